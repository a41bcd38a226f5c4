"""Every word of the interface, in both languages, with the same keys."""

import re
from collections.abc import Iterator, Mapping

from zoneportal.problems import Place, Problem, Report, suggestion
from zoneportal.problems.register import NeededFileMissing
from zoneportal.problems.wording import WordingEmpty, WordingKeysDiffer, WordingPlaceholderDiffers
from zoneportal.source import Document, Plain, read
from zoneportal.values import Lang
from zoneportal.workspace import Workspace

Wording = Mapping[str, str]
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")


class WordMissingError(KeyError):
    """A key that the interface asks for and the words lack."""

    @property
    def fix(self) -> tuple[str, str]:
        """What to do about it, in Chinese and English."""
        key = self.args[0]
        return (
            f"界面用词缺少“{key}”：请把它加到 content/wording 的 zh.yaml 和 en.yaml，或改用已有的键。",
            f"The words lack {key}: add it to zh.yaml and en.yaml in content/wording, or use a key that they have.",
        )

    def __str__(self) -> str:
        """The key and what to do."""
        return "\n".join((str(self.args[0]), *self.fix))


class Words(dict[str, str]):
    """Words by key; one that is not there is said to be a word, and not any key."""

    def __missing__(self, key: str) -> str:
        """Raises WordMissingError."""
        raise WordMissingError(key)


def load(workspace: Workspace) -> tuple[Mapping[Lang, Wording], Report]:
    """The interface's words by language, flat (``nav.zones``), and what is wrong with them."""
    words: dict[Lang, Wording] = {}
    problems: list[Problem] = []
    languages: tuple[Lang, Lang] = ("zh", "en")
    for lang in languages:
        path = workspace.wording / f"{lang}.yaml"
        if not path.is_file():
            problems.append(NeededFileMissing(Place(path.relative_to(workspace.root).as_posix()), path.name))
            continue
        document = read(path, workspace.root)
        if isinstance(document, Document):
            words[lang] = Words(_flat(document.data, ""))
        else:
            problems += document
    if len(words) == len(languages):
        problems += _differences(words["zh"], words["en"], workspace)
    return words, Report(problems, workspace.root)


def _flat(data: Mapping[str, Plain], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value or "")


def _differences(zh: Wording, en: Wording, workspace: Workspace) -> Iterator[Problem]:
    """Keys that one language lacks, words left empty, placeholders that differ."""
    files = {lang: (workspace.wording / f"{lang}.yaml").relative_to(workspace.root).as_posix() for lang in ("zh", "en")}
    for here, other, mine, theirs in (("zh", "en", zh, en), ("en", "zh", en, zh)):
        for key, words in mine.items():
            place = Place(files[here], tuple(key.split(".")))
            if not words:
                yield WordingEmpty(place, facts={"key": key})
            if key not in theirs:
                # A key of both is another word; one that only the other has may be this one, misspelt.
                facts = {"key": key, "other": files[other], **suggestion(key, theirs.keys() - mine.keys())}
                yield WordingKeysDiffer(place, words, facts)
    for key in zh.keys() & en.keys():
        places = {lang: sorted(set(PLACEHOLDER.findall(words[key]))) for lang, words in (("zh", zh), ("en", en))}
        if places["zh"] != places["en"]:
            facts = {"key": key, "other": files["zh"], "here": " ".join(places["en"]), "there": " ".join(places["zh"])}
            yield WordingPlaceholderDiffers(Place(files["en"], tuple(key.split("."))), en[key], facts)
