"""The policies of the self-check: what each gives, what it needs, when it holds, what its benefits come to."""

from collections.abc import Iterator

from zoneportal.clock import today
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.models.policy import Benefit
from zoneportal.reckoning import FEN, RATES, half_up, is_yuan, reckoning
from zoneportal.values import Quantity
from zoneportal.views import policy_rows
from zoneportal.views.match_questions import Inquiry, Need, names


@dataclass(frozen=True)
class Sum:
    """What a benefit comes to, to be reckoned in the browser: ⌊(fen x ``times`` + ``half``) / ``by``⌋ whole yuan.

    ``cap`` is in whole yuan; ``least`` and ``most`` are the fen that the policy's own limit on that amount allows;
    empty where there is none. ``result``, ``name``, ``product`` and ``cap_text`` are the words of the formula.
    """

    result: str
    base: str
    name: str
    product: str
    cap_text: str
    times: str
    half: str
    by: str
    cap: str
    least: str
    most: str


@dataclass(frozen=True)
class Gain:
    """One benefit of a policy: its figure or words unless it is the one seen first, and what it means."""

    headline: str
    text: str


@dataclass(frozen=True)
class Checked:
    """A policy to be checked.

    Dates are ISO days, empty where open: it holds from ``starts`` to ``ends``, until another takes its place on
    ``replaced``. ``from_text`` says from when, where that is still to come.
    """

    ref: str
    row: policy_rows.PolicyRow
    gains: tuple[Gain, ...]
    needs: tuple[Need, ...]
    sums: tuple[Sum, ...]
    starts: str
    ends: str
    replaced: str
    from_text: str


@dataclass(frozen=True)
class Amount:
    """An amount of money that a visitor may fill in; ``decides`` names the policies whose sums it serves."""

    id: str
    text: str
    decides: str


def checked(leaf: Leaf, policy: Policy, inquiry: Inquiry) -> Checked:
    """A policy that holds, or will."""
    voice = leaf.voice
    start = policy.effective.first() if policy.effective else None
    successor = leaf.catalog.find(Policy, policy.zone, policy.superseded_by)
    replaced = successor.effective.first() if successor is not None and successor.effective else None
    is_upcoming = start is not None and start > today()
    return Checked(
        ref=policy.ref,
        row=policy_rows.row(leaf, policy),
        gains=tuple(_gains(leaf, policy)),
        needs=tuple(inquiry.needs(leaf, policy)),
        sums=tuple(found for benefit in policy.benefits if (found := _sum(leaf, policy, benefit))),
        starts=start.isoformat() if start else "",
        ends=policy.expires.last().isoformat() if policy.expires else "",
        replaced=replaced.isoformat() if replaced else "",
        from_text=voice.say("match.upcoming", date=voice.date(policy.effective))
        if policy.effective and is_upcoming
        else "",
    )


def amounts(leaf: Leaf, policies: tuple[Policy, ...]) -> Iterator[Amount]:
    """The amounts that the policies' sums are reckoned on, each once."""
    for id, (text, users) in _bases(leaf, policies).items():
        yield Amount(_anchor(id), text, names(leaf, users))


def _bases(leaf: Leaf, policies: tuple[Policy, ...]) -> dict[str, tuple[str, list[Policy]]]:
    found: dict[str, tuple[str, list[Policy]]] = {}
    for policy in policies:
        for benefit in policy.benefits:
            if benefit.base is not None and reckoning(benefit):
                _, users = found.setdefault(benefit.base.id, (leaf.text(benefit.base.question), []))
                if policy not in users[-1:]:
                    users.append(policy)
    return found


def _anchor(base: str) -> str:
    return f"amount-{base}"


def _gains(leaf: Leaf, policy: Policy) -> Iterator[Gain]:
    for position, benefit in enumerate(policy.benefits):
        yield Gain(leaf.text(benefit.headline) if position else "", leaf.text(benefit.text))


def _sum(leaf: Leaf, policy: Policy, benefit: Benefit) -> Sum | None:
    voice, found = leaf.voice, reckoning(benefit)
    if found is None or benefit.base is None:
        return None
    rates = {name: voice.figure(rate.value).text for name in RATES if (rate := getattr(benefit, name)) is not None}
    cap = voice.say("match.cap", cap=voice.figure(benefit.cap.value).text) if benefit.cap else ""
    least, most = _allowed(policy, benefit.base.id)
    times, half, by = map(str, found.terms)
    return Sum(
        result=voice.ui[f"match-sum.{found.formula.result}"],
        base=_anchor(benefit.base.id),
        name=leaf.text(benefit.base.label),
        product=found.formula.times.format(**rates),
        cap_text=cap,
        times=times,
        half=half,
        by=by,
        cap="" if found.cap is None else str(found.cap),
        least=least,
        most=most,
    )


def _allowed(policy: Policy, base: str) -> tuple[str, str]:
    """The fen, from and to, that the policy's condition of the same id as a base allows."""
    limits = [item.limit.value for item in policy.conditions if item.id == base and item.limit]
    least = [_fen(limit) + (limit.bound == ">") for limit in limits if is_yuan(limit) and limit.bound in (">", "≥")]
    most = [_fen(limit) - (limit.bound == "<") for limit in limits if is_yuan(limit) and limit.bound in ("<", "≤")]
    return "".join(map(str, least)), "".join(map(str, most))


def _fen(limit: Quantity) -> int:
    return half_up(limit.exact * FEN)
