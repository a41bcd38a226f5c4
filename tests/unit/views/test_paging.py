"""A long list in pages: which rows each shows, how they lead to one another; a short list knows nothing of it."""

from __future__ import annotations

import re
from types import SimpleNamespace as Named

import pytest

from proof.building import ROOT
from zoneportal import wording
from zoneportal.leaf import Leaf
from zoneportal.loading import load
from zoneportal.models import Policy
from zoneportal.pages import assets
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Tray
from zoneportal.pages.rendering import Renderer
from zoneportal.pages.route import Route
from zoneportal.pages.routes import routes
from zoneportal.pages.templates import environment
from zoneportal.values import LANGS, Lang
from zoneportal.views import compare, industries, industry, paging, policies, policy, policy_list
from zoneportal.views.parts import Head, Link
from zoneportal.workspace import Workspace

CATALOGUES = ("zones", "projects", "premises", "policies")
SEVEN = range(7)


@pytest.fixture(scope="module")
def portal() -> Portal:
    workspace = Workspace.at(ROOT, "tests/demo")
    catalog = load(workspace).catalog
    assert catalog is not None
    return Portal(workspace, catalog, wording.load(workspace)[0], (), "https://zones.example/")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "ROWS", 3)


def leaf(portal: Portal, lang: Lang = "en", address: str = "/projects/") -> Leaf:
    return Leaf(portal.catalog, portal.voice(lang), address, portal.site_url)


def test_a_list_of_one_page_has_no_pager(portal: Portal) -> None:
    assert not paging.is_long(paging.ROWS)
    assert paging.pager(leaf(portal), "/projects/", paging.ROWS) is None
    assert list(paging.later_pages(paging.ROWS)) == []
    assert not any("/page/" in route.address or route.rest for route in routes(portal.catalog, ()))


@pytest.mark.usefixtures("few")
def test_pages_show_every_row_once() -> None:
    assert list(paging.later_pages(len(SEVEN))) == [2, 3]
    assert [list(paging.shown(SEVEN, page)) for page in (1, 2, 3)] == [[0, 1, 2], [3, 4, 5], [6]]
    assert [*paging.shown(SEVEN), *paging.rest(SEVEN)] == list(SEVEN)
    assert list(paging.later_pages(6)) == [2]


@pytest.mark.usefixtures("few")
def test_a_pager_leads_to_both_sides_and_both_ends(portal: Portal) -> None:
    page = leaf(portal, address="/projects/page/6/")
    found = paging.pager(page, "/projects/", 31, 6)
    assert found is not None
    assert [link.text for link in found.pages] == ["1", "…", "4", "5", "6", "7", "8", "…", "11"]
    assert [link.text for link in found.pages if link.current] == ["6"]
    assert (found.pages[0].href, found.pages[2].href, found.pages[1].href) == ("../../", "../4/", "")
    assert (found.before and found.before.href, found.after and found.after.href) == ("../5/", "../7/")
    assert (found.said, found.whole) == ("16–18 of 31", "")
    last = paging.pager(page, "/projects/", 31, 11, whole=True)
    assert last is not None
    assert (last.after, last.said, last.whole) == (None, "31–31 of 31", "Show all 31 on this page")


