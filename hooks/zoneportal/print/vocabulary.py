"""The words an order may be given in: ids, and what they are called in both languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zoneportal.models import Event, Land, Premises, Project
from zoneportal.models.project import STAGES
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import KINDS, ORDERS, TONGUES
from zoneportal.print.edition import Edition
from zoneportal.problems.suggestion import nearest
from zoneportal.values import Text

# Of a longer list a message shows the beginning.
SHOWN = 12


class MisreadError(Exception):
    """An order that means nothing; says in Chinese and in English what there is."""

    def __init__(self, zh: str, en: str) -> None:
        """Keep both texts."""
        super().__init__(f"{zh}\n{en}")
        self.zh, self.en = zh, en


@dataclass(frozen=True)
class Terms:
    """What may stand after one name: ``called`` what such a thing is called, ``ids`` by every word for them.

    ``names`` are the ids with the name that a message shows beside them.
    """

    called: Text
    ids: Mapping[str, Sequence[str]]
    names: Mapping[str, Text]

    @classmethod
    def of(cls, called: Text, entries: Iterable[tuple[str, Sequence[Text]]]) -> "Terms":
        """From ids, each with its names, the shortest first."""
        ids: dict[str, list[str]] = {}
        names = {}
        for id, texts in entries:
            words = (id, *(word for text in texts for word in (text.zh, text.en)))
            for word in dict.fromkeys(map(_plain, words)):
                ids.setdefault(word, []).append(id)
            names[id] = texts[0]
        return cls(called, ids, names)

    def find(self, written: str) -> Sequence[str]:
        """The ids that a word means. Raises MisreadError."""
        found = self.ids.get(_plain(written))
        if found:
            return found
        near = nearest(_plain(written), self.ids)
        ids = dict.fromkeys(self.ids[near]) if near else {}
        did_zh = f"是不是“{self._told(ids, 'zh')}”？" if ids else ""
        did_en = f' Did you mean "{self._told(ids, "en")}"?' if ids else ""
        raise MisreadError(
            f"没有这个{self.called.zh}：{written}。{did_zh}有：{self._told(self.names, 'zh')}。",
            f"There is no such {self.called.en}: {written}.{did_en} There are: {self._told(self.names, 'en')}.",
        )

    def _told(self, ids: Iterable[str], lang: str) -> str:
        """Ids with their names; the beginning of a long list, and how many more there are."""
        all_ids = [*ids]
        said = [f"{id} {self.names[id].zh if lang == 'zh' else self.names[id].en}" for id in all_ids[:SHOWN]]
        if len(all_ids) > SHOWN:
            more = len(all_ids) - SHOWN
            said.append(f"……另有 {more} 个" if lang == "zh" else f"… and {more} more")
        return ("、" if lang == "zh" else ", ").join(said)


def vocabulary(portal: Portal) -> Mapping[str, Terms]:
    """What may stand after each name, for the records there are."""
    catalog = portal.catalog
    worded = {
        "stage": (Text("阶段", "stage"), (*STAGES, "exited"), "stage"),
        "kind": (Text("类别", "kind"), KINDS, "print.kinds"),
        "lang": (Text("语言", "language"), TONGUES, "brochures.edition"),
        "sort": (Text("排序", "order"), ORDERS, "print.by"),
        "edition": (Text("版本", "edition"), tuple(Edition), "print.editions"),
    }
    return {
        "zone": Terms.of(
            Text("开发区", "zone"), ((zone.id, (zone.entry.short, zone.entry.name)) for zone in catalog.zones)
        ),
        "industry": Terms.of(
            Text("产业", "industry"), ((term.id, (term.name, *term.aliases)) for term in catalog.register.industries)
        ),
        "record": Terms.of(Text("记录", "record"), _records(portal)),
        **{name: Terms.of(called, _worded(portal, ids, group)) for name, (called, ids, group) in worded.items()},
    }


def _records(portal: Portal) -> Iterator[tuple[str, Sequence[Text]]]:
    """What has a document of its own, and the zones; also by the reference that addresses and shortlists name it by."""
    for kind in (Project, Premises, Land, Event):
        for record in portal.catalog.of(kind):
            yield record.key, (record.name, *(Text(id, id) for id in (record.id, record.ref)))
    for zone in portal.catalog.zones:
        yield zone.id, (zone.entry.short, zone.entry.name)


def _worded(portal: Portal, ids: Iterable[str], group: str) -> Iterator[tuple[str, Sequence[Text]]]:
    """Choices that the wording names: ``stage.signed``, ``print.by_zone``."""
    for id in ids:
        key = next(key for key in (f"{group}.{id}", f"{group}_{id}") if key in portal.wording["zh"])
        yield id, (Text(portal.wording["zh"][key], portal.wording["en"][key]),)


def _plain(word: str) -> str:
    return " ".join(word.lower().split())
