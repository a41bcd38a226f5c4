"""A park's buildings as squares to count: phase by phase, how many are occupied, free, or not said to be either."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.models import Park
from zoneportal.models.space import BuildingGroup
from zoneportal.views.park import AMENITIES


@dataclass(frozen=True)
class Squares:
    """Buildings of one phase, or of a park without phases, whose ``name`` is empty.

    ``occupied`` and ``vacant`` are those whose occupancy is published, ``amenity`` those nobody rents to produce in,
    ``unknown`` the rest.
    """

    name: str
    state: str
    occupied: int
    vacant: int
    amenity: int
    unknown: int


def squares(leaf: Leaf, park: Park) -> Iterator[Squares]:
    """A row for each phase with buildings, then one for the buildings of no phase."""
    for phase in park.phases:
        if phase.buildings:
            state = leaf.voice.choice("readiness", phase.readiness) if phase.readiness else ""
            yield _counted(leaf.text(phase.name), state, phase.buildings)
    if park.buildings:
        yield _counted("", "", park.buildings)


def _counted(name: str, state: str, groups: Iterable[BuildingGroup]) -> Squares:
    occupied = vacant = amenity = unknown = 0
    for group in groups:
        if group.occupied is not None:
            occupied += group.occupied
            vacant += group.count - group.occupied
        elif group.form in AMENITIES:
            amenity += group.count
        else:
            unknown += group.count
    return Squares(name, state, occupied, vacant, amenity, unknown)
