"""Where a visitor's company fits: the links of all zones' chains, to be found by industry and by what it makes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Final, NamedTuple

from zoneportal import ties
from zoneportal.catalog import Catalog, Zone
from zoneportal.fitting import Idle
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise, Industry
from zoneportal.models.base import Provenance
from zoneportal.models.register import IndustryTerm
from zoneportal.positions import OPENINGS, Position
from zoneportal.reads import kept
from zoneportal.values import Text
from zoneportal.views import chain_links, chain_map, policy_rows
from zoneportal.views.parts import Head, Link, Mark, Name, Pick

ADDRESS: Final = "/fit/"
FIRST: Final = 120
"""Rows that stand in the page of all industries: each weighs twice a row of a list."""
# The policies a row names; the link's own section has the others, which are counted.
MOST_POLICIES = 2
# Links of one state stand together; then what a zone says it seeks, last what only has a name.
SOUGHT, UNPUBLISHED = len(OPENINGS) + 1, len(OPENINGS) + 2


@dataclass(frozen=True)
class FitRow:
    """A link of a chain, a chain whose links are not published, or an industry without a chain.

    ``words`` are the names, products, codes and aliases it is found by, in both languages, with a | between them;
    ``industry`` is the industry's id. Of a chain or an industry alone ``sign`` is empty; ``open`` marks a link
    that is open to investors, ``sought`` an industry that the zone says it wants.
    """

    link: Link
    name: Name
    industry: str
    words: str
    zone: Link
    chain: Link | None
    sign: str
    open: bool
    sought: bool
    state: str
    mark: Mark
    products: str
    leaders: tuple[Link, ...]
    projects: tuple[Link, ...]
    policies: tuple[Link, ...]
    pick: Pick | None


@dataclass(frozen=True)
class FitIndustry:
    """An industry to choose: its id, its prepared page, and how many rows it has."""

    id: str
    link: Link
    count: int


@dataclass(frozen=True)
class Fit:
    """What ``pages/fit.html`` reads; ``industry`` is given on the page prepared for one, ``all`` leads to all.

    ``idle`` are the words that the script does not look for; ``foremost`` says that these are only the first of the
    rows, and that all are gone through once anything is asked.
    """

    head: Head
    lead: str
    idle: Idle
    count: str
    foremost: str
    rows: tuple[FitRow, ...]
    industries: tuple[FitIndustry, ...]
    industry: Link | None
    all: Link


class _Found(NamedTuple):
    """What a row is made of when it is asked for, its rank and its industry's id."""

    rank: int
    industry: str
    make: Callable[[], FitRow]


def tool(leaf: Leaf) -> Fit:
    """All links of all zones."""
    return _view(leaf, leaf.voice.ui["fit.title"], leaf.voice.ui["fit.lead"], leaf.catalog.industries.values(), None)


def is_long(catalog: Catalog) -> bool:
    """Whether there are more rows than stand in the page."""
    every = (place for term in catalog.industries.values() for place in _places(catalog, term))
    return next(islice(every, FIRST, None), None) is not None


def rest(leaf: Leaf) -> tuple[FitRow, ...]:
    """The rows that a page of many leaves to its script."""
    return tuple(found.make() for found in _found(leaf, leaf.catalog.industries.values())[FIRST:])


def of(term: IndustryTerm) -> Callable[[Leaf], Fit]:
    """The page prepared for one industry."""
    return lambda leaf: _prepared(leaf, term)


def _prepared(leaf: Leaf, term: IndustryTerm) -> Fit:
    voice, name = leaf.voice, leaf.text(term.name)
    title = voice.say("fit.title_industry", industry=name)
    return _view(leaf, title, voice.say("fit.lead_industry", industry=name), (term,), term)


