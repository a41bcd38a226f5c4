"""Reading a workspace into a catalogue: every problem of every file in one go; the catalogue where none is an error.

A zone is read and checked by itself, with what holds for every zone; so when files change, only their zones are read
again. The first load is the same with every zone changed.
"""

import gc
import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from zoneportal import checks, reading
from zoneportal.catalog import Catalog, Zone
from zoneportal.checks import Agreement, Findings
from zoneportal.clock import today
from zoneportal.known import known
from zoneportal.models import ZoneProfile
from zoneportal.models.register import ZoneEntry
from zoneportal.problems import Level, Place, Problem, Report, suggestion
from zoneportal.problems.reference import RegisterZoneWithoutFolder, ZoneNotInRegister
from zoneportal.reading import Common, ZoneFolder
from zoneportal.store import NOTHING, Store, digest_of, stamp
from zoneportal.workers import side_by_side
from zoneportal.workspace import Workspace

T = TypeVar("T")
# How many zones are read in one go by one process.
ZONES = 24
# The parts that are no zone: what holds for all of them, and the hand-written pages.
COMMON, PAGES = "", "/pages"
Examined = Mapping[str, tuple[ZoneFolder | None, Findings]]
"""By zone: its folder where it was read anew, and what is wrong in it."""


@dataclass(frozen=True)
class Loaded:
    """What reading gave: a catalogue where nothing was an error, and the report of every problem met."""

    catalog: Catalog | None
    report: Report


def load(workspace: Workspace) -> Loaded:
    """Read, validate and check everything a workspace holds; problems are values, nothing is raised for bad input."""
    return Loader(workspace).load()


@contextmanager
def in_one_go() -> Iterator[None]:
    """For the first load of a large portal: all that is read stays, so memory is not gone through for what does not.

    That takes longer than the load itself.
    """
    tidying = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if tidying:
            gc.enable()


