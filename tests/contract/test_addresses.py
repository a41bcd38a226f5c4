"""Addresses that others keep (DESIGN §4): they stand in both languages, and a page's kind can be told from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof.site import BuiltSite, Page

FIXED = [
    "",
    "zones/",
    "projects/",
    "premises/",
    "premises/find/",
    "industries/",
    "policies/",
    "events/",
    "services/",
    "about/",
    "search/",
    "shortlist/",
    "fit/",
    "compare/",
    "match/",
]


@pytest.mark.parametrize("tree", ["", "en/"])
def test_fixed_addresses_stand(site: BuiltSite, tree: str) -> None:
    missing = {f"{tree}{address}index.html" for address in FIXED} | {f"{tree}404.html"}
    assert missing - set(site.files) == set()


@pytest.mark.parametrize("tree", ["", "en/"])
def test_every_zone_stands(built_site: BuiltSite, root: Path, tree: str) -> None:
    zones = [folder.name for folder in (root / "content/zones").iterdir() if (folder / "zone.yaml").is_file()]
    assert len(zones) >= 6
    assert [zone for zone in zones if f"{tree}zones/{zone}/index.html" not in built_site.files] == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "home"),
        ("en/index.html", "home"),
        ("404.html", "404.html"),
        ("zones/index.html", "zones"),
        ("en/zones/yongji/index.html", "zones/*"),
        ("zones/yongji/parks/index.html", "zones/*/parks"),
        ("zones/yongji/parks/optoelectronics/index.html", "zones/*/parks/*"),
        ("en/projects/yongji-one/index.html", "projects/*"),
    ],
)
def test_the_kind_is_told_from_the_address(path: str, kind: str) -> None:
    assert Page(Path("site"), path).kind == kind


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("", "zones/yongji/index.html"),
        ("#parks", "zones/yongji/index.html"),
        ("../", "zones/index.html"),
        ("../../?industry=C39#results", "index.html"),
        ("../../assets/%E6%99%8B.svg", "assets/晋.svg"),
        ("https://other.example/", None),
        ("mailto:office@zone.example", None),
        ("//other.example/", None),
    ],
)
def test_a_link_leads_where_a_browser_goes(link: str, target: str | None) -> None:
    assert Page(Path("site"), "zones/yongji/index.html").resolve(link) == target
