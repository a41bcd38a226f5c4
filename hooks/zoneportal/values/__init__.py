"""Values that records are made of: how each is written, read exactly, and printed in either language.

`fields` holds the types that pydantic models annotate with, `formats` the printing, `refusal` the codes of what cannot
be read.
"""

from zoneportal.values.contact import Phone
from zoneportal.values.dates import PartialDate, Period
from zoneportal.values.dimensions import Dimension
from zoneportal.values.exchange_rate import ExchangeRate
from zoneportal.values.formats import Figure, figure
from zoneportal.values.industry_code import IndustryCode
from zoneportal.values.quantity import Quantity
from zoneportal.values.refusal import ValueRefused
from zoneportal.values.scale_class import ScaleClass
from zoneportal.values.text import LANGS, Lang, Text
from zoneportal.values.units import Unit

__all__ = [
    "LANGS",
    "Dimension",
    "ExchangeRate",
    "Figure",
    "IndustryCode",
    "Lang",
    "PartialDate",
    "Period",
    "Phone",
    "Quantity",
    "ScaleClass",
    "Text",
    "Unit",
    "ValueRefused",
    "figure",
]
