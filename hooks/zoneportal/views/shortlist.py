"""The shortlist that a visitor's device keeps: the page a script fills, and where to find something to put on it."""

from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.views.parts import Head, Link

LISTS = ("projects", "premises", "zones", "policies", "industries")


@dataclass(frozen=True)
class ShortlistPage:
    """What ``pages/shortlist.html`` reads; ``lists`` are the lists to pick from."""

    head: Head
    lead: str
    lists: tuple[Link, ...]


def page(leaf: Leaf) -> ShortlistPage:
    """The shortlist page."""
    ui = leaf.voice.ui
    title, lead = ui["shortlist.title"], ui["shortlist.lead"]
    crumbs = (leaf.link(ui["nav.home"], "/"), Link(title))
    lists = tuple(leaf.link(ui[f"nav.{name}"], f"/{name}/") for name in LISTS)
    return ShortlistPage(Head(title, lead, crumbs), lead, lists)
