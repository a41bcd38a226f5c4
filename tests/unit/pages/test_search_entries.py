from collections.abc import Iterator

import pytest

from unit.desk import SITE_URL, Desk, voice
from zoneportal.leaf import Leaf
from zoneportal.pages import search_entries
from zoneportal.pages.publication import Tray
from zoneportal.pages.routes import routes
from zoneportal.search import Entry
from zoneportal.values import LANGS, Lang

SECRETS = ("绝密", "CONFIDENTIAL")


def entries(desk: Desk, lang: Lang) -> Iterator[Entry]:
    catalog = desk.catalog()
    for route in routes(catalog, ()):
        if route.found_as:
            leaf = Leaf(catalog, voice(lang), route.address, SITE_URL)
            yield search_entries.entry(route, leaf, route.view(leaf).head)


def both(desk: Desk) -> dict[Lang, list[Entry]]:
    return {lang: list(entries(desk, lang)) for lang in LANGS}


def entry(desk: Desk, address: str, lang: Lang) -> Entry:
    return next(found for found in entries(desk, lang) if found.address == address)


@pytest.fixture
def with_secrets(desk: Desk) -> Desk:
    desk.record(
        "chains/batteries",
        """\
        name: {zh: 储能电池产业链, en: Storage battery chain}
        industry: batteries
        internal: {memo: 绝密 CONFIDENTIAL}
        links:
          - id: separators
            name: {zh: 隔膜, en: Separators}
            state: missing
            target_enterprises: [{zh: 绝密公司, en: CONFIDENTIAL Co}]
        """,
    )
    desk.record("figures/held-back", "name: {zh: 绝密, en: CONFIDENTIAL}\nvalue: 7个\nstatus: draft\n")
    return desk


def test_a_page_is_found_under_its_words_in_its_language(desk: Desk) -> None:
    english = entry(desk, "/projects/sample-separators/", "en")
    assert (english.kind, english.title, english.zone) == ("project", "Separator plant", "Sample")
    assert "RMB 260 million" in english.text
    chinese = entry(desk, "/projects/sample-separators/", "zh")
    assert (chinese.title, chinese.zone) == ("隔膜项目", "示例")
    assert "2.6亿元" in chinese.text


def test_a_page_that_gathers_is_found_by_its_own_words(desk: Desk) -> None:
    assert "隔膜项目" in entry(desk, "/projects/sample-separators/", "zh").text
    gathered = entry(desk, "/brochures/", "zh")
    assert "隔膜" not in gathered.text
    assert gathered.text


def test_names_are_found_in_both_languages(desk: Desk) -> None:
    for lang in ("zh", "en"):
        text = entry(desk, "/zones/sample/parks/", "zh" if lang == "zh" else "en").text
        assert "North Park" in text
        assert "北园" in text


def test_what_is_internal_is_in_no_entry(with_secrets: Desk) -> None:
    for found in (*entries(with_secrets, "zh"), *entries(with_secrets, "en")):
        for secret in SECRETS:
            assert secret not in repr(found)


def test_a_page_of_several_zones_belongs_to_none(desk: Desk) -> None:
    assert entry(desk, "/industries/batteries/", "en").zone == "Sample"
    desk.add_zone("second")
    desk.record("industries/batteries", "name: {zh: 电池, en: Batteries}\nindustry: batteries\n", "second")
    assert entry(desk, "/industries/batteries/", "en").zone == ""


def test_the_index_knows_each_page_by_its_title_in_the_other_language(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Entry] = []

    def build(found: list[Entry], *_: object) -> Iterator[tuple[str, bytes]]:
        given.extend(found)
        yield from ()

    monkeypatch.setattr(search_entries, "build", build)
    search_entries.write(voice("zh"), both(desk), Tray())
    titles = {found.address: (found.title, found.other) for found in given}
    assert titles["/projects/sample-separators/"] == ("隔膜项目", "Separator plant")
    assert titles["/industries/batteries/"] == ("储能电池", "Storage batteries")
    side = entry(desk, "/zones/sample/projects/", "en")
    assert titles["/zones/sample/projects/"][1] == side.title


def test_the_words_of_search_travel_with_the_index(desk: Desk) -> None:
    tray = Tray()
    search_entries.write(voice("zh"), both(desk), tray)
    assert any(voice("zh").ui["search.title"].encode() in data for data in tray.files.values())


def test_a_space_is_found_by_what_people_call_it(desk: Desk) -> None:
    desk.record(
        "premises/store",
        "name: {zh: 三号楼, en: Block 3}\npark: north\nform: warehouse\n"
        "suitable_for: [cold-chain]\nrent: 12元/平方米/月\n",
    )
    desk.record("land/plot", "name: {zh: 甲地块, en: Parcel A}\npark: north\n")
    (called,) = entry(desk, "/premises/sample-store/", "en").aliases
    assert {"warehouse", "cold storage", "to let"} <= set(called.split(", "))
    assert "for sale" not in called
    assert "冷库" in entry(desk, "/premises/sample-store/", "zh").aliases[0]
    assert "land price" in entry(desk, "/premises/sample-plot/", "en").aliases[0]
    assert entry(desk, "/projects/sample-separators/", "en").aliases == ()


def test_a_policy_that_holds_no_longer_says_so_and_is_past(desk: Desk) -> None:
    policy = (
        "name: {{zh: 补贴{0}, en: Support {0}}}\nlevel: zone\ndocument: {{zh: 办法, en: Measures}}\n"
        "beneficiaries: {{zh: 企业, en: Companies}}\nexpires: {0}-12-31\n"
        "benefits: [{{form: service, headline: {{zh: 补, en: Aid}}, text: {{zh: 补助, en: Aid}}}}]\n"
    )
    for year in (2020, 2999):
        desk.record(f"policies/support-{year}", policy.format(year))
    past, present = (entry(desk, f"/policies/sample-support-{year}/", "en") for year in (2020, 2999))
    assert (past.zone, past.past) == ("Sample · Expired", True)
    assert (present.zone, present.past) == ("Sample", False)