class Loader:
    """Loads a workspace, and loads it again with only what changed read anew.

    Zones that did not change are the same objects in the next catalogue, so what is kept for a zone stays good.
    """

    def __init__(self, workspace: Workspace, store: Store = NOTHING) -> None:
        """Nothing is read yet; ``store`` has what earlier runs read of files that are still the same."""
        self._workspace = workspace
        self._store = store
        self._day = today()
        self._key = ""
        self._common: Common | None = None
        self._folders: dict[str, ZoneFolder] = {}
        self._zones: dict[str, Zone] = {}
        self._findings: dict[str, Findings] = {}
        self._keys: dict[str, _Key] = {}
        self._agreement = Agreement()
        self._catalog: Catalog | None = None

    def load(self, touched: Iterable[Path] | None = None) -> Loaded:
        """Load the workspace as it is now; ``touched`` are the files that changed since the last time (None: any)."""
        parts = None if touched is None or self._common is None else {self._part(path) for path in touched}
        if parts is None or PAGES in parts:
            self._findings[PAGES] = Findings(tuple(checks.check_pages(self._workspace)))
        anew = parts is None or COMMON in parts or self._day != today()
        if anew or self._common is None:
            self._day, self._key = today(), self._common_key()
            self._common = self._store.kept("common", self._key, Common, lambda: reading.common(self._workspace))
        above = [layer.zones for layer in self._workspace.layers]
        on_disk = [(zones, name) for zones in above for name in _folders(zones)]
        folders = self._wanted(on_disk, parts)
        unread = {id for id in folders if parts is None or id in parts or id not in self._folders}
        gone = self._folders.keys() - folders.keys()
        for id in gone:
            del self._folders[id], self._findings[id], self._keys[id]
        self._examine(folders, unread, tuple(folders) if anew else tuple(unread), common=anew)
        if anew or unread or gone:
            self._gather(None if anew else unread)
        problems = tuple(self._problems(on_disk))
        failed = any(problem.level is Level.ERROR for problem in problems)
        return Loaded(None if failed else self._catalog, Report(problems, self._workspace.root))

    def changed(self) -> Iterator[Path]:
        """What changed since it was read, for who did not watch from the first: folders of zones, registers.

        A register stands for all that holds for every zone.
        """
        layers = self._workspace.layers
        if self._common_key() != self._key:
            yield layers[0].register
        yield from (layers[0].zones / id for id, key in self._keys.items() if self._zone_key(id).files != key.files)

    def _part(self, path: Path) -> str | None:
        """The part that a file is of: a zone's id, or one of those that are no zone; None for a file of no record."""
        assert self._common is not None
        for layer in self._workspace.layers:
            if path.is_relative_to(layer.zones) and path != layer.zones:
                return path.relative_to(layer.zones).parts[0]
            if path.is_relative_to(layer.media) and path != layer.media:
                zone = path.relative_to(layer.media).parts[0]
                return zone if zone in self._common.entries else COMMON
            if path == layer.register or path.is_relative_to(layer.common):
                return COMMON
        return PAGES if path.is_relative_to(self._workspace.pages) else None

    def _examine(self, folders: Mapping[str, Path], unread: Set[str], ids: Sequence[str], *, common: bool) -> None:
        """Read the zones that are unread, check all of ``ids`` and, if it is ``common``, what holds for all."""
        keys = {id: key for found in side_by_side(_shared(self._zone_keys, ids)) for id, key in found.items()}
        self._keys |= keys
        unread, unchecked = self._recalled(keys, unread)
        jobs = _shared(partial(self._examined, folders, unread), [id for id in ids if id in unchecked])

        def own() -> None:
            if common:
                key = (self._key, self._day, [stamp(layer.media) for layer in self._workspace.layers])
                self._found(COMMON, self._store.kept("common.findings", key, Findings, self._check))

        for examined in side_by_side(jobs, own):
            for id, (folder, findings) in examined.items():
                self._found(id, findings)
                if folder is not None:
                    self._folders[id] = folder

    def _recalled(self, keys: Mapping[str, "_Key"], unread: Set[str]) -> tuple[set[str], set[str]]:
        """Take what is in the store of zones; returns those that are still unread, and those still to be checked."""
        unread, unchecked = set(unread), set[str]()
        for id, key in keys.items():
            folder = self._store.get(f"{id}.records", key.records, ZoneFolder) if id in unread else None
            if folder is not None:
                self._folders[id] = folder
                unread.remove(id)
            findings = self._store.get(f"{id}.findings", key, Findings) if id not in unread else None
            if findings is not None:
                self._found(id, findings)
            else:
                unchecked.add(id)
        return unread, unchecked

    def _common_key(self) -> str:
        return digest_of([(stamp(layer.register), stamp(layer.common)) for layer in self._workspace.layers])

    def _zone_keys(self, ids: Iterable[str]) -> dict[str, "_Key"]:
        return {id: self._zone_key(id) for id in ids}

    def _zone_key(self, id: str) -> "_Key":
        layers = self._workspace.layers
        # As text: a path that is put together takes as long as the look at what it names.
        records = digest_of([stamp(f"{layer.zones}/{id}") for layer in layers])
        return _Key(records, digest_of([stamp(f"{layer.media}/{id}") for layer in layers]), self._key, self._day)

    def _found(self, part: str, findings: Findings) -> None:
        self._findings[part] = findings
        self._agreement.put(part, findings.claims)

    def _examined(self, folders: Mapping[str, Path], unread: Set[str], ids: Iterable[str]) -> Examined:
        """Read and check some zones, and keep what is found."""
        assert self._common is not None
        entries = {entry.id: entry for entry in self._common.register.zones} if self._common.register else {}
        found: dict[str, tuple[ZoneFolder | None, Findings]] = {}
        for id in ids:
            folder = reading.zone_folder(folders[id] / id, self._workspace.root) if id in unread else None
            zone = _zone(entries.get(id), folder or self._folders[id])
            findings = self._check(zone) if zone and zone.is_published else Findings()
            if folder is not None:
                folder = replace(folder, facts=known(zone)) if zone is not None else folder
                folder.records.pack()  # once: to be kept, and to go to the process that asked
                self._store.put(f"{id}.records", self._keys[id].records, folder)
            self._store.put(f"{id}.findings", self._keys[id], findings)
            found[id] = folder, findings
        return found

    def _check(self, zone: Zone | None = None) -> Findings:
        """Check a zone, or what holds for every zone; where that cannot be read, nothing is checked."""
        assert self._common is not None
        catalog = _catalog(self._common, (zone,) if zone else ())
        return checks.check(catalog, self._workspace, self._day, zone) if catalog else Findings()

    def _wanted(self, on_disk: Iterable[tuple[Path, str]], parts: Container[str | None] | None) -> dict[str, Path]:
        """The zones to read, and the folder that each one's stands in: those that the register lists, in its order.

        Without a register every one, so that it does not hide what is wrong with records.
        """
        assert self._common is not None
        folders: dict[str, Path] = {}
        for folder, name in on_disk:
            folders.setdefault(name, folder)
        register = self._common.register
        ids = [entry.id for entry in register.zones] if register else sorted(folders)

        def is_known(id: str) -> bool:
            return parts is not None and id not in parts and id in self._folders

        return {id: folders[id] for id in ids if id in folders and (is_known(id) or _has_profile(folders[id] / id))}

    def _gather(self, changed: Set[str] | None) -> None:
        """Make the catalogue of the zones as they are now, where these changed (None: any)."""
        assert self._common is not None
        register = self._common.register
        zones: dict[str, Zone] = {}
        for entry in register.zones if register else ():
            folder, before = self._folders.get(entry.id), self._zones.get(entry.id)
            if before is not None and changed is not None and entry.id not in changed:
                zones[entry.id] = before
            elif folder is not None and (zone := _zone(entry, folder)) is not None:
                same = before is not None and before.records is zone.records and before.entry == zone.entry
                zones[entry.id] = before if before is not None and same else zone
        self._zones = zones
        self._catalog = _catalog(self._common, tuple(zone for zone in zones.values() if zone.is_published))

    def _problems(self, on_disk: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
        assert self._common is not None
        register = self._common.register
        yield from self._common.problems
        for read in self._folders.values():
            yield from read.problems
        for findings in self._findings.values():
            yield from findings.problems
        if register is None:
            return
        for entry in register.zones:
            if entry.id not in self._folders and entry.published == "true":
                yield RegisterZoneWithoutFolder(self._common.entries[entry.id], entry.id)
        for folder, name in on_disk:
            if name not in self._common.entries:
                place = Place((folder / name).relative_to(self._workspace.root).as_posix())
                yield ZoneNotInRegister(place, name, suggestion(name, self._common.entries))
        yield from self._agreement.problems((COMMON, *self._zones))


class _Key(NamedTuple):
    """What is found in a zone follows from: its files, its pictures, what holds for every zone, and the day."""

    records: str
    pictures: str
    common: str
    day: date

    @property
    def files(self) -> tuple[str, str]:
        """What tells the zone's own files from others."""
        return self.records, self.pictures


def _shared(work: Callable[[Sequence[str]], T], ids: Sequence[str]) -> list[Callable[[], T]]:
    """What is to be done with zones, in jobs of a few of them."""
    return [partial(work, ids[start : start + ZONES]) for start in range(0, len(ids), ZONES)]


def _zone(entry: ZoneEntry | None, folder: ZoneFolder) -> Zone | None:
    """A zone of the register, where its profile can be read."""
    if entry is None or ZoneProfile not in folder.records:
        return None
    return Zone(entry, folder.records, folder.files, folder.digests, folder.facts)


def _catalog(common: Common, zones: tuple[Zone, ...]) -> Catalog | None:
    """A catalogue of these zones, where what holds for all of them can be read."""
    if common.register is None or common.sources is None:
        return None
    files, entries, digests = common.files, common.entries, common.digests
    return Catalog(common.register, common.sources, zones, common.records, files, entries, digests)


def _has_profile(folder: Path) -> bool:
    return (folder / "zone.yaml").exists()


def _folders(folder: Path) -> list[str]:
    """The names of the folders in a folder, in a stable order."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if entry.is_dir())
