"""The policy self-check's view: what is asked, which answers meet it, what is reckoned and what holds no longer."""

import pytest

from unit.desk import ROOT, Desk, OnDay
from zoneportal.views import match
from zoneportal.views.match import Match
from zoneportal.views.match_policies import Checked
from zoneportal.views.match_questions import Question

TODAY = "2026-03-01"
CERTIFICATE = """
  - id: certificate
    question: {zh: 是否持有证书？, en: Do you hold the certificate?}
    requirement: {zh: 持有证书, en: a certificate}
"""
INVESTMENT = """
  - id: investment
    question: {{zh: 投资是多少？, en: How much is invested?}}
    requirement: {{zh: 够多, en: enough}}
    asked: how-much
    limit: {limit}
"""
GRANT = "{form: grant, headline: {zh: 补, en: Grant}, text: {zh: 补助, en: A grant}}"


@pytest.fixture(autouse=True)
def day(on_day: OnDay) -> None:
    on_day(TODAY)


def add(desk: Desk, id: str, conditions: str = "", benefit: str = GRANT, more: str = "") -> None:
    asked = f"conditions:{conditions}" if conditions else ""
    desk.record(
        f"policies/{id}",
        f"name: {{zh: 补助{id}, en: Grant {id}}}\n"
        "level: zone\n"
        "document: {zh: 示例办法, en: Sample Rules}\n"
        "beneficiaries: {zh: 企业, en: Companies}\n"
        f"fair_competition: reviewed\n{asked}\nbenefits: [{benefit}]\n{more}",
    )


def view(desk: Desk) -> Match:
    return match.page(desk.leaf(match.ADDRESS))


def question(found: Match, name: str) -> Question:
    return next(each for each in found.questions if each.name == name)


def checked(found: Match, id: str) -> Checked:
    rows = [row for group in found.groups for row in group.rows]
    return next(row for row in rows if row.ref == f"policy.sample.{id}")


def met(row: Checked) -> dict[str, str]:
    return {need.asks: need.met for need in row.needs}


def test_a_condition_of_two_policies_is_asked_once(desk: Desk) -> None:
    add(desk, "a", CERTIFICATE)
    add(desk, "b", CERTIFICATE)
    asked = question(view(desk), "a.certificate")
    assert (asked.id, asked.form, asked.decides) == ("q-certificate", "one", "Grant a, Grant b")
    assert [choice.value for choice in asked.choices] == ["yes", "no"]
    assert met(checked(view(desk), "b"))["a.certificate."] == "a.certificate.yes"


def test_limits_of_one_amount_are_asked_as_bands(desk: Desk) -> None:
    add(desk, "a", INVESTMENT.format(limit="超过1000万元"))
    add(desk, "b", INVESTMENT.format(limit="≥1500万元"))
    found = view(desk)
    asked = question(found, "a.investment")
    assert asked.form == "bands"
    assert [(choice.value, choice.text) for choice in asked.choices] == [
        ("le10000000", "up to RMB 10 million"),
        ("gt10000000-lt15000000", "more than RMB 10 million, less than RMB 15 million"),
        ("ge15000000", "at least RMB 15 million"),
    ]
    assert met(checked(found, "a"))["a.investment."] == "a.investment.gt10000000-lt15000000 a.investment.ge15000000"
    assert met(checked(found, "b"))["a.investment."] == "a.investment.ge15000000"


def test_where_a_policy_holds_is_a_question_too(desk: Desk) -> None:
    desk.add_zone("north")
    add(desk, "a", more="industries: [batteries]\n")
    found = view(desk)
    zone, industry = question(found, "zone"), question(found, "industry")
    assert (zone.form, [choice.value for choice in zone.choices]) == ("several", ["sample", "north"])
    assert industry.form == "list"
    assert met(checked(found, "a")) == {"zone.": "zone.sample", "industry.": "industry.batteries"}
    assert [question.number for question in found.questions] == [1, 2]


def test_without_a_policy_of_a_zone_nobody_is_asked_for_one(desk: Desk) -> None:
    assert [each.name for each in view(desk).questions] == []
    assert [row.ref for row in view(desk).groups[0].rows] == ["policy..research"]


def test_an_open_question_leaves_a_policy_to_be_confirmed(desk: Desk) -> None:
    add(desk, "a", CERTIFICATE)
    apply, confirm, exclude = view(desk).groups
    assert [row.ref for row in apply.rows] == ["policy..research"]
    assert [row.ref for row in confirm.rows] == ["policy.sample.a"]
    assert exclude.rows == ()


def test_what_holds_no_longer_is_listed_and_not_asked_about(desk: Desk) -> None:
    add(desk, "old", CERTIFICATE, more="expires: 2026-02-28\n")
    add(desk, "new", more="effective: 2026-04-01\n")
    add(desk, "now", more="superseded_by: new\nexpires: 2026-12\n")
    found = view(desk)
    assert [(row.link.text, row.status) for row in found.gone] == [("Grant old", "expired")]
    assert [each.name for each in found.questions] == ["zone"]
    now, new = checked(found, "now"), checked(found, "new")
    assert (now.starts, now.ends, now.replaced, now.from_text) == ("", "2026-12-31", "2026-04-01", "")
    assert (new.starts, new.from_text) == ("2026-04-01", "Not yet in force: from 1 April 2026")


def test_a_sum_has_its_formula_its_cap_and_its_limit(desk: Desk) -> None:
    benefit = """{form: grant, headline: {zh: 补, en: Grant}, text: {zh: 补助, en: A grant}, rate: 6%, cap: 800万元,
      base: {id: investment, label: {zh: 投资额, en: investment}, question: {zh: 投资额, en: Investment}}}"""
    add(desk, "a", INVESTMENT.format(limit="超过1000万元"), benefit)
    found = view(desk)
    (item,) = checked(found, "a").sums
    assert (item.result, item.name, item.product, item.cap_text) == ("Grant", "investment", "6%", "up to RMB 8 million")
    assert (item.cap, item.least, item.most) == ("8000000", "1000000001", "")
    assert [(each.id, each.decides) for each in found.amounts] == [("amount-investment", "Grant a")]
    assert item.base == "amount-investment"


def test_the_real_portal_asks_what_the_law_asks(on_day: OnDay) -> None:
    on_day("2027-01-01")
    found = match.page(Desk(ROOT).leaf(match.ADDRESS, "zh"))
    assert found.claim == ("十个问题，", "核对六项政策")
    assert [each.name.removeprefix("a.") for each in found.questions] == [
        *("industry", "high-tech-certificate", "agriculture-project", "agriculture-kind", "rd-accounts"),
        *("taxable-income", "staff", "total-assets", "new-equipment", "advanced-manufacturing-list"),
    ]
    sums = {(row.row.link.text, each.result): each for group in found.groups for row in group.rows for each in row.sums}
    assert [(*names, each.product) for names, each in sums.items()] == [
        ("高新技术企业所得税优惠", "可少缴的税", "(25% − 15%)"),
        ("研发费用加计扣除", "可再从应纳税所得额中扣除", "100%"),
        ("小型微利企业税费减免", "按此税负应缴", "5%"),
        ("小型微利企业税费减免", "可减免", "50%"),
        ("先进制造业增值税加计抵减", "可抵减", "5%"),
    ]
    assert sums["小型微利企业税费减免", "按此税负应缴"].most == "300000000"
