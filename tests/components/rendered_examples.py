"""Every example of every component, rendered as the gallery renders it."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

from zoneportal import wording
from zoneportal.gallery import component as components
from zoneportal.gallery.component import Component, folders, signatures
from zoneportal.gallery.rendering import rendered
from zoneportal.gallery.shapes import Setting
from zoneportal.pages.templates import environment
from zoneportal.values import LANGS, Lang
from zoneportal.views.parts import Mark
from zoneportal.workspace import Workspace

WORKSPACE = Workspace.at(Path(__file__).parents[2])
OVERRIDES = WORKSPACE.overrides
FOLDERS = folders(OVERRIDES)
SETTINGS = {lang: Setting(lang, "../", Mark("S1", "#source-S1", "S1")) for lang in LANGS}


class Case(NamedTuple):
    """One example by name."""

    folder: Path
    macro: str
    example: str

    @property
    def id(self) -> str:
        return f"{self.folder.name}-{self.macro}-{self.example}"


@cache
def jinja() -> Environment:
    return environment(OVERRIDES)


@cache
def words() -> Mapping[Lang, Mapping[str, str]]:
    found, report = wording.load(WORKSPACE)
    assert not report.errors
    return found


@cache
def component(folder: Path) -> Component:
    return components.component(folder)


def documented() -> dict[Path, Component]:
    return {folder: component(folder) for folder in FOLDERS}


def declared() -> Iterator[tuple[Path, str]]:
    """Every macro of every component, as the templates declare them."""
    for folder in FOLDERS:
        yield from ((folder, name) for name in signatures(folder, jinja()))


def cases() -> Iterator[Case]:
    for folder, item in documented().items():
        yield from (Case(folder, name, key) for name, macro in item.macros.items() for key in macro.examples)


def html(case: Case, lang: Lang) -> str:
    item = component(case.folder)
    example = item.macros[case.macro].examples[case.example]
    return rendered(jinja(), item, case.macro, example, SETTINGS[lang], words()[lang])
