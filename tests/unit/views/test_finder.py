"""The premises finder as it is built: its questions, and what every space says to each, in words and as data."""

from decimal import Decimal

import pytest

from unit.desk import ROOT, Desk
from zoneportal.models import Land, Premises
from zoneportal.models.rule import UnitName
from zoneportal.values import Lang, PartialDate
from zoneportal.values.exchange_rate import ExchangeRate
from zoneportal.views import finder
from zoneportal.views.finder_needs import UNIT_IDS, SpaceNeed, decimal, need, rules
from zoneportal.views.finder_rows import NOT_HERE, RatedSpace, SpaceLine, rated
from zoneportal.voice import Voice

SOURCE = "source: {document: law, as_of: 2025-01}\n"
AREA = (
    "comparison: about\npremises_fields: [lettable_area, built_area]\nland_fields: [area]\nunits: [平方米, 亩]\n"
    'within: 10%\nnearly: 30%\nper_building: "true"\nlarger: unknown\n'
    'heard: [{zh: "#平方米", en: "# m2"}, {zh: "#亩", en: "# mu"}]\n'
)
POWER = "comparison: at-least\npremises_fields: [power]\nunits: [千伏安]\nnearly: 25%\n"
LIFT = "comparison: present\npremises_fields: [goods_lift]\nheard: [{zh: 货梯, en: goods lift}]\n"
FROM = "comparison: by-date\npremises_fields: [available_from]\nland_fields: [available_from]\nnearly: 3个月\n"
FORM = (
    "comparison: includes\npremises_fields: [form]\nland_fields: [form]\n"
    "choices: [{id: works, name: {zh: 厂房, en: Works}, fits: [standard-factory, workshop], nearly: [warehouse]}]\n"
)
BLOCK = "name: {zh: 二号厂房, en: Block 2}\npark: north\nform: standard-factory\n"


def rule(desk: Desk, id: str, text: str, *, order: int = 1, asked: str = "first") -> None:
    head = f"name: {{zh: 规则{id}, en: Rule {id}}}\norder: {order}\nasked: {asked}\n"
    desk.write(f"content/common/rules/{id}.yaml", head + text + SOURCE)


def asked(desk: Desk, text: str, lang: Lang = "en") -> SpaceNeed:
    rule(desk, "rule", text)
    leaf = desk.leaf(lang=lang)
    return need(leaf, rules(leaf)[0])


def space(desk: Desk, text: str = BLOCK, *, land: bool = False) -> RatedSpace:
    """A space by the rules written so far."""
    desk.record("land/plot" if land else "premises/block", text)
    leaf = desk.leaf()
    record = desk.found(leaf, Land, "plot") if land else desk.found(leaf, Premises, "block")
    return rated(leaf, leaf.catalog.zone_by_id["sample"], record, rules(leaf))


def line(desk: Desk, text: str, record: str = "", *, land: bool = False) -> SpaceLine:
    rule(desk, "rule", text)
    (found,) = space(desk, record if land else BLOCK + record, land=land).lines
    return found


# --- What is asked


def test_an_amount_is_asked_in_each_unit_with_its_factor_to_the_base(desk: Desk) -> None:
    found = asked(desk, AREA)
    assert (found.form, found.side, found.within, found.nearly) == ("amount", "about", "0.1", "0.3")
    assert (found.shared, found.larger, found.otherwise) == (True, "unknown", "not")
    assert [(unit.id, unit.text, unit.factor) for unit in found.units] == [
        ("m2", "m²", "1"),
        ("mu", "mu", "666.666666666667"),
    ]
    assert [unit.heard for unit in found.units] == ["# m2", "# mu"]
    assert found.heard == ""


RENT = (
    "comparison: at-most\npremises_fields: [rent]\nunits: [元/平方米/月, 元/平方米/天, 美元/平方米/月]\nnearly: 10%\n"
)


