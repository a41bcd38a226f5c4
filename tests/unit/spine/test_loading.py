import shutil

from unit.desk import Desk, OnDay
from zoneportal.loading import load

BAD = "name: {zh: 坏园, en: Bad Park}\nsize: 5亩\n"


def test_the_desks_portal_is_without_a_problem(desk: Desk) -> None:
    assert desk.codes() == []


def test_every_problem_of_every_file_in_one_run(desk: Desk) -> None:
    desk.record("parks/bad", BAD + "floor_area: many\n")
    desk.write("content/zones/sample/land/broken.yaml", "name: {zh: 地\n")
    desk.record("projects/other", "name: {zh: 项目, en: Project}\nindustry: nothing\nhistory: []\n")
    desk.write("content/zones/sample/parks/notes.txt", "notes")
    codes = desk.codes()
    assert codes.count("unknown-field content/zones/sample/parks/bad.yaml") == 1
    assert len([code for code in codes if code.endswith("parks/bad.yaml")]) == 2
    assert [code for code in codes if code.endswith("land/broken.yaml")]
    assert "unknown-industry content/zones/sample/projects/other.yaml" in codes
    assert "not-a-record-file content/zones/sample/parks/notes.txt" in codes


def test_with_an_error_there_is_no_catalogue(desk: Desk) -> None:
    desk.record("parks/bad", BAD)
    assert load(desk.workspace).catalog is None


def test_with_notes_and_warnings_there_is_one(desk: Desk) -> None:
    (desk.root / "content/zones/sample/contacts/office.yaml").unlink()
    loaded = load(desk.workspace)
    assert [problem.code for problem in loaded.report] == ["contact-missing"]
    assert loaded.catalog is not None


def test_a_missing_register_hides_nothing(desk: Desk) -> None:
    desk.record("parks/bad", BAD)
    (desk.root / "zones.yaml").unlink()
    assert desk.codes() == [
        "unknown-field content/zones/sample/parks/bad.yaml",
        "needed-file-missing zones.yaml",
    ]


def test_a_missing_list_of_sources_hides_nothing(desk: Desk) -> None:
    desk.record("parks/bad", BAD)
    (desk.root / "content/common/sources.yaml").unlink()
    assert desk.codes() == [
        "needed-file-missing content/common/sources.yaml",
        "unknown-field content/zones/sample/parks/bad.yaml",
    ]


def test_an_empty_folder_is_no_portal(desk: Desk) -> None:
    shutil.rmtree(desk.root)
    desk.root.mkdir()
    assert desk.codes() == ["needed-file-missing content/common/sources.yaml", "needed-file-missing zones.yaml"]


def test_an_overlay_that_is_not_there(desk: Desk) -> None:
    report = load(desk.workspace.at(desk.root, "tests/nowhere")).report
    assert [f"{p.code} {p.place.file}" for p in report] == ["needed-file-missing tests/nowhere/zones.yaml"]


def test_a_register_that_does_not_name_the_portal(desk: Desk) -> None:
    register = desk.root / "zones.yaml"
    text = register.read_text("utf-8")
    register.write_text(text[text.index("publisher:") :], "utf-8")
    assert desk.codes() == ["missing-field zones.yaml"]


def test_a_zone_without_a_folder(desk: Desk) -> None:
    desk.add_zone("second")
    shutil.rmtree(desk.root / "content/zones/second")
    report = load(desk.workspace).report
    assert [(p.code, p.place.file, p.value) for p in report] == [
        ("register-zone-without-folder", "zones.yaml", "second")
    ]


def test_a_zone_not_yet_published_needs_no_folder(desk: Desk) -> None:
    desk.add_zone("second", more="    published: false\n")
    shutil.rmtree(desk.root / "content/zones/second")
    assert desk.codes() == []


def test_a_folder_without_a_zone(desk: Desk) -> None:
    desk.record("zone", "name: {zh: 某区, en: Some Zone}\n", "smple")
    assert desk.codes() == ["zone-not-in-register content/zones/smple"]


def test_file_names_are_ids(desk: Desk) -> None:
    desk.record("parks/South Park", BAD)
    desk.record("parks/con", BAD)
    (desk.root / "content/zones/sample/parks/.DS_Store").write_bytes(b"")
    (desk.root / "content/zones/sample/.DS_Store").write_bytes(b"")
    assert sorted(desk.codes()) == [
        "file-name-not-an-id content/zones/sample/parks/South Park.yaml",
        "reserved-file-name content/zones/sample/parks/con.yaml",
    ]


def test_a_folder_of_no_kind(desk: Desk) -> None:
    desk.record("park/south", BAD)
    assert desk.codes() == ["record-in-unknown-folder content/zones/sample/park"]


def test_the_day_of_the_build_decides_what_has_expired(desk: Desk, on_day: OnDay) -> None:
    desk.record(
        "projects/offer",
        "name: {zh: 项目, en: Project}\nindustry: batteries\nhistory: []\nvalid_until: 2030-06-30\n",
    )
    on_day("2030-06-30")
    assert desk.codes() == []
    on_day("2030-07-01")
    assert desk.codes() == ["offer-expired content/zones/sample/projects/offer.yaml"]
