"""What the last build made of what: which products stand as they are, because nothing that they read has changed.

A product stands where every cell it read tells the same now as then, and its files lie in the site untouched. All that
no cell tells of (templates, words, the register, the program itself) is in the key: when that changes, nothing stands.
The ledger is kept in the cache, may be deleted at any time, and is taken for one site only.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple

from zoneportal.catalog import Catalog
from zoneportal.clock import today
from zoneportal.frozen import dataclass
from zoneportal.pages.portal import Portal
from zoneportal.pages.product import Made, Product
from zoneportal.reads import EVERY, FACTS, Cell
from zoneportal.search import Entry
from zoneportal.store import NOTHING, Stamp, Store, digest_of, file_stamp
from zoneportal.views.downloads import Download


class Past(NamedTuple):
    """A product of the last build.

    What it was given, its files as they were left, the cells it read by number (``_packed``: of a large portal they are
    millions), and a digest of its entry in the search index, empty where it has none.
    """

    given: str
    files: tuple[tuple[str, Stamp], ...]
    cells: bytes
    entry: str

    @property
    def numbers(self) -> memoryview:
        """The numbers of the cells."""
        return memoryview(self.cells).cast(_NUMBER)


_NUMBER: Final = "I"


def _packed(numbers: Iterable[int]) -> bytes:
    return array(_NUMBER, numbers).tobytes()


@dataclass(frozen=True)
class Written:
    """A whole build: its products by name, the cells they read, what each cell told, what each fact follows from."""

    products: Mapping[str, Past] = field(default_factory=dict)
    read: tuple[Cell, ...] = ()
    cells: Mapping[Cell, str] = field(default_factory=dict)
    facts: Mapping[Cell, frozenset[Cell]] = field(default_factory=dict)


class Ledger:
    """The last build's record, and this build's as it is made."""

    def __init__(self, portal: Portal, downloads: Mapping[str, Download], site: Path, store: Store = NOTHING) -> None:
        """``site`` is the folder that the site stands in; without a ``store`` nothing is known of a last build."""
        self._portal = portal
        self._downloads = downloads
        self._site = str(site)
        self._store = store
        self._key = _key(portal) if store.keeps else ""
        past = store.get("written", self._key, Written)
        entries = store.get("entries", self._key, dict) if past else None
        if past is None or entries is None:
            past, entries = Written(), {}
        self._past = past
        self._entries: dict[str, Entry] = entries
        self._cells = past.read
        self._now: dict[Cell, str] = {}
        self._facts: dict[Cell, frozenset[Cell]] = {}
        self._standing: dict[str, Past] = {}
        self._made: dict[str, Made] = {}

    def standing(self, product: Product) -> Sequence[str] | None:
        """The files of a product that need not be made again; None where it must."""
        past = self._past.products.get(product.name)
        if past is None or past.given != product.given or not self._changed.isdisjoint(past.numbers):
            return None
        if past.entry and product.name not in self._entries:
            return None
        for path, left in past.files:
            if file_stamp(f"{self._site}/{path}") != left:
                return None
        self._standing[product.name] = past
        return [path for path, _ in past.files]

    def note(self, made: Iterable[Made]) -> None:
        """Take down what was made in this build."""
        self._made |= {each.name: each for each in made}

    def mark(self, name: str) -> str:
        """What tells a product's entry from others; empty where it has none."""
        made = self._made.get(name)
        return made.mark if made is not None else self._standing[name].entry

    def entry(self, name: str) -> Entry:
        """The entry of a product in the search index, as it is now; raises KeyError where it has none."""
        made = self._made.get(name)
        if made is None:
            return self._entries[name]
        if made.entry is None:
            raise KeyError(name)
        return made.entry

    def save(self) -> None:
        """Keep the record of this build, whose files are in the site."""
        if not self._store.keeps:
            return
        products, read = self._products()
        marks = {name: past.entry for name, past in products.items() if past.entry}
        if marks != {name: past.entry for name, past in self._past.products.items() if past.entry}:
            entries = {name: self.entry(name) for name in marks}
            self._store.put("entries", self._key, entries)
        for cell in read:
            self._told(cell)  # a fact asks for what it follows from, so then all is there
        self._store.put("written", self._key, Written(products, read, self._now, self._facts))

    def _products(self) -> tuple[dict[str, Past], tuple[Cell, ...]]:
        """This build's products, and the cells that they read, by number."""
        numbers = {cell: number for number, cell in enumerate(self._cells)}
        products = dict(self._standing)
        for name, made in self._made.items():
            files = tuple((path, file_stamp(f"{self._site}/{path}")) for path in made.files)
            cells = _packed(numbers.setdefault(cell, len(numbers)) for cell in made.cells)
            products[name] = Past(made.given, files, cells, self.mark(name))
        used = set[int]().union(*(past.numbers for past in products.values()))
        if len(used) == len(numbers):  # most builds: of millions of numbers none need be looked at
            return products, tuple(numbers)
        read = tuple(cell for cell, number in numbers.items() if number in used)
        anew = dict(zip(sorted(used), range(len(used)), strict=True))
        renumbered = {
            name: past._replace(cells=_packed(map(anew.__getitem__, past.numbers))) for name, past in products.items()
        }
        return renumbered, read

    @cached_property
    def _changed(self) -> frozenset[int]:
        """The numbers of the cells that tell another thing now."""
        told = self._past.cells
        return frozenset(number for number, cell in enumerate(self._cells) if self._told(cell) != told[cell])

    def _told(self, cell: Cell) -> str:
        """What a cell tells now."""
        found = self._now.get(cell)
        if found is None:
            found = self._fact(cell) if cell[0] == "@fact" else self._read(cell)
            self._now[cell] = found
        return found

    def _read(self, cell: Cell) -> str:
        return TELLERS.get(cell[0], _records)(self._portal.catalog, self._downloads, *cell)

    def _fact(self, cell: Cell) -> str:
        """What a fact tells: the same as then where all that it follows from does."""
        cells, past = self._past.facts.get(cell), self._past.cells
        if cells is not None and cell in past and all(self._told(each) == past.get(each) for each in cells):
            self._facts[cell] = cells
            return past[cell]
        _, name, id = cell
        value, self._facts[cell] = FACTS[name](self._portal.catalog.zone_by_id[id] if id else self._portal.catalog)
        for each in self._facts[cell]:
            self._told(each)
        return digest_of(sorted(value) if isinstance(value, frozenset) else value)


