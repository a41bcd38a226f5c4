"""Printing alone: only what changed, a failed document leaves the earlier file, the status tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from print.conftest import project
from proof.documents import Document
from unit.desk import Desk
from zoneportal import settings
from zoneportal.print.command import print_documents
from zoneportal.print.press import Sheet


def printed(desk: Desk, *words: str) -> int:
    return print_documents(settings.read(desk.root / "mkdocs.yml"), words, desk.root / "site-print")


def stand(desk: Desk) -> dict[str, bytes]:
    folder = desk.root / "site-print"
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_choice_is_printed_and_a_second_run_changes_nothing(
    press_desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("kind=project,catalogue", "zone=sample", "lang=en")
    assert printed(press_desk, *words) == 0
    before = stand(press_desk)
    assert set(before) == {
        "catalogues/en/zone-sample.pdf",
        "brochures/en/projects/sample-separators.pdf",
        "brochures/en/projects/sample-line-1.pdf",
        "brochures/en/projects/sample-line-2.pdf",
    }
    times = {file: file.stat().st_mtime_ns for file in (press_desk.root / "site-print").rglob("*.pdf")}
    capsys.readouterr()
    assert printed(press_desk, *words) == 0
    assert "4 documents, 0 changed, 0 removed" in capsys.readouterr().err
    assert times == {file: file.stat().st_mtime_ns for file in (press_desk.root / "site-print").rglob("*.pdf")}
    cover = Document(press_desk.root / "site-print/catalogues/en/zone-sample.pdf")
    assert "Sample" in cover.texts[0]


def test_what_failed_leaves_the_earlier_file_and_the_rest_is_printed(
    press_desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("kind=project", "lang=zh")
    assert printed(press_desk, *words) == 0
    before = stand(press_desk)
    press_desk.record("projects/line-1", project("很长的名称" * 80, "Line 1"))
    press_desk.record("projects/line-2", project("另一条线", "Line 2"))
    capsys.readouterr()
    assert printed(press_desk, *words) == 1
    after, said = stand(press_desk), capsys.readouterr().err
    changed = {path for path, content in after.items() if before.get(path) != content}
    assert changed == {"brochures/zh/projects/sample-line-2.pdf"}
    assert "sample/projects/line-1.yaml:1 的 name 太长" in said
    assert "1 could not be made; the earlier files stand" in said


def test_a_fault_of_the_program_names_the_document_and_leaves_the_others(
    press_desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it shows while a document is set, or before."""
    made = Sheet.made

    def failing(self: Sheet, templates: Path) -> bytes:
        if "line-1" in self.path:
            raise LookupError("no such thing")
        return made(self, templates)

    monkeypatch.setattr(Sheet, "made", failing)
    assert printed(press_desk, "kind=project", "lang=zh") == 1
    others = stand(press_desk)
    assert sorted(Path(each).stem for each in others) == ["sample-line-2", "sample-separators"]
    said = capsys.readouterr().err
    assert "brochures/zh/projects/sample-line-1.pdf: 程序出错" in said
    assert "Please report this line: LookupError: no such thing (test_command.py:" in said
    monkeypatch.setattr(Sheet, "ingredients", lambda _: int("?"))
    assert printed(press_desk, "kind=project", "lang=zh") == 1
    assert "3 could not be made; the earlier files stand" in capsys.readouterr().err
    assert stand(press_desk) == others


def test_records_with_errors_print_nothing(press_desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    press_desk.record("projects/line-1", project("生产线", "Line 1", industry="no-such-industry"))
    assert printed(press_desk) == 1
    assert "unknown-industry" in capsys.readouterr().err
    assert stand(press_desk) == {}


def test_an_order_that_nothing_meets_prints_nothing(press_desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(press_desk, "stage=at-capacity") == 2
    assert "Nothing meets all of these conditions" in capsys.readouterr().err
    assert stand(press_desk) == {}


def test_a_run_of_everything_removes_what_is_no_longer_made(press_desk: Desk) -> None:
    assert printed(press_desk, "zone=sample", "lang=en") == 0
    (press_desk.root / "content/zones/sample/projects/line-2.yaml").unlink()
    assert printed(press_desk) == 0
    found = stand(press_desk)
    assert not [path for path in found if "line-2" in path]
    assert "catalogues/en/zone-sample.pdf" in found, "what somebody chose stays"


def test_codes_need_an_address_to_lead_to(press_desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    press_desk.write("mkdocs.yml", "site_name: x\n")
    assert printed(press_desk) == 2
    assert "site_url" in capsys.readouterr().err


def test_settings_inherit_and_pass_over_what_only_the_host_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "base.yml").write_text(
        "site_url: https://a.example/\nmarkdown_extensions: [{x: !!python/name:a.b ''}]\nextra: {portal: {root: .}}\n"
    )
    (tmp_path / "own.yml").write_text(
        "INHERIT: base.yml\nsite_url: !ENV [PORTAL_AT, 'https://b.example/x/']\nextra: {portal: {overlays: [demo]}}\n"
    )
    found = settings.read(tmp_path / "own.yml")
    assert found.site_url == "https://b.example/x"
    assert [layer.folder.name for layer in found.workspace.layers] == [tmp_path.name, "demo"]
    monkeypatch.setenv("PORTAL_AT", "https://c.example")
    assert settings.read(tmp_path / "own.yml").site_url == "https://c.example"
    (tmp_path / "own.yml").write_text("[a]")
    with pytest.raises(ValueError, match=r"own\.yml"):
        settings.read(tmp_path / "own.yml")
