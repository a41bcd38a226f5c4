"""Premises and parcels as rows of one list: what it is, where, how large, at what price, free or not."""

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises
from zoneportal.views.filters import RowData
from zoneportal.views.park import counted
from zoneportal.views.parts import Figure, Link, Name, Pick


@dataclass(frozen=True)
class SpaceRow:
    """One unit or parcel in a list; a figure that is None is not published."""

    link: Link
    name: Name
    pick: Pick
    zone: Link
    park: str
    form: str
    area: Figure | None
    price: Figure | None
    height: Figure | None
    load: Figure | None
    power: Figure | None
    availability: str
    readiness: str
    parcel: bool = False
    data: RowData | None = None


def unit_row(leaf: Leaf, zone: Zone, item: Premises) -> SpaceRow:
    """A building or a unit of one."""
    voice = leaf.voice
    area = item.lettable_area or item.built_area
    price = item.rent or item.sale_price
    form = voice.choice("building-form", item.form)
    if item.buildings:
        form = counted(leaf, item.form, item.buildings)
    return SpaceRow(
        link=leaf.link(leaf.text(item.name), f"/premises/{item.key}/"),
        name=leaf.name(item.name),
        pick=leaf.pick(item),
        zone=_zone(leaf, zone),
        park=_park(leaf, zone, item.park),
        form=form,
        area=leaf.figure(area, item.source) if area else None,
        price=leaf.figure(price, item.source) if price else None,
        height=leaf.figure(item.clear_height, item.source) if item.clear_height else None,
        load=leaf.figure(item.floor_load, item.source) if item.floor_load else None,
        power=leaf.figure(item.power, item.source) if item.power else None,
        availability=voice.choice("availability", item.availability) if item.availability else "",
        readiness=voice.choice("readiness", item.readiness) if item.readiness else "",
    )


def parcel_row(leaf: Leaf, zone: Zone, item: Land) -> SpaceRow:
    """A standard land parcel."""
    voice = leaf.voice
    return SpaceRow(
        link=leaf.link(leaf.text(item.name), f"/premises/{item.key}/"),
        name=leaf.name(item.name),
        pick=leaf.pick(item),
        zone=_zone(leaf, zone),
        park=_park(leaf, zone, item.park),
        form=leaf.text(item.use) or leaf.voice.ui["parcel.kind"],
        area=leaf.figure(item.area, item.source) if item.area else None,
        price=leaf.figure(item.starting_price, item.source) if item.starting_price else None,
        height=None,
        load=None,
        power=None,
        availability=voice.choice("land-availability", item.availability) if item.availability else "",
        readiness=voice.list(voice.choice("utility", name) for name in item.readiness),
        parcel=True,
    )


def _zone(leaf: Leaf, zone: Zone) -> Link:
    return leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/")


def _park(leaf: Leaf, zone: Zone, id: str | None) -> str:
    park = zone.find(Park, id)
    return leaf.text(park.name) if park is not None else ""
