"""What must not leave the office, in anything that is published: private numbers, addresses of its own network."""

import re
from collections.abc import Iterator
from datetime import date

from zoneportal.checks.scope import Scope
from zoneportal.problems import Place, Problem
from zoneportal.problems.privacy import IdentityNumberPublished, InternalAddress, MobileNumberPublished
from zoneportal.values import Text
from zoneportal.workspace import Workspace

_MOBILE = re.compile(r"(?<!\d)(?<!\d\.)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d|\.\d)")
_IDENTITY = re.compile(r"(?<!\d)\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx](?![\dXx])")
_INTERNAL = re.compile(
    r"file://\S*|https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[^/\s.]+(?=[/:\s]|$)"
    r"|[^/\s]+\.(?:local|lan|internal|intranet)(?=[/:\s]|$))\S*",
    re.IGNORECASE,
)
# What all of them have; few texts do.
_DIGITS = re.compile(r"\d\d{3}[- ]?\d{4}")
# GB 11643-1999: weights of the first 17 digits; the remainder by 11 chooses the check character.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every mobile number, identity number and internal address in records."""
    for text in scope.of(Text):
        for lang, words in (("zh", text.value.zh), ("en", text.value.en)):
            if _may_be_private(words):
                yield from private(words, text.place(lang))
    for line in scope.of(str):
        if _may_be_private(line.value):
            yield from private(line.value, line.place())


def check_pages(workspace: Workspace) -> Iterator[Problem]:
    """Yield the same in hand-written pages."""
    for path in sorted(workspace.pages.rglob("*.md")):
        file = path.relative_to(workspace.root).as_posix()
        for number, words in enumerate(path.read_text("utf-8").splitlines(), 1):
            yield from private(words, Place(file, line=number, column=1))


def private(text: str, place: Place) -> Iterator[Problem]:
    """Yield what is private in one text; numbers are masked, since reports are kept in logs."""
    yield from (InternalAddress(place, found[0]) for found in _INTERNAL.finditer(text))
    identities = [found[0] for found in _IDENTITY.finditer(text) if _is_identity(found)]
    yield from (IdentityNumberPublished(place, _masked(found)) for found in identities)
    if not identities:
        yield from (MobileNumberPublished(place, _masked(found[0])) for found in _MOBILE.finditer(text))


def _may_be_private(text: str) -> bool:
    return "//" in text or _DIGITS.search(text) is not None


def _masked(number: str) -> str:
    """Enough of a number to find it."""
    return f"{number[:3]}****{number[-4:]}"


def _is_identity(found: re.Match[str]) -> bool:
    """Tell whether 18 digits are an identity number: a date of birth, and the right check character."""
    number = found[0].upper()
    try:
        date(*map(int, found.groups()))
    except ValueError:
        return False
    remainder = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False)) % 11
    return number[-1] == _CHECK_CHARACTERS[remainder]
