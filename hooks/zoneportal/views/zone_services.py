"""What a zone does for investors: commitments and mechanisms, procedures, finance, costs, whom to ask."""

from collections.abc import Callable

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Procedure
from zoneportal.views import contact, service_rows
from zoneportal.views.parts import Fact, Head
from zoneportal.views.procedure import ProcedureView, procedure
from zoneportal.views.zone_sides import ZoneHead, head, zone_head


@dataclass(frozen=True)
class ZoneServices:
    """What ``pages/zone-services.html`` reads."""

    head: Head
    zone: ZoneHead
    model: Fact | None
    approaches: tuple[Fact, ...]
    commitments: tuple[service_rows.CommitmentRow, ...]
    finance: tuple[service_rows.FinanceRow, ...]
    procedures: tuple[ProcedureView, ...]
    costs: tuple[service_rows.CostRow, ...]
    unknown: tuple[Fact, ...]
    contact: contact.ContactBlock


def of(zone: Zone) -> Callable[[Leaf], ZoneServices]:
    """The view of a zone's services."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZoneServices:
    profile = zone.profile
    description = leaf.voice.say("zone.services_description", zone=leaf.text(zone.entry.name))
    commitments, costs = service_rows.commitments(leaf, zone), service_rows.costs(leaf, zone)
    procedures = tuple(procedure(leaf, item) for item in zone.of(Procedure))
    silent = (
        ("services.procedures", procedures),
        ("field.zone.costs", costs),
        ("field.zone.contact", zone_contacts(leaf, zone)),
    )
    return ZoneServices(
        head=head(leaf, zone, "services", description),
        zone=zone_head(leaf, zone),
        model=leaf.fact("field.zone.model", profile.model, profile) if profile.model else None,
        approaches=tuple(
            Fact(leaf.text(item.name), text=leaf.text(item.description), mark=leaf.mark(profile.source))
            for item in profile.approaches
        ),
        commitments=commitments,
        finance=service_rows.finance(leaf, zone),
        procedures=procedures,
        costs=costs,
        unknown=tuple(leaf.unknown(label) for label, found in silent if not found),
        contact=contact.block(leaf, zone),
    )


def zone_contacts(leaf: Leaf, zone: Zone) -> tuple[contact.ContactPoint, ...]:
    """The contact points a zone has published."""
    return contact.block(leaf, zone).points
