"""Services and finance of all zones, gathered."""

from collections.abc import Callable

from zoneportal.catalog import Catalog, Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Commitment, Finance, Procedure
from zoneportal.views import paging, service_rows
from zoneportal.views.parts import Head, Link
from zoneportal.views.procedure import ProcedureView, procedure

ADDRESS = "/services/"
KINDS = (Commitment, Finance, Procedure)


@dataclass(frozen=True)
class ZoneServices:
    """One zone's services."""

    zone: Link
    commitments: tuple[service_rows.CommitmentRow, ...]
    finance: tuple[service_rows.FinanceRow, ...]
    procedures: tuple[ProcedureView, ...]


@dataclass(frozen=True)
class Services:
    """What ``pages/services.html`` reads, of all zones or of a page of them; ``silent`` names those without any."""

    head: Head
    lead: str
    zones: tuple[ZoneServices, ...]
    pager: paging.Pager | None
    silent: str


def gathered(leaf: Leaf) -> Services:
    """Zone by zone: commitments and mechanisms, finance, procedures; the first page of them."""
    return _gathered(leaf, 1)


def later(page: int) -> Callable[[Leaf], Services]:
    """The view of a later page."""
    return lambda leaf: _gathered(leaf, page)


def homes(catalog: Catalog) -> tuple[Zone, ...]:
    """The zones that have published any."""
    return tuple(zone for zone in catalog.zones if any(zone.of(kind) for kind in KINDS))


def _gathered(leaf: Leaf, page: int) -> Services:
    ui, catalog = leaf.voice.ui, leaf.catalog
    zones = homes(catalog)
    lead = leaf.voice.say("services.lead", n=len(zones))
    head = Head(ui["services.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.services"])), "service")
    known = {zone.id for zone in zones}
    silent = leaf.voice.several([leaf.text(zone.entry.short) for zone in catalog.zones if zone.id not in known])
    return Services(
        paging.head(leaf, head, page),
        lead,
        tuple(
            ZoneServices(
                leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/services/"),
                service_rows.commitments(leaf, zone),
                service_rows.finance(leaf, zone),
                tuple(procedure(leaf, item) for item in zone.of(Procedure)),
            )
            for zone in paging.shown(zones, page)
        ),
        paging.pager(leaf, ADDRESS, len(zones), page),
        leaf.voice.say("services.silent", zones=silent) if silent else "",
    )
