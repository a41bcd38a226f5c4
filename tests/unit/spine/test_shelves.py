"""A zone's records, kept packed: the same as those that were read, and unpacked only where they are asked for."""

from __future__ import annotations

import pickle
from unittest.mock import patch

import pytest

from unit.desk import Desk
from zoneportal import shelves
from zoneportal.catalog import Zone
from zoneportal.known import known
from zoneportal.loading import Loader
from zoneportal.models import Enterprise, Policy, Project, ZoneProfile
from zoneportal.shelves import Shelves
from zoneportal.store import Store
from zoneportal.workspace import Workspace


def handed_over(zone: Zone) -> Zone:
    """The zone as another process has it."""
    records = Shelves(zone.records)
    packed = pickle.dumps((records, known(zone)))
    taken, facts = pickle.loads(packed)  # noqa: S301 - from the line above
    return Zone(zone.entry, taken, facts=facts)


def test_what_was_packed_is_what_was_read(desk: Desk) -> None:
    zone = desk.zone()
    other = handed_over(handed_over(zone))
    assert list(other.records) == list(zone.records)
    assert list(other.all_records()) == list(zone.all_records())
    assert [record.kind for record in other.all_records()] == [record.kind for record in zone.all_records()]


def test_only_the_kind_that_is_asked_for_is_unpacked(desk: Desk) -> None:
    other = handed_over(desk.zone())
    with patch.object(shelves, "unpack", wraps=shelves.unpack) as unpacked:
        assert other.of(Project)
        assert other.of(Project) is other.of(Project)
        assert ZoneProfile in other.records
        assert Policy in other.records
        assert other.of(Enterprise)
    assert unpacked.call_count == 2


def test_what_every_zone_is_asked_needs_no_record(desk: Desk) -> None:
    zone = desk.zone()
    other = handed_over(zone)
    with patch.object(shelves, "unpack", side_effect=AssertionError):
        assert other.is_published
        assert (other.figure_count, other.count(Project), other.applied, other.industries, other.latest) == (
            zone.figure_count,
            zone.count(Project),
            zone.applied,
            zone.industries,
            zone.latest,
        )


def test_a_kind_that_is_not_there_is_missed() -> None:
    with pytest.raises(KeyError):
        Shelves({})[Project]
    assert ZoneProfile not in Shelves({})


def test_a_portal_is_loaded_again_without_unpacking_a_record(desk: Desk) -> None:
    workspace = Workspace.at(desk.root)
    store = Store(desk.root / ".cache/records")
    read = Loader(workspace, store).load().catalog
    with patch.object(shelves, "unpack", side_effect=AssertionError):
        again = Loader(workspace, store).load().catalog
    assert read is not None
    assert again is not None
    assert list(again.all_records()) == list(read.all_records())
