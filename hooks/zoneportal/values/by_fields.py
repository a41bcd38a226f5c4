"""How values are pickled."""

from typing import Any


def by_fields(value: Any) -> tuple[type, tuple[Any, ...]]:
    """The `__reduce__` of a frozen dataclass with slots: its class, called with its fields.

    A portal of all zones holds 300,000 such values; the library's own way takes four times as long to read them.
    """
    return type(value), tuple([getattr(value, name) for name in type(value).__slots__])
