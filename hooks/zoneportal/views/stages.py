"""How far projects have come: the seven stages, and what a history says of each."""

from collections.abc import Iterable

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.models.project import STAGES, StageEvent
from zoneportal.values import Text
from zoneportal.views.parts import Stage

SIGNED = STAGES.index("signed")
STARTED = STAGES.index("under-construction")
PRODUCING = STAGES.index("in-production")


@dataclass(frozen=True)
class Rate:
    """A rate derived from stage records, with the counts it comes from: never a figure anybody reported."""

    label: str
    number: str
    text: str


def way(leaf: Leaf, project: Project) -> tuple[Stage, ...]:
    """The seven stages of a project; one gone by is ``past`` where its history gives a date, else ``undated``."""
    reached = STAGES.index(project.stage)
    events = {event.stage: event for event in project.history}
    return tuple(
        _stage(leaf, project, name, position - reached, events.get(name)) for position, name in enumerate(STAGES)
    )


def _stage(leaf: Leaf, project: Project, name: str, distance: int, event: StageEvent | None) -> Stage:
    ui = leaf.voice.ui
    now = distance == 0 and project.exit is None  # a project that ended stands at no stage
    gone = "past" if event is not None and event.date else "undated"
    state = "current" if now else gone if distance <= 0 else "future"
    if event is None:
        return Stage(ui[f"stage.{name}"], state, ui["stage.undated"] if state == "undated" else "")
    date = leaf.voice.date(event.date) if event.date else ui["stage.undated_now"]
    word = leaf.text(event.as_printed)
    shown = leaf.voice.say("stage.as_printed", word=word, date=date) if word else date
    return Stage(ui[f"stage.{name}"], state, shown, leaf.mark(event.source or project.source))


def stage_name(leaf: Leaf, project: Project) -> str:
    """The stage a project is in, in the source's own word where that differs."""
    return leaf.text(printed(project)) or standard_name(leaf, project)


def standard_name(leaf: Leaf, project: Project) -> str:
    """The stage a project is in, by the standard term that the filter has too: what stands beside others' stages."""
    return leaf.voice.choice("stage", "exited" if project.exit is not None else project.stage)


def printed(project: Project) -> Text | None:
    """The source's own word for the stage a project is in, where it differs from the standard term."""
    last = project.history[-1] if project.history and project.exit is None else None
    return last.as_printed if last else None


def rates(leaf: Leaf, projects: Iterable[Project]) -> tuple[Rate, ...]:
    """Signing, start and production rates over all projects on record, exits counted in the whole.

    Signed are those that reached 签约 or later; the start and production rates are shares of those signed, as Chinese
    practice counts 履约率、开工率、投产率. A share of none or of all is left out: where every record stands at one
    stage, it tells which projects the sources name, not how the zone fares.
    """
    reached = [STAGES.index(project.stage) for project in projects]
    signed, started, producing = (sum(stage >= least for stage in reached) for least in (SIGNED, STARTED, PRODUCING))
    pairs = (("signed", signed, len(reached)), ("started", started, signed), ("producing", producing, signed))
    telling = (pair for pair in pairs if 0 < pair[1] < pair[2])
    return tuple(_rate(leaf, name, part, whole) for name, part, whole in telling)


def _rate(leaf: Leaf, name: str, part: int, whole: int) -> Rate:
    percent = (200 * part + whole) // (2 * whole)  # to the nearest whole, halves up
    voice = leaf.voice
    return Rate(voice.ui[f"rate.{name}"], str(percent), voice.say(f"rate.{name}_of", part=part, whole=whole))
