"""The links of a chain one by one: who says how each stands, by which tie records stand at it, how to ask about it."""

from urllib.parse import unquote

import pytest

from unit.desk import Desk, OnDay
from zoneportal.models import Chain
from zoneportal.values import Lang
from zoneportal.views.chain_links import LinkSection, TieGroup, sections

CHAIN = """\
    name: {zh: 储能电池产业链, en: Storage-battery chain}
    industry: batteries
    structure: cells
    links:
      - {id: cells, name: {zh: 电芯, en: Cells}, stream: middle, enterprises: [{enterprise: cells, role: leader}]}
      - {id: cables, name: {zh: 线缆, en: Cables}, placed_by: portal, stream: lower}
      - {id: separators, name: {zh: 隔膜, en: Separators}, state: missing, codes: [C2921]}
"""
STRUCTURE = """\
    name: {zh: 电池链一般结构, en: Battery chain in general}
    links:
      - {id: cells, name: {zh: 电芯, en: Cells}, stream: middle}
      - {id: casings, name: {zh: 结构件, en: Casings}, stream: upper}
      - {id: recycling, name: {zh: 回收, en: Recycling}, stream: lower}
    source: {document: gazette, part: A2, as_of: 2025-01}
"""
PROJECT = (
    "name: {zh: 项目, en: Plant}\nindustry: batteries\nhistory: [{stage: %s}]\n"
    "chains: [{chain: batteries, link: %s}]\n%s"
)
MAIL = "email: invest@zone.example\n"
RULE = (
    "name: {zh: 政策, en: Rule}\nlevel: zone\ndocument: {zh: 文件, en: Paper}\n"
    "beneficiaries: {zh: 企业, en: Companies}\n"
    "benefits: [{form: grant, headline: {zh: 补助, en: Grant}, text: {zh: 补助, en: A grant}}]\n"
)


@pytest.fixture
def linked(desk: Desk) -> Desk:
    (desk.root / "content/zones/sample/projects/separators.yaml").unlink()
    desk.record("chains/batteries", CHAIN)
    desk.write("content/common/structures/cells.yaml", STRUCTURE)
    desk.record("parks/north", "name: {zh: 北园, en: North Park}\nindustries: [batteries]\n")
    return desk


def found(desk: Desk, lang: Lang = "en") -> dict[str, LinkSection]:
    leaf = desk.leaf("/chains/sample-batteries/", lang)
    zone = leaf.catalog.zone_by_id["sample"]
    listed = sections(leaf, zone, leaf.catalog.links(desk.found(leaf, Chain, "batteries")))
    return {section.id.removeprefix("link-"): section for section in listed}


def groups(listed: tuple[TieGroup, ...]) -> list[tuple[str, list[str], str]]:
    return [(group.tie, [row.link.text for row in group.rows], group.more) for group in listed]


def test_open_links_come_first(linked: Desk) -> None:
    listed = found(linked)
    assert list(listed) == ["separators", "casings", "recycling", "cells", "cables"]
    assert [section.open for section in listed.values()] == [True, True, True, False, False]


def test_a_code_says_of_which_standard_it_is(linked: Desk) -> None:
    listed = found(linked)
    assert listed["separators"].codes == "GB/T 4754-2017 C2921"
    assert listed["cells"].codes == ""


def test_who_says_how_a_link_stands(linked: Desk) -> None:
    ui = linked.leaf().voice.ui
    linked.record("projects/recovery", PROJECT % ("signed", "recycling", ""))
    listed = found(linked)
    said = {id: (section.state, section.judged, section.mark.key) for id, section in listed.items()}
    assert said == {
        "separators": (ui["link-state.missing"], ui["chain.judged_source"], "A1"),
        "casings": (ui["chain.general_link"], ui["chain.judged_general"], "A2"),
        "recycling": (ui["chain.general_link"], ui["chain.judged_project"], "A2"),
        "cells": (ui["chain.leader"], ui["chain.judged_source"], "A1"),
        "cables": (ui["chain.state_unknown"], ui["chain.judged_source"], "A1"),
    }
    assert [listed[id].sign for id in ("separators", "casings", "recycling", "cells")] == [
        "gap",
        "general",
        "signed",
        "leader",
    ]
    assert listed["cables"].stream == linked.leaf().voice.say("chain.stream_by_portal", stream=ui["stream.lower"])


def test_an_open_link_shows_every_tie_another_only_its_projects(linked: Desk) -> None:
    linked.record("projects/plant", PROJECT % ("promoted", "separators", "premises: [block-1]\n"))
    linked.record("projects/factory", PROJECT % ("signed", "cells", "premises: [block-1]\npolicies: [rule]\n"))
    linked.record("premises/block-2", "name: {zh: 二号厂房, en: Block 2}\npark: north\nform: workshop\n")
    linked.record("policies/rule", RULE)
    ui, listed = linked.leaf().voice.ui, found(linked)
    named, industry = ui["tie.project"], ui["tie.industry"]
    count = ui["chain.more_spaces"].format(n=1)
    assert groups(listed["separators"].spaces) == [(named, ["Block 1"], ""), (industry, [], count)]
    assert groups(listed["cells"].spaces) == [(named, ["Block 1"], "")]
    assert groups(listed["cells"].policies) == [(named, ["Rule"], "")]
    assert groups(listed["cables"].spaces) == []
    assert [row.link.text for row in listed["separators"].projects] == ["Plant"]


def test_a_policy_that_no_longer_holds_is_not_offered(linked: Desk, on_day: OnDay) -> None:
    linked.record("policies/rule", RULE + "industries: [batteries]\nexpires: 2025-12-31\n")
    industry = linked.leaf().voice.ui["tie.industry"]
    on_day("2025-12-31")
    assert industry in [group.tie for group in found(linked)["separators"].policies]
    on_day("2026-01-01")
    assert industry not in [group.tie for group in found(linked)["separators"].policies]


@pytest.mark.parametrize(("lang", "name"), [("zh", "隔膜"), ("en", "Separators")])
def test_an_open_link_is_asked_about_by_name(linked: Desk, lang: Lang, name: str) -> None:
    assert found(linked)["separators"].mail == ""  # nobody's address is known
    linked.record("contacts/office", "name: {zh: 招商局, en: Bureau}\nrole: {zh: 招商, en: Projects}\n" + MAIL)
    listed = found(linked, lang)
    asked = unquote(listed["separators"].mail)
    assert name in asked
    assert asked.split("?")[0] == "mailto:invest@zone.example"
    assert "/chains/sample-batteries/#link-separators" in asked
    assert name in listed["separators"].ask
    assert {"zh": "Separators", "en": "隔膜"}[lang] in listed["separators"].other
    assert (listed["cells"].ask, listed["cells"].mail) == ("", "")
