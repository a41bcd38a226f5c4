"""A build that makes only what changed gives byte for byte what a build from nothing gives, whatever was edited."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scale.portal_folder import write_portal
from zoneportal.host import Build, start
from zoneportal.pages import product
from zoneportal.pages.publication import Publication
from zoneportal.views import paging

ZONES = 4
Edit = Callable[[Path, random.Random], str]
WRITINGS = {"about.md": "about/", "en/about.md": "en/about/"}


def begun(portal: Path, site: Path) -> Build:
    """A build of the portal that may be finished; a hand-written page stands for those that the host renders."""
    settings = {"without": ["print"]}
    build = start(root=portal, settings=settings, site=site, site_url="https://scale.example/")
    body = (portal / "article.html").read_text("utf-8")
    for path, url in WRITINGS.items():
        build.take(path=path, url=url, title=path, description="About", body=body, sections=[])
    return build


def content(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal that has been built, and its site; tests work on copies."""
    folder = tmp_path_factory.mktemp("again")
    portal = write_portal(folder / "portal", ZONES)
    (portal / "article.html").write_text("<p>By hand</p>", "utf-8")
    begun(portal, folder / "site").finish()
    return folder


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    """The portal and its drawings, without what was kept of its build."""
    copy = tmp_path / "copy"
    shutil.copytree(folder / "portal", copy / "portal", ignore=shutil.ignore_patterns("made"))
    return copy


def records(portal: Path, chance: random.Random, kind: str = "*") -> list[Path]:
    """Record files in an order of chance."""
    found = sorted((portal / "content" / "zones").glob(f"*/{kind}/*.yaml"))
    return chance.sample(found, len(found))


def replaced(file: Path, old: str, new: str) -> str:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return f"{file}: {old!r} became {new!r}"


def rewritten(portal: Path, chance: random.Random) -> str:
    """A word of a record's name."""
    return replaced(records(portal, chance)[0], 'zh: "', 'zh: "又一')


def figured(portal: Path, chance: random.Random) -> str:
    """A figure, which the relief is drawn from."""
    file = records(portal, chance, "figures")[0]
    file.write_text(re.sub(r"value: (?=\d)", "value: 9", file.read_text("utf-8")), "utf-8")
    return f"{file}: ninety times as much"


def dated(portal: Path, chance: random.Random) -> str:
    """The date of a record: the date of all data may follow."""
    file = next(file for file in records(portal, chance) if "as_of: 20" in file.read_text("utf-8"))
    file.write_text(re.sub(r"as_of: [\d-]+", "as_of: 2026-11-22", file.read_text("utf-8"), count=1), "utf-8")
    return f"{file} is of 22 November"


def turned(portal: Path, chance: random.Random) -> str:
    """A project of another industry, which may be the first or the last to name it."""
    file = records(portal, chance, "projects")[0]
    file.write_text(re.sub(r"\nindustry: .*", r"\nindustry: flax", file.read_text("utf-8")), "utf-8")
    return f"{file} is of flax"


def added(portal: Path, chance: random.Random) -> str:
    """One more record, a copy of another."""
    file = records(portal, chance, "projects")[0]
    new = file.with_name(f"{file.stem}-more.yaml")
    shutil.copyfile(file, new)
    return f"{new} added"


def renamed(portal: Path, chance: random.Random) -> str:
    """A record at another address, which the old one leads to."""
    file = records(portal, chance, "figures")[0]
    new = file.rename(file.with_name(f"{file.stem}-renamed.yaml"))
    new.write_text(new.read_text("utf-8") + f"formerly: [{file.stem}]\n", "utf-8")
    return f"{file} became {new}"


def moved_page(portal: Path, chance: random.Random) -> str:
    """A record with a page of its own under another name; nothing else names it."""
    added(portal, chance)
    file = next(iter((portal / "content" / "zones").glob("*/projects/*-more.yaml")))
    new = file.rename(file.with_name(file.name.replace("-more", "-moved")))
    new.write_text(new.read_text("utf-8") + f"formerly: [{file.stem}]\n", "utf-8")
    return f"{file} became {new}"


def retired(portal: Path, chance: random.Random) -> str:
    """A record taken off the site."""
    file = records(portal, chance, "figures")[0]
    file.write_text(file.read_text("utf-8") + "status: draft\n", "utf-8")
    return f"{file} is a draft"


def removed(portal: Path, chance: random.Random) -> str:
    """A record that is no more."""
    file = records(portal, chance, "figures")[0]
    file.unlink()
    return f"{file} removed"


def hidden(portal: Path, chance: random.Random) -> str:
    """A zone taken off the site."""
    zones = sorted((portal / "content" / "zones").iterdir())
    profile = chance.choice(zones) / "zone.yaml"
    profile.write_text(profile.read_text("utf-8") + "status: draft\n", "utf-8")
    return f"{profile} is a draft"


