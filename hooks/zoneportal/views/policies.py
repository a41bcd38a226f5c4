"""The catalogue of policies: national ones, then each zone's own; and its prepared lists."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from zoneportal.catalog import Catalog
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views import filters, match, paging, policy_list, policy_rows, prepared
from zoneportal.views.listing import places
from zoneportal.views.parts import Head, Link


def _every(catalog: Catalog) -> tuple[Policy, ...]:
    return catalog.of(Policy)


ADDRESS = "/policies/"
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
    pager: paging.Pager | None
    filters: filters.Filters
    silent: str
    shelves: tuple[prepared.Shelf, ...]


@dataclass(frozen=True)
class PreparedPolicies:
    """What ``pages/prepared-policies.html`` reads: the policies of one industry or one prefecture, or a later page.

    ``general`` are those that hold there as well, on the first page: for every industry, or in every zone.
    """

    head: Head
    lead: str
    rows: tuple[policy_rows.PolicyRow, ...]
    pager: paging.Pager | None
    general: tuple[policy_rows.PolicyRow, ...]
    general_title: str
    check: Link
    onward: Link
    shelves: tuple[prepared.Shelf, ...]


def catalogue(leaf: Leaf) -> Policies:
    """All policies."""
    voice, catalog = leaf.voice, leaf.catalog
    policies = catalog.of(Policy)
    silent = voice.several([leaf.text(zone.entry.short) for zone in catalog.zones if not zone.of(Policy)])
    head = _head(leaf)
    return Policies(
        head=head,
        lead=head.description,
        check=_check(leaf),
        rows=_rows(leaf, paging.shown(ordered(leaf, policies))),
        pager=paging.pager(leaf, ADDRESS, len(policies), whole=True),
        filters=filters.filters(leaf, policy_list.listing(catalog), policies),
        silent=voice.say("policies.silent", zones=silent) if silent else "",
        shelves=_shelves(leaf),
    )


def rest(leaf: Leaf) -> tuple[policy_rows.PolicyRow, ...]:
    """The rows that the first page of a long catalogue does not show."""
    return _rows(leaf, paging.rest(ordered(leaf, leaf.catalog.of(Policy))))


def _head(leaf: Leaf) -> Head:
    voice, ui = leaf.voice, leaf.voice.ui
    lead = voice.say("policies.lead", n=len(leaf.catalog.national_policies))
    return Head(ui["policies.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.policies"])), "policy")


def later(page: int) -> Callable[[Leaf], PreparedPolicies]:
    """The view of a later page of a long catalogue."""
    return lambda leaf: _prepared(leaf, prepared.whole(leaf, ADDRESS, _head(leaf), _every(leaf.catalog)), page)


def divided(dimension: prepared.Dimension[Policy], id: str, page: int = 1) -> Callable[[Leaf], PreparedPolicies]:
    """The view of the policies of one industry or one prefecture, or of a page of them."""

    def view(leaf: Leaf) -> PreparedPolicies:
        general = dimension.general(leaf.catalog) if page == 1 else ()
        title = leaf.voice.ui[f"prepared.policies.{dimension.folder}_general"]
        return _prepared(leaf, dimension.listed(leaf, id), page, general, title)

    return view


def _prepared(
    leaf: Leaf,
    listed: prepared.Listed[Policy],
    page: int,
    general: Iterable[Policy] = (),
    general_title: str = "",
) -> PreparedPolicies:
    policies = ordered(leaf, listed.records)
    return PreparedPolicies(
        head=paging.head(leaf, listed.head, page),
        lead=listed.head.description,
        rows=_rows(leaf, paging.shown(policies, page)),
        pager=paging.pager(leaf, listed.address, len(policies), page),
        general=rows(leaf, general),
        general_title=general_title,
        check=_check(leaf),
        onward=listed.onward,
        shelves=_shelves(leaf),
    )


def ordered(leaf: Leaf, policies: Iterable[Policy]) -> list[Policy]:
    """Policies in their order: national ones, then zone by zone, each as records ask for; what has ended last."""
    order = leaf.catalog.order
    found = sorted(policies, key=lambda policy: (order[policy.zone], policy.order))
    return sorted(found, key=lambda policy: policy_rows.status(leaf, policy) in ENDED)


def rows(leaf: Leaf, policies: Iterable[Policy]) -> tuple[policy_rows.PolicyRow, ...]:
    """Policies as rows in that order."""
    return _rows(leaf, ordered(leaf, policies))


def _rows(leaf: Leaf, policies: Iterable[Policy]) -> tuple[policy_rows.PolicyRow, ...]:
    """Policies as rows, with what their filters ask."""
    return tuple(policy_list.row(leaf, policy) for policy in policies)


def _shelves(leaf: Leaf) -> tuple[prepared.Shelf, ...]:
    """Links to the prepared lists; by place there are none until a zone publishes a policy of its own."""
    shelves = (dimension.shelf(leaf) for dimension in DIVIDED)
    return tuple(shelf for shelf in shelves if shelf.links)


def _check(leaf: Leaf) -> Link:
    return leaf.link(leaf.voice.ui["match.check_all"], match.ADDRESS, note=leaf.voice.ui["policies.check_note"])
