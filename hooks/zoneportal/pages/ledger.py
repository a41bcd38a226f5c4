"""What the last build made of what: which products stand as they are, because nothing that they read has changed.

A product stands where every cell it read tells the same now as then, and its files lie in the site untouched. All that
no cell tells of (templates, words, the register, the program itself) is in the key: when that changes, nothing stands.
The ledger is kept in the cache, may be deleted at any time, and is taken for one site only.
"""

import pickle
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
from zoneportal.pages.clearing import Left
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

    def packed(self) -> bytes:
        """As it is kept: one that stands is not packed again."""
        return pickle.dumps(tuple(self), pickle.HIGHEST_PROTOCOL)

    @classmethod
    def unpacked(cls, packed: bytes) -> "Past":
        """As it was before it was packed."""
        return cls(*pickle.loads(packed))  # noqa: S301 - packed above; what is kept comes whole (``Store``)


_NUMBER: Final = "I"


def _packed(numbers: Iterable[int]) -> bytes:
    return array(_NUMBER, numbers).tobytes()


@dataclass(frozen=True)
class Written:
    """A whole build: its products by name, packed, the cells they read, what each told, what each fact follows from.

    ``index`` tells the entries of its search index from others, which are kept apart; ``left``, how it left the folders
    of the site.
    """

    products: Mapping[str, bytes] = field(default_factory=dict)
    read: tuple[Cell, ...] = ()
    cells: Mapping[Cell, str] = field(default_factory=dict)
    facts: Mapping[Cell, frozenset[Cell]] = field(default_factory=dict)
    index: str = ""
    left: Left = field(default_factory=dict)


def _numbers_read(products: Mapping[str, Past]) -> set[int]:
    """The numbers of the cells that any of these read."""
    return set[int]().union(*(past.numbers for past in products.values()))


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
        entries = store.promised("entries", (self._key, past.index), dict) if past else None
        self._past = past if past is not None and entries is not None else Written()
        self._recalled: Callable[[], dict[str, Entry]] = entries or dict
        self._cells = self._past.read
        self._now: dict[Cell, str] = {}
        self._facts: dict[Cell, frozenset[Cell]] = {}
        self._standing: dict[str, Past] = {}
        self._made: dict[str, Made] = {}

    def standing(self, product: Product) -> Sequence[str] | None:
        """The files of a product that need not be made again; None where it must."""
        packed = self._past.products.get(product.name)
        past = Past.unpacked(packed) if packed is not None else None
        if past is None or past.given != product.given or not self._changed.isdisjoint(past.numbers):
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

    @property
    def left(self) -> Left:
        """How the last build left the folders of the site."""
        return self._past.left

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        """The entries of the last build's search index: of a large portal they are read for another one only."""
        return self._recalled()

    def entry(self, name: str) -> Entry:
        """The entry of a product in the search index, as it is now; raises KeyError where it has none."""
        made = self._made.get(name)
        if made is None:
            return self._entries[name]
        if made.entry is None:
            raise KeyError(name)
        return made.entry

    def save(self, left: Left) -> None:
        """Keep the record of this build, whose files are in the site, with its folders ``left`` as they are."""
        if not self._store.keeps:
            return
        replaced = {
            name: Past.unpacked(packed) for name, packed in self._past.products.items() if name not in self._standing
        }
        index = self._index(replaced)
        products, read = self._products(replaced)
        for cell in read:
            self._told(cell)  # a fact asks for what it follows from, so then all is there
        self._store.put("written", self._key, Written(products, read, self._now, self._facts, index, left))

    def _index(self, replaced: Mapping[str, Past]) -> str:
        """What tells this build's entries from others, which are kept where they are not the last one's."""
        marks = {name: made.mark for name, made in self._made.items() if made.mark}
        if self._past.index and marks == {name: past.entry for name, past in replaced.items() if past.entry}:
            return self._past.index
        marks |= {name: past.entry for name, past in self._standing.items() if past.entry}
        index = digest_of(sorted(marks.items()))
        self._store.put("entries", (self._key, index), {name: self.entry(name) for name in marks})
        return index

    def _products(self, replaced: Mapping[str, Past]) -> tuple[dict[str, bytes], tuple[Cell, ...]]:
        """This build's products, packed, and the cells that they read, by number; some were ``replaced``."""
        numbers = {cell: number for number, cell in enumerate(self._cells)}
        made = dict[str, Past]()
        for name, each in self._made.items():
            files = tuple((path, file_stamp(f"{self._site}/{path}")) for path in each.files)
            cells = _packed(numbers.setdefault(cell, len(numbers)) for cell in each.cells)
            made[name] = Past(each.given, files, cells, each.mark)
        products = {name: self._past.products[name] for name in self._standing}
        products |= {name: past.packed() for name, past in made.items()}
        # Then every cell is still read, and of millions of numbers none needs be looked at.
        if _numbers_read(replaced) <= _numbers_read(made):
            return products, tuple(numbers)
        every = self._standing | made
        read = tuple(numbers)
        used = sorted(_numbers_read(every))
        anew = dict(zip(used, range(len(used)), strict=True))
        for name, past in every.items():
            products[name] = past._replace(cells=_packed(map(anew.__getitem__, past.numbers))).packed()
        return products, tuple(read[number] for number in used)

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
