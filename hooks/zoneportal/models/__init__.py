"""The kinds of record, as strict models. ``KINDS`` maps a zone's folder to the model its files follow."""

from zoneportal.models.base import Provenance, Record, Sourced
from zoneportal.models.industry import Chain, Enterprise, Industry, Structure
from zoneportal.models.outreach import Brand, Event, Partner, Picture
from zoneportal.models.policy import Policy
from zoneportal.models.project import Project
from zoneportal.models.rule import Rule
from zoneportal.models.service import Commitment, Contact, Cost, Finance, Procedure
from zoneportal.models.space import Land, Park, Premises
from zoneportal.models.zone import KeyFigure, ZoneProfile

ZONE_KINDS: tuple[type[Record], ...] = (
    Industry,
    Chain,
    Park,
    Premises,
    Land,
    Policy,
    Project,
    Procedure,
    Commitment,
    Finance,
    Cost,
    Contact,
    Event,
    Partner,
    Brand,
    Enterprise,
    KeyFigure,
    Picture,
)
COMMON_KINDS: tuple[type[Record], ...] = (Policy, Structure, Rule)
KINDS: dict[str, type[Record]] = {model.folder: model for model in ZONE_KINDS}

__all__ = [
    "COMMON_KINDS",
    "KINDS",
    "ZONE_KINDS",
    "Brand",
    "Chain",
    "Commitment",
    "Contact",
    "Cost",
    "Enterprise",
    "Event",
    "Finance",
    "Industry",
    "KeyFigure",
    "Land",
    "Park",
    "Partner",
    "Picture",
    "Policy",
    "Premises",
    "Procedure",
    "Project",
    "Provenance",
    "Record",
    "Rule",
    "Sourced",
    "Structure",
    "ZoneProfile",
]
