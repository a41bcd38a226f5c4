"""The search index of one language, as files for the visitor's browser."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from zoneportal.frozen import dataclass
from zoneportal.search.occurrences import find_occurrences
from zoneportal.search.postings import encode_terms
from zoneportal.search.shards import cut, prefix_lists
from zoneportal.search.words import STOP_WORDS, with_keyboard_spelling
from zoneportal.values import Lang
from zoneportal.values.by_fields import by_fields

_WORDS: Final = "search."
_EXCERPT_BYTES: Final = 1500
"""How much of a page's text is kept to show; all of it is indexed."""
_PAGES_BYTES: Final = 2400
"""About how large a file of pages is: a result list fetches up to eight."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in one language, as search sees it.

    `kind` groups results (a key of the wording's `search.kinds`); `address` is site-absolute without language prefix
    (`/projects/yongji-polarizer/`); `other` is the title in the other language; `text` is the plain text to index;
    `zone` the zone's name or nothing; `weight` decides among equal results, higher first; `aliases` are other names,
    searched like titles and not shown; what is `past` holds no longer and comes last.
    """

    kind: str
    address: str
    title: str
    other: str
    text: str
    zone: str
    weight: int = 1
    aliases: tuple[str, ...] = ()
    past: bool = False

    __reduce__ = by_fields


def build(entries: Iterable[Entry], lang: Lang, wording: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield (path from the site's root, content) of every file of the index; the same input gives the same bytes.

    `wording` is the language's, by key. Its words for search (`search.…`) travel in the index, so that pages need not
    carry them.
    """
    order = _ranked(entries)
    found = find_occurrences(
        [[with_keyboard_spelling(name) for name in (entry.title, entry.other, *entry.aliases)] for entry in order],
        [with_keyboard_spelling(f"{entry.zone} {entry.text}") for entry in order],
    )
    terms = cut(found.terms, encode_terms(found))
    prefixes = list(prefix_lists(found, terms.bounds))
    begun = cut([prefix for prefix, _ in prefixes], [lists for _, lists in prefixes])
    per_file, pages = _page_files(order)
    digest = hashlib.sha256()
    for letter, bodies in ("t", terms.bodies), ("p", begun.bodies), ("d", pages):
        for number, body in enumerate(bodies):
            content = _script(lang, f"{letter}{number}", body)
            digest.update(content)
            yield _path(lang, f"{letter}{number}"), content
    directory = {
        "version": digest.hexdigest()[:12],
        "pages": len(order),
        "perFile": per_file,
        "past": sum(not entry.past for entry in order),
        "kinds": [[kind, len(list(group))] for (_, _, kind), group in groupby(order, _rank)],
        "terms": " ".join(terms.bounds),
        "prefixes": " ".join(begun.bounds),
        "stop": " ".join(sorted(STOP_WORDS)),
        "words": {key.removeprefix(_WORDS): word for key, word in wording.items() if key.startswith(_WORDS)},
    }
    yield _path(lang, "index"), _script(lang, "index", directory)


def _rank(entry: Entry) -> tuple[bool, int, str]:
    return entry.past, -entry.weight, entry.kind


def _ranked(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries by weight, then kind, what is past last, else as given: a page's number is its rank."""
    given = list(entries)
    kinds = {kind: i for i, kind in enumerate(dict.fromkeys(entry.kind for entry in given))}
    return sorted(given, key=lambda entry: (entry.past, -entry.weight, kinds[entry.kind]))


def _page_files(order: Sequence[Entry]) -> tuple[int, list[list[list[str]]]]:
    """Return how many pages a file holds, and the files: rows of title, other title, zone, address, excerpt."""
    rows = [[entry.title, entry.other, entry.zone, entry.address, _excerpt(entry.text)] for entry in order]
    size = sum(len("".join(row).encode()) for row in rows) // max(len(rows), 1)
    per_file = max(1, round(_PAGES_BYTES / max(size, 1)))
    return per_file, [rows[start : start + per_file] for start in range(0, len(rows), per_file)]


def _excerpt(text: str) -> str:
    plain = " ".join(text[:_EXCERPT_BYTES].split())
    return plain.encode()[:_EXCERPT_BYTES].decode(errors="ignore")


def _path(lang: Lang, name: str) -> str:
    return f"assets/search/{lang}/{name}.js"


def _script(lang: Lang, name: str, body: object) -> bytes:
    """Wrap data in a call: a script element loads where fetch may not (from a file, under a strict policy)."""
    return f'zoneSearch("{lang}","{name}",{json.dumps(body, ensure_ascii=False, separators=(",", ":"))})\n'.encode()
