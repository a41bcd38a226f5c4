"""The facts of a project that can be set beside another's."""

from collections.abc import Iterator
from dataclasses import replace

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Land, Park, Policy, Premises, Project
from zoneportal.models.project import Returns
from zoneportal.views import projects, stages
from zoneportal.views.cards.card import CardFact
from zoneportal.views.cards.scribe import Scribe

RETURNS = ("revenue", "profit", "tax", "jobs")
RATES = ("irr", "payback")


def facts(leaf: Leaf, zone: Zone, project: Project) -> Iterator[CardFact]:
    """What an investor compares first, in that order: stage, money, land, cooperation; then what it is to bring."""
    scribe = Scribe(leaf, project, "project")
    yield _stage(scribe, project)
    yield scribe.said("zone", "record.zone", leaf.text(zone.entry.short))
    yield scribe.said("industry", "field.project.industry", leaf.text(leaf.catalog.industries[project.industry].name))
    yield from scribe.facts(("total_investment", "capital_sought", "land"))
    yield scribe.fact("cooperation", tuple(leaf.voice.choice("cooperation", mode) for mode in project.cooperation))
    park = zone.find(Park, project.park)
    yield scribe.fact("park", park.name if park else None)
    yield scribe.fact("place", project.place)
    yield from _returns(scribe, project.returns or Returns())
    yield from scribe.facts(("scope", "financing", "schedule"))
    yield _preparation(scribe, project)
    yield from _linked(scribe, zone, project)
    yield scribe.fact("sponsor", projects.zone_sponsor(leaf, zone, project))
    yield scribe.fact("valid_until", project.valid_until)


def _stage(scribe: Scribe, project: Project) -> CardFact:
    """The stage it has reached, the source's own word for it, and since when."""
    leaf = scribe.leaf
    last = project.history[-1] if project.history else None
    date = project.exit.date if project.exit else last.date if last else None
    word = leaf.text(stages.printed(project))
    notes = (leaf.voice.say("stage.printed", word=word) if word else "", leaf.voice.date(date) if date else "")
    source = last.source if last and not project.exit else None
    name = stages.standard_name(leaf, project)
    return scribe.fact("stage", name[:1].upper() + name[1:], source=source, note=leaf.voice.list(filter(None, notes)))


def _returns(scribe: Scribe, returns: Returns) -> Iterator[CardFact]:
    basis = scribe.leaf.voice.choice("returns-basis", returns.basis) if returns.basis else ""
    for name in RETURNS:
        yield scribe.fact(name, getattr(returns, name))
    for name in RATES:
        found = scribe.fact(name, getattr(returns, name))
        notes = (basis, found.note) if found.text else ()
        yield replace(found, note=scribe.leaf.voice.list(note for note in notes if note))


def _preparation(scribe: Scribe, project: Project) -> CardFact:
    voice = scribe.leaf.voice
    items = (
        voice.say(
            "card.pair",
            name=voice.choice("preparation", each.item),
            value=voice.choice("preparation-state", each.state).lower(),
        )
        for each in project.preparation
    )
    return scribe.fact("preparation", scribe.listed(items))


def _places(leaf: Leaf, zone: Zone, project: Project) -> Iterator[str]:
    """Each of its chains once, with the links it fills there."""
    for id in dict.fromkeys(place.chain for place in project.chains):
        if chain := zone.find(Chain, id):
            names = {link.id: leaf.text(link.name) for link in chain.links}
            filled = [names[place.link] for place in project.chains if place.chain == id and place.link in names]
            name = leaf.text(chain.name)
            yield leaf.voice.say("card.pair", name=name, value=leaf.voice.list(filled)) if filled else name


def _linked(scribe: Scribe, zone: Zone, project: Project) -> Iterator[CardFact]:
    """The records it names: its chains, premises that suit it, policies that may apply."""
    leaf = scribe.leaf
    yield scribe.fact("chains", scribe.listed(_places(leaf, zone, project)))
    spaces = (zone.find(Premises, id) or zone.find(Land, id) for id in project.premises)
    yield scribe.fact("premises", tuple(space.name for space in spaces if space is not None))
    policies = (leaf.catalog.find(Policy, zone.id, id) for id in project.policies)
    yield scribe.fact("policies", tuple(policy.name for policy in policies if policy is not None))
