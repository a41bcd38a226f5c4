import gzip
import json
from typing import Any

import pytest

from unit.desk import ROOT, SITE_URL, Desk, voice
from zoneportal import loading
from zoneportal.leaf import Leaf
from zoneportal.pages.records import script
from zoneportal.values import LANGS, Lang
from zoneportal.views import cards
from zoneportal.views.cards import Card, Shard
from zoneportal.workspace import Workspace

SECRETS = ("绝密", "CONFIDENTIAL")
TWENTY_RECORDS = 6 * 1024


def shard(desk: Desk, lang: Lang = "en") -> dict[str, Any]:
    """The zone's data as a browser reads it."""
    leaf = desk.leaf(lang=lang)
    return read(script("x", cards.of_zone(leaf, leaf.catalog.zone_by_id["sample"])))


def read(data: bytes) -> dict[str, Any]:
    call = data.decode()
    assert call.startswith('portal.records("x",')
    assert call.endswith(");\n")
    body: dict[str, Any] = json.loads(call[len('portal.records("x",') : -3])
    return body


def test_it_is_one_call_that_may_stand_in_any_script() -> None:
    name = "</script><!--\u2028\u2029"
    data = script("x", Shard({"zone.x": Card("zone.x", "zone", name, name, "X", "/", ())}, {}, {}))
    assert not any(each in data.decode() for each in ("<", "\u2028", "\u2029"))
    assert read(data)["cards"]["zone.x"]["name"] == name


def test_every_published_record_has_a_card(desk: Desk) -> None:
    found = shard(desk)["cards"]
    assert {"zone.sample", "project.sample.separators"} <= found.keys()
    for ref, card in found.items():
        assert card["ref"] == ref
        assert card["kind"] == ref.partition(".")[0]
        assert card["name"]
        assert card["other"]
        assert card["href"].startswith("/")
        assert len({fact["key"] for fact in card["facts"]}) == len(card["facts"])


def test_cards_of_a_kind_have_the_same_facts_in_the_same_order_in_both_languages() -> None:
    catalog = loading.load(Workspace.at(ROOT, "tests/demo")).catalog
    assert catalog is not None
    found: dict[str, set[tuple[str, ...]]] = {}
    for lang in LANGS:
        leaf = Leaf(catalog, voice(lang), "/", SITE_URL)
        for shard in (cards.national(leaf), *(cards.of_zone(leaf, zone) for zone in catalog.zones)):
            for card in shard.cards.values():
                found.setdefault(card.kind, set()).add(tuple(fact.key for fact in card.facts))
    assert found.keys() == {"zone", "project", "premises", "land", "policy", "chain"}
    assert {kind for kind, orders in found.items() if len(orders) > 1} == set()


def test_a_figure_says_its_value_source_and_date(desk: Desk) -> None:
    facts = {fact["key"]: fact for fact in shard(desk)["cards"]["project.sample.separators"]["facts"]}
    investment = facts["total_investment"]
    assert investment["text"] == "RMB 260 million"
    assert (investment["value"], investment["dimension"]) == (260_000_000, "money")
    assert investment["source"]
    assert investment["date"]
    assert facts["capital_sought"] == {"key": "capital_sought", "label": "Capital sought", "text": None}


def test_an_amount_that_is_no_plain_one_has_no_value(desk: Desk) -> None:
    desk.record(
        "projects/vague",
        """\
        name: {zh: 约数, en: Vague}
        industry: batteries
        total_investment: 约3亿元
        capital_sought: 1200万美元
        land: 30–40亩
        history: []
        """,
    )
    facts = {fact["key"]: fact for fact in shard(desk)["cards"]["project.sample.vague"]["facts"]}
    assert [("value" in facts[key]) for key in ("total_investment", "capital_sought", "land")] == [False] * 3
    assert facts["land"]["common"] == "2–2.67 ha"


def test_parts_of_several_sources_each_say_their_date(desk: Desk) -> None:
    figure = "name: {{zh: 数{0}, en: Figure {0}}}\nvalue: {0}个\ntopic: projects\n{1}"
    desk.record("figures/one", figure.format(1, ""))
    desk.record("figures/two", figure.format(2, "source: {document: gazette, part: A1, as_of: 2025-02}\n"))
    facts = {fact["key"]: fact for fact in shard(desk)["cards"]["zone.sample"]["facts"]}
    assert facts["figures-projects"]["text"] == "· Figure 1: 1 (January 2025)\n· Figure 2: 2 (February 2025)"
    assert facts["figures-projects"]["date"] == "January 2025, February 2025"


def test_a_card_names_whom_to_ask(desk: Desk) -> None:
    contact = "name: {{zh: {0}, en: Office {0}}}\nrole: {{zh: 招商, en: Enquiries}}\nphone: +86 350 555 010{0}\n"
    desk.record("contacts/first", contact.format(1))
    desk.record("contacts/second", contact.format(2) + "reply_time: 2个工作日\n")
    desk.record("projects/own", "name: {zh: 甲, en: A}\nindustry: batteries\nhistory: []\ncontact: second\n")
    found = shard(desk)
    assert found["cards"]["project.sample.own"]["contact"] == "second"
    assert found["cards"]["project.sample.separators"]["contact"] == "first"
    second = found["contacts"]["second"]
    assert (second["office"], second["phone"], second["reply"]) == ("Office 2", "+86 350 555 0102", "2 working days")
    assert second["email"] is None


def test_a_renamed_record_is_known_by_its_old_name(desk: Desk) -> None:
    desk.record("projects/new", "name: {zh: 甲, en: A}\nindustry: batteries\nhistory: []\nformerly: [old, older]\n")
    assert shard(desk)["formerly"] == {
        "project.sample.old": "project.sample.new",
        "project.sample.older": "project.sample.new",
    }


def test_nothing_internal_and_no_draft_is_in_it(desk: Desk) -> None:
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
    for lang in LANGS:
        found = shard(desk, lang)
        assert "chain.sample.batteries" in found["cards"]
        assert not any(secret in repr(found) for secret in SECRETS)


@pytest.mark.parametrize("lang", LANGS)
def test_a_zone_of_twenty_full_records_stays_small(lang: Lang) -> None:
    catalog = loading.load(Workspace.at(ROOT, "tests/demo")).catalog
    assert catalog is not None
    found = cards.of_zone(Leaf(catalog, voice(lang), "/", SITE_URL), catalog.zone_by_id["sample"])
    weight = len(gzip.compress(script("x", found), 9, mtime=0))
    assert weight * 20 / len(found.cards) < TWENTY_RECORDS