@pytest.mark.parametrize(("lang", "title"), [("zh", "项目（第2页）"), ("en", "Projects, page 2")])
def test_a_title_says_which_page_it_is(portal: Portal, lang: Lang, title: str) -> None:
    first = Head({"zh": "项目", "en": "Projects"}[lang], "All", (Link("Home", "/"), Link("Projects")))
    assert paging.head(leaf(portal, lang), first, 1) is first
    later = paging.head(leaf(portal, lang), first, 2)
    assert (later.title, [crumb.text for crumb in later.crumbs]) == (title, ["Home", title])


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_the_first_page_and_its_rest_hold_what_all_pages_hold(portal: Portal, catalogue: str, lang: Lang) -> None:
    tray, found = Tray(), {route.address: route for route in routes(portal.catalog, ())}
    renderer = Renderer(portal, environment(portal.workspace.overrides), assets.write(portal, Tray()), {})

    def made(route: Route) -> str:
        html, _ = renderer.page(route, renderer.leaf(route, portal.voice(lang)), tray)
        return html

    first = made(found[f"/{catalogue}/"])
    later = [made(route) for address, route in found.items() if address.startswith(f"/{catalogue}/page/")]
    ((path, data),) = tray.files.items()
    rest = data.decode().replace('\\"', '"').replace("\\u003c", "<")
    assert f'data-rest="{path.removeprefix("assets/records/")}?v=' in first
    rows = re.compile(r'data-pick="([^"]+)"')
    assert len(rows.findall(first)) == 3
    assert rows.findall(first) + rows.findall(rest) == rows.findall("".join((first, *later)))
    marks, lines = (set(re.findall(rf'{name}="#?(source-[^"]+)"', first + rest)) for name in ("href", "id"))
    assert marks <= lines
    assert not set(re.findall(r'id="(source-[^"]+)"', first)) & set(re.findall(r'id="(source-[^"]+)"', rest))


@pytest.mark.usefixtures("few")
def test_what_a_group_has_beyond_the_usual_comes_with_the_rest(portal: Portal) -> None:
    """A short group stands in the form, whole; of a very long one the form has eight choices."""
    jinja = environment(portal.workspace.overrides)
    filters = jinja.from_string(
        '{% from "components/filter/macro.html" import filter_form %}'
        '{{ filter_form(page.filters, ui, rest) }}|{% include "partials/rest/beside.html" %}'
    )
    groups = [
        Named(name=name, title=name, many=many, choices=[Named(id=n, text=n, count=1) for n in range(70)])
        for name, many in (("stage", False), ("zone", True))
    ]
    shown = {
        "sources": (),
        "page": Named(filters=Named(groups=groups, ranges=(), total=100, silent="")),
        "ui": portal.voice("en").ui,
    }
    form, _, rest = filters.render(**shown, rest="zh/lists/x.js").partition("|")
    assert (form.count(' name="stage"'), form.count(' name="zone"')) == (70, 8)
    assert (rest.count(' name="stage"'), rest.count(' name="zone"')) == (0, 62)
    assert filters.render(**shown, rest="").partition("|")[0].count(' name="zone"') == 70


def test_policies_keep_their_order_in_pages(portal: Portal) -> None:
    page = leaf(portal, address="/policies/")
    found = [policy_list.row(page, policy) for policy in policies.ordered(page, portal.catalog.of(Policy))]
    ended = [row.status in policies.ENDED for row in found]
    assert True in ended
    assert ended == sorted(ended)


