"""What a row of a list carries for the script, as attributes of its tag."""

from markupsafe import Markup, escape

from zoneportal.views.filters import RowData


def row_attributes(data: RowData | None) -> Markup:
    """``data-row``, the record's reference and words, then what it says of each filter; nothing without data."""
    if data is None:
        return Markup("")
    own = f' data-row data-ref="{escape(data.ref)}" data-words="{escape(data.words)}"'
    said = "".join(f' data-{datum.name}="{escape(datum.value)}"' for datum in data.data)
    return Markup(own + said)  # noqa: S704 - every value is escaped, and a datum's name is one of ours
