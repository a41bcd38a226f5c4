"""The portal's one Jinja environment: strict, escaping, and reading only ``overrides``."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from zoneportal.pages.headings import phrases
from zoneportal.pages.row_attributes import row_attributes


def environment(overrides: Path) -> Environment:
    """Templates of ``overrides``; an undefined name is an error, never an empty string."""
    jinja = Environment(
        loader=FileSystemLoader(overrides),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    jinja.filters["phrases"] = phrases
    jinja.filters["row_attributes"] = row_attributes
    return jinja
