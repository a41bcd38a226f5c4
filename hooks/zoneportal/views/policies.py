"""The digest of policies: national ones, then each zone's own."""

from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views import policy_rows
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class ZonePolicies:
    """The policies of one zone's own."""

    zone: Link
    rows: tuple[policy_rows.PolicyRow, ...]


@dataclass(frozen=True)
class Policies:
    """What ``pages/policies.html`` reads; ``silent`` names the zones that have published none of their own.

    ``check`` leads to the self-check.
    """

    head: Head
    lead: str
    national: tuple[policy_rows.PolicyRow, ...]
    zones: tuple[ZonePolicies, ...]
    silent: str
    check: Link


def digest(leaf: Leaf) -> Policies:
    """All policies."""
    voice, ui, catalog = leaf.voice, leaf.voice.ui, leaf.catalog
    national = policy_rows.rows(leaf, catalog.national_policies)
    own = tuple(
        ZonePolicies(
            leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/policies/"),
            policy_rows.rows(leaf, zone.of(Policy)),
        )
        for zone in catalog.zones
        if zone.of(Policy)
    )
    silent = voice.list(leaf.text(zone.entry.short) for zone in catalog.zones if not zone.of(Policy))
    lead = voice.say("policies.lead", n=len(national))
    head = Head(ui["policies.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.policies"])), "policy")
    unpublished = voice.say("policies.silent", zones=silent) if silent else ""
    return Policies(head, lead, national, own, unpublished, leaf.link(ui["match.check_all"], "/match/"))
