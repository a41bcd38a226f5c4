"""What a list can be filtered by, and what its rows say: counts, units, what nobody has published."""

from decimal import Decimal

import pytest

from unit.desk import Desk
from zoneportal.models import Project
from zoneportal.values import ExchangeRate, Lang, PartialDate, Text
from zoneportal.views.filters import Filters, RowData, filters, row_data
from zoneportal.views.listing import Grouping, Listing, Measure, Order, industries, iso, places, zones
from zoneportal.views.prepared import Dimension
from zoneportal.views.project_list import PROJECTS
from zoneportal.voice import Voice

PLANT = "name: {zh: 示例厂, en: Sample Plant}\nindustry: batteries\nhistory: [{stage: promoted, date: 2025-03}]\n"


def form(desk: Desk, lang: Lang = "en", listing: Listing[Project] = PROJECTS) -> Filters:
    leaf = desk.leaf("/projects/", lang)
    return filters(leaf, listing, leaf.catalog.of(Project))


def carried(desk: Desk, id: str, lang: Lang = "en") -> RowData:
    leaf = desk.leaf("/projects/", lang)
    return row_data(leaf, PROJECTS, next(project for project in leaf.catalog.of(Project) if project.id == id))


def said(row: RowData) -> dict[str, str]:
    return {datum.name: datum.value for datum in row.data}


def counts(found: Filters, name: str) -> dict[str, int]:
    (group,) = (group for group in found.groups if group.name == name)
    return {choice.id: choice.count for choice in group.choices}


@pytest.fixture
def listed(desk: Desk) -> Desk:
    """Two projects: one that says much, one that says little."""
    (desk.root / "content/zones/sample/projects/separators.yaml").unlink()
    desk.record("projects/silent", PLANT)
    desk.record(
        "projects/open",
        PLANT.replace("promoted", "signed") + "total_investment: 2–3亿元\nland: 60亩\n"
        "cooperation: [joint-venture, lease]\nvalid_until: 2099-12\n",
    )
    return desk


def test_choices_are_counted_and_the_unpublished_are_one(listed: Desk) -> None:
    found = form(listed)
    assert found.total == 2
    assert counts(found, "cooperation") == {"joint-venture": 1, "lease": 1, "unpublished": 1}
    assert counts(found, "industry") == {"batteries": 2}
    stages = counts(found, "stage")
    assert (stages["promoted"], stages["signed"], stages["at-capacity"]) == (1, 1, 0)
    assert "exited" not in stages


def test_a_project_that_ended_stands_at_no_stage(listed: Desk) -> None:
    listed.record("projects/gone", PLANT + "exit: {date: 2025-06, reason: {zh: 计划调整, en: Plans changed}}\n")
    assert counts(form(listed), "stage")["exited"] == 1
    assert said(carried(listed, "gone"))["stage"] == "exited"
    assert "progress" not in said(carried(listed, "gone"))


def test_what_nobody_has_published_is_said_and_no_filter(listed: Desk) -> None:
    found = form(listed)
    assert [part.name for part in found.ranges] == ["investment", "land"]
    assert "Capital sought" in found.silent
    assert "2 projects" in found.silent
    assert form(listed, "zh").silent.endswith("2 个项目都尚未公布，暂不能筛选。")
    assert {sort.id for sort in found.sorts} >= {"", "-investment", "investment", "name", "-date"}
    assert not {sort.id for sort in found.sorts} & {"capital", "-capital"}


def test_a_list_without_records_has_no_filters(desk: Desk) -> None:
    leaf = desk.leaf("/projects/", "en")
    found = filters(leaf, PROJECTS, ())
    assert (found.total, found.groups, found.ranges) == (0, (), ())
    assert [sort.id for sort in found.sorts] == ["", "name", "-name"]


