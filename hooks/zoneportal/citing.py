"""Sources in words: what a mark and the line at the foot of a page say of one."""

from dataclasses import dataclass

from zoneportal.catalog import Catalog
from zoneportal.models.base import Provenance
from zoneportal.models.register import SourceDocument
from zoneportal.reads import kept
from zoneportal.voice import Voice


@dataclass(frozen=True)
class Told:
    """A source in words: the name that its keys begin with, where it stands and of which day, its line."""

    name: str
    place: str
    date: str
    text: str
    url: str
    verified: str
    chinese: str


@kept
def told(catalog: Catalog, voice: Voice, source: Provenance) -> Told:
    """A source in the words of one language: a zone's pages cite the same ones again and again."""
    document = catalog.source(source.document)
    title, part, as_of = voice.text(document.title), part_of(document, source, voice), voice.date(source.as_of)
    line = "source.line" if document.parts else "source.line_document"
    return Told(
        name=source.part or document.mark or source.document,
        place=f"{title}{part}",
        date=as_of,
        text=voice.say(line, title=title, part=part, published=voice.date(document.published), as_of=as_of),
        url=document.url or "",
        verified=_verified(source, voice),
        chinese=document.title.zh if voice.lang == "en" else "",
    )


def _verified(source: Provenance, voice: Voice) -> str:
    if source.verified is None:
        return ""
    office, date = voice.text(source.verified_by), voice.date(source.verified)
    return voice.say("source.verified" if office else "source.verified_on", date=date, office=office)


def part_of(document: SourceDocument, source: Provenance, voice: Voice) -> str:
    """The part of a document that a source names, as it follows the document's title; empty for the whole."""
    title = document.parts.get(source.part or "")
    return voice.say("source.part", part=voice.text(title)) if title is not None else ""
