"""Ids that point at records, at the register's vocabulary, at links of chains, at source documents."""

from collections.abc import Iterator, Mapping

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import (
    Chain,
    Contact,
    Enterprise,
    Event,
    KeyFigure,
    Land,
    Park,
    Partner,
    Picture,
    Policy,
    Premises,
    Procedure,
    Project,
    Record,
    Structure,
)
from zoneportal.models.base import Provenance
from zoneportal.models.industry import ChainLink
from zoneportal.models.project import ChainPlace
from zoneportal.problems import Problem, suggestion
from zoneportal.problems.reference import (
    ChainLinkEnterpriseUnknown,
    FigureWithoutSource,
    ReferenceToDraft,
    SelfReference,
    SourceDocumentUnknown,
    SourcePartUnknown,
    UnknownChainLink,
    UnknownIndustry,
    UnknownReference,
)

Kinds = tuple[type[Record], ...]

# Which kind of record each field of ids points at. A test holds that no field of ids is left out.
TARGETS: Mapping[str, Kinds] = {
    "chain": (Chain,),
    "contact": (Contact,),
    "disagrees_with": (KeyFigure,),
    "enterprise": (Enterprise,),
    "park": (Park,),
    "part_of": (Event,),
    "pictures": (Picture,),
    "platforms": (Partner,),
    "policies": (Policy,),
    "premises": (Premises, Land),
    "procedures": (Procedure,),
    "projects": (Project,),
    "structure": (Structure,),
    "superseded_by": (Policy,),
    "supersedes": (Policy,),
    "wechat": (Picture,),
}
VOCABULARY = frozenset({"industries", "industry", "leading"})
NAMES: Mapping[type[Record], tuple[str, str]] = {
    Chain: ("产业链", "chain"),
    Contact: ("联系窗口", "contact point"),
    Enterprise: ("企业", "enterprise"),
    Event: ("活动", "event"),
    KeyFigure: ("数字", "figure"),
    Land: ("地块", "parcel of land"),
    Park: ("园区", "park"),
    Partner: ("合作机构", "partner"),
    Picture: ("图片", "picture"),
    Policy: ("政策", "policy"),
    Premises: ("厂房", "building"),
    Procedure: ("办事流程", "procedure"),
    Project: ("项目", "project"),
    Structure: ("产业链一般结构", "general structure of a chain"),
}


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every id that leads nowhere."""
    for spot in scope.of(str):
        if spot.field in VOCABULARY:
            yield from _industry(scope, spot)
        elif spot.record is not None and spot.field in TARGETS:
            yield from _reference(scope, spot, spot.record)
    for place in scope.of(ChainPlace):
        yield from _chain_place(scope, place)
    for event in scope.of(Event):
        yield from _exhibitors(scope, event)
    for provenance in scope.of(Provenance):
        yield from _source(scope, provenance)


def _industry(scope: Scope, spot: Spot[str]) -> Iterator[Problem]:
    known = scope.catalog.industries
    if spot.value not in known:
        aliases = {term.name.zh: term.id for term in known.values()}
        yield UnknownIndustry(spot.place(), spot.value, suggestion(spot.value, known, aliases))


def _exhibitors(scope: Scope, spot: Spot[Event]) -> Iterator[Problem]:
    """The industries of those to meet, who are not published and so not looked at with the rest."""
    for number, company in enumerate(spot.value.exhibitors):
        for place, id in enumerate(company.industries):
            at = ("exhibitors", number, "industries", place)
            yield from _industry(scope, Spot(spot.file, (*spot.keys, *at), id, spot.record))


def _reference(scope: Scope, spot: Spot[str], record: Record) -> Iterator[Problem]:
    kinds = TARGETS[spot.field]
    if spot.value == record.id and isinstance(record, kinds):
        yield SelfReference(spot.place(), spot.value)
    elif not any(scope.catalog.find(kind, record.zone, spot.value) for kind in kinds):
        yield from _missing(scope, spot, record, kinds)


def _missing(scope: Scope, spot: Spot[str], record: Record, kinds: Kinds) -> Iterator[Problem]:
    """Say why there is no such record: it is a draft, its file has problems of its own (nothing to add), or none."""
    names = [NAMES[kind] for kind in kinds]
    target = {"target_zh": "或".join(zh for zh, _ in names), "target_en": " or ".join(en for _, en in names)}
    for path in _files(scope, record.zone, spot.value, kinds):
        if path in scope.read_files:
            yield ReferenceToDraft(spot.place(), spot.value, {**target, "target_file": path})
        return
    known = [each.id for kind in kinds for each in scope.known(kind)]
    facts = {"folder": f"content/zones/{record.zone}/{kinds[0].folder}", **suggestion(spot.value, known)}
    if spot.keys[0] == "links" and spot.field == "enterprise" and isinstance(record, Chain):
        link: ChainLink = record.links[int(spot.keys[1])]
        yield ChainLinkEnterpriseUnknown(spot.place(), spot.value, {**facts, "link": link.id})
    else:
        yield UnknownReference(spot.place(), spot.value, {**target, **facts})


def _files(scope: Scope, zone: str, wanted: str, kinds: Kinds) -> Iterator[str]:
    """Yield the files there are under an id, whether they could be read or not."""
    for layer in scope.workspace.layers:
        for kind in kinds:
            for folder in (layer.zones / zone / kind.folder, layer.common / kind.folder):
                if (path := folder / f"{wanted}.yaml").is_file():
                    yield scope.file(path)


def _chain_place(scope: Scope, spot: Spot[ChainPlace]) -> Iterator[Problem]:
    zone = spot.record.zone if spot.record else ""
    chain = scope.catalog.find(Chain, zone, spot.value.chain)
    if chain is None or spot.value.link is None:
        return
    structure = scope.catalog.structure(chain.structure)
    known = [link.id for link in chain.links] + [link.id for link in (structure.links if structure else ())]
    if spot.value.link not in known:
        facts = {"chain": chain.id, "folder": scope.catalog.place_of(chain), **suggestion(spot.value.link, known)}
        yield UnknownChainLink(spot.place("link"), spot.value.link, facts)


def _source(scope: Scope, spot: Spot[Provenance]) -> Iterator[Problem]:
    document, part = spot.value.document, spot.value.part
    source = scope.catalog.documents.get(document)
    if source is None:
        yield SourceDocumentUnknown(spot.place("document"), document, suggestion(document, scope.catalog.documents))
    elif part is None and source.parts:
        yield FigureWithoutSource(spot.place("document"), document, {"parts": ", ".join(source.parts)})
    elif part is not None and part not in source.parts:
        yield SourcePartUnknown(spot.place("part"), part, {"document": document, **suggestion(part, source.parts)})
