import pytest

from unit.desk import Desk
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.views import projects, stages

EXIT = "exit: {date: 2025-06, reason: {zh: 计划调整。, en: Plans changed.}}\n"


def add(desk: Desk, id: str, history: str, more: str = "") -> None:
    desk.record(
        f"projects/{id}",
        f"name: {{zh: 项目{id}, en: Project {id}}}\nindustry: batteries\nhistory: [{history}]\n{more}",
    )


def rates(desk: Desk) -> dict[str, tuple[str, str]]:
    leaf = desk.leaf()
    shares = stages.rates(leaf, leaf.catalog.of(Project))
    return {share.label: (share.number, share.text) for share in shares}


@pytest.fixture
def bare(desk: Desk) -> Desk:
    (desk.root / "content/zones/sample/projects/separators.yaml").unlink()
    return desk


def found(desk: Desk, id: str) -> tuple[Leaf, Project]:
    leaf = desk.leaf()
    return leaf, desk.found(leaf, Project, id)


def test_rates_count_those_that_came_as_far_or_further(bare: Desk) -> None:
    for n, stage in enumerate(("planned", "in-talks", "signed", "signed", "under-construction", "in-production")):
        add(bare, f"p{n}", f"{{stage: {stage}}}")
    leaf = bare.leaf()
    numbers = [share.number for share in stages.rates(leaf, leaf.catalog.of(Project))]
    assert numbers == ["67", "50", "25"]
    signed, started, producing = rates(bare).values()
    assert [text for _, text in (signed, started, producing)] == [
        leaf.voice.say("rate.signed_of", part=4, whole=6),
        leaf.voice.say("rate.started_of", part=2, whole=4),
        leaf.voice.say("rate.producing_of", part=1, whole=4),
    ]


def test_those_that_ended_stay_in_the_whole(bare: Desk) -> None:
    add(bare, "going", "{stage: signed}")
    add(bare, "ended", "{stage: promoted, date: 2025-01}", EXIT)
    assert [number for number, _ in rates(bare).values()] == ["50"]


@pytest.mark.parametrize("stage", ["promoted", "signed", "at-capacity"])
def test_a_share_of_none_or_of_all_says_nothing(bare: Desk, stage: str) -> None:
    add(bare, "one", f"{{stage: {stage}}}")
    add(bare, "two", f"{{stage: {stage}}}")
    assert rates(bare) == {}


def test_without_projects_there_are_no_rates(bare: Desk) -> None:
    assert rates(bare) == {}


def test_the_way_of_a_project(bare: Desk) -> None:
    add(bare, "one", "{stage: promoted, date: 2024-03}, {stage: signed, as_printed: {zh: 落地, en: landed}}")
    leaf, project = found(bare, "one")
    way = stages.way(leaf, project)
    assert [stage.state for stage in way] == ["undated", "past", "undated", "current", "future", "future", "future"]
    undated = leaf.voice.ui["stage.undated"]
    assert [stage.date for stage in way[:5]] == [
        undated,
        "March 2024",
        undated,
        leaf.voice.say("stage.as_printed", word="landed", date=leaf.voice.ui["stage.undated_now"]),
        "",
    ]
    assert [stage.mark is not None for stage in way] == [False, True, False, True, False, False, False]
    assert stages.stage_name(leaf, project) == "landed"


def test_an_entry_of_the_history_has_its_own_source(bare: Desk) -> None:
    add(bare, "one", "{stage: signed, date: 2025-01, source: {document: gazette, part: A2, as_of: 2025-01}}")
    leaf, project = found(bare, "one")
    mark = stages.way(leaf, project)[3].mark
    assert mark is not None
    assert mark.key == "A2"


def test_the_stage_of_a_project_that_ended(bare: Desk) -> None:
    add(bare, "ended", "{stage: signed, date: 2025-01}", EXIT)
    leaf, project = found(bare, "ended")
    assert stages.stage_name(leaf, project) == leaf.voice.ui["stage.exited"]
    assert not project.is_signed


def test_projects_stand_with_the_most_advanced_first_and_the_ended_last(bare: Desk) -> None:
    for id, history, more in (
        ("a", "{stage: planned}", ""),
        ("b", "{stage: at-capacity, date: 2025-01}", EXIT),
        ("c", "{stage: in-production}", ""),
        ("d", "{stage: signed}", ""),
    ):
        add(bare, id, history, more)
    leaf = bare.leaf()
    assert [project.id for project in projects.ordered(leaf.catalog.of(Project))] == ["c", "d", "a", "b"]


def test_a_project_that_ended_stands_at_no_stage(bare: Desk) -> None:
    add(bare, "ended", "{stage: in-talks, date: 2024-05}", EXIT)
    leaf, project = found(bare, "ended")
    assert [stage.state for stage in stages.way(leaf, project)] == ["undated"] * 2 + ["past"] + ["future"] * 4
