"""Bytes → text: the encoding, and characters that look like nothing or like something else."""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from zoneportal.problems import Place, Problem
from zoneportal.problems.file import (
    ByteOrderMark,
    GarbledText,
    Gb18030Text,
    InvisibleCharacter,
    LookAlikeCharacter,
    NotUtf8,
)

# Zero-width characters, direction marks, soft hyphen, line separators, a mark of byte order inside, control characters.
_INVISIBLE = "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
# Kangxi and supplement radicals, compatibility ideographs: NFKC turns them into the character that was meant.
_LOOK_ALIKE = "\u2e80-\u2fdf\uf900-\ufaff"
# The replacement character, private use (symbols of one font), and what UTF-8 read as GBK and back leaves behind.
_GARBLED = "锟斤拷|烫烫烫|[\ufffd\ue000-\uf8ff]+"

# A set of characters alone is looked for much faster than what stands in groups, and few files have any of them.
_ANY = re.compile(f"[{_INVISIBLE}{_LOOK_ALIKE}\ufffd\ue000-\uf8ff锟烫]")
_SUSPECT = re.compile(f"(?P<invisible>[{_INVISIBLE}])|(?P<look_alike>[{_LOOK_ALIKE}])|(?P<garbled>{_GARBLED})")


def decoded(raw: bytes, file: str) -> str | Problem:
    """Return the bytes as text, or the one problem that keeps them from being it."""
    if raw.startswith(codecs.BOM_UTF8):
        return ByteOrderMark(Place(file, line=1, column=1))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as refused:
        place = Place(file, line=raw.count(b"\n", 0, refused.start) + 1, column=1)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return NotUtf8(place)
    try:
        line = raw.decode("gb18030").splitlines()[(place.line or 1) - 1]
    except UnicodeDecodeError:
        return NotUtf8(place)
    return Gb18030Text(place, value=line.strip())


def suspects(text: str, file: str) -> Iterator[Problem]:
    """Yield the characters that cannot have been meant."""
    if not _ANY.search(text):
        return
    for found in _SUSPECT.finditer(text):
        value = found.group()
        begin = found.start()
        place = Place(file, line=text.count("\n", 0, begin) + 1, column=begin - text.rfind("\n", 0, begin))
        if found["invisible"]:
            yield InvisibleCharacter(place, facts={"code_point": f"U+{ord(value):04X}"})
        elif found["garbled"]:
            yield GarbledText(place, value=value)
        elif (proper := unicodedata.normalize("NFKC", value)) != value:
            yield LookAlikeCharacter(place, value=value, facts={"proper": proper})