def _view(leaf: Leaf, title: str, lead: str, terms: Iterable[IndustryTerm], term: IndustryTerm | None) -> Fit:
    ui = leaf.voice.ui
    found = _found(leaf, terms)
    shown = found if term is not None else found[:FIRST]
    trail = [leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.industries"], "/industries/")]
    if term is not None:
        trail.append(leaf.link(ui["fit.title"], "/fit/"))
    return Fit(
        head=Head(title, lead, (*trail, Link(title if term is None else leaf.text(term.name)))),
        lead=lead,
        idle=Idle.of(leaf.voice),
        count=leaf.voice.noun("fit.count", len(found)).format(n=len(found)),
        foremost=leaf.voice.say("fit.foremost", shown=len(shown), n=len(found)) if len(shown) < len(found) else "",
        rows=tuple(each.make() for each in shown),
        industries=() if term else _industries(leaf, found),
        industry=leaf.link(leaf.voice.say("fit.industry", industry=leaf.text(term.name)), f"/industries/{term.id}/")
        if term
        else None,
        all=leaf.link(ui["fit.all"], "/fit/"),
    )


def _industries(leaf: Leaf, found: Iterable[_Found]) -> tuple[FitIndustry, ...]:
    counts = Counter(each.industry for each in found)
    return tuple(
        FitIndustry(term.id, leaf.link(leaf.text(term.name), f"/fit/{term.id}/"), counts[term.id])
        for term in leaf.catalog.register.industries
        if counts[term.id]
    )


def _found(leaf: Leaf, terms: Iterable[IndustryTerm]) -> list[_Found]:
    """What there is of these industries, what is open first."""
    return sorted((found for term in terms for found in _of(leaf, term)), key=lambda found: found.rank)


def _of(leaf: Leaf, term: IndustryTerm) -> Iterator[_Found]:
    for zone, record, position in _places(leaf.catalog, term):
        if position is not None:
            yield _Found(position.rank, term.id, partial(_link, leaf, zone, term, position))
        elif isinstance(record, Chain):
            yield _Found(UNPUBLISHED, term.id, partial(_chain, leaf, zone, term, record))
        else:
            rank = SOUGHT if record.role == "wanted" else UNPUBLISHED
            yield _Found(rank, term.id, partial(_named, leaf, zone, term, record))


def _places(catalog: Catalog, term: IndustryTerm) -> Iterator[tuple[Zone, Chain | Industry, Position | None]]:
    """Each link of a chain of the industry; a chain without links; an industry of a zone that has no such chain."""
    for zone, chains, items in _by_industry(catalog).get(term.id, ()):
        for chain in chains:
            yield from ((zone, chain, position) for position in catalog.links(chain) or (None,))
        for item in items if not chains else ():
            yield zone, item, None


@kept
def _by_industry(catalog: Catalog) -> Mapping[str, Sequence[tuple[Zone, Sequence[Chain], Sequence[Industry]]]]:
    """The zones that have chains or industries of each industry, with those: industries are many, and so are zones."""
    found: dict[str, list[tuple[Zone, Sequence[Chain], Sequence[Industry]]]] = {}
    for zone in catalog.zones:
        own: dict[str, tuple[list[Chain], list[Industry]]] = {}
        for chain in zone.of(Chain):
            own.setdefault(chain.industry, ([], []))[0].append(chain)
        for item in zone.of(Industry):
            own.setdefault(item.industry, ([], []))[1].append(item)
        for id, (chains, items) in own.items():
            found.setdefault(id, []).append((zone, chains, items))
    return found


def _link(leaf: Leaf, zone: Zone, term: IndustryTerm, position: Position) -> FitRow:
    own = position.own
    products, codes = (own.products, own.codes) if own else ((), ())
    coded = chain_links.codes(leaf.voice, codes)
    return FitRow(
        link=leaf.link(leaf.text(position.link.name), position.address),
        name=leaf.name(position.link.name),
        industry=term.id,
        words=_words((position.link.name, *products, term.name, *term.aliases), codes),
        zone=_zone(leaf, zone),
        chain=leaf.link(leaf.text(position.chain.name), f"/chains/{position.chain.key}/"),
        sign=chain_links.SIGNS.get(position.opening or "", chain_map.kind_of(position)),
        open=position.opening is not None,
        sought=False,
        state=chain_links.state(leaf, position),
        mark=leaf.mark((position.structure or position.chain).source),
        products=" · ".join(filter(None, (leaf.voice.list(map(leaf.text, products)), coded))),
        leaders=tuple(_leaders(leaf, zone, position.chain)),
        projects=tuple(leaf.link(leaf.text(project.name), f"/projects/{project.key}/") for project in position.live),
        policies=tuple(_policies(leaf, position)),
        pick=leaf.pick(position.chain),
    )


def _chain(leaf: Leaf, zone: Zone, term: IndustryTerm, chain: Chain) -> FitRow:
    link = leaf.link(leaf.text(chain.name), f"/chains/{chain.key}/")
    row = _bare(leaf, zone, term, link, chain.name, chain.source)
    return replace(row, state=leaf.voice.ui["chain.links_unknown"], pick=leaf.pick(chain))


def _named(leaf: Leaf, zone: Zone, term: IndustryTerm, item: Industry) -> FitRow:
    link = leaf.link(leaf.text(item.name), f"/zones/{zone.id}/industries/")
    row = _bare(leaf, zone, term, link, item.name, item.source)
    words = _words((item.name, term.name, *term.aliases), (*item.codes, *term.codes))
    return replace(row, state=leaf.voice.ui["fit.no_chain"], words=words, sought=item.role == "wanted")


def _bare(leaf: Leaf, zone: Zone, term: IndustryTerm, link: Link, name: Text, source: Provenance) -> FitRow:
    """A row of which nothing but the name is published."""
    return FitRow(
        link=link,
        name=leaf.name(name),
        industry=term.id,
        words=_words((name, term.name, *term.aliases), term.codes),
        zone=_zone(leaf, zone),
        chain=None,
        sign="",
        open=False,
        sought=False,
        state="",
        mark=leaf.mark(source),
        products="",
        leaders=(),
        projects=(),
        policies=(),
        pick=None,
    )


def _words(names: Iterable[Text], codes: Iterable[object]) -> str:
    """What a row is found by, each once, in both languages."""
    texts = (word for name in names for word in (name.zh, name.en))
    return "|".join(dict.fromkeys((*texts, *(str(code) for code in codes))))


def _zone(leaf: Leaf, zone: Zone) -> Link:
    return leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/")


def _leaders(leaf: Leaf, zone: Zone, chain: Chain) -> Iterator[Link]:
    """The leaders of the chain, whom a maker of anything in it would supply or buy from."""
    ids = (member.enterprise for link in chain.links for member in link.enterprises if member.role == "leader")
    for id in dict.fromkeys(ids):
        firm = zone.find(Enterprise, id)
        if firm is not None:
            yield leaf.link(leaf.text(firm.name), f"/zones/{zone.id}/industries/#{firm.id}")


def _policies(leaf: Leaf, position: Position) -> Iterator[Link]:
    """The first policies in force that a project of the link or its industry brings; how many more, in its section."""
    found = ties.policies(leaf.catalog, position)
    close = [*found.get("project", ()), *found.get("industry", ())]
    holding = [policy for policy in close if policy_rows.holds(leaf, policy)]
    for policy in holding[:MOST_POLICIES]:
        yield leaf.link(leaf.text(policy.name), f"/policies/{policy.key}/")
    if more := len(holding[MOST_POLICIES:]):
        yield leaf.link(leaf.voice.say("fit.more", n=more), position.address)
