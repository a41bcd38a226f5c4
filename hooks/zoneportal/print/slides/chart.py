"""Charts in the look: loess and coal bars, the figure at each bar's end, no grid, no legend for a single series."""

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.util import Pt

from zoneportal.print.slides.blocks import Bars
from zoneportal.print.slides.text import LANGUAGE
from zoneportal.values import Lang

# The fills of the parts of a bar, from the axis on.
FILLS = (MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_5, MSO_THEME_COLOR.TEXT_2)
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def dressed(chart: Chart, bars: Bars, lang: Lang, size: float) -> None:
    """Give a chart the look; its first category stands on top."""
    chart.has_title = False
    chart.has_legend = len(bars.series) > 1
    if chart.has_legend and chart.legend is not None:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    _letters(chart, lang, size)
    axis = chart.category_axis
    axis.reverse_order = True
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    values = chart.value_axis
    values.visible = False
    values.has_major_gridlines = False
    values.minimum_scale = 0
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    plot = chart.plots[0]
    plot.gap_width = 55
    plot.vary_by_categories = False
    for series, fill in zip(plot.series, FILLS, strict=False):
        series.format.fill.solid()
        series.format.fill.fore_color.theme_color = fill
        labels = series.data_labels
        labels.show_value = True
        labels.number_format = bars.form
        labels.number_format_is_linked = False


def _letters(chart: Chart, lang: Lang, size: float) -> None:
    """Size, colour, language and typefaces of every word in the chart."""
    chart.font.size = Pt(round(size, 1))
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    properties = chart.font._rPr
    properties.set("lang", LANGUAGE[lang])
    for tag, face in (("latin", "+mn-lt"), ("ea", "+mn-ea")):
        properties.append(parse_xml(f'<a:{tag} xmlns:a="{_DRAWING}" typeface="{face}"/>'))
    space = chart._chartSpace
    for old in space.findall(f"{{{_CHART}}}lang"):
        space.remove(old)
    rounded = space.find(f"{{{_CHART}}}roundedCorners")
    language = parse_xml(f'<c:lang xmlns:c="{_CHART}" val="{LANGUAGE[lang]}"/>')
    date = space.find(f"{{{_CHART}}}date1904")
    anchor = rounded if rounded is not None else date
    if anchor is None:
        space.insert(0, language)
    else:
        anchor.addnext(language)
