"""Reading the files of one part of a workspace: a zone's folder, or what holds for every zone; problems are values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from zoneportal.models import COMMON_KINDS, KINDS, Record, ZoneProfile
from zoneportal.models.register import Register, SourceDocument, Sources
from zoneportal.problems import Place, Problem, suggestion
from zoneportal.problems.field import MissingField
from zoneportal.problems.file import FileNameNotAnId, NotARecordFile, RecordInUnknownFolder, ReservedFileName
from zoneportal.problems.register import NeededFileMissing
from zoneportal.reads import Facts
from zoneportal.shelves import Shelf, Shelves
from zoneportal.source import Document, read, validate
from zoneportal.store import digest_of
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
class ZoneFolder:
    """What a zone's folder holds: the profile where it can be read, and published records, by kind and id.

    ``files`` gives the file of every record, drafts too, by kind and key; ``digests``, for each kind, a digest of its
    files; ``facts``, what follows from the records and is asked for without them (``zoneportal.reads``).
    """

    records: Shelves
    files: Mapping[tuple[str, str], str]
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True)
class Common:
    """What holds for every zone; register and sources are None where they cannot be read.

    ``files`` gives the file of every record, drafts too, by kind and key; ``entries``, for each zone's id, where the
    register lists it; ``digests``, for each kind, a digest of its files.
    """

    register: Register | None
    sources: Mapping[str, SourceDocument] | None
    records: Mapping[type[Record], Shelf]
    files: Mapping[tuple[str, str], str]
    entries: Mapping[str, Place]
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]


def zone_folder(folder: Path, root: Path) -> ZoneFolder:
    """Read the profile and the records of one zone's folder, whose name is the zone's id."""
    reader = _Reader(root)
    profile = reader.record(folder / "zone.yaml", ZoneProfile, id=folder.name, zone=folder.name)
    for stray in sorted(folder.iterdir()):
        if stray.name not in KINDS and stray.name != "zone.yaml" and not _is_left_behind(stray):
            reader.problems.append(reader.stray(stray))
    records: dict[type[Record], Shelf] = {ZoneProfile: {profile.id: profile}} if profile is not None else {}
    records |= {kind: reader.folder(folder / name, kind, folder.name) for name, kind in KINDS.items()}
    return ZoneFolder(Shelves(records), reader.files, tuple(reader.problems), reader.digests)


def common(workspace: Workspace) -> Common:
    """Read what holds for every zone: all layers' registers, sources and common records."""
    reader = _Reader(workspace.root)
    register, sources = reader.register(workspace), reader.sources(workspace)
    records: dict[type[Record], dict[str, Record]] = {}
    for layer in workspace.layers:
        for kind in COMMON_KINDS:
            records.setdefault(kind, {}).update(reader.folder(layer.common / kind.folder, kind, ""))
    files, entries, problems = reader.files, reader.entries, tuple(reader.problems)
    return Common(register, sources, records, files, entries, problems, reader.digests)


@dataclass
class _Reader:
    """Collects problems, and where each record and each zone's entry stands, while files are read in turn."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    entries: dict[str, Place] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def register(self, workspace: Workspace) -> Register | None:
        """The registers of all layers as one."""
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

    def sources(self, workspace: Workspace) -> dict[str, SourceDocument] | None:
        """The documents of all layers; the portal's own list is needed, an overlay may do with it."""
        own, *overlays = (layer.common / "sources.yaml" for layer in workspace.layers)
        lists = [self._needed(own, Sources), *(self.record(path, Sources) for path in overlays if path.is_file())]
        found: dict[str, SourceDocument] = {}
        for each in lists:
            if each is None:
                return None
            found |= each.root
        return found

    def _needed(self, path: Path, model: type[M]) -> M | None:
        """A file that there is no site without."""
        if path.is_file():
            return self.record(path, model)
        self.problems.append(NeededFileMissing(self._place(path), path.name))
        return None

    def folder(self, folder: Path, kind: type[Record], zone: str) -> dict[str, Record]:
        """The published records of one folder by id."""
        found: dict[str, Record] = {}
        for path in _record_files(folder):
            misnamed = self._misnamed(path)
            if misnamed is not None:
                self.problems.append(misnamed)
                continue
            record = self.record(path, kind, id=path.stem, zone=zone)
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

    def record(self, path: Path, model: type[M], **given: str) -> M | None:
        """One file as a record; ``given`` is what its name and folder say, which staff do not write."""
        document = read(path, self.root)
        if isinstance(document, Document):
            record = validate(document, model, given)
            if not isinstance(record, list):
                if isinstance(record, Record):
                    self.files[record.kind, record.key] = document.file
                    before = self.digests.get(record.kind, "")
                    self.digests[record.kind] = digest_of((before, record.key, document.digest))
                return record
            self.problems += record
        else:
            self.problems += document
        return None

    def stray(self, path: Path) -> Problem:
        """A file or folder that no kind of record calls for."""
        if path.is_file():
            return NotARecordFile(self._place(path), path.name)
        facts = {"folders": ", ".join(sorted(KINDS)), **suggestion(path.name, KINDS)}
        return RecordInUnknownFolder(self._place(path), path.name, facts)

    def _place(self, path: Path) -> Place:
        return Place(path.relative_to(self.root).as_posix())


def _record_files(folder: Path) -> Iterator[Path]:
    """The files of a folder in a stable order."""
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if path.is_file() and not _is_left_behind(path))


def _is_left_behind(path: Path) -> bool:
    """Whether a name is one that editors and systems leave behind (.DS_Store, ~$ of an open Word file)."""
    return path.name.startswith((".", "~$"))
