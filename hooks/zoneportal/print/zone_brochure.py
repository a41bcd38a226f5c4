"""The brochure of one zone: everything its pages show, in one document."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from zoneportal.catalog import Zone
from zoneportal.drawings.typefaces import HAN
from zoneportal.leaf import Leaf
from zoneportal.models import KINDS, Chain, Finance, Park, Policy, Project
from zoneportal.models.base import Sourced
from zoneportal.print.occupancy import squares
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.policy_digest import POLICY_WORDS, in_order, told
from zoneportal.print.press import Sheet
from zoneportal.values import PartialDate, Quantity
from zoneportal.views import (
    chain_map,
    headline,
    park,
    projects,
    zone_industries,
    zone_outreach,
    zone_overview,
    zone_parks,
    zone_policies,
    zone_projects,
    zone_services,
)
from zoneportal.views import project as project_page
from zoneportal.views.park import ParkView
from zoneportal.views.service_rows import FinanceRow
from zoneportal.views.zone_sides import has_side, zone_head
from zoneportal.voice import Voice

_TEXT = re.compile(r"<(text|tspan)([^>]*)>")
_WEIGHT = re.compile(r'font-weight="(\w+)"')
SIDES: Mapping[str, Callable[[Zone], Callable[[Leaf], Any]]] = {
    "industries": zone_industries.of,
    "parks": zone_parks.of,
    "projects": zone_projects.of,
    "policies": zone_policies.of,
    "services": zone_services.of,
    "outreach": zone_outreach.of,
}
# A zone with no more projects than this tells each as its page does, and gives its parts more room.
FEW = 8
WORDS = (
    *POLICY_WORDS,
    "catalogue.area",
    "catalogue.price",
    "catalogue.where",
    "chain.placed_by_portal",
    "contact.none",
    "field.land.availability",
    "field.park.services",
    "field.premises.availability",
    "field.premises.clear_height",
    "field.premises.floor_load",
    "field.premises.power",
    "field.zone.costs",
    "finance.amount_unknown",
    "finance.scale_note",
    "footer.schematic",
    "nav.policies",
    "nav.services",
    "park.drawing",
    "park.occupancy_unknown",
    "print.amenity",
    "print.ask",
    "print.block",
    "print.brochure",
    "print.contents",
    "print.glance",
    "print.occupancy",
    "print.square",
    "print.stage_counts",
    "print.vacant",
    "project.investment_unknown",
    "project.policies_note",
    "project.sponsor_unknown",
    "project.this",
    "projects.rates",
    "readiness.occupied",
    "record.fictional",
    "source.title",
    "unknown.short",
    "unknown.zone",
    "zone.chains_note",
    "zone.section_brands",
    "zone.section_chains",
    "zone.section_commitments",
    "zone.section_enterprises",
    "zone.section_events",
    "zone.section_finance",
    "zone.section_industries",
    "zone.section_land",
    "zone.section_location",
    "zone.section_national_policies",
    "zone.section_own_policies",
    "zone.section_parks",
    "zone.section_partners",
    "zone.section_premises",
    "zone.section_profile",
    "zone.section_projects",
    "zone.section_talks",
    "zone.section_unknown",
)


def brochure(office: Office, zone: Zone, voice: Voice) -> Sheet:
    """The brochure of a zone in one language. All its parts share one list of sources."""
    catalog = office.catalog
    leaf = office.leaf(voice, f"/zones/{zone.id}/")
    overview = plain(zone_overview.of(zone)(leaf))
    sides = {side: plain(view(zone)(leaf)) if has_side(zone, side) else None for side, view in SIDES.items()}
    if sides["parks"] is not None:
        sides["parks"]["parks"] = [_park(leaf, zone, view) for view in sides["parks"]["parks"]]
    few = len(zone.of(Project)) <= FEW
    if sides["projects"] is not None and few:
        sides["projects"]["told"] = [_told(leaf, project) for project in projects.ordered(zone.of(Project))]
    if sides["policies"] is not None and few:
        groups = {"own": zone.of(Policy), "national": catalog.national_policies}
        for group, policies in groups.items():
            sides["policies"][group] = [*told(leaf, in_order(policies))]
    if sides["services"] is not None:
        sides["services"]["finance"] = [*_finance(zone, sides["services"]["finance"])]
    address = office.url(voice, f"/zones/{zone.id}/")
    name = voice.text(zone.entry.name)
    data: dict[str, object] = {
        "document": {
            "title": f"{name} · {voice.ui['print.brochure']}",
            "author": name,
            "description": voice.text(zone.profile.summary) or name,
            "keywords": [voice.text(catalog.industries[id].name) for id in zone.entry.leading],
            "lang": voice.lang,
        },
        "portal": voice.text(office.portal.name),
        "address": address,
        "scan": voice.ui["print.scan"],
        "foot": voice.say("print.foot", portal=name, date=voice.date(latest(zone))),
        "fictional": zone.entry.fictional == "true",
        "words": {word: voice.ui[word] for word in WORDS},
        "zone": _overview(leaf, zone, overview),
        "few": few,
        **sides,
    }
    data["sources"] = leaf.sources
    return Sheet(
        path=f"brochures/{voice.lang}/zones/{zone.id}.pdf",
        template="brochure.typ",
        lang=voice.lang,
        title=name,
        record=catalog.place_of(zone.profile),
        data=written(data),
        day=latest(zone).last(),
        drawings=dict(_drawings(office, leaf, zone, overview)),
        codes={"code": address},
        edition=office.edition,
    )


def latest(zone: Zone) -> PartialDate:
    """The latest day of which one of a zone's records speaks."""
    found = (record for kind in KINDS.values() for record in zone.of(kind))
    return max((zone.profile.source.as_of, *(record.source.as_of for record in found)))


