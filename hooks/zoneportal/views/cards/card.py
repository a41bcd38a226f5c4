"""The card of a record: its name, its address and every fact that can be set beside another record's."""

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Record


@dataclass(frozen=True, slots=True)
class CardFact:
    """One fact in the page's language; ``text`` is None where it has not been published.

    A figure that is one plain amount has its ``value`` in the base unit of its ``dimension`` (yuan, m², m, kN/m², kVA,
    months), and ``common`` where it is not written in the unit that its row is aligned on; ``switch`` tells the units
    switch what it amounts to (``values/reader_units.py``). ``source`` and ``date`` say
    where it stands and of which day it speaks, ``mark`` is the source's key; all three are None for what the portal's
    register says of a zone and for what is counted on the portal itself. ``turns`` are the texts that take the place of
    ``text`` on later days: from which ISO day in China, and the text.
    """

    key: str
    label: str
    text: str | None = None
    note: str = ""
    value: float | None = None
    dimension: str = ""
    common: str = ""
    switch: str = ""
    source: str | None = None
    date: str | None = None
    mark: str | None = None
    turns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact point; what it does not give is None."""

    office: str
    role: str
    phone: str | None
    email: str | None
    address: str | None
    hours: str | None
    languages: str | None
    reply: str | None
    vcard: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A record: ``ref`` names it in scripts and addresses, ``other`` is its name in the other language.

    ``zone`` is its zone's short name, empty for a national record; ``href`` its address without a language;
    ``contact`` the id of whom to ask, among the contacts of the same file.
    """

    ref: str
    kind: str
    name: str
    other: str
    zone: str
    href: str
    facts: tuple[CardFact, ...]
    contact: str | None = None


def card(
    leaf: Leaf, record: Record, href: str, facts: tuple[CardFact, ...], zone: str, contact: str | None = None
) -> Card:
    """The card of a record that is not a zone."""
    name, other = leaf.text(record.name), record.name(leaf.voice.other)
    return Card(record.ref, record.kind, name, other, zone, href, facts, contact)
