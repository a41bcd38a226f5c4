"""The facts of a policy that can be set beside another's."""

from collections.abc import Iterator
from dataclasses import replace

from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.views import policy_rows
from zoneportal.views.cards.card import CardFact
from zoneportal.views.cards.scribe import Scribe


def facts(leaf: Leaf, policy: Policy) -> Iterator[CardFact]:
    """What it gives, to whom and on which conditions, how long it holds, by which document, where to apply."""
    voice, scribe = leaf.voice, Scribe(leaf, policy, "policy")
    yield scribe.said("level", "field.policy.level", voice.choice("policy-level", policy.level))
    state = voice.ui[f"policy-status.{policy_rows.status(leaf, policy)}"]
    yield replace(scribe.said("status", "field.policy.status", state), turns=policy_rows.turns(leaf, policy))
    benefits = (leaf.text(benefit.text) for benefit in policy.benefits)
    yield scribe.gathered("benefits", voice.ui["field.policy.benefits"], ((text, policy.source) for text in benefits))
    yield scribe.fact("beneficiaries", policy.beneficiaries)
    yield scribe.fact("industries", tuple(leaf.catalog.industries[id].name for id in policy.industries))
    conditions = (leaf.text(condition.requirement) for condition in policy.conditions)
    yield scribe.gathered(
        "conditions", voice.ui["field.policy.conditions"], ((text, policy.source) for text in conditions)
    )
    yield from scribe.facts(("effective",))
    yield scribe.fact("expires", policy.expires or voice.ui["field.policy.open_ended"])
    yield from scribe.facts(("document", "document_number", "issuer", "where", "time_limit"))
