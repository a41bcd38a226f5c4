"""What of a zone a deck shows: all of it, or what fits the industries that an event is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from zoneportal.models import Event


@dataclass(frozen=True)
class Scope:
    """``industries`` are those a deck is about; None for all."""

    industries: frozenset[str] | None = None

    def fits(self, industries: Iterable[str]) -> bool:
        """Whether something for these industries belongs into the deck; what is for none in particular always does."""
        named = frozenset(industries)
        return self.industries is None or not named or bool(named & self.industries)


EVERYTHING = Scope()


def of_event(event: Event) -> Scope:
    """What an event is about: its own industries and its audience's; everything where it names none."""
    audience = event.audience.industries if event.audience is not None else ()
    named = frozenset((*event.industries, *audience))
    return Scope(named or None)
