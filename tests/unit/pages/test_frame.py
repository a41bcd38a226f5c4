import json
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined

from unit.desk import SITE_URL, Desk, voice
from zoneportal.leaf import Leaf, prefix
from zoneportal.pages.frame import SECTIONS, Frames, Site
from zoneportal.pages.head import data_block, page_head
from zoneportal.values import LANGS, Lang
from zoneportal.views.parts import Head, Link

TEMPLATES = {
    "partials/frame.html": (
        "<head>{{ hole['head'] }}</head>{{ frame.home.href }}"
        "|{{ hole['switch'] }}|{{ hole['crumbs'] }}|{{ hole['main'] }}"
    ),
    "partials/head.html": "{{ head.title }}",
    "partials/crumbs.html": "{% for crumb in crumbs %}{{ crumb.text }}{% endfor %}",
    "partials/units.html": "{{ units.rate }}",
}
# Pages of one depth and section that stand in different folders.
NEIGHBOURS = ("/chains/sample-batteries/", "/industries/batteries/", "/about/", "/news/", "/", "/404.html")


def styles(kind: str) -> tuple[str, ...]:
    return ("assets/home.css",) if kind == "home" else ("assets/a.css",)


def frames(desk: Desk) -> Frames:
    environment = Environment(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    site = Site(SITE_URL, styles, lambda _: ("assets/b.js",), lambda kind, lang: f"assets/{lang}-{kind}.png")
    return Frames(environment, desk.catalog(), site)


def links(made: Frames, leaf: Leaf, section: str) -> Iterator[tuple[str, str]]:
    """Each link of a frame: where it leads in a browser, and where it should."""
    frame = made.frame(leaf, section, "chain")
    lang = leaf.voice.lang
    page = urljoin(SITE_URL, (prefix(lang) + leaf.address).lstrip("/"))

    def led(href: str) -> str:
        return "/" + urljoin(page, href).removeprefix(SITE_URL)

    yield led(frame.home.href), prefix(lang) + "/"
    yield led(frame.search.href), prefix(lang) + "/search/"
    yield led(frame.footer.report.href), prefix(lang) + "/about/#report"
    yield led(frame.styles[0]), "/assets/a.css"
    for name, link in zip(SECTIONS, frame.nav, strict=True):
        yield led(link.href), f"{prefix(lang)}/{name}/"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("order", [NEIGHBOURS, NEIGHBOURS[::-1]])
def test_links_hold_on_every_page_that_shares_a_frame(desk: Desk, lang: Lang, order: tuple[str, ...]) -> None:
    made = frames(desk)
    for address in order:
        leaf = Leaf(desk.catalog(), voice(lang), address, SITE_URL)
        for led, meant in links(made, leaf, "industries" if address.count("/") > 2 else "about"):
            assert led == meant


def test_pages_of_one_depth_section_and_dress_share_a_frame(desk: Desk) -> None:
    made = frames(desk)
    first, second, other = desk.leaf("/projects/a/"), desk.leaf("/projects/b/"), desk.leaf("/projects/")
    shared = made.frame(first, "projects", "project")
    assert shared is made.frame(second, "projects", "unit")
    assert shared is not made.frame(other, "projects", "project")
    assert shared is not made.frame(first, "zones", "project")
    assert [path.rpartition("/")[2] for path in made.frame(first, "projects", "home").styles] == ["home.css"]


def test_the_section_is_marked_in_the_menu(desk: Desk) -> None:
    frame = frames(desk).frame(desk.leaf("/projects/a/"), "projects", "project")
    assert [link.current for link in frame.nav] == [name == "projects" for name in SECTIONS]


def test_a_page_fills_the_holes_of_its_frame(desk: Desk) -> None:
    made = frames(desk)
    head = Head("Project <A>", "About it", (Link("Home", "../../"), Link("Project <A>")))
    for address in ("/projects/a/", "/projects/b/"):
        page = made.page(desk.leaf(address), head, "projects", "project", f"<p>{address}</p>")
        counterpart = f"../../..{address}"
        assert page == (
            "<head>Project &lt;A&gt; · Sample Portal (fictional)</head>"
            f"../../../en/|{counterpart}|HomeProject &lt;A&gt;|<p>{address}</p>"
        )


def test_what_the_register_does_not_give_is_left_out(desk: Desk) -> None:
    full = frames(desk).frame(desk.leaf(), "home", "home").footer
    assert [fact.text for fact in full.identity] == [
        "Sample Editorial Office (fictional)",
        "+86 350 555 0100",
        "0000000000",
        "晋ICP备00000000号",
        "晋公网安备00000000000000号",
    ]
    assert full.rate == ""
    assert full.licence == ""
    register = desk.root / "zones.yaml"
    text = register.read_text("utf-8")
    register.write_text(text[: text.index("publisher:")] + text[text.index("industries:") :], "utf-8")
    assert frames(desk).frame(desk.leaf(), "home", "home").footer.identity == ()


@pytest.mark.parametrize(("lang", "canonical"), [("zh", SITE_URL), ("en", SITE_URL + "en/")])
def test_the_addresses_of_a_page(desk: Desk, lang: Lang, canonical: str) -> None:
    leaf = Leaf(desk.catalog(), voice(lang), "/projects/a/", SITE_URL)
    head = page_head(leaf, Head("A", "About A", (Link("Home", "../../"), Link("A"))), "assets/a.png")
    assert head.canonical == canonical + "projects/a/"
    assert [(each.lang, each.href) for each in head.alternates] == [
        ("zh-CN", SITE_URL + "projects/a/"),
        ("en", SITE_URL + "en/projects/a/"),
        ("x-default", SITE_URL + "projects/a/"),
    ]
    assert head.social == SITE_URL + "assets/a.png"
    assert dict(head.meta)["Url"] == head.canonical
    assert dict(head.meta)["SiteDomain"] == urlsplit(SITE_URL).netloc
    assert dict(head.meta)["SiteIDCode"] == "0000000000"


def test_the_way_to_a_page_as_data(desk: Desk) -> None:
    leaf = desk.leaf("/projects/a/")
    crumbs = (leaf.link("Home", "/"), leaf.link("Projects", "/projects/"), Link("A"))
    head = page_head(leaf, Head("A", "About A", crumbs), "a.png")
    data = json.loads(head.jsonld[0])
    assert [(item["position"], item["name"], item["item"]) for item in data["itemListElement"]] == [
        (1, "Home", SITE_URL + "en/"),
        (2, "Projects", SITE_URL + "en/projects/"),
        (3, "A", SITE_URL + "en/projects/a/"),
    ]
    assert dict(head.meta)["ColumnName"] == "Projects"


def test_the_portals_own_name_is_not_said_twice(desk: Desk) -> None:
    assert page_head(desk.leaf(), Head("Sample Portal (fictional)", ""), "a.png").title == "Sample Portal (fictional)"


def test_data_cannot_close_its_element() -> None:
    block = data_block({"name": "</script><script>alert(1)</script>"})
    assert "<" not in block
    assert json.loads(block)["name"] == "</script><script>alert(1)</script>"
