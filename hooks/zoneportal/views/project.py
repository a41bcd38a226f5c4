"""One project: what has been published of it, how far it has come, where it stands in its chain, whom to ask."""

from collections.abc import Callable, Iterator

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Land, Park, Policy, Premises, Project
from zoneportal.models.project import Returns
from zoneportal.views import contact, downloads, enquiry, policy_rows, projects, stages, structured
from zoneportal.views.parts import Fact, Figure, Head, Link, Mark, Name, Note, Pick, Stage


@dataclass(frozen=True)
class ChainLine:
    """A chain the project belongs to: its links in order, the project's own marked.

    ``note`` says so where no record names the chain's links.
    """

    chain: Link
    links: tuple[Link, ...]
    note: str


@dataclass(frozen=True)
class ProjectView:
    """What ``pages/project.html`` reads."""

    head: Head
    name: Name
    pick: Pick
    sponsor: str
    sponsor_chinese: str
    summary: str
    relief: str
    fictional: bool
    figure: Figure | None
    progress: str
    mark: Mark
    stages: tuple[Stage, ...]
    exit: Note | None
    facts: tuple[Fact, ...]
    texts: tuple[Fact, ...]
    returns: tuple[Fact, ...]
    returns_basis: str
    preparation: tuple[Fact, ...]
    chains: tuple[ChainLine, ...]
    policies: tuple[policy_rows.PolicyRow, ...]
    all_policies: Link
    premises: tuple[Link, ...]
    unknown: tuple[Fact, ...]
    notes: tuple[Note, ...]
    contact: contact.ContactBlock
    enquiry: enquiry.Enquiry
    downloads: downloads.Downloads | None


def of(project: Project) -> Callable[[Leaf], ProjectView]:
    """The view of one project."""
    return lambda leaf: _view(leaf, project)


def _view(leaf: Leaf, project: Project) -> ProjectView:
    zone = leaf.catalog.zone_by_id[project.zone]
    sponsor = projects.zone_sponsor(leaf, zone, project)
    facts, texts = tuple(_facts(leaf, zone, project)), tuple(_texts(leaf, project))
    ui = leaf.voice.ui
    returns = project.returns or Returns()
    return ProjectView(
        head=_head(leaf, zone, project, sponsor),
        name=leaf.name(project.name),
        pick=leaf.pick(project),
        sponsor=sponsor,
        sponsor_chinese=projects.sponsor_chinese(leaf, zone, project),
        summary=leaf.text(project.summary),
        relief=zone.id,
        fictional=zone.entry.fictional == "true",
        figure=leaf.figure(project.total_investment, project.source, label=ui["field.project.total_investment"])
        if project.total_investment
        else None,
        progress=leaf.text(project.progress),
        mark=leaf.mark(project.source),
        stages=stages.way(leaf, project),
        exit=_exit(leaf, project),
        facts=tuple(fact for fact in facts if not fact.unknown),
        texts=tuple(fact for fact in texts if not fact.unknown),
        returns=tuple(fact for fact in _returns(leaf, project, returns) if not fact.unknown),
        returns_basis=ui[f"returns-basis.{returns.basis}"] if returns.basis else "",
        preparation=tuple(_preparation(leaf, project)),
        chains=tuple(_chains(leaf, zone, project)),
        policies=_policies(leaf, zone, project),
        all_policies=leaf.link(ui["project.policies_all"], "/policies/"),
        premises=tuple(_premises(leaf, zone, project)),
        unknown=tuple(_unknown(leaf, project, facts + texts)),
        notes=_notes(leaf, project),
        contact=contact.block(leaf, zone, project.contact, letter=True),
        enquiry=enquiry.enquiry(leaf, project, contact=project.contact),
        downloads=downloads.of(leaf, project.source.as_of, f"projects/{project.key}"),
    )


def _head(leaf: Leaf, zone: Zone, project: Project, sponsor: str) -> Head:
    voice, ui = leaf.voice, leaf.voice.ui
    title = leaf.text(project.name)
    crumbs = (
        leaf.link(ui["nav.home"], "/"),
        leaf.link(ui["nav.projects"], "/projects/"),
        leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/"),
        Link(title),
    )
    description = leaf.text(project.summary) or voice.say(
        "project.description", project=title, zone=leaf.text(zone.entry.name), stage=stages.stage_name(leaf, project)
    )
    jsonld = (structured.project(leaf, zone, project, description, sponsor),)
    return Head(title, description, crumbs, "project", str(project.source.as_of), jsonld)


