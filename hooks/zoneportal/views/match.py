"""The policy self-check: questions made from the policies' own conditions, and what the answers say of each policy."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Literal
from urllib.parse import quote

from zoneportal.catalog import Catalog
from zoneportal.clock import today
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.values import Lang
from zoneportal.values.dates import PartialDate
from zoneportal.views import policy_rows
from zoneportal.views.match_policies import Amount, Checked, amounts, checked
from zoneportal.views.match_questions import Inquiry, Question, inquiry
from zoneportal.views.parts import Head, Link

ADDRESS = "/match/"
FIRST: Final = 40
"""Policies that stand in the page; its script goes through the others once anything is answered."""


@dataclass(frozen=True)
class Tongue:
    """How a language counts money: ``fen`` in the unit typed, ``most`` of that unit, ``yuan`` in the unit shown."""

    locale: str
    fen: str
    most: str
    yuan: str


# Chinese counts in 万元 (ten thousand yuan); English types millions and shows yuan. Up to 10 billion yuan, whose fen a
# script's numbers hold exactly.
TONGUES: dict[Lang, Tongue] = {
    "zh": Tongue("zh-CN", "1000000", "1000000", "10000"),
    "en": Tongue("en-GB", "100000000", "10000", "1"),
}


@dataclass(frozen=True)
class Group:
    """The policies of which the answers say the same: they may apply, wait for an answer, or do not apply.

    ``count`` is how many they are, of which a long list's page holds only the first ``rows``.
    """

    id: Literal["apply", "confirm", "exclude"]
    rows: tuple[Checked, ...]
    count: int


@dataclass(frozen=True)
class Match:
    """What ``pages/match.html`` reads.

    ``day`` is the build's, ``gone`` are the policies that hold no longer on it. ``foremost`` says that these are only
    the first of the policies; with the others come the choices of ``left``, questions with many, and ``long_gone``.
    ``mail`` begins a letter with the result.
    """

    head: Head
    claim: tuple[str, ...]
    lead: str
    questions: tuple[Question, ...]
    left: tuple[Question, ...]
    amounts: tuple[Amount, ...]
    foremost: str
    groups: tuple[Group, ...]
    gone: tuple[policy_rows.PolicyRow, ...]
    long_gone: tuple[policy_rows.PolicyRow, ...]
    day: str
    scope: str
    silent: str
    tongue: Tongue
    mail: str


def page(leaf: Leaf) -> Match:
    """The questions, and the policies as they stand before any is answered."""
    voice, ui = leaf.voice, leaf.voice.ui
    holding = _holding(leaf)
    asked = inquiry(leaf, holding)
    shown, more = holding[:FIRST], len(holding) > FIRST
    left = tuple(each for each in asked.questions if more and each.name == "zone" and each.form == "list")
    gone = policy_rows.rows(leaf, (policy for policy in _policies(leaf) if not policy_rows.holds(leaf, policy)))
    return Match(
        head=_head(leaf),
        claim=_claim(leaf, asked, holding),
        lead=ui["match.lead"],
        questions=tuple(replace(each, choices=()) if each in left else each for each in asked.questions),
        left=left,
        amounts=tuple(amounts(leaf, holding)),
        foremost=voice.say("match.foremost", shown=len(shown), n=len(holding)) if more else "",
        groups=_groups(leaf, asked, shown, holding),
        gone=gone[:FIRST] if more else gone,
        long_gone=gone[FIRST:] if more else (),
        day=leaf.voice.date(PartialDate.parse(today().isoformat())),
        scope=voice.say("match.national", n=len(leaf.catalog.national_policies)),
        silent=_silent(leaf),
        tongue=TONGUES[voice.lang],
        mail=_mail(leaf),
    )


def is_long(catalog: Catalog) -> bool:
    """Whether there are more policies than stand in the page."""
    return len(catalog.of(Policy)) > FIRST


def rest(leaf: Leaf) -> tuple[Checked, ...]:
    """The policies that a page of many leaves to its script."""
    holding = _holding(leaf)
    asked = inquiry(leaf, holding)
    return tuple(checked(leaf, policy, asked) for policy in holding[FIRST:])


def _groups(
    leaf: Leaf, asked: Inquiry, shown: Iterable[Policy], holding: tuple[Policy, ...]
) -> tuple[Group, Group, Group]:
    """The policies before anything is answered: those that need nothing may apply."""
    rows = tuple(checked(leaf, policy, asked) for policy in shown)
    free = sum(not (policy.zone or policy.industries or policy.conditions) for policy in holding)
    return (
        Group("apply", tuple(row for row in rows if not row.needs), free),
        Group("confirm", tuple(row for row in rows if row.needs), len(holding) - free),
        Group("exclude", (), 0),
    )


def _holding(leaf: Leaf) -> tuple[Policy, ...]:
    """The policies that hold, or will."""
    return tuple(policy for policy in _policies(leaf) if policy_rows.holds(leaf, policy))


def _policies(leaf: Leaf) -> tuple[Policy, ...]:
    """All policies: the national ones, then each zone's own, in the order their records ask for."""
    catalog = leaf.catalog
    own = (sorted(zone.of(Policy), key=lambda policy: policy.order) for zone in catalog.zones)
    return (*catalog.national_policies, *(policy for some in own for policy in some))


def _head(leaf: Leaf) -> Head:
    ui = leaf.voice.ui
    title = ui["match.title"]
    trail = (leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.policies"], "/policies/"), Link(title))
    return Head(title, ui["match.description"], trail, "policy", words=ui["match.description"])


def _claim(leaf: Leaf, asked: Inquiry, policies: tuple[Policy, ...]) -> tuple[str, ...]:
    voice = leaf.voice
    said = voice.say("match.claim", questions=voice.number(len(asked.questions)), policies=voice.number(len(policies)))
    return tuple((said[:1].upper() + said[1:]).split("|"))


def _mail(leaf: Leaf) -> str:
    """The beginning of a letter with the result, to the publisher where there is one; the script adds the result."""
    publisher, ui = leaf.catalog.register.publisher, leaf.voice.ui
    body = f"{ui['letter.greeting']}\r\n\r\n{ui['match.ask_text']}\r\n\r\n"
    to = (publisher.email if publisher else None) or ""
    return f"mailto:{quote(to, safe='@')}?subject={quote(ui['match.ask_subject'])}&body={quote(body)}"


def _silent(leaf: Leaf) -> str:
    zones = [leaf.text(zone.entry.short) for zone in leaf.catalog.zones if not zone.of(Policy)]
    return leaf.voice.say("policies.silent", zones=leaf.voice.several(zones)) if zones else ""
