"""Zones in an industry stand in the order of what their records hold; every count can be told from a record."""

import pytest

from unit.desk import Desk
from zoneportal.strength import openings, ranking, strength

PARK = "name: {zh: 园, en: Park}\nindustries: [batteries]\n"
PLANT = "name: {zh: 项目, en: Plant}\nindustry: batteries\nhistory: [{stage: %s}]\n"
CHAIN = "name: {zh: 链, en: Chain}\nindustry: batteries\nlinks:\n%s"
LINK = "  - {id: %s, name: {zh: 环节, en: Link}%s}\n"


@pytest.fixture
def empty(desk: Desk) -> Desk:
    """Two zones: the sample one without anything of the industry, and another."""
    for name in ("chains/batteries", "enterprises/cells", "industries/batteries", "projects/separators"):
        (desk.root / f"content/zones/sample/{name}.yaml").unlink()
    desk.add_zone("other")
    return desk


def names(desk: Desk, role: str, zone: str) -> None:
    desk.record("industries/batteries", f"name: {{zh: 电池, en: Batteries}}\nindustry: batteries\nrole: {role}\n", zone)


def order(desk: Desk) -> list[str]:
    return [zone.id for zone, _ in ranking(desk.catalog(), "batteries")]


def test_what_no_record_knows_has_no_zone(empty: Desk) -> None:
    assert order(empty) == []


@pytest.mark.parametrize(("better", "worse"), [("leading", "emerging"), ("emerging", "wanted"), ("wanted", "named")])
def test_how_a_zone_names_it_comes_first(empty: Desk, better: str, worse: str) -> None:
    names(empty, worse, "sample")
    names(empty, better, "other")
    empty.record("parks/west", PARK)
    assert order(empty) == ["other", "sample"]


def test_what_is_equal_stays_in_register_order(empty: Desk) -> None:
    names(empty, "leading", "other")
    names(empty, "leading", "sample")
    assert order(empty) == ["sample", "other"]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"parks/west": PARK}, {"projects/plant": PLANT % "signed"}),
        ({"projects/plant": PLANT % "signed"}, {"projects/a": PLANT % "planned", "projects/b": PLANT % "in-talks"}),
        ({"projects/plant": PLANT % "planned"}, {}),
        ({"chains/cells": CHAIN % (LINK % ("a", ""))}, {"parks/west": PARK, "parks/east": PARK}),
        (
            {"chains/cells": CHAIN % (LINK % ("a", "")) + LINK % ("b", "")},
            {"chains/cells": CHAIN % (LINK % ("a", ""))},
        ),
        (
            {"enterprises/cells": "name: {zh: 电芯, en: Cells}\nrole: leader\nindustries: [batteries]\n"},
            {"chains/cells": CHAIN % (LINK % ("a", "")), "parks/west": PARK},
        ),
    ],
    ids=["parks", "signed", "projects", "links", "more-links", "leaders"],
)
def test_then_one_count_after_another(empty: Desk, mine: dict[str, str], theirs: dict[str, str]) -> None:
    names(empty, "named", "sample")
    names(empty, "named", "other")
    for name, text in theirs.items():
        empty.record(name, text)
    for name, text in mine.items():
        empty.record(name, text, "other")
    assert order(empty) == ["other", "sample"]


def test_a_zone_that_does_not_name_it_comes_last(empty: Desk) -> None:
    names(empty, "named", "other")
    empty.record("parks/west", PARK)
    found = ranking(empty.catalog(), "batteries")
    assert [(zone.id, standing.named) for zone, standing in found] == [("other", 1), ("sample", 0)]


def test_the_counts_are_of_records(empty: Desk) -> None:
    names(empty, "wanted", "sample")
    empty.record("enterprises/cells", "name: {zh: 电芯, en: Cells}\nrole: resident\n")
    links = LINK % ("a", ", state: strong, enterprises: [{enterprise: cells, role: leader}]") + LINK % (
        "b",
        ", state: missing",
    )
    empty.record("chains/cells", CHAIN % links)
    empty.record("parks/west", PARK)
    empty.record("projects/plant", PLANT % "signed")
    empty.record("projects/pilot", PLANT % "planned")
    ended = "exit: {date: 2025-06, reason: {zh: 计划调整。, en: Plans changed.}}\n"
    empty.record("projects/ended", PLANT % "signed" + ended)
    empty.record("premises/hall", "name: {zh: 厂房, en: Hall}\nform: workshop\npark: west\n")
    catalog = empty.catalog()
    ((zone, standing),) = ranking(catalog, "batteries")
    found = strength(zone, "batteries")
    assert [firm.id for firm in found.leaders] == ["cells"]
    assert [link.id for link in found.links] == ["a", "b"]
    assert [each.link.id for each in openings(catalog, found)] == ["b"]
    assert found.stages == (("signed", 1), ("planned", 1))
    assert [space.id for space in found.spaces] == ["hall"]
    assert found.order == standing.order == (2, -1, -2, -1, -1, -1, -1)
    assert any(item.role == "wanted" for item in found.named)
