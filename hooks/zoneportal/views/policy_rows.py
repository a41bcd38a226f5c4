"""Policies as rows: the benefit seen first, then the name, the document, how long it holds."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from zoneportal.catalog import Catalog
from zoneportal.clock import today
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views.filters import Datum, RowData
from zoneportal.views.parts import Link, Mark, Pick

SOON_DAYS = 180


@dataclass(frozen=True)
class PolicyRow:
    """One policy in a list; ``issuer`` is the zone it is of, or that it is national, and its level.

    ``days`` are the ISO days its status turns on, for ``standing.js``: effective, expires, replaced.
    """

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
    days: tuple[Datum, ...] = ()
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
        days=tuple(_days(leaf.catalog, policy)),
    )


def _days(catalog: Catalog, policy: Policy) -> Iterator[Datum]:
    if policy.effective:
        yield Datum("effective", policy.effective.first().isoformat())
    if policy.expires:
        yield Datum("expires", policy.expires.last().isoformat())
    since = replaced(catalog, policy)
    if since is not None:
        yield Datum("replaced", since.isoformat())


def replaced(catalog: Catalog, policy: Policy) -> date | None:
    """The day from which another policy takes its place: long ago where that one gives no date."""
    successor = catalog.find(Policy, policy.zone, policy.superseded_by)
    if successor is None:
        return None
    return successor.effective.first() if successor.effective else date.min


def _issuer(leaf: Leaf, policy: Policy) -> str:
    level = leaf.voice.choice("policy-level", policy.level)
    zone = leaf.catalog.zone_by_id.get(policy.zone)
    return leaf.voice.say("policy.issuer", zone=leaf.text(zone.entry.short), level=level) if zone else level


def status(leaf: Leaf, policy: Policy) -> str:
    """Whether a policy holds on the day of the build: the key of a word under ``policy-status``."""
    return standing(leaf.catalog, policy)


def standing(catalog: Catalog, policy: Policy, on: date | None = None) -> str:
    """The same, as lists ask it, or on another day; ``assets/js/tools/standing.js`` asks it again on the visitor's.

    A policy that another supersedes holds until that one takes effect.
    """
    day = on or today()
    since = replaced(catalog, policy)
    if since is not None and since <= day:
        return "superseded"
    if policy.expires and policy.expires.last() < day:
        return "expired"
    if policy.effective and policy.effective.first() > day:
        return "upcoming"
    if policy.expires and (policy.expires.last() - day).days <= SOON_DAYS:
        return "expiring"
    return "in-force"


def turns(leaf: Leaf, policy: Policy) -> tuple[tuple[str, str], ...]:
    """What its status will be after the day of the build: from which ISO day, and the words for it."""
    state, found = status(leaf, policy), []
    days = {replaced(leaf.catalog, policy), policy.effective.first() if policy.effective else None}
    if policy.expires:
        last = policy.expires.last()
        days |= {last - timedelta(SOON_DAYS), last + timedelta(1)}
    for day in sorted(day for day in days if day is not None and day > today()):
        before, state = state, standing(leaf.catalog, policy, day)
        if state != before:
            found.append((day.isoformat(), leaf.voice.ui[f"policy-status.{state}"]))
    return tuple(found)


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
