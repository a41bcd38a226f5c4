"""Which documents to print: all, or those of some zones, industries, stages, kinds, records."""

from dataclasses import dataclass, field
from typing import Literal

from zoneportal.catalog import Catalog, Zone
from zoneportal.models import Event, Land, Premises, Project, Record
from zoneportal.models.project import STAGES
from zoneportal.ties import suits
from zoneportal.values import LANGS
from zoneportal.voice import Voice

Kind = Literal["catalogue", "list", "brochure", "policies", "deck", "poster", "project", "premises", "land"]
# What a document is: `ONLY=kind=…` names them, `print.kinds` in the wording says what they are called.
KINDS: tuple[Kind, ...] = ("catalogue", "list", "brochure", "policies", "deck", "poster", "project", "premises", "land")
Tongue = Literal["zh", "en", "both"]
TONGUES: tuple[Tongue, ...] = (*LANGS, "both")
Order = Literal["zone", "industry", "stage"]
# By what the parts of a catalogue are made.
ORDERS: tuple[Order, ...] = ("zone", "industry", "stage")
# A catalogue of more chosen projects says how many they are instead of naming them.
NAMED = 3
CRITERIA = ("zone", "industry", "stage", "kind", "record")


@dataclass(frozen=True)
class Choice:
    """What to print; a criterion left empty lets everything pass, of several values any will do.

    ``zone``, ``industry``, ``stage`` and ``kind`` hold ids, ``record`` keys (``<zone>-<id>``); ``lang`` editions by
    language, ``both`` being the one with two side by side; ``order`` is how a catalogue is divided.
    """

    zone: frozenset[str] = frozenset()
    industry: frozenset[str] = frozenset()
    stage: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    record: frozenset[str] = frozenset()
    lang: frozenset[str] = field(default_factory=lambda: frozenset(TONGUES))
    order: Order = "zone"

    @property
    def is_narrow(self) -> bool:
        """Whether it leaves records out: the catalogue is then that of the chosen projects."""
        return bool(self.zone or self.industry or self.stage or self.record)

    @property
    def is_whole(self) -> bool:
        """Whether everything there is to print is asked for."""
        return not self.is_narrow and not self.kind and self.lang == frozenset(TONGUES)

    @property
    def name(self) -> str:
        """The choice as a file's name: ``zone-yongji.stage-promoted``; the same choice has the same name."""
        given = ((name, getattr(self, name)) for name in CRITERIA if name != "kind")
        parts = [f"{name}-{'+'.join(sorted(ids))}" for name, ids in given if ids]
        if self.order != "zone":
            parts.append(f"by-{self.order}")
        return ".".join(parts)

    def said(self, catalog: Catalog, voice: Voice) -> str:
        """Which records these are, for the cover of their catalogue; empty where they are all."""
        zones = [zone.entry.short for zone in catalog.zones if zone.id in self.zone]
        industries = [term.name for id, term in catalog.industries.items() if id in self.industry]
        stages = [voice.choice("stage", id) for id in (*STAGES, "exited") if id in self.stage]
        names = [record.name for record in catalog.of(Project) if record.key in self.record]
        groups = (*(map(voice.text, texts) for texts in (zones, industries)), stages)
        said = [voice.list(group) for group in groups]
        if names:
            short = len(names) <= NAMED
            said.append(voice.list(map(voice.text, names)) if short else voice.say("print.chosen", n=len(names)))
        return " · ".join(filter(None, said))

    def takes(self, kind: Kind, zone: Zone) -> bool:
        """Whether it takes a zone's document of a kind; one of single records or industries takes no zone's."""
        if self.kind and kind not in self.kind:
            return False
        if self.industry or self.stage or self.record:
            return zone.id in self.record
        return not self.zone or zone.id in self.zone

    def holds(self, kind: Kind, record: Record, catalog: Catalog) -> bool:
        """Whether it takes the sheet of a record."""
        return (not self.kind or kind in self.kind) and self.passes(record, catalog)

    def passes(self, record: Record, catalog: Catalog) -> bool:
        """Whether a record is one of the chosen: a project by its industry and stage, a space by its park's
        industries, an event by its own and its audience's.

        Only projects have stages.
        """
        if (self.zone and record.zone not in self.zone) or (self.record and record.key not in self.record):
            return False
        if isinstance(record, Project):
            stage = "exited" if record.exit else record.stage
            return (not self.industry or record.industry in self.industry) and (not self.stage or stage in self.stage)
        if isinstance(record, Event):
            return not self.stage and (not self.industry or not self.industry.isdisjoint(record.about))
        suitable = not self.industry or (
            isinstance(record, Premises | Land)
            and any(suits(catalog.zone_by_id[record.zone], record, id) for id in self.industry)
        )
        return suitable and not self.stage


ALL = Choice()
