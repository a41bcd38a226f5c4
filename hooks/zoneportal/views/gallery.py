"""The gallery: every component with what it is, its parameters and its examples, for those who work on the look."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_type_hints

from jinja2 import Environment
from markupsafe import Markup

from zoneportal.frozen import dataclass
from zoneportal.gallery.component import Argument, Component, Macro, component, folders, signatures
from zoneportal.gallery.rendering import apart, rendered
from zoneportal.gallery.shapes import GIVEN, Setting, notation, parts, shape
from zoneportal.leaf import Leaf
from zoneportal.views.parts import Head, Link, Mark, SourceLine

SOURCE = "S1"


@dataclass(frozen=True)
class ParameterRow:
    """One parameter of a macro; ``default`` as the template writes it, empty where it is required."""

    name: str
    type: str
    default: str
    about: str


@dataclass(frozen=True)
class ExampleView:
    """One example, rendered; ``html`` is empty where the macro prints nothing."""

    about: str
    html: Markup


@dataclass(frozen=True)
class MacroView:
    """One macro: how it is called, its parameters, its examples, the element they stand in and on which ground."""

    name: str
    call: str
    about: str
    parameters: tuple[ParameterRow, ...]
    inside: str
    coal: bool
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True)
class ComponentView:
    """One component; ``id`` is its folder's name and its anchor."""

    id: str
    name: str
    about: str
    macros: tuple[MacroView, ...]


@dataclass(frozen=True)
class ShapeView:
    """A dataclass that parameters are made of: its fields with their types."""

    name: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Gallery:
    """What ``pages/gallery.html`` reads; ``sources`` is the line that the examples' marks lead to."""

    head: Head
    lead: str
    contents: tuple[Link, ...]
    components: tuple[ComponentView, ...]
    shapes: tuple[ShapeView, ...]
    sources: tuple[SourceLine, ...]


def gallery(overrides: Path, environment: Environment) -> Callable[[Leaf], Gallery]:
    """The view of all components of ``overrides``, rendered by its environment.

    Raises ValueError, KeyError or AttributeError where a component's examples do not fit it.
    """
    return lambda leaf: _view(leaf, overrides, environment)


def setting(leaf: Leaf) -> Setting:
    """Where examples are shown: on the page of ``leaf``, citing the one source at its foot."""
    title = leaf.voice.say("source.mark", key=SOURCE, source=leaf.voice.ui["gallery.source"].rstrip("。."))
    return Setting(leaf.voice.lang, leaf.root, Mark(SOURCE, f"#source-{SOURCE}", title))


def _view(leaf: Leaf, overrides: Path, environment: Environment) -> Gallery:
    ui = leaf.voice.ui
    found = {folder: component(folder) for folder in folders(overrides)}
    head = Head(ui["gallery.title"], ui["gallery.lead"], (leaf.link(ui["nav.home"], "/"), Link(ui["gallery.title"])))
    return Gallery(
        head=head,
        lead=ui["gallery.lead"],
        contents=tuple(Link(leaf.text(item.name), f"#{item.id}", note=item.id) for item in found.values()),
        components=tuple(
            ComponentView(
                item.id,
                leaf.text(item.name),
                leaf.text(item.about),
                tuple(_macros(leaf, item, signatures(folder, environment), environment)),
            )
            for folder, item in found.items()
        ),
        shapes=tuple(_shapes(found.values())),
        sources=(SourceLine(SOURCE, f"source-{SOURCE}", ui["gallery.source"]),),
    )


def _macros(
    leaf: Leaf, item: Component, arguments: Mapping[str, tuple[Argument, ...]], environment: Environment
) -> Iterator[MacroView]:
    for name, macro in item.macros.items():
        defaults = {argument.name: argument.default or "" for argument in arguments.get(name, ())}
        yield MacroView(
            name=name,
            call=f"{name}({', '.join(defaults)})",
            about=leaf.text(macro.about),
            parameters=tuple(
                ParameterRow(key, parameter.type, defaults.get(key, ""), leaf.text(parameter.about))
                for key, parameter in macro.params.items()
            ),
            inside=macro.inside,
            coal=macro.coal,
            examples=tuple(_examples(leaf, item, name, macro, environment)),
        )


def _examples(leaf: Leaf, item: Component, name: str, macro: Macro, environment: Environment) -> Iterator[ExampleView]:
    anchors = {f"source-{SOURCE}"}
    for key, example in macro.examples.items():
        about = leaf.text(example.about)
        html = rendered(environment, item, name, example, setting(leaf), leaf.voice.ui)
        yield ExampleView(about, apart(html.strip(), f"{item.id}-{name}-{key}", f"{name} · {about}", anchors))


def _shapes(components: Iterable[Component]) -> Iterator[ShapeView]:
    """Every dataclass that a parameter is made of, by name."""
    types = {row.type for item in components for macro in item.macros.values() for row in macro.params.values()}
    kinds = set[type]().union(*(parts(shape(type_)) for type_ in types if type_ not in GIVEN))
    for kind in sorted(kinds, key=lambda kind: kind.__name__):
        hints = get_type_hints(kind)
        yield ShapeView(kind.__name__, tuple((name, notation(hint)) for name, hint in hints.items()))
