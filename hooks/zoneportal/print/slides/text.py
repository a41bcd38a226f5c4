"""Texts of slides: runs of words with their weight and colour, how much room they take, and their XML."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from zoneportal.print.widths import HAN, Piece, lines

# Colours of the theme: coal, ink 2, ink 3, loess, loess to read on white, grey on coal, white.
Colour = Literal["tx1", "tx2", "accent4", "accent1", "accent6", "accent5", "bg1"]
LANGUAGE = {"zh": "zh-CN", "en": "en-GB"}
_HAN_RUNS = re.compile(f"((?:{HAN.pattern})+)")
_LATIN = re.compile("[A-Za-z]{2}")
RAISED = 0.66  # how large office programs set a raised mark


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike; ``scale`` is their size by the paragraph's; ``href`` where they lead."""

    text: str
    bold: bool = False
    colour: Colour = "tx2"
    scale: float = 1.0
    raised: bool = False
    href: str = ""


Words = tuple[Run, ...]
"""A paragraph."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How paragraphs are set: their size in points, the space after each, where they stand."""

    size: float
    after: float = 0.0
    align: Literal["l", "r", "ctr"] = "l"
    anchor: Literal["t", "ctr", "b"] = "t"


def words(text: str, *, bold: bool = False, colour: Colour = "tx2", scale: float = 1.0) -> Words:
    """A paragraph set alike throughout."""
    return (Run(text, bold, colour, scale),)


def said(paragraph: Words) -> str:
    """A paragraph as plain text."""
    return "".join(run.text for run in paragraph if not run.raised)


def height(paragraphs: Iterable[Words], setting: Setting, room: float) -> float:
    """How high paragraphs stand in a column of ``room`` points."""
    found = 0.0
    for paragraph in paragraphs:
        set_ = pieces(paragraph, setting.size)
        found += sum(lines(set_, room)) + setting.after if set_ else setting.size * 1.2
    return found


def pieces(paragraph: Words, size: float) -> tuple[Piece, ...]:
    """A paragraph as its widths are measured."""
    return tuple(
        (run.text, size * run.scale * (RAISED if run.raised else 1), run.bold) for run in paragraph if run.text
    )


def body(
    tag: str,
    paragraphs: Sequence[Words],
    setting: Setting,
    lang: str,
    follow: Callable[[str], str],
    *,
    plain: bool = False,
    inset: float = 0.0,
) -> str:
    """The text body of a shape (``p:txBody``) or a cell (``a:txBody``); ``follow`` gives a link's relation.

    ``plain``: the shape is a placeholder whose look its layout gives, the size too where the setting's is 0.
    ``inset`` is the room between the words and the shape's edge.
    """
    if plain or tag == "a:txBody":
        frame = "<a:bodyPr/>"
    else:
        side = round(inset * 12700)
        sides = f'lIns="{side}" tIns="{side // 2}" rIns="{side}" bIns="{side // 2}"'
        frame = f'<a:bodyPr wrap="square" {sides} anchor="{setting.anchor}"><a:noAutofit/></a:bodyPr>'
    inner = "".join(_paragraph(paragraph, setting, lang, follow, plain=plain) for paragraph in paragraphs)
    return f"<{tag} {NAMESPACES}>{frame}<a:lstStyle/>{inner}</{tag}>"


NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def _paragraph(paragraph: Words, setting: Setting, lang: str, follow: Callable[[str], str], *, plain: bool) -> str:
    runs = "".join(_run(run, setting, lang, follow, plain=plain) for run in paragraph if run.text)
    if plain:
        return f"<a:p>{runs}</a:p>"
    after = f'<a:spcAft><a:spcPts val="{round(setting.after * 100)}"/></a:spcAft>' if setting.after else ""
    end = f'<a:endParaRPr lang="{LANGUAGE[lang]}" sz="{round(setting.size * 100)}"/>'
    return f'<a:p><a:pPr algn="{setting.align}">{after}</a:pPr>{runs}{end}</a:p>'


def _run(run: Run, setting: Setting, lang: str, follow: Callable[[str], str], *, plain: bool) -> str:
    """One run, or several: words in another script than the slide's language carry their own language."""
    if lang == "zh":
        parts = [(run.text, "en" if _LATIN.search(run.text) and not HAN.search(run.text) else "zh")]
    else:
        parts = [(text, "zh" if HAN.match(text) else "en") for text in _HAN_RUNS.split(run.text) if text]
    return "".join(_one(run, text, language, setting, follow, plain=plain) for text, language in parts)


def _one(run: Run, text: str, lang: str, setting: Setting, follow: Callable[[str], str], *, plain: bool) -> str:
    other = LANGUAGE["en" if lang == "zh" else "zh"]
    head = f'lang="{LANGUAGE[lang]}" altLang="{other}" dirty="0"'
    link = f"<a:hlinkClick r:id={quoteattr(follow(run.href))}/>" if run.href else ""
    if plain:
        size = f' sz="{round(setting.size * 100)}"' if setting.size else ""
        return f"<a:r><a:rPr {head}{size}>{link}</a:rPr><a:t>{escape(text)}</a:t></a:r>"
    raised = ' baseline="30000"' if run.raised else ""
    look = f'sz="{round(setting.size * run.scale * 100)}" b="{int(run.bold)}"{raised}'
    fill = f'<a:solidFill><a:schemeClr val="{run.colour}"/></a:solidFill>'
    return f"<a:r><a:rPr {head} {look}>{fill}{link}</a:rPr><a:t>{escape(text)}</a:t></a:r>"
