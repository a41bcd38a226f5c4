"""What of a zone a deck shows: all of it, or what fits the industries that an event is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from zoneportal.models import Event, Project


@dataclass(frozen=True)
class Scope:
    """``industries`` are those a deck is about, None for all; ``projects`` the ids of those to present, where named."""

    industries: frozenset[str] | None = None
    projects: frozenset[str] = frozenset()

    def fits(self, industries: Iterable[str]) -> bool:
        """Whether something for these industries belongs into the deck; what is for none in particular always does."""
        named = frozenset(industries)
        return self.industries is None or not named or bool(named & self.industries)

    def presents(self, project: Project) -> bool:
        """Whether a project belongs into the deck: one of those named, or else one that fits and has not ended."""
        if self.projects:
            return project.id in self.projects
        return project.exit is None and self.fits((project.industry,))


EVERYTHING = Scope()


def of_event(event: Event) -> Scope:
    """What an event is about: its own industries and its audience's; everything where it names none."""
    return Scope(frozenset(event.about) or None, frozenset(event.audience.projects if event.audience else ()))
