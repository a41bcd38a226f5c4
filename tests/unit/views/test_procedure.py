import pytest

from unit.desk import Desk
from zoneportal.models import Procedure
from zoneportal.values import Lang
from zoneportal.views.procedure import procedure


def totals(desk: Desk, *steps: str, lang: Lang = "zh") -> str:
    lines = "".join(
        f"  - {{name: {{zh: 步骤, en: Step}}, office: {{zh: 窗口, en: Counter}}, {step}}}\n" for step in steps
    )
    desk.record("procedures/filing", f"name: {{zh: 备案, en: Filing}}\nsteps:\n{lines}")
    leaf = desk.leaf("/", lang)
    return procedure(leaf, desk.found(leaf, Procedure, "filing")).totals


def said(desk: Desk, lang: Lang, n: int, **found: str) -> str:
    voice = desk.leaf("/", lang).voice
    return voice.list(
        [
            voice.say("procedure.steps", n=n),
            *(voice.say(f"procedure.{name}", total=total) for name, total in found.items()),
        ]
    )


@pytest.mark.parametrize(
    ("written", "total", "english"),
    [
        (("3个工作日", "5个工作日"), "8个工作日", "8 working days"),
        (("1.5小时", "2小时"), "3.5小时", "3.5 hours"),
        (("不超过3个工作日", "不超过5个工作日"), "不超过8个工作日", "up to 8 working days"),
        (("3个工作日以内", "5个工作日以内"), "8个工作日以内", "up to 8 working days"),
        (("约2天", "约1天"), "约3天", "about 3 days"),
    ],
)
def test_times_of_one_kind_add_up(desk: Desk, written: tuple[str, ...], total: str, english: str) -> None:
    steps = [f"time: {time}" for time in written]
    assert totals(desk, *steps) == said(desk, "zh", 2, time=total)
    assert totals(desk, *steps, lang="en") == said(desk, "en", 2, time=english)


@pytest.mark.parametrize(
    "written",
    [
        ("3个工作日", "2天"),
        ("2小时", "2天"),
        ("3–5个工作日", "2个工作日"),
        ("3个工作日", "不超过5个工作日"),
        ("约3个工作日", "5个工作日"),
    ],
)
def test_times_of_several_kinds_have_no_total(desk: Desk, written: tuple[str, ...]) -> None:
    assert totals(desk, *(f"time: {time}" for time in written)) == said(desk, "zh", 2)


@pytest.mark.parametrize(
    ("written", "total"),
    [
        (("0元", "0元"), "0元"),
        (("0元", "150元"), "150元"),
        (("0元", "1.5万元"), "15000元"),
        (("1.5万元", "0.5万元"), "2.0万元"),
        (("1234567元", "0.5元"), "1234567.5元"),
        (("98765432元", "1元"), "98765433元"),
    ],
)
def test_costs_add_up_exactly(desk: Desk, written: tuple[str, ...], total: str) -> None:
    assert totals(desk, *(f"cost: {cost}" for cost in written)) == said(desk, "zh", 2, cost=total)


def test_amounts_that_could_be_written_in_two_ways_have_no_total(desk: Desk) -> None:
    assert totals(desk, "cost: 1亿元", "cost: 5万元") == said(desk, "zh", 2)


def test_a_step_that_is_silent_leaves_no_total(desk: Desk) -> None:
    assert totals(desk, "time: 3个工作日, cost: 0元", "time: 2个工作日") == said(desk, "zh", 2, time="5个工作日")


def test_steps_say_what_they_give(desk: Desk) -> None:
    totals(desk, "time: 3个工作日, result: {zh: 证明, en: Certificate}", "cost: 0元")
    leaf = desk.leaf()
    view = procedure(leaf, desk.found(leaf, Procedure, "filing"))
    assert [step.number for step in view.steps] == [1, 2]
    first, second = ([(fact.label, fact.text) for fact in step.facts] for step in view.steps)
    ui = leaf.voice.ui
    assert first == [(ui["field.step.result"], "Certificate"), (ui["field.step.time"], "")]
    assert [label for label, _ in second] == [ui["field.step.cost"]]
