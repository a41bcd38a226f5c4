"""Views as plain values, for a template that reads JSON."""

import json
from dataclasses import fields
from typing import Any


def plain(view: Any) -> dict[str, Any]:
    """The fields of a view; what they hold is made plain when it is written."""
    return {field.name: getattr(view, field.name) for field in fields(view)}


def written(data: dict[str, Any]) -> str:
    """JSON of plain values and views, the same text for the same content."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, default=plain)
