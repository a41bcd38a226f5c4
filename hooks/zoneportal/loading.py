"""Reading a workspace into a catalogue: every problem of every file in one go; the catalogue where none is an error."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from zoneportal import checks
from zoneportal.catalog import Catalog, Zone
from zoneportal.clock import today
from zoneportal.models import COMMON_KINDS, KINDS, Record, ZoneProfile
from zoneportal.models.register import Register, SourceDocument, Sources, ZoneEntry
from zoneportal.problems import Level, Place, Problem, Report, suggestion
from zoneportal.problems.field import MissingField
from zoneportal.problems.file import FileNameNotAnId, NotARecordFile, RecordInUnknownFolder, ReservedFileName
from zoneportal.problems.reference import RegisterZoneWithoutFolder, ZoneNotInRegister
from zoneportal.problems.register import NeededFileMissing
from zoneportal.source import Document, read, validate
from zoneportal.values import ValueRefused
from zoneportal.values.names import identifier
from zoneportal.workspace import Workspace

M = TypeVar("M", bound=BaseModel)
# An overlay's register may leave the portal's name out, so its absence is found only when all are read.
PORTAL = {
    "name": "portal",
    "about_zh": "（门户名称与说明）",
    "about_en": " (what the portal calls itself)",
    "example": "portal: {name: {zh: …, en: …}, short: …, claim: …, description: …, started: 2024-07}",
}


@dataclass(frozen=True)
class Loaded:
    """What reading gave: a catalogue where nothing was an error, and the report of every problem met."""

    catalog: Catalog | None
    report: Report


def load(workspace: Workspace) -> Loaded:
    """Read, validate and check everything a workspace holds; problems are values, nothing is raised for bad input."""
    reader = _Reader(workspace.root)
    catalog = reader.catalog(workspace)
    problems = list(reader.problems)
    if catalog is not None:
        problems += checks.run(catalog, workspace, today())
    failed = any(problem.level is Level.ERROR for problem in problems)
    return Loaded(None if failed else catalog, Report(problems, workspace.root))


@dataclass
class _Reader:
    """Collects records, where each (and each zone's entry) stands, and problems, while the layers are read in turn."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    entries: dict[str, Place] = field(default_factory=dict)

    def catalog(self, workspace: Workspace) -> Catalog | None:
        """The catalogue of all layers, or None where what every record needs (register, sources) cannot be read."""
        register, sources = self._register(workspace), self._sources(workspace)
        common: dict[type[Record], dict[str, Record]] = {}
        for layer in workspace.layers:
            for kind in COMMON_KINDS:
                common.setdefault(kind, {}).update(self._folder(layer.common / kind.folder, kind, ""))
        if register is None:
            self._zones_without_register(workspace)
            return None
        zones = tuple(zone for entry in register.zones if (zone := self._zone(workspace, entry)) is not None)
        self._unregistered(workspace, register)
        published = tuple(zone for zone in zones if zone.is_published)
        return Catalog(register, sources, published, common, self.files) if sources is not None else None

    def _register(self, workspace: Workspace) -> Register | None:
        registers = [(layer.register, self._needed(layer.register, Register)) for layer in workspace.layers]
        merged: Register | None = None
        for path, register in registers:
            if register is None:
                return None
            place = self._place(path)
            self.entries |= {each.id: replace(place, keys=("zones", i)) for i, each in enumerate(register.zones)}
            merged = register if merged is None else merged.overlaid(register)
        if merged is not None and merged.portal is None:
            self.problems.append(MissingField(replace(self._place(registers[0][0]), keys=("portal",)), facts=PORTAL))
        return merged

    def _sources(self, workspace: Workspace) -> dict[str, SourceDocument] | None:
        """The documents of all layers; the portal's own list is needed, an overlay may do with it."""
        own, *overlays = (layer.common / "sources.yaml" for layer in workspace.layers)
        lists = [self._needed(own, Sources), *(self._record(path, Sources) for path in overlays if path.is_file())]
        found: dict[str, SourceDocument] = {}
        for each in lists:
            if each is None:
                return None
            found |= each.root
        return found

    def _needed(self, path: Path, model: type[M]) -> M | None:
        """A file that there is no site without."""
        if path.is_file():
            return self._record(path, model)
        self.problems.append(NeededFileMissing(self._place(path), path.name))
        return None

    def _zone(self, workspace: Workspace, entry: ZoneEntry) -> Zone | None:
        folder = next((layer.zones / entry.id for layer in workspace.layers if (layer.zones / entry.id).is_dir()), None)
        if folder is None or not (folder / "zone.yaml").exists():
            if entry.published == "true":
                self.problems.append(RegisterZoneWithoutFolder(self.entries[entry.id], entry.id))
            return None
        profile, records = self._zone_records(folder)
        return Zone(entry, profile, records) if profile is not None else None

    def _zone_records(self, folder: Path) -> tuple[ZoneProfile | None, dict[type[Record], dict[str, Record]]]:
        """The profile and the records of one zone's folder, whose name is the zone's id."""
        profile = self._record(folder / "zone.yaml", ZoneProfile, id=folder.name, zone=folder.name)
        for stray in sorted(folder.iterdir()):
            if stray.name not in KINDS and stray.name != "zone.yaml" and not _is_left_behind(stray):
                self.problems.append(self._stray(stray))
        return profile, {kind: self._folder(folder / name, kind, folder.name) for name, kind in KINDS.items()}

    def _zones_without_register(self, workspace: Workspace) -> None:
        """Read every zone for its problems, so that a bad register does not hide them."""
        for layer in workspace.layers:
            for folder in _folders(layer.zones):
                if (folder / "zone.yaml").is_file():
                    self._zone_records(folder)

    def _folder(self, folder: Path, kind: type[Record], zone: str) -> dict[str, Record]:
        """The published records of one folder by id."""
        found: dict[str, Record] = {}
        for path in _record_files(folder):
            misnamed = self._misnamed(path)
            if misnamed is not None:
                self.problems.append(misnamed)
                continue
            record = self._record(path, kind, id=path.stem, zone=zone)
            if record is not None and record.status == "published":
                found[record.id] = record
        return found

    def _misnamed(self, path: Path) -> Problem | None:
        """What is wrong with a record file's name, which is its id and its address."""
        place = self._place(path)
        if path.suffix != ".yaml":
            return NotARecordFile(place, path.name)
        try:
            identifier(path.stem)
        except ValueRefused as refused:
            if refused.code == "identifier-reserved":
                return ReservedFileName(place, path.name, {"suggestion": f"{path.stem}-1.yaml"})
            return FileNameNotAnId(place, path.name, {"suggestion": f"{refused.facts['suggestion']}.yaml"})
        return None

    def _record(self, path: Path, model: type[M], **given: str) -> M | None:
        """One file as a record; ``given`` is what its name and folder say, which staff do not write."""
        document = read(path, self.root)
        if isinstance(document, Document):
            record = validate(document, model, given)
            if not isinstance(record, list):
                if isinstance(record, Record):
                    self.files[record.kind, record.key] = document.file
                return record
            self.problems += record
        else:
            self.problems += document
        return None

    def _unregistered(self, workspace: Workspace, register: Register) -> None:
        known = {entry.id for entry in register.zones}
        for layer in workspace.layers:
            for folder in _folders(layer.zones):
                if folder.name not in known:
                    facts = suggestion(folder.name, known)
                    self.problems.append(ZoneNotInRegister(self._place(folder), folder.name, facts))

    def _stray(self, path: Path) -> Problem:
        """A file or folder that no kind of record calls for."""
        if path.is_file():
            return NotARecordFile(self._place(path), path.name)
        facts = {"folders": ", ".join(sorted(KINDS)), **suggestion(path.name, KINDS)}
        return RecordInUnknownFolder(self._place(path), path.name, facts)

    def _place(self, path: Path) -> Place:
        return Place(path.relative_to(self.root).as_posix())


def _folders(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if path.is_dir()) if folder.is_dir() else iter(())


def _record_files(folder: Path) -> Iterator[Path]:
    """The files of a folder in a stable order."""
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if path.is_file() and not _is_left_behind(path))


def _is_left_behind(path: Path) -> bool:
    """Whether a name is one that editors and systems leave behind (.DS_Store, ~$ of an open Word file)."""
    return path.name.startswith((".", "~$"))
