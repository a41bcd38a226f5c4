"""What the search index knows of a page: the words of the records it is about, in the page's language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from pydantic import BaseModel

from zoneportal.leaf import Leaf
from zoneportal.models import Land, Policy, Premises, Record
from zoneportal.pages.publication import Files
from zoneportal.pages.route import Route
from zoneportal.search import Entry, build
from zoneportal.values import Lang, Quantity, Text
from zoneportal.views.parts import Head
from zoneportal.views.policy_rows import standing
from zoneportal.voice import Voice

# Never published, or an id that says nothing to a reader.
SILENT = frozenset({"internal", "target_enterprises", "exhibitors", "source", "status", "id", "zone"})

# What the benefits of a policy are looked for as.
POLICY_FORMS = {"tax": {"rate", "exemption", "deduction", "credit"}, "grant": {"grant"}, "rent-support": {"rent"}}
# Policies that say so of themselves hold no longer: they are found last.
OVER = frozenset({"expired", "superseded"})


def write(voice: Voice, entries: Mapping[Lang, Sequence[Entry]], files: Files) -> None:
    """Write one language's index; ``entries`` are those of the same pages in both languages."""
    both = zip(entries[voice.lang], entries[voice.other], strict=True)
    for path, data in build([replace(entry, other=other.title) for entry, other in both], voice.lang, voice.ui):
        files.write(path, data)


def entry(route: Route, leaf: Leaf, head: Head) -> Entry:
    """The index entry of one page in one language, without its title in the other."""
    voice = leaf.voice
    # A page that gathers what has pages of its own is found by what it says of itself.
    subjects = () if route.found_as == "page" else route.subjects
    homes = {record.zone for record in subjects}
    zone = leaf.catalog.zone_by_id.get(homes.pop()) if len(homes) == 1 else None
    words = [head.description, head.words, *(word for record in subjects for word in record_words(record, voice))]
    subject = subjects[0] if len(subjects) == 1 else None
    past, called = _past(leaf, subject), _called(voice, subject)
    places = (voice.text(zone.entry.short) if zone is not None else "", past)
    return Entry(
        kind=route.found_as,
        address=leaf.address,
        title=head.title,
        other="",
        text=" ".join(dict.fromkeys(words)),
        zone=" · ".join(filter(None, places)),
        weight=route.weight,
        aliases=(*(name for alias in route.aliases for name in (alias.zh, alias.en)), *([called] if called else ())),
        past=bool(past),
    )


def _past(leaf: Leaf, record: Record | None) -> str:
    """What a policy that holds no longer is said to be; nothing for all else."""
    state = standing(leaf.catalog, record) if isinstance(record, Policy) else ""
    return leaf.voice.choice("policy-status", state) if state in OVER else ""


def _called(voice: Voice, record: Record | None) -> str:
    """What people call a space or a policy when they look for one: by form, use, whether it is let or sold.

    All in one, so that it counts as a long title does: one that a page is really called by comes before it.
    """
    known: list[str] = []
    if isinstance(record, Premises):
        known = [record.form, *record.suitable_for]
        known += [name for name, value in (("rent", record.rent), ("sale", record.sale_price)) if value]
    elif isinstance(record, Land):
        known = ["land"]
    elif isinstance(record, Policy):
        forms = {benefit.form for benefit in record.benefits}
        known = ["policy", *(name for name, of in POLICY_FORMS.items() if forms & of)]
    return ", ".join(voice.ui[f"found_by.{name}"] for name in known)


def record_words(record: Record, voice: Voice) -> Iterator[str]:
    """Every word a record says to its readers in one language; names come in both, for readers of the other."""
    yield record.name.zh
    yield record.name.en
    yield from _words(record, voice)


def _words(value: object, voice: Voice) -> Iterator[str]:
    if isinstance(value, Text):
        yield value(voice.lang)
    elif isinstance(value, Quantity):
        yield voice.figure(value).text
    elif isinstance(value, BaseModel):
        for name in _fields(type(value)):
            inner = getattr(value, name)
            if inner is not None and type(inner) is not str:  # most fields: ids and choices say nothing either
                yield from _words(inner, voice)
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item, voice)


@cache
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that may say something to a reader."""
    return tuple(name for name in model.model_fields if name not in SILENT)
