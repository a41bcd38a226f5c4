"""Numbers as staff write them: widths, separators, 万 and 亿, and the words that qualify them."""

import re
from typing import Final, Literal, NamedTuple

Bound = Literal["", "≥", ">", "≤", "<"]

# One character for one, so that a place in the half-width text is the same place in what was written.
HALF_WIDTH: Final = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **str.maketrans("\u3000\u00a0–—‒−~～", "  ------"),
}

SCALES: Final[tuple[tuple[str, int], ...]] = (
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("十万", 5),
    ("百万", 6),
    ("千万", 7),
    ("十亿", 9),
    ("百亿", 10),
    ("千亿", 11),
    ("万亿", 12),
    ("百", 2),
    ("千", 3),
    ("万", 4),
    ("亿", 8),
)
"""Scale words and their powers of ten; a longer word stands before those it begins with."""

BARE_SCALES: Final = ("百万", "千万", "十亿", "百亿", "千亿", "万亿")
"""Those that make an amount of money without a digit: 百万元 is one million yuan."""

NUMBER: Final = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
MOST_DIGITS: Final = 20
"""More than any real figure has; few enough that Decimal's default context never rounds."""

RANGE: Final = re.compile(rf"(?P<low_unit>.*?)\s*(?:-|至|到|\bto\b)\s*(?P<high>{NUMBER.pattern})(?P<tail>.*)")


class Qualifier(NamedTuple):
    """A word such as 约 or 不超过 and what it says of the number."""

    word: str
    bound: Bound
    approximate: bool = False


def _qualifiers(**words: str) -> tuple[Qualifier, ...]:
    meanings: dict[str, tuple[Bound, bool]] = {
        "about": ("", True),
        "nearly": ("<", True),
        "over": (">", False),
        "under": ("<", False),
        "at_least": ("≥", False),
        "at_most": ("≤", False),
    }
    found = (Qualifier(word, *meanings[meaning]) for meaning, listed in words.items() for word in listed.split())
    return tuple(sorted(found, key=lambda qualifier: -len(qualifier.word)))


LEADING: Final = _qualifiers(
    about="约 约为 大约 ≈",
    nearly="近 将近 接近",
    over="超 超过 逾 大于 高于 多于 >",
    under="低于 不足 少于 小于 不到 <",
    at_least="不低于 不少于 不小于 至少 最低 ≥ >=",
    at_most="不超过 不高于 不大于 不多于 至多 最多 最高 ≤ <=",
)
"""Words before a number, longest first. 以上 and 以下 include the number itself, as in Chinese law."""

TRAILING: Final = _qualifiers(
    about="左右 上下",
    at_least="以上 及以上 或以上 起",
    at_most="以下 及以下 或以下 以内",
)
"""Words at the end of a quantity, longest first."""

MORE: Final = {"余": Qualifier("余", ">"), "多": Qualifier("多", ">")}
"""Words between the number (or its 万) and its unit: 30余家, 8亿多元."""
