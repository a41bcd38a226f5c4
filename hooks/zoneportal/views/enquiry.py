"""A letter about a record: ready to mail, to copy or to submit, and whom it goes to. Nothing is sent by itself.

The script (``assets/js/tools/enquiry.js``) composes the same letter anew in either language, with what was ticked and
asked; the words it takes are published as data (``pages.letters``).
"""

import json
from functools import lru_cache
from urllib.parse import quote, urlsplit

from zoneportal import vcard
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf, prefix
from zoneportal.models import Contact, Record
from zoneportal.models.register import EnquiryForm, Register
from zoneportal.values import Text
from zoneportal.views.parts import Fact, Link
from zoneportal.voice import Voice

# What may stand in a mail link's fields as it is (RFC 6068, qchar); the rest is percent-encoded.
PLAIN = "!$'()*,:@"
WORDS = ("subject", "subject_more", "greeting", "id", "asks", "question", "reply", "long")


@dataclass(frozen=True)
class Letter:
    """The letter about one record, in the page's language, and whom it goes to.

    ``office`` and ``facts`` are those of the contact point, ``card`` its vCard; ``notice`` says why there is no e-mail
    address or whose it is. ``mail`` is a link that opens a short form of the letter in a mail program, ``known`` what
    the script knows of the record, as JSON.
    """

    ref: str
    address: str
    subject: str
    message: str
    known: str
    office: str
    email: str
    notice: str
    facts: tuple[Fact, ...]
    card: Link | None
    mail: str


@dataclass(frozen=True)
class Form:
    """The form that the register names: where it is sent, and what it calls each part of the letter."""

    action: str
    method: str
    host: str
    ids: str
    addresses: str
    subject: str
    message: str
    language: str


@dataclass(frozen=True)
class Enquiry:
    """What a page in ``lang`` has for letters: one about its record, or none yet where a script brings the records.

    ``promise`` says what becomes of a letter.
    """

    lang: str
    letter: Letter | None
    form: Form | None
    promise: str


def asked(zone: Zone, contact: str | None = None) -> Contact | None:
    """Whom to write to: the contact point a record names, else another of the zone; before others, one with e-mail."""
    named = zone.find(Contact, contact)
    points = (named, *zone.of(Contact)) if named is not None else zone.of(Contact)
    return next((point for point in points if point.email), next(iter(points), None))


def enquiry(leaf: Leaf, record: Record | None = None, *, contact: str | None = None) -> Enquiry:
    """The means to ask about a record, whom it names as its ``contact``; without one, about those a script brings."""
    voice, given = leaf.voice, leaf.catalog.register.enquiry
    form = _form(given, voice) if given else None
    promise = voice.say("enquiry.promise_form", host=form.host) if form else voice.ui["enquiry.promise"]
    return Enquiry(voice.lang, letter(leaf, record, contact) if record is not None else None, form, promise)


def letter(leaf: Leaf, record: Record, contact: str | None = None) -> Letter:
    """The letter about one record."""
    voice = leaf.voice
    about, name, path = _about(leaf, record)
    zone, point, email = _to(leaf, record, contact)
    publisher = leaf.catalog.register.publisher
    to_publisher = email and not (point and point.email)
    return Letter(
        ref=record.ref,
        address=about[-1],
        subject=_subject(voice, name),
        message="\n\n".join((voice.ui["letter.greeting"], _opening(voice, leaf.catalog.register), "\n".join(about))),
        known=json.dumps({"ref": record.ref, "href": path, "zh": name.zh, "en": name.en}, ensure_ascii=False),
        office=voice.text(point.name) if point else voice.text(publisher.name) if publisher and to_publisher else "",
        email=email,
        notice=_notice(voice, zone, point, bool(email)),
        facts=tuple(_expected(voice, point)) if point else (),
        card=leaf.link(voice.ui["contact.vcard"], vcard.address(point)) if point else None,
        mail=mail(leaf, record, contact),
    )