def _records(catalog: Catalog, _: Mapping[str, Download], zone: str, kind: str) -> str:
    """Records of a kind: of a zone, of none, or of every zone and of none."""
    if zone == EVERY:
        return digest_of([_digests(catalog, each, kind) for each in ("", *catalog.zone_by_id)])
    return _digests(catalog, zone, kind)


def _digests(catalog: Catalog, id: str, kind: str) -> str:
    zone = catalog.zone_by_id.get(id)
    digests = zone.digests if zone is not None else {} if id else catalog.digests
    return digest_of(sorted(digests.items())) if kind == EVERY else digests.get(kind, "")


def _source(catalog: Catalog, _: Mapping[str, Download], __: str, id: str) -> str:
    document = catalog.documents.get(id)
    return document.model_dump_json() if document is not None else ""


def _download(_: Catalog, downloads: Mapping[str, Download], __: str, address: str) -> str:
    return str(len(downloads)) if address == EVERY else repr(downloads.get(address))


def _day(*_: object) -> str:
    return today().isoformat()


TELLERS: Mapping[str, Callable[..., str]] = {
    "@source": _source,
    "@download": _download,
    "@day": _day,
}
"""What a cell tells, by the first part of its name; the others are of records."""


def _key(portal: Portal) -> str:
    """All that a site follows from and no cell tells of, apart from the program itself, which the store knows."""
    catalog, overrides = portal.catalog, portal.workspace.overrides
    files = (path for path in sorted(overrides.rglob("*")) if path.is_file())
    return digest_of(
        (
            sorted((found.name, found.version) for found in metadata.distributions()),
            [(path.relative_to(overrides).as_posix(), blake2b(path.read_bytes()).hexdigest()) for path in files],
            portal.wording,
            portal.site_url,
            portal.gallery,
            sorted(portal.without),
            catalog.register.model_dump_json(),
            list(catalog.zone_by_id),
        )
    )
