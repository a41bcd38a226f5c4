"""What is kept from one run to the next: found while nothing it follows from changed, never trusted when damaged."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from unit.desk import Desk, OnDay
from zoneportal import checks, reading, store
from zoneportal.catalog import Catalog, Zone
from zoneportal.loading import Loader, load
from zoneportal.store import Store, stamp
from zoneportal.workspace import Workspace


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept")


def test_a_value_is_found_under_its_key(kept: Store) -> None:
    kept.put("a", ("key", 1), {"x": 1})
    assert kept.get("a", ("key", 1), dict) == {"x": 1}
    assert kept.get("a", ("key", 2), dict) is None
    assert kept.get("b", ("key", 1), dict) is None


def test_what_is_promised_is_unpacked_when_it_is_asked_for(kept: Store, tmp_path: Path) -> None:
    kept.put("a", 1, {"x": 1})
    promised = kept.promised("a", 1, dict)
    (tmp_path / "kept" / "a").unlink()
    assert promised is not None
    assert promised() == {"x": 1}, "it was there, and stays"
    assert kept.promised("a", 1, dict) is None


def test_without_a_folder_nothing_is_kept() -> None:
    store.NOTHING.put("a", 1, {})
    assert store.NOTHING.get("a", 1, dict) is None


@pytest.mark.parametrize("cut", [0, 10, 40, 70, -1])
def test_a_damaged_file_is_not_trusted(kept: Store, tmp_path: Path, cut: int) -> None:
    kept.put("a", 1, {"x": "y" * 100})
    file = tmp_path / "kept" / "a"
    whole = file.read_bytes()
    file.write_bytes(whole[:cut])
    assert kept.kept("a", 1, dict, lambda: {"made": "anew"}) == {"made": "anew"}
    assert kept.get("a", 1, dict) == {"made": "anew"}


def test_a_damaged_file_is_spoken_of(kept: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    kept.put("a", 1, {"x": "y"})
    file = tmp_path / "kept" / "a"
    data = bytearray(file.read_bytes())
    data[-3] ^= 1
    file.write_bytes(data)
    with caplog.at_level("INFO"):
        assert kept.get("a", 1, dict) is None
    assert "damaged" in caplog.text


def test_another_program_finds_nothing(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put("a", 1, {})
    monkeypatch.setattr(store, "_version", lambda: "another")
    assert kept.get("a", 1, dict) is None


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    kept = Store(tmp_path / "file" / "kept")
    kept.put("a", 1, {})
    assert kept.get("a", 1, dict) is None


CHANGES: dict[str, Callable[[Path], object]] = {
    "another text": lambda folder: (folder / "a.yaml").write_text("name: bb\n", "utf-8"),
    "as long a text": lambda folder: (folder / "a.yaml").write_text("name: b\n", "utf-8"),
    "an old time": lambda folder: os.utime(folder / "a.yaml", ns=(0, 0)),
    "a new file": lambda folder: (folder / "in" / "b.yaml").write_text("", "utf-8"),
    "another name": lambda folder: (folder / "a.yaml").rename(folder / "c.yaml"),
    "no file": lambda folder: (folder / "a.yaml").unlink(),
    "a new folder": lambda folder: (folder / "more").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_another_stamp(tmp_path: Path, change: str) -> None:
    folder = tmp_path / "zone"
    (folder / "in").mkdir(parents=True)
    (folder / "a.yaml").write_text("name: a\n", "utf-8")
    before = stamp(folder)
    assert stamp(folder) == before
    CHANGES[change](folder)
    assert stamp(folder) != before


def test_a_stamp_of_what_is_not_there(tmp_path: Path) -> None:
    assert stamp(tmp_path / "nowhere") == ()
    file = tmp_path / "file"
    file.write_text("a", "utf-8")
    assert stamp(file) != ()


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read and checked, in turn."""
    done: list[str] = []
    read, check = reading.zone_folder, checks.check

    def reading_one(folder: Path, root: Path) -> reading.ZoneFolder:
        done.append(f"read {folder.name}")
        return read(folder, root)

    def checking(catalog: Catalog, workspace: Workspace, today: date, zone: Zone | None = None) -> checks.Findings:
        done.append(f"check {zone.id if zone else 'common'}")
        return check(catalog, workspace, today, zone)

    monkeypatch.setattr(reading, "zone_folder", reading_one)
    monkeypatch.setattr(checks, "check", checking)
    return done


def run_of(desk: Desk, kept: Store, work: list[str]) -> list[str]:
    work.clear()
    loaded = Loader(desk.workspace, kept).load()
    done = sorted(work)
    assert loaded.report.text() == load(desk.workspace).report.text()
    return done


def test_another_run_reads_nothing_again(desk: Desk, kept: Store, work: list[str]) -> None:
    desk.add_zone("second")
    first = run_of(desk, kept, work)
    assert first == ["check common", "check sample", "check second", "read sample", "read second"]
    assert run_of(desk, kept, work) == []


def test_another_run_reads_what_changed(desk: Desk, kept: Store, work: list[str], on_day: OnDay) -> None:
    desk.add_zone("second")
    on_day("2030-01-01")
    run_of(desk, kept, work)
    desk.record("parks/new", "name: {zh: 新园, en: New Park}\n", "second")
    assert run_of(desk, kept, work) == ["check second", "read second"]
    desk.write("content/media/second/plan.svg", "<svg/>")
    assert "read second" not in run_of(desk, kept, work)
    desk.write("content/zones/sample/parks/broken.yaml", "name: [\n")
    assert run_of(desk, kept, work) == ["check sample", "read sample"]
    assert run_of(desk, kept, work) == [], "what is wrong is kept as well"
    every = ["check common", "check sample", "check second"]
    on_day("2030-01-02")
    assert run_of(desk, kept, work) == every
    policy = desk.root / "content/common/policies/research.yaml"
    policy.write_text(policy.read_text("utf-8") + "order: 7\n", "utf-8")
    assert run_of(desk, kept, work) == every
