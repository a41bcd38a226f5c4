"""One policy: what it gives, to whom, on which conditions, until when, by which document, where and how to apply."""

from collections.abc import Callable, Iterable, Iterator

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy, Procedure, Project
from zoneportal.models.policy import Benefit
from zoneportal.views import chain_ways, enquiry, fit, match_questions, paging, policy_rows, procedure
from zoneportal.views.parts import Fact, Head, Link, Mark, Name, Note

# Of zones and of projects, and of chains, no more are named; the lists have all.
MOST_NAMES, MOST_WAYS = 24, 60


@dataclass(frozen=True)
class BenefitView:
    """One benefit, its figures apart."""

    headline: str
    form: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class ConditionView:
    """One condition: the question to ask oneself, and what is required."""

    question: str
    requirement: str


@dataclass(frozen=True)
class PolicyView:
    """What ``pages/policy.html`` reads."""

    head: Head
    name: Name
    row: policy_rows.PolicyRow
    summary: str
    benefits: tuple[BenefitView, ...]
    conditions: tuple[ConditionView, ...]
    check: Link | None
    facts: tuple[Fact, ...]
    materials: tuple[str, ...]
    procedures: tuple[procedure.ProcedureView, ...]
    industries: tuple[Link, ...]
    zones: tuple[Link, ...]
    projects: tuple[Link, ...]
    ways: tuple[chain_ways.ChainWay, ...]
    more_ways: Link | None
    related: tuple[Fact, ...]
    unknown: tuple[Fact, ...]
    notes: tuple[Note, ...]
    mark: Mark
    relief: str
    fictional: bool
    enquiry: enquiry.Enquiry


def of(policy: Policy) -> Callable[[Leaf], PolicyView]:
    """The view of one policy."""
    return lambda leaf: _view(leaf, policy)


def _view(leaf: Leaf, policy: Policy) -> PolicyView:
    catalog = leaf.catalog
    facts = tuple(_facts(leaf, policy))
    ways = chain_ways.of_policy(leaf, policy) if policy_rows.holds(leaf, policy) else ()
    zones = [catalog.zone_by_id[policy.zone]] if policy.zone else list(catalog.zones)
    return PolicyView(
        head=_head(leaf, policy),
        name=leaf.name(policy.name),
        row=policy_rows.row(leaf, policy),
        summary=leaf.text(policy.summary),
        benefits=tuple(_benefit(leaf, policy, benefit) for benefit in policy.benefits),
        conditions=tuple(
            ConditionView(
                leaf.text(item.question),
                leaf.text(item.requirement),
            )
            for item in policy.conditions
        ),
        check=_check(leaf, policy),
        facts=tuple(fact for fact in facts if not fact.unknown),
        materials=tuple(leaf.text(item) for item in policy.materials),
        procedures=tuple(_procedures(leaf, policy)),
        industries=tuple(leaf.industry(id) for id in policy.industries),
        zones=paging.foremost(leaf, [_zone(leaf, zone) for zone in zones], MOST_NAMES, "/zones/"),
        projects=paging.foremost(leaf, _projects(leaf, policy, zones), MOST_NAMES, "/projects/"),
        ways=ways[:MOST_WAYS],
        more_ways=_more(leaf, len(ways) - MOST_WAYS),
        related=tuple(_related(leaf, policy)),
        unknown=tuple(fact for fact in facts if fact.unknown),
        notes=_notes(leaf, policy),
        mark=leaf.mark(policy.source),
        relief=policy.zone or "",
        fictional=any(zone.entry.fictional == "true" for zone in zones) if policy.zone else False,
        enquiry=enquiry.enquiry(leaf, policy),
    )


def _more(leaf: Leaf, count: int) -> Link | None:
    """The way to the chains that the page leaves out: those of all zones, where they can be searched."""
    return leaf.link(leaf.voice.say("count.more", n=count), fit.ADDRESS) if count > 0 else None


def _zone(leaf: Leaf, zone: Zone) -> Link:
    return leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/policies/")


