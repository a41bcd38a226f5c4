"""Loading again: only what changed is read anew, and what comes of it is what a clean load gives."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from unit.desk import Desk, OnDay
from zoneportal import reading
from zoneportal.catalog import Catalog
from zoneportal.loading import Loader, load

ZONES = ("sample", "second", "third")
PARK = "name: {{zh: {zh}, en: {en}}}\nsite_area: {area}亩\n"


@pytest.fixture
def portal(desk: Desk) -> Desk:
    for id in ZONES[1:]:
        desk.add_zone(id)
    return desk


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The zones whose folders are read."""
    names: list[str] = []
    original = reading.zone_folder

    def noted(folder: Path, root: Path) -> reading.ZoneFolder:
        names.append(folder.name)
        return original(folder, root)

    monkeypatch.setattr(reading, "zone_folder", noted)
    return names


def loaded(loader: Loader, *touched: Path) -> Catalog:
    catalog = loader.load(touched).catalog
    assert catalog is not None
    return catalog


def test_a_changed_record_is_read_with_its_zone_and_no_other(portal: Desk, read: list[str]) -> None:
    loader = Loader(portal.workspace)
    before = loaded(loader)
    assert sorted(read) == sorted(ZONES)
    read.clear()
    after = loaded(loader, portal.record("parks/new", PARK.format(zh="新园", en="New Park", area=10), "second"))
    assert read == ["second"]
    assert [a is b for a, b in zip(before.zones, after.zones, strict=True)] == [True, False, True]
    assert "new" in {record.id for record in after.zone_by_id["second"].all_records()}
    assert "new" not in {record.id for record in before.zone_by_id["second"].all_records()}


def test_without_a_change_the_catalogue_is_the_same(portal: Desk) -> None:
    loader = Loader(portal.workspace)
    before = loaded(loader)
    assert loaded(loader) is before
    assert loaded(loader, portal.write("content/pages/new.md", "# New\n")) is before


def test_zones_stay_when_what_holds_for_all_changes(portal: Desk, read: list[str]) -> None:
    loader = Loader(portal.workspace)
    before = loaded(loader)
    read.clear()
    policy = portal.root / "content/common/policies/research.yaml"
    policy.write_text(policy.read_text("utf-8") + "order: 7\n", "utf-8")
    after = loaded(loader, policy)
    assert read == []
    assert after is not before
    assert [a is b for a, b in zip(before.zones, after.zones, strict=True)] == [True, True, True]


def test_another_day_is_another_check(portal: Desk, on_day: OnDay) -> None:
    offer = "name: {zh: 项目, en: Project}\nindustry: batteries\nhistory: []\nvalid_until: 2030-06-30\n"
    portal.record("projects/offer", offer)
    on_day("2030-06-30")
    loader = Loader(portal.workspace)
    before = {problem.code for problem in loader.load().report}
    on_day("2030-07-01")
    assert {problem.code for problem in loader.load(()).report} - before == {"offer-expired"}


def test_an_error_goes_when_it_is_mended(portal: Desk) -> None:
    loader = Loader(portal.workspace)
    before = loaded(loader)
    park = portal.write("content/zones/second/parks/new.yaml", "name: [\n")
    bad = loader.load([park])
    assert bad.catalog is None
    assert [problem.code for problem in bad.report.errors] == ["unclosed-bracket"]
    park.unlink()
    assert [zone.id for zone in loaded(loader, park).zones] == [zone.id for zone in before.zones]


class Editor:
    """Edits a portal at random, as staff do: well and badly."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.rng = random.Random(seed)
        self.sound = desk.root.with_name("sound")
        shutil.copytree(desk.root, self.sound)

    def edit(self) -> Path:
        """Do one edit; returns the file that is another then."""
        acts: tuple[Callable[[], Path], ...] = (
            *(self.park,) * 4,
            self.broken,
            self.remove,
            self.source,
            self.register,
            self.zone,
            self.picture,
            self.page,
            self.common,
        )
        return self.rng.choice(acts)()

    def mend(self) -> list[Path]:
        """Put everything back as it was at first; returns the folders and files that were touched."""
        shutil.rmtree(self.desk.root)
        shutil.copytree(self.sound, self.desk.root)
        content = self.desk.root / "content"
        zones = [content / "zones" / zone for zone in ZONES]
        return [self.desk.root / "zones.yaml", content / "pages" / "call.md", *zones, self.park()]

    def _file(self) -> Path:
        zone, name = self.rng.choice(ZONES), self.rng.choice(("one", "two"))
        return self.desk.root / "content/zones" / zone / "parks" / f"{name}.yaml"

    def park(self) -> Path:
        file = self._file()
        en = self.rng.choice(("Star Park", "Stellar Park", "星 Park"))
        text = PARK.format(zh=self.rng.choice(("星园", "星区")), en=en, area=self.rng.randrange(2, 9))
        if self.rng.random() < 0.2:
            text += f"formerly: [{self.rng.choice(('one', 'two', 'old'))}]\n"
        return self.desk.record(f"parks/{file.stem}", text, file.parent.parent.name)

    def broken(self) -> Path:
        return self.desk.write(self._file().relative_to(self.desk.root).as_posix(), "name: {zh: 坏园\nsize: 1\n")

    def remove(self) -> Path:
        file = self._file()
        file.unlink(missing_ok=True)
        return file

    def source(self) -> Path:
        sources = self.desk.root / "content/common/sources.yaml"
        text = sources.read_text("utf-8")
        sources.write_text(text.replace("A1:", "Z1:") if "A1:" in text else text.replace("Z1:", "A1:"), "utf-8")
        return sources

    def register(self) -> Path:
        register = self.desk.root / "zones.yaml"
        text = register.read_text("utf-8")
        old, new = self.rng.choice((("second开发区", "另一开发区"), ("id: third", "id: fourth"), ("zones:", "zoness:")))
        register.write_text(text.replace(old, new) if old in text else text.replace(new, old), "utf-8")
        return register

    def zone(self) -> Path:
        folder = self.desk.root / "content/zones" / self.rng.choice(ZONES[1:])
        aside = self.desk.root / f"aside-{folder.name}"
        if folder.exists() and not aside.exists():
            folder.rename(aside)
        elif aside.exists() and not folder.exists():
            aside.rename(folder)
        return folder

    def picture(self) -> Path:
        file = self.desk.root / "content/media" / self.rng.choice(("second", "nowhere")) / "plan.svg"
        if file.exists():
            shutil.rmtree(file.parent)
            return file
        return self.desk.write(file.relative_to(self.desk.root).as_posix(), "<svg/>")

    def page(self) -> Path:
        return self.desk.write("content/pages/call.md", self.rng.choice(("# Call\n", "13800138000\n")))

    def common(self) -> Path:
        return self.desk.write("content/common/structures/x.yaml", self.rng.choice(("name: [\n", "links: []\n")))


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_report_is_that_of_a_clean_load(portal: Desk, seed: int) -> None:
    loader, editor = Loader(portal.workspace), Editor(portal, seed)
    loader.load()
    whole = 0
    for step in range(24):
        touched = editor.mend() if step % 4 == 3 else [editor.edit() for _ in range(editor.rng.randrange(1, 3))]
        again, clean = loader.load(touched), load(portal.workspace)
        assert again.report.text() == clean.report.text(), touched
        assert (again.catalog is None) == (clean.catalog is None)
        if again.catalog is not None and clean.catalog is not None:
            whole += 1
            assert list(again.catalog.all_records()) == list(clean.catalog.all_records())
    assert whole, "some of the edits are good ones"
