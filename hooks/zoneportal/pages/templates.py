"""The portal's one Jinja environment: strict, escaping, and reading only ``overrides``."""

from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from zoneportal.pages.headings import phrases
from zoneportal.pages.row_attributes import row_attributes
from zoneportal.pages.template_code import Writer
from zoneportal.store import NOTHING, Store
from zoneportal.workspace import Workspace


def environment(overrides: Path, store: Store = NOTHING) -> Environment:
    """Templates of ``overrides``; an undefined name is an error, never an empty string.

    ``store`` keeps them compiled: for the next build, and for the processes of this one.
    """
    jinja = Environment(
        loader=FileSystemLoader(overrides),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # all of them: there are some hundred
        bytecode_cache=_Compiled(store) if store.keeps else None,
    )
    jinja.code_generator_class = Writer
    jinja.filters["phrases"] = phrases
    jinja.filters["row_attributes"] = row_attributes
    return jinja


def compiled(workspace: Workspace) -> Store:
    """Where a workspace keeps its templates compiled."""
    return Store(workspace.cache / "templates")


class _Compiled(BytecodeCache):
    """Compiled templates in a store; a bucket's key names the template, its checksum the source."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        compiled = self._store.get(bucket.key, _of(bucket), bytes)
        if compiled is not None:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._store.put(bucket.key, _of(bucket), bucket.bytecode_to_string())


def _of(bucket: Bucket) -> tuple[str, str]:
    return _jinja(), bucket.checksum


@cache
def _jinja() -> str:
    """The version of Jinja: its own mark in what it compiles need not change with its code."""
    return version("jinja2")
