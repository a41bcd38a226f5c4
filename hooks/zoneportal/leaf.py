"""One page under construction: its address, the links and marks it sets, and the sources it has cited so far."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import count, product
from string import ascii_lowercase
from types import MappingProxyType
from urllib.parse import urlsplit

from zoneportal.catalog import Catalog
from zoneportal.citing import part_of, told
from zoneportal.models.base import Provenance, Record, Sourced
from zoneportal.reads import EVERY, note
from zoneportal.values import Figure as Parts
from zoneportal.values import PartialDate, Quantity, Text, reader_units
from zoneportal.views.downloads import FORMS, Download
from zoneportal.views.parts import Fact, Figure, Link, Mark, Name, Pick, SourceLine
from zoneportal.voice import Voice


def prefix(lang: str) -> str:
    """Where a language's pages begin: Chinese at the root, English under ``/en``."""
    return "" if lang == "zh" else "/en"


def relative(target: str, base: str) -> str:
    """The relative link from one site-absolute address to another, so that the site works under any sub-path.

    Addresses end in ``/`` for pages; a page links to itself as ``./``.
    """
    path, hash_, fragment = target.partition("#")
    if path == base and hash_:
        return f"#{fragment}"
    shared = 0
    # The folders that both stand in: they end at the same signs.
    for end in _ends(base):
        if path[shared:end] != base[shared:end]:
            break
        shared = end
    way = "../" * base.count("/", shared) + path[shared:]
    return f"{way or './'}{hash_}{fragment}"


@lru_cache(maxsize=64)
def _ends(address: str) -> tuple[int, ...]:
    """Where each folder of an address ends."""
    return tuple(sign.end() for sign in re.finditer("/", address))


# What both languages share under one address, beside assets and media.
FILES = (".vcf", *(f".{form}" for form in FORMS))
NOT_FOUND = "/404.html"
GALLERY = "/gallery/"
# Pages that search engines should not list.
UNLISTED = frozenset({NOT_FOUND, "/search/", "/shortlist/", GALLERY})


