"""A small fictional portal in a folder of its own, for a test to write in, read and look at."""

import shutil
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias, TypeVar

from zoneportal import loading, wording
from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Record
from zoneportal.values import Lang
from zoneportal.voice import Voice
from zoneportal.workspace import Workspace

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "examples" / "base"
SITE_URL = "https://zones.example/invest/"
SOURCE = "source: {document: gazette, part: A1, as_of: 2025-01}\n"

R = TypeVar("R", bound=Record)
OnDay: TypeAlias = Callable[[str], None]
"""Makes it another day: ``on_day("2026-01-31")``."""


@cache
def voice(lang: Lang) -> Voice:
    """One language of the real portal's words, without an exchange rate."""
    words, report = wording.load(Workspace.at(ROOT))
    assert not report.errors
    return Voice(lang, words[lang], None, words["en" if lang == "zh" else "zh"])


@dataclass(frozen=True)
class Desk:
    """A portal of one fictional zone, ``sample``; its records are those of ``tests/examples/base``."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> "Desk":
        """Lay the portal out in a folder that does not exist yet."""
        shutil.copytree(BASE, root)
        shutil.copytree(ROOT / "content" / "wording", root / "content" / "wording", dirs_exist_ok=True)
        return cls(root)

    @property
    def workspace(self) -> Workspace:
        """The portal as the package sees it."""
        return Workspace.at(self.root)

    def write(self, name: str, text: str) -> Path:
        """Write a file, named from the portal's root; the text may be indented."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), "utf-8")
        return path

    def record(self, name: str, text: str, zone: str = "sample") -> Path:
        """Write a record of a zone (``parks/north``); it gets a source unless it gives one."""
        text = textwrap.dedent(text)
        path = f"content/zones/{zone}/{name}.yaml"
        return self.write(path, text if "\nsource:" in text else text.rstrip("\n") + "\n" + SOURCE)

    def add_zone(self, id: str, *, more: str = "") -> None:
        """Add a zone with a profile and nothing else; ``more`` are further lines of its entry in the register."""
        register = self.root / "zones.yaml"
        entry = f"""\
          - id: {id}
            name: {{zh: {id}开发区（虚构）, en: {id} Zone (fictional)}}
            short: {{zh: {id}区, en: {id}}}
            form: economic
            place:
              name: {{zh: 虚构县, en: Fictional County}}
              prefecture: {{zh: 虚构市, en: Fictional City}}
              code: "140001"
              latitude: 37.60
              longitude: 112.60
            fictional: true
        """
        lines = textwrap.dedent(entry).replace("\n", "\n  ")
        register.write_text(f"{register.read_text('utf-8')}  {lines.rstrip()}\n{more}", "utf-8")
        self.record("zone", f"name: {{zh: {id}开发区（虚构）, en: {id} Zone (fictional)}}\n", id)

    def codes(self) -> list[str]:
        """What is wrong with the records: ``code file``."""
        return [f"{problem.code} {problem.place.file}" for problem in loading.load(self.workspace).report]

    def catalog(self) -> Catalog:
        """The portal's records, which have to be without an error."""
        loaded = loading.load(self.workspace)
        assert loaded.catalog is not None, loaded.report.text("en")
        return loaded.catalog

    def zone(self) -> Zone:
        """The sample zone."""
        return self.catalog().zone_by_id["sample"]

    def leaf(self, address: str = "/", lang: Lang = "en") -> Leaf:
        """A page of the portal."""
        return Leaf(self.catalog(), voice(lang), address, SITE_URL)

    def found(self, leaf: Leaf, kind: type[R], id: str) -> R:
        """A record of the sample zone."""
        record = leaf.catalog.find(kind, "sample", id)
        assert record is not None
        return record
