"""The shortlist that a visitor's device keeps: the page a script fills, and where to find something to put on it."""

import json
from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.views import enquiry
from zoneportal.views.cards.scribe import BASES
from zoneportal.views.parts import Head, Link

LISTS = ("projects", "premises", "zones", "policies", "industries")
# The facts of a card (`views.cards`) that a list shows, by the record's kind.
FACTS = {
    "project": ("stage", "industry", "total_investment", "land"),
    "premises": ("availability", "lettable_area", "rent", "clear_height", "floor_load", "power"),
    "land": ("availability", "area", "starting_price", "use"),
    "policy": ("benefits", "status", "expires"),
    "zone": ("place", "level", "available_area", "land_price"),
    "chain": ("industry", "gaps", "leaders"),
}


@dataclass(frozen=True)
class ShortlistPage:
    """What ``pages/shortlist.html`` reads.

    ``about`` is what the script needs to know, as JSON: for each kind of record its name and the facts to show, for
    each dimension the unit of a card's values. ``lists`` are the lists to pick from.
    """

    head: Head
    lead: str
    about: str
    lists: tuple[Link, ...]
    enquiry: enquiry.Enquiry


def page(leaf: Leaf) -> ShortlistPage:
    """The shortlist page."""
    ui = leaf.voice.ui
    title, lead = ui["shortlist.title"], ui["shortlist.lead"]
    crumbs = (leaf.link(ui["nav.home"], "/"), Link(title))
    about = {
        "kinds": {kind: ui[f"shortlist.kinds.{kind}"] for kind in FACTS},
        "facts": FACTS,
        "units": {dimension.value: unit for dimension, unit in BASES.items()},
    }
    return ShortlistPage(
        head=Head(title, lead, crumbs),
        lead=lead,
        about=json.dumps(about, ensure_ascii=False),
        lists=tuple(leaf.link(ui[f"nav.{name}"], f"/{name}/") for name in LISTS),
        enquiry=enquiry.enquiry(leaf),
    )
