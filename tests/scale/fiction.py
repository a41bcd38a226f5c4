"""Invented names for what is measured at scale: places, companies; the words are in search_vocabulary.yaml."""

import random
from itertools import product
from pathlib import Path
from typing import Any

import yaml

VOCABULARY: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "search_vocabulary.yaml").read_text("utf-8"))
SYLLABLES: dict[str, str] = VOCABULARY["syllables"]
DISTRICTS = (("东", "East"), ("西", "West"), ("南", "South"), ("北", "North"))
Pair = tuple[str, str]


def places(count: int) -> list[Pair]:
    """Places in Chinese and English, in an order that is always the same; when all are used up, their districts."""
    whole = [(a + b, (SYLLABLES[a] + SYLLABLES[b]).title()) for a, b in product(SYLLABLES, repeat=2) if a != b]
    random.Random(7).shuffle(whole)
    districts = ((zh + east[0], f"{en} {east[1]}") for east in DISTRICTS for zh, en in whole)
    return [*whole, *districts][:count]


def company(rng: random.Random) -> Pair:
    """The name of a company."""
    a, b = rng.sample(list(SYLLABLES), 2)
    zh, en = rng.choice(VOCABULARY["company_suffixes"])
    return f"{a}{b}{zh}", f"{(SYLLABLES[a] + SYLLABLES[b]).title()} {en}"
