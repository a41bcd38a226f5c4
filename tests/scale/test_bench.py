"""The bench itself: rivals get every page's words, stages add up, and a failing build is not a fast one."""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

import pytest

from scale import bench, bench_preview
from scale.bench import HUGO, OURS, Contender, Edit, Result, run, section
from scale.bench_preview import Preview, Taken, free_ports, measure
from scale.bench_preview import section as preview_section
from scale.process import Run
from scale.rivals import texts, write_hugo, write_material
from scale.timed_build import REST, STAGES, Clock

PAGE = """<!doctype html><html><head><title>Parks &amp; <b></title><meta name="description" content="All of it"></head>
<body><header>no</header><main><h1>Parks</h1><p>One <a href="../x/">link_1</a> &lt;here&gt;</p><svg><text>no</text>
</svg><div>Loose words<ul><li>First</li><li>Second <b>bold</b></li></ul>and a tail</div>
<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td>3</td></tr></table></main></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for address in ("", "en/", "zones/", "zones/a/", "zones/a/parks/", "en/zones/a/"):
        file = folder / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE, "utf-8")
    (folder / "old").mkdir()
    (folder / "old" / "index.html").write_text("<!doctype html><title>moved</title><p>on</p>", "utf-8")
    return folder


def test_every_page_is_text_in_its_language(site: Path) -> None:
    found = {(page.lang, page.address): page for page in texts(site)}
    assert set(found) == {
        *(("zh", address) for address in ("", "zones", "zones/a", "zones/a/parks")),
        *(("en", address) for address in ("", "zones/a")),
    }
    assert found["zh", "zones/a"].body.split("\n\n") == [
        "One [link\\_1](../x/) &lt;here&gt;",
        "Loose words",
        "- First",
        "- Second bold",
        "and a tail",
        "| A | B |\n| --- | --- |\n| 1 \\| 2 | 3 |\n",
    ]
    assert found["zh", "zones/a"].markdown().startswith('---\ntitle: "Parks & <b>"\ndescription: "All of it"\n---\n')


def test_rivals_have_a_file_for_each_page(site: Path, tmp_path: Path) -> None:
    pages = list(texts(site))
    write_hugo(tmp_path / "hugo", pages)
    write_material(tmp_path / "material", pages)
    hugo, material = tmp_path / "hugo" / "content", tmp_path / "material" / "docs"
    assert {file.relative_to(hugo).as_posix() for file in hugo.rglob("*.md")} == {
        *("zh/_index.md", "zh/zones/_index.md", "zh/zones/a.md", "zh/zones/a/parks.md"),
        *("en/_index.md", "en/zones/a.md"),
    }
    assert len(list(material.rglob("*.md"))) == len(pages)


@pytest.mark.parametrize(("module", "name"), [place for places in STAGES.values() for place in places])
def test_a_stage_begins_where_the_bench_says(module: str, name: str) -> None:
    holder: object = importlib.import_module(module)
    for each in name.split("."):
        holder = getattr(holder, each)
    assert callable(holder)


def test_time_inside_another_stage_is_not_the_outer_ones() -> None:
    clock = Clock()
    clock.enter("outer")
    clock.enter("inner")
    time.sleep(0.05)
    clock.leave()
    clock.leave()
    clock.leave()
    assert clock.seconds["inner"] >= 0.05
    assert clock.seconds["outer"] < 0.05
    assert clock.seconds[REST] < 0.05


def test_a_build_that_fails_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="broken"):
        run(Contender("broken", ["python3", "-c", "raise SystemExit('no')"], tmp_path))


def test_edits_follow_one_another_and_are_put_back(tmp_path: Path) -> None:
    first, second, seen = tmp_path / "first", tmp_path / "second", tmp_path / "seen"
    first.write_text("a b\n", "utf-8")
    second.write_text("c\n", "utf-8")
    edits = (Edit(first, "a", "A"), Edit(second, "c", "C"), Edit(first, "b", "B"))
    command = ["sh", "-c", f"cat {first} {second} >> {seen}"]
    assert len(bench._edited(Contender("edited", command, tmp_path, edits=edits))) == 3
    assert seen.read_text("utf-8").split("\n") == ["A b", "c", "A b", "C", "A B", "C", ""]
    assert (first.read_text("utf-8"), second.read_text("utf-8")) == ("a b\n", "c\n")


def test_an_edit_that_finds_nothing_is_no_result(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a", "utf-8")
    with pytest.raises(AssertionError, match="lacks b"):
        bench._edited(Contender("edited", ["true"], tmp_path, edits=(Edit(tmp_path / "file", "b", "c"),)))


def test_what_stood_is_put_away_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "AWAY", tmp_path / "away")
    site = tmp_path / "site"
    for _ in range(2):
        site.mkdir()
        (site / "page").touch()
        bench.put_away(site, tmp_path / "never there")
        assert not site.exists()
    assert len(list((tmp_path / "away").glob("*/site/page"))) == 2


def test_the_report_sets_ours_beside_hugo() -> None:
    ours = Result([Run(1, 1, 50), Run(3, 3, 60), Run(2, 2, 70)], [Run(0.5, 0.5, 40)], 1000, 5_000_000)
    hugo = Result([Run(4, 7, 600)], [Run(5, 8, 600)], 1000, 2_000_000)
    lines = section(100, {OURS: ours, HUGO: hugo}, {"views": 3.0, "templates": 1.0}).splitlines()
    assert "| ours | 2.00 | 0.50 | ≤ 1.0 | 2.00 | 0.50 | 0.25 | 0.10 | 60 | 0.10 | 1,000 | 5 |" in lines
    assert "| views | 3.00 | 75 |" in lines


def test_a_preview_is_measured_from_the_save_to_the_page(tmp_path: Path) -> None:
    """A server of files stands in for a preview: it shows what is in the file as soon as it is there."""
    page = tmp_path / "zone" / "index.html"
    page.parent.mkdir()
    page.write_text("<html>since 2019年8月</html>", "utf-8")
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(tmp_path)]

    def says(nth: int) -> str:
        return f"{1950 + nth}年8月"

    found = measure(Preview("files", port, command, "/zone/", page, "2019年8月", says, says), 3, "files, later")
    assert len(found.edits) == 3
    assert 0 < found.edit < found.start + 1
    assert page.read_text("utf-8") == "<html>since 2019年8月</html>", "the file is put back"
    assert "| files, later |" in preview_section(6, [found])


@pytest.mark.parametrize(
    ("program", "error", "told"),
    [
        ("import time; time.sleep(60)", TimeoutError, "/zone/ does not say </html>"),
        ("raise SystemExit(3)", ChildProcessError, "ended with status 3"),
    ],
)
def test_a_page_that_is_never_served_is_no_result(
    program: str, error: type[OSError], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview that does not answer is given up in time, and one that ended at once."""
    monkeypatch.setattr(bench_preview, "PATIENCE", 0.5 if error is TimeoutError else 60)
    file = tmp_path / "zone.yaml"
    file.write_text("approved: 2019-08\n", "utf-8")
    (port,) = free_ports(1)
    preview = Preview("none", port, [sys.executable, "-c", program], "/zone/", file, "2019", str, str)
    with pytest.raises(error, match=told):
        measure(preview, 1, "none")


def test_the_report_of_previews_tells_the_goals() -> None:
    taken = [Taken("ours, later", 2.5, [0.02, 0.04, 0.03]), Taken("Hugo", 40, [0.5])]
    lines = preview_section(500, taken).splitlines()
    assert "| ours, later | 2.50 | ≤ 3 | 0.030 | ≤ 0.1 | 0.040 | 3 |" in lines
    assert "| Hugo | 40.00 |  | 0.500 |  | 0.500 | 1 |" in lines
