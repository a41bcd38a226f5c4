"""A contact point as a vCard, to keep in a telephone or an address book.

vCard 3.0 (RFC 2426), which every address book in use reads; one file speaks both languages. It stands for an office: no
part of it is a person's.
"""

import re
from collections.abc import Iterator

from zoneportal.catalog import Zone
from zoneportal.models import Contact
from zoneportal.values import LANGS, Text
from zoneportal.voice import Voice

LONGEST_LINE = 75
"""Octets of a line before it is folded (RFC 2426, 2.6)."""
_SPECIAL = re.compile(r"([\\,;])")


def address(contact: Contact) -> str:
    """Where the site publishes it; both languages share it."""
    return f"/contacts/{contact.key}.vcf"


def vcard(zone: Zone, contact: Contact, voice: Voice, page: str) -> bytes:
    """The card: ``voice`` has both languages' words, ``page`` is the absolute address of where the record is shown."""
    lines = ("BEGIN:VCARD", "VERSION:3.0", *_lines(zone, contact, voice, page), "END:VCARD")
    return "".join(_folded(line) for line in lines).encode()


def _lines(zone: Zone, contact: Contact, voice: Voice, page: str) -> Iterator[str]:
    name = _both(contact.name)
    yield f"UID:{contact.ref}@{page.split('/')[2]}"
    yield f"FN:{_escaped(name)}"
    yield f"N:{_escaped(name)};;;;"
    yield f"ORG:{_escaped(_both(zone.entry.name))};{_escaped(name)}"
    yield "X-ABSHOWAS:COMPANY"
    yield f"TITLE:{_escaped(_both(contact.role))}"
    if contact.phone:
        yield f"TEL;TYPE=WORK,VOICE:{_escaped(str(contact.phone))}"
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_escaped(contact.email)}"
    yield f"URL:{contact.web or page}"
    for lang in LANGS:
        if contact.address:
            yield f"ADR;TYPE=WORK;LANGUAGE={lang}:;;{_escaped(contact.address(lang))};;;;"
    yield f"NOTE:{_escaped(_note(contact, voice, page))}"


def _note(contact: Contact, voice: Voice, page: str) -> str:
    """Hours, languages, the reply to expect, and where this stands and of when: in one language, then in the other."""
    voices = sorted((voice, voice.turned), key=lambda each: LANGS.index(each.lang))
    return "\n".join(line for each in voices for line in _said(contact, each)) + f"\n{page}"


def _said(contact: Contact, voice: Voice) -> Iterator[str]:
    ui = voice.ui
    rows = (
        ("field.contact.reply_time", reply(contact, voice)),
        ("field.contact.hours", voice.text(contact.hours)),
        ("field.contact.languages", voice.list(voice.text(language) for language in contact.languages)),
        ("contact.as_of", voice.date(contact.source.date)),
    )
    for label, words in rows:
        if words:
            yield f"{ui[label]}{ui['punctuation.colon']}{words}"


def reply(contact: Contact, voice: Voice) -> str:
    """When a contact point replies, with the remark on it: 1个工作日，英文来信2个工作日. Empty if it has not said."""
    if contact.reply_time is None:
        return ""
    parts = (voice.figure(contact.reply_time.value).text, voice.text(contact.reply_time.remark))
    return voice.ui["punctuation.comma"].join(part for part in parts if part)


def _both(text: Text) -> str:
    return text.zh if text.zh == text.en else f"{text.zh} {text.en}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("\n", r"\n")


def _folded(line: str) -> str:
    """A line ended by CRLF; what is longer goes on in lines that begin with a blank, never within a character."""
    if len(line.encode()) <= LONGEST_LINE:
        return line + "\r\n"
    parts, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LONGEST_LINE:
            parts.append("")
            size = 1
        parts[-1] += character
        size += octets
    return "\r\n ".join(parts) + "\r\n"