def test_dollars_are_asked_for_and_read_at_the_rate_of_the_register(desk: Desk) -> None:
    rule(desk, "rent", RENT)
    desk.record("premises/block", BLOCK + "rent: 2美元/平方米/月\n")
    leaf = desk.leaf()

    def told() -> tuple[list[tuple[str, str]], str | None]:
        (of,) = rules(leaf)
        found = rated(leaf, leaf.catalog.zone_by_id["sample"], desk.found(leaf, Premises, "block"), (of,))
        return [(unit.id, unit.factor) for unit in need(leaf, of).units], found.lines[0].has

    assert told() == ([("cny-m2-month", "1"), ("cny-m2-day", "30.416666666667")], None)
    leaf.voice = Voice("en", leaf.voice.ui, ExchangeRate("USD", Decimal("7.2"), PartialDate(2025)), leaf.voice.beside)
    units, has = told()
    assert units[2:] == [("usd-m2-month", "7.2")]
    assert has == "14.4 14.4"


def test_several_ways_to_tell_a_date_are_all_heard(desk: Desk) -> None:
    heard = (
        'heard: [{zh: "(?<month>[0-9]+)月", en: "(?<now>now)"}, {zh: "(?<now>马上)", en: "(?<end>end of) the year"}]\n'
    )
    assert asked(desk, FROM + heard).heard == "(?<now>now)\n(?<end>end of) the year"


@pytest.mark.parametrize(
    ("text", "form", "side", "nearly"),
    [
        (POWER, "amount", "least", "0.25"),
        ("comparison: at-most\npremises_fields: [rent]\nunits: [元/平方米/月]\nnearly: 10%\n", "amount", "most", "0.1"),
        (FROM, "date", "most", "3"),
        (LIFT, "tick", "", ""),
        (FORM, "choice", "", ""),
    ],
)
def test_each_comparison_has_its_kind_of_question(desk: Desk, text: str, form: str, side: str, nearly: str) -> None:
    found = asked(desk, text)
    assert (found.form, found.side, found.nearly) == (form, side, nearly)


@pytest.mark.parametrize(("lang", "text", "heard"), [("zh", "规则rule", "货梯"), ("en", "Rule rule", "goods lift")])
def test_a_question_speaks_the_language_of_the_page(desk: Desk, lang: Lang, text: str, heard: str) -> None:
    found = asked(desk, LIFT, lang)
    assert (found.text, found.heard) == (text, heard)


def test_a_choice_has_the_words_of_records_that_meet_it(desk: Desk) -> None:
    (choice,) = asked(desk, FORM).choices
    assert (choice.id, choice.text) == ("works", "Works")
    assert (choice.fits, choice.nearly) == ("standard-factory workshop", "warehouse")


def test_zones_are_choices_and_so_is_a_prefecture_that_has_several(desk: Desk) -> None:
    zone = "comparison: includes\npremises_fields: [zone]\nland_fields: [zone]\n"
    assert [choice.id for choice in asked(desk, zone).choices] == ["sample"]
    desk.add_zone("second")
    found = asked(desk, zone).choices
    assert [choice.id for choice in found][:2] == ["sample", "second"]
    (prefecture,) = found[2:]
    assert prefecture.text == "Fictional City"
    assert prefecture.id.startswith("in-")
    assert prefecture.fits == prefecture.id


def test_only_industries_that_a_park_names_are_asked_for(desk: Desk) -> None:
    industry = "comparison: includes\npremises_fields: [industries]\notherwise: unknown\n"
    assert asked(desk, industry).choices == ()
    desk.record("parks/south", "name: {zh: 南园, en: South Park}\nindustries: [food]\n")
    (choice,) = asked(desk, industry).choices
    assert (choice.id, choice.fits, choice.text) == ("food", "food", "Functional food")


def test_a_name_with_signs_is_heard_as_it_is_written(desk: Desk) -> None:
    register = desk.root / "zones.yaml"
    register.write_text(register.read_text("utf-8").replace("en: Functional food", 'en: "R&D (C++)"'), "utf-8")
    desk.record("parks/south", "name: {zh: 南园, en: South Park}\nindustries: [food]\n")
    (choice,) = asked(desk, "comparison: includes\npremises_fields: [industries]\n").choices
    assert choice.heard == r"r&d \(c\+\+\)"


