"""The records' data for scripts: ``assets/records/<lang>/zones/<zone>.js`` and ``assets/records/<lang>/common.js``.

Each file calls ``portal.records``: a script element loads it from ``file://`` too, where nothing can be fetched.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files
from zoneportal.values import Lang
from zoneportal.views import cards
from zoneportal.views.cards import Shard
from zoneportal.views.cards.card import Card, CardFact

# What a fact leaves out where it has nothing to say; its text is there always, null where it is not published.
OPTIONAL = frozenset({"note", "value", "dimension", "common", "switch", "source", "date", "mark", "turns"})
SILENT = (None, "", ())
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
CARD, FACT = (tuple(field.name for field in fields(kind)) for kind in (Card, CardFact))


def write(portal: Portal, lang: Lang, zones: Iterable[Zone], files: Files) -> None:
    """Write the data of these zones' published records in one language."""
    leaf = _leaf(portal, lang)
    for zone in zones:
        _write(f"zones/{zone.id}", cards.of_zone(leaf, zone), lang, files)


def write_common(portal: Portal, lang: Lang, files: Files) -> None:
    """Write the data of the records that hold for every zone in one language."""
    _write("common", cards.national(_leaf(portal, lang)), lang, files)


def _leaf(portal: Portal, lang: Lang) -> Leaf:
    return Leaf(portal.catalog, portal.voice(lang), "/", portal.site_url)


def _write(name: str, shard: Shard, lang: Lang, files: Files) -> None:
    files.write(f"assets/records/{lang}/{name}.js", script(f"{lang}/{name}", shard))


def script(name: str, shard: Shard) -> bytes:
    """One shard as a script; ``name`` is what it is asked for by."""
    return f'portal.records("{name}",{literal(_plain(shard))});\n'.encode()


def literal(value: object) -> str:
    """A value as a script's literal.

    Without letters that may not stand in a script everywhere, or would end a script element that holds it.
    """
    text = _JSON(value)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _plain(shard: Shard) -> dict[str, object]:
    """A shard as plain data; field by field, which takes a tenth of the time of ``dataclasses.asdict``."""
    return {
        "cards": {ref: _card(card) for ref, card in shard.cards.items()},
        "contacts": {id: asdict(contact) for id, contact in shard.contacts.items()},
        "formerly": shard.formerly,
    }


def _card(card: Card) -> dict[str, object]:
    plain: dict[str, object] = {name: getattr(card, name) for name in CARD}
    plain["facts"] = [
        {name: value for name in FACT if (value := getattr(fact, name)) not in SILENT or name not in OPTIONAL}
        for fact in card.facts
    ]
    return plain
