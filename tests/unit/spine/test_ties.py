"""What suits a link of a chain and by which tie, and back; nothing is offered that no record ties to it."""

import pytest

from unit.desk import Desk
from zoneportal import ties
from zoneportal.catalog import Catalog
from zoneportal.models import Land, Policy, Premises
from zoneportal.positions import OPENINGS, Position

CHAIN = """\
    name: {zh: 储能电池产业链, en: Storage-battery chain}
    industry: batteries
    structure: cells
    links:
      - {id: cells, name: {zh: 电芯, en: Cells}, state: strong, enterprises: [{enterprise: cells, role: leader}]}
      - {id: foil, name: {zh: 铜箔, en: Foil}, state: reserve}
      - {id: separators, name: {zh: 隔膜, en: Separators}, state: missing, projects: [plant]}
      - {id: binders, name: {zh: 粘结剂, en: Binders}, state: weak}
      - {id: cables, name: {zh: 线缆, en: Cables}}
"""
STRUCTURE = """\
    name: {zh: 电池链一般结构, en: Battery chain in general}
    links:
      - {id: cells, name: {zh: 电芯, en: Cells}, stream: middle}
      - {id: casings, name: {zh: 结构件, en: Casings}, stream: upper}
      - {id: recycling, name: {zh: 回收, en: Recycling}, stream: lower}
    source: {document: gazette, part: A2, as_of: 2025-01}
"""
PLANT = "name: {zh: 项目, en: Plant}\nindustry: batteries\nhistory: [{stage: promoted, date: 2025-01}]\n"


@pytest.fixture
def linked(desk: Desk) -> Desk:
    """A zone with a chain, its general structure and one project that means to fill a gap."""
    (desk.root / "content/zones/sample/projects/separators.yaml").unlink()
    desk.record("chains/batteries", CHAIN)
    desk.write("content/common/structures/cells.yaml", STRUCTURE)
    desk.record("projects/plant", PLANT)
    return desk


def position(catalog: Catalog, id: str) -> Position:
    return next(each for each in catalog.positions("sample") if each.link.id == id)


def park(desk: Desk, id: str, industries: str) -> None:
    desk.record(f"parks/{id}", f"name: {{zh: {id}园, en: Park {id}}}\nindustries: [{industries}]\n")


def building(desk: Desk, id: str, more: str) -> None:
    desk.record(f"premises/{id}", f"name: {{zh: {id}号, en: Block {id}}}\nform: standard-factory\n{more}")


def spaces(desk: Desk, link: str) -> dict[str, list[str]]:
    catalog = desk.catalog()
    found = ties.spaces(catalog, position(catalog, link))
    return {tie: [space.id for space in listed] for tie, listed in found.items()}


def test_links_are_open_as_their_record_says_or_because_nobody_fills_them(linked: Desk) -> None:
    found = {each.link.id: each.opening for each in linked.catalog().positions("sample")}
    assert found == {
        "cells": None,
        "foil": "reserve",
        "separators": "missing",
        "binders": "weak",
        "cables": None,
        "casings": "general",
        "recycling": "general",
    }


def test_the_widest_gap_stands_first(linked: Desk) -> None:
    found = sorted(linked.catalog().positions("sample"), key=lambda each: each.rank)
    assert [each.opening for each in found if each.opening] == ["missing", "general", "general", "weak", "reserve"]
    assert [OPENINGS.index(each.opening) for each in found if each.opening] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(("stage", "opening"), [("in-talks", "general"), ("signed", None)])
def test_a_signed_project_closes_a_link_of_the_general_structure(linked: Desk, stage: str, opening: str | None) -> None:
    linked.record(
        "projects/recovery",
        f"name: {{zh: 回收, en: Recovery}}\nindustry: batteries\nhistory: [{{stage: {stage}}}]\n"
        "chains: [{chain: batteries, link: recycling}]\n",
    )
    found = position(linked.catalog(), "recycling")
    assert [project.id for project in found.projects] == ["recovery"]
    assert found.opening == opening


def test_a_project_stands_once_whichever_record_names_the_other(linked: Desk) -> None:
    linked.record("projects/plant", PLANT + "chains: [{chain: batteries, link: separators}]\n")
    assert [project.id for project in position(linked.catalog(), "separators").projects] == ["plant"]


def test_spaces_by_the_closest_tie(linked: Desk) -> None:
    park(linked, "east", "batteries")
    park(linked, "west", "batteries")
    park(linked, "south", "food")
    linked.record("projects/plant", PLANT + "park: east\npremises: [a]\n")
    building(linked, "a", "park: east\n")
    building(linked, "b", "park: east\n")
    building(linked, "c", "park: west\n")
    building(linked, "d", "park: south\n")
    building(linked, "e", "")
    assert spaces(linked, "separators") == {"project": ["a"], "park": ["b"], "industry": ["c"]}
    assert spaces(linked, "binders") == {"industry": ["a", "b", "c"]}


