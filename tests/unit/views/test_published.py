"""What is published is told as it is: rents on one base, what a building is without, an end on its day, a fall."""

from dataclasses import replace
from decimal import Decimal

import pytest

from unit.desk import SITE_URL, Desk
from zoneportal.leaf import Leaf
from zoneportal.models import KeyFigure, Premises, Project
from zoneportal.values import ExchangeRate, Lang, PartialDate
from zoneportal.views import headline, projects, unit
from zoneportal.views.cards.projects import facts
from zoneportal.views.cards.spaces import premises_facts
from zoneportal.views.filters import row_data
from zoneportal.views.project_list import PROJECTS
from zoneportal.views.space_list import SPACES

STORE = "name: {zh: 示例冷库, en: Sample Store}\nform: standard-factory\n"
ABROAD = "name: {zh: 外资厂, en: Plant}\nindustry: batteries\ntotal_investment: 0.2亿美元\nhistory: [{stage: signed}]\n"
CHAIN = (
    "name: {zh: 电芯链, en: Cell chain}\nindustry: batteries\nlinks:\n"
    "- {id: foil, name: {zh: 箔, en: Foil}, stream: upper}\n"
    "- {id: anode, name: {zh: 负极, en: Anodes}, stream: upper}\n"
)
ENDED = (
    "name: {zh: 示例厂, en: Sample Plant}\nindustry: batteries\nhistory: [{stage: signed, date: 2024-03}]\n"
    "exit: {date: 2024-06-30, reason: {zh: 计划调整。, en: Plans changed.}}\n"
)


def test_a_rent_by_the_day_stands_among_rents_by_the_month(desk: Desk) -> None:
    desk.record("premises/store", STORE + "rent: 1.2元/平方米·天\n")
    leaf = desk.leaf("/premises/", "zh")
    record = next(item for item in leaf.catalog.of(Premises) if item.id == "store")
    assert {datum.name: datum.value for datum in row_data(leaf, SPACES, record).data}["rent"] == "36.5"
    (rent,) = (fact for fact in premises_facts(leaf, leaf.catalog.zones[0], record) if fact.key == "rent")
    assert (rent.text, rent.value, rent.common) == ("1.2元/平方米·天", 36.5, "36.5元/平方米/月")
    assert record.rent is not None
    assert leaf.figure(record.rent, record.source).conversion == "36.5元/平方米/月"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_a_building_is_without_is_published(desk: Desk, lang: Lang) -> None:
    desk.record("premises/store", STORE + "without: [crane]\n")
    leaf = desk.leaf("/premises/", lang)
    record = next(item for item in leaf.catalog.of(Premises) if item.id == "store")
    asked = {fact.label for fact in unit.of(record)(leaf).unknown}
    assert leaf.voice.ui["field.premises.crane"] not in asked
    assert leaf.voice.ui["field.premises.goods_lift"] in asked
    told = {fact.key: fact.text for fact in premises_facts(leaf, leaf.catalog.zones[0], record)}
    assert (told["crane"], told["goods_lift"]) == (leaf.voice.ui["finder.without"], None)


def test_a_project_that_ended_is_dated_by_its_end(desk: Desk) -> None:
    desk.record("projects/ended", ENDED)
    leaf = desk.leaf("/projects/")
    record = next(item for item in leaf.catalog.of(Project) if item.id == "ended")
    assert {datum.name: datum.value for datum in row_data(leaf, PROJECTS, record).data}["date"] == "2024-06-30"
    row = projects.row(leaf, leaf.catalog.zones[0], record)
    assert (row.note, row.mark) == ("30 June 2024", leaf.mark(record.source))
    assert "1 of them has ended." in projects.catalogue(leaf).lead


@pytest.mark.parametrize(
    ("lang", "common", "rate"),
    [("zh", "1.42亿元", "按1美元=7.1元折算"), ("en", "RMB 142 million", "at USD 1 = CNY 7.1")],
)
def test_dollars_stand_among_yuan_at_the_dated_rate(desk: Desk, lang: Lang, common: str, rate: str) -> None:
    desk.record("projects/abroad", ABROAD)
    leaf = desk.leaf("/compare/", lang)
    dated = ExchangeRate("USD", Decimal("7.1"), PartialDate.parse("2026-07-01"))
    leaf = Leaf(leaf.catalog, replace(leaf.voice, rate=dated), "/compare/", SITE_URL)
    record = next(item for item in leaf.catalog.of(Project) if item.id == "abroad")
    (sum_,) = (fact for fact in facts(leaf, leaf.catalog.zones[0], record) if fact.key == "total_investment")
    assert sum_.common == common
    assert sum_.switch.startswith("142000000 money")
    assert sum_.note.startswith(rate)


def test_a_place_in_a_chain_names_its_links(desk: Desk) -> None:
    desk.record("chains/cells", CHAIN)
    desk.record("projects/abroad", ABROAD + "chains: [{chain: cells, link: foil}, {chain: cells, link: anode}]\n")
    leaf = desk.leaf("/compare/", "en")
    record = next(item for item in leaf.catalog.of(Project) if item.id == "abroad")
    (place,) = (fact for fact in facts(leaf, leaf.catalog.zones[0], record) if fact.key == "chains")
    assert place.text == "Cell chain: Foil, Anodes"


@pytest.mark.parametrize(
    ("growth", "lang", "said"),
    [("68%", "en", "up 68%"), ("-3.2%", "en", "down 3.2%"), ("-3.2%", "zh", "下降 3.2%")],
)
def test_what_fell_is_said_to_have_fallen(desk: Desk, growth: str, lang: Lang, said: str) -> None:
    desk.record(
        "figures/trade",
        "name: {zh: 进出口, en: Trade}\ntopic: industry\nvalue: 3亿元\n"
        f"period: {{zh: 2024年, en: '2024'}}\ngrowth: {growth}\n",
    )
    leaf = desk.leaf("/zones/sample/", lang)
    figure = next(item for item in leaf.catalog.of(KeyFigure) if item.id == "trade")
    assert headline.growth(leaf, figure) == said
