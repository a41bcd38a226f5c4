"""The pages of prepared lists: each catalogue by industry and by prefecture."""

from collections.abc import Callable, Iterable, Iterator

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.pages.route import Route, View
from zoneportal.views import policies, premises, projects, zones
from zoneportal.views.listing import R
from zoneportal.views.prepared import Dimension


def prepared_routes(catalog: Catalog) -> Iterator[Route]:
    """Every prepared list that holds anything."""
    yield from _routes(catalog, projects.DIVIDED, projects.divided)
    yield from _routes(catalog, premises.DIVIDED, premises.divided)
    yield from _routes(catalog, policies.DIVIDED, policies.divided)
    yield from _routes(catalog, zones.DIVIDED, zones.divided)


def _routes(
    catalog: Catalog,
    dimensions: Iterable[Dimension[R]],
    view: Callable[[Dimension[R], str], Callable[[Leaf], View]],
) -> Iterator[Route]:
    """One page for each choice of each way to divide a catalogue; its kind is ``prepared-<catalogue>``."""
    for dimension in dimensions:
        for id in dimension.ids(catalog):
            subjects = dimension.records(catalog, id)
            kind = f"prepared-{dimension.catalogue}"
            yield Route(dimension.address(id), kind, dimension.catalogue, view(dimension, id), subjects)
