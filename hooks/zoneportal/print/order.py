"""What somebody asks to be printed, in words: ``zone=yongji,stage=promoted``, ``edition=press``, ``lang=en``.

Several values after one name mean any of them, several names that all hold. Ids are taken, and names in both
languages; full-width signs too. A word that means nothing is refused with what there is and the nearest to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from zoneportal.pages.portal import Portal
from zoneportal.print.choice import CRITERIA, TONGUES, Choice, Order
from zoneportal.print.edition import Edition
from zoneportal.print.vocabulary import MisreadError, Terms, vocabulary
from zoneportal.problems import suggestion

# What can be asked, and what else it may be called.
NAMES: Mapping[str, tuple[str, ...]] = {
    "zone": ("开发区", "zones"),
    "industry": ("产业", "industries"),
    "stage": ("阶段", "stages"),
    "kind": ("类别", "kinds"),
    "record": ("记录", "records"),
    "lang": ("语言", "language"),
    "sort": ("排序",),
    "edition": ("版本",),
}
# Holds the words above, in a call of make.
ONLY = ("only", "只印")
# What is taken as it is written: a file or an address, a name, an event.
FREE: Mapping[str, tuple[str, ...]] = {
    "shortlist": ("候选清单",),
    "to": ("致",),
    "kit": ("资料包",),
}
# What a proposal made of a shortlist can be asked besides; a kit is to read on screens, and only its language is asked.
BESIDES = frozenset({"lang", "edition"})
_WIDE = str.maketrans({"＝": "=", "，": ",", "、": ",", "；": ",", ";": ",", "＋": "+"})
_BETWEEN = re.compile(r"\s*,\s*|\s+(?=[^\s=,]+=)")


@dataclass(frozen=True)
class Asked:
    """An order as read: what to print and how.

    ``shortlist`` is a file or an address to make a proposal of, ``to`` says for whom it is; ``kit`` is the event that
    a kit is packed for.
    """

    choice: Choice
    edition: Edition
    shortlist: str = ""
    to: str = ""
    kit: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether everything the site offers is asked for."""
        return self.choice.is_whole and self.edition is Edition.SCREEN and not self.shortlist and not self.kit


def read(words: Iterable[str], portal: Portal) -> Asked:
    """The words of a call as an order. Raises MisreadError."""
    free, words = _free(words)
    known = vocabulary(portal)
    given: dict[str, list[str]] = {}
    for name, value in _pairs(words):
        given.setdefault(name, []).extend(known[name].find(value))
    zone, industry, stage, kind, record = (frozenset(given.get(name, ())) for name in CRITERIA)
    lang, order = frozenset(given.get("lang", TONGUES)), _one(given, "sort", known, "zone")
    choice = Choice(zone, industry, stage, kind, record, lang, cast("Order", order))
    asked = Asked(choice, Edition(_one(given, "edition", known, Edition.SCREEN)), **free)
    _agree(asked, given)
    return asked


def _agree(asked: Asked, given: Iterable[str]) -> None:
    """Refuse what would have no effect."""
    if asked.to and not asked.shortlist:
        raise MisreadError("to= 要和 shortlist= 一起写。", "to= goes with shortlist=.")
    made = [name for name in ("shortlist", "kit") if getattr(asked, name)]
    if len(made) > 1:
        raise MisreadError("shortlist= 和 kit= 要分两次印。", "shortlist= and kit= are two runs.")
    beside = BESIDES - {"edition"} if asked.kit else BESIDES
    idle = [name for name in given if name not in beside] if made else []
    if idle:
        raise MisreadError(
            f"有了 {made[0]}=，就不看{'、'.join(idle)}：记录由它决定。",
            f"With {made[0]}= there is no {', '.join(idle)}: it decides on the records.",
        )


def _free(words: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """What is taken as written, and the words that are left."""
    names = {called: name for name, others in FREE.items() for called in (name, *others)}
    free, rest = {}, []
    for word in words:
        name, sign, value = word.replace("＝", "=", 1).partition("=")
        called = names.get(name.strip().lower())
        if sign and called:
            free[called] = value.strip()
        else:
            rest.append(word)
    return free, rest


def _one(given: Mapping[str, list[str]], name: str, known: Mapping[str, Terms], otherwise: str) -> str:
    """The one value of a name that can have but one."""
    values = [*dict.fromkeys(given.get(name, (otherwise,)))]
    if len(values) > 1:
        called = known[name].called
        raise MisreadError(
            f"{called.zh}只能有一个：{'、'.join(values)}。", f"Only one {called.en}: {', '.join(values)}."
        )
    return values[0]


def _pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names with their values; a value without a name goes with the name before it."""
    for word in words:
        name = ""
        for part in filter(None, _BETWEEN.split(word.translate(_WIDE).strip())):
            *names, value = (piece.strip() for piece in part.split("="))
            for written in names:
                name = "" if written.lower() in ONLY else _name(written)
            if not value:
                raise MisreadError(f"“{part}”后面没有写内容。", f'Nothing stands after "{part}".')
            if not name:
                raise MisreadError(
                    f"“{value}”前面要写是什么，如 zone={value}。可以写：{_all()}。",
                    f'Say what "{value}" is, as in zone={value}. It can be: {_all()}.',
                )
            yield from ((name, piece.strip()) for piece in value.split("+") if piece.strip())


def _all() -> str:
    return ", ".join((*NAMES, *FREE))


def _name(written: str) -> str:
    plain = written.lower()
    aliases = {alias: name for name, others in NAMES.items() for alias in others}
    if plain in NAMES or plain in aliases:
        return aliases.get(plain, plain)
    near = suggestion(plain, (*NAMES, *FREE), aliases)
    raise MisreadError(
        f"没有“{written}”这个选项。{near['suggestion_zh']}可以写：{_all()}。",
        f'There is no option "{written}". {near["suggestion_en"]}It can be: {_all()}.',
    )
