"""The rows of a visitor's fit: every link that records name, what they are found by, in which order they stand."""

from unit.desk import Desk
from zoneportal.views import fit

CHAIN = """\
    name: {zh: 储能电池产业链, en: Storage-battery chain}
    industry: batteries
    links:
      - {id: cells, name: {zh: 电芯, en: Cells}, state: strong, enterprises: [{enterprise: cells, role: leader}]}
      - {id: foil, name: {zh: 铜箔, en: Foil}, state: reserve}
      - {id: binders, name: {zh: 粘结剂, en: Binders}, state: weak}
      - id: separators
        name: {zh: 隔膜, en: Separators}
        state: missing
        products: [{zh: 湿法隔膜, en: Wet-process separators}]
        codes: [C2921]
"""
RULE = (
    "name: {zh: 政策, en: Rule}\nlevel: zone\nindustries: [batteries]\ndocument: {zh: 文件, en: Paper}\n"
    "beneficiaries: {zh: 企业, en: Companies}\n"
    "benefits: [{form: grant, headline: {zh: 补助, en: Grant}, text: {zh: 补助, en: A grant}}]\n"
)


def bare(desk: Desk) -> None:
    """Leave the chain alone in the portal's records of industries."""
    for name in ("industries/batteries", "projects/separators"):
        (desk.root / f"content/zones/sample/{name}.yaml").unlink()
    desk.record("chains/batteries", CHAIN)


def test_gaps_stand_first_then_weak_links_then_the_others(desk: Desk) -> None:
    bare(desk)
    found = fit.tool(desk.leaf("/fit/"))
    assert [row.name.text for row in found.rows] == ["Separators", "Binders", "Foil", "Cells"]
    assert [row.open for row in found.rows] == [True, True, True, False]


def test_a_row_is_found_by_its_names_products_and_codes_in_both_languages(desk: Desk) -> None:
    bare(desk)
    row = fit.tool(desk.leaf("/fit/")).rows[0]
    assert row.words.split("|") == [
        *("隔膜", "Separators", "湿法隔膜", "Wet-process separators", "储能电池", "Storage batteries", "C2921")
    ]
    assert row.products == "Wet-process separators · GB/T 4754-2017 C2921"
    assert row.link.href == "../chains/sample-batteries/#link-separators"
    assert [leader.text for leader in row.leaders] == ["Fictional Cells"]
    assert row.pick is not None
    assert row.pick.ref == "chain.sample.batteries"


def test_what_has_only_a_name_comes_last_and_what_is_sought_before_it(desk: Desk) -> None:
    bare(desk)
    desk.record("chains/food", "name: {zh: 食品链, en: Food chain}\nindustry: food\n")
    desk.add_zone("other")
    for name, role in (("batteries", "named"), ("food", "wanted")):
        desk.record(
            f"industries/{name}", f"name: {{zh: {name}业, en: {name}}}\nindustry: {name}\nrole: {role}\n", "other"
        )
    rows = fit.tool(desk.leaf("/fit/")).rows[4:]
    assert [(row.name.text, row.sought, row.sign, bool(row.pick)) for row in rows] == [
        ("food", True, "", False),
        ("batteries", False, "", False),
        ("Food chain", False, "", True),
    ]


def test_policies_beyond_the_first_are_counted_and_led_to(desk: Desk) -> None:
    bare(desk)
    for number in range(5):
        desk.record(f"policies/rule-{number}", RULE)
    row = fit.tool(desk.leaf("/fit/")).rows[0]
    assert [link.text for link in row.policies] == ["Rule", "Rule", "3 more"]
    assert row.policies[-1].href == row.link.href


def test_a_prepared_page_holds_its_industry_alone(desk: Desk) -> None:
    bare(desk)
    desk.record("chains/food", "name: {zh: 食品链, en: Food chain}\nindustry: food\n")
    leaf = desk.leaf("/fit/food/")
    found = fit.of(leaf.catalog.industries["food"])(leaf)
    assert [row.industry for row in found.rows] == ["food"]
    assert found.industries == ()
    everything = fit.tool(desk.leaf("/fit/"))
    assert [(item.id, item.count) for item in everything.industries] == [("batteries", 4), ("food", 1)]
