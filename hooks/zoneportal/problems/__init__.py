"""Everything that can be wrong with a record, as declared kinds, and the report that prints it.

    Place("content/zones/x/zone.yaml", ("name", "en"))      where it stands
    field.UnknownField(place, "invesment", {...})           what it is: a subclass of Problem, declared once
    Report(problems, root).text("both")                     all of it, sorted, in words

The kinds stand in modules by what is wrong, the file, the syntax, a field, a value, a reference, …; importing this
package declares them all.
"""

from zoneportal.problems import (
    codes,
    consistency,
    field,
    file,
    language,
    privacy,
    quantity,
    questions,
    reference,
    register,
    rules,
    syntax,
    traps,
    value,
    wording,
)
from zoneportal.problems.positions import Positions
from zoneportal.problems.problem import Keys, Level, Place, Problem, declared, kind_of
from zoneportal.problems.report import Report, printable
from zoneportal.problems.suggestion import nearest, suggestion

__all__ = [
    "Keys",
    "Level",
    "Place",
    "Positions",
    "Problem",
    "Report",
    "codes",
    "consistency",
    "declared",
    "field",
    "file",
    "kind_of",
    "language",
    "nearest",
    "printable",
    "privacy",
    "quantity",
    "questions",
    "reference",
    "register",
    "rules",
    "suggestion",
    "syntax",
    "traps",
    "value",
    "wording",
]
