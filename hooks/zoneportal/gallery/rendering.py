"""An example rendered by its macro, and set apart so that many can stand on one page."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from zoneportal.gallery.component import CALLER, MACROS, Component, Example, Macro
from zoneportal.gallery.shapes import Setting, made, shape

ID = re.compile(r'(?<= id=")[^"]+')
REFERENCE = re.compile(r'(?<= href="#)[^"]+|(?<= for=")[^"]+|(?<= form=")[^"]+|(?<= aria-controls=")[^"]+')
LABEL = re.compile(r'(?<= aria-label=")[^"]+')


def rendered(
    environment: Environment,
    component: Component,
    macro: str,
    example: Example,
    setting: Setting,
    ui: Mapping[str, str],
) -> Markup:
    """The markup of one example; raises ValueError, KeyError or AttributeError where its data do not fit the macro."""
    template = environment.get_template(f"components/{component.id}/{MACROS}")
    documented = component.macros[macro]
    return Markup(getattr(template.module, macro)(**_arguments(documented, example, setting, ui)))  # noqa: S704


def _arguments(macro: Macro, example: Example, setting: Setting, ui: Mapping[str, str]) -> dict[str, Any]:
    unknown = set(example.params) - set(macro.params)
    if unknown:
        raise ValueError(f"no parameter is called {', '.join(sorted(unknown))}")
    arguments: dict[str, Any] = {
        name: made(shape(macro.params[name].type), given, setting) for name, given in example.params.items()
    }
    for name, parameter in macro.params.items():
        if parameter.type == "ui":
            arguments[name] = ui
        elif parameter.type == "root":
            arguments[name] = setting.root
    if example.content is not None:
        content = Markup("<p>{}</p>").format(example.content(setting.lang))
        arguments[CALLER] = lambda: content
    return arguments


def apart(html: str, id: str, label: str, anchors: Collection[str] = ()) -> Markup:
    """An example's markup with its ids, and the names of its landmarks, told apart from those of the others.

    ``id`` goes before each id and each reference to one, ``label`` after each ``aria-label``. A reference to none of
    the example's own ids leads to that of ``anchors``, or else to the top of the page.
    """
    own = set(ID.findall(html))

    def reference(found: re.Match[str]) -> str:
        name = found[0]
        return f"{id}-{name}" if name in own else name if name in anchors else "main"

    html = REFERENCE.sub(reference, ID.sub(lambda found: f"{id}-{found[0]}", html))
    return Markup(LABEL.sub(lambda found: f"{found[0]} · {Markup.escape(label)}", html))  # noqa: S704
