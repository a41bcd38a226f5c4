"""The editions for paper: what a printing house takes, and what the printer of an office can print."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from proof.documents import Document
from unit.desk import ROOT
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import Choice
from zoneportal.print.document import extent
from zoneportal.print.edition import Edition
from zoneportal.print.inks import BLACK, GROUND, ink
from zoneportal.print.office import Office
from zoneportal.print.press import Sheet
from zoneportal.print.programme import programme
from zoneportal.print.proposal import looked_up, proposal
from zoneportal.print.separation import BLEED, MILLIMETRE, SLUG, SeparationError, separated
from zoneportal.print.shortlist import Entry
from zoneportal.values import LANGS

A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
TEMPLATES = ROOT / "overrides" / "print"
CHOSEN = Choice(lang=frozenset({"zh", "en"}), record=frozenset({"sample", "sample-recycling", "sample-block-3"}))
SHORTLIST = ("project.sample.recycling", "premises.sample.block-3", "land.sample.parcel-a01")
RGB = frozenset(("rg", "RG", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"))
# What an office's printer prints as it comes: three quarters of every page stay white paper.
LIGHT = 0.75


@pytest.fixture(scope="module")
def press(demo: Portal) -> dict[str, bytes]:
    documents = [*programme(demo, CHOSEN, Edition.PRESS), *proposals(demo, Edition.PRESS)]
    return {document.path: document.made(TEMPLATES) for document in documents}


@pytest.fixture(scope="module")
def office(demo: Portal) -> dict[str, bytes]:
    documents = [*programme(demo, CHOSEN, Edition.OFFICE), *proposals(demo, Edition.OFFICE)]
    return {document.path: document.made(TEMPLATES) for document in documents}


def proposals(demo: Portal, edition: Edition) -> Iterator[Sheet]:
    """A shortlist of a record of each kind as a proposal, in each language."""
    chosen = looked_up(demo.catalog, [Entry(ref) for ref in SHORTLIST])
    assert not chosen.gone
    for lang in LANGS:
        path = f"{edition}/proposals/{lang}/shortlist.pdf"
        yield proposal(Office(demo.catalog, demo.site_url, edition), chosen, demo.voice(lang), path=path)


def test_its_pages_are_counted(press: dict[str, bytes]) -> None:
    """As the command counts them: objects of a PDF for the press are packed, and the count with them."""
    assert {path: extent(path, content) for path, content in press.items()} == {
        path: len(pypdfium2.PdfDocument(content)) for path, content in press.items()
    }


def shown(pdf: bytes, scale: float = 1) -> list[Image.Image]:
    return [page.render(scale=scale).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


def test_the_press_gets_four_inks_and_nothing_else(press: dict[str, bytes]) -> None:
    assert press
    for path, content in press.items():
        with pikepdf.open(BytesIO(content)) as document:
            for page in document.pages:
                used = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
                assert not used & RGB, path
                assert "k" in used, path
            for item in document.objects:
                if isinstance(item, pikepdf.Stream):
                    assert item.get("/ColorSpace") in (None, pikepdf.Name.DeviceCMYK), path
                    assert "/SMask" not in item, path
                if isinstance(item, pikepdf.Dictionary):
                    assert float(item.get("/ca", 1)) == float(item.get("/CA", 1)) == 1, path
            assert "/StructTreeRoot" not in document.Root
            assert "/Metadata" not in document.Root  # which would call it PDF/A


def test_the_press_gets_boxes_bleed_and_marks(press: dict[str, bytes]) -> None:
    for content in press.values():
        with pikepdf.open(BytesIO(content)) as document:
            for page in document.pages:
                media, bleed, trim = (
                    np.array([float(x) for x in page[name]]) for name in ("/MediaBox", "/BleedBox", "/TrimBox")
                )
                assert trim[2:] - trim[:2] == pytest.approx(A4, abs=0.01)
                assert bleed - trim == pytest.approx([-BLEED, -BLEED, BLEED, BLEED], abs=0.01)
                assert media - bleed == pytest.approx([-SLUG, -SLUG, SLUG, SLUG], abs=0.01)
                assert len(marks(page, bleed)) == 8
                assert "/Annots" not in page


def marks(page: pikepdf.Page, bleed: np.ndarray) -> list[list[float]]:
    """The lines on all plates, which stand outside the bleed."""
    content = [*pikepdf.parse_content_stream(page)]
    begin = max(at for at, each in enumerate(content) if str(each.operator) == "K")
    found = []
    for before, after in pairwise(content[begin + 1 :]):
        if str(before.operator) == "m":
            line = [float(each) for each in (*before.operands, *after.operands)]
            (left, right), (low, high) = sorted(line[::2]), sorted(line[1::2])
            assert right < bleed[0] or left > bleed[2] or high < bleed[1] or low > bleed[3]
            found.append(line)
    return found


def test_a_ground_at_the_edge_of_the_paper_runs_into_the_bleed(press: dict[str, bytes]) -> None:
    """Where it is dark just inside the cut, it is dark to the end of the bleed."""
    scale = 2.0
    dark = 0
    for content in press.values():
        for image in shown(content, scale):
            tones = np.asarray(image.convert("L"))
            slug, bleed = round(SLUG * scale), round(BLEED * scale)
            for side in (tones, tones[::-1], tones.T, tones.T[::-1]):
                within = slice(slug + bleed + 2, -(slug + bleed + 2))
                inside = side[slug + bleed + 3, within] < 70
                outside = side[slug + 2, within] < 200  # a lighter hill may stand there, but no paper
                dark += int(inside.sum())
                assert (inside & ~outside).sum() <= 0.02 * max(int(inside.sum()), 200)
    assert dark > 1000


def test_words_are_black_alone_and_grounds_are_deep() -> None:
    coal = (0x10 / 255, 0x14 / 255, 0x16 / 255)
    assert ink(coal) == BLACK
    assert ink(coal, ground=True) == GROUND
    assert ink((1, 1, 1)) == (0, 0, 0, 0)
    assert ink((0x5B / 255, 0x66 / 255, 0x6B / 255))[:3] == (0, 0, 0)
    assert ink((0xE2 / 255, 0xA7 / 255, 0x2E / 255))[1] == 0.3


def test_small_words_on_paper_are_on_one_plate(press: dict[str, bytes]) -> None:
    """Dark words overprint in black alone, on every page that has any."""
    for path, content in press.items():
        with pikepdf.open(BytesIO(content)) as document:
            said = [
                (str(each.operator), [float(part) for part in each.operands])
                for page in document.pages
                for each in pikepdf.parse_content_stream(page)
                if str(each.operator) == "k"
            ]
            assert ("k", [0, 0, 0, 1]) in said, path
            assert document.pages[0].Resources.ExtGState["/InkOver"].op, path


def test_a_translucent_page_is_refused() -> None:
    document = pikepdf.new()
    page = document.add_blank_page()
    page.obj.Resources = pikepdf.Dictionary(
        ExtGState=pikepdf.Dictionary(G=pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, ca=0.5))
    )
    written = BytesIO()
    document.save(written)
    with pytest.raises(SeparationError, match="transparency"):
        separated(written.getvalue())


def test_the_same_records_give_the_same_bytes(demo: Portal, press: dict[str, bytes]) -> None:
    again = {document.path: document for document in programme(demo, CHOSEN, Edition.PRESS)}
    path = next(path for path in press if "/projects/" in path)
    assert again[path].made(TEMPLATES) == press[path]


def test_an_office_prints_on_white_paper(office: dict[str, bytes]) -> None:
    assert office
    for path, content in office.items():
        for number, image in enumerate(shown(content), 1):
            light = np.asarray(image.convert("L")).mean() / 255
            assert light > LIGHT, (path, number, light)


def test_an_office_page_keeps_its_edges_light(office: dict[str, bytes]) -> None:
    """A printer of an office cannot print the outer 5 mm: nothing dark stands there to be cut off."""
    edge = round(5 * MILLIMETRE)
    for path, content in office.items():
        for image in shown(content):
            tones = np.asarray(image.convert("L"))
            rim = [tones[:edge], tones[-edge:], tones[:, :edge], tones[:, -edge:]]
            assert min(int(part.min()) for part in rim) > 120, path


def test_editions_for_paper_hold_the_words_of_the_screen(
    demo: Portal, press: dict[str, bytes], office: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("screen")
    for document in programme(demo, CHOSEN):
        if not document.path.endswith(".pdf"):
            continue
        texts = []
        for number, content in enumerate(
            (document.made(TEMPLATES), press[f"press/{document.path}"], office[f"office/{document.path}"])
        ):
            file = folder / f"{number}.pdf"
            file.write_bytes(content)
            texts.append(sorted("".join(Document(file).texts)))
        assert texts[0] == texts[1] == texts[2], document.path


def test_states_differ_without_colour(office: dict[str, bytes]) -> None:
    """Words are legible in grey: what is printed dark is at least as dark as 4.5 to 1 on its paper asks."""
    for name in ("39454B", "5B666B", "7D5008", "101416"):
        light = luminance(name)
        assert (1 + 0.05) / (light + 0.05) >= 4.5, name
    # Occupied, amenity, free: roofs of a park's plan, far enough apart in grey.
    tones = sorted(luminance(name) for name in ("E2A72E", "DDE2E2", "FFFFFF"))
    assert all(after / before > 1.15 for before, after in pairwise(tones))
    assert office


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
