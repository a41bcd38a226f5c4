"""Site search: an index cut into small files at build, read by a script in the visitor's browser."""

from zoneportal.search.index import Entry, build

__all__ = ["Entry", "build"]