def test_what_is_let_or_where_nobody_works_is_not_offered(linked: Desk) -> None:
    park(linked, "east", "batteries")
    linked.record("projects/plant", PLANT + "park: east\npremises: [canteen, let]\n")
    linked.record("premises/canteen", "name: {zh: 食堂, en: Canteen}\nform: amenity\npark: east\n")
    linked.record("premises/flats", "name: {zh: 公寓, en: Flats}\nform: apartment\npark: east\n")
    building(linked, "let", "park: east\navailability: let\n")
    building(linked, "booked", "park: east\navailability: reserved\n")
    building(linked, "free", "park: east\navailability: available\n")
    assert spaces(linked, "separators") == {"project": ["canteen"], "park": ["free", "booked"]}
    assert spaces(linked, "binders") == {"industry": ["free", "booked"]}


def test_a_project_that_ended_ties_nothing(linked: Desk) -> None:
    ended = "exit: {date: 2025-06, reason: {zh: 计划调整。, en: Plans changed.}}\n"
    building(linked, "a", "")
    linked.record("projects/plant", PLANT + "premises: [a]\n" + ended)
    assert spaces(linked, "separators") == {}


def test_land_is_tied_like_premises(linked: Desk) -> None:
    park(linked, "east", "batteries")
    linked.record("land/plot-2", "name: {zh: 二号地块, en: Plot 2}\npark: east\n")
    assert spaces(linked, "binders") == {"industry": ["plot-2"]}


def policy(desk: Desk, id: str, more: str = "") -> None:
    desk.record(
        f"policies/{id}",
        f"name: {{zh: {id}政策, en: Policy {id}}}\nlevel: zone\ndocument: {{zh: 文件, en: Paper}}\n"
        "beneficiaries: {zh: 企业, en: Companies}\n"
        f"benefits: [{{form: grant, headline: {{zh: 补助, en: Grant}}, text: {{zh: 补助, en: A grant}}}}]\n{more}",
    )


def test_policies_by_the_closest_tie(linked: Desk) -> None:
    policy(linked, "named", "industries: [food]\n")
    policy(linked, "meant", "industries: [batteries]\n")
    policy(linked, "other", "industries: [food]\n")
    linked.record("projects/plant", PLANT + "policies: [named]\n")
    catalog = linked.catalog()
    found = ties.policies(catalog, position(catalog, "separators"))
    names = {tie: [rule.id for rule in listed] for tie, listed in found.items()}
    (national,) = catalog.national_policies
    assert names == {"project": ["named"], "industry": ["meant"], "general": [national.id]}


def test_the_way_back_from_a_space(linked: Desk) -> None:
    park(linked, "east", "batteries")
    linked.record("projects/plant", PLANT + "premises: [a]\n")
    building(linked, "a", "park: east\n")
    catalog = linked.catalog()
    space = catalog.find(Premises, "sample", "a")
    assert space is not None
    back = {each.link.id: tie for each, tie in ties.links_of_space(catalog, space)}
    assert back == {
        "separators": "project",
        "foil": "industry",
        "binders": "industry",
        "casings": "industry",
        "recycling": "industry",
    }


def test_the_way_back_from_a_policy(linked: Desk) -> None:
    policy(linked, "named", "industries: [food]\n")
    policy(linked, "meant", "industries: [batteries]\n")
    linked.record("projects/plant", PLANT + "policies: [named]\n")
    catalog = linked.catalog()
    rules = {rule.id: rule for rule in catalog.of(Policy)}
    named = {each.link.id: tie for each, tie in ties.links_of_policy(catalog, rules["named"])}
    meant = [each.link.id for each, _ in ties.links_of_policy(catalog, rules["meant"])]
    (national,) = catalog.national_policies
    assert named == {"separators": "project"}
    assert meant == ["foil", "separators", "binders", "casings", "recycling"]
    assert list(ties.links_of_policy(catalog, national)) == []


def test_there_and_back_agree(linked: Desk) -> None:
    park(linked, "east", "batteries")
    linked.record("projects/plant", PLANT + "park: east\npremises: [a]\n")
    building(linked, "a", "park: east\n")
    building(linked, "b", "park: east\n")
    catalog = linked.catalog()
    listed: list[Premises | Land] = [*catalog.of(Premises), *catalog.of(Land)]
    for each in (each for each in catalog.positions("sample") if each.opening):
        there = {space.id for found in ties.spaces(catalog, each).values() for space in found}
        back = {space.id for space in listed if any(at is each for at, _ in ties.links_of_space(catalog, space))}
        assert there == back