def _projects(leaf: Leaf, policy: Policy, zones: Iterable[Zone]) -> list[Link]:
    """The projects that name the policy."""
    return [
        leaf.link(leaf.text(project.name), f"/projects/{project.key}/")
        for zone in zones
        if policy.id in zone.applied
        for project in zone.of(Project)
        if leaf.catalog.find(Policy, project.zone, policy.id) is policy and policy.id in project.policies
    ]


def _check(leaf: Leaf, policy: Policy) -> Link | None:
    """The way to the self-check, at the first question that decides the policy; none where it holds no longer."""
    if not policy.conditions or not policy_rows.holds(leaf, policy):
        return None
    return leaf.link(leaf.voice.ui["match.check"], f"/match/#{match_questions.anchor(policy.conditions[0].id)}")


def _head(leaf: Leaf, policy: Policy) -> Head:
    ui = leaf.voice.ui
    title = leaf.text(policy.name)
    trail = [leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.policies"], "/policies/")]
    if policy.zone:
        zone = leaf.catalog.zone_by_id[policy.zone]
        trail.append(leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/policies/"))
    description = leaf.text(policy.summary) or leaf.text(policy.benefits[0].text)
    return Head(title, description, (*trail, Link(title)), "policy", str(policy.issued or policy.source.as_of))


def _facts(leaf: Leaf, policy: Policy) -> Iterator[Fact]:
    voice, ui = leaf.voice, leaf.voice.ui
    yield leaf.fact("field.policy.document", policy.document, policy)
    number = (policy.document_number,) if policy.document_number else None
    if policy.document_number != policy.document.zh:  # an announcement often has no other title
        yield leaf.fact("field.policy.document_number", number, policy)
    yield leaf.fact("field.policy.issuer", policy.issuer, policy)
    yield Fact(ui["field.policy.level"], text=voice.choice("policy-level", policy.level))
    yield leaf.fact("field.policy.beneficiaries", policy.beneficiaries, policy)
    yield leaf.fact("field.policy.issued", policy.issued, policy)
    yield leaf.fact("field.policy.effective", policy.effective, policy)
    open_ended = ui["field.policy.open_ended"]
    yield leaf.fact("field.policy.expires", policy.expires or (open_ended,), policy)
    for name in ("where", "procedure", "time_limit", "interpretation"):
        yield leaf.fact(f"field.policy.{name}", getattr(policy, name), policy)
    review = (voice.choice("fair-competition", policy.fair_competition),) if policy.fair_competition else None
    if review or policy.level == "zone":
        yield leaf.fact("field.policy.fair_competition", review, policy)


def _benefit(leaf: Leaf, policy: Policy, benefit: Benefit) -> BenefitView:
    names = [
        name for name in ("rate", "normal_rate", "tax_rate", "amount", "cap") if getattr(benefit, name) is not None
    ]
    rows = leaf.facts(policy, ((f"field.policy.{name}", getattr(benefit, name)) for name in names))
    form = leaf.voice.choice("benefit-form", benefit.form)
    return BenefitView(leaf.text(benefit.headline), form, leaf.text(benefit.text), rows)


def _procedures(leaf: Leaf, policy: Policy) -> Iterator[procedure.ProcedureView]:
    zone = leaf.catalog.zone_by_id.get(policy.zone)
    for id in policy.procedures:
        found = zone.find(Procedure, id) if zone else None
        if found is not None:
            yield procedure.procedure(leaf, found)


def _related(leaf: Leaf, policy: Policy) -> Iterator[Fact]:
    for name, ids in (("supersedes", policy.supersedes), ("superseded_by", (policy.superseded_by,))):
        found = (leaf.catalog.find(Policy, policy.zone, id) for id in ids if id)
        links = tuple(leaf.link(leaf.text(item.name), f"/policies/{item.key}/") for item in found if item is not None)
        if links:
            yield Fact(leaf.voice.ui[f"field.policy.{name}"], links=links)


def _notes(leaf: Leaf, policy: Policy) -> tuple[Note, ...]:
    if policy.as_printed is None:
        return ()
    return (Note(leaf.voice.ui["record.as_printed"], leaf.text(policy.as_printed), leaf.mark(policy.source)),)
