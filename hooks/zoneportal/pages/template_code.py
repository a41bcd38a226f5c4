"""How templates become Python: as Jinja writes it, without what the portal's strict views and macros have no use for.

Jinja's own code looks for an attribute also among items, asks of whatever is called whether it wants the context, and
makes a ``Markup`` of every piece it writes. A page is thousands of such steps. What is said here holds for every
template: an attribute is an attribute (a missing one raises AttributeError, also where ``is defined`` asks for it),
``x['key']`` is an item, ``{'text': …}`` has attributes as views have, and what a name that was imported or defined as a
macro stands for is a macro.
"""

from collections.abc import Callable
from functools import partial
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

# What ``escape`` does to text: by itself it makes no ``Markup`` of what is only joined.
from markupsafe import _escape_inner as escaped  # type: ignore[attr-defined]

# What the names of a macro's parameters begin with in the code that Jinja makes of it.
PARAMETER = "l_1_"
# As Markup(text) does for what is known to be text.
markup: Callable[[str], str] = partial(str.__new__, Markup)


def written(value: str) -> str:
    """A value, of whatever type it is, as it stands in a page: escaped, unless it is markup already."""
    kind = type(value)
    if kind is str:
        return escaped(value)
    return value if kind is Markup else escape(value)


class Piece(Macro):
    """A macro of our templates; they call its ``write``, whose parameters are named as in the code it was made to.

    ``write`` gives text that needs no escaping. From outside a macro is called as any other.
    """

    def __init__(self, environment: Environment, write: Callable[..., str], *given: Any) -> None:
        """As Jinja's macro, of a template's function; what is not given to that is ``missing``."""
        super().__init__(environment, write, *given)
        write.__defaults__ = (missing,) * write.__code__.co_argcount
        write.__qualname__ = self.name  # as a wrong call is told
        self.write = write


class Writer(CodeGenerator):
    """Writes the Python of a template."""

    def __init__(self, environment: Environment, *given: Any, **named: Any) -> None:
        """As Jinja's: of one template."""
        super().__init__(environment, *given, **named)
        self._macros = set[str]()
        self._output: nodes.Node | None = None  # what is written next

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Begin with what the code below calls."""
        self.writeline(f"from {__name__} import Piece, markup, written")
        self.writeline("from types import SimpleNamespace")
        super().visit_Template(node, frame)

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:
        """Names that are imported stand for macros."""
        self._macros.update(name[1] if isinstance(name, tuple) else name for name in node.names)
        super().visit_FromImport(node, frame)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Import what every page shares: no template sees more than it is given, so nobody needs a copy of his own."""
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r}).module")

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:
        """So does a name that is defined here, inside the macro itself too."""
        self._macros.add(node.name)
        super().visit_Macro(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make the macro a ``Piece``; what a {% call %} hands on is a function."""
        node = macro_ref.node
        if isinstance(node, nodes.CallBlock):
            self.write("macro")
            return
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            self.fail(f"macro {node.name} must name what it takes", node.lineno)
        names = tuple(argument.name for argument in node.args)
        if any(frame.symbols.ref(name) != _parameter(name) for name in names):
            self.fail(f"macro {node.name} must not stand inside another", node.lineno)
        reads = f"False, False, {macro_ref.accesses_caller}"
        self.write(f"Piece(environment, macro, {node.name!r}, {names!r}, {reads}, True)")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002
        """Call a macro as it is; anything else as Jinja does."""
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        is_macro = name in self._macros and not (node.dyn_args or node.dyn_kwargs)
        if not is_macro and name != "caller":
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        is_output = forward_caller or node is self._output
        self.write("" if is_output else "markup(")
        self.visit(node.node, frame)
        self.write(".write(" if is_macro else "(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{_parameter(named.key)}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(f"{_parameter('caller')}=caller)" if forward_caller else ")")
        self.write("" if is_output else ")")

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
        """What macros write is markup; everything else is escaped."""
        self._output = node
        is_written = (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and (node.node.name in self._macros or node.node.name == "caller")
        )
        self.write("(" if is_written else "written(")


def _parameter(name: str) -> str:
    """What a parameter of a macro is called in the code of a template."""
    return f"{PARAMETER}{name}"