def unlisted(portal: Path, chance: random.Random) -> str:
    """A zone the register holds back."""
    return replaced(portal / "zones.yaml", "cny_per_usd: 7.1", f"cny_per_usd: 7.{chance.randrange(2, 9)}")


def reworded(portal: Path, _: random.Random) -> str:
    """A word of the interface."""
    return replaced(portal / "content" / "wording" / "zh.yaml", "开发区", "某开发区")


def redrawn(portal: Path, _: random.Random) -> str:
    """A template."""
    return replaced(
        portal / "overrides" / "pages" / "zone.html",
        '<div class="contact-wide">',
        '<div class="contact-wide"><!-- new -->',
    )


def cited(portal: Path, _: random.Random) -> str:
    """A source's title."""
    file = portal / "content" / "common" / "sources.yaml"
    return replaced(file, "Science Guide", "Another Guide")


def ruled(portal: Path, chance: random.Random) -> str:
    """A national policy."""
    file = chance.choice(sorted((portal / "content" / "common" / "policies").glob("*.yaml")))
    return replaced(file, "zh: ", "zh: 新")


def pictured(portal: Path, _: random.Random) -> str:
    """A picture whose record stays as it was."""
    file = next(path for path in sorted((portal / "content" / "media").rglob("*.svg")))
    file.write_bytes(file.read_bytes() + b"<!-- another -->")
    return f"{file} changed"


def handwritten(portal: Path, _: random.Random) -> str:
    """A hand-written page."""
    return replaced(portal / "article.html", "By hand", "By another hand")


def meddled(portal: Path, chance: random.Random) -> str:
    """A file of the site that somebody changed, one that somebody removed, one that is not of the site."""
    site = portal.parent / "site"
    pages = sorted(site.rglob("*.html"))
    changed, gone = chance.sample(pages, 2)
    changed.write_bytes(changed.read_bytes().replace(b"<p", b"<b", 1))
    gone.unlink()
    (site / "left-over").mkdir()
    (site / "left-over" / "file.html").write_bytes(b"")
    return f"{changed} changed, {gone} removed, one left over"


def spoilt(portal: Path, chance: random.Random) -> str:
    """What is kept of the last build, not whole any more."""
    kept = chance.choice(sorted((portal / ".cache" / "portal" / "made").rglob("*/*")))
    kept.write_bytes(kept.read_bytes()[:-7])
    return f"{kept} cut short"


EDITS: tuple[Edit, ...] = (
    rewritten,
    figured,
    dated,
    turned,
    added,
    renamed,
    moved_page,
    retired,
    removed,
    hidden,
    unlisted,
    reworded,
    redrawn,
    cited,
    ruled,
    pictured,
    handwritten,
    meddled,
    spoilt,
)


# In an order of chance, which is the same each time; the two sequences share what stands in the middle.
SEQUENCE = random.Random(1).sample(EDITS, len(EDITS))


@pytest.mark.parametrize(("edits", "rows"), [(SEQUENCE[:11], paging.ROWS), (SEQUENCE[8:], 2)], ids=["short", "paged"])
def test_whatever_is_edited_the_site_is_that_of_a_build_from_nothing(
    copied: Path, edits: list[Edit], rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One edit after another, and both sites after each; with lists of one page, and of several."""
    monkeypatch.setattr(paging, "ROWS", rows)
    chance = random.Random(rows)
    portal, site = copied / "portal", copied / "site"
    begun(portal, site).finish()
    done = []
    for nth, edit in enumerate(edits):
        done.append(edit(portal, chance))
        build, clean = begun(portal, site), begun(portal, copied / f"clean-{nth}")
        assert not build.failed, [*done, *build.report_lines()]
        build.finish()
        clean.finish()
        again, whole = content(site), content(clean.site)
        differing = sorted(name for name in again.keys() | whole.keys() if again.get(name) != whole.get(name))
        assert not differing, (done[-1], differing)
        shutil.rmtree(clean.site)


def test_only_what_read_the_edit_is_made_again(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    portal, site = copied / "portal", copied / "site"
    begun(portal, site).finish()
    made: list[str] = []
    one = product._one

    def noted(each: product.Product, files: Publication) -> product.Made:
        made.append(each.name)
        return one(each, files)

    monkeypatch.setattr(product, "_one", noted)
    monkeypatch.setattr("zoneportal.workers.MOST", 1)
    begun(portal, site).finish()
    assert made == []
    figured(portal, random.Random(1))
    _, changed, gone = begun(portal, site).finish()
    zones = {path.name for path in (portal / "content" / "zones").iterdir()}
    others = [name for name in made if name.startswith("zones/") and name.split("/")[1] in zones]
    assert len({name.split("/")[1] for name in others}) == 1
    assert 0 < len(made) < 60
    assert 0 < changed < 60
    assert gone == 0
