"""The demonstration zone fills every field of every kind of record, so that pages, exports and print show them all."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from contract.record_fields import choices, declared, entries, inside, written
from zoneportal.loading import load
from zoneportal.models import COMMON_KINDS, KINDS, ZONE_KINDS, Provenance, Record, Sourced, Structure, ZoneProfile
from zoneportal.source import Document, read, validate
from zoneportal.workspace import Workspace

DEMO = Path(__file__).parents[1] / "demo"
ZONE = DEMO / "content" / "zones" / "sample"
COMMON = DEMO / "content" / "common"

ALL_KINDS: tuple[type[Record], ...] = (ZoneProfile, *ZONE_KINDS, Structure)

# Once in the whole demonstration is enough: they mean the same for every kind.
ONCE = frozenset({"status", "formerly"})
# A boiler house or a pump room stands in a park and is never let by itself.
SENSELESS = frozenset({("Premises", "form", "ancillary")})


@cache
def records(kind: type[Record]) -> tuple[Record, ...]:
    """Every demonstration record of a kind, drafts included."""
    return tuple(_record(path, kind) for path in _files(kind))


def _files(kind: type[Record]) -> Iterator[Path]:
    if kind is ZoneProfile:
        yield ZONE / "zone.yaml"
    if kind in KINDS.values():
        yield from sorted((ZONE / kind.folder).glob("*.yaml"))
    if kind in COMMON_KINDS:
        yield from sorted((COMMON / kind.folder).glob("*.yaml"))


def _record(path: Path, kind: type[Record]) -> Record:
    document = read(path, DEMO)
    assert isinstance(document, Document), document
    zone = "sample" if path.is_relative_to(ZONE) else ""
    record = validate(document, kind, {"id": path.stem, "zone": zone})
    assert isinstance(record, kind), record
    return record


def _shown(kind: type[Record]) -> tuple[Record, ...]:
    return tuple(record for record in records(kind) if record.status == "published")


def _figures() -> Iterator[object]:
    """Every value of every published record that stands with a source."""
    for kind in ALL_KINDS:
        for record in _shown(kind):
            yield from (value for _, value in written(record))


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.kind)
def test_every_field_is_filled(kind: type[Record]) -> None:
    filled = {path for record in _shown(kind) for path, value in written(record) if value not in (None, ())}
    assert {path for path, _ in declared(kind)} - filled - ONCE == set()


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.kind)
def test_every_choice_is_made(kind: type[Record]) -> None:
    made = {
        (type(entry).__name__, name, word)
        for record in _shown(kind)
        for entry in inside(record)
        for name, value in entry
        for word in (value if isinstance(value, tuple) else (value,))
        if isinstance(word, str)
    }
    offered = {
        (entry.__name__, name, word)
        for entry in entries(kind)
        for name, field in entry.model_fields.items()
        if name not in ONCE
        for word in choices(field.annotation)
    }
    assert offered - made - SENSELESS == set()


def test_what_is_needed_only_once_is_there() -> None:
    everything = [record for kind in ALL_KINDS for record in records(kind)]
    assert {record.status for record in everything} == {"published", "draft"}
    assert any(record.formerly for record in everything)


@pytest.mark.parametrize("field", Sourced.model_fields)
def test_some_figure_has_a_source_and_a_remark_of_its_own(field: str) -> None:
    assert any(isinstance(figure, Sourced) and getattr(figure, field) is not None for figure in _figures())


@pytest.mark.parametrize("field", Provenance.model_fields)
def test_some_source_is_given_in_full(field: str) -> None:
    assert any(isinstance(source, Provenance) and getattr(source, field) is not None for source in _figures())


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.kind)
def test_internal_notes_hold_the_string_that_must_not_leak(kind: type[Record]) -> None:
    notes = [str(value) for record in _shown(kind) for value in (record.internal or {}).values()]
    assert notes
    assert all(f"CANARY-INTERNAL-{kind.kind}" in note for note in notes)


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.kind)
def test_drafts_hold_the_string_that_must_not_leak(kind: type[Record]) -> None:
    drafts = [record for record in records(kind) if record.status == "draft"]
    assert all(record.summary and f"CANARY-INTERNAL-{kind.kind}" in record.summary.en for record in drafts)


def test_the_zone_and_its_places_say_that_they_are_fictional() -> None:
    (profile,) = records(ZoneProfile)
    assert "虚构" in profile.name.zh
    assert "fictional" in profile.name.en


def test_it_can_be_laid_over_the_portal() -> None:
    loaded = load(Workspace.at(DEMO.parents[1], "tests/demo"))
    assert not loaded.report.errors
    assert loaded.catalog is not None
    assert "sample" in loaded.catalog.zone_by_id
    assert not any(record.status == "draft" for record in loaded.catalog.all_records())
