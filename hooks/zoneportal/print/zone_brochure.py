"""The brochure of one zone: everything its pages show, in one document."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.press import Sheet
from zoneportal.views import (
    headline,
    zone_industries,
    zone_outreach,
    zone_overview,
    zone_parks,
    zone_policies,
    zone_projects,
    zone_services,
)
from zoneportal.views.zone_sides import has_side, zone_head
from zoneportal.voice import Voice

SIDES: Mapping[str, Callable[[Zone], Callable[[Leaf], Any]]] = {
    "industries": zone_industries.of,
    "parks": zone_parks.of,
    "projects": zone_projects.of,
    "policies": zone_policies.of,
    "services": zone_services.of,
    "outreach": zone_outreach.of,
}
WORDS = (
    "chain.placed_by_portal",
    "contact.none",
    "field.zone.costs",
    "finance.amount_unknown",
    "footer.schematic",
    "nav.policies",
    "nav.services",
    "park.drawing",
    "print.ask",
    "print.brochure",
    "print.contents",
    "print.glance",
    "project.investment_unknown",
    "project.policies_note",
    "project.sponsor_unknown",
    "projects.rates",
    "record.fictional",
    "source.title",
    "unknown.short",
    "unknown.zone",
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
        "foot": voice.say("print.foot", portal=name, date=voice.date(zone.profile.source.as_of)),
        "fictional": zone.entry.fictional == "true",
        "words": {word: voice.ui[word] for word in WORDS},
        "zone": _overview(leaf, zone, overview),
        **sides,
    }
    data["sources"] = leaf.sources
    return Sheet(
        path=f"brochures/{voice.lang}/zones/{zone.id}.pdf",
        template="brochure.typ",
        lang=voice.lang,
        title=name,
        record=f"{zone.id}/zone.yaml",
        data=written(data),
        day=zone.profile.source.as_of.last(),
        drawings=dict(_drawings(office, zone, overview, sides)),
        codes={"code": address},
    )


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


def _drawings(
    office: Office, zone: Zone, overview: Mapping[str, Any], sides: Mapping[str, Mapping[str, Any] | None]
) -> Iterator[tuple[str, str]]:
    yield "cover", office.grounds.of([zone], "cover")
    yield "relief", office.grounds.of([zone], "card")
    yield "locator", lettered(str(overview["locator"]))
    for chain in (sides["industries"] or {}).get("chains", ()):
        if not chain.empty:
            yield f"chain-{chain.id}", lettered(chain.svg)
    for park in (sides["parks"] or {}).get("parks", ()):
        if park.desk:
            yield f"park-{park.id}", lettered(park.desk)


def lettered(svg: str) -> str:
    """A drawing of the pages with the bundled typefaces named, without which its words would vanish on paper."""
    return svg.replace("<svg ", '<svg font-family="Source Sans 3, Noto Sans CJK SC" ', 1)
