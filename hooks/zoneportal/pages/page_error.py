"""A page that cannot be made: which one, at which line of which template or program, why, and what to do about it."""

import re
import traceback
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from zoneportal.pages.template_code import PARAMETER
from zoneportal.wording import WordMissingError

# Where words are said, not where they are asked for.
SAYING = frozenset({"wording.py", "voice.py"})
# Something is called with what it does not take.
_CALLED = re.compile(r"\w+\(\) (?:got|takes) ")

FIXES: Mapping[type[Exception], tuple[str, str]] = {
    TemplateNotFound: (
        "改正所引模板的路径（从 overrides 起）。",
        "Correct the path of the template that is asked for (from overrides).",
    ),
    TemplateSyntaxError: (
        "改正这一行或它上面的模板语法。",
        "Correct the template's syntax in this line or above.",
    ),
    UndefinedError: (
        "改正名字，或先在模板里定义它。",
        "Correct the name, or define it in the template first.",
    ),
}
CALL = (
    "按宏的定义（{% macro … %}）改正这里给它的参数。",
    "Correct what the macro is given here, by its definition ({% macro … %}).",
)
OTHERWISE = (
    "撤销最近对模板或程序的改动；没有改过，就请把这段话告诉维护程序的人。",
    "Take back the last change of templates or programs; without one, tell this to whoever keeps the program.",
)


class PageError(Exception):
    """What is told of it, in both languages; the text goes from one process to another."""

    @classmethod
    def of(cls, error: Exception, file: str, root: Path) -> "PageError":
        """That of a file of the site, which ``error`` kept from being made; places are told from ``root``."""
        place, (zh, en) = _place(error, root), _fix(error)
        said = error.args[0] if isinstance(error, WordMissingError) else error
        reason = f"{type(error).__name__}: {said}".replace(PARAMETER, "")
        return cls(
            f"{place}\n"
            f"  页面 {file} 没有做成：{reason}\n  改法：{zh}\n"
            f"  The page {file} could not be made: {reason}\n  Fix: {en}"
        )


def _place(error: Exception, root: Path) -> str:
    """The innermost line of a template that led to the error, or of a program where there is none."""
    every = traceback.extract_tb(error.__traceback__)
    frames = [(frame.filename, frame.lineno) for frame in every if Path(frame.filename).name not in SAYING]
    ours = [frame for frame in frames if frame[0].endswith(".html")] or [
        frame for frame in frames if "zoneportal" in Path(frame[0]).parts
    ]
    file, line = ours[-1] if ours else frames[-1]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        file, line = error.filename, error.lineno
    path = Path(file)
    return f"{path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name}:{line}"


def _fix(error: Exception) -> tuple[str, str]:
    """What to do about it, in Chinese and English."""
    if isinstance(error, AttributeError) and is_dataclass(error.obj):
        known = [field.name for field in fields(error.obj)]
        near = get_close_matches(str(error.name), known, 1)
        asked = (f"是不是“{near[0]}”？", f"Did you mean {near[0]}? ") if near else ("", "")
        listed = ", ".join(known)
        return f"{asked[0]}这里有的字段：{listed}。", f"{asked[1]}Here are: {listed}."
    if isinstance(error, WordMissingError):
        return error.fix
    if isinstance(error, TypeError) and _CALLED.match(str(error)):
        return CALL
    return next((fix for kind, fix in FIXES.items() if isinstance(error, kind)), OTHERWISE)
