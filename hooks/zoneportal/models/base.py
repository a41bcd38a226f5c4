"""What every record has: a name in two languages, a source with a date, and fields that never leave the office."""

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from zoneportal.values.dates import PartialDate
from zoneportal.values.fields import BilingualText, Identifier, PartialDateField

V = TypeVar("V")


def spec(zh: str, en: str, good: Any, bad: Any, default: Any = ...) -> Any:
    """A record's field: what it holds in both languages, an example that is accepted and one that is refused.

    The description is the single source of the schema, the reference for staff and the hint in an error; a test feeds
    ``good`` and ``bad`` through the model, so neither can go stale.
    """
    return Field(default, description=en, examples=[good], json_schema_extra={"description_zh": zh, "bad_example": bad})


class Entry(BaseModel):
    """Anything written in a record: strict about its keys, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Provenance(Entry):
    """Where a figure comes from and the day it speaks of."""

    document: Identifier = spec(
        "来源文件，sources.yaml 里的编号", "source document, an id of sources.yaml", "kexue-daobao-2024-07", "科学导报"
    )
    part: str | None = spec("文件中的篇、条、页", "article, clause or page of the document", "A2", ["A2"], None)
    as_of: PartialDateField = spec("数据截至日期", "the date the figure speaks of", "2024-07", "2024年夏天")
    verified: PartialDateField | None = spec("开发区核实日期", "when the zone verified it", "2024-08-01", "上周", None)
    verified_by: BilingualText | None = spec(
        "核实单位", "the office that verified it", {"zh": "招商局", "en": "Investment Bureau"}, "招商局", None
    )

    def __eq__(self, other: object) -> bool:
        """As any entry's, but at once: every mark of a page is looked up among those before it."""
        return isinstance(other, Provenance) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """Of its document and part: most pages cite each on one day."""
        return hash((self.document, self.part))

    @property
    def date(self) -> PartialDate:
        """The latest date the figure is known to hold."""
        return self.verified or self.as_of


class Sourced(Entry, Generic[V]):
    """A figure, and its own source where the record's does not hold for it.

    Staff write the bare value, or a map with ``value`` when the figure has its own source or remark.
    """

    value: V
    source: Provenance | None = None
    remark: BilingualText | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_bare_value(cls, raw: Any) -> Any:
        return raw if isinstance(raw, Mapping) and "value" in raw else {"value": raw}

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be pickled: the class of one kind of value (``Sourced[Quantity]``) has no name to be found by."""
        return _sourced, (self.value, self.source, self.remark)


def _sourced(value: object, source: Provenance | None, remark: object) -> Sourced[Any]:
    """A figure as it was, without validating it again."""
    one: Sourced[Any] = Sourced.__new__(Sourced)
    one.__setstate__(
        {
            "__dict__": {"value": value, "source": source, "remark": remark},
            "__pydantic_fields_set__": {"value"},
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return one


class Record(Entry):
    """One record: one file, whose name is its id and its address for ever."""

    kind: ClassVar[str]
    folder: ClassVar[str]

    id: Identifier = spec("文件名（自动）", "the file's name (set by the reader)", "optoelectronics", "Opto Park")
    zone: str = spec(
        "所在文件夹（自动），全国性记录为空", "its folder (set by the reader); empty for national", "yongji", []
    )
    name: BilingualText = spec(
        "名称", "name", {"zh": "光电产业园", "en": "Optoelectronics Industrial Park"}, "光电产业园"
    )
    summary: BilingualText | None = spec(
        "一两句话说明", "one or two sentences", {"zh": "两期建设。", "en": "Built in two phases."}, "两期建设。", None
    )
    source: Provenance = spec(
        "本记录所有数字的来源和日期",
        "source and date of every figure of the record",
        {"document": "kexue-daobao-2024-07", "part": "A2", "as_of": "2024-07"},
        "科学导报 A2",
    )
    as_printed: BilingualText | None = spec(
        "原文自相矛盾时的说明：照原文列出，不改数字",
        "remark where the source contradicts itself: figures stay as printed",
        {"zh": "原文两处数字不一致。", "en": "The source prints two figures."},
        "不一致",
        None,
    )
    status: Literal["published", "draft"] = spec(
        "是否发布：published 发布，draft 草稿", "published, or draft (kept off the site)", "draft", "yes", "published"
    )
    formerly: tuple[Identifier, ...] = spec(
        "改名前的文件名：旧地址会自动转到新地址",
        "earlier ids: their addresses lead on to this one",
        ["old-name"],
        "旧名",
        (),
    )
    internal: dict[str, Any] | None = spec(
        "内部信息，永不发布", "internal notes, never published", {"memo": "待回访"}, "待回访", None
    )

    @property
    def key(self) -> str:
        """The id that is unique in the portal and stands in addresses: ``<zone>-<id>``; ``<id>`` for national records."""
        return f"{self.zone}-{self.id}" if self.zone else self.id

    @property
    def ref(self) -> str:
        """The record's name in scripts and shared addresses: ``<kind>.<zone>.<id>``."""
        return f"{self.kind}.{self.zone}.{self.id}"


Ids = tuple[Identifier, ...]
"""Ids of other records of the same zone (or of the register's vocabulary, or of the national records)."""
