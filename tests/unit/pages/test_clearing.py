"""What is not of a build goes from the site; folders that stand as they were left are not looked into."""

import os
import time
from pathlib import Path

import pytest

from zoneportal.pages import clearing
from zoneportal.pages.clearing import Clearing, Left

# Seconds after which the clock of a disk shows another time.
TICK = 0.02
PATHS = ("index.html", "zones/index.html", "zones/a/index.html", "zones/a/parks/index.html", "data/x.json")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path / "site", *PATHS)
    return tmp_path / "site"


@pytest.fixture
def looked_into(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are looked into, in turn."""
    found: list[str] = []
    sweep = Clearing._sweep

    def swept(self: Clearing, folder: str) -> int:
        found.append(folder)
        return sweep(self, folder)

    monkeypatch.setattr(Clearing, "_sweep", swept)
    return found


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written is no longer of this moment."""
    monkeypatch.setattr(clearing, "MOMENT", 0)


def write(site: Path, *paths: str) -> None:
    time.sleep(TICK)
    for path in paths:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text("1", "utf-8")


def clear(site: Path, left: Left | None = None, paths: tuple[str, ...] = PATHS) -> tuple[int, Left]:
    time.sleep(TICK)
    return Clearing(f"{site}", paths).clear(left or {})


def standing(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()}


@pytest.mark.usefixtures("later")
def test_what_is_as_it_was_left_is_not_looked_into(site: Path, looked_into: list[str]) -> None:
    left = Clearing(f"{site}", PATHS).left()
    assert sorted(left) == ["data", "zones", "zones/a", "zones/a/parks"]
    assert clear(site, left) == (0, left)
    assert looked_into == [""], "at the top hidden files come and go"


@pytest.mark.usefixtures("later")
def test_a_folder_is_looked_into_until_it_is_as_it_was_left(site: Path, looked_into: list[str]) -> None:
    removed, left = clear(site)
    assert removed == 0
    assert len(looked_into) == 5
    write(site, "zones/a/stray.html")
    removed, left = clear(site, left)
    assert (removed, looked_into[5:]) == (1, ["", "zones/a"])
    removed, left = clear(site, left)
    assert (removed, looked_into[7:]) == (0, ["", "zones/a"]), "it changed when the stray file went"
    assert clear(site, left) == (0, left)
    assert looked_into[9:] == [""]
    assert standing(site) == set(PATHS)


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("gone", [PATHS[3:4], PATHS[2:4], PATHS[4:], PATHS[1:4]])
def test_what_is_no_longer_made_goes_from_a_folder_that_has_not_changed(site: Path, gone: tuple[str, ...]) -> None:
    kept = tuple(path for path in PATHS if path not in gone)
    _, left = clear(site)
    removed, left = clear(site, left, kept)
    assert removed == len(gone)
    assert standing(site) == set(kept)
    assert {folder.relative_to(site).as_posix() for folder in site.rglob("*") if folder.is_dir()} == {
        above.as_posix() for path in kept for above in Path(path).parents if above.name
    }


@pytest.mark.usefixtures("later")
def test_strays_go_wherever_they_stand(site: Path) -> None:
    _, left = clear(site)
    write(site, "stray.html", "zones/a/parks/deep/er/stray.html", "zones/b/index.html", "old/index.html")
    (site / "data" / "empty").mkdir()
    removed, left = clear(site, left)
    assert removed == 4
    assert standing(site) == set(PATHS)
    assert not (site / "data" / "empty").exists()


def test_what_changed_a_moment_ago_is_looked_into_again(site: Path, looked_into: list[str]) -> None:
    assert Clearing(f"{site}", PATHS).left() == {}
    _, left = clear(site)
    assert left == {}
    clear(site, left)
    assert len(looked_into) == 10


@pytest.mark.usefixtures("later")
def test_another_folder_of_the_same_time_is_another(site: Path) -> None:
    _, left = clear(site)
    before = (site / "data").stat()
    (site / "data").rename(site.parent / "away")
    write(site, "data/x.json", "data/stray.json")
    os.utime(site / "data", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert clear(site, left)[0] == 1
    assert standing(site) == set(PATHS)


def test_hidden_files_at_the_top_stay(site: Path) -> None:
    write(site, ".nojekyll", ".git/HEAD", "zones/.hidden", "old/.hidden")
    assert clear(site)[0] == 2
    assert standing(site) == {*PATHS, ".nojekyll", ".git/HEAD"}


def test_what_a_link_leads_to_stays(site: Path, tmp_path: Path) -> None:
    """A part of the site may stand on another disk; a link to a file is a file like others."""
    write(tmp_path / "elsewhere", "index.html", "parks/index.html", "more.html")
    for folder in ("zones/a", "strange", "old/strange"):
        (site / folder).parent.mkdir(exist_ok=True)
        if (site / folder).exists():
            (site / folder).rename(tmp_path / "away")
        (site / folder).symlink_to(tmp_path / "elsewhere")
    (site / "top").symlink_to(tmp_path / "elsewhere")
    (site / "stray.html").symlink_to(tmp_path / "elsewhere" / "more.html")
    removed, left = clear(site, paths=(*PATHS, "top/more.html"))
    assert removed == 1
    assert standing(tmp_path / "elsewhere") == {"index.html", "parks/index.html", "more.html"}
    assert not {"zones/a", "zones/a/parks", "top"} & left.keys()
    assert (site / "strange").is_symlink()
    assert (site / "old" / "strange").is_symlink()


def test_what_is_stale_is_found_side_by_side(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clearing, "FOLDERS", 1)
    monkeypatch.setattr("zoneportal.workers._cores", lambda: 3)
    monkeypatch.setattr("threading.active_count", lambda: 1)
    kept = tuple(f"{lang}zones/z{number}/index.html" for number in range(9) for lang in ("", "en/"))
    gone = tuple(f"{lang}zones/old{number}/parks/index.html" for number in range(7) for lang in ("", "en/"))
    write(site, *kept, *gone)
    assert clear(site, paths=(*PATHS, *kept))[0] == len(gone)
    assert standing(site) == {*PATHS, *kept}
    assert not list(site.rglob("old*"))
