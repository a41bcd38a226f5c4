"""Every word of the interface, in both languages, with the same keys."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from zoneportal.problems import Place, Problem, Report
from zoneportal.problems.wording import WordingKeysDiffer, WordingPlaceholderDiffers
from zoneportal.source import Document, Plain, read
from zoneportal.values import Lang
from zoneportal.workspace import Workspace

Wording = Mapping[str, str]
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")


def load(workspace: Workspace) -> tuple[Mapping[Lang, Wording], Report]:
    """The interface's words by language, flat (``nav.zones``), and what is wrong with them."""
    words: dict[Lang, Wording] = {}
    problems: list[Problem] = []
    languages: tuple[Lang, Lang] = ("zh", "en")
    for lang in languages:
        document = read(workspace.wording / f"{lang}.yaml", workspace.root)
        if isinstance(document, Document):
            words[lang] = dict(_flat(document.data, ""))
        else:
            problems += document
    if len(words) == len(languages):
        problems += _differences(words["zh"], words["en"], workspace)
    return words, Report(tuple(problems), workspace.root)


def _flat(data: Mapping[str, Plain], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value or "")


def _differences(zh: Wording, en: Wording, workspace: Workspace) -> Iterator[Problem]:
    for lang, here, there in (("zh", zh, en), ("en", en, zh)):
        file = (workspace.wording / f"{lang}.yaml").relative_to(workspace.root).as_posix()
        for key in there:
            if key not in here:
                yield WordingKeysDiffer(Place(file), key)
    file = (workspace.wording / "en.yaml").relative_to(workspace.root).as_posix()
    for key in zh.keys() & en.keys():
        if sorted(PLACEHOLDER.findall(zh[key])) != sorted(PLACEHOLDER.findall(en[key])):
            yield WordingPlaceholderDiffers(Place(file, tuple(key.split("."))), en[key], {"other": zh[key]})