@pytest.mark.parametrize(("count", "said"), [(12, "x"), (13, "x, x, x, x, x, x, x, x, x, x, x, x and 1 more")])
def test_a_long_enumeration_says_how_many_more_there_are(portal: Portal, count: int, said: str) -> None:
    voice = portal.voice("en")
    assert voice.several(["x"] * count) == (said if count > 12 else voice.list(["x"] * 12))


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("address", "item"), [("/services/", r"<h2>(.+?)</h2>"), ("/events/", r'id="([^"]+)"')])
def test_pages_of_other_lists_hold_together_what_one_page_would(
    portal: Portal, address: str, item: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer = Renderer(portal, environment(portal.workspace.overrides), assets.write(portal, Tray()), {})

    def found() -> list[list[str]]:
        pages = [
            route for route in routes(portal.catalog, ()) if re.fullmatch(rf"{address}(page/\d+/)?", route.address)
        ]
        bodies = [renderer.page(route, renderer.leaf(route, portal.voice("zh")))[0] for route in pages]
        return [re.findall(item, body.partition("<main")[2].partition('class="sources')[0]) for body in bodies]

    pages = found()
    monkeypatch.setattr(paging, "ROWS", 1000)
    (whole,) = found()
    assert len(pages) > 1
    assert set(whole) == {each for page in pages for each in page}


FOREMOST = [
    ("home", "MOST_ZONES", 2, "/", "zones"),
    ("industries", "MOST_HOMES", 1, "/industries/", "chains"),
    ("industry", "MOST_ROWS", 1, "/industries/optoelectronics/", "zones"),
    ("premises", "MOST_PARKS", 2, "/premises/", "parks"),
]


@pytest.mark.parametrize(("module", "most", "count", "address", "field"), FOREMOST)
def test_of_many_the_foremost_are_shown_and_a_way_leads_to_all(
    portal: Portal, module: str, most: str, count: int, address: str, field: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (route,) = (route for route in routes(portal.catalog, ()) if route.address == address)
    whole = route.view(leaf(portal, address=address))
    monkeypatch.setattr(f"zoneportal.views.{module}.{most}", count)
    part = route.view(leaf(portal, address=address))
    assert len(getattr(whole, field)) > len(getattr(part, field)) == count
    before, after = (getattr(view, f"all_{field}") for view in (whole, part))
    assert after.href
    assert before is None or before == after


def test_an_index_of_an_industry_ends_in_the_way_to_the_others(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [route.address for route in routes(portal.catalog, ()) if route.kind == "industry"]
    monkeypatch.setattr("zoneportal.views.industry.MOST_NAMES", 1)
    views = [
        industry.of(term)(leaf(portal, address=f"/industries/{term.id}/"))
        for term in portal.catalog.register.industries
        if f"/industries/{term.id}/" in ids
    ]
    indexes = [links for view in views for links in (view.chains, view.parks, view.enterprises) if len(links) > 1]
    assert indexes
    assert all(len(links) == 2 and links[1].text.endswith(" more") and links[1].href for links in indexes)


def test_an_industry_says_how_many_more_zones_name_it(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [industries.row(leaf(portal), term) for term in portal.catalog.register.industries]
    assert not any(row.more for row in rows)
    monkeypatch.setattr(industries, "MOST_NAMING", 1)
    monkeypatch.setattr(industries, "STRONGEST", 1)
    cut = [industries.row(leaf(portal), term) for term in portal.catalog.register.industries]
    assert [row.more for row in cut] == [f"{len(row.zones) - 1} more" if len(row.zones) > 1 else "" for row in rows]
    assert any(row.more for row in cut)


def test_many_zones_are_chosen_in_their_directory(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compare.page(leaf(portal)).zones
    monkeypatch.setattr(compare, "MOST_CHOICES", 1)
    assert not compare.page(leaf(portal)).zones


def test_a_national_policy_names_the_first_zones_and_projects(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    page = leaf(portal, address="/policies/rd-super-deduction/")
    (rule,) = (rule for rule in portal.catalog.national_policies if rule.id == "rd-super-deduction")
    whole = policy.of(rule)(page)
    monkeypatch.setattr(policy, "MOST_NAMES", 2)
    cut = policy.of(rule)(page)
    assert len(whole.zones) > 3
    assert cut.zones[:2] == whole.zones[:2]
    assert (len(cut.zones), cut.zones[2].text, cut.zones[2].href) == (3, f"{len(whole.zones) - 2} more", "../../zones/")


def test_a_policy_names_the_first_chains(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    page = leaf(portal, address="/policies/a/")
    whole = next(view for rule in portal.catalog.of(Policy) if len((view := policy.of(rule)(page)).ways) > 1)
    assert whole.more_ways is None
    monkeypatch.setattr(policy, "MOST_WAYS", 1)
    cut = next(view for rule in portal.catalog.of(Policy) if (view := policy.of(rule)(page)).head == whole.head)
    assert cut.ways == whole.ways[:1]
    assert cut.more_ways is not None
    assert (cut.more_ways.text, cut.more_ways.href) == (f"{len(whole.ways) - 1} more", "../../fit/")
