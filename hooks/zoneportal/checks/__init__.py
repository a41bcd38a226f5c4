"""Rules across records."""

from collections.abc import Iterable

from zoneportal.catalog import Catalog
from zoneportal.problems import Problem
from zoneportal.workspace import Workspace


def run(catalog: Catalog, workspace: Workspace) -> Iterable[Problem]:
    """Every problem found across records."""
    return ()