def _overview(leaf: Leaf, zone: Zone, overview: Mapping[str, Any]) -> dict[str, object]:
    """What the cover and the first page show: the overview, its headline figures and every other key figure."""
    head = zone_head(leaf, zone)
    return {
        **{key: overview[key] for key in ("summary", "location", "facts", "wages", "unknown", "notes", "contact")},
        "name": {"text": head.name.text, "chinese": head.name.chinese},
        "other": zone.entry.name.en if leaf.voice.lang == "zh" else zone.entry.name.zh,
        "place": head.place,
        "position": head.position,
        "figures": [*headline.band(leaf, zone)],
        "all-figures": [headline.key_figure(leaf, item) for item in headline.in_order(zone)],
    }


def _told(leaf: Leaf, project: Project) -> dict[str, object]:
    """A project as its own page tells it, for a zone with few of them."""
    view = plain(project_page.of(project)(leaf))
    given = ("name", "sponsor", "summary", "figure", "stages", "exit", "facts", "texts", "chains", "notes")
    return {key: view[key] for key in given} | {"industry": leaf.text(leaf.catalog.industries[project.industry].name)}


def _park(leaf: Leaf, zone: Zone, view: ParkView) -> dict[str, object]:
    """A park with its buildings as squares to count."""
    record = zone.find(Park, view.id)
    assert record is not None  # the view is of this zone
    return plain(view) | {"plan": [*squares(leaf, record)]}


def _finance(zone: Zone, views: Iterable[FinanceRow]) -> Iterator[dict[str, object]]:
    """Finance instruments with their share of the largest amount, and what of it is the zone's own money."""
    records = {item.key: item for item in zone.of(Finance)}
    largest = max((_base(item.amount) for item in records.values()), default=0.0) or 1.0
    for view in views:
        record = records[view.id]
        yield plain(view) | {"share": _base(record.amount) / largest, "own": _base(record.public_capital) / largest}


def _base(amount: Sourced[Quantity] | None) -> float:
    return float(amount.value.base) if amount else 0.0


def _drawings(office: Office, leaf: Leaf, zone: Zone, overview: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "cover", office.grounds.of([zone], "cover")
    yield "relief", office.grounds.of([zone], "card")
    yield "locator", lettered(str(overview["locator"]))
    for chain in zone.of(Chain):
        if drawn := chain_map.on_paper(leaf, zone, chain):
            yield f"chain-{chain.id}", lettered(drawn)
    for record in zone.of(Park):
        if drawn := park.on_paper(leaf, record):
            yield f"park-{record.id}", lettered(drawn)


def lettered(svg: str) -> str:
    """A drawing of the pages with the bundled typeface and its weights named.

    Without its family words vanish; without the weight's axis a variable typeface falls to its thinnest; and what the
    first of several families lacks comes from the Japanese typeface: so one is named that has Latin and Han.
    """
    named = svg.replace("<svg ", f'<svg font-family="{HAN}" ', 1)
    return _TEXT.sub(lambda tag: f"<{tag[1]}{tag[2]} {_axis(tag[2])}>" if _weighs(tag) else tag[0], named)


def _weighs(tag: re.Match[str]) -> bool:
    return tag[1] == "text" or "font-weight" in tag[2]


def _axis(attributes: str) -> str:
    found = _WEIGHT.search(attributes)
    weight = {"bold": "700", "normal": "400"}.get(found[1], found[1]) if found else "400"
    return f"""font-variation-settings='"wght" {weight}'"""