def _facts(leaf: Leaf, zone: Zone, project: Project) -> Iterator[Fact]:
    voice, ui = leaf.voice, leaf.voice.ui
    yield Fact(ui["record.zone"], links=(leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/"),))
    term = leaf.catalog.industries[project.industry]
    yield Fact(ui["field.project.industry"], links=(leaf.link(leaf.text(term.name), f"/industries/{term.id}/"),))
    if project.codes:
        yield Fact(ui["field.project.codes"], text=voice.list(str(code) for code in project.codes))
    park = zone.find(Park, project.park)
    if park is not None:
        yield Fact(
            ui["field.project.park"], links=(leaf.link(leaf.text(park.name), f"/zones/{zone.id}/parks/#{park.id}"),)
        )
    for name in ("total_investment", "capital_sought", "land"):
        yield leaf.fact(f"field.project.{name}", getattr(project, name), project)
    modes = tuple(voice.choice("cooperation", mode) for mode in project.cooperation)
    yield leaf.fact("field.project.cooperation", modes, project)
    yield leaf.fact("field.project.place", project.place, project)
    yield leaf.fact("field.project.valid_until", project.valid_until, project)


def _texts(leaf: Leaf, project: Project) -> tuple[Fact, ...]:
    names = ("rationale", "scope", "market", "financing", "conditions", "schedule")
    return leaf.facts(project, ((f"field.project.{name}", getattr(project, name)) for name in names))


def _returns(leaf: Leaf, project: Project, returns: Returns) -> tuple[Fact, ...]:
    names = ("revenue", "profit", "tax", "jobs", "irr", "payback")
    return leaf.facts(project, ((f"field.project.{name}", getattr(returns, name)) for name in names))


def _preparation(leaf: Leaf, project: Project) -> Iterator[Fact]:
    voice = leaf.voice
    for item in project.preparation:
        parts = (leaf.text(item.note), voice.date(item.date) if item.date else "")
        yield Fact(
            voice.choice("preparation", item.item),
            text=voice.choice("preparation-state", item.state),
            note=voice.list(part for part in parts if part),
            mark=leaf.mark(project.source),
        )


def _chains(leaf: Leaf, zone: Zone, project: Project) -> Iterator[ChainLine]:
    for id in dict.fromkeys(place.chain for place in project.chains):
        chain = zone.find(Chain, id)
        if chain is not None:
            address = f"/chains/{chain.key}/"
            links = tuple(
                Link(leaf.text(each.link.name), leaf.href(each.address), current=project in each.projects)
                for each in leaf.catalog.links(chain)
            )
            note = "" if links else leaf.voice.ui["chain.links_unknown"]
            yield ChainLine(leaf.link(leaf.text(chain.name), address), links, note)


def _policies(leaf: Leaf, zone: Zone, project: Project) -> tuple[policy_rows.PolicyRow, ...]:
    """The policies the project names, those for its industry, then the national ones for every industry.

    Those that no longer hold are left out, and a project that ended has none.
    """
    if project.exit is not None:
        return ()
    within = (*leaf.catalog.national_policies, *zone.of(Policy))
    named = [policy for policy in within if policy.id in project.policies]
    meant = [policy for policy in within if project.industry in policy.industries]
    general = [policy for policy in leaf.catalog.national_policies if not policy.industries]
    unique = {policy.key: policy for policy in (*named, *meant, *general)}
    rows = (policy_rows.row(leaf, policy) for policy in unique.values())
    return tuple(row for row in rows if row.status not in ("expired", "superseded"))


def _premises(leaf: Leaf, zone: Zone, project: Project) -> Iterator[Link]:
    for id in project.premises:
        space = zone.find(Premises, id) or zone.find(Land, id)
        if space is not None:
            yield leaf.link(leaf.text(space.name), f"/premises/{space.key}/")


def _unknown(leaf: Leaf, project: Project, facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """What an investor would ask next and the zone has not published; nothing for a project that ended."""
    if project.exit is None:
        yield from (fact for fact in facts if fact.unknown)
        if project.returns is None:
            yield leaf.unknown("field.project.returns")
        if not project.preparation:
            yield leaf.unknown("field.project.preparation")


def _exit(leaf: Leaf, project: Project) -> Note | None:
    if project.exit is None:
        return None
    title = leaf.voice.say("project.exited", date=leaf.voice.date(project.exit.date))
    return Note(title, leaf.text(project.exit.reason), leaf.mark(project.source))


def _notes(leaf: Leaf, project: Project) -> tuple[Note, ...]:
    if project.as_printed is None:
        return ()
    return (Note(leaf.voice.ui["record.as_printed"], leaf.text(project.as_printed), leaf.mark(project.source)),)