def test_rules_are_asked_in_their_order(desk: Desk) -> None:
    rule(desk, "b", POWER, order=2)
    rule(desk, "c", LIFT, order=3, asked="more")
    rule(desk, "a", FORM, order=1)
    rule(desk, "d", "comparison: includes\npremises_fields: [zone]\n", order=4, asked="always")
    page = finder.page(desk.leaf())
    assert [each.name for each in page.first] == ["a", "b"]
    assert [each.name for each in page.more] == ["c"]
    assert [each.name for each in page.always] == ["d"]
    assert [each.need for each in page.method] == ["Rule a", "Rule b", "Rule c", "Rule d"]


@pytest.mark.parametrize(
    ("number", "written"), [(1, "1"), (0, "0"), ("0.10", "0.1"), (1e-7, "0.0000001"), (1e9, "1000000000")]
)
def test_numbers_for_scripts_are_plain_decimals(number: object, written: str) -> None:
    assert decimal(number) == written


def test_every_unit_a_rule_may_ask_in_has_a_name(desk: Desk) -> None:
    assert set(UNIT_IDS) == set(UnitName.__args__)  # type: ignore[attr-defined]
    assert len(set(UNIT_IDS.values())) == len(UNIT_IDS)
    words = desk.leaf().voice.ui
    assert all(words[f"finder.unit.{id}"] for id in UNIT_IDS.values())


# --- What a space says


@pytest.mark.parametrize(
    ("written", "has"),
    [
        ("1000千伏安", "1000 1000"),
        ("1000-1600千伏安", "1000 1600"),
        ("≥1000千伏安", "1000 Infinity"),
        ("超过1000千伏安", "1000 Infinity"),
        ("不超过1000千伏安", "0 1000"),
        ("2兆伏安", "2000 2000"),
    ],
)
def test_an_amount_is_given_by_both_its_ends(desk: Desk, written: str, has: str) -> None:
    found = line(desk, POWER, f"power: {written}\n")
    assert found.has == has
    assert found.fact.figure is not None
    assert found.fact.label == "Power capacity"
    assert found.ask == ""


def test_an_amount_on_another_base_cannot_be_compared_and_is_asked_for(desk: Desk) -> None:
    rent = "comparison: at-most\npremises_fields: [rent]\nunits: [元/平方米/月]\nnearly: 10%\n"
    assert line(desk, rent, "rent: 12元/平方米/月\n").has == "12 12"
    found = line(desk, rent, "rent: 2美元/平方米/月\n")
    assert (found.has, found.ask) == (None, "Rent")
    assert found.fact.figure is not None


def test_the_first_field_that_is_published_answers(desk: Desk) -> None:
    both = line(desk, AREA, "lettable_area: 5000平方米\nbuilt_area: 6000平方米\n")
    assert (both.has, both.fact.label) == ("5000 5000", "Lettable area")
    built = line(desk, AREA, "built_area: 6000平方米\n")
    assert (built.has, built.fact.label) == ("6000 6000", "Built area")
    neither = line(desk, AREA)
    assert (neither.has, neither.fact.unknown, neither.ask) == (None, True, "Lettable area")


def test_land_answers_by_its_own_fields_or_not_at_all(desk: Desk) -> None:
    plot = "name: {zh: 二号地块, en: Plot 2}\narea: 30亩\n"
    assert line(desk, AREA, plot, land=True).has == "20000 20000"
    found = line(desk, POWER, plot, land=True)
    assert (found.has, found.ask, found.headed) == (NOT_HERE, "", True)
    assert found.fact.text == desk.leaf().voice.ui["finder.no_building"]


def test_a_form_that_cannot_meet_a_need_says_so(desk: Desk) -> None:
    home = line(desk, f"{POWER}unfit_forms: [standard-factory]\n", "power: 2000千伏安\n")
    assert (home.has, home.ask, home.fact.label) == (NOT_HERE, "", "Power capacity")
    assert home.fact.text == desk.leaf().voice.ui["finder.unfit_form"]
    assert line(desk, f"{POWER}unfit_forms: [apartment]\n", "power: 2000千伏安\n").has == "2000 2000"


def test_a_building_has_no_land_price(desk: Desk) -> None:
    found = line(desk, "comparison: at-most\nland_fields: [starting_price]\nunits: [万元/亩]\nnearly: 10%\n")
    assert (found.has, found.fact.text) == (NOT_HERE, desk.leaf().voice.ui["finder.no_land"])


