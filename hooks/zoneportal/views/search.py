"""The search page: the results stand in for what a script finds; without one, the sections to browse."""

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.views.parts import Head, Link

SECTIONS = ("zones", "projects", "premises", "industries", "policies", "services", "events", "guide")


@dataclass(frozen=True)
class SearchPage:
    """What ``pages/search.html`` reads."""

    head: Head
    lead: str
    browse: tuple[Link, ...]


def page(leaf: Leaf) -> SearchPage:
    """The search page."""
    ui = leaf.voice.ui
    crumbs = (leaf.link(ui["nav.home"], "/"), Link(ui["search.title"]))
    return SearchPage(Head(ui["search.title"], ui["search.lead"], crumbs), ui["search.lead"], sections(leaf))


def sections(leaf: Leaf) -> tuple[Link, ...]:
    """The sections of the site, to browse."""
    return tuple(leaf.link(leaf.voice.ui[f"nav.{name}"], f"/{name}/") for name in SECTIONS)
