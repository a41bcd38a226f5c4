"""A zone's projects by stage, with the rates derived from them, and the companies it is talking to."""

from collections.abc import Callable, Iterator

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.models.project import STAGES
from zoneportal.views import contact, headline, outreach, projects, stages
from zoneportal.views.parts import Figure, Head
from zoneportal.views.zone_sides import ZoneHead, head, zone_head


@dataclass(frozen=True)
class StageGroup:
    """The projects that stand at one stage."""

    title: str
    rows: tuple[projects.ProjectRow, ...]
    note: str = ""


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
        figures=tuple(headline.key_figure(leaf, item) for item in headline.in_order(zone) if item.topic == "projects"),
        groups=tuple(_groups(leaf, zone)),
        rates=stages.rates(leaf, found),
        meetings=tuple(met for met in outreach.meetings(leaf, zone) if met.stage_key != "landed"),
        contact=contact.block(leaf, zone),
    )


def _groups(leaf: Leaf, zone: Zone) -> Iterator[StageGroup]:
    """Stage by stage, the most advanced first; those that ended, last."""
    going = [project for project in zone.of(Project) if project.exit is None]
    for stage in reversed(STAGES):
        yield from _group(
            leaf, zone, leaf.voice.choice("stage", stage), [item for item in going if item.stage == stage]
        )
    yield from _group(leaf, zone, leaf.voice.ui["stage.exited"], [item for item in zone.of(Project) if item.exit])


def _group(leaf: Leaf, zone: Zone, title: str, found: list[Project]) -> Iterator[StageGroup]:
    if found:
        listed = projects.listed(leaf, zone, found)
        yield StageGroup(title, listed.rows, listed.note)
