"""A slide being set: shapes, tables, pictures and charts at their places, in points from the top left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu

from zoneportal.print.slides.blocks import Bars, Table
from zoneportal.print.slides.chart import dressed
from zoneportal.print.slides.text import LANGUAGE, NAMESPACES, Colour, Setting, Words, body, words
from zoneportal.values import Lang

# A slide, in points: 16:9.
WIDTH, HEIGHT = 960.0, 540.0
TABLE_STYLE = "{7A0F5C1E-3B52-4C56-9E0B-6C1D0A4E2B01}"
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
# Room between a cell's words and its edges; heads are set a little smaller than the rows.
CELL_SIDE, CELL_TOP, HEAD_SCALE = 6.0, 4.0, 0.88
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def emu(points: float) -> Emu:
    """Points in the unit of office programs."""
    return Emu(round(points * 12700))


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def corners(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width, height, as the library takes them."""
        return emu(self.x), emu(self.y), emu(self.width), emu(self.height)


@dataclass(frozen=True, slots=True)
class Edge:
    """How a rectangle is filled and edged; dashed means open or unknown."""

    fill: Colour | None = None
    line: Colour | None = None
    weight: float = 1.0
    dashed: bool = False
    inset: float = 0.0

    def xml(self) -> Iterator[str]:
        """The fill and the line of a shape."""
        yield self._colour(self.fill, "a:solidFill", NAMESPACES)
        inner = self._colour(self.line, "a:solidFill", "")
        dash = '<a:prstDash val="dash"/>' if self.dashed and self.line else ""
        yield f'<a:ln {NAMESPACES} w="{emu(self.weight)}">{inner}{dash}</a:ln>'

    @staticmethod
    def _colour(colour: Colour | None, tag: str, spaces: str) -> str:
        if colour is None:
            return f"<a:noFill {spaces}/>"
        return f'<{tag} {spaces}><a:schemeClr val="{colour}"/></{tag}>'


