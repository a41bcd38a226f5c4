"""The policies that hold in a zone: its own, then the national ones."""

from collections.abc import Callable

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views import contact, downloads, policy_rows
from zoneportal.views.parts import Head
from zoneportal.views.zone_sides import ZoneHead, head, zone_head


@dataclass(frozen=True)
class ZonePolicies:
    """What ``pages/zone-policies.html`` reads."""

    head: Head
    zone: ZoneHead
    own: tuple[policy_rows.PolicyRow, ...]
    national: tuple[policy_rows.PolicyRow, ...]
    contact: contact.ContactBlock
    downloads: downloads.Downloads | None


def of(zone: Zone) -> Callable[[Leaf], ZonePolicies]:
    """The view of a zone's policies."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZonePolicies:
    description = leaf.voice.say("zone.policies_description", zone=leaf.text(zone.entry.name))
    return ZonePolicies(
        head=head(leaf, zone, "policies", description),
        zone=zone_head(leaf, zone),
        own=policy_rows.rows(leaf, zone.of(Policy)),
        national=policy_rows.rows(leaf, leaf.catalog.national_policies),
        contact=contact.block(leaf, zone),
        downloads=downloads.of(leaf, zone.profile.source.as_of, f"policies/{zone.id}"),
    )
