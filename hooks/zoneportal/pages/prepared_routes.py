"""The pages of prepared lists, each catalogue by industry and by prefecture, and the later pages of long lists."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.models import Record
from zoneportal.pages.route import Route, View
from zoneportal.views import paging, policies, premises, projects, zones
from zoneportal.views.listing import R
from zoneportal.views.prepared import Dimension


def prepared_routes(catalog: Catalog) -> Iterator[Route]:
    """Every prepared list that holds anything."""
    yield from _routes(catalog, projects.DIVIDED, projects.divided, tuple)
    yield from _routes(catalog, premises.DIVIDED, premises.divided, tuple)
    yield from _routes(catalog, policies.DIVIDED, policies.divided, tuple)
    yield from _routes(catalog, zones.DIVIDED, zones.divided, zones.Profiles)


def later_pages(
    catalogue: str,
    records: Sequence[Record],
    view: Callable[[int], Callable[[Leaf], View]],
    *,
    in_order: bool = False,
) -> Iterator[Route]:
    """The pages after the first of a long catalogue: ``/projects/page/2/``.

    A page is about the records that it shows where they come ``in_order``, and else about all: its view puts those in
    order.
    """
    for page in paging.later_pages(len(records)):
        address = paging.address(f"/{catalogue}/", page)
        subjects = paging.shown(records, page) if in_order else records
        yield Route(address, f"prepared-{catalogue}", catalogue, view(page), subjects)


def _routes(
    catalog: Catalog,
    dimensions: Iterable[Dimension[R]],
    view: Callable[[Dimension[R], str, int], Callable[[Leaf], View]],
    subjects: Callable[[Sequence[R]], Sequence[Record]],
) -> Iterator[Route]:
    """The pages for each choice of each way to divide a catalogue; their kind is ``prepared-<catalogue>``.

    ``subjects`` gives the records of what is listed.
    """
    for dimension in dimensions:
        for id in dimension.ids(catalog):
            listed = dimension.records(catalog, id)
            about = subjects(listed)
            kind = f"prepared-{dimension.catalogue}"
            for page in (1, *paging.later_pages(len(listed))):
                address = paging.address(dimension.address(id), page)
                yield Route(address, kind, dimension.catalogue, view(dimension, id, page), about)
