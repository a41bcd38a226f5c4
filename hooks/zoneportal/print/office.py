"""What every document is made with: the records, the site's address, the reliefs drawn once."""

from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import Leaf, prefix
from zoneportal.models.register import Portal as PortalName
from zoneportal.print.edition import Edition
from zoneportal.print.ground import Grounds
from zoneportal.values import PartialDate
from zoneportal.voice import Voice


class Office:
    """The records of a portal and where its site stands, for those who make documents of them."""

    def __init__(self, catalog: Catalog, site_url: str, edition: Edition = Edition.SCREEN) -> None:
        """Documents of ``catalog`` that lead to the site at ``site_url``, set for ``edition``."""
        self.catalog = catalog
        self.site_url = site_url.rstrip("/")
        self.edition = edition
        self.grounds = Grounds(catalog, light=edition is Edition.OFFICE)

    @property
    def portal(self) -> PortalName:
        """What the portal calls itself."""
        assert self.catalog.register.portal is not None  # the loader refuses a register without it
        return self.catalog.register.portal

    def leaf(self, voice: Voice, address: str) -> Leaf:
        """A document in one language that says what the page at ``address`` says; it gathers the sources cited."""
        return Leaf(self.catalog, voice, address, self.site_url)

    def frame(self, voice: Voice, zone: Zone, day: PartialDate) -> dict[str, object]:
        """What frames a zone's sheet in one language: the portal, the zone, what the code is for, the foot."""
        portal = voice.text(self.portal.name)
        foot = voice.say("print.foot", portal=portal, date=voice.date(day))
        return {"portal": portal, "zone": voice.text(zone.entry.name), "scan": voice.ui["print.scan"], "foot": foot}

    def url(self, voice: Voice, address: str) -> str:
        """The whole address of a page in a language."""
        return self.site_url + prefix(voice.lang) + address
