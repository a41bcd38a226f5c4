"""Decks: opened by LibreOffice nothing is missing, cut off or covered; texts, tables and charts can be edited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import zxingcpp
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as File

from proof.documents import squeezed
from proof.office import Shown, shown
from unit.desk import ROOT, Desk
from zoneportal import wording
from zoneportal.models import Event, Project
from zoneportal.pages.portal import Portal
from zoneportal.print.office import Office
from zoneportal.print.refusal import PressError
from zoneportal.print.slides.deck import Deck
from zoneportal.print.slides.programme import event_deck, prepared, zone_deck
from zoneportal.values import LANGS

TEMPLATES = ROOT / "overrides" / "print"
# Zones with much and with little on record.
ZONES = ("sample", "lvliang")
EVENT = "storage-forum-2026"
FOOT = 508.0  # where the foot of a slide begins, in points
TAG = {"zh": "zh-CN", "en": "en-GB"}


def every(demo: Portal) -> Iterator[Deck]:
    office = Office(demo.catalog, demo.site_url)
    for zone in demo.catalog.zones:
        if zone.id in ZONES:
            for lang in LANGS:
                yield zone_deck(office, zone, demo.voice(lang))
                for event in prepared(zone):
                    if event.id == EVENT:
                        yield event_deck(office, zone, event, demo.voice(lang))


@pytest.fixture(scope="module")
def made(demo: Portal, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Deck, Path]]:
    folder = tmp_path_factory.mktemp("decks")
    found = []
    for deck in every(demo):
        file = folder / f"{deck.lang}-{Path(deck.path).name}"
        file.write_bytes(deck.made(TEMPLATES))
        found.append((deck, file))
    return found


@pytest.fixture(scope="module")
def files(made: list[tuple[Deck, Path]]) -> list[tuple[Deck, File]]:
    return [(deck, Presentation(str(file))) for deck, file in made]


@pytest.fixture(scope="module")
def opened(made: list[tuple[Deck, Path]], tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Deck, File, Shown]]:
    pages = shown([file for _, file in made], tmp_path_factory.mktemp("pages"))
    return [(deck, Presentation(str(file)), each) for (deck, file), each in zip(made, pages, strict=True)]


def words_of(slide: object) -> Iterator[str]:
    """Every text on a slide, its charts' left out."""
    for paragraph in slide.shapes._spTree.iter("{*}p"):  # type: ignore[attr-defined]
        said = "".join(run.text or "" for run in paragraph.iter("{*}t"))
        if said and "‹#›" not in said:
            yield said


def test_every_event_that_is_prepared_for_somebody_has_a_deck(demo: Portal) -> None:
    zone = demo.catalog.zone_by_id["sample"]
    assert {event.id for event in prepared(zone)} == {item.id for item in zone.of(Event) if item.audience}
    assert {event.id for event in prepared(zone)} < {item.id for item in zone.of(Event)}
    paths = {deck.path for deck in every(demo)}
    assert {f"brochures/{lang}/events/sample-{EVENT}.pptx" for lang in LANGS} < paths


def test_every_word_is_shown(opened: list[tuple[Deck, File, Shown]]) -> None:
    for deck, file, pages in opened:
        assert len(pages.texts) == len(file.slides), deck.path
        assert pages.size == pytest.approx((960, 540), abs=1)
        for slide, text in zip(file.slides, pages.texts, strict=True):
            missing = [said for said in words_of(slide) if bare(said) not in bare(text)]
            assert [said for said in missing if not _parted(said, text)] == [], deck.path


def _parted(said: str, text: str) -> bool:
    """Whether a paragraph is there in pieces: a raised mark is read where it stands, between the lines."""
    return all(bare(piece) in bare(text) for piece in re.split(r"\s+", said))


def bare(text: str) -> str:
    """Text without blanks and hyphens: at the end of a line a hyphen is read as something else."""
    return re.sub(r"[-\x00-\x1f]", "", squeezed(text))


def test_nothing_is_cut_off_or_covered(opened: list[tuple[Deck, File, Shown]]) -> None:
    for deck, _, pages in opened:
        for number in range(len(pages.texts)):
            places = [place for place in pages.places(number) if place.text]
            assert all(place.left >= 0 and place.right <= 961 and place.bottom <= 540 for place in places), deck.path
            foot = f"{squeezed(deck.foot)}{number + 1}" if number else ""
            low = [place.text for place in places if place.bottom > FOOT and squeezed(place.text) not in foot]
            assert low == [], (deck.path, number + 1)
            for at, place in enumerate(places):
                covered = [other.text for other in places[at + 1 :] if place.over(other)]
                assert covered == [], (deck.path, number + 1, place.text)


def test_slides_have_titles_and_speak_their_language(files: list[tuple[Deck, File]]) -> None:
    for deck, file in files:
        for slide in file.slides:
            assert slide.shapes.title is not None
            assert slide.shapes.title.text_frame.text.strip(), deck.path
            tags = {run.get("lang") for run in slide.shapes._spTree.iter("{*}rPr")}
            assert TAG[deck.lang] in tags
            assert tags <= set(TAG.values())
            assert len({shape.shape_id for shape in slide.shapes}) == len(slide.shapes)
        names = [slide.shapes.title.text_frame.text for slide in file.slides if slide.shapes.title]
        assert len(set(names)) == len(names), deck.path


def test_no_slide_is_empty(files: list[tuple[Deck, File]]) -> None:
    for deck, file in files:
        for slide in list(file.slides)[1:]:
            assert len([shape for shape in slide.shapes if not shape.is_placeholder]) > 0, deck.path


