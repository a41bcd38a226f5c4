"""What has to be the same wherever it is said: ids, terms, questions; each part of the portal claims what it says."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zoneportal.problems import Keys, Place, Problem


class Claim(NamedTuple):
    """One place that says something which other places may contradict.

    Claims of one ``kind`` (the problem that a contradiction is) and ``topic`` have to say the same; the first holds, by
    ``rank``, then in the order of parts. ``value`` is what stands at ``keys`` of ``file``.
    """

    kind: type[Problem]
    topic: Hashable
    said: Hashable
    file: str
    keys: Keys
    value: str
    rank: int = 0


Topic = tuple[type[Problem], Hashable]


class Agreement:
    """The claims of all parts; a part's can be replaced, and then only what it spoke of is compared again."""

    def __init__(self) -> None:
        """No claims yet."""
        self._claims: dict[str, Sequence[Claim]] = {}
        self._topics: dict[Topic, dict[str, list[Claim]]] = {}
        self._problems: dict[Topic, tuple[Problem, ...]] = {}
        self._open: set[Topic] = set()
        self._order: Mapping[str, int] = {}

    def put(self, part: str, claims: Sequence[Claim]) -> None:
        """Set what a part claims, in place of what it claimed before."""
        before, after = _by_topic(self._claims.get(part, ())), _by_topic(claims)
        for topic in before.keys() | after.keys():
            if before.get(topic) == after.get(topic):
                continue
            parts = self._topics.setdefault(topic, {})
            if topic in after:
                parts[part] = after[topic]
            else:
                del parts[part]
            # Most topics have one claim, and there are twenty a zone: with itself it agrees.
            if len(parts) > 1 or len(after.get(topic, ())) > 1 or topic in self._problems:
                self._open.add(topic)
            if not parts:
                del self._topics[topic]
        self._claims[part] = claims

    def problems(self, parts: Iterable[str]) -> Iterator[Problem]:
        """Every contradiction; ``parts`` are those that there are, in order. What others claimed is forgotten."""
        order = {part: number for number, part in enumerate(parts)}
        for part in self._claims.keys() - order.keys():
            self.put(part, ())
            del self._claims[part]
        if order != self._order:
            self._order = order
            self._open.update(self._problems)  # who comes first is right
        for topic in self._open:
            self._compare(topic)
        self._open.clear()
        for problems in self._problems.values():
            yield from problems

    def _compare(self, topic: Topic) -> None:
        parts = self._topics.get(topic, {})
        self._problems.pop(topic, None)
        if _differ(parts.values()):
            placed = [(claim.rank, self._order[part], claim) for part, claims in parts.items() for claim in claims]
            placed.sort(key=lambda each: each[:2])
            self._problems[topic] = tuple(_contradictions([claim for *_, claim in placed]))


def _differ(parts: Iterable[Sequence[Claim]]) -> bool:
    """Whether not all say the same."""
    said = [claim.said for claims in parts for claim in claims]
    return any(each != said[0] for each in said[1:])


def _by_topic(claims: Iterable[Claim]) -> dict[Topic, list[Claim]]:
    found: dict[Topic, list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.kind, claim.topic), []).append(claim)
    return found


def _contradictions(claims: Sequence[Claim]) -> Iterator[Problem]:
    """A problem at each claim that says something else than the first."""
    for claim in claims:
        first = claims[0]
        if claim.said != first.said:
            facts = {"first": first.file, "other": first.value, "term": str(first.topic)}
            wanted = {name: fact for name, fact in facts.items() if name in claim.kind.wanted()}
            yield claim.kind(Place(claim.file, claim.keys), claim.value, wanted)
