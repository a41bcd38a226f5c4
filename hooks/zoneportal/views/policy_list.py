"""What the catalogue of policies can be filtered and sorted by."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import get_args

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.models.policy import Benefit
from zoneportal.values import Text
from zoneportal.views import filters, policy_rows
from zoneportal.views.listing import EVERY, Grouping, Listing, Order, industries, places, zones

LEVELS = get_args(Policy.model_fields["level"].annotation)
FORMS = get_args(Benefit.model_fields["form"].annotation)
STATES = ("in-force", "expiring", "upcoming", "expired", "superseded")


def _with_every(group: Grouping[Policy], label: str) -> Grouping[Policy]:
    """A group whose first choice is of the policies that name none of the others: they hold for all of them."""

    def choices(leaf: Leaf) -> Iterable[tuple[str, str]]:
        return ((EVERY, leaf.voice.ui[label]), *group.choices(leaf))

    return replace(group, choices=choices, limited=True)


def _worded(field: str, ids: Iterable[str]) -> Callable[[Leaf], Iterable[tuple[str, str]]]:
    return lambda leaf: ((id, leaf.voice.choice(field, id)) for id in ids)


def _states(leaf: Leaf) -> Iterator[tuple[str, str]]:
    """A policy about to expire is in force as well; what may come to hold by a later date stays in view."""
    replaced = any(policy.superseded_by for policy in leaf.catalog.of(Policy))
    for state in STATES if replaced else STATES[:-1]:
        yield state, leaf.voice.ui["policies.in_force" if state == "in-force" else f"policy-status.{state}"]


def _state(catalog: Catalog, policy: Policy) -> tuple[str, ...]:
    state = policy_rows.standing(catalog, policy)
    return ("in-force", state) if state == "expiring" else (state,)


def _names(catalog: Catalog, policy: Policy) -> Iterator[Text | None]:
    yield from (policy.name, policy.document, policy.issuer, policy.beneficiaries)
    for id in policy.industries:
        term = catalog.industries[id]
        yield from (term.name, *term.aliases)
    if policy.zone:
        yield catalog.zone_by_id[policy.zone].entry.short


def _effective(_: Catalog, policy: Policy) -> str:
    return policy.effective.first().isoformat() if policy.effective else ""


def _expires(_: Catalog, policy: Policy) -> str:
    return policy.expires.last().isoformat() if policy.expires else ""


BY_INDUSTRY: Grouping[Policy] = industries(lambda policy: policy.industries)

POLICIES = Listing[Policy](
    noun="listed.policies",
    names=_names,
    groups=(
        Grouping("status", "field.policy.status", _states, _state, whole=True),
        Grouping("level", "field.policy.level", _worded("policy-level", LEVELS), lambda _, policy: (policy.level,)),
        _with_every(zones(), "policies.every_zone"),
        _with_every(places(), "policies.every_zone"),
        _with_every(BY_INDUSTRY, "policies.every_industry"),
        Grouping(
            "benefit",
            "policies.benefit",
            _worded("benefit-form", FORMS),
            lambda _, policy: tuple(dict.fromkeys(benefit.form for benefit in policy.benefits)),
        ),
    ),
    orders=(
        Order("effective", "field.policy.effective", "date", _effective),
        Order("expires", "field.policy.expires", "due", _expires),
        Order("name", "filter.name", "name"),
    ),
    order="policies.order",
    views=("table", "cards"),
)


def listing(catalog: Catalog) -> Listing[Policy]:
    """The listing; without a zone's own policies nothing can be told apart by prefecture."""
    own = any(policy.zone for policy in catalog.of(Policy))
    return (
        POLICIES if own else replace(POLICIES, groups=tuple(each for each in POLICIES.groups if each.name != "place"))
    )


def row(leaf: Leaf, policy: Policy) -> policy_rows.PolicyRow:
    """A policy's row with what its filters ask and the dates its status is told from: they are ISO days."""
    data = filters.row_data(leaf, listing(leaf.catalog), policy)
    replaced = policy_rows.replaced(leaf.catalog, policy)
    if replaced is not None:
        data = replace(data, data=(*data.data, filters.Datum("replaced", replaced.isoformat())))
    return replace(policy_rows.row(leaf, policy), data=data)
