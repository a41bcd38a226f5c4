"""The pages of prepared lists: each catalogue by industry and by prefecture."""

from collections.abc import Callable, Iterable, Iterator

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.models import Policy, Project
from zoneportal.pages.route import Route, View
from zoneportal.views import policies, premises, projects, space_list, zones
from zoneportal.views.listing import R
from zoneportal.views.prepared import Dimension


def prepared_routes(catalog: Catalog) -> Iterator[Route]:
    """Every prepared list that holds anything."""
    yield from _routes(catalog, projects.DIVIDED, catalog.of(Project), projects.divided)
    yield from _routes(catalog, premises.DIVIDED, space_list.spaces_of(catalog), premises.divided)
    yield from _routes(catalog, policies.DIVIDED, catalog.of(Policy), policies.divided)
    yield from _routes(catalog, zones.DIVIDED, [zone.profile for zone in catalog.zones], zones.divided)


def _routes(
    catalog: Catalog,
    dimensions: Iterable[Dimension[R]],
    records: Iterable[R],
    view: Callable[[Dimension[R], str], Callable[[Leaf], View]],
) -> Iterator[Route]:
    """One page for each choice of each way to divide a catalogue; its kind is ``prepared-<catalogue>``."""
    for dimension in dimensions:
        for id in dimension.ids(catalog, records):
            subjects = dimension.records(catalog, id, records)
            kind = f"prepared-{dimension.catalogue}"
            yield Route(dimension.address(id), kind, dimension.catalogue, view(dimension, id), subjects)