@pytest.mark.parametrize(
    ("record", "has"), [("goods_lift: {zh: 一部, en: One}\n", "1"), ("without: [goods_lift]\n", "0"), ("", None)]
)
def test_a_thing_is_there_is_not_or_is_not_known(desk: Desk, record: str, has: str | None) -> None:
    found = line(desk, LIFT, record)
    assert (found.has, found.fact.unknown) == (has, has is None)


def test_a_month_stands_for_all_it_may_mean(desk: Desk) -> None:
    assert line(desk, FROM, "available_from: 2027-03\n").has == f"{2027 * 12 + 3} {2027 * 12 + 3}"
    assert line(desk, FROM, "available_from: 2027\n").has == f"{2027 * 12 + 1} {2027 * 12 + 12}"


def test_its_form_and_where_it_stands_every_space_says(desk: Desk) -> None:
    form = line(desk, FORM)
    assert (form.has, form.headed) == ("standard-factory", True)
    assert line(desk, FORM, "name: {zh: 二号地块, en: Plot 2}\narea: 30亩\n", land=True).has == "land"
    zone = line(desk, "comparison: includes\npremises_fields: [zone]\n")
    assert str(zone.has).split() == ["sample", f"in-{desk.zone().entry.place.slug}"]


def test_its_industries_are_those_of_its_park(desk: Desk) -> None:
    industry = "comparison: includes\npremises_fields: [industries]\notherwise: unknown\n"
    assert line(desk, industry).has is None
    desk.record("parks/south", "name: {zh: 南园, en: South Park}\nindustries: [food, batteries]\n")
    found = line(desk, industry, "", land=False)
    assert found.has is None
    rule(desk, "rule", industry)
    (found,) = space(desk, BLOCK.replace("north", "south")).lines
    assert found.has == "food batteries"


def test_several_buildings_are_said_to_be_several_unless_the_record_is_of_one_block(desk: Desk) -> None:
    rule(desk, "rule", AREA)
    assert space(desk, BLOCK + "buildings: 4\n").parts == "4"
    assert space(desk, BLOCK + "buildings: 1\n").parts == ""
    assert space(desk, BLOCK).parts == ""
    assert space(desk, BLOCK + "buildings: 4\nblock: {zh: 其中一栋, en: One of them}\n").parts == ""


def test_how_much_is_not_published_is_counted(desk: Desk) -> None:
    rule(desk, "a", AREA)
    rule(desk, "b", POWER, order=2)
    assert space(desk, BLOCK).silent == "2 more items not published"
    assert space(desk, BLOCK + "power: 1000千伏安\n").silent == "1 more item not published"
    assert space(desk, BLOCK + "power: 1000千伏安\nbuilt_area: 6000平方米\n").silent == ""


def test_what_is_free_stands_first_and_land_after_buildings(desk: Desk) -> None:
    rule(desk, "rule", AREA)
    desk.record("premises/a", BLOCK + "availability: let\n")
    desk.record("premises/b", BLOCK + "availability: available\n")
    page = finder.page(desk.leaf())
    refs = [each.pick.ref for each in page.spaces]
    assert refs[0] == "premises.sample.b"
    assert refs.index("premises.sample.a") > refs.index("premises.sample.b")
    kinds = [ref.split(".")[0] for ref in refs]
    assert kinds == sorted(kinds, reverse=True)
    assert page.count == f"{len(refs)} spaces"


def test_the_method_says_what_is_read_and_how_near_is_near(desk: Desk) -> None:
    rule(desk, "area", AREA)
    (told,) = finder.page(desk.leaf()).method
    assert told.reads == "Lettable area, Built area, Area"
    for words in ("10%", "30%", "several buildings", "far larger"):
        assert words in told.how


def test_every_comparison_of_the_portals_own_rules_can_be_told(desk: Desk) -> None:
    for path in (ROOT / "content/common/rules").glob("*.yaml"):
        text = path.read_text("utf-8").split("source:")[0]
        desk.write(f"content/common/rules/{path.name}", text + SOURCE)
    for lang in ("zh", "en"):
        page = finder.page(desk.leaf(lang=lang))
        assert len(page.method) == len(list((ROOT / "content/common/rules").glob("*.yaml")))
        assert all(each.how and each.reads for each in page.method)
