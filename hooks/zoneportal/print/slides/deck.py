"""A deck as a document of the portal: slides as data, set as PPTX."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import Image
from pptx.presentation import Presentation

from zoneportal.print.archive import edition, settled
from zoneportal.print.refusal import PressError, overlong
from zoneportal.print.slides.blocks import Cover, Slide
from zoneportal.print.slides.layout import BODY, Layout
from zoneportal.print.slides.master import LAYOUTS, presentation
from zoneportal.print.slides.paging import UnfitError, paged
from zoneportal.print.slides.pictures import code_picture, drawn
from zoneportal.print.slides.stage import HEIGHT, WIDTH, Box, Edge, Stage
from zoneportal.print.slides.text import LANGUAGE, Setting, height, words
from zoneportal.values import Lang

COVER_TEXT, COVER_LINES = 600.0, 160.0
COVER_LINE = Box(44, 150, 84, 3)
TITLE_SIZES = (28.0, 25.0, 22.0, 19.0)
COVER_SIZES = (44.0, 38.0, 33.0, 28.0, 24.0)
TITLE_ROOM, COVER_ROOM, TITLE_SPACING = 46.0, 150.0, 0.92
# About how wide a character is, to say how many are too many.
CHARACTER = {"zh": 1.0, "en": 0.5}


@dataclass(frozen=True)
class Deck:
    """A deck to be made.

    ``cover`` and ``slides`` are what it says; ``drawings`` SVG texts by name and ``codes`` addresses by the name of the
    QR code that leads there, both as the slides name them; ``part`` is how a slide that continues is called.
    """

    path: str
    lang: Lang
    title: str
    record: str
    day: date
    author: str
    subject: str
    keywords: str
    foot: str
    part: str
    cover: Cover
    slides: tuple[Slide, ...]
    drawings: Mapping[str, str]
    codes: Mapping[str, str]

    def ingredients(self) -> tuple[str, ...]:
        """Everything it says and shows, and the code that sets it."""
        return (edition(Path(__file__).parent, "python-pptx", "pillow", "segno"), repr(self))

    def made(self, templates: Path) -> bytes:
        """The deck as PPTX. Raises PressError where a text does not fit its slide at the smallest size."""
        pictures = {name: drawn(svg, templates, wide=name == self.cover.drawing) for name, svg in self.drawings.items()}
        pictures |= {name: code_picture(address) for name, address in self.codes.items()}
        shapes = {name: _shape(content) for name, content in pictures.items()}
        file = presentation(templates / "deck")
        self._open(Stage(file.slides.add_slide(file.slide_layouts[0]), self.lang, pictures), shapes)
        for slide in self.slides:
            for page, layout in self._pages(slide, shapes):
                form = file.slide_layouts[LAYOUTS.index(page.layout)]
                self._set(page, Stage(file.slides.add_slide(form), self.lang, pictures), layout)
        self._describe(file)
        written = BytesIO()
        file.save(written)
        return settled(written.getvalue(), self.day)

    def _pages(self, slide: Slide, shapes: Mapping[str, float]) -> list[tuple[Slide, Layout]]:
        """A slide, or the slides its table runs over, each called by its number."""
        try:
            pages = paged(slide, BODY, shapes)
        except UnfitError as unfit:
            raise self._overlong(slide.field, unfit.over) from unfit
        if len(pages) == 1:
            return pages
        titles = (self.part.format(title=slide.title, n=number, of=len(pages)) for number in range(1, len(pages) + 1))
        return [(replace(page, title=title), layout) for title, (page, layout) in zip(titles, pages, strict=True)]

    def _set(self, slide: Slide, stage: Stage, layout: Layout) -> None:
        stage.title(slide.title, self._title_size(slide.title, TITLE_SIZES, BODY.width, TITLE_ROOM, slide.field))
        layout.draw(stage, slide.blocks, BODY)
        stage.foot(self.foot)
        stage.notes(slide.notes)

    def _open(self, stage: Stage, shapes: Mapping[str, float]) -> None:
        cover = self.cover
        # As high as the slide, its plain left side cut off: the land stands where the words do not.
        wide = HEIGHT * shapes[cover.drawing]
        stage.ground(cover.drawing, max(0.0, (wide - WIDTH) / wide))
        stage.shape(COVER_LINE, Edge("accent1"))
        stage.title(cover.title, self._title_size(cover.title, COVER_SIZES, COVER_TEXT, COVER_ROOM, "name"))
        setting = Setting(18, after=4)
        over = height(cover.lines, setting, COVER_TEXT) - COVER_LINES
        if over > 0:
            raise self._overlong("name", over, setting.size)
        stage.placeholder(1, cover.lines)
        stage.notes(cover.notes)

    def _title_size(self, text: str, sizes: Sequence[float], room: float, most: float, field: str) -> float | None:
        """The largest size in which a title fits; None for the layout's own."""
        over = 0.0
        for size in sizes:
            over = height([words(text, bold=True)], Setting(size), room) * TITLE_SPACING - most
            if over <= 0:
                return None if size == sizes[0] else size
        raise self._overlong(field, over, sizes[-1], room)

    def _overlong(self, field: str, over: float, size: float = 13.0, room: float = BODY.width) -> PressError:
        """What is wrong where ``over`` points of a column do not fit."""
        lines = ceil(over / (size * 1.2))
        return PressError(overlong(self.path, self.record, field, round(lines * room / (size * CHARACTER[self.lang]))))

    def _describe(self, file: Presentation) -> None:
        """What office programs and libraries show of a file."""
        told = file.core_properties
        told.title, told.author, told.last_modified_by = self.title, self.author, self.author
        told.subject, told.keywords, told.language = self.subject, self.keywords, LANGUAGE[self.lang]
        told.created = told.modified = datetime(self.day.year, self.day.month, self.day.day)  # noqa: DTZ001 - a day
        told.revision = 1


def _shape(content: bytes) -> float:
    """How wide a picture is by its height."""
    with Image.open(BytesIO(content)) as image:
        return image.width / image.height
