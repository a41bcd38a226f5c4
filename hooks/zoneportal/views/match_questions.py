"""The questions of the policy self-check, made from the conditions of the policies; each is asked once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from zoneportal.bands import Band, bands, within
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.models.policy import Condition

# Where a visitor would be, and in what, are parameters of the address; the conditions share another.
ANSWERS = "a"
YES, NO = "yes", "no"
# As many industries are named where a policy is for more.
NAMED = 3
# More zones than these are a list to choose one from.
TICKED = 24


@dataclass(frozen=True)
class Choice:
    """An answer: what stands for it in the address, and its words."""

    value: str
    text: str


@dataclass(frozen=True)
class Question:
    """One question. ``form``: ``one`` of a few short answers, ``bands`` of an amount, ``several`` at once, a ``list``.

    ``name`` is that of its field: the address's parameter and, for a condition, its id (``a.taxable-income``).
    ``decides`` names the policies that an answer decides.
    """

    id: str
    name: str
    number: int
    text: str
    form: Literal["one", "bands", "several", "list"]
    choices: tuple[Choice, ...]
    decides: str


@dataclass(frozen=True)
class Need:
    """A condition of one policy: what the answers to its question begin with, those that meet it, what it requires."""

    asks: str
    href: str
    number: int
    met: str
    text: str


@dataclass(frozen=True)
class Inquiry:
    """The questions that some policies give rise to, and where each condition finds its own."""

    questions: tuple[Question, ...]
    bands: Mapping[str, tuple[Band, ...]]

    def needs(self, leaf: Leaf, policy: Policy) -> Iterator[Need]:
        """What one of the policies needs, in the order of the questions."""
        scopes, conditions = dict(_scopes(leaf, policy)), {field(item.id): item for item in policy.conditions}
        for question in self.questions:
            if question.name in scopes:
                met, text = scopes[question.name]
            elif question.name in conditions:
                condition = conditions[question.name]
                met, text = self._met(condition), leaf.text(condition.requirement)
            else:
                continue
            answers = " ".join(f"{question.name}.{value}" for value in met)
            yield Need(f"{question.name}.", f"#{question.id}", question.number, answers, text)

    def _met(self, condition: Condition) -> tuple[str, ...]:
        among = self.bands.get(condition.id)
        if among is None or condition.limit is None:
            return (YES,)
        return tuple(band.token for band in within(condition.limit.value, among))


def field(condition: str) -> str:
    """The name of the field that holds a condition's answer."""
    return f"{ANSWERS}.{condition}"


def anchor(id: str) -> str:
    """Where a question stands on the page: that of a condition's id, or of a scope."""
    return f"q-{id}"


def inquiry(leaf: Leaf, policies: tuple[Policy, ...]) -> Inquiry:
    """Ask what decides these policies: where and in what industry first, then each condition in the policies' order."""
    measured = {
        id: bands(item.limit.value for item in conditions if item.limit)
        for id, conditions in _conditions(policies).items()
        if conditions[0].asked == "how-much"
    }
    asked = (*_asked_scopes(leaf, policies), *_asked_conditions(leaf, policies, measured))
    numbered = (replace(question, number=number) for number, question in enumerate(asked, 1))
    return Inquiry(tuple(numbered), measured)


def _conditions(policies: Iterable[Policy]) -> dict[str, list[Condition]]:
    found: dict[str, list[Condition]] = {}
    for policy in policies:
        for condition in policy.conditions:
            found.setdefault(condition.id, []).append(condition)
    return found


def _asked_scopes(leaf: Leaf, policies: tuple[Policy, ...]) -> Iterator[Question]:
    ui, catalog = leaf.voice.ui, leaf.catalog
    zones = tuple(Choice(zone.id, leaf.text(zone.entry.short)) for zone in catalog.zones)
    industries = tuple(Choice(term.id, leaf.text(term.name)) for term in catalog.register.industries)
    local = [policy for policy in policies if policy.zone]
    if local:
        few = len(zones) <= TICKED
        text = ui["match.zone" if few else "match.one_zone"]
        yield Question(anchor("zone"), "zone", 0, text, "several" if few else "list", zones, names(leaf, local))
    special = [policy for policy in policies if policy.industries]
    if special:
        text = ui["match.industry"]
        yield Question(anchor("industry"), "industry", 0, text, "list", industries, names(leaf, special))


def _asked_conditions(
    leaf: Leaf, policies: tuple[Policy, ...], measured: Mapping[str, tuple[Band, ...]]
) -> Iterator[Question]:
    ui = leaf.voice.ui
    whether = (Choice(YES, ui["match.yes"]), Choice(NO, ui["match.no"]))
    for id, conditions in _conditions(policies).items():
        among = measured.get(id, ())
        decided = [policy for policy in policies if any(item.id == id for item in policy.conditions)]
        yield Question(
            id=anchor(id),
            name=field(id),
            number=0,
            text=leaf.text(conditions[0].question),
            form="bands" if among else "one",
            choices=tuple(Choice(band.token, _band(leaf, band)) for band in among) or whether,
            decides=names(leaf, decided),
        )


def _scopes(leaf: Leaf, policy: Policy) -> Iterator[tuple[str, tuple[tuple[str, ...], str]]]:
    """Where a policy holds only in a zone or for industries: the answers that meet it, and that in words."""
    voice, catalog = leaf.voice, leaf.catalog
    if policy.zone:
        zone = leaf.text(catalog.zone_by_id[policy.zone].entry.short)
        yield "zone", ((policy.zone,), voice.say("match.only", names=zone))
    if policy.industries:
        names = [leaf.text(catalog.industries[id].name) for id in policy.industries]
        some = voice.list(names[:NAMED])
        few = len(names) <= NAMED
        text = voice.say("match.only", names=some) if few else voice.say("match.among", names=some, n=len(names))
        yield "industry", (policy.industries, text)


def names(leaf: Leaf, policies: Iterable[Policy]) -> str:
    """The policies by name; of many the first, and how many more."""
    called = [leaf.text(policy.name) for policy in policies]
    if len(called) <= NAMED:
        return leaf.voice.list(called)
    first = leaf.voice.list(called[:NAMED])
    return leaf.voice.say("match.decides_more", names=first, more=len(called) - NAMED)


def _band(leaf: Leaf, band: Band) -> str:
    """A band in words: over RMB 10 million, less than RMB 15 million."""
    return leaf.voice.list(
        leaf.voice.say(f"match.{side}", amount=leaf.voice.figure(amount).text) for side, amount in band.ends
    )
