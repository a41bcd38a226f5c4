"""Zones as rows: relief, name, industries, the one figure that says most."""

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.views import headline
from zoneportal.views.filters import RowData
from zoneportal.views.parts import Figure, Link, Name, Pick


@dataclass(frozen=True)
class ZoneRow:
    """One zone in a list; ``tally`` says how much it has on record, and until when."""

    link: Link
    pick: Pick
    name: Name
    place: str
    industries: tuple[str, ...]
    figure: Figure | None
    relief: str
    fictional: bool
    tally: str = ""
    data: RowData | None = None


def row(leaf: Leaf, zone: Zone) -> ZoneRow:
    """One zone as a row."""
    industries = leaf.catalog.industries
    return ZoneRow(
        link=leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/"),
        pick=Pick(zone.ref, leaf.text(zone.entry.name)),
        name=leaf.name(zone.entry.name),
        place=leaf.text(zone.entry.place.name),
        industries=tuple(leaf.text(industries[id].name) for id in zone.entry.leading),
        figure=headline.first(leaf, zone),
        relief=leaf.href(f"/assets/relief/{zone.id}-thumbnail.svg"),
        fictional=zone.entry.fictional == "true",
    )
