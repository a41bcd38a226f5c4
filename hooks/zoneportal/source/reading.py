"""Bytes of one file → plain data, refusing whatever YAML would quietly read as something else.

Every scalar stays the text that was written (`8.70` is not a number here); an empty value is None. A file that cannot
be read gives its problems instead; all that one pass can find are given together.
"""

import contextlib
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from zoneportal.problems import Keys, Place, Positions, Problem
from zoneportal.problems.file import EmptyFile
from zoneportal.problems.syntax import NestedTooDeep, NotAMap
from zoneportal.problems.traps import AnchorOrAlias, TypeTag
from zoneportal.source.decoding import decoded, suspects
from zoneportal.source.diagnosis import diagnosed
from zoneportal.source.document import Document
from zoneportal.source.tree import RecordLoader, Tree

_MOST_LEVELS = 100
_MAY_BE_DEEP = re.compile(r"[-?] [-?] [-?] ")
# Cheap to look for; only then are the tokens read, one by one, for anchors, aliases and tags.
_MAY_BE_MARK = re.compile(r"[&*!](?<![^\s\[{,].)\S", re.DOTALL)


def read(path: Path, root: Path) -> Document | list[Problem]:
    """Read one file under the portal's root. Raises OSError if it is not there."""
    return parse(path.read_bytes(), path.relative_to(root).as_posix())


def parse(raw: bytes, file: str) -> Document | list[Problem]:
    """Return what the bytes of a file say; `file` is its name in problems."""
    text = decoded(raw, file)
    if not isinstance(text, str):
        return [text]
    problems = list(suspects(text, file))
    node = _composed(text, file)
    if not isinstance(node, yaml.Node):
        return problems + node
    tree = Tree(file, text)
    data = tree.plain(node)
    problems += [*_marks(text, file), *tree.problems]
    if not isinstance(data, dict):
        found_zh, found_en = ("一个列表", "a list") if isinstance(data, list) else ("一段文字", "a text")
        return [*problems, NotAMap(Place(file, line=1, column=1), facts={"found_zh": found_zh, "found_en": found_en})]
    return problems or Document(file, data, hashlib.blake2b(raw, digest_size=16).hexdigest())


def locate(text: str, keys: Keys) -> tuple[int, int]:
    """Return the line and column, from 1, where the value that `keys` lead to begins in a YAML text."""
    return Positions.of(text).value(keys)


def _composed(text: str, file: str) -> yaml.Node | list[Problem]:
    """Return the text as nodes, or why it cannot be; nothing is added to a character that `suspects` has refused."""
    deep = _too_deep(text, file)
    if deep is not None:
        return [deep]
    try:
        node = yaml.compose(text, Loader=RecordLoader)
    except yaml.reader.ReaderError:
        return []
    except yaml.YAMLError as refused:
        return diagnosed(text, file, refused)
    return [EmptyFile(Place(file, line=1, column=1))] if node is None else node


def _too_deep(text: str, file: str) -> Problem | None:
    """Return where levels go beyond all bounds: making nodes of them recurses, and would take Python down with it."""
    brackets = text.count("[") + text.count("{")
    if brackets < _MOST_LEVELS and " " * _MOST_LEVELS not in text and not _MAY_BE_DEEP.search(text):
        return None
    level = line = 0
    with contextlib.suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=RecordLoader):
            level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            line = event.start_mark.line if event.start_mark else line
            if level > _MOST_LEVELS:
                return NestedTooDeep(Place(file, line=line + 1, column=1), facts={"most": str(_MOST_LEVELS)})
    return None


def _marks(text: str, file: str) -> Iterator[Problem]:
    """Yield anchors, aliases and type tags."""
    if not _MAY_BE_MARK.search(text):
        return
    for token in yaml.scan(text, Loader=RecordLoader):
        kind = _MARKS.get(type(token))
        if kind:
            mark = token.start_mark
            value = text[mark.index : token.end_mark.index]
            yield kind(Place(file, line=mark.line + 1, column=mark.column + 1), value)


_MARKS: dict[type, type[Problem]] = {
    yaml.AnchorToken: AnchorOrAlias,
    yaml.AliasToken: AnchorOrAlias,
    yaml.TagToken: TypeTag,
}
