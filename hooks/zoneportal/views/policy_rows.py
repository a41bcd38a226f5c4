"""Policies as rows: the benefit seen first, then the name, the document, how long it holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from zoneportal.catalog import Catalog
from zoneportal.clock import today
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views.filters import RowData
from zoneportal.views.parts import Link, Mark, Pick

SOON_DAYS = 180


@dataclass(frozen=True)
class PolicyRow:
    """One policy in a list; ``issuer`` is the zone it is of, or that it is national, and its level."""

    link: Link
    pick: Pick
    benefit: str
    text: str
    document: str
    validity: str
    status: str
    status_text: str
    beneficiaries: str
    level: str
    issuer: str
    mark: Mark
    data: RowData | None = None


def rows(leaf: Leaf, policies: Iterable[Policy]) -> tuple[PolicyRow, ...]:
    """Policies as rows, those in force first, in the order their records ask for."""
    found = [row(leaf, policy) for policy in sorted(policies, key=lambda policy: policy.order)]
    return tuple(sorted(found, key=lambda item: item.status in ("expired", "superseded")))


def row(leaf: Leaf, policy: Policy) -> PolicyRow:
    """One policy as a row."""
    voice = leaf.voice
    first = policy.benefits[0]
    state = status(leaf, policy)
    return PolicyRow(
        link=leaf.link(leaf.text(policy.name), f"/policies/{policy.key}/"),
        pick=leaf.pick(policy),
        benefit=leaf.text(first.headline),
        text=leaf.text(first.text),
        document=leaf.text(policy.document),
        validity=validity(leaf, policy),
        status=state,
        status_text=voice.ui[f"policy-status.{state}"],
        beneficiaries=leaf.text(policy.beneficiaries),
        level=voice.choice("policy-level", policy.level),
        issuer=_issuer(leaf, policy),
        mark=leaf.mark(policy.source),
    )


def _issuer(leaf: Leaf, policy: Policy) -> str:
    level = leaf.voice.choice("policy-level", policy.level)
    zone = leaf.catalog.zone_by_id.get(policy.zone)
    return leaf.voice.say("policy.issuer", zone=leaf.text(zone.entry.short), level=level) if zone else level


def status(leaf: Leaf, policy: Policy) -> str:
    """Whether a policy holds on the day of the build: the key of a word under ``policy-status``."""
    return standing(leaf.catalog, policy)


def standing(catalog: Catalog, policy: Policy) -> str:
    """The same, as lists ask it (``assets/js/tools/standing.js`` asks it again on the visitor's day).

    A policy that another supersedes holds until that one takes effect.
    """
    day = today()
    successor = catalog.find(Policy, policy.zone, policy.superseded_by)
    if successor is not None and not (successor.effective and successor.effective.first() > day):
        return "superseded"
    if policy.expires and policy.expires.last() < day:
        return "expired"
    if policy.effective and policy.effective.first() > day:
        return "upcoming"
    if policy.expires and (policy.expires.last() - day).days <= SOON_DAYS:
        return "expiring"
    return "in-force"


def holds(leaf: Leaf, policy: Policy) -> bool:
    """Whether a policy holds on the day of the build, or will."""
    return status(leaf, policy) not in ("expired", "superseded")


def validity(leaf: Leaf, policy: Policy) -> str:
    """From when to when it holds."""
    voice = leaf.voice
    start = voice.date(policy.effective) if policy.effective else ""
    if policy.expires:
        end = voice.date(policy.expires)
        return voice.say("policy.from_to", start=start, end=end) if start else voice.say("policy.until", end=end)
    return voice.say("policy.from_open", start=start) if start else voice.ui["field.policy.open_ended"]
