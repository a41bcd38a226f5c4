from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unit.drawings.reading import SVG, clashes, outside, parsed, safe_inline, words_of
from zoneportal.drawings.blocks import BlocksWords, BuildingForm, BuildingGroup, DrawingSize, Phase, park_blocks

WORDS = BlocksWords("示例园区（虚构）")


def sample_park(lang: str) -> list[Phase]:
    zh = lang == "zh"
    halls = ("一期标准厂房 5 栋", "全部入驻") if zh else ("Phase 1: 5 standard factories", "all occupied")
    flats = ("专家公寓与研发中心 1 栋", "") if zh else ("Expert apartments and R&D centre: 1", "")
    canteen = ("职工配套综合楼 1 栋", "") if zh else ("Staff amenity complex: 1", "")
    sheds = ("配套用房 5 栋", "及室外工程") if zh else ("5 ancillary buildings", "and outdoor works")
    later = ("二期标准厂房 5 栋", "入驻情况尚未公布") if zh else ("Phase 2: 5 standard factories", "not yet published")
    first = (
        BuildingGroup("halls", *halls, count=5, occupied=5),
        BuildingGroup("flats", *flats, count=1, form="tower", amenity=True),
        BuildingGroup("canteen", *canteen, count=1, form="house", amenity=True),
        BuildingGroup("sheds", *sheds, count=5, form="shed", amenity=True),
    )
    return [Phase("one", first), Phase("two", (BuildingGroup("later", *later, count=5),))]


def states(drawing: str) -> Counter[str]:
    groups = (element.get("class", "") for element in parsed(drawing).iter(SVG + "g"))
    return Counter(name.rpartition("--")[2] for name in groups if name.startswith("block "))


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_one_block_is_one_building_in_its_state(size: DrawingSize) -> None:
    drawing = park_blocks(sample_park("zh"), WORDS, "zh", size).svg
    assert states(drawing) == {"occupied": 5, "amenity": 7, "unpublished": 5}
    assert safe_inline(drawing)


def test_what_is_not_published_is_dashed() -> None:
    for element in parsed(park_blocks(sample_park("zh"), WORDS, "zh").svg).iter(SVG + "g"):
        if element.get("class", "").startswith("block "):
            assert bool(element.get("stroke-dasharray")) == element.get("class", "").endswith("unpublished")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_label_is_whole_and_clear_of_the_others(lang: str) -> None:
    drawing = park_blocks(sample_park(lang), WORDS, lang).svg
    assert not clashes(drawing)
    assert not outside(drawing)
    for phase in sample_park(lang):
        for group in phase.groups:
            assert "".join(group.label.split()) in words_of(drawing)
            assert "".join(group.note.split()) in words_of(drawing)


def test_numbers_on_a_phone_match_the_legend() -> None:
    drawing = park_blocks(sample_park("en"), WORDS, "en", "phone")
    assert words_of(drawing.svg) == "".join(str(entry.number) for entry in drawing.legend) == "12345"
    assert [entry.state for entry in drawing.legend] == ["occupied", "amenity", "amenity", "amenity", "unpublished"]
    assert not clashes(drawing.svg)


def test_some_buildings_taken_some_free() -> None:
    park = [Phase("one", (BuildingGroup("halls", "示例厂房", "", 7, occupied=3),))]
    drawing = park_blocks(park, WORDS, "zh")
    assert states(drawing.svg) == {"occupied": 3, "free": 4}
    assert [entry.state for entry in drawing.legend] == ["partly"]


def test_more_storeys_make_a_higher_drawing() -> None:
    def height(storeys: int) -> float:
        park = [Phase("one", (BuildingGroup("a", "示例", "", 1, "storeyed", 1, storeys=storeys),))]
        return float(parsed(park_blocks(park, WORDS, "zh", "phone").svg).get("height", "0"))

    assert height(2) < height(4) < height(8)


def test_a_park_without_buildings_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="without buildings"):
        park_blocks([Phase("one", (BuildingGroup("a", "示例", "", 0),))], WORDS, "zh")


FORMS: st.SearchStrategy[BuildingForm] = st.sampled_from(["hall", "storeyed", "tower", "house", "shed"])
LABELS = st.sampled_from(["示例厂房", "Sample buildings with a long and winding English description of their use"])


@st.composite
def parks(draw: st.DrawFn) -> list[Phase]:
    groups = []
    for index in range(draw(st.integers(1, 6))):
        count = draw(st.integers(1, 10))
        groups.append(
            BuildingGroup(
                f"group-{index}",
                f"{draw(LABELS)} {index}",
                draw(st.sampled_from(["", "全部入驻"])),
                count,
                draw(FORMS),
                draw(st.none() | st.integers(0, count)),
                draw(st.booleans()),
                draw(st.none() | st.integers(1, 20)),
            )
        )
    cut = draw(st.integers(0, len(groups)))
    return [Phase("one", tuple(groups[:cut])), Phase("two", tuple(groups[cut:]))]


@settings(max_examples=60)
@given(parks(), st.sampled_from(["desk", "phone"]))
def test_any_park_of_up_to_sixty_buildings(park: list[Phase], size: DrawingSize) -> None:
    drawing = park_blocks(park, WORDS, "zh", size)
    groups = [group for phase in park for group in phase.groups]
    assert states(drawing.svg).total() == sum(group.count for group in groups)
    assert [entry.label for entry in drawing.legend] == [group.label for group in groups]
    assert not outside(drawing.svg)
    if size == "desk":
        assert not clashes(drawing.svg)
        assert all("".join(group.label.split()) in words_of(drawing.svg) for group in groups)
