"""A whole portal of N fictional zones on disk, to build and to measure: register, records, pages, templates.

Usage: python tests/scale/portal_folder.py FOLDER [--zones 100]

Deterministic: the same number gives the same bytes. Every zone says in its name that it is fictional; its records are
those of `zones/every` and, in turn, of the other folders of `zones`, with names and figures filled in, so that four
zones have every kind of record and a zone has five or six addresses: eleven pages on average, in both languages.
National policies, rules, words, hand-written pages and templates are this repository's own.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from string import Template

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

import yaml  # noqa: E402 - after the paths

from scale.fiction import VOCABULARY, Pair, company, places  # noqa: E402

SORTS = ("industry", "space", "service", "modest")
FORMS: Mapping[str, str] = {
    "Economic and Technological Development Zone": "economic-technological",
    "High-tech Industrial Development Zone": "high-tech",
    "Modern Agriculture Industry Demonstration Zone": "modern-agriculture",
    "Economic Development Zone": "economic",
}
LEVELS = ("national", "provincial", "provincial", "municipal")
ZONES_A_PREFECTURE = 8
# Shares of the map from one zone to the next: powers of the plastic ratio leave no gaps and no heaps.
EVENLY = (0.7548776662, 0.5698402910)
COPIED = ("content/pages", "content/wording", "content/common", "overrides")
MKDOCS = """# {count} fictional zones to measure speed on, made by tests/scale/portal_folder.py. Never published.
INHERIT: {repository}/mkdocs.yml
site_name: 规模试验门户（虚构）
site_url: https://scale.example/
docs_dir: content/pages
site_dir: site
theme:
  custom_dir: overrides
hooks:
  - {repository}/hooks/portal_build.py
watch: [content, zones.yaml, overrides]
"""
REGISTER = """portal:
  name: {{zh: 规模试验门户（虚构）, en: Scale Trial Portal (fictional)}}
  short: {{zh: 规模试验（虚构）, en: Scale Trial (fictional)}}
  claim: {{zh: "{{count}}个虚构开发区。", en: "{{count}} fictional zones."}}
  description: {{zh: 一切内容均为虚构，只用来测量速度。, en: Everything here is fictional and serves to measure speed.}}
  started: 2025-12
publisher:
  name: {{zh: 规模试验编辑部（虚构）, en: Scale Trial Office (fictional)}}
  phone: +86 350 555 0199
  email: editors@scale.example
identifiers: {{site_code: "0000000000", icp: 虚构备案00000000号, public_security: 虚构公安备案00000000号}}
rate:
  cny_per_usd: 7.1234
  date: 2026-11-20
  published_by: {{zh: 虚构外汇牌价中心, en: Fictional Exchange Rate Centre}}
{industries}zones:
"""
ENTRY = Template("""- id: ${id}
  name: {zh: "${zone_zh}", en: "${zone_en}"}
  short: {zh: "${place_zh}", en: "${place_en}"}
  form: ${form}
  level: ${level}
  place:
    name: {zh: "${city_zh}${place_zh}", en: "${place_en}, ${city_en}"}
    prefecture: {zh: "${city_zh}", en: "${city_en}"}
    code: "${code}"
    latitude: ${latitude}
    longitude: ${longitude}
  leading: [${industry}, ${industry2}]
  fictional: true
""")
YEARBOOK = Template("""
yearbook-${id}:
  title: {zh: "《${place_zh}开发区年报》2026年版（虚构）", en: "${place_en} Zone Yearbook, 2026 edition (fictional)"}
  publisher: {zh: "${place_zh}管委会（虚构）", en: "${place_en} Administrative Committee (fictional)"}
  published: 2026-03-20
  url: https://${id}.example/yearbook/2026/
  parts:
    S1: {zh: 总体情况, en: The zone at a glance}
    S2: {zh: 产业与产业链, en: Industries and chains}
    S3: {zh: 园区与项目, en: Parks and projects}
    S4: {zh: 政策与服务, en: Policies and services}
    S5: {zh: 合作与品牌, en: Partners and brands}
