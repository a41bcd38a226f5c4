"""What a document is printed on, and so how it is set."""

from enum import StrEnum


class Edition(StrEnum):
    """What a document is set for; a template reads it as ``sys.inputs.edition``."""

    SCREEN = "screen"  # to read, and to pass on: tagged, PDF/UA-1 and PDF/A-2a
    OFFICE = "office"  # for the printer of an office: nothing runs to the edge of the paper, no dark ground eats toner
    PRESS = "press"  # for a printing house: CMYK, 3 mm of bleed, crop marks
