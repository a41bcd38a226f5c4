"""A text that YAML refuses → what its writer did, in their words.

The parser stops at the first thing it cannot read and describes it in its own terms. The mistakes that people make are
few and can be seen in the lines themselves, so those are looked for first, in the whole file; only when none is there
is the parser's own message translated.
"""

import re
from collections.abc import Iterator

import yaml

from zoneportal.problems import Place, Problem
from zoneportal.problems.syntax import TabIndentation
from zoneportal.problems.traps import FullWidthColon, FullWidthPunctuation, NoSpaceAfterColon, WideSpace
from zoneportal.source.complaint import translated
from zoneportal.source.tree import WIDE_SPACES

_LEAD = r"^ *(?:- +)*"
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_PROPER = {"，": ",", "｛": "{", "｝": "}", "［": "[", "］": "]"}

_TAB = re.compile(r"^ *(\t)")
_WIDE = re.compile(rf"^ *([{WIDE_SPACES}])")
_CHINESE_COLON = re.compile(rf"(?:{_LEAD}|[{{,] *)({_NAME})：")
_STUCK_COLON = re.compile(rf"(?:{_LEAD}|[{{,] *)(({_NAME}):([^\s/:\"'][^,}}]*))")
_CHINESE_MARK = re.compile(rf"(?:{_LEAD}{_NAME}: *)?(?:(?<=: )([｛［])|\{{[^\"'}}]*?(，) *{_NAME}: |\{{[^}}]*([｝])$)")


def diagnosed(text: str, file: str, refused: yaml.YAMLError) -> list[Problem]:
    """Return what is wrong with a text that the parser refused: at least one problem."""
    lines = text.splitlines()
    seen = [problem for number, line in enumerate(lines, 1) for problem in _seen(line, Place(file, line=number))]
    return seen or [translated(lines, file, refused)]


def _seen(line: str, place: Place) -> Iterator[Problem]:
    """Yield the mistakes that a line shows by itself."""

    def at(found: re.Match[str], group: int = 1) -> Place:
        return Place(place.file, line=place.line, column=found.start(group) + 1)

    if found := _TAB.match(line):
        yield TabIndentation(at(found))
    if found := _WIDE.match(line):
        yield WideSpace(at(found))
    for found in _CHINESE_COLON.finditer(line):
        yield FullWidthColon(at(found), found[0].strip(), {"name": found[1]})
    for found in _STUCK_COLON.finditer(line):
        yield NoSpaceAfterColon(at(found), found[1], {"proper": f"{found[2]}: {found[3]}"})
    if found := _CHINESE_MARK.search(line):
        group = found.lastindex or 0
        yield FullWidthPunctuation(at(found, group), found[group], {"proper": _PROPER[found[group]]})
