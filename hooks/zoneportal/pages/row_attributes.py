"""What a row of a list carries for the script, as attributes of its tag."""

from markupsafe import Markup

from zoneportal.views.filters import RowData


def row_attributes(data: RowData | None) -> Markup:
    """``data-row``, the record's reference and words, then what it says of each filter; nothing without data."""
    if data is None:
        return Markup("")
    own = Markup(' data-row data-ref="{}" data-words="{}"').format(data.ref, data.words)
    return own + Markup("").join(Markup(' data-{}="{}"').format(datum.name, datum.value) for datum in data.data)
