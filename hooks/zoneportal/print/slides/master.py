"""What every deck begins as: the look's theme, master, layouts and table style (``overrides/print/deck``)."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck

from zoneportal.print.slides.stage import HEIGHT, WIDTH, emu

LAYOUTS = ("cover", "content", "text", "closing")
# What the library's own template brings and no deck needs.
_UNNEEDED = (RT.THUMBNAIL, RT.PRINTER_SETTINGS)


def presentation(folder: Path) -> Deck:
    """An empty presentation in the look, 16:9; its layouts stand in the order of ``LAYOUTS``."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = emu(WIDTH), emu(HEIGHT)
    master = deck.slide_master
    for layout in list(deck.slide_layouts)[len(LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    for layout, name in zip(deck.slide_layouts, LAYOUTS, strict=True):
        _become(layout.element, _read(folder / f"{name}.xml"))
    ids = master.element.find(f"{{{master.element.nsmap['p']}}}sldLayoutIdLst")
    _become(master.element, _read(folder / "master.xml"))
    empty = master.element.find(f"{{{master.element.nsmap['p']}}}sldLayoutIdLst")
    master.element.replace(empty, ids)
    theme = (folder / "theme.xml").read_bytes()
    master.part.part_related_by(RT.THEME)._blob = theme
    notes: Any = deck.notes_master.part.part_related_by(RT.THEME)
    _become(notes._element, parse_xml(theme))
    deck.part.part_related_by(RT.TABLE_STYLES)._blob = (folder / "tables.xml").read_bytes()
    for part in (deck.part, deck.part.package):
        _drop(part)
    return deck


def _read(path: Path) -> Any:
    return parse_xml(path.read_bytes())


def _become(element: Any, other: Any) -> None:
    """Take over another element's attributes and children, in place: parts hold on to their root."""
    for child in list(element):
        element.remove(child)
    element.attrib.clear()
    for name, value in other.attrib.items():
        element.set(name, value)
    for child in list(other):
        element.append(child)


def _drop(holder: Any) -> None:
    relations = holder._rels
    for key in [key for key, relation in relations.items() if relation.reltype in _UNNEEDED]:
        relations.pop(key)
