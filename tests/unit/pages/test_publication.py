import os
from pathlib import Path

import pytest

from zoneportal.pages.publication import Publication


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def publish(site: Path, files: dict[str, bytes]) -> tuple[int, int]:
    publication = Publication(site, site.parent / ".site-new")
    for path, data in files.items():
        publication.write(path, data)
    changed, removed, _ = publication.publish()
    return changed, removed


def content(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_first_build_writes_everything(site: Path) -> None:
    files = {"index.html": b"home", "zones/index.html": b"zones"}
    assert publish(site, files) == (2, 0)
    assert content(site) == files


def test_a_file_with_the_same_bytes_is_not_written(site: Path) -> None:
    publish(site, {"same": b"one", "other": b"one"})
    for name in ("same", "other"):
        os.utime(site / name, (1, 1))
    assert publish(site, {"same": b"one", "other": b"two"}) == (1, 0)
    assert (site / "same").stat().st_mtime == 1
    assert (site / "other").stat().st_mtime > 1
    assert content(site) == {"same": b"one", "other": b"two"}


def test_other_bytes_of_the_same_length_are_written(site: Path) -> None:
    publish(site, {"page": b"abc"})
    assert publish(site, {"page": b"abd"}) == (1, 0)
    assert content(site) == {"page": b"abd"}


def test_what_is_no_longer_made_goes_with_its_folders(site: Path) -> None:
    publish(site, {"index.html": b"1", "zones/a/b/index.html": b"1", "zones/index.html": b"1"})
    (site / "left" / "empty").mkdir(parents=True)
    assert publish(site, {"index.html": b"1", "zones/index.html": b"1"}) == (0, 1)
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*")) == [
        "index.html",
        "zones",
        "zones/index.html",
    ]


def test_until_it_is_published_the_site_stands_untouched(site: Path) -> None:
    publish(site, {"a": b"1", "b": b"1"})
    before = content(site)
    publication = Publication(site, site.parent / ".site-new")
    publication.write("a", b"2")
    publication.write("c", b"1")
    assert content(site) == before


def test_what_an_interrupted_build_left_is_not_published(site: Path) -> None:
    stopped = Publication(site, site.parent / ".site-new")
    stopped.write("secret", b"half a build")
    stopped.write("a/of/another/time", b"half a build")
    assert publish(site, {"a": b"1"}) == (1, 0)
    assert content(site) == {"a": b"1"}
    assert not (site.parent / ".site-new").exists()


@pytest.mark.parametrize("published", [True, False])
def test_two_pages_cannot_have_one_address(site: Path, published: bool) -> None:  # noqa: FBT001
    if published:
        publish(site, {"a": b"1"})
    publication = Publication(site, site.parent / ".site-new")
    publication.write("a", b"1")
    with pytest.raises(ValueError, match="a"):
        publication.write("a", b"1")


def test_a_page_takes_the_place_of_a_folder_and_a_folder_that_of_a_page(site: Path) -> None:
    publish(site, {"a": b"1", "b/c": b"1"})
    files = {"a/d/e": b"2", "b": b"2"}
    assert publish(site, files)[0] == 2
    assert content(site) == files


def test_what_a_build_has_written_is_known(site: Path) -> None:
    publication = Publication(site, site.parent / ".site-new")
    publication.write("a", b"1")
    assert publication.has("a")
    assert not publication.has("b")
