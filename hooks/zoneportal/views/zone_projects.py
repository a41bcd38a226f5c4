"""A zone's projects by stage, with the rates derived from them, and the companies it is talking to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import KeyFigure, Project
from zoneportal.models.project import STAGES
from zoneportal.views import contact, outreach, projects, stages, zone_rows
from zoneportal.views.parts import Figure, Head
from zoneportal.views.zone_sides import ZoneHead, head, zone_head


@dataclass(frozen=True)
class StageGroup:
    """The projects that stand at one stage."""

    title: str
    rows: tuple[projects.ProjectRow, ...]


@dataclass(frozen=True)
class ZoneProjects:
    """What ``pages/zone-projects.html`` reads."""

    head: Head
    zone: ZoneHead
    figures: tuple[Figure, ...]
    groups: tuple[StageGroup, ...]
    rates: tuple[stages.Rate, ...]
    meetings: tuple[outreach.MeetingRow, ...]
    contact: contact.ContactBlock


def of(zone: Zone) -> Callable[[Leaf], ZoneProjects]:
    """The view of a zone's projects."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZoneProjects:
    found = zone.of(Project)
    description = leaf.voice.say("zone.projects_description", zone=leaf.text(zone.entry.name), n=len(found))
    return ZoneProjects(
        head=head(leaf, zone, "projects", description),
        zone=zone_head(leaf, zone),
        figures=tuple(zone_rows.key_figure(leaf, item) for item in zone.of(KeyFigure) if item.topic == "projects"),
        groups=tuple(_groups(leaf, zone)),
        rates=stages.rates(leaf, found),
        meetings=outreach.meetings(leaf, zone),
        contact=contact.block(leaf, zone),
    )


def _groups(leaf: Leaf, zone: Zone) -> Iterator[StageGroup]:
    """Stage by stage, the most advanced first; those that ended, last."""
    going = [project for project in zone.of(Project) if project.exit is None]
    for stage in reversed(STAGES):
        rows = tuple(projects.row(leaf, zone, project) for project in going if project.stage == stage)
        if rows:
            yield StageGroup(leaf.voice.choice("stage", stage), rows)
    ended = tuple(projects.row(leaf, zone, project) for project in zone.of(Project) if project.exit is not None)
    if ended:
        yield StageGroup(leaf.voice.ui["stage.exited"], ended)
