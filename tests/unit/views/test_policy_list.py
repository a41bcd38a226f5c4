"""What the catalogue of policies says of each policy, and what its form asks."""

from unit.desk import Desk, OnDay
from zoneportal.models import Policy
from zoneportal.views import filters, listing, policies, policy_list

TODAY = "2026-03-01"


def add(desk: Desk, id: str, more: str = "", zone: str = "sample") -> None:
    desk.record(
        f"policies/{id}",
        f"name: {{zh: 补助{id}, en: Grant {id}}}\n"
        "level: zone\n"
        "document: {zh: 示例办法, en: Sample Rules}\n"
        "beneficiaries: {zh: 企业, en: Companies}\n"
        "fair_competition: reviewed\n"
        "benefits: [{form: grant, headline: {zh: 补, en: Grant}, text: {zh: 补助, en: A grant}}]\n" + more,
        zone,
    )


def data(desk: Desk, id: str) -> dict[str, str]:
    leaf = desk.leaf()
    found = policy_list.row(leaf, desk.found(leaf, Policy, id)).data
    assert found is not None
    return {datum.name: datum.value for datum in found.data}


def test_a_row_carries_the_days_its_status_is_told_from(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "old", "effective: 2024\nexpires: 2026-06\nsuperseded_by: new\n")
    add(desk, "new", "effective: 2026-04-01\nsupersedes: [old]\n")
    old = data(desk, "old")
    assert (old["effective"], old["expires"], old["replaced"]) == ("2024-01-01", "2026-06-30", "2026-04-01")
    assert old["status"] == "in-force expiring"
    assert data(desk, "new").keys() & {"expires", "replaced"} == set()
    assert data(desk, "new")["status"] == "upcoming"


def test_a_policy_replaced_on_no_known_day_was_replaced_long_ago(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "old", "superseded_by: new\n")
    add(desk, "new", "supersedes: [old]\n")
    assert data(desk, "old")["replaced"] < "1949"
    assert data(desk, "old")["status"] == "superseded"


def test_a_policy_that_names_no_industry_is_for_every_one(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "general")
    assert data(desk, "general")["industry"] == listing.EVERY


def test_what_is_bound_to_no_zone_or_industry_counts_for_each(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "own", "industries: [batteries]\n")
    add(desk, "general")
    leaf = desk.leaf("/policies/")
    form = filters.filters(leaf, policy_list.listing(leaf.catalog), leaf.catalog.of(Policy))
    counts = {group.name: {choice.id: choice.count for choice in group.choices} for group in form.groups}
    assert counts["industry"] == {"every": 2, "batteries": 3, "food": 2}
    assert counts["zone"]["sample"] == len(leaf.catalog.of(Policy)) == 3
    (shelf, _) = (dimension.shelf(leaf) for dimension in policies.DIVIDED)
    assert [link.note for link in shelf.links] == ["3"]
    prepared = policies.divided(policies.DIVIDED[0], "batteries")(leaf)
    assert len(prepared.rows) + len(prepared.general) == 3


def test_ended_policies_stand_last(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "a", "expires: 2025\norder: 1\n")
    add(desk, "b", "order: 2\n")
    leaf = desk.leaf()
    rows = policies.rows(leaf, leaf.catalog.zone_by_id["sample"].of(Policy))
    assert rows[-1].status == "expired"


def test_every_status_a_later_day_may_bring_can_be_asked_for(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "a")
    leaf = desk.leaf()
    form = filters.filters(leaf, policy_list.listing(leaf.catalog), leaf.catalog.of(Policy))
    (status,) = (group for group in form.groups if group.name == "status")
    assert [choice.id for choice in status.choices] == ["in-force", "expiring", "upcoming", "expired"]


def test_prefectures_are_asked_for_once_a_zone_has_policies_of_its_own(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    names = {group.name for group in policy_list.listing(desk.catalog()).groups}
    add(desk, "own")
    assert {group.name for group in policy_list.listing(desk.catalog()).groups} >= names | {"place"}