def mail(leaf: Leaf, record: Record, contact: str | None = None) -> str:
    """A link that opens a short letter about a record in the visitor's mail program."""
    about, name, _ = _about(leaf, record)
    _, _, email = _to(leaf, record, contact)
    return mailto(email, _subject(leaf.voice, name), "\n".join((about[0], *about[-2:], "")))


# The letter about a zone stands on each of its pages.
@lru_cache(maxsize=64)
def mailto(email: str, subject: str, body: str) -> str:
    """A link that opens a letter in the visitor's mail program (RFC 6068); without an address it has no recipient."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    given = "&".join(f"{name}={quote(text, safe=PLAIN)}" for name, text in fields.items())
    return f"mailto:{quote(email, safe='@')}?{given}"


def _to(leaf: Leaf, record: Record, contact: str | None) -> tuple[Zone | None, Contact | None, str]:
    """Whom a letter goes to: the record's zone, its contact point, and the address, empty where there is none."""
    zone = leaf.catalog.zone_by_id.get(record.zone)
    point = asked(zone, contact) if zone is not None else None
    publisher = leaf.catalog.register.publisher
    return zone, point, (point.email if point else None) or (publisher.email if publisher else None) or ""


def _subject(voice: Voice, name: Text) -> str:
    return voice.say("letter.subject", name=voice.text(name))


def _about(leaf: Leaf, record: Record) -> tuple[tuple[str, ...], Text, str]:
    """The lines that say which record is meant (its name in both languages, id, address), its name, and its path."""
    voice = leaf.voice
    zone = leaf.catalog.zone_by_id.get(record.zone)
    is_zone = zone is not None and record is zone.profile
    name = zone.entry.name if zone is not None and is_zone else record.name
    path = f"/zones/{record.zone}/" if is_zone else leaf.address
    names = dict.fromkeys((name(voice.lang), name(voice.other)))
    lines = (*names, voice.say("letter.id", ref=record.ref), leaf.site_url + prefix(voice.lang) + path)
    return lines, name, path


def words(voice: Voice, register: Register) -> dict[str, str]:
    """The words of a letter in one language; what differs from letter to letter is left for the script to fill in."""
    openings = "|".join(dict.fromkeys(_opening(voice, register, number) for number in (1, 2)))
    said = {name: voice.ui[f"letter.{name}"] for name in WORDS}
    return said | {"opening": openings, "list": voice.ui["punctuation.list"]}


def _opening(voice: Voice, register: Register, number: int = 1) -> str:
    name = voice.text(register.portal.name) if register.portal else ""
    return voice.noun("letter.opening", number).replace("{portal}", name)


def _notice(voice: Voice, zone: Zone | None, point: Contact | None, has_address: bool) -> str:  # noqa: FBT001 - a fact
    """Why the letter has no address, or whose it is; nothing where the contact point has its own."""
    if point is not None and point.email:
        return ""
    if zone is None:
        return voice.ui["enquiry.national_publisher" if has_address else "enquiry.nobody_national"]
    key = "enquiry.to_publisher" if has_address else "enquiry.nobody"
    return voice.say(key, zone=voice.text(zone.entry.name))


def _expected(voice: Voice, point: Contact) -> tuple[Fact, ...]:
    """What reply to expect, by when, in which language."""
    rows = (
        ("enquiry.replies", vcard.reply(point, voice)),
        ("field.contact.hours", voice.text(point.hours)),
        ("enquiry.languages", voice.list(voice.text(language) for language in point.languages)),
    )
    return tuple(Fact(voice.ui[label], text=words) for label, words in rows if words)


def _form(given: EnquiryForm, voice: Voice) -> Form:
    names = given.fields
    host = urlsplit(given.action).netloc or voice.ui["enquiry.own_host"]
    return Form(
        given.action, given.method, host, names.ids, names.addresses, names.subject, names.message, names.language
    )
