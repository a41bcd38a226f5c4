"""What has to be the same wherever it is said: ids, terms, questions; each part of the portal claims what it says."""

import pickle
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


class Claims:
    """What a part claims, twenty claims a zone: what is ``said`` by topic, and packed, who says it where.

    Most topics have one claim, and are never contradicted. So the claims themselves are hardly ever unpacked.
    """

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        """All claims of the part."""
        self._claims: tuple[Claim, ...] | None = tuple(claims)
        self._packed = b""
        self.said: dict[Topic, tuple[Hashable, ...]] = {}
        for claim in self._claims:
            said = self.said.setdefault((claim.kind, claim.topic), (claim.said,))
            if claim.said not in said:
                self.said[claim.kind, claim.topic] = (*said, claim.said)

    def of(self, topic: Topic) -> list[Claim]:
        """The claims of one topic."""
        if self._claims is None:
            self._claims = pickle.loads(self._packed)  # noqa: S301 - packed below; what is kept comes whole (``Store``)
        return [claim for claim in self._claims if (claim.kind, claim.topic) == topic]

    def __getstate__(self) -> tuple[object, bytes]:
        """Packed, as they were or anew."""
        return self.said, self._packed or pickle.dumps(self._claims, pickle.HIGHEST_PROTOCOL)

    def __setstate__(self, state: tuple[dict[Topic, tuple[Hashable, ...]], bytes]) -> None:
        """Take what was packed as it is."""
        self._claims = None
        self.said, self._packed = state


NO_CLAIMS = Claims()


class Agreement:
    """The claims of all parts; a part's can be replaced, and then only what it spoke of is compared again."""

    def __init__(self) -> None:
        """No claims yet."""
        self._claims: dict[str, Claims] = {}
        self._topics: dict[Topic, dict[str, tuple[Hashable, ...]]] = {}
        self._problems: dict[Topic, tuple[Problem, ...]] = {}
        self._open: set[Topic] = set()
        self._order: Mapping[str, int] = {}

    def put(self, part: str, claims: Claims) -> None:
        """Set what a part claims, in place of what it claimed before."""
        before = self._claims.get(part, NO_CLAIMS).said
        self._claims[part] = claims
        for topic in before.keys() - claims.said.keys():
            del self._topics[topic][part]
            self._touched(topic)
        for topic, said in claims.said.items():
            self._topics.setdefault(topic, {})[part] = said
            self._touched(topic)

    def _touched(self, topic: Topic) -> None:
        """Have a topic compared again where more than one thing may be said of it, or was."""
        parts = self._topics[topic]
        if len(parts) > 1 or topic in self._problems or any(len(said) > 1 for said in parts.values()):
            self._open.add(topic)
        if not parts:
            del self._topics[topic]

    def problems(self, parts: Iterable[str]) -> Iterator[Problem]:
        """Every contradiction; ``parts`` are those that there are, in order. What others claimed is forgotten."""
        order = {part: number for number, part in enumerate(parts)}
        for part in self._claims.keys() - order.keys():
            self.put(part, NO_CLAIMS)
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
        if len({each for said in parts.values() for each in said}) > 1:
            placed = [
                (claim.rank, self._order[part], claim) for part in parts for claim in self._claims[part].of(topic)
            ]
            placed.sort(key=lambda each: each[:2])
            self._problems[topic] = tuple(_contradictions([claim for *_, claim in placed]))


def _contradictions(claims: Sequence[Claim]) -> Iterator[Problem]:
    """A problem at each claim that says something else than the first."""
    for claim in claims:
        first = claims[0]
        if claim.said != first.said:
            facts = {"first": first.file, "other": first.value, "term": str(first.topic)}
            wanted = {name: fact for name, fact in facts.items() if name in claim.kind.wanted()}
            yield claim.kind(Place(claim.file, claim.keys), claim.value, wanted)
