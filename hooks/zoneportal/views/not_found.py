"""The page a server shows for an address that does not exist."""

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.views.parts import Head, Link
from zoneportal.views.search import sections


@dataclass(frozen=True)
class NotFound:
    """What ``pages/not-found.html`` reads."""

    head: Head
    title: str
    lead: str
    browse: tuple[Link, ...]


def page(leaf: Leaf) -> NotFound:
    """The 404 page of one language."""
    ui = leaf.voice.ui
    browse = (leaf.link(ui["nav.home"], "/"), *sections(leaf))
    return NotFound(
        Head(ui["not_found.title"], ui["not_found.lead"]), ui["not_found.title"], ui["not_found.lead"], browse
    )
