from unit.desk import Desk
from zoneportal.loading import load
from zoneportal.models import Park, Policy, Project, Structure

POLICY = """\
    name: {zh: 自有补助, en: Own grant}
    level: zone
    document: {zh: 示例办法, en: Sample Rules}
    beneficiaries: {zh: 入区企业, en: Companies of the zone}
    benefits: [{form: grant, headline: {zh: 补, en: Grant}, text: {zh: 补助, en: A grant}}]
    fair_competition: reviewed
"""


def test_a_zones_own_record_stands_before_the_common_one(desk: Desk) -> None:
    catalog = desk.catalog()
    assert catalog.find(Policy, "sample", "research") is catalog.national_policies[0]
    desk.record("policies/research", POLICY)
    catalog = desk.catalog()
    found = catalog.find(Policy, "sample", "research")
    assert found is not None
    assert (found.zone, found.name.en) == ("sample", "Own grant")
    national = catalog.find(Policy, "", "research")
    assert national is catalog.national_policies[0]


def test_what_is_not_there(desk: Desk) -> None:
    catalog = desk.catalog()
    assert catalog.find(Policy, "sample", "nothing") is None
    assert catalog.find(Policy, "no-zone", "research") is not None
    assert catalog.find(Park, "no-zone", "north") is None
    assert catalog.find(Park, "sample", None) is None
    assert catalog.structure(None) is None


def test_ids_are_of_one_kind(desk: Desk) -> None:
    catalog = desk.catalog()
    assert catalog.find(Project, "sample", "north") is None
    assert catalog.find(Park, "sample", "north") is not None


def test_drafts_are_left_out(desk: Desk) -> None:
    desk.record("parks/south", "name: {zh: 南园, en: South Park}\nstatus: draft\n")
    catalog = desk.catalog()
    assert [park.id for park in catalog.of(Park)] == ["north"]
    assert catalog.find(Park, "sample", "south") is None


def test_unpublished_zones_are_left_out(desk: Desk) -> None:
    desk.add_zone("second", more="    published: false\n")
    desk.add_zone("third")
    assert [zone.id for zone in desk.catalog().zones] == ["sample", "third"]


def test_a_zone_whose_profile_is_a_draft_is_left_out(desk: Desk) -> None:
    desk.add_zone("second")
    desk.record("zone", "name: {zh: 草稿区（虚构）, en: Draft Zone (fictional)}\nstatus: draft\n", "second")
    assert [zone.id for zone in desk.catalog().zones] == ["sample"]


def test_the_file_of_every_record_is_known(desk: Desk) -> None:
    catalog = desk.catalog()
    files = {catalog.place_of(record) for record in catalog.all_records()}
    assert files == {
        path.relative_to(desk.root).as_posix()
        for folder in ("content/zones", "content/common")
        for path in (desk.root / folder).rglob("*.yaml")
    } - {"content/common/sources.yaml"}


def test_records_of_all_zones_come_zone_by_zone_after_the_common_ones(desk: Desk) -> None:
    desk.add_zone("second")
    desk.record("policies/own", POLICY, "second")
    desk.record("policies/grant", POLICY)
    assert [policy.key for policy in desk.catalog().of(Policy)] == ["research", "sample-grant", "second-own"]


def test_an_overlay_adds_zones_sources_and_common_records(desk: Desk) -> None:
    desk.write("more/zones.yaml", "industries:\n  - {id: oats, name: {zh: 燕麦, en: Oats}}\nzones: []\n")
    desk.write("more/content/common/sources.yaml", "leaflet:\n  title: {zh: 折页, en: Leaflet}\n  published: 2025\n")
    desk.write(
        "more/content/common/structures/cells.yaml",
        """\
        name: {zh: 电池链, en: Battery chain}
        links: [{id: anode, name: {zh: 负极, en: Anodes}, stream: upper}]
        source: {document: leaflet, as_of: 2025}
        """,
    )
    workspace = desk.workspace.at(desk.root, "more")
    catalog = load(workspace).catalog
    assert catalog is not None
    assert set(catalog.documents) == {"gazette", "law", "leaflet"}
    assert list(catalog.industries) == ["batteries", "food", "oats"]
    assert [structure.id for structure in catalog.common_of(Structure)] == ["cells"]
    assert catalog.structure("cells") is not None
    assert catalog.register.portal is not None


def test_the_data_date_is_the_latest_of_any_record(desk: Desk) -> None:
    desk.record(
        "figures/late",
        "name: {zh: 数, en: Amount}\nvalue: 7个\nsource: {document: gazette, part: A1, as_of: 2025-01-15}\n",
    )
    assert str(desk.catalog().data_date) == "2025-01-15"


def test_industries_with_something_to_gather(desk: Desk) -> None:
    assert desk.catalog().gathered_industries == {"batteries"}
    desk.record("parks/south", "name: {zh: 南园, en: South Park}\nindustries: [food]\n")
    assert desk.catalog().gathered_industries == {"batteries", "food"}
