"""Where a key or a value stands in a YAML file.

Records are loaded without positions, because positions cost several times the loading. This module goes back for them,
and is asked only when there is something to report.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

Position: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Positions:
    """Positions of everything in one YAML text, as (line, column) counted from 1."""

    root: yaml.Node | None = field(repr=False)

    @classmethod
    def of(cls, text: str) -> "Positions":
        """Read the text; of a text that is not YAML, every position is its first character."""
        try:
            return cls(yaml.compose(text, Loader=yaml.CSafeLoader))
        except yaml.YAMLError:
            return cls(None)

    def key(self, keys: tuple[str | int, ...]) -> Position:
        """Return where the last of `keys` is written, or the nearest thing above it that exists."""
        return self._find(keys)[0]

    def value(self, keys: tuple[str | int, ...]) -> Position:
        """Return where the value of the last of `keys` begins, or the nearest key above it that exists."""
        return self._find(keys)[1]

    def _find(self, keys: tuple[str | int, ...]) -> tuple[Position, Position]:
        here = (1, 1)
        if self.root is None:
            return here, here
        at, node = here, self.root
        for step in keys:
            found = _child(node, step)
            if found is None:
                return at, at
            at, node = found
        return at, _start(node)


def _child(node: yaml.Node, step: str | int) -> tuple[Position, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == step:
                return _start(key), value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return _start(node.value[step]), node.value[step]
    return None


def _start(node: yaml.Node) -> Position:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1
