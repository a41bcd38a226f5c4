import pytest

from unit.desk import Desk, OnDay
from zoneportal.models import Policy
from zoneportal.views import policy_rows

TODAY = "2026-03-01"


def add(desk: Desk, id: str, dates: str) -> None:
    desk.record(
        f"policies/{id}",
        f"name: {{zh: 补助{id}, en: Grant {id}}}\n"
        "level: zone\n"
        "document: {zh: 示例办法, en: Sample Rules}\n"
        "beneficiaries: {zh: 企业, en: Companies}\n"
        "fair_competition: reviewed\n"
        "benefits: [{form: grant, headline: {zh: 补, en: Grant}, text: {zh: 补助, en: A grant}}]\n" + dates,
    )


def status(desk: Desk, id: str) -> str:
    leaf = desk.leaf()
    return policy_rows.status(leaf, desk.found(leaf, Policy, id))


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("", "in-force"),
        ("effective: 2026-03-01\n", "in-force"),
        ("effective: 2026-03-02\n", "upcoming"),
        ("effective: 2026-04\n", "upcoming"),
        ("effective: 2026\n", "in-force"),
        ("expires: 2026-02-28\n", "expired"),
        ("expires: 2026-03-01\n", "expiring"),
        ("expires: 2026-03\n", "expiring"),
        ("expires: 2026-08-28\n", "expiring"),
        ("expires: 2026-08-29\n", "in-force"),
        ("effective: 2025-01\nexpires: 2027\n", "in-force"),
    ],
)
def test_the_day_of_the_build_decides(desk: Desk, on_day: OnDay, dates: str, expected: str) -> None:
    on_day(TODAY)
    add(desk, "grant", dates)
    assert status(desk, "grant") == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-02-28", "in-force"), ("2026-03-01", "superseded"), ("2028-01-01", "superseded")]
)
def test_a_policy_holds_until_its_successor_does(desk: Desk, on_day: OnDay, day: str, expected: str) -> None:
    on_day(day)
    add(desk, "old", "superseded_by: new\n")
    add(desk, "new", "effective: 2026-03-01\nsupersedes: [old]\n")
    assert status(desk, "old") == expected


def test_a_successor_without_a_date_supersedes_at_once(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "old", "superseded_by: new\n")
    add(desk, "new", "")
    assert status(desk, "old") == "superseded"


def test_the_days_on_which_its_status_turns(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "grant", "effective: 2026-04-01\nexpires: 2027-12-31\n")
    leaf = desk.leaf()
    grant = desk.found(leaf, Policy, "grant")
    days = {day.name: day.value for day in policy_rows.row(leaf, grant).days}
    assert days == {"effective": "2026-04-01", "expires": "2027-12-31"}
    words = [leaf.voice.ui[f"policy-status.{state}"] for state in ("in-force", "expiring", "expired")]
    assert policy_rows.turns(leaf, grant) == tuple(zip(("2026-04-01", "2027-07-04", "2028-01-01"), words, strict=True))


def test_what_is_over_turns_no_more(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "old", "superseded_by: new\nexpires: 2027-12-31\n")
    add(desk, "new", "effective: 2026-05-01\n")
    add(desk, "past", "expires: 2025-12-31\n")
    leaf = desk.leaf()
    replaced = leaf.voice.ui["policy-status.superseded"]
    assert policy_rows.turns(leaf, desk.found(leaf, Policy, "old")) == (("2026-05-01", replaced),)
    assert policy_rows.turns(leaf, desk.found(leaf, Policy, "past")) == ()


def test_those_that_no_longer_hold_stand_last(desk: Desk, on_day: OnDay) -> None:
    on_day(TODAY)
    add(desk, "a", "expires: 2025-12-31\n")
    add(desk, "b", "effective: 2026-12-01\n")
    add(desk, "c", "")
    leaf = desk.leaf()
    rows = policy_rows.rows(leaf, leaf.catalog.zone_by_id["sample"].of(Policy))
    assert [row.link.text for row in rows] == ["Grant b", "Grant c", "Grant a"]
    assert rows[-1].status_text == leaf.voice.ui["policy-status.expired"]


@pytest.mark.parametrize(
    ("dates", "key"),
    [
        ("effective: 2025-01-01\nexpires: 2027-12-31\n", "policy.from_to"),
        ("expires: 2027-12-31\n", "policy.until"),
        ("effective: 2025-01-01\n", "policy.from_open"),
        ("", "field.policy.open_ended"),
    ],
)
def test_from_when_to_when(desk: Desk, on_day: OnDay, dates: str, key: str) -> None:
    on_day(TODAY)
    add(desk, "grant", dates)
    leaf = desk.leaf()
    words = leaf.voice.ui[key].format(start="1 January 2025", end="31 December 2027")
    assert policy_rows.validity(leaf, desk.found(leaf, Policy, "grant")) == words