""")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M5 35V15L30 5l25 10v20z"/></svg>\n'


def write_portal(folder: Path, zones: int) -> Path:
    """Write a portal of so many zones into a folder that is not there yet; returns the folder."""
    for each in COPIED:
        shutil.copytree(ROOT / each, folder / each)
    repository = Path(os.path.relpath(ROOT, folder)).as_posix()
    (folder / "mkdocs.yml").write_text(MKDOCS.format(count=zones, repository=repository), "utf-8")
    register, sources = [REGISTER.format(industries=_industries())], [_text(folder / "content/common/sources.yaml")]
    _write(folder / "content/common/structures/manufacture.yaml", _text(_own("manufacture.yaml")))
    for number, words in enumerate(zone_words(zones)):
        register.append(ENTRY.substitute(words))
        sources.append(YEARBOOK.substitute(words))
        sort = SORTS[number % len(SORTS)]
        for path, pattern in _patterns("every") + _patterns(sort):
            _write(folder / "content/zones" / words["id"] / path, pattern.substitute(words))
        if sort == "space":
            _write(folder / "content/media" / words["id"] / "building.svg", PICTURE)
    _write(folder / "zones.yaml", "".join(register))
    _write(folder / "content/common/sources.yaml", "".join(sources))
    return folder


def zone_words(zones: int) -> Iterator[dict[str, str]]:
    """What each zone's patterns are filled with: names in both languages (`place_zh`), and figures."""
    cities = _cities(zones // ZONES_A_PREFECTURE + 1)
    for number, place in enumerate(places(zones)):
        rng = random.Random(number)
        words = {"id": f"{place[1].lower().replace(' ', '-')}-{number}", "code": f"99{number:04d}"}
        kind = tuple(rng.choice(VOCABULARY["kinds_of_zone"]))
        words |= {"form": FORMS[kind[1]], "level": rng.choice(LEVELS)}
        words |= _both("place", place) | _both("city", cities[number // ZONES_A_PREFECTURE])
        words |= _both("zone", (f"{place[0]}{kind[0]}（虚构）", f"{place[1]} {kind[1]} (fictional)"))
        yield words | _figures(number, rng) | _subjects(rng)


def _subjects(rng: random.Random) -> dict[str, str]:
    """What a zone makes, who makes it, what it offers and what is said of it."""
    words: dict[str, str] = {}
    for suffix, key in zip(("", "2"), rng.sample(list(VOCABULARY["industries"]), 2), strict=True):
        zh, en, products = VOCABULARY["industries"][key]
        words |= {f"industry{suffix}": key} | _both(f"industry{suffix}", (zh, en))
        words |= _both(f"product{suffix}", rng.choice(products))
    for nth in (1, 2):
        words |= _both(f"company{nth}", company(rng))
    for name, offered in (("policy", "zone_policies"), ("service", "services")):
        zh, en, *text = rng.choice(VOCABULARY[offered])
        words |= _both(name, (zh, en)) | _both(f"{name}_text", text)
    for nth, each in enumerate(rng.sample(VOCABULARY["sentences"], 5), 1):
        numbers = {"a": rng.randint(2, 60), "b": rng.randint(60, 900)}
        words |= _both(f"sentence{nth}", (each["zh"].format_map(numbers), each["en"].format_map(numbers)))
    return words


def _figures(number: int, rng: random.Random) -> dict[str, str]:
    """Figures of several sizes, and a place: zones lie as evenly over the map as those of the whole country."""
    return {
        "small": str(rng.randint(2, 9)),
        "tens": str(rng.randint(20, 95)),
        "hundreds": str(rng.randint(120, 960)),
        "thousands": str(rng.randint(1200, 9600)),
        "day": f"{rng.randint(1, 30):02d}",
        "latitude": f"{22 + 24 * (EVENLY[0] * number % 1):.2f}",
        "longitude": f"{100 + 24 * (EVENLY[1] * number % 1):.2f}",
    }


def _cities(count: int) -> Sequence[Pair]:
    """Prefecture-level cities; no two have the same English name, which stands in addresses."""
    named = {en: zh for zh, en in places(992)}
    return [(f"{zh}市（虚构）", f"{en} City (fictional)") for en, zh in named.items()][:count]


def _industries() -> str:
    """The register's industries: this repository's, and those of the vocabulary that it has not."""
    own = yaml.safe_load(_text(ROOT / "zones.yaml"))["industries"]
    more = ((key, {"zh": zh, "en": en}) for key, (zh, en, _) in VOCABULARY["industries"].items())
    added = {key: {"id": key, "name": name} for key, name in more} | {term["id"]: term for term in own}
    return yaml.safe_dump({"industries": list(added.values())}, allow_unicode=True)


@cache
def _patterns(sort: str) -> tuple[tuple[str, Template], ...]:
    """The records of one sort of zone: path in the zone's folder, and text to fill in."""
    folder = _own(sort)
    return tuple((f.relative_to(folder).as_posix(), Template(_text(f))) for f in sorted(folder.rglob("*.yaml")))


def _own(name: str) -> Path:
    return Path(__file__).parent / "zones" / name


def _both(name: str, pair: Sequence[str]) -> dict[str, str]:
    return {f"{name}_zh": pair[0], f"{name}_en": pair[1]}


def _text(file: Path) -> str:
    return file.read_text("utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def main() -> None:
    """Write the folder that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--zones", type=int, default=100)
    given = parser.parse_args()
    write_portal(given.folder, given.zones)


if __name__ == "__main__":
    main()
