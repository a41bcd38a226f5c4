import posixpath
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unit.desk import SOURCE, Desk, voice
from zoneportal.leaf import Leaf, relative
from zoneportal.models import KeyFigure, Park, Premises, Project
from zoneportal.values import Text

steps = st.lists(st.sampled_from(["zones", "en", "a", "b-c", "projects"]), max_size=6)
pages = steps.map(lambda parts: "/" + "".join(f"{part}/" for part in parts))
files = st.tuples(pages, st.sampled_from(["404.html", "portal.css"])).map("".join)
fragments = st.sampled_from(["", "#source-A2", "#x"])


@given(target=pages | files, base=pages | files, fragment=fragments)
def test_a_relative_link_leads_to_its_target(target: str, base: str, fragment: str) -> None:
    href = relative(target + fragment, base)
    assert not href.startswith("/")
    for folder in ("https://zones.example", "https://zones.example/invest/more"):
        assert urljoin(folder + base, href) == folder + target + fragment


@pytest.mark.parametrize(
    ("target", "base", "href"),
    [
        ("/zones/", "/zones/", "./"),
        ("/zones/#a", "/zones/", "#a"),
        ("/", "/en/zones/", "../../"),
        ("/en/", "/en/zones/", "../"),
        ("/zones/yongji/#a", "/zones/", "yongji/#a"),
        ("/404.html", "/zones/", "../404.html"),
        ("/zones/", "/404.html", "zones/"),
    ],
)
def test_how_relative_links_are_written(target: str, base: str, href: str) -> None:
    assert relative(target, base) == href


def test_links_of_a_page_stay_in_its_language(desk: Desk) -> None:
    assert desk.leaf("/zones/sample/", "zh").href("/projects/") == "../../projects/"
    english = desk.leaf("/zones/sample/", "en")
    assert urljoin("/en/zones/sample/", english.href("/projects/")) == "/en/projects/"
    assert urljoin("/en/zones/sample/", english.href("/assets/portal.css")) == "/assets/portal.css"
    assert urljoin("/en/zones/sample/", english.href("/media/sample/block.svg")) == "/media/sample/block.svg"
    assert english.root == "../../../"


@pytest.mark.parametrize("address", ["/", "/zones/", "/zones/sample/parks/"])
def test_the_counterpart_is_the_same_page_in_the_other_language(desk: Desk, address: str) -> None:
    assert urljoin(address, desk.leaf(address, "zh").counterpart) == "/en" + address
    assert urljoin("/en" + address, desk.leaf(address, "en").counterpart) == address


def test_links_of_the_404_page_work_at_any_address(desk: Desk) -> None:
    leaf = desk.leaf("/404.html", "en")
    assert leaf.href("/projects/") == "/invest/en/projects/"
    assert leaf.counterpart == "/invest/404.html"
    assert leaf.root == "/invest/"


def test_a_link_to_the_page_itself_is_current(desk: Desk) -> None:
    leaf = desk.leaf("/projects/")
    assert leaf.link("here", "/projects/").current
    assert not leaf.link("there", "/zones/").current


def test_an_english_name_has_the_chinese_beside_it(desk: Desk) -> None:
    name = Text("北园", "North Park")
    assert (desk.leaf("/", "en").name(name).text, desk.leaf("/", "en").name(name).chinese) == ("North Park", "北园")
    assert (desk.leaf("/", "zh").name(name).text, desk.leaf("/", "zh").name(name).chinese) == ("北园", "")
    assert desk.leaf("/", "en").name(Text("CATL", "CATL")).chinese == ""


def test_sources_are_what_the_page_cites_in_natural_order(desk: Desk) -> None:
    parts = "".join(f"    A{n}: {{zh: 第{n}篇, en: Article {n}}}\n" for n in range(1, 12))
    desk.write(
        "content/common/sources.yaml",
        "gazette:\n  title: {zh: 《示例公报》（虚构）, en: Sample Gazette}\n  published: 2025-02\n  parts:\n"
        + parts
        + "law:\n  title: {zh: 《示例法》（虚构）, en: Sample Law}\n  published: 2020-01-01\n  mark: L1\n",
    )
    for n in (10, 2, 11):
        desk.record(
            f"figures/f{n}",
            f"name: {{zh: 数{n}, en: Number {n}}}\nvalue: {n}个\n" + SOURCE.replace("A1", f"A{n}"),
        )
    desk.record("figures/law", "name: {zh: 数, en: Amount}\nvalue: 7个\nsource: {document: law, as_of: 2025-01}\n")
    leaf = desk.leaf()
    assert not leaf.sources
    marks = [leaf.mark(desk.found(leaf, KeyFigure, id).source) for id in ("f10", "law", "f2", "f11", "f2")]
    assert [mark.key for mark in marks] == ["A10", "L1", "A2", "A11", "A2"]
    assert [line.key for line in leaf.sources] == ["A2", "A10", "A11", "L1"]
    assert [line.id for line in leaf.sources] == ["source-A2", "source-A10", "source-A11", "source-L1"]
    assert marks[2].href == "#source-A2"
    assert "Article 2" in marks[2].title
    assert "January 2025" in marks[2].title


