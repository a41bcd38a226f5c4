"""Going out and who was met; partners; brands and ratings; pictures."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Ids, Record, Sourced, spec
from zoneportal.values.fields import (
    AnyQuantity,
    BilingualText,
    Count,
    Identifier,
    PartialDateField,
    PeriodField,
    WholeNumber,
)


class Meeting(Entry):
    """An enterprise met at an event, and how far it went."""

    enterprise: Identifier = spec("企业编号（enterprises）", "id of the enterprise", "suwen", "苏文")
    stage: Literal["first-contact", "talks", "visit", "landed"] | None = spec(
        "first-contact 初步接触、talks 洽谈、visit 考察、landed 落地；来源没说就不写",
        "how far it went, if the source says",
        "talks",
        "谈",
        None,
    )
    topic: BilingualText | None = spec(
        "谈了什么", "what was discussed", {"zh": "储能", "en": "Energy storage"}, "储能", None
    )
    visits: WholeNumber | None = spec("第几次来访", "number of visits so far", "2", "二", None)


class Audience(Entry):
    """Whom an event is prepared for."""

    industries: Ids = spec("产业", "industries", ["optoelectronics"], "光电", ())
    regions: tuple[BilingualText, ...] = spec(
        "地区", "regions", [{"zh": "长三角", "en": "Yangtze River Delta"}], "长三角", ()
    )
    companies: tuple[BilingualText, ...] = spec("企业", "companies", [{"zh": "某企业", "en": "A firm"}], "某", ())
    projects: Ids = spec(
        "带去推介的项目编号；不写就是这些产业里没有结束的全部项目",
        "ids of the projects to present; without them, all of these industries that have not ended",
        ["separator"],
        "隔膜项目",
        (),
    )


class Exhibitor(Entry):
    """A company to meet at an event; never published."""

    name: BilingualText = spec("企业名称", "name", {"zh": "某企业", "en": "A firm"}, "某企业")
    makes: BilingualText | None = spec(
        "产品或业务：按它找契合的产业链环节",
        "what it makes: the links of chains that it fits are found by it",
        {"zh": "隔膜涂布", "en": "Separator coating"},
        "隔膜",
        None,
    )
    industries: Ids = spec("产业词表编号", "ids in the register's vocabulary", ["optoelectronics"], "光电", ())
    stand: str | None = spec("展位", "stand", "A12", ["A12"], None)
    note: BilingualText | None = spec(
        "见面前要知道的",
        "what to know before meeting",
        {"zh": "想建二期。", "en": "Plans a second phase."},
        "二期",
        None,
    )


class Event(Record):
    """A fair, an outreach trip, a visit received, talks held."""

    kind: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    form: Literal["fair", "matchmaking", "trip", "talks", "visit", "forum"] = spec(
        "fair 展会、matchmaking 对接会、trip 外出招商、talks 座谈、visit 来访、forum 论坛", "form", "fair", "展会"
    )
    period: PeriodField = spec(
        "时间：某日、某月，或起止", "date or period", {"start": "2024-07-11", "end": "2024-07-15"}, "夏天"
    )
    period_note: BilingualText | None = spec(
        "时间的说明：来源没写哪天时写明依据",
        "what the period is, where the source gives no day",
        {"zh": "见报月份", "en": "month of the report"},
        "见报",
        None,
    )
    place: BilingualText | None = spec("地点", "place", {"zh": "西宁", "en": "Xining"}, "西宁", None)
    venue: BilingualText | None = spec("场馆", "venue", {"zh": "虚构会展中心", "en": "Fictional Centre"}, "馆", None)
    destinations: tuple[BilingualText, ...] = spec(
        "到访地", "places visited", [{"zh": "北京", "en": "Beijing"}], "北京", ()
    )
    part_of: Identifier | None = spec(
        "属于哪个活动（events）", "id of the event it is part of", "qinghai-fair", "青洽会", None
    )
    trips: Sourced[Count] | None = spec("外出次数", "number of trips", "7次", "七", None)
    companies_met: Sourced[Count] | None = spec("对接企业数", "enterprises met", "超过30家", "三十", None)
    met: tuple[Meeting, ...] = spec(
        "见到的企业", "who was met", [{"enterprise": "suwen", "stage": "talks"}], "苏文", ()
    )
    shown: tuple[BilingualText, ...] = spec("看了哪里", "places shown", [{"zh": "产业园", "en": "The park"}], "园", ())
    industries: Ids = spec("产业", "industries", ["new-energy"], "新能源", ())
    audience: Audience | None = spec(
        "面向", "whom it is prepared for", {"industries": ["optoelectronics"]}, "企业", None
    )
    exhibitors: tuple[Exhibitor, ...] = spec(
        "要见的参展企业（内部，不发布）",
        "exhibitors to meet (internal, never published)",
        [{"name": {"zh": "某企业", "en": "A firm"}, "makes": {"zh": "隔膜", "en": "Separators"}}],
        "某企业",
        (),
    )

    @property
    def about(self) -> Ids:
        """Its own industries and its audience's."""
        return tuple(dict.fromkeys((*self.industries, *(self.audience.industries if self.audience else ()))))


class Partner(Record):
    """A partner of the zone: chamber, institute, workstation, talent base, bank."""

    kind: ClassVar[str] = "partner"
    folder: ClassVar[str] = "partners"

    form: Literal[
        "chamber", "institute", "university", "workstation", "talent-base", "expert-panel", "bank", "association"
    ] = spec(
        "chamber 商会、institute 研究院、university 高校、workstation 工作站、talent-base 人才基地、expert-panel 智库、bank 银行、association 协会",
        "form",
        "institute",
        "研究院",
    )
    members: tuple[BilingualText, ...] = spec(
        "共建单位", "founding members", [{"zh": "某大学", "en": "A university"}], "某", ()
    )
    industries: Ids = spec("产业", "industries", ["millet"], "小米", ())


class Brand(Record):
    """A regional brand, or a rating the zone was given."""

    kind: ClassVar[str] = "brand"
    folder: ClassVar[str] = "brands"

    form: Literal["brand", "rating"] = spec("brand 品牌、rating 评价", "brand or rating", "brand", "品牌")
    level: BilingualText | None = spec("级别", "level", {"zh": "国家级", "en": "National"}, "国家", None)
    result: BilingualText | None = spec("等次", "result", {"zh": "优秀", "en": "Excellent"}, "优秀", None)
    years: Sourced[AnyQuantity] | None = spec("连续年数", "years running", "3年", "三年多", None)
    awarded: PartialDateField | None = spec("获得时间", "date awarded", "2024", "前年", None)
    industries: Ids = spec("产业", "industries", ["millet"], "小米", ())


class Picture(Record):
    """A picture, with whom to credit, its licence and the day it was taken."""

    kind: ClassVar[str] = "picture"
    folder: ClassVar[str] = "pictures"

    file: str = spec(
        "文件名，在 content/media/<开发区>/ 下", "file name under content/media/<zone>/", "block-3.svg", ["x"]
    )
    alt: BilingualText = spec(
        "给看不见图的人读的说明", "text for those who cannot see it", {"zh": "三号楼", "en": "Block 3"}, "三号楼"
    )
    credit: BilingualText = spec("作者或提供单位", "credit", {"zh": "虚构开发区", "en": "Fictional zone"}, "本站")
    licence: str = spec("许可", "licence", "CC BY 4.0", ["cc"])
    taken: PartialDateField = spec("拍摄日期", "date taken", "2025-05-01", "去年")
