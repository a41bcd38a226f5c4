"""Why a document could not be set, in the words of whoever wrote its records: which file and line, what to do."""

import re
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

# What a template panics with where a text fits at no size: the field, how many characters are too many, how it begins.
OVERLONG = re.compile(r"overlong\|(?P<field>[^|]*)\|(?P<over>\d+)(?:\|(?P<words>[^|]*)\|)?")
# What Typst says where no typeface has a glyph, and where a template asks for a picture that is not there.
MISSING_GLYPH = re.compile(r'the text `"(?P<glyph>.+?)"` could not be displayed')
MISSING_PICTURE = re.compile(r'dictionary does not contain key "(?P<picture>[^"]+)"')
UNREADABLE_PICTURE = re.compile(r"failed to (?:parse|decode|load)|unknown image format")
_KEY = re.compile(r"^(?P<indent>[\s-]*)(?P<key>[a-z_]+)\s*:")
_LANGUAGES = ("zh", "en")


class PressError(Exception):
    """A document that could not be set; the message names it, the field and what is wrong with it."""


def refusal(path: str, record: str, message: str, drawings: Mapping[str, str], data: str, root: Path) -> str:
    """What is wrong with the document at ``path``, from what Typst said of it.

    ``record`` is the file of the record that the document is about, relative to ``root``; ``drawings`` and ``data`` are
    what the document was set from.
    """
    found = OVERLONG.search(message)
    if found:
        words = found["words"] or ""
        place, field = located(root, record, words)
        return overlong(path, place, field or found["field"], int(found["over"]))
    found = MISSING_GLYPH.search(message)
    if found:
        place, _ = located(root, record, found["glyph"])
        return _glyph(path, place, _near(data, found["glyph"]), found["glyph"])
    picture = _picture(message, drawings)
    if picture:
        return (
            f"{path}: {record} 的图“{picture}”不在或读不出来。请运行 make clean 再印；还不行，请报告。 "
            f'The picture "{picture}" of {record} is missing or cannot be read. '
            "Run make clean and print again; report it if that does not help."
        )
    return f"{path}: {record}: {message}"


def fault(path: str, error: Exception) -> str:
    """What is said of a document that a fault of the program keeps from being made: which, what happened, and where."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    what = " ".join(f"{type(error).__name__}: {error} ({where})".split())
    return (
        f"{path}: 程序出错，不是记录写错了。请把这一行报告给维护人员：{what} "
        f"The program failed; no record is wrong. Please report this line: {what}"
    )


def overlong(path: str, record: str, field: str, over: int) -> str:
    """What is wrong with a text that fits at no size: the document, the record, the field, how many are too many."""
    return (
        f"{path}: {record} 的 {field} 太长，多出约 {over} 个字符，请缩短。 "
        f"{field} of {record} is about {over} characters too long for the sheet; shorten it."
    )


def _glyph(path: str, record: str, near: str, glyph: str) -> str:
    return (
        f"{path}: {record} 的“{near}”里有印刷字体没有的字“{glyph}”，请换掉。 "
        f'"{near}" of {record} has "{glyph}", which no typeface of print has; replace it.'
    )


def _near(data: str, glyph: str) -> str:
    """A few words round a glyph, to find it by; the glyph itself where the data has it in no text."""
    found = re.search(rf'[^"\\]{{0,16}}{re.escape(glyph)}[^"\\]{{0,16}}', data)
    return found[0] if found else glyph


def _picture(message: str, drawings: Mapping[str, str]) -> str:
    """The name of a picture that is missing or is no SVG; empty where the trouble is another."""
    missing = MISSING_PICTURE.search(message)
    if missing:
        return missing["picture"]
    if UNREADABLE_PICTURE.search(message):
        return next((name for name, text in drawings.items() if not _is_drawing(text)), "")
    return ""


def _is_drawing(text: str) -> bool:
    try:
        return ElementTree.fromstring(text).tag.endswith("svg")  # noqa: S314 - a drawing of our own
    except ElementTree.ParseError:
        return False


def located(root: Path, record: str, words: str) -> tuple[str, str]:
    """Where words stand, and in which field: (``file:line``, field).

    They are looked for in the record's own file, then in its zone's, all zones' for a document of many, then in those
    common to all. Where none has them: the record's file, no field.
    """
    for file in _files(root, record) if words else ():
        lines = file.read_text("utf-8").splitlines()
        for number, line in enumerate(lines):
            if words in line:
                return f"{file.relative_to(root).as_posix()}:{number + 1}", _field(lines, number)
    return record, ""


def _files(root: Path, record: str) -> Iterator[Path]:
    own = root / record
    if own.is_file():
        yield own
    zone = next((folder for folder in own.parents if folder.parent.name == "zones"), None)
    content = root / "content"
    for folder in (zone or content / "zones", content / "common"):
        yield from sorted(folder.rglob("*.yaml"))


def _field(lines: list[str], number: int) -> str:
    """The key that a line belongs to, the two languages of a text being one field."""
    deepest = len(lines[number])
    for line in reversed(lines[: number + 1]):
        found = _KEY.match(line)
        if found and len(found["indent"]) < deepest:
            if found["key"] not in _LANGUAGES:
                return found["key"]
            deepest = len(found["indent"])
    return ""