def test_tables_and_charts_can_be_edited(files: list[tuple[Deck, File]]) -> None:
    """Tables are tables with a head, a chart has its workbook; pictures, tables, charts say what they show."""
    tables = charts = 0
    for deck, file in files:
        for shape in (shape for slide in file.slides for shape in slide.shapes):
            if shape.has_table or shape.has_chart:
                assert shape._element.nvGraphicFramePr.cNvPr.get("descr"), deck.path
                tables += shape.has_table
            if shape.has_chart:
                charts += 1
                assert b"xl/worksheets/sheet1.xml" in shape.chart.part.chart_workbook.xlsx_part.blob
            if shape.shape_type == 13:
                assert (
                    shape._element.nvPicPr.cNvPr.get("descr") or "decorative" in etree.tostring(shape._element).decode()
                )
    assert tables > 50
    assert charts > 3


def test_notes_give_the_source_and_date_of_every_figure(files: list[tuple[Deck, File]], demo: Portal) -> None:
    """Each mark raised on a slide is explained in its notes; where a table runs on, in those of its first slide."""
    for deck, file in files:
        told = ""
        for slide in file.slides:
            notes = slide.notes_slide.notes_text_frame
            assert notes is not None
            told += notes.text
            for run in slide.shapes._spTree.iter("{*}r"):
                if run.find("{*}rPr").get("baseline"):
                    key = run.find("{*}t").text.strip()
                    source = demo.voice(deck.lang).say("source.mark", key=key, source="")
                    assert source.strip() in told, (deck.path, slide.shapes.title.text_frame.text, key)


def test_codes_lead_to_the_pages(files: list[tuple[Deck, File]]) -> None:
    for deck, file in files:
        read = set()
        for shape in (shape for slide in file.slides for shape in slide.shapes if shape.shape_type == 13):
            with Image.open(BytesIO(shape.image.blob)) as image:
                codes = {found.text for found in zxingcpp.read_barcodes(image.convert("L"))}
            assert codes <= {shape.click_action.hyperlink.address}
            read |= codes
        assert read == set(deck.codes.values()), deck.path


def test_same_bytes_and_what_the_file_says_of_itself(made: list[tuple[Deck, Path]]) -> None:
    deck, file = next((deck, file) for deck, file in made if deck.path.endswith("zh/zones/sample.pptx"))
    assert deck.made(TEMPLATES) == file.read_bytes()
    told = Presentation(str(file)).core_properties
    assert (told.title, told.author, told.subject) == (deck.title, deck.author, deck.subject)
    assert told.language == "zh-CN"
    assert told.created == told.modified == datetime(deck.day.year, deck.day.month, deck.day.day)  # noqa: DTZ001
    now = str(datetime.now(tz=UTC).year).encode()
    with ZipFile(file) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
        assert b"Macintosh" not in archive.read("docProps/app.xml")
        inside = [name for name in archive.namelist() if name.endswith(".xlsx")]
        assert inside
        for name in inside:
            with ZipFile(BytesIO(archive.read(name))) as book:
                assert f"{deck.day.isoformat()}T00:00:00Z".encode() in book.read("docProps/core.xml")
                assert now not in book.read("docProps/core.xml") or str(deck.day.year).encode() == now


def test_the_theme_names_typefaces_that_offices_have(made: list[tuple[Deck, Path]]) -> None:
    with ZipFile(made[0][1]) as archive:
        themes = [name for name in archive.namelist() if "theme/theme" in name]
        for name in themes:
            theme = etree.fromstring(archive.read(name))
            assert {each.get("typeface") for each in theme.iterfind(".//{*}minorFont/{*}ea")} == {"Microsoft YaHei"}
            assert {each.get("typeface") for each in theme.iterfind(".//{*}majorFont/{*}latin")} == {"Arial"}
    assert len(themes) == 2


@pytest.fixture
def small(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path / "portal")


def deck_of(desk: Desk) -> Deck:
    portal = Portal(desk.workspace, desk.catalog(), wording.load(desk.workspace)[0], (), "https://zones.example/")
    office = Office(portal.catalog, portal.site_url)
    return zone_deck(office, portal.catalog.zones[0], portal.voice("zh"))


def test_overlong_text_steps_down_then_fails_with_its_name(small: Desk) -> None:
    head = "name: {zh: 生产线, en: Line}\nindustry: batteries\nhistory: [{stage: promoted}]\n"
    sizes = []
    for length in (300, 900):
        small.record("projects/long", f"{head}scope: {{zh: {'建设两条生产线' * (length // 7)}, en: Two lines}}\n")
        file = Presentation(BytesIO(deck_of(small).made(TEMPLATES)))
        runs = (run for slide in file.slides for run in slide.shapes._spTree.iter("{*}r"))
        sizes += [
            int(run.find("{*}rPr").get("sz")) for run in runs if (run.find("{*}t").text or "").startswith("建设两条")
        ]
    assert sizes[0] > sizes[-1]
    small.record("projects/long", f"{head}scope: {{zh: {'建设两条生产线' * 500}, en: Two lines}}\n")
    with pytest.raises(PressError, match=r"sample\.pptx.*projects/long\.yaml scope.*\d+ characters too long"):
        deck_of(small).made(TEMPLATES)


def test_a_zone_with_little_has_a_short_deck(small: Desk) -> None:
    for project in (small.root / "content/zones/sample/projects").glob("*.yaml"):
        project.unlink()
    deck = deck_of(small)
    assert not any(isinstance(item, Project) for item in deck.slides)
    assert all(slide.blocks for slide in deck.slides)
    titles = [slide.title for slide in deck.slides]
    assert "项目" not in titles
