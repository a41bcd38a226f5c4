"""From bytes to plain data to a strict model, with every trap refused on the way.

read(path, root)             -> Document, or the problems of the file
validate(document, Model)    -> Model, or the problems of its fields
locate(text, keys)           -> (line, column) of a value
"""

from zoneportal.source.document import Document, Plain
from zoneportal.source.reading import locate, parse, read
from zoneportal.source.validation import refusal, validate

__all__ = ["Document", "Plain", "locate", "parse", "read", "refusal", "validate"]
