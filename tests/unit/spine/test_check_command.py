import json
from pathlib import Path

import pytest

from zoneportal.__main__ import main

BASE = Path(__file__).parents[2] / "examples" / "base"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    for path in BASE.rglob("*"):
        target = tmp_path / path.relative_to(BASE)
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return tmp_path


def check(portal: Path, *options: str) -> int:
    return main(["check", "--root", str(portal), *options])


def spoil(portal: Path) -> None:
    project = portal / "content" / "zones" / "sample" / "projects" / "separators.yaml"
    project.write_text(project.read_text("utf-8") + "colour: red\n", "utf-8")


def without_contact(portal: Path) -> None:
    (portal / "content" / "zones" / "sample" / "contacts" / "office.yaml").unlink()


def test_a_good_portal_is_said_to_be_good(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(portal) == 0
    assert "0 个错误" in capsys.readouterr().out


def test_an_error_is_the_last_thing_on_the_screen(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(portal)
    without_contact(portal)
    assert check(portal) == 1
    out = capsys.readouterr().out
    assert "contact-missing" not in out  # no note is in the way, but each is counted
    assert out.index("unknown-field") < out.index("1 个错误") < out.index(" 个提示")


def test_notes_in_full_give_the_fix(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    without_contact(portal)
    check(portal)
    brief = capsys.readouterr().out
    assert check(portal, "--notes") == 0
    full = capsys.readouterr().out
    assert "改法" in full
    assert "改法" not in brief


def test_programs_get_json(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(portal)
    assert check(portal, "--json") == 1
    assert [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]] == ["unknown-field"]
