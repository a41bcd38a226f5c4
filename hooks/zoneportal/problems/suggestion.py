"""The nearest thing that would have been right: "did you mean …"."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_LIKENESS = 0.6


def nearest(written: str, known: Iterable[str], aliases: Mapping[str, str] | None = None) -> str | None:
    """Return the known word most like the one written, or None if none is near.

    Capitals, blanks and underscores are looked through. `aliases` maps other words (the Chinese name of a field) to
    known ones.
    """
    words = {_plain(word): word for word in known}
    words |= {_plain(alias): word for alias, word in (aliases or {}).items()}
    matches = get_close_matches(_plain(written), words, n=1, cutoff=_LIKENESS)
    return words[matches[0]] if matches else None


def suggestion(written: str, known: Iterable[str], aliases: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the facts `suggestion_zh` and `suggestion_en`: a question to put before a hint, or nothing."""
    word = nearest(written, known, aliases)
    if word is None:
        return {"suggestion_zh": "", "suggestion_en": ""}
    return {"suggestion_zh": f"是不是“{word}”？", "suggestion_en": f'Did you mean "{word}"? '}


def _plain(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-")
