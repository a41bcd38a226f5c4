"""Whom to ask: a zone's contact points, or plainly that the zone has not published one."""

from zoneportal import vcard
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Contact, Picture
from zoneportal.views import enquiry
from zoneportal.views.parts import Fact, Link


@dataclass(frozen=True)
class ContactPoint:
    """One office: its name, what it does, and how to reach it."""

    name: str
    role: str
    facts: tuple[Fact, ...]
    card: Link
    wechat: str = ""
    wechat_alt: str = ""


@dataclass(frozen=True)
class ContactBlock:
    """The dark block that says whom to ask; ``unknown`` names what the zone has not published.

    ``write`` is the page where a letter can be written, empty for this one; ``mail`` opens a short one about the zone
    in a mail program, on pages that have no letter of their own.
    """

    title: str
    points: tuple[ContactPoint, ...]
    unknown: tuple[Fact, ...]
    write: str
    mail: str


def block(leaf: Leaf, zone: Zone, contact: str | None = None, *, letter: bool = False) -> ContactBlock:
    """The contact points of a zone, or the one a record names; ``letter``: the page has a letter about its record."""
    ui = leaf.voice.ui
    named = zone.find(Contact, contact)
    points = (named,) if named is not None else zone.of(Contact)
    missing = ("field.contact.phone", "field.contact.email", "field.contact.hours", "field.contact.reply_time")
    return ContactBlock(
        title=leaf.voice.say("contact.title", zone=leaf.text(zone.entry.short)),
        points=tuple(_point(leaf, zone, point) for point in points),
        unknown=() if points else tuple(Fact(ui[label], unknown=True) for label in ("contact.office", *missing)),
        write="" if letter else leaf.href(f"/shortlist/?ids={zone.ref}"),
        mail="" if letter else enquiry.mail(leaf, zone.profile),
    )


def _point(leaf: Leaf, zone: Zone, point: Contact) -> ContactPoint:
    voice, ui = leaf.voice, leaf.voice.ui
    facts: list[Fact] = []
    if point.phone:
        facts.append(Fact(ui["field.contact.phone"], links=(Link(str(point.phone), point.phone.href),)))
    if point.email:
        facts.append(Fact(ui["field.contact.email"], links=(Link(point.email, f"mailto:{point.email}"),)))
    if point.web:
        facts.append(Fact(ui["field.contact.web"], links=(Link(point.web, point.web),)))
    rows = (
        ("field.contact.address", leaf.text(point.address)),
        ("field.contact.hours", leaf.text(point.hours)),
        ("field.contact.languages", voice.list(leaf.text(language) for language in point.languages)),
        ("field.contact.reply_time", vcard.reply(point, voice)),
    )
    facts += [Fact(ui[label], text=text) for label, text in rows if text]
    picture = zone.find(Picture, point.wechat)
    code = leaf.href(f"/media/{zone.id}/{picture.file}") if picture else ""
    card = leaf.link(ui["contact.vcard"], vcard.address(point))
    alt = leaf.text(picture.alt) if picture else ""
    return ContactPoint(leaf.text(point.name), leaf.text(point.role), tuple(facts), card, code, alt)
