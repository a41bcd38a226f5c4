"""Every page of the demo, rendered while what its templates read of the views is noted."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, fields, is_dataclass
from itertools import product
from typing import Any
from unittest.mock import patch

from markupsafe import Markup

from components.rendered_examples import OVERRIDES, jinja, words
from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.loading import load
from zoneportal.models import Event, Land, Premises, Project, Record
from zoneportal.pages.frame import HOLES, Frames, Site
from zoneportal.pages.gallery_route import gallery_route
from zoneportal.pages.head import page_head
from zoneportal.pages.route import Route, View
from zoneportal.pages.routes import routes
from zoneportal.values import LANGS
from zoneportal.views import finder, fit, match, match_questions, paging
from zoneportal.views.article import Article, Section, Writing
from zoneportal.views.downloads import EDITIONS, FORMS, Download
from zoneportal.voice import Voice
from zoneportal.workspace import Workspace

DEMO = Workspace.at(OVERRIDES.parent, "tests/demo")
ADDRESS = "https://demo.example/"
# Rows of a page, for lists of several pages.
FEW = 3

Read = tuple[type, str]
PRINTED: tuple[tuple[type[Record], str], ...] = (
    (Project, "projects"),
    (Premises, "premises"),
    (Land, "premises"),
    (Event, "events"),
)


class Recorder:
    """Stands for a view in a template, and notes each field that is read, of it and of what it holds."""

    def __init__(self, value: Any, reads: set[Read]) -> None:
        self._value = value
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._value, name)
        self._reads.add((type(self._value), name))
        return recorded(value, self._reads)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recorder) and bool(self._value == other._value)

    def __hash__(self) -> int:
        return hash(self._value)


def recorded(value: Any, reads: set[Read]) -> Any:
    if isinstance(value, tuple):
        return tuple(recorded(item, reads) for item in value)
    return Recorder(value, reads) if is_dataclass(value) else value


@dataclass(frozen=True)
class Rendering:
    """The pages' markup by kind, the views they were made from, and every field that a template read."""

    html: dict[str, list[str]] = field(default_factory=dict)
    views: dict[str, set[type]] = field(default_factory=dict)
    reads: set[Read] = field(default_factory=set)


def render() -> Rendering:
    """Render all pages of the demo in both languages."""
    loaded = load(DEMO)
    assert loaded.catalog is not None
    found = Rendering()
    for lang in LANGS:
        voice = Voice(lang, words()[lang], None, words()["en" if lang == "zh" else "zh"])
        site = Site(ADDRESS, lambda _: ("assets/portal.css",), lambda _: ("assets/js/search.js",), lambda *_: "")
        frames = Frames(jinja(), loaded.catalog, site)
        for route in all_routes(loaded.catalog):
            _render(
                route, Leaf(loaded.catalog, voice, route.address, ADDRESS, documents(loaded.catalog)), frames, found
            )
        first = (patch.object(kind, "FIRST", FEW) for kind in (finder, fit, match))
        with ExitStack() as few:
            for each in (patch.object(paging, "ROWS", FEW), patch.object(match_questions, "TICKED", 0), *first):
                few.enter_context(each)
            for route in all_routes(loaded.catalog):
                if route.rest or "/page/" in route.address:
                    _render(route, Leaf(loaded.catalog, voice, route.address, ADDRESS), frames, found)
    return found


def documents(catalog: Catalog) -> dict[str, Download]:
    """What can be downloaded where everything is printed in every form."""
    paths = [f"{folder}/{record.key}" for kind, folder in PRINTED for record in catalog.of(kind)]
    zones = [f"{folder}/{zone.id}" for zone in catalog.zones for folder in ("zones", "policies")]
    every = product(EDITIONS, ("catalogue", *paths, *zones), FORMS)
    addresses = [f"/brochures/{edition}/{path}.{form}" for edition, path, form in every]
    return {address: Download(address, 340_000, 2) for address in addresses}


def all_routes(catalog: Catalog) -> Iterator[Route]:
    yield from routes(catalog, (written(),))
    yield gallery_route(OVERRIDES, jinja())


def written() -> Article:
    """A hand-written page as the host gives it."""
    writing = Writing("A", "B", "<p>C</p>", (Section("D", "#d"),))
    return Article("/guide/", dict.fromkeys(LANGS, writing))


def _render(route: Route, leaf: Leaf, frames: Frames, found: Rendering) -> None:
    view = route.view(leaf)
    rest = route.rest(leaf) if route.rest else ()
    found.views.setdefault(route.kind, set()).add(type(view))
    html = found.html.setdefault(route.kind, [])
    frame = recorded(frames.frame(leaf, route.section, route.kind), found.reads)
    html.append(
        jinja()
        .get_template(f"pages/{route.kind}.html")
        .render(
            page=recorded(view, found.reads),
            ui=leaf.voice.ui,
            lang=leaf.voice.lang,
            root=leaf.root,
            rest="lists/rest.js" if rest else "",
            frame=frame,
            sources=lambda: recorded(leaf.sources, found.reads),
            report=leaf.href("/about/#report"),
        )
    )
    if rest:
        html.append(_rest(route, view, rest, leaf, found))
    html.append(_round(view, leaf, frame, found))


def _rest(route: Route, view: View, rest: Sequence[object], leaf: Leaf, found: Rendering) -> str:
    """What a page of a long list leaves to its script."""
    return (
        jinja()
        .get_template(f"partials/rest/{route.kind}.html")
        .render(
            page=recorded(view, found.reads),
            rows=recorded(tuple(rest), found.reads),
            ui=leaf.voice.ui,
            lang=leaf.voice.lang,
            sources=recorded(leaf.sources, found.reads),
        )
    )


def _round(view: View, leaf: Leaf, frame: Any, found: Rendering) -> str:
    """What stands round the page: its head, its breadcrumb, the frame."""
    described = recorded(view, found.reads).head
    head = recorded(page_head(leaf, described, ""), found.reads)
    partial, ui = jinja().get_template, leaf.voice.ui
    return "".join(
        (
            partial("partials/head.html").render(head=head, root=leaf.root),
            partial("partials/crumbs.html").render(
                crumbs=described.crumbs,
                ui=ui,
                units=Markup(partial("partials/units.html").render(units=frame.units, ui=ui)),  # noqa: S704 - of our own template
            ),
            partial("partials/frame.html").render(frame=frame, hole=dict.fromkeys(HOLES, ""), ui=ui),
        )
    )


def fields_of(kind: type) -> set[str]:
    assert is_dataclass(kind)
    return {item.name for item in fields(kind)}
