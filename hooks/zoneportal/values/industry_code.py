"""Industry codes of GB/T 4754-2017, the national classification of economic activities."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zoneportal.values.refusal import ValueRefused

STANDARD: Final = "GB/T 4754-2017"
"""What a code is a code of, as it stands before one on a page."""

# Section letter → its first and last division (GB/T 4754-2017, table of sections).
_SECTIONS: Final = {
    "A": (1, 5),
    "B": (6, 12),
    "C": (13, 43),
    "D": (44, 46),
    "E": (47, 50),
    "F": (51, 52),
    "G": (53, 60),
    "H": (61, 62),
    "I": (63, 65),
    "J": (66, 69),
    "K": (70, 70),
    "L": (71, 72),
    "M": (73, 75),
    "N": (76, 79),
    "O": (80, 82),
    "P": (83, 83),
    "Q": (84, 85),
    "R": (86, 90),
    "S": (91, 96),
    "T": (97, 97),
}
_SECTION_OF: Final = {
    division: letter for letter, (first, last) in _SECTIONS.items() for division in range(first, last + 1)
}
_WRITTEN: Final = re.compile(r"([A-T]?)([0-9]{2,4})|([A-T])", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class IndustryCode:
    """A section (C), division (39), group (397) or class (3974); `digits` is empty for a section."""

    section: str
    digits: str = ""

    @classmethod
    def parse(cls, written: str) -> "IndustryCode":
        """Read C, C39, 39, C397 or 3974. The section is found where it was left out.

        Raises ValueRefused: `industry-code-form`, `industry-code-division`, `industry-code-section`.
        """
        return _parsed(written.strip())

    @property
    def division(self) -> str:
        """The two digits of the division; empty for a section."""
        return self.digits[:2]

    def within(self, wider: "IndustryCode") -> bool:
        """Whether it is the other code or a part of it: C3974 is within C39 and C."""
        return self.section == wider.section and self.digits.startswith(wider.digits)

    def __str__(self) -> str:
        """With its section: C3974."""
        return self.section + self.digits


@lru_cache(maxsize=4096)
def _parsed(written: str) -> IndustryCode:
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueRefused("industry-code-form", written=written)
    letter, digits, alone = match.groups()
    if alone:
        return IndustryCode(alone)
    section = _SECTION_OF.get(int(digits[:2]))
    if section is None:
        raise ValueRefused("industry-code-division", written=written, division=digits[:2])
    if letter and letter != section:
        raise ValueRefused("industry-code-section", written=written, section=letter, expected=section)
    return IndustryCode(section, digits)
