"""The sorted terms cut into small files, so that a query fetches the few that hold its words.

The order makes a prefix a range: what begins with `opto` stands side by side. A prefix whose range does not fit one
shard has a list of its own, made at build, so any word or beginning of one costs a single fetch.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from zoneportal.frozen import dataclass
from zoneportal.search.occurrences import Occurrences
from zoneportal.search.postings import encode_terms, merge

SHARD_BYTES: Final = 4000
"""A shard is closed once it has this size; one term can take it past by four lists at most."""


@dataclass(frozen=True, slots=True)
class Shards:
    """`bodies[i]` is `term postings term postings …`; `bounds[i]` is the least text that sorts into shard i + 1."""

    bodies: list[str]
    bounds: list[str]


def cut(terms: Sequence[str], postings: Sequence[str]) -> Shards:
    """Fill shards with the terms, which must be sorted."""
    bodies: list[str] = []
    bounds: list[str] = []
    held: list[str] = []
    size = 0
    for i, (term, lists) in enumerate(zip(terms, postings, strict=True)):
        if size >= SHARD_BYTES:
            bodies.append(" ".join(held))
            bounds.append(_shortest_between(terms[i - 1], term))
            held, size = [], 0
        held.append(f"{term} {lists}")
        size += len(lists) + len(term) + 2 if term.isascii() else len(lists) + 3 * len(term) + 2
    return Shards([*bodies, " ".join(held)], bounds)


def prefix_lists(found: Occurrences, bounds: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield, in order, each prefix whose terms stand in more than one shard, with its merged postings."""
    for prefix in sorted({bound[:size] for bound in bounds for size in range(1, len(bound))}):
        first = bisect_left(found.terms, prefix)
        last = bisect_left(found.terms, prefix[:-1] + chr(ord(prefix[-1]) + 1))
        yield prefix, encode_terms(merge(found, first, last))[0]


def _shortest_between(before: str, after: str) -> str:
    """Return the shortest beginning of `after` that sorts behind `before`."""
    return next(after[:size] for size in range(1, len(after) + 1) if after[:size] > before)
