"""What of the records is read while something is made: it need not be made again before one of these changed.

A cell is the smallest thing whose change is told: a kind of record in a zone, a source, a fact. ``Zone`` and
``Catalog`` note each that they are asked for; what goes past them, or what is kept from one page to the next without
``kept``, is not seen here and must not be.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Cell = tuple[str, ...]
"""What is read, by name: ``(zone, kind)``, where no zone is what holds for all, ``("@source", id)`` and the like."""

EVERY = "*"
"""In place of a zone or a kind: of all of them."""


class _Open(threading.local):
    """The sets that are being filled, the innermost last; each thread has its own."""

    def __init__(self) -> None:
        self.sets: list[set[Cell]] = []


_OPEN = _Open()


class Owner(Protocol):
    """What values are kept with, for as long as it lives: a zone or a catalogue."""

    @property
    def id(self) -> str:
        """The zone's id; empty for the catalogue."""
        ...

    @property
    def memo(self) -> dict[object, Any]:
        """What is kept."""
        ...


O = TypeVar("O", bound=Owner)  # noqa: E741 - as in Owner


def note(cell: Cell) -> None:
    """Note that a cell is read."""
    if sets := _OPEN.sets:
        sets[-1].add(cell)


def note_all(cells: Iterable[Cell]) -> None:
    """Note that cells are read."""
    if sets := _OPEN.sets:
        sets[-1].update(cells)


@contextmanager
def noted() -> Iterator[set[Cell]]:
    """The cells read while this is open, filled until it closes; who opened one outside of it has read them too."""
    cells = set[Cell]()
    with _filled(cells):
        yield cells
    note_all(cells)


@contextmanager
def _filled(cells: set[Cell]) -> Iterator[None]:
    _OPEN.sets.append(cells)
    try:
        yield
    finally:
        _OPEN.sets.pop()


def kept(make: Callable[Concatenate[O, P], T]) -> Callable[Concatenate[O, P], T]:
    """Keep what a function makes with its first argument, a zone or a catalogue, by the others.

    Who is given what was made before has read what it was made of.
    """

    def get(owner: O, /, *given: P.args, **named: P.kwargs) -> T:
        assert not named
        key = (make, *given)
        found = owner.memo.get(key)
        if found is None:
            with noted() as cells:
                value = make(owner, *given, **named)
            owner.memo[key] = value, cells
            return value
        value, cells = found
        note_all(cells)
        return value

    update_wrapper(get, make)
    return get


Facts = dict[object, tuple[Any, frozenset[Cell]]]
"""Facts by name, each with what it follows from."""

FACTS: dict[str, Callable[[Any], tuple[Any, frozenset[Cell]]]] = {}
"""What gives a fact, and what it follows from, by the name in its cells."""


def fact(make: Callable[[O], T], name: str = "") -> Callable[[O], T]:
    """Keep what follows from a zone or a catalogue; to others it is one cell, which changes when the value does.

    For what is made of many records and changes with few of them, such as the date of the data. The value is a plain
    one: ``repr`` tells it from another (sets apart, whose order is not told). One of several that ``make`` gives has a
    ``name`` of its own.
    """
    name = name or _name(make)

    def found(owner: O) -> tuple[T, frozenset[Cell]]:
        if name not in owner.memo:
            cells = set[Cell]()
            with _filled(cells):
                value = make(owner)
            owner.memo[name] = value, frozenset(cells)
        both: tuple[T, frozenset[Cell]] = owner.memo[name]
        return both

    def get(owner: O, /) -> T:
        note(("@fact", name, owner.id))
        return found(owner)[0]

    FACTS[name] = found
    return update_wrapper(get, make)


def told(owner: Owner, *facts: Callable[[Any], object]) -> Facts:
    """Some facts of an owner, for one that is made of the same again: it is given them as its ``memo``."""
    return {name: FACTS[name](owner) for name in map(_name, facts)}


def _name(make: Callable[..., object]) -> str:
    return f"{make.__module__}.{make.__qualname__}"
