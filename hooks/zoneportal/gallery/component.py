"""A component as its ``examples.yaml`` documents it: what it is, its macros, their parameters, and examples to render.

Whether a parameter is required, and its default, are read from the macro itself, so that they cannot go stale.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, nodes
from pydantic import Field

from zoneportal.models.base import Entry
from zoneportal.source import Document, read, validate
from zoneportal.values.fields import BilingualText

EXAMPLES, MACROS = "examples.yaml", "macro.html"
# The parameter a `{% call %}` block fills; templates do not name it among the others.
CALLER = "caller"


class Parameter(Entry):
    """A macro's parameter: its type in the notation of ``gallery.shapes``, and what it is for."""

    type: str
    about: BilingualText


class Example(Entry):
    """A macro at work. ``params`` are plain data in both languages; ``content`` fills the block of a ``{% call %}``."""

    about: BilingualText
    params: dict[str, Any] = Field(default_factory=dict)
    content: BilingualText | None = None


class Macro(Entry):
    """One macro. ``inside`` is the element its markup belongs in, ``coal`` whether it stands on the dark ground."""

    about: BilingualText
    inside: Literal["div", "dl", "p", "ul"] = "div"
    coal: bool = False
    params: dict[str, Parameter] = Field(default_factory=dict)
    examples: dict[str, Example]


class Component(Entry):
    """One folder of ``overrides/components``; ``id`` is the folder's name."""

    id: str
    name: BilingualText
    about: BilingualText
    macros: dict[str, Macro]


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter as the template declares it; ``default`` is None where it is required."""

    name: str
    default: str | None


def folders(overrides: Path) -> tuple[Path, ...]:
    """The folders of all components that have macros; those without style what a page or a script makes."""
    return tuple(sorted(path.parent for path in (overrides / "components").glob(f"*/{MACROS}")))


def component(folder: Path) -> Component:
    """The component of a folder; raises ValueError with every problem of its ``examples.yaml``, OSError without one."""
    document = read(folder / EXAMPLES, folder.parents[2])
    found = validate(document, Component, {"id": folder.name}) if isinstance(document, Document) else document
    if isinstance(found, Component):
        return found
    raise ValueError("\n".join(f"{item.place.file} {item.place.keys}: {item.message('en')}" for item in found))


def signatures(folder: Path, environment: Environment) -> dict[str, tuple[Argument, ...]]:
    """The macros that the component's template declares, with their parameters in order."""
    tree = environment.parse((folder / MACROS).read_text("utf-8"))
    return {macro.name: _arguments(macro) for macro in tree.find_all(nodes.Macro)}


def _arguments(macro: nodes.Macro) -> tuple[Argument, ...]:
    required = len(macro.args) - len(macro.defaults)
    defaults = [None] * required + [_written(default) for default in macro.defaults]
    found = [Argument(arg.name, default) for arg, default in zip(macro.args, defaults, strict=True)]
    calls = any(name.name == CALLER for name in macro.find_all(nodes.Name))
    return (*found, Argument(CALLER, None)) if calls else tuple(found)


def _written(default: nodes.Expr) -> str:
    """A default as the template writes it: ``true``, ``none``, ``'s'``, ``1``."""
    value = default.as_const()
    return str(value).lower() if value is None or isinstance(value, bool) else repr(value)
