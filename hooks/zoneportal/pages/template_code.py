"""How templates become Python: as Jinja writes it, without what the portal's strict views and macros have no use for.

Jinja's own code looks for an attribute also among items, asks of whatever is called whether it wants the context, and
makes a ``Markup`` of every piece it writes. A page is thousands of such steps. What is said here holds for every
template: an attribute is an attribute (a missing one raises AttributeError, also where ``is defined`` asks for it),
``x['key']`` is an item, ``{'text': …}`` has attributes as views have, and what a name that was imported or defined as a
macro stands for is a macro.
"""

import re
from collections.abc import Callable
from functools import partial
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

_SPECIAL = re.compile("[&<>\"']").search
# As Markup(text) does for what is known to be text.
_markup: Callable[[str], str] = partial(str.__new__, Markup)


def written(value: str) -> str:
    """A value, of whatever type it is, as it stands in a page: escaped, unless it is markup already."""
    kind = type(value)
    if kind is Markup or (kind is str and _SPECIAL(value) is None):
        return value
    return escape(value)


class Piece(Macro):
    """A macro of our templates, where everything is escaped."""

    def __call__(self, *given: Any, **named: Any) -> str:
        """What the macro writes. Raises TypeError for arguments that it does not take."""
        if not (self.caller or self.catch_kwargs or self.catch_varargs):
            given += tuple([named.pop(name, missing) for name in self.arguments[len(given) :]])
            if not named and len(given) == self._argument_count:
                return _markup(self._func(*given))
        return super().__call__(*given, **named)


class Writer(CodeGenerator):
    """Writes the Python of a template."""

    def __init__(self, environment: Environment, *given: Any, **named: Any) -> None:
        """As Jinja's: of one template."""
        super().__init__(environment, *given, **named)
        self._macros = {"caller"}

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Begin with what the code below calls."""
        self.writeline(f"from {__name__} import Piece, written")
        self.writeline("from types import SimpleNamespace")
        super().visit_Template(node, frame)

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:
        """Names that are imported stand for macros."""
        self._macros.update(name[1] if isinstance(name, tuple) else name for name in node.names)
        super().visit_FromImport(node, frame)

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:
        """So does a name that is defined here, inside the macro itself too."""
        self._macros.add(node.name)
        super().visit_Macro(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:  # noqa: ARG002 - as in Jinja's
        """Make the macro a ``Piece``."""
        node = macro_ref.node
        names = tuple(argument.name for argument in node.args)
        reads = (macro_ref.accesses_kwargs, macro_ref.accesses_varargs, macro_ref.accesses_caller)
        called = getattr(node, "name", None)  # none in a {% call %}
        self.write(f"Piece(environment, macro, {called!r}, {names!r}, {', '.join(map(repr, reads))}, True)")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002
        """Call a macro as it is; anything else as Jinja does."""
        is_macro = isinstance(node.node, nodes.Name) and node.node.name in self._macros
        if not is_macro or node.dyn_args or node.dyn_kwargs or any(iskeyword(each.key) for each in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """An attribute is one."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """An item by its name is one."""
        if not isinstance(node.arg, nodes.Const) or not isinstance(node.arg.value, str):
            super().visit_Getitem(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f"[{node.arg.value!r}]")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        """Values by name, as views are: ``{'text': …}.text``."""
        self.write("SimpleNamespace(**")
        super().visit_Dict(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("written(")
