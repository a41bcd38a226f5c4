"""What a site is made of, piece by piece: a page, a zone's files; each made by itself, and what it read noted."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from zoneportal.frozen import dataclass
from zoneportal.models import Record
from zoneportal.pages.publication import Files, Publication
from zoneportal.reads import Cell, noted
from zoneportal.search import Entry
from zoneportal.store import digest_of
from zoneportal.workers import side_by_side


@dataclass(frozen=True, slots=True)
class Product:
    """A piece of the site; ``make`` writes its files, and gives a page's entry in the search index where it has one.

    ``subjects`` are records that it was given and has not asked for; ``given`` tells apart what else it was given.
    """

    name: str
    make: Callable[[Files], Entry | None]
    subjects: Sequence[Record] = ()
    given: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """What a product was: its files, what it read, its entry, and what tells that from others (empty without one)."""

    name: str
    given: str
    files: tuple[str, ...]
    cells: frozenset[Cell]
    entry: Entry | None
    mark: str


# Each cell once: a page reads a hundred, many pages the same ones. What a process has made goes packed to the first
# one, and there a cell that came before is only pointed at.
_CELLS: dict[Cell, Cell] = {}
# A few products, made after an edit, are still shared out in as many jobs: a list of thousands takes long by itself.
FEWEST_JOBS = 16


def make(products: Sequence[Product], files: Publication, most: int, own: Sequence[Product] = ()) -> list[Made]:
    """Make products, at most ``most`` at a time by whichever process is free; ``own`` by this one, first."""
    made: list[Made] = []
    size = min(most, len(products) // FEWEST_JOBS + 1)
    jobs = [partial(_some, products[start : start + size], files) for start in range(0, len(products), size)]
    branches = side_by_side(jobs, lambda: made.extend(_one(product, files) for product in own))
    for branch, some in branches:
        files.join(branch)
        made += some
    return made


def _some(products: Iterable[Product], files: Publication) -> tuple[Publication, list[Made]]:
    branch = files.branch()
    return branch, [_one(product, branch) for product in products]


def _one(product: Product, files: Publication) -> Made:
    listed = _Listed(files)
    with noted() as cells:
        entry = product.make(listed)
    cells.update((record.zone, record.kind) for record in product.subjects)
    same = frozenset(map(_CELLS.setdefault, cells, cells))
    mark = digest_of(entry) if entry is not None else ""
    return Made(product.name, product.given, tuple(listed.paths), same, entry, mark)


class _Listed:
    """Files that are written on, and listed."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.paths: list[str] = []

    def write(self, path: str, data: bytes) -> None:
        self._files.write(path, data)
        self.paths.append(path)
