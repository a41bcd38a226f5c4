"""A value that nobody changes is equal, hashed and copied as the library's frozen ones are."""

from dataclasses import replace

from zoneportal.frozen import dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True, slots=True)
class Slotted:
    x: int


@dataclass(frozen=True, eq=False)
class Itself:
    x: int


def test_it_is_told_by_its_fields() -> None:
    assert Point(1, 2) == Point(1, y=2) != Point(1, 3)
    assert {Point(1, 2), replace(Point(1), y=2)} == {Point(1, 2)}
    assert len({Slotted(1), Slotted(1)}) == 1


def test_it_is_told_by_identity_where_it_asks_for_that() -> None:
    assert len({Itself(1), Itself(1)}) == 2
