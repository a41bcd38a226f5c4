from unit.desk import Desk
from zoneportal.catalog import Zone
from zoneportal.models import ZoneProfile
from zoneportal.values import Dimension, Quantity


def keys(desk: Desk) -> dict[str, str]:
    return {figure.key: figure.quantity.written for figure in desk.zone().figures}


def test_figures_are_those_of_published_records(desk: Desk) -> None:
    before = keys(desk)
    assert before["park/north/phases/0/floor_area/value"] == "6万平方米"
    assert before["zone/sample/planned_area/value"] == "12平方公里"
    desk.record("figures/draft", "name: {zh: 数, en: Amount}\nvalue: 7个\nstatus: draft\n")
    assert keys(desk) == before


def test_internal_notes_are_no_figures(desk: Desk) -> None:
    zone = desk.zone()
    budget = Quantity.parse("5亿元", (Dimension.MONEY,))
    profile = zone.profile.model_copy(update={"internal": budget})
    noted = Zone(zone.entry, {**zone.records, ZoneProfile: {profile.id: profile}})
    assert noted.figures == zone.figures
    before = keys(desk)
    park = desk.root / "content/zones/sample/parks/north.yaml"
    park.write_text(park.read_text("utf-8") + "internal: {budget: 5亿元}\n", "utf-8")
    assert keys(desk) == before


def test_a_figures_key_stays_when_others_come(desk: Desk) -> None:
    before = keys(desk)
    desk.record("figures/another", "name: {zh: 数, en: Amount}\nvalue: 7个\n")
    after = keys(desk)
    assert after == before | {"figure/another/value/value": "7个"}
