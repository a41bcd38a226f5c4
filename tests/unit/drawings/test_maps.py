import pytest

from unit.drawings.reading import SVG, clashes, letterings, outside, parsed, safe_inline, words_of
from zoneportal.drawings.box import Box
from zoneportal.drawings.locator import NEIGHBOURS, Neighbours, locator
from zoneportal.drawings.map_labels import MOST_LABELS
from zoneportal.drawings.points_map import MapPoint, MapSize, MapWords, home_map, portal_relief
from zoneportal.drawings.projection import fitted

WORDS = MapWords("示例地图 <&>", "示例开发区（虚构）的位置")
PLACES = ((38.42, 112.73), (34.87, 110.45), (37.52, 111.14), (36.32, 112.89), (39.09, 112.20), (36.84, 112.86))
NAMES = {
    "zh": [(f"示例{sign}", f"{number} 个示例项目 · {number} 亿元") for number, sign in enumerate("甲乙丙丁戊己", 1)],
    "en": [
        (f"Sample {sign}", f"{number} sample projects · RMB {number} bn") for number, sign in enumerate("ABCDEF", 1)
    ],
}


def zones(lang: str) -> list[MapPoint]:
    return [
        MapPoint(f"zone-{index}", name, note, *place, figures=22 >> index, href=f"zones/zone-{index}/")
        for index, ((name, note), place) in enumerate(zip(NAMES[lang], PLACES, strict=True))
    ]


@pytest.mark.parametrize("size", ["desk", "phone"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_zone_is_named_without_overlap(lang: str, size: MapSize) -> None:
    drawing = home_map(zones(lang), WORDS, lang, size, "portal.svg")
    assert not clashes(drawing)
    assert not outside(drawing)
    assert safe_inline(drawing)
    assert all("".join(name.split()) in words_of(drawing) for name, _ in NAMES[lang])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_notes_stand_in_full_on_a_desk(lang: str) -> None:
    texts = {item.words for item in letterings(home_map(zones(lang), WORDS, lang, "desk"))}
    assert {note for _, note in NAMES[lang]} <= texts


def test_each_zone_is_a_link_and_the_relief_lies_below() -> None:
    root = parsed(home_map(zones("zh"), WORDS, "zh", "desk", "assets/portal.svg"))
    assert [a.get("href") for a in root.iter(SVG + "a")] == [f"zones/zone-{index}/" for index in range(6)]
    assert [image.get("href") for image in root.iter(SVG + "image")] == ["assets/portal.svg"]
    assert (root.get("lang"), root.get("aria-label")) == ("zh-CN", "示例地图 <&>")


def test_the_relief_does_not_depend_on_the_language() -> None:
    assert portal_relief(zones("zh"), "desk") == portal_relief(zones("en"), "desk")


def test_places_keep_their_true_proportions() -> None:
    projection = fitted(PLACES, Box(0, 0, 400, 600), 500)
    (x1, y1), (x2, y2) = projection.place(36.98, 111), projection.place(35.98, 112)
    assert y2 - y1 == pytest.approx(projection.per_degree)
    assert (x2 - x1) / (y2 - y1) == pytest.approx(0.799, abs=0.001)  # cos of the middle latitude, 36.98°


def test_one_zone_alone_stands_in_the_middle() -> None:
    drawing = home_map(zones("zh")[:1], WORDS, "zh", "desk")
    assert "示例甲" in words_of(drawing)
    assert not outside(drawing)


def dots(points: list[MapPoint]) -> list[str]:
    """The paths of dots in the ground of a map."""
    ground = parsed(portal_relief(points, "desk"))
    return [path.get("d", "") for path in ground.iter(SVG + "path") if path.get("stroke-linecap") == "round"]


def test_of_hundreds_of_zones_some_are_named_and_the_ground_has_a_dot_for_each() -> None:
    points = [MapPoint(f"z{i}", f"示例{i}", "", 33 + i % 20 / 3, 109 + i // 20 / 5, i, f"z{i}/") for i in range(400)]
    drawing = home_map(points, WORDS, "zh", "desk")
    named = [link.get("href") for link in parsed(drawing).iter(SVG + "a")]
    assert set(named) <= {f"z{i}/" for i in range(400 - MOST_LABELS, 400)}, "those with most figures"
    assert MOST_LABELS / 2 < sum("示例" in item.words for item in letterings(drawing)) == len(named)
    assert not clashes(drawing)
    assert [path.count("M") for path in dots(points)] == [400]
    assert dots(points[:MOST_LABELS]) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_locator_marks_its_zone_in_form_not_only_in_colour(lang: str) -> None:
    drawing = locator(zones(lang), "zone-2", WORDS, lang)
    circles = [circle.get("r", "") for circle in parsed(drawing).iter(SVG + "circle")]
    assert sorted(circles) == ["4"] * 5 + ["7"]
    assert not clashes(drawing)
    assert not outside(drawing)
    assert safe_inline(drawing)
    assert "".join(NAMES[lang][2][0].split()) in words_of(drawing)


def test_the_locator_shows_the_nearest_of_many() -> None:
    points = [MapPoint(f"z{i}", f"示例{i}", "", 30 + i / 10, 110 + i % 7 / 10, 1) for i in range(200)]
    near = Neighbours([(each.key, each.latitude, each.longitude) for each in points]).of("z77")
    drawing = parsed(locator([points[at] for at in near], "z77", WORDS, "zh"))
    shown = list(drawing.iter(SVG + "circle"))
    assert len(shown) == NEIGHBOURS + 1


def test_a_zone_in_a_heap_of_others_is_named() -> None:
    points = [MapPoint(f"z{i}", f"示例{i}", "", 35 + i / 100, 110 + i / 100, 1) for i in range(NEIGHBOURS + 1)]
    assert all(f"示例{i}" in words_of(locator(points, f"z{i}", WORDS, "zh")) for i in range(len(points)))
    # In one place: nothing near is free.
    points = [MapPoint(f"z{i}", f"示例{i}", "", 35, 110, 1) for i in range(NEIGHBOURS + 1)]
    assert "示例4" in words_of(locator(points, "z4", WORDS, "zh"))


def test_a_map_of_less_than_a_degree_has_ticks_between_degrees() -> None:
    projection = fitted([(35.02, 110.31), (35.32, 110.55)], Box(0, 0, 320, 320), 2000)
    assert projection.parallels(0, 320) == [35.3, 35.2, 35.1]
    assert projection.meridians(0, 320) == [110.4, 110.6]
    assert fitted(PLACES, Box(0, 0, 400, 600), 500).parallels(0, 600) == [39, 38, 37, 36, 35]
    wide = fitted([(34, 99), (34, 106)], Box(20, 0, 250, 320), 300)
    assert wide.meridians(20, 250) == [100, 102, 104, 106], "their words stand side by side"


def test_the_locator_refuses_a_zone_it_was_not_given() -> None:
    with pytest.raises(KeyError):
        locator(zones("zh"), "elsewhere", WORDS, "zh")
