"""Posters to share by phone: one of every project and zone, its code read back, legible, small, the same every time."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from proof.site import BuiltSite
from unit.desk import ROOT
from zoneportal.models import Project
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import Choice
from zoneportal.print.poster import MOST_BYTES, SIZE, Poster
from zoneportal.print.programme import programme
from zoneportal.print.refusal import PressError

TEMPLATES = ROOT / "overrides" / "print"
ALL_POSTERS = Choice(kind=frozenset({"poster"}))
# A phone's camera finds a code from another phone's screen when it is this wide, in pixels.
CODE = 300


@pytest.fixture(scope="module")
def posters(demo: Portal) -> dict[str, Poster]:
    return {item.path: item for item in programme(demo, ALL_POSTERS) if isinstance(item, Poster)}


def test_every_project_and_zone_has_one_in_each_language(demo: Portal, posters: dict[str, Poster]) -> None:
    places = [f"projects/{item.key}" for item in demo.catalog.of(Project)]
    places += [f"zones/{zone.id}" for zone in demo.catalog.zones]
    assert set(posters) == {f"brochures/{lang}/{place}.png" for lang in ("zh", "en") for place in places}


def test_each_is_a_small_picture_whose_code_leads_to_its_page(demo: Portal, posters: dict[str, Poster]) -> None:
    for poster in posters.values():
        content = poster.made(TEMPLATES)
        with Image.open(BytesIO(content)) as picture:
            assert picture.size == SIZE, poster.path
            assert picture.mode == "P", poster.path
            codes = zxingcpp.read_barcodes(picture.convert("L"))
        assert len(content) <= MOST_BYTES, poster.path
        assert [code.text for code in codes] == [poster.address], poster.path
        place = codes[0].position
        assert place.top_right.x - place.top_left.x >= CODE - 1, poster.path
        prefix = demo.site_url + ("/en" if poster.lang == "en" else "")
        name = poster.path.removeprefix(f"brochures/{poster.lang}").removesuffix(".png")
        assert poster.address == f"{prefix}{name}/"


def test_the_same_words_give_the_same_bytes(posters: dict[str, Poster]) -> None:
    poster = next(iter(posters.values()))
    assert poster.made(TEMPLATES) == poster.made(TEMPLATES)


def test_a_sample_says_that_it_is_one_and_the_unknown_is_said(posters: dict[str, Poster]) -> None:
    sample = json.loads(posters["brochures/zh/projects/sample-recycling.png"].data)
    assert sample["fictional"]
    silent = json.loads(posters["brochures/zh/projects/wuxiang-ginkgo-forest.png"].data)
    assert not silent["fictional"]
    assert silent["figures"] == []
    assert silent["none"]
    assert silent["contact"]["lines"]


@pytest.mark.parametrize("name", ["name", "line", "rows"])
def test_an_overlong_text_is_named_with_its_record(posters: dict[str, Poster], name: str) -> None:
    poster = posters["brochures/zh/projects/sample-recycling.png"]
    data = json.loads(poster.data)
    long = "很长的文字" * 60
    if name == "name":
        data["held"] = long
    elif name == "line":
        data["line"] = long
    else:
        data["rows"][0]["text"] = long
    with pytest.raises(PressError, match=r"sample/projects/recycling\.yaml.*太长"):
        replace(poster, data=json.dumps(data)).made(TEMPLATES)


def test_a_long_name_steps_down_first(posters: dict[str, Poster]) -> None:
    poster = posters["brochures/zh/projects/sample-recycling.png"]
    data = json.loads(poster.data)
    data["held"] = "虚构的很长的项目名称" * 4
    assert replace(poster, data=json.dumps(data)).made(TEMPLATES)


def test_the_site_offers_them(built_site: BuiltSite) -> None:
    assert "brochures/zh/zones/yongji.png" in built_site.files
    page = built_site.page_at["zones/yongji/index.html"]
    assert any(link.endswith("brochures/zh/zones/yongji.png") for _, link in page.links())