def test_a_page_may_cite_many_sources_of_one_name(desk: Desk) -> None:
    desk.write(
        "content/common/sources.yaml",
        "".join(
            f"book-{n}:\n  title: {{zh: 《年报{n}》（虚构）, en: Yearbook {n}}}\n  published: 2025-02\n  parts:\n"
            "    A1: {zh: 总体, en: Overview}\n    A1b: {zh: 其他, en: Else}\n"
            for n in range(60)
        )
        + "gazette:\n  title: {zh: 《示例公报》（虚构）, en: Sample Gazette}\n  published: 2025-02\n"
        "  parts: {A1: {zh: 总体, en: Overview}}\n"
        "law:\n  title: {zh: 《示例法》（虚构）, en: Sample Law}\n  published: 2020-01-01\n  mark: L1\n",
    )
    for n in range(60):
        for part in ("A1", "A1b"):
            source = f"source: {{document: book-{n}, part: {part}, as_of: 2025-01}}\n"
            desk.record(f"figures/{part.lower()}-{n}", f"name: {{zh: 数, en: Amount}}\nvalue: 7个\n{source}")
    leaf = desk.leaf()
    figures = [figure for figure in leaf.catalog.of(KeyFigure) if figure.source.document.startswith("book-")]
    keys = [leaf.mark(figure.source).key for figure in figures]
    assert len(set(keys)) == len(figures) == 120
    assert [leaf.mark(figure.source).key for figure in figures] == keys
    assert keys[:3] == ["A1", "A1b", "A1c"]
    assert "A1ab" in keys


def test_one_part_with_two_dates_is_two_lines(desk: Desk) -> None:
    later = SOURCE.replace("2025-01", "2025-06")
    checked = SOURCE.replace("as_of: 2025-01", "as_of: 2025-01, verified: 2025-03-01")
    for id, source in (("first", SOURCE), ("later", later), ("checked", checked), ("again", later)):
        desk.record(f"figures/{id}", f"name: {{zh: 数, en: Amount}}\nvalue: 7个\n{source}")
    leaf = desk.leaf()
    marks = {id: leaf.mark(desk.found(leaf, KeyFigure, id).source) for id in ("first", "later", "checked", "again")}
    assert [mark.key for mark in marks.values()] == ["A1", "A1b", "A1c", "A1b"]
    lines = {line.key: line for line in leaf.sources}
    assert list(lines) == ["A1", "A1b", "A1c"]
    assert "June 2025" in lines["A1b"].text
    assert "June 2025" not in lines["A1"].text
    assert lines["A1"].note == ""
    assert "1 March 2025" in lines["A1c"].note


def test_a_figure_has_the_mark_of_its_own_source(desk: Desk) -> None:
    desk.record(
        "parks/north",
        """\
        name: {zh: 北园, en: North Park}
        site_area: 226.12亩
        investment:
          value: 8.7亿元
          source: {document: gazette, part: A2, as_of: 2024-12}
          remark: {zh: 一期, en: first phase}
        """,
    )
    leaf = desk.leaf()
    park = desk.found(leaf, Park, "north")
    assert park.investment is not None
    assert park.site_area is not None
    figure = leaf.figure(park.investment, park.source)
    assert (figure.before, figure.number, figure.after, figure.note) == ("RMB", "870", "million", "first phase")
    assert figure.mark is not None
    assert figure.mark.key == "A2"
    area = leaf.figure(park.site_area, park.source)
    assert area.mark is not None
    assert (area.mark.key, area.conversion) == ("A1", "15.07 ha")
    assert leaf.figure(park.site_area, park.source, marked=False).mark is None


def test_facts(desk: Desk) -> None:
    desk.record(
        "projects/plain",
        """\
        name: {zh: 项目, en: Project}
        industry: batteries
        land: 60亩
        place: {zh: 北园, en: North Park}
        valid_until: 2026-12-31
        history: [{stage: planned}]
        """,
    )
    leaf = desk.leaf()
    project = desk.found(leaf, Project, "plain")
    names = ("land", "place", "valid_until", "capital_sought", "cooperation")
    rows = leaf.facts(project, ((f"field.project.{name}", getattr(project, name)) for name in names))
    land, place, valid, capital, cooperation = rows
    assert land.figure is not None
    assert (land.figure.number, land.unknown) == ("60", False)
    assert (place.text, place.mark is not None) == ("North Park", True)
    assert valid.text == "31 December 2026"
    assert (capital.unknown, capital.figure, capital.text, capital.mark) == (True, None, "", None)
    assert cooperation.unknown
    assert land.label == voice("en").ui["field.project.land"]


def test_a_list_is_said_in_the_language(desk: Desk) -> None:
    values = (Text("水", "Water"), Text("电", "Power"))
    for lang, said in (("zh", "水、电"), ("en", "Water, Power")):
        leaf = Leaf(desk.catalog(), voice("zh" if lang == "zh" else "en"), "/", "https://zones.example/")
        premises = desk.found(leaf, Premises, "block-1")
        assert leaf.fact("field.premises.water", values, premises).text == said


def test_an_industry_without_a_page_is_no_link(desk: Desk) -> None:
    leaf = desk.leaf("/zones/")
    assert leaf.industry("batteries").href == "../industries/batteries/"
    food = leaf.industry("food")
    assert (food.text, food.href) == ("Functional food", "")


def test_addresses_have_no_host(desk: Desk) -> None:
    href = desk.leaf("/zones/sample/").href("/projects/")
    assert urlsplit(href).netloc == ""
    assert not posixpath.isabs(href)
