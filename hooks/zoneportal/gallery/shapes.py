"""The types that macros take, and examples made into them: the views' own dataclasses, so that an example cannot drift.

Notation: ``str``, ``bool``, ``int``; the name of a view's dataclass; ``X[]`` a tuple of X; ``X?`` an X or nothing.
``ui`` and ``root`` every page has at hand; ``html`` is the block of a ``{% call %}``.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from zoneportal import views
from zoneportal.gallery.pictures import PICTURES
from zoneportal.values import LANGS, Lang
from zoneportal.views.parts import Mark, Name

PLAIN: Mapping[str, Any] = {"str": str, "bool": bool, "int": int, "html": Markup}
GIVEN = ("ui", "root")
WORDS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an example is shown: the language, the way to the site's root (``../``), the mark of its source."""

    lang: Lang
    root: str
    mark: Mark


@cache
def dataclasses() -> Mapping[str, type]:
    """Every dataclass of the views by its name; names that two modules use are left out."""
    found: dict[str, set[type]] = {}
    for module in pkgutil.iter_modules(views.__path__, f"{views.__name__}."):
        for name, item in vars(importlib.import_module(module.name)).items():
            if isinstance(item, type) and is_dataclass(item):
                found.setdefault(name, set()).add(item)
    return {name: kinds.pop() for name, kinds in found.items() if len(kinds) == 1}


def shape(notation: str) -> Any:
    """The Python type a notation stands for; raises KeyError where it names nothing."""
    if notation.endswith("?"):
        return shape(notation[:-1]) | None
    if notation.endswith("[]"):
        return GenericAlias(tuple, (shape(notation[:-2]), ...))
    return PLAIN[notation] if notation in PLAIN else dataclasses()[notation]


def notation(kind: Any) -> str:
    """A Python type in the notation; the other way round than ``shape``."""
    inner = [part for part in get_args(kind) if part not in (NoneType, Ellipsis)]
    if get_origin(kind) is Literal:
        return " | ".join(inner)
    if get_origin(kind) is tuple:
        return f"{notation(inner[0])}[]" if Ellipsis in get_args(kind) else f"({', '.join(map(notation, inner))})"
    if isinstance(kind, UnionType) or get_origin(kind) is Union:
        return f"{notation(inner[0])}?"
    return str(kind.__name__)


def parts(kind: Any) -> set[type]:
    """The dataclasses that a type is made of, its own fields' included."""
    if isinstance(kind, type) and is_dataclass(kind):
        return {kind}.union(*(parts(hint) for hint in get_type_hints(kind).values()))
    return set[type]().union(*(parts(part) for part in get_args(kind) if part is not Ellipsis))


def made(kind: Any, given: Any, setting: Setting) -> Any:
    """An example's plain data as a value of a type, in one language; a map of just ``zh`` and ``en`` is told apart.

    What is not given is empty; ``none`` is nothing. The mark ``sample`` is the setting's, as is one that has to stand
    and is not given. Raises ValueError for data that do not fit: an unknown field, a word that is no choice.
    """
    if isinstance(given, Mapping) and set(given) == set(LANGS):
        if kind is Name:
            return Name(given[setting.lang], given["zh"] if setting.lang == "en" else "")
        given = given[setting.lang]
    if given is None:
        return _empty(kind, setting)
    if NoneType in get_args(kind):
        inner = next(part for part in get_args(kind) if part is not NoneType)
        return None if given == "none" else made(inner, given, setting)
    if get_origin(kind) is tuple:
        return tuple(made(get_args(kind)[0], item, setting) for item in given)
    return _single(kind, given, setting)


def _single(kind: Any, given: Any, setting: Setting) -> Any:
    if kind is Mark and given == "sample":
        return setting.mark
    if is_dataclass(kind):
        return _dataclass(kind, given, setting)
    return _picture(given, setting) if isinstance(given, Mapping) else _scalar(kind, given, setting)


def _picture(given: Mapping[str, Any], setting: Setting) -> str:
    drawing: Any = made(PICTURES[given["draw"]], {name: given[name] for name in given if name != "draw"}, setting)
    return str(drawing.svg(setting.lang))


def _scalar(kind: Any, given: str, setting: Setting) -> Any:
    if kind is bool:
        return WORDS[given]
    if get_origin(kind) is Literal and given not in get_args(kind):
        raise ValueError(f"{given} is none of {get_args(kind)}")
    return int(given) if kind is int else given.replace("{root}", setting.root)


def _dataclass(kind: Any, given: Any, setting: Setting) -> Any:
    if not isinstance(given, Mapping):
        raise ValueError(f"{kind.__name__} needs a map, not {given!r}")  # noqa: TRY004 - wrong data, not a wrong call
    hints = get_type_hints(kind)
    unknown = set(given) - set(hints)
    if unknown:
        raise ValueError(f"{kind.__name__} has no field {', '.join(sorted(unknown))}")
    needed = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}
    wanted = [name for name in hints if name in given or name in needed]
    return kind(**{name: made(hints[name], given.get(name), setting) for name in wanted})


def _empty(kind: Any, setting: Setting) -> Any:
    """What stands for a value that is not given; where a dataclass has to stand, one with every field empty."""
    if NoneType in get_args(kind):
        return None
    if kind is Mark:
        return setting.mark
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: _empty(hint, setting) for name, hint in get_type_hints(kind).items()})
    return () if get_origin(kind) is tuple else kind() if kind in (bool, int) else ""
