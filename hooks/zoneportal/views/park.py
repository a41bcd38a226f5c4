"""A park: its figures, its phases, its buildings drawn one block each, and what has not been published."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from zoneportal.catalog import Zone
from zoneportal.drawings.blocks import BlocksWords, DrawingSize, LegendEntry, ParkDrawing, park_blocks
from zoneportal.drawings.blocks import BuildingForm as Shape
from zoneportal.drawings.blocks import BuildingGroup as Block
from zoneportal.drawings.blocks import Phase as Ground
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Park
from zoneportal.models.space import BuildingForm, BuildingGroup
from zoneportal.views.parts import Fact, Figure, Link, Mark, Name, Note

# How the drawing shows each form of building.
SHAPES: Mapping[BuildingForm, Shape] = {
    "standard-factory": "hall",
    "workshop": "hall",
    "warehouse": "hall",
    "multi-storey-factory": "storeyed",
    "office": "tower",
    "research": "tower",
    "apartment": "tower",
    "amenity": "house",
    "ancillary": "shed",
}
# The classifier that buildings are counted with.
BUILDING = "栋"
AMENITIES = frozenset({"apartment", "amenity", "ancillary", "research", "office"})


@dataclass(frozen=True)
class PhaseFacts:
    """One phase of a park in words."""

    name: str
    state: str
    facts: tuple[Fact, ...]
    note: str


@dataclass(frozen=True)
class ParkView:
    """A park as a section of a page; ``id`` is its anchor."""

    id: str
    name: Name
    summary: str
    link: Link
    desk: str
    phone: str
    legend: tuple[LegendEntry, ...]
    facts: tuple[Fact, ...]
    brief: tuple[Fact, ...]
    mark: Mark
    phases: tuple[PhaseFacts, ...]
    industries: tuple[Link, ...]
    services: str
    notes: tuple[Note, ...]


def park(leaf: Leaf, zone: Zone, record: Park) -> ParkView:
    """The view of one park."""
    drawing, phone = _drawing(leaf, record, "desk"), _drawing(leaf, record, "phone")
    return ParkView(
        id=record.id,
        name=leaf.name(record.name),
        summary=leaf.text(record.summary),
        link=leaf.link(
            leaf.text(record.name), f"/zones/{zone.id}/parks/#{record.id}", note=leaf.text(zone.entry.short)
        ),
        desk=drawing.svg if drawing else "",
        phone=phone.svg if phone else "",
        legend=tuple(phone.legend) if phone else (),
        facts=_told((*_sizes(leaf, record), *_buildings(leaf, record), _occupied(leaf, record))),
        brief=_told((*_sizes(leaf, record), *_division(leaf, record), _occupied(leaf, record))),
        mark=leaf.mark(record.source),
        phases=tuple(_phases(leaf, record)),
        industries=tuple(leaf.industry(id) for id in record.industries),
        services=leaf.voice.list(leaf.text(item) for item in record.services),
        notes=_notes(leaf, record),
    )


def on_paper(leaf: Leaf, record: Park) -> str:
    """The drawing of a park for a printed page; empty where no building is known."""
    drawing = _drawing(leaf, record, "paper")
    return drawing.svg if drawing else ""


def _drawing(leaf: Leaf, record: Park, size: DrawingSize) -> ParkDrawing | None:
    grounds = tuple(_grounds(leaf, record))
    words = BlocksWords(leaf.text(record.name), leaf.voice.ui["park.drawing"])
    return _drawn(grounds, words, leaf.voice.lang, size) if grounds else None


# A zone's pages come one after the other, and several show its parks.
_drawn = lru_cache(maxsize=64)(park_blocks)


def _told(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """What is known row by row; what is not, in one last row that names it all."""
    rows = tuple(facts)
    silent = "\u00a0· ".join(fact.label for fact in rows if fact.unknown)
    known = tuple(fact for fact in rows if not fact.unknown)
    return (*known, Fact(silent, unknown=True)) if silent else known


def _sizes(leaf: Leaf, record: Park) -> Iterator[Fact]:
    for name in ("investment", "site_area", "floor_area"):
        yield leaf.fact(f"field.park.{name}", getattr(record, name), record)


def _division(leaf: Leaf, record: Park) -> Iterator[Fact]:
    """The phases by floor area; the buildings of a park without phases."""
    sized = [phase for phase in record.phases if phase.floor_area is not None]
    for phase in sized:
        assert phase.floor_area is not None
        yield Fact(leaf.text(phase.name), figure=leaf.figure(phase.floor_area, record.source))
    if not sized:
        yield from _buildings(leaf, record)


def _buildings(leaf: Leaf, record: Park) -> Iterator[Fact]:
    for form, groups in _by_form(record.all_buildings).items():
        count = leaf.voice.count(sum(group.count for group in groups), BUILDING)
        figure = Figure(count.number, count.before, count.after, mark=leaf.mark(record.source))
        yield Fact(leaf.voice.ui[f"building-form.{form}"], figure=figure)


def _occupied(leaf: Leaf, record: Park) -> Fact:
    """How many of the buildings whose occupancy is on record are occupied: 17 / 17."""
    label = leaf.voice.ui["field.park.occupied"]
    occupied = [group for group in record.all_buildings if group.occupied is not None]
    if not occupied:
        return Fact(label, unknown=True)
    inside, whole = sum(group.occupied or 0 for group in occupied), sum(group.count for group in occupied)
    unit = leaf.voice.count(whole, BUILDING).after
    return Fact(label, figure=Figure(f"{inside} / {whole}", after=unit, mark=leaf.mark(record.source)))


def _by_form(groups: Iterable[BuildingGroup]) -> dict[str, list[BuildingGroup]]:
    found: dict[str, list[BuildingGroup]] = {}
    for group in groups:
        found.setdefault(group.form, []).append(group)
    return found


def _phases(leaf: Leaf, record: Park) -> Iterator[PhaseFacts]:
    for phase in record.phases:
        buildings = leaf.voice.list(_label(leaf, group) for group in phase.buildings)
        rows = [leaf.fact("field.park.floor_area", phase.floor_area, record)]
        if buildings:
            rows.append(Fact(leaf.voice.ui["field.park.buildings"], text=buildings, mark=leaf.mark(record.source)))
        state = leaf.voice.choice("readiness", phase.readiness) if phase.readiness else ""
        yield PhaseFacts(leaf.text(phase.name), state, tuple(rows), leaf.text(phase.note))


def _grounds(leaf: Leaf, record: Park) -> Iterator[Ground]:
    """The ground plates of the drawing: one a phase, or one for a park without phases."""
    for position, phase in enumerate(record.phases):
        if phase.buildings:
            name = leaf.text(phase.name)
            blocks = tuple(_block(leaf, f"{position}-{i}", group, name) for i, group in enumerate(phase.buildings))
            yield Ground(str(position), blocks)
    if record.buildings:
        yield Ground("all", tuple(_block(leaf, f"all-{i}", group, "") for i, group in enumerate(record.buildings)))


def _block(leaf: Leaf, key: str, group: BuildingGroup, phase: str) -> Block:
    amenity = group.form in AMENITIES
    label = _label(leaf, group)
    return Block(
        key=key,
        label=leaf.voice.say("park.phase_label", phase=phase, label=label) if phase else label,
        note="" if amenity else _occupancy(leaf, group),
        count=group.count,
        form=SHAPES[group.form],
        occupied=group.occupied,
        amenity=amenity,
        storeys=group.storeys,
    )


def _label(leaf: Leaf, group: BuildingGroup) -> str:
    if group.name is not None:
        return leaf.voice.say("park.group", name=leaf.text(group.name), n=group.count)
    return counted(leaf, group.form, group.count)


def counted(leaf: Leaf, form: str, count: int) -> str:
    """So many buildings of one form: 标准厂房 5 栋, 5 standard factory buildings."""
    return leaf.voice.say(f"{'one-building' if count == 1 else 'buildings'}.{form}", n=count)


def _occupancy(leaf: Leaf, group: BuildingGroup) -> str:
    voice = leaf.voice
    if group.occupied is None:
        return voice.ui["park.occupancy_unknown"]
    if group.occupied == group.count:
        return voice.ui["park.all_occupied"]
    return voice.say("park.occupied_of", occupied=group.occupied, n=group.count)


def _notes(leaf: Leaf, record: Park) -> tuple[Note, ...]:
    if record.as_printed is None:
        return ()
    return (Note(leaf.voice.ui["record.disagree"], leaf.text(record.as_printed), leaf.mark(record.source)),)
