from pathlib import Path

from unit.desk import ROOT, Desk
from zoneportal import wording
from zoneportal.workspace import Workspace


def found(desk: Desk, zh: str, en: str) -> list[str]:
    desk.write("content/wording/zh.yaml", zh)
    desk.write("content/wording/en.yaml", en)
    _, report = wording.load(desk.workspace)
    return [f"{p.code} {p.place.file}:{p.place.line} {p.facts['key']}" for p in report]


def test_the_portals_own_words_agree() -> None:
    words, report = wording.load(Workspace.at(ROOT))
    assert not report.problems
    assert words["zh"].keys() == words["en"].keys()


def test_words_are_flat(desk: Desk) -> None:
    for lang in ("zh", "en"):
        desk.write(f"content/wording/{lang}.yaml", "nav:\n  zones:\n    all: A\n  projects: B\nlast: C\n")
    words, _ = wording.load(desk.workspace)
    assert words["zh"] == {"nav.zones.all": "A", "nav.projects": "B", "last": "C"}


def test_a_key_that_one_language_lacks(desk: Desk) -> None:
    assert found(desk, "nav: {a: 甲, b: 乙}\n", "nav: {a: A}\n") == [
        "wording-keys-differ content/wording/zh.yaml:1 nav.b"
    ]
    assert found(desk, "nav: {a: 甲}\n", "nav: {a: A}\nc: C\n") == ["wording-keys-differ content/wording/en.yaml:2 c"]


def test_placeholders_that_differ(desk: Desk) -> None:
    assert found(desk, 'many: "{n} 个"\n', 'many: "{count} items"\n') == [
        "wording-placeholder-differs content/wording/en.yaml:1 many"
    ]
    assert found(desk, 'many: "{zone}有{n}个"\n', 'many: "{n} in {zone}"\n') == []


def test_words_left_empty(desk: Desk) -> None:
    assert found(desk, 'a: ""\nb: 乙\n', "a: A\nb: B\n") == ["wording-empty content/wording/zh.yaml:1 a"]


def test_a_language_without_a_file_is_a_problem(desk: Desk) -> None:
    (desk.root / "content/wording/en.yaml").unlink()
    words, report = wording.load(desk.workspace)
    assert list(words) == ["zh"]
    assert [(p.code, Path(p.place.file).name) for p in report] == [("needed-file-missing", "en.yaml")]
