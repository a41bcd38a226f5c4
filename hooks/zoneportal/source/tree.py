"""Parsed YAML → plain data, refusing on the way what YAML would quietly read as something else."""

import re

import yaml

from zoneportal.problems import Place, Problem
from zoneportal.problems.traps import (
    CommentCutsText,
    DuplicateKey,
    FullWidthColon,
    KeyNotText,
    NoSpaceAfterColon,
    UnquotedComma,
    WideSpace,
    YesNoWord,
)
from zoneportal.source.document import Plain

NULL = "null"
WORD = "word"
_TEXT = "text"

WIDE_SPACES = "\u3000\u00a0"
_STUCK = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)([:：])(.*)", re.DOTALL)
_CUT_OFF = re.compile(r" +(#[^\s#].*)")
# A line break inside a text stands for a blank, which Chinese does not want between two characters.
_FOLDED_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")


_NOTHING = frozenset(["", "~", "null", "Null", "NULL"])
_WORDS = frozenset(
    word for lower in ("yes", "no", "on", "off", "y", "n") for word in (lower, lower.title(), lower.upper())
)


class RecordLoader(yaml.CSafeLoader):
    """libyaml's parser, for which a plain scalar is nothing, a word YAML takes for true or false, or a text."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """Return the tag of a node that is written without one; `implicit[0]` says that it is a plain scalar."""
        if kind is yaml.ScalarNode and implicit[0]:
            return NULL if value in _NOTHING else WORD if value in _WORDS else _TEXT
        return _TEXT


class Tree:
    """Builds plain data from the nodes of one file, and gathers the problems met on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self._may_hold_comment = " #" in text

    def plain(self, node: yaml.Node) -> Plain:
        """Return the node as str, None, list or dict."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.MappingNode):
            return self._map(node)
        return [self.plain(item) for item in node.value]

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        if node.tag == NULL:
            return None
        if node.tag == WORD:
            self.refuse(YesNoWord, node, node.value)
        if self._may_hold_comment and (cut := _CUT_OFF.match(self.text, node.end_mark.index)):
            self.refuse(CommentCutsText, node, cut[1])
        text: str = node.value
        if node.style != "|" and " " in text and node.start_mark.line != node.end_mark.line:
            text = _FOLDED_HAN.sub("", text)
        return text.rstrip("\n")

    def _map(self, node: yaml.MappingNode) -> dict[str, Plain]:
        data: dict[str, Plain] = {}
        lines: dict[str, int] = {}
        for position, (key, value) in enumerate(node.value):
            if type(key) is not yaml.ScalarNode or key.tag == NULL or not key.value:
                self.refuse(KeyNotText, key)
                continue
            name = key.value
            if name in data:
                self.refuse(DuplicateKey, key, name, first_line=str(lines[name]))
            elif value.tag == NULL or key.tag == WORD or not (name.isascii() and name.isidentifier()):
                cut = bool(node.flow_style) and self._has_no_colon(key, value)
                self._refuse_name(name, key, _whole(node, position) if cut else "")
            lines[name] = key.start_mark.line + 1
            data[name] = self.plain(value)
        return data

    def _refuse_name(self, name: str, key: yaml.Node, whole: str) -> None:
        """Refuse a name that is none: stuck to its value, indented with Chinese spaces, a word for yes or no.

        `whole` is the text that it was cut off from by a comma, if it was.
        """
        stuck = _STUCK.match(name)
        if key.tag == WORD:
            self.refuse(YesNoWord, key, name)
        elif name[0] in WIDE_SPACES:
            self.refuse(WideSpace, key)
        elif stuck and stuck[2] == "：":
            self.refuse(FullWidthColon, key, name, name=stuck[1])
        elif stuck and whole:
            self.refuse(NoSpaceAfterColon, key, name, proper=f"{stuck[1]}: {stuck[3]}")
        elif whole:
            self.refuse(UnquotedComma, key, name, whole=whole)

    def _has_no_colon(self, key: yaml.Node, value: yaml.Node) -> bool:
        """Tell whether a name in `{...}` stands alone, which YAML allows and nobody means."""
        return value.tag == NULL and not self.text[key.end_mark.index :].lstrip().startswith(":")

    def refuse(self, kind: type[Problem], node: yaml.Node, value: str = "", **facts: str) -> None:
        """Note a problem at the node."""
        mark = node.start_mark
        self.problems.append(kind(Place(self.file, line=mark.line + 1, column=mark.column + 1), value, facts))


def _whole(node: yaml.MappingNode, position: int) -> str:
    """The text that commas cut into the key at `position` and what stands before it."""
    parts: list[str] = []
    for key, value in reversed(node.value[: position + 1]):
        parts.insert(0, str(key.value if value.tag == NULL else value.value))
        if value.tag != NULL:
            break
    return ", ".join(parts)
