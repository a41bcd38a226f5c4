"""The contact points as files to keep: ``/contacts/<zone>-<id>.vcf``."""

from zoneportal import vcard
from zoneportal.models import Contact
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication


def write(portal: Portal, files: Publication) -> None:
    """Write a vCard for every published contact point."""
    voice = portal.voice("zh")
    for zone in portal.catalog.zones:
        page = f"{portal.site_url.rstrip('/')}/zones/{zone.id}/#contact"
        for contact in zone.of(Contact):
            files.write(vcard.address(contact).removeprefix("/"), vcard.vcard(zone, contact, voice, page))
