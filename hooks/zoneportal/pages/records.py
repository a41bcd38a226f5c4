"""The records' data for scripts: ``assets/records/<lang>/zones/<zone>.js`` and ``assets/records/<lang>/common.js``.

Each file calls ``portal.records``: a script element loads it from ``file://`` too, where nothing can be fetched.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.values import Lang
from zoneportal.views import cards
from zoneportal.views.cards import Shard

# What a fact leaves out where it has nothing to say; its text is there always, null where it is not published.
OPTIONAL = frozenset({"note", "value", "dimension", "common", "switch", "source", "date", "mark", "turns"})
# Letters that may not stand in a script everywhere, or would end a script element that someone puts the data in.
ESCAPED = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write(portal: Portal, lang: Lang, zones: Iterable[Zone], files: Publication) -> None:
    """Write the data of these zones' published records in one language."""
    leaf = _leaf(portal, lang)
    for zone in zones:
        _write(f"zones/{zone.id}", cards.of_zone(leaf, zone), lang, files)


def write_common(portal: Portal, lang: Lang, files: Publication) -> None:
    """Write the data of the records that hold for every zone in one language."""
    _write("common", cards.national(_leaf(portal, lang)), lang, files)


def _leaf(portal: Portal, lang: Lang) -> Leaf:
    return Leaf(portal.catalog, portal.voice(lang), "/", portal.site_url)


def _write(name: str, shard: Shard, lang: Lang, files: Publication) -> None:
    files.write(f"assets/records/{lang}/{name}.js", script(f"{lang}/{name}", shard))


def script(name: str, shard: Shard) -> bytes:
    """One shard as a script; ``name`` is what it is asked for by."""
    body = json.dumps(_plain(shard), ensure_ascii=False, separators=(",", ":"))
    return f'portal.records("{name}",{body.translate(ESCAPED)});\n'.encode()


def _plain(shard: Shard) -> dict[str, object]:
    plain = asdict(shard)
    for card in plain["cards"].values():
        card["facts"] = [
            {name: value for name, value in fact.items() if name not in OPTIONAL or value not in (None, "", ())}
            for fact in card["facts"]
        ]
    return plain
