"""Writing SVG: numbers, escaping, elements, the root of a drawing.

Only presentation attributes are written, never `style`, so that a drawing stands inside a page under a
strict Content-Security-Policy. No ids are written either: two drawings on a page can never collide.
"""

import re
from html import escape
from typing import TypeAlias

XMLNS = "http://www.w3.org/2000/svg"

Attribute: TypeAlias = str | int | float | None

# Characters that XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = dict.fromkeys(code for code in range(32) if code not in (9, 10, 13))
# What most texts are: nothing in them is escaped.
_SAFE = re.compile(r"""[^&<>"'\x00-\x1f]*""")


def number(value: float) -> str:
    """Return `value` rounded to one decimal, without a trailing zero or a negative zero."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def escaped(text: str) -> str:
    """Return `text` safe inside an element or a quoted attribute."""
    return text if _SAFE.fullmatch(text) else escape(text.translate(_FORBIDDEN), quote=True)


def element(name: str, *children: str, **attributes: Attribute) -> str:
    """Return one element around `children`, which are markup already; attributes that are None are left out.

    `stroke_width` is written `stroke-width`, `class_` is written `class`.
    """
    parts = [f"<{name}"]
    for key, value in attributes.items():
        if value is None:
            continue
        text = number(value) if isinstance(value, float) else escaped(str(value))
        parts.append(f' {key.rstrip("_").replace("_", "-")}="{text}"')
    parts.append(f">{''.join(children)}</{name}>" if children else "/>")
    return "".join(parts)


def text(x: float, y: float, content: str, size: float, fill: str, **attributes: Attribute) -> str:
    """Return a line of text with its baseline at `y`; `content` is plain text."""
    return element("text", escaped(content), x=float(x), y=float(y), font_size=float(size), fill=fill, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, stroke: str, **attributes: Attribute) -> str:
    """Return a straight line."""
    return element("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), stroke=stroke, **attributes)


def polygon(points: list[tuple[float, float]]) -> str:
    """Return path data for a closed polygon."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def link(href: str, *children: str, label: str | None = None) -> str:
    """Return `children` inside a link, or bare when there is no address."""
    return element("a", *children, href=href, aria_label=label) if href else "".join(children)


def drawing(
    kind: str, width: float, height: float, *children: str, label: str, description: str, lang: str, interactive: bool
) -> str:
    """Return the root of an inline drawing, named by `label` and described by `description`.

    The role is `img`, whose content assistive technology leaves out, unless the drawing holds links
    (`interactive`): then it is `group`, so that the links stay reachable.
    """
    return element(
        "svg",
        element("desc", escaped(description)) if description else "",
        *children,
        xmlns=XMLNS,
        class_=f"drawing drawing--{kind}",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=float(width),
        height=float(height),
        role="group" if interactive else "img",
        aria_label=label,
        lang="zh-CN" if lang == "zh" else lang,
    )
