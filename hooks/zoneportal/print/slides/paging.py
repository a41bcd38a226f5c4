"""How a slide is made to fit: tried large, then smaller, step by step; a table too long for one runs over several."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from zoneportal.print.slides.blocks import Block, Figures, Heading, Passage, Slide, Table
from zoneportal.print.slides.layout import BODY, GAP, Layout
from zoneportal.print.slides.stage import Box

# From large, where there is little to say, to the smallest that the last row of a room can read.
STEPS = (1.3, 1.2, 1.1, 1.0, 0.94, 0.88, 0.82)
PAGED = 1.0  # the step at which a table runs over several slides
LARGE = 0.4  # what takes so much of a slide does not share it with part of a table


class UnfitError(Exception):
    """Blocks that stand higher than there is room, at the smallest size, by so many points."""

    def __init__(self, over: float) -> None:
        """``over`` points too high."""
        super().__init__(over)
        self.over = over


def fitted(blocks: Sequence[Block], box: Box, shapes: Mapping[str, float]) -> Layout:
    """The largest layout in which the blocks fit. Raises UnfitError where none does."""
    low, high = 0, len(STEPS) - 1  # the larger a step, the higher the stack
    smallest = Layout(STEPS[high], shapes)
    over = smallest.stack(blocks, box.width) - box.height
    if over > 0:
        raise UnfitError(over)
    while low < high:
        middle = (low + high) // 2
        if Layout(STEPS[middle], shapes).stack(blocks, box.width) <= box.height:
            high = middle
        else:
            low = middle + 1
    return Layout(STEPS[high], shapes)


def paged(slide: Slide, box: Box, shapes: Mapping[str, float]) -> list[tuple[Slide, Layout]]:
    """A slide as it is where it fits; a slide that ends in a table that does not, as several, evenly filled, set alike.

    The further slides repeat the table's head; what stands over the table, only the first shows, alone where it is
    large. Raises UnfitError where nothing helps.
    """
    *over, last = slide.blocks
    try:
        return [(slide, fitted(slide.blocks, box, shapes))]
    except UnfitError:
        if not isinstance(last, Table) or len(last.rows) < 2:
            raise
    layout = Layout(PAGED, shapes)
    above = layout.stack(over, box.width) + GAP if over else 0.0
    alone = above > box.height * LARGE
    heights = layout.rows(last, box.width)
    head, rows = (heights[0], heights[1:]) if last.heads else (0.0, heights)
    parts = _evenly(rows, box.height - head, 0.0 if alone else above)
    tables: list[tuple[Block, ...]] = [(replace(last, rows=last.rows[start:end]),) for start, end in parts]
    pages = [tuple(over), *tables] if alone else [(*over, *tables[0]), *tables[1:]]
    least = min((fitted(page, box, shapes) for page in pages[alone:]), key=lambda each: each.scale.step)
    layouts = [fitted(pages[0], box, shapes), *(least for _ in tables)] if alone else [least for _ in pages]
    slides = (replace(slide, blocks=page) for page in pages)
    return list(zip(slides, layouts, strict=True))


def _evenly(rows: Sequence[float], room: float, above: float) -> list[tuple[int, int]]:
    """The rows of each page: as few pages as there must be, and filled alike.

    Raises UnfitError where a single row is higher than a page.
    """
    pages = len(_filled(rows, room, above))
    low, high = max(rows), room
    for _ in range(12):  # the least room in which as many pages do
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(rows, middle, above)) == pages else (middle, high)
    return _filled(rows, high, above)


def _filled(rows: Sequence[float], room: float, above: float) -> list[tuple[int, int]]:
    """The rows of each page when each takes as many as it can; the first has ``above`` taken already."""
    pages: list[tuple[int, int]] = []
    start, used = 0, above
    for at, row in enumerate(rows):
        if row > room:
            raise UnfitError(row - room)
        if used + row > room:
            if at > start:
                pages.append((start, at))
            start, used = at, 0.0
        used += row
    return [*pages, (start, len(rows))]


def joined(slides: Iterable[Slide]) -> Iterator[Slide]:
    """Slides of one chapter, those with little on them put together under the first one's title.

    What stands on one slide is set no smaller than at full size; a slide with a picture or a chart stays alone.
    """
    held: Slide | None = None
    for slide in slides:
        if held is None:
            held = slide
            continue
        both = (*held.blocks, Heading(slide.title), *slide.blocks)
        if _is_plain(held) and _is_plain(slide) and Layout(PAGED, {}).stack(both, BODY.width) <= BODY.height:
            held = replace(held, blocks=both, notes=(*held.notes, *slide.notes))
        else:
            yield held
            held = slide
    if held is not None:
        yield held


def _is_plain(slide: Slide) -> bool:
    return all(isinstance(block, Figures | Heading | Passage | Table) for block in slide.blocks)
