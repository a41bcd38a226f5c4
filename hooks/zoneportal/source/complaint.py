"""The parser's complaint → the declared kind of problem that says the same to someone who is not a programmer.

libyaml says what it expected (`problem`, at `problem_mark`) and what it was reading (`context`, from `context_mark`).
"""

from dataclasses import dataclass

import yaml

from zoneportal.problems import Place, Problem
from zoneportal.problems.syntax import (
    BackslashInText,
    ColonInText,
    MissingColon,
    ReservedStart,
    SeveralDocuments,
    TextAfterQuote,
    UnclosedBracket,
    UnclosedQuote,
    WrongIndentation,
    YamlSyntax,
)
from zoneportal.problems.traps import AnchorOrAlias, TypeTag

_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class _Complaint:
    """The parser's words, and the text at the place they speak of."""

    words: str
    context: str
    here: Place
    begun: Place
    lines: list[str]

    @property
    def line(self) -> str:
        return self.line_at(self.here)

    def line_at(self, place: Place) -> str:
        number = place.line or 1
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def after(self, place: Place) -> str:
        return self.line_at(place)[(place.column or 1) - 1 :]

    def before(self, place: Place) -> str:
        return self.line_at(place)[: (place.column or 1) - 1]


def translated(lines: list[str], file: str, refused: yaml.YAMLError) -> Problem:
    """Return the complaint as a problem; one that is not known keeps the parser's words."""
    complaint = _Complaint(
        words=str(getattr(refused, "problem", None) or refused),
        context=str(getattr(refused, "context", None) or ""),
        here=_place(file, getattr(refused, "problem_mark", None)),
        begun=_place(file, getattr(refused, "context_mark", None)),
        lines=lines,
    )
    for words, translate in _TRANSLATIONS.items():
        if words in complaint.words:
            return translate(complaint)
    return YamlSyntax(complaint.here, facts={"detail": complaint.words})


def _place(file: str, mark: yaml.Mark | None) -> Place:
    return Place(file, line=mark.line + 1, column=mark.column + 1) if mark else Place(file, line=1, column=1)


def _several(complaint: _Complaint) -> Problem:
    return SeveralDocuments(complaint.here, "---")


def _unclosed_quote(complaint: _Complaint) -> Problem:
    return UnclosedQuote(complaint.begun, complaint.after(complaint.begun))


def _reserved(complaint: _Complaint) -> Problem:
    return ReservedStart(complaint.here, complaint.after(complaint.here)[:1])


def _no_content(complaint: _Complaint) -> Problem:
    """A value that begins with a character that cannot begin one; or the end of the file inside a bracket."""
    if complaint.after(complaint.here):
        return _reserved(complaint)
    opened: list[tuple[Place, str]] = []
    for number, line in enumerate(complaint.lines, 1):
        for column, character in enumerate(line, 1):
            if character in _CLOSING:
                opened.append((Place(complaint.here.file, line=number, column=column), _CLOSING[character]))
            elif opened and character == opened[-1][1]:
                opened.pop()
    return UnclosedBracket(*opened[-1]) if opened else YamlSyntax(complaint.here, facts={"detail": complaint.words})


def _reserved_before(complaint: _Complaint) -> Problem:
    return ReservedStart(complaint.begun, complaint.after(complaint.begun)[:1])


def _alias(complaint: _Complaint) -> Problem:
    return AnchorOrAlias(complaint.here, complaint.after(complaint.here))


def _tag(complaint: _Complaint) -> Problem:
    return TypeTag(complaint.begun, complaint.after(complaint.begun))


def _backslash(complaint: _Complaint) -> Problem:
    return BackslashInText(complaint.here, complaint.after(complaint.here)[:2])


def _no_colon(complaint: _Complaint) -> Problem:
    return MissingColon(complaint.begun, complaint.line_at(complaint.begun).strip())


def _colon_too_many(complaint: _Complaint) -> Problem:
    """`a: x: y`, or a line further in than the text above it, or one above that lacks its colon."""
    here = complaint.here
    above = Place(here.file, line=max((here.line or 1) - 1, 1), column=1)
    if ": " in complaint.before(here):
        return ColonInText(here, complaint.line.strip())
    if ":" not in complaint.line_at(above):
        return MissingColon(above, complaint.line_at(above).strip())
    return WrongIndentation(Place(here.file, line=here.line, column=1), complaint.line.strip())


def _no_key(complaint: _Complaint) -> Problem:
    """Something stands where the next field should begin."""
    rest, before = complaint.after(complaint.here), complaint.before(complaint.here)
    if before.rstrip().endswith(('"', "'")):
        return TextAfterQuote(complaint.here, rest)
    if rest[:1] in ("}", "]"):
        return UnclosedBracket(complaint.here, "{" if rest[0] == "}" else "[")
    return WrongIndentation(complaint.here, rest)


def _no_comma(complaint: _Complaint) -> Problem:
    """A `{...}` or `[...]` that goes on where a comma or its end should stand."""
    rest, before = complaint.after(complaint.here), complaint.before(complaint.here)
    if complaint.here.line == complaint.begun.line and rest:
        if before.rstrip().endswith(('"', "'")):
            return TextAfterQuote(complaint.here, rest)
        if rest[0] == ":":
            return ColonInText(complaint.here, complaint.after(complaint.begun))
    return UnclosedBracket(complaint.begun, "}" if "}" in complaint.words else "]")


_TRANSLATIONS = {
    "another document": _several,
    "unexpected end of stream": _unclosed_quote,
    "unexpected document indicator": _unclosed_quote,
    "cannot start any token": _reserved,
    "expected node content": _no_content,
    "block sequence entries are not allowed": _reserved,
    "unknown directive": _reserved_before,
    "expected alphabetic or numeric": _reserved_before,
    "expected comment or line break": _reserved_before,
    "undefined alias": _alias,
    "duplicate anchor": _alias,
    "undefined tag handle": _tag,
    "unknown escape character": _backslash,
    "could not find expected ':'": _no_colon,
    "mapping values are not allowed": _colon_too_many,
    "expected key": _no_key,
    "expected '-' indicator": _no_key,
    "expected ',' or": _no_comma,
}
