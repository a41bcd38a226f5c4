"""The policy digest of a zone: its own policies and those that hold there, each with what an applicant must know."""

from collections.abc import Iterable, Iterator, Sequence

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Policy
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.press import Sheet
from zoneportal.views import contact, policy_rows
from zoneportal.views import policy as policy_page
from zoneportal.views.zone_sides import zone_head
from zoneportal.voice import Voice

# Words that ``policy.typ`` reads.
POLICY_WORDS = (
    "field.policy.beneficiaries",
    "field.policy.benefits",
    "field.policy.conditions",
    "field.policy.industries",
    "field.policy.materials",
    "policy.basis",
    "policy.unpublished",
    "print.apply",
    "punctuation.colon",
)
WORDS = (
    *POLICY_WORDS,
    "contact.none",
    "policy.conditions_note",
    "print.contents",
    "print.digest",
    "print.digest_note",
    "print.in_force",
    "record.fictional",
    "source.title",
    "unknown.zone",
    "zone.section_national_policies",
    "zone.section_own_policies",
)
# What of a policy's facts is about applying; the rest is about the document it stands in.
APPLYING = ("procedure", "where", "time_limit")


def digest(office: Office, zone: Zone, voice: Voice) -> Sheet:
    """The digest of a zone that has policies of its own, in one language; all of it shares one list of sources."""
    address = f"/zones/{zone.id}/policies/"
    leaf = office.leaf(voice, address)
    name, title = voice.text(zone.entry.name), voice.ui["print.digest"]
    own, national = in_order(zone.of(Policy)), in_order(office.catalog.national_policies)
    every = (*own, *national)
    groups = [
        {"title": voice.ui[f"zone.section_{key}_policies"], "policies": [*told(leaf, found)]}
        for key, found in (("own", own), ("national", national))
        if found
    ]
    day = max(policy.source.as_of for policy in every)
    holding = sum(policy_rows.holds(leaf, policy) for policy in every)
    data: dict[str, object] = {
        "document": {
            "title": f"{name} · {title}",
            "author": name,
            "description": voice.ui["print.digest_note"],
            "keywords": sorted({voice.text(policy.benefits[0].headline) for policy in own}),
            "lang": voice.lang,
        },
        "portal": voice.text(office.portal.name),
        "address": office.url(voice, address),
        "scan": voice.ui["print.scan"],
        "foot": voice.say("print.foot", portal=name, date=voice.date(day)),
        "name": name,
        "other": zone.entry.name.en if voice.lang == "zh" else zone.entry.name.zh,
        "place": zone_head(leaf, zone).place,
        "fictional": zone.entry.fictional == "true",
        "holding": str(holding),
        "counts": [{"number": str(len(group["policies"])), "label": group["title"]} for group in groups],
        "words": {word: voice.ui[word] for word in WORDS},
        "groups": groups,
        "contact": contact.block(leaf, zone),
    }
    data["sources"] = leaf.sources
    return Sheet(
        path=f"brochures/{voice.lang}/policies/{zone.id}.pdf",
        template="digest.typ",
        lang=voice.lang,
        title=title,
        record=office.catalog.place_of(zone.profile),
        data=written(data),
        day=day.last(),
        drawings={
            "cover": office.grounds.of([zone], "cover"),
            "relief": office.grounds.of([zone], "card"),
        },
        codes={"code": office.url(voice, address)},
        edition=office.edition,
    )


def in_order(policies: Iterable[Policy]) -> Sequence[Policy]:
    """Policies in the order their records ask for."""
    return sorted(policies, key=lambda policy: policy.order)


def told(leaf: Leaf, policies: Iterable[Policy]) -> Iterator[dict[str, object]]:
    """Policies as their pages tell them, those that hold no longer last: what ``policy.typ`` sets."""
    each_told = [(policy_rows.holds(leaf, policy), _policy(leaf, policy)) for policy in policies]
    return (view for _, view in sorted(each_told, key=lambda each: not each[0]))


def _policy(leaf: Leaf, policy: Policy) -> dict[str, object]:
    """One policy, its facts parted into how to apply and where it is written."""
    view = policy_page.of(policy)(leaf)
    applying = {leaf.voice.ui[f"field.policy.{name}"] for name in APPLYING}
    given = ("name", "row", "summary", "benefits", "conditions", "materials", "procedures", "industries", "notes")
    kept = {key: value for key, value in plain(view).items() if key in given}
    said = {leaf.voice.ui["field.policy.beneficiaries"]}
    return kept | {
        "id": f"policy-{policy.key}",
        "applying": [fact for fact in view.facts if fact.label in applying],
        "basis": [fact for fact in view.facts if fact.label not in applying | said],
        "unknown": [fact.label for fact in view.unknown],
    }
