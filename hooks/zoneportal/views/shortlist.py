"""The shortlist that a visitor's device keeps: the page a script fills, and where to find something to put on it."""

import json
from collections.abc import Mapping

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.values import Dimension
from zoneportal.views import enquiry
from zoneportal.views.listing import UNITS
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
# The unit that the list's files give a figure's number in, by its dimension: a key of ``UNITS``, or a
# word and what one of it comes to in the base of a card's values.
COLUMNS: Mapping[Dimension, str | tuple[str, int]] = {
    Dimension.MONEY: "money",
    Dimension.AREA: "floor",
    Dimension.LENGTH: "length",
    Dimension.LOAD: "load",
    Dimension.POWER: "power",
    Dimension.DURATION: ("months", 1),
    Dimension.PERCENT: ("percent", 1),
    Dimension.NUMBER: ("number", 1),
    Dimension.COUNT: ("number", 1),
    Dimension.MONEY_PER_AREA: "land-price",
    Dimension.MONEY_PER_AREA_AND_TIME: "rent",
}
# Facts that go by a unit of their own: floor space is not sold by the mu.
FIELD_COLUMNS: Mapping[str, tuple[str, int]] = {"sale_price": ("yuan-m2", 1)}


@dataclass(frozen=True)
class ShortlistPage:
    """What ``pages/shortlist.html`` reads.

    ``about`` is what the script needs to know, as JSON: for each kind of record its name and the facts to show, for
    each dimension the unit that the list's files have it in, in words and in the base unit.
    ``lists`` are the lists to pick from.
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
        "units": {
            **{dimension.value: _unit(leaf, dimension) for dimension in COLUMNS},
            **{key: (ui[f"range-unit.{id}"], factor) for key, (id, factor) in FIELD_COLUMNS.items()},
        },
    }
    return ShortlistPage(
        head=Head(title, lead, crumbs),
        lead=lead,
        about=json.dumps(about, ensure_ascii=False),
        lists=tuple(leaf.link(ui[f"nav.{name}"], f"/{name}/") for name in LISTS),
        enquiry=enquiry.enquiry(leaf),
    )


def _unit(leaf: Leaf, dimension: Dimension) -> tuple[str, float]:
    found = COLUMNS[dimension]
    id, factor = next(iter(UNITS[found][leaf.voice.lang].items())) if isinstance(found, str) else found
    return leaf.voice.ui[f"range-unit.{id}"], float(factor)
