"""Services and finance of all zones, gathered."""

from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.models import Commitment, Finance, Procedure
from zoneportal.views import service_rows
from zoneportal.views.parts import Head, Link
from zoneportal.views.procedure import ProcedureView, procedure


@dataclass(frozen=True)
class ZoneServices:
    """One zone's services."""

    zone: Link
    commitments: tuple[service_rows.CommitmentRow, ...]
    finance: tuple[service_rows.FinanceRow, ...]
    procedures: tuple[ProcedureView, ...]


@dataclass(frozen=True)
class Services:
    """What ``pages/services.html`` reads; ``silent`` names the zones that have published none."""

    head: Head
    lead: str
    zones: tuple[ZoneServices, ...]
    silent: str


def gathered(leaf: Leaf) -> Services:
    """Zone by zone: commitments and mechanisms, finance, procedures."""
    ui, catalog = leaf.voice.ui, leaf.catalog
    kinds = (Commitment, Finance, Procedure)
    zones = [zone for zone in catalog.zones if any(zone.of(kind) for kind in kinds)]
    lead = leaf.voice.say("services.lead", n=len(zones))
    head = Head(ui["services.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.services"])), "service")
    silent = leaf.voice.list(leaf.text(zone.entry.short) for zone in catalog.zones if zone not in zones)
    return Services(
        head,
        lead,
        tuple(
            ZoneServices(
                leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/services/"),
                service_rows.commitments(leaf, zone),
                service_rows.finance(leaf, zone),
                tuple(procedure(leaf, item) for item in zone.of(Procedure)),
            )
            for zone in zones
        ),
        leaf.voice.say("services.silent", zones=silent) if silent else "",
    )