class Leaf:
    """One page in one language while its view is built.

    ``address`` is site-absolute without the language's prefix (``/zones/yongji/``). Marks are handed out as figures are
    set, so the foot of the page lists the sources it really cites, in the order of their keys.
    """

    def __init__(
        self,
        catalog: Catalog,
        voice: Voice,
        address: str,
        site_url: str,
        downloads: Mapping[str, Download] = MappingProxyType({}),
    ) -> None:
        """Open a page at ``address`` of the site that stands at ``site_url``.

        ``downloads`` are the documents of the site by their address.

        A server shows the 404 page under any address, so its links start from the site's path instead of the page's.
        """
        self.site_url = site_url.rstrip("/")
        self._base = urlsplit(self.site_url).path if address == NOT_FOUND else None
        self.catalog = catalog
        self._downloads = downloads
        self.voice = voice
        self.address = address
        self._here = prefix(voice.lang) + address
        self._cited: dict[Provenance, Mark] = {}
        self._keys: dict[str, Iterator[str]] = {}
        self._given: set[str] = set()

    def href(self, address: str) -> str:
        """A relative link to a page of this language, or to a file that both share: an asset, a picture, a document."""
        shared = address.startswith(("/assets/", "/media/")) or address.endswith(FILES)
        return self._relative(address if shared else prefix(self.voice.lang) + address)

    def _relative(self, target: str) -> str:
        return relative(target, self._here) if self._base is None else self._base + target

    def download(self, address: str) -> Download | None:
        """A document of the site, if there is one at this address."""
        if not self.has_documents:
            return None
        note(("@download", address))
        return self._downloads.get(address)

    @property
    def has_documents(self) -> bool:
        """Whether the site has any; where it has, who asks has yet to say for which."""
        # Of a site without documents one cell tells as much as thousands.
        if not self._downloads:
            note(("@download", EVERY))
        return bool(self._downloads)

    @property
    def documents(self) -> int:
        """How many documents the site has."""
        note(("@download", EVERY))
        return len(self._downloads)

    @property
    def root(self) -> str:
        """The way to the folder that holds ``assets/``, ending in ``/``."""
        return self.href("/assets/").removesuffix("assets/")

    @property
    def counterpart(self) -> str:
        """The same page in the other language."""
        return self._relative(prefix(self.voice.other) + self.address)

    def link(self, text: str, address: str, *, note: str = "", current: bool = False) -> Link:
        """A link to a page of this language."""
        return Link(text, self.href(address), current=current or address == self.address, note=note)

    def industry(self, id: str) -> Link:
        """An industry by name; a link where it has a page."""
        name = self.text(self.catalog.industries[id].name)
        return self.link(name, f"/industries/{id}/") if id in self.catalog.gathered_industries else Link(name)

    def text(self, text: Text | None) -> str:
        """A bilingual text in the page's language."""
        return self.voice.text(text)

    def name(self, text: Text) -> Name:
        """A name; English pages carry the Chinese beside it."""
        return Name(text(self.voice.lang), text.zh if self.voice.lang == "en" and text.zh != text.en else "")

    def pick(self, record: Record) -> Pick:
        """What puts a record on a visitor's shortlist."""
        return Pick(record.ref, self.text(record.name))

    def mark(self, source: Provenance) -> Mark:
        """The mark of a source, and its line at the foot of the page."""
        mark = self._cited.get(source)
        if mark is None:
            mark = self._cited[source] = self._cite(source)
        return mark

    def _cite(self, source: Provenance) -> Mark:
        """A new mark: its key is the name of the part, or ``A2b``, ``A2c`` where ``A2`` stands for another source."""
        words = told(self.catalog, self.voice, source)
        keys = self._keys.setdefault(words.name, _keys(words.name))
        key = next(key for key in keys if key not in self._given)
        self._given.add(key)
        return Mark(key, f"#source-{key}", self.voice.say("source.mark", key=key, source=f"{words.place} {words.date}"))

    def figure(
        self,
        value: Sourced[Quantity] | Quantity,
        source: Provenance,
        *,
        label: str = "",
        note: str = "",
        marked: bool = True,
    ) -> Figure:
        """A quantity as the page sets it, with the mark of its own source or, where it has none, of its record's."""
        own = value.source if isinstance(value, Sourced) else None
        quantity = value.value if isinstance(value, Sourced) else value
        remark = self.text(value.remark) if isinstance(value, Sourced) else ""
        parts: Parts = self.voice.figure(quantity)
        mark = self.mark(own or source) if marked else None
        return Figure(
            parts.number,
            parts.before,
            parts.after,
            parts.conversion,
            label,
            note or remark,
            mark,
            switch=reader_units.switched(quantity, self.voice.lang),
        )

    def fact(self, label: str, value: object, record: Record, *, note: str = "") -> Fact:
        """A labelled row of a record: a figure, a text, several texts; the unknown, where the record is silent."""
        words = self.voice.ui[label]
        if value is None or value == ():
            return self.unknown(label)
        if isinstance(value, Sourced | Quantity):
            return Fact(words, figure=self.figure(value, record.source), note=note)
        text = self.words(value)
        return Fact(words, text=text, mark=self.mark(record.source), note=note, lang=self.voice.tongue(text))

    def unknown(self, label: str) -> Fact:
        """A row of what has not been published, by the wording key of its label."""
        return Fact(self.voice.ui[label], unknown=True, other=self.voice.beside[label])

    def facts(self, record: Record, rows: Iterable[tuple[str, object]]) -> tuple[Fact, ...]:
        """Several rows of one record: (wording key of the label, value)."""
        return tuple(self.fact(label, value, record) for label, value in rows)

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        """The lines at the page's foot. Read it last: it lists what was cited until then."""
        marks = sorted(self._cited.items(), key=lambda cited: _natural(cited[1].key))
        return tuple(self._line(mark.key, source) for source, mark in marks)

    def _line(self, key: str, source: Provenance) -> SourceLine:
        words = told(self.catalog, self.voice, source)
        return SourceLine(key, f"source-{key}", words.text, words.url, words.verified, words.chinese)

    def part(self, source: Provenance) -> str:
        """The part of a document that a source names, as it follows the document's title; empty for the whole."""
        return part_of(self.catalog.source(source.document), source, self.voice)

    def words(self, value: object) -> str:
        """A value that is no figure in the page's language: a text, several, a date, a number."""
        if isinstance(value, Text):
            return self.text(value)
        if isinstance(value, tuple):
            return self.voice.list(self.words(item) for item in value)
        return self.voice.date(value) if isinstance(value, PartialDate) else str(value)


def _keys(name: str) -> Iterator[str]:
    """The keys of a name's sources, in the order they are cited: A2, A2b … A2z, A2aa, A2ab …"""
    yield name
    for length in count(1):
        letters = map("".join, product(ascii_lowercase, repeat=length))
        yield from (name + each for each in letters if each != "a")


def _natural(key: str) -> tuple[tuple[str, int], ...]:
    """Sorts A2 before A10, and A2b between them."""
    return tuple((letters, int(number or 0)) for letters, number in re.findall(r"(\D*)(\d*)", key))
