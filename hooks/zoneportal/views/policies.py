"""The catalogue of policies: national ones, then each zone's own; and its prepared lists."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views import filters, match, policy_list, policy_rows, prepared
from zoneportal.views.listing import places
from zoneportal.views.parts import Head, Link


def _every(catalog: Catalog) -> tuple[Policy, ...]:
    return catalog.of(Policy)


# The ways the catalogue divides into prepared lists.
DIVIDED = (
    prepared.Dimension[Policy]("policies", "industries", replace(policy_list.BY_INDUSTRY, limited=True), _every),
    prepared.Dimension[Policy]("policies", "places", replace(places(), limited=True), _every),
)
ENDED = ("expired", "superseded")


@dataclass(frozen=True)
class Policies:
    """What ``pages/policies.html`` reads.

    ``check`` leads to the self-check; ``silent`` names the zones that have published no policy of their own.
    """

    head: Head
    lead: str
    check: Link
    rows: tuple[policy_rows.PolicyRow, ...]
    filters: filters.Filters
    silent: str
    shelves: tuple[prepared.Shelf, ...]


@dataclass(frozen=True)
class PreparedPolicies:
    """What ``pages/prepared-policies.html`` reads: the policies of one industry or one prefecture.

    ``general`` are those that hold there as well: for every industry, or in every zone.
    """

    head: Head
    lead: str
    rows: tuple[policy_rows.PolicyRow, ...]
    general: tuple[policy_rows.PolicyRow, ...]
    general_title: str
    check: Link
    onward: Link
    shelves: tuple[prepared.Shelf, ...]


def catalogue(leaf: Leaf) -> Policies:
    """All policies."""
    voice, ui, catalog = leaf.voice, leaf.voice.ui, leaf.catalog
    policies = catalog.of(Policy)
    silent = voice.list(leaf.text(zone.entry.short) for zone in catalog.zones if not zone.of(Policy))
    lead = voice.say("policies.lead", n=len(catalog.national_policies))
    head = Head(ui["policies.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.policies"])), "policy")
    return Policies(
        head=head,
        lead=lead,
        check=_check(leaf),
        rows=rows(leaf, policies),
        filters=filters.filters(leaf, policy_list.listing(catalog), policies),
        silent=voice.say("policies.silent", zones=silent) if silent else "",
        shelves=_shelves(leaf),
    )


def divided(dimension: prepared.Dimension[Policy], id: str) -> Callable[[Leaf], PreparedPolicies]:
    """The view of the policies of one industry or one prefecture."""
    return lambda leaf: _divided(leaf, dimension, id)


def _divided(leaf: Leaf, dimension: prepared.Dimension[Policy], id: str) -> PreparedPolicies:
    policies = dimension.records(leaf.catalog, id)
    head = dimension.head(leaf, id)
    return PreparedPolicies(
        head=head,
        lead=head.description,
        rows=rows(leaf, policies),
        general=rows(leaf, dimension.general(leaf.catalog)),
        general_title=leaf.voice.ui[f"prepared.policies.{dimension.folder}_general"],
        check=_check(leaf),
        onward=dimension.onward(leaf, id),
        shelves=_shelves(leaf),
    )


def rows(leaf: Leaf, policies: Iterable[Policy]) -> tuple[policy_rows.PolicyRow, ...]:
    """Policies as rows: national ones, then zone by zone, each in the order records ask for; what has ended last."""
    places = {zone.id: place for place, zone in enumerate(leaf.catalog.zones, 1)}
    ordered = sorted(policies, key=lambda policy: (places.get(policy.zone, 0), policy.order))
    return tuple(sorted((policy_list.row(leaf, policy) for policy in ordered), key=lambda row: row.status in ENDED))


def _shelves(leaf: Leaf) -> tuple[prepared.Shelf, ...]:
    """Links to the prepared lists; by place there are none until a zone publishes a policy of its own."""
    shelves = (dimension.shelf(leaf) for dimension in DIVIDED)
    return tuple(shelf for shelf in shelves if shelf.links)


def _check(leaf: Leaf) -> Link:
    return leaf.link(leaf.voice.ui["match.check_all"], match.ADDRESS, note=leaf.voice.ui["policies.check_note"])
