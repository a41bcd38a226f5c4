"""A fictional portal to measure search on: zones, industries, policies, parks, premises, projects, in both languages.

Deterministic: the same number of zones gives the same pages: ten records a zone, and the pages all zones share. The
words and the records' patterns are in search_vocabulary.yaml.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scale.fiction import VOCABULARY, Pair, company, places
from zoneportal.search import Entry
from zoneportal.values import Lang

LANGS: tuple[Lang, Lang] = ("zh", "en")


@dataclass(frozen=True)
class Record:
    """One page in both languages: each pair is (Chinese, English)."""

    kind: str
    address: str
    title: Pair
    text: Pair
    zone: Pair
    weight: int

    def entry(self, lang: Lang) -> Entry:
        i = LANGS.index(lang)
        names = self.zone if self.kind == "zone" else ()
        return Entry(
            self.kind, self.address, self.title[i], self.title[1 - i], self.text[i], self.zone[i], self.weight, names
        )


def records(zones: int) -> Iterator[Record]:
    """Yield the shared pages, then ten pages for each of `zones` zones."""
    for key, (zh, en, products) in VOCABULARY["industries"].items():
        text_zh = "、".join(each[0] for each in products) + "等环节的开发区、项目与政策。"
        text_en = "Zones, projects and policies for " + ", ".join(each[1] for each in products) + "."
        yield Record("industry", f"/industries/{key}/", (f"{zh}产业", en), (text_zh, text_en), ("", ""), 4)
    for key, (zh, en, text_zh, text_en) in VOCABULARY["policies"].items():
        yield Record("policy", f"/policies/{key}/", (zh, en), (text_zh, text_en), ("", ""), 3)
    for number, place in enumerate(places(zones)):
        yield from _zone_records(place, random.Random(number))


def _zone_records(place: Pair, rng: random.Random) -> Iterator[Record]:
    slug = f"{place[1].lower().replace(' ', '-')}-{ord(place[0][0]) % 97}{ord(place[0][1]) % 97}"
    kind = rng.choice(VOCABULARY["kinds_of_zone"])
    industries = rng.sample(list(VOCABULARY["industries"].values()), 3)
    for pattern in VOCABULARY["records"]:
        chosen = _choices(industries[pattern.get("industry", 1) - 1], rng)
        sentences = rng.sample(VOCABULARY["sentences"], pattern.get("sentences", 5))
        titles, texts = [], []
        for i, lang in enumerate(LANGS):
            words = {name: pair[i] for name, pair in chosen.items()}
            words |= {f"industry{n}": industry[i] for n, industry in enumerate(industries, 1)}
            words |= {"place": place[i], "zone": f"{place[i]}{' ' * i}{kind[i]}"}
            title, text = (each.format_map(words) for each in pattern[lang])
            titles.append(title)
            texts.append((" " * i).join([text, *(each[lang].format_map(words) for each in sentences)]))
        address = pattern["address"].format(slug=slug)
        yield Record(pattern["kind"], address, (titles[0], titles[1]), (texts[0], texts[1]), place, pattern["weight"])


def _choices(industry: list[Any], rng: random.Random) -> Mapping[str, Pair]:
    """Return what a record's pattern may name, in both languages."""
    policy, service = rng.choice(VOCABULARY["zone_policies"]), rng.choice(VOCABULARY["services"])
    made = rng.choice(industry[2])
    area, money = rng.randint(2, 40) * 250, rng.randint(5, 99)
    numbers = {
        "area": area,
        "power": area // 10,
        "money": money / 10,
        "a": rng.randint(2, 60),
        "b": rng.randint(60, 900),
    }
    return {
        "industry": (industry[0], industry[1]),
        "product": (made[0], made[1]),
        "company": company(rng),
        "policy": (policy[0], policy[1]),
        "policy_text": (policy[2], policy[3]),
        "service": (service[0], service[1]),
        "service_text": (service[2], service[3]),
    } | {name: (str(number), str(number)) for name, number in numbers.items()}
