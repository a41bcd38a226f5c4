"""The policy self-check: questions made from the policies' own conditions, and what the answers say of each policy."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from zoneportal.clock import today
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.values import Lang
from zoneportal.values.dates import PartialDate
from zoneportal.views import policy_rows
from zoneportal.views.match_policies import Amount, Checked, amounts, checked
from zoneportal.views.match_questions import Inquiry, Question, inquiry
from zoneportal.views.parts import Head, Link

ADDRESS = "/match/"


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
    """The policies of which the answers say the same: they may apply, wait for an answer, or do not apply."""

    id: Literal["apply", "confirm", "exclude"]
    rows: tuple[Checked, ...]


@dataclass(frozen=True)
class Match:
    """What ``pages/match.html`` reads.

    ``day`` is the build's, ``gone`` are the policies that hold no longer on it.
    ``mail`` begins a letter with the result.
    """

    head: Head
    claim: tuple[str, ...]
    lead: str
    questions: tuple[Question, ...]
    amounts: tuple[Amount, ...]
    groups: tuple[Group, ...]
    gone: tuple[policy_rows.PolicyRow, ...]
    day: str
    scope: str
    silent: str
    tongue: Tongue
    mail: str


def page(leaf: Leaf) -> Match:
    """The questions, and the policies as they stand before any is answered."""
    voice, ui = leaf.voice, leaf.voice.ui
    policies = _policies(leaf)
    holding = tuple(policy for policy in policies if policy_rows.holds(leaf, policy))
    asked = inquiry(leaf, holding)
    rows = tuple(checked(leaf, policy, asked) for policy in holding)
    return Match(
        head=_head(leaf),
        claim=_claim(leaf, asked, holding),
        lead=ui["match.lead"],
        questions=asked.questions,
        amounts=tuple(amounts(leaf, holding)),
        groups=(
            Group("apply", tuple(row for row in rows if not row.needs)),
            Group("confirm", tuple(row for row in rows if row.needs)),
            Group("exclude", ()),
        ),
        gone=policy_rows.rows(leaf, (policy for policy in policies if not policy_rows.holds(leaf, policy))),
        day=leaf.voice.date(PartialDate.parse(today().isoformat())),
        scope=voice.say("match.national", n=len(leaf.catalog.national_policies)),
        silent=_silent(leaf),
        tongue=TONGUES[voice.lang],
        mail=_mail(leaf),
    )


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
    return leaf.voice.say("policies.silent", zones=leaf.voice.list(zones)) if zones else ""
