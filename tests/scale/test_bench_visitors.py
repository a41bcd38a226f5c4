"""The bench of visitors: what it weighs, by which kind, and what it calls too heavy."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from proof.site import Page
from scale.bench_visitors import Asked, Weight, kind, section, weights

PAGE = """<!doctype html><html><head><title>A</title><link rel="stylesheet" href="{root}a.css?v=1">
<script src="{root}a.js" defer></script></head><body><p>{words}</p></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for place, words in (("", "home"), ("zones/a/", "short"), ("zones/b/", " ".join(map(str, range(9000))))):
        file = tmp_path / place / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(root="../" * place.count("/"), words=words), "utf-8")
    (tmp_path / "a.css").write_text("p { color: red }", "utf-8")
    (tmp_path / "a.js").write_text("'use strict'", "utf-8")
    return tmp_path


def test_the_heaviest_page_of_a_kind_is_weighed_as_it_is_sent(site: Path) -> None:
    zone, home = weights(site)
    assert (zone.kind, zone.path, home.kind) == ("zones/*", "zones/b/index.html", "home")
    assert zone.html == len(gzip.compress((site / zone.path).read_bytes(), 6))
    assert zone.css == len(gzip.compress((site / "a.css").read_bytes(), 6))
    assert zone.script == len(gzip.compress((site / "a.js").read_bytes(), 6))
    assert not zone.is_good
    assert home.is_good


@pytest.mark.parametrize(
    ("path", "found", "most"),
    [
        ("projects/index.html", "projects", 40_000),
        ("en/projects/page/12/index.html", "projects/page/*", 40_000),
        ("zones/industries/wind/page/2/index.html", "zones/industries/wind/page/*", 40_000),
        ("fit/wind/index.html", "fit/*", 40_000),
        ("premises/find/index.html", "premises/find", 40_000),
        ("premises/one-hall/index.html", "premises/*", 12_288),
        ("industries/wind/index.html", "industries/*", 12_288),
    ],
)
def test_only_lists_may_weigh_more(path: str, found: str, most: int) -> None:
    weight = Weight(kind(Page(Path("site"), path)), path, most, 0, 0)
    assert (weight.kind, weight.most, weight.is_good) == (found, most, True)


def test_the_report_says_what_is_over() -> None:
    found = [Weight("home", "en/index.html", 13_000, 9_000, 8_000), Weight("about", "about/index.html", 9, 9, 9)]
    lines = section(6, found, [Asked("en", [9_000, 8_000], [10, 30], [5.0, 7.0])], {"home": {390: 0.0, 1440: 0.2}})
    assert "| home (`en/`) | 13,000 | ≤ 12,288 | 9,000 | 8,000 | over |" in lines
    assert "| about (`about/`) | 9 | ≤ 12,288 | 9 | 9 |  |" in lines
    assert "| en | 9,000 | 20 | 30 | 6 | 7 |" in lines
    assert "| home | 0.000 | 0.200 |" in lines
