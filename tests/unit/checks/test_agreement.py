"""What parts claim, and what of it contradicts: put one by one and in any order, it is the same as all at once."""

import pickle
import random

from zoneportal.checks import Agreement, Claim, Claims
from zoneportal.problems import Problem
from zoneportal.problems.language import TermTranslatedTwoWays
from zoneportal.problems.reference import DuplicateId

PARTS = ("", "a", "b", "c")


def term(part: str, zh: str, en: str) -> Claim:
    return Claim(TermTranslatedTwoWays, zh, en, f"{part}.yaml", ("name", "en"), en)


def told(agreement: Agreement, parts: tuple[str, ...] = PARTS) -> list[tuple[str, str, str]]:
    return sorted((each.place.file, each.value, each.facts["first"]) for each in agreement.problems(parts))


def kept(claims: Claims) -> Claims:
    """As they come from where they are kept, or from another process."""
    found: Claims = pickle.loads(pickle.dumps(claims))  # noqa: S301 - packed here
    return found


def test_the_first_part_holds() -> None:
    agreement = Agreement()
    agreement.put("b", Claims([term("b", "园", "Garden")]))
    agreement.put("a", Claims([term("a", "园", "Park")]))
    assert told(agreement) == [("b.yaml", "Garden", "a.yaml")]
    assert told(agreement, ("b", "a")) == [("a.yaml", "Park", "b.yaml")]
    assert told(agreement, ("b",)) == []


def test_a_lower_rank_holds_wherever_it_stands() -> None:
    former, own = (
        Claim(DuplicateId, ("park", "x"), part, f"{part}.yaml", (), "x", rank) for part, rank in (("a", 1), ("b", 0))
    )
    agreement = Agreement()
    agreement.put("a", Claims([former]))
    agreement.put("b", Claims([own]))
    assert told(agreement) == [("a.yaml", "x", "b.yaml")]


def test_step_by_step_is_the_same_as_at_once() -> None:
    rng = random.Random(5)
    agreement, held = Agreement(), {key: list[Claim]() for key in PARTS}
    for _ in range(200):
        for part in rng.choices(PARTS, k=rng.randrange(1, 4)):
            held[part] = [term(part, rng.choice("甲乙丙"), rng.choice("AB")) for _ in range(rng.randrange(4))]
            agreement.put(part, kept(Claims(held[part])))
        parts = tuple(rng.sample(PARTS, rng.randrange(1, 5)))
        at_once = Agreement()
        for each in set(held) - set(parts):
            held[each] = []
        for each, claims in held.items():
            at_once.put(each, Claims(claims))
        assert told(agreement, parts) == told(at_once, parts)


def test_every_kind_that_is_claimed_has_its_facts() -> None:
    for kind in (TermTranslatedTwoWays, DuplicateId):
        agreement = Agreement()
        agreement.put("a", Claims(Claim(kind, "topic", said, f"{said}.yaml", (), said) for said in ("one", "two")))
        found: list[Problem] = list(agreement.problems(("a",)))
        assert [kind.wanted() <= each.facts.keys() for each in found] == [True]