def test_rows_carry_what_is_published_in_base_units(listed: Desk) -> None:
    row = carried(listed, "open")
    assert row.ref == "project.sample.open"
    assert said(row) == {
        "industry": "batteries",
        "zone": "sample",
        "place": "fictional",
        "stage": "signed",
        "cooperation": "joint-venture lease",
        "validity": "valid",
        "investment": "200000000 300000000",
        "land": "40000",
        "progress": "4",
        "date": "2025-03",
    }
    assert set(said(carried(listed, "silent"))) == {"industry", "zone", "place", "stage", "progress", "date"}


@pytest.mark.parametrize(("lang", "first"), [("zh", "示例厂"), ("en", "Sample Plant")])
def test_words_are_in_both_languages_the_pages_own_first(listed: Desk, lang: Lang, first: str) -> None:
    words = carried(listed, "open", lang).words
    assert words.startswith(first)
    assert {"示例厂", "Sample", "Plant"} <= set(words.split())


def test_both_languages_ask_for_the_same(listed: Desk) -> None:
    zh, en = form(listed, "zh"), form(listed, "en")
    assert [(group.name, [choice.id for choice in group.choices]) for group in zh.groups] == [
        (group.name, [choice.id for choice in group.choices]) for group in en.groups
    ]
    assert [unit.id for unit in zh.ranges[1].units] == ["mu", "ha", "m2", "acre"]
    assert [unit.id for unit in en.ranges[1].units] == ["ha", "acre", "mu", "m2"]
    assert {unit.id: unit.factor for unit in en.ranges[0].units} == {"million": "1000000", "billion": "1000000000"}


def test_foreign_money_counts_at_the_registers_rate(listed: Desk) -> None:
    listed.record("projects/dollars", PLANT + "total_investment: 1200万美元\n")
    leaf = listed.leaf("/projects/", "en")
    project = next(item for item in leaf.catalog.of(Project) if item.id == "dollars")
    assert "investment" not in said(row_data(leaf, PROJECTS, project))
    rate = ExchangeRate("USD", Decimal("7.1"), PartialDate(2025))
    leaf.voice = Voice("en", leaf.voice.ui, rate, leaf.voice.beside)
    assert said(row_data(leaf, PROJECTS, project))["investment"] == "85200000"
    assert filters(leaf, PROJECTS, (project,)).ranges[0].units[-1].factor == "7100000"


def test_a_listing_is_declared_in_a_few_lines(listed: Desk) -> None:
    listing = Listing[Project](
        noun="listed.projects",
        names=lambda _, project: (project.name,),
        groups=(zones(), places(), industries(lambda project: (project.industry,))),
        measures=(Measure("land", "field.project.land", "land", lambda project: project.land),),
        orders=(Order("until", "field.project.valid_until", "date", lambda _, project: iso(project.valid_until)),),
        views=("table", "cards"),
    )
    found = form(listed, "en", listing)
    assert [group.name for group in found.groups] == ["zone", "place", "industry"]
    assert [sort.id for sort in found.sorts] == ["", "-land", "land", "-until", "until"]
    assert [view.id for view in found.views] == ["table", "cards"]


def test_a_catalogue_divides_into_prepared_lists(listed: Desk) -> None:
    leaf = listed.leaf("/projects/", "en")
    by_industry: Grouping[Project] = industries(lambda project: (project.industry,))
    dimension = Dimension[Project]("projects", "industries", by_industry, lambda catalog: catalog.of(Project))
    assert list(dimension.ids(leaf.catalog)) == ["batteries"]
    (link,) = dimension.shelf(leaf).links
    assert (link.href, link.note) == ("industries/batteries/", "2")
    assert "2 projects" in dimension.head(leaf, "batteries").description
    assert dimension.onward(leaf, "batteries").href.endswith("?industry=batteries")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Yuncheng City", "yuncheng"),
        ("Lüliang City", "luliang"),
        ("Sample City (fictional)", "sample"),
        ("Xilin Gol League", "xilin-gol"),
        ("City", "city"),
    ],
)
def test_a_prefecture_has_a_name_for_addresses(desk: Desk, name: str, slug: str) -> None:
    place = desk.zone().entry.place
    assert place.model_copy(update={"prefecture": Text("虚构市", name)}).slug == slug