class Stage:
    """One slide and the pictures it may show."""

    def __init__(self, slide: Slide, lang: Lang, pictures: Mapping[str, bytes]) -> None:
        """Begin on ``slide``, whose words are of one language."""
        self._slide: Any = slide  # the library's types leave out what stands in its XML
        self._lang = lang
        self._pictures = pictures

    def title(self, text: str, size: float | None = None) -> None:
        """Fill the slide's title, which outlines and screen readers know it by; smaller where ``size`` is given."""
        shape = self._slide.shapes.title
        assert shape is not None  # every layout has one
        self._replace(shape._element, self._body([words(text)], Setting(size or 0), plain=True))

    def placeholder(self, index: int, paragraphs: Sequence[Words]) -> None:
        """Fill another placeholder of the layout, its look left to the layout."""
        self._replace(self._slide.placeholders[index]._element, self._body(paragraphs, Setting(0), plain=True))

    def foot(self, text: str) -> None:
        """Give the slide its foot and its number, at the layout's places."""
        for source in self._slide.slide_layout.placeholders:
            mark = source.element.ph
            kind = mark.get("type")
            if kind in ("ftr", "sldNum"):
                inner = self._number() if kind == "sldNum" else self._foot(text)
                name = f'<p:cNvPr id="{self._next()}" name={quoteattr(source.name)}/>'
                place = f'<p:ph type="{kind}" sz="quarter" idx="{mark.get("idx")}"/>'
                head = (
                    f'<p:nvSpPr>{name}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr>'
                )
                self._slide.shapes._spTree.append(parse_xml(f"<p:sp {NAMESPACES}>{head}<p:spPr/>{inner}</p:sp>"))

    def _foot(self, text: str) -> str:
        return self._body([words(text)], Setting(0), plain=True).replace("<a:p>", '<a:p><a:pPr algn="l"/>')

    def _next(self) -> int:
        return 1 + max(int(id) for id in self._slide.shapes._spTree.xpath("//p:cNvPr/@id"))

    def _number(self) -> str:
        run = f'<a:rPr lang="{LANGUAGE[self._lang]}"/><a:t>‹#›</a:t>'
        field = f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{run}</a:fld>'
        return f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{field}</a:p></p:txBody>"

    def text(self, box: Box, paragraphs: Sequence[Words], setting: Setting) -> None:
        """Paragraphs in a box of their own."""
        shape = self._slide.shapes.add_textbox(*box.corners)
        self._replace(shape.element, self._body(paragraphs, setting))

    def shape(self, box: Box, edge: Edge, paragraphs: Sequence[Words] = (), setting: Setting | None = None) -> None:
        """A rectangle, filled and edged; with words in it, or only for the eye."""
        shape = self._slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.corners)
        element = shape.element
        for style in element.findall(qn("p:style")):
            element.remove(style)
        for child in edge.xml():
            element.spPr.append(parse_xml(child))
        if setting is None:
            self._replace(element, self._body([()], Setting(10)))
            element.nvSpPr.cNvPr.append(parse_xml(_DECORATIVE))
        else:
            self._replace(element, self._body(paragraphs, setting, inset=edge.inset))

    def picture(self, box: Box, name: str, alt: str, *, crop: float = 0.0, leads: str = "") -> None:
        """A picture by its name; without ``alt`` it is only for the eye.

        ``crop`` is the share cut off at its left, ``leads`` the address that a click on it opens.
        """
        shape = self._slide.shapes.add_picture(BytesIO(self._pictures[name]), *box.corners)
        shape.crop_left = crop
        mark = shape._element.nvPicPr.cNvPr
        mark.set("descr", alt)
        if not alt:
            mark.append(parse_xml(_DECORATIVE))
        if leads:
            shape.click_action.hyperlink.address = leads

    def table(self, box: Box, table: Table, widths: Sequence[float], heights: Sequence[float], size: float) -> None:
        """A table whose columns and rows are as wide and high as given."""
        columns, rows = len(widths), len(heights)
        frame = self._slide.shapes.add_table(rows, columns, *box.corners)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", table.alt)
        grid = frame._element.graphic.graphicData.tbl
        grid.tblPr.find(qn("a:tableStyleId")).text = TABLE_STYLE
        grid.tblPr.set("bandRow", "0")
        grid.tblPr.set("firstRow", str(int(bool(table.heads))))
        for column, wide in zip(grid.tblGrid.gridCol_lst, widths, strict=True):
            column.w = emu(wide)
        heads = (tuple((words(head, bold=True, colour="accent4", scale=HEAD_SCALE),) for head in table.heads),)
        for row, high, cells in zip(grid.tr_lst, heights, (*(heads if table.heads else ()), *table.rows), strict=True):
            row.h = emu(high)
            for number, (cell, paragraphs) in enumerate(zip(row.tc_lst, cells, strict=True)):
                self._replace(cell, self._body(paragraphs, Setting(size), tag="a:txBody"))
                last = number == columns - 1
                sides = {"marL": 0 if number == 0 else CELL_SIDE, "marR": 0 if last else CELL_SIDE}
                for side, margin in {**sides, "marT": CELL_TOP, "marB": CELL_TOP}.items():
                    cell.get_or_add_tcPr().set(side, str(emu(margin)))

    def ground(self, name: str, crop: float) -> None:
        """A picture as large as the slide under everything else, ``crop`` of it cut off at its left."""
        self.picture(Box(0, 0, WIDTH, HEIGHT), name, "", crop=crop)
        tree = self._slide.shapes._spTree
        tree.insert(2, tree[-1])  # after the tree's own properties

    def bars(self, box: Box, bars: Bars, size: float) -> None:
        """A chart of bars whose figures staff can edit."""
        data: Any = CategoryChartData(number_format=bars.form)  # type: ignore[no-untyped-call]
        data.categories = bars.categories
        for name, values in bars.series:
            data.add_series(name, values)
        kind = XL_CHART_TYPE.BAR_STACKED if len(bars.series) > 1 else XL_CHART_TYPE.BAR_CLUSTERED
        frame = self._slide.shapes.add_chart(kind, *box.corners, data)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", bars.alt)
        dressed(frame.chart, bars, self._lang, size)

    def notes(self, paragraphs: Sequence[str]) -> None:
        """What the speaker reads."""
        frame = self._slide.notes_slide.notes_text_frame
        assert frame is not None  # the notes master has a body
        element = frame._txBody.getparent()
        self._replace(element, self._body([words(text) for text in paragraphs], Setting(0), plain=True))

    def _body(
        self,
        paragraphs: Sequence[Words],
        setting: Setting,
        *,
        tag: str = "p:txBody",
        plain: bool = False,
        inset: float = 0.0,
    ) -> str:
        return body(tag, paragraphs or [()], setting, self._lang, self._follow, plain=plain, inset=inset)

    def _replace(self, element: Any, xml: str) -> None:
        """Put a text body in the place of the one the library made."""
        old = element.find(qn("p:txBody"))
        old = old if old is not None else element.find(qn("a:txBody"))
        if old is None:
            element.append(parse_xml(xml))
        else:
            element.replace(old, parse_xml(xml))

    def _follow(self, address: str) -> str:
        return str(self._slide.part.relate_to(address, LINK, is_external=True))
