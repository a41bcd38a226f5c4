"""The comparison page: a table that a script fills with records of the visitor's choice, and zones to begin with."""

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.views import cards
from zoneportal.views.comparison import Comparison, compared
from zoneportal.views.parts import Head, Link, Pick

MOST, MOST_CHOICES = 4, 60
LISTS = ("projects", "premises", "zones")


@dataclass(frozen=True)
class ComparePage:
    """What ``pages/compare.html`` reads; ``zones`` are those to choose from, ``sample`` shows the first of them.

    Many zones are not chosen from here but in their directory.
    """

    head: Head
    lead: str
    zones: tuple[Pick, ...]
    sample: Comparison
    shortlist: str
    lists: tuple[Link, ...]


def page(leaf: Leaf) -> ComparePage:
    """The comparison page."""
    ui, zones = leaf.voice.ui, leaf.catalog.zones
    title, lead = ui["compare.title"], ui["compare.lead"]
    return ComparePage(
        head=Head(title, lead, (leaf.link(ui["nav.home"], "/"), Link(title))),
        lead=lead,
        zones=tuple(Pick(zone.ref, leaf.text(zone.entry.short)) for zone in zones)
        if len(zones) <= MOST_CHOICES
        else (),
        sample=compared(leaf, [cards.zone_card(leaf, zone) for zone in zones[:MOST]]),
        shortlist=leaf.href("/shortlist/"),
        lists=tuple(leaf.link(ui[f"nav.{name}"], f"/{name}/") for name in LISTS),
    )
