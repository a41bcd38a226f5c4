"""The contact points as files to keep: ``/contacts/<zone>-<id>.vcf``."""

from collections.abc import Iterable

from zoneportal import vcard
from zoneportal.catalog import Zone
from zoneportal.models import Contact
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files


def write(portal: Portal, zones: Iterable[Zone], files: Files) -> None:
    """Write a vCard for every published contact point of these zones."""
    voice = portal.voice("zh")
    for zone in zones:
        page = f"{portal.site_url.rstrip('/')}/zones/{zone.id}/#contact"
        for contact in zone.of(Contact):
            files.write(vcard.address(contact).removeprefix("/"), vcard.vcard(zone, contact, voice, page))
