"""A zone's profile and its key figures; its identity (name, place, level) stands in the register."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Record, Sourced, spec
from zoneportal.values.fields import (
    AnyQuantity,
    Area,
    BilingualText,
    Count,
    Distance,
    Duration,
    Identifier,
    LandPrice,
    Money,
    PartialDateField,
    Percent,
    WholeNumber,
)


class Connection(Entry):
    """How far one transport node is, by road and in time."""

    mode: Literal["airport", "rail", "expressway", "port", "city"] = spec(
        "类别：airport 机场、rail 铁路、expressway 高速、port 港口、city 城市", "kind of node", "rail", "火车"
    )
    name: BilingualText = spec("名称", "its name", {"zh": "虚构北站", "en": "Fictional North"}, "北站")
    distance: Sourced[Distance] | None = spec("公路距离", "distance by road", "12公里", "12", None)
    time: Sourced[Duration] | None = spec("车程", "time by road", "20分钟", "很近", None)


class Wage(Entry):
    """The going monthly wage of one grade of staff."""

    grade: BilingualText = spec("工种或级别", "grade", {"zh": "技工", "en": "Skilled worker"}, "技工")
    monthly: Sourced[Money] = spec("月工资", "monthly wage", "6500元", "6500")


class Approach(Entry):
    """One plank of the way a zone attracts investment."""

    name: BilingualText = spec("名称", "name", {"zh": "园区建设", "en": "Park construction"}, "园区建设")
    description: BilingualText | None = spec(
        "说明", "what it means", {"zh": "建成即入驻。", "en": "Occupied on completion."}, "x", None
    )


class ZoneProfile(Record):
    """The profile of one zone (``zone.yaml``)."""

    kind: ClassVar[str] = "zone"
    folder: ClassVar[str] = ""

    approval: BilingualText | None = spec(
        "批准设立文件",
        "approval document",
        {"zh": "虚构省政府批复〔2020〕1号", "en": "Fictional approval 2020 No. 1"},
        "有",
        None,
    )
    approved: PartialDateField | None = spec("批准日期", "date of approval", "2020-03", "三年前", None)
    planned_area: Sourced[Area] | None = spec("规划面积", "planned area", "12.5平方公里", "12.5", None)
    built_area: Sourced[Area] | None = spec("已建成面积", "built area", "6.2平方公里", "6.2", None)
    available_area: Sourced[Area] | None = spec("可供面积", "available area", "1200亩", "1200", None)
    connections: tuple[Connection, ...] = spec(
        "到机场、铁路、高速、港口的距离",
        "distances to transport",
        [{"mode": "rail", "name": {"zh": "虚构站", "en": "Fictional"}}],
        "近",
        (),
    )
    workforce: Sourced[Count] | None = spec("从业人员", "workforce", "2.3万人", "很多", None)
    graduates: Sourced[Count] | None = spec("每年毕业生", "graduates a year", "4000人", "很多", None)
    wages: tuple[Wage, ...] = spec(
        "分级工资", "wages by grade", [{"grade": {"zh": "技工", "en": "Skilled"}, "monthly": "6500元"}], "6500", ()
    )
    colleges: tuple[BilingualText, ...] = spec(
        "院校与培训", "colleges and training", [{"zh": "虚构职院", "en": "Fictional College"}], "职院", ()
    )
    land_price: Sourced[LandPrice] | None = spec("工业地价", "industrial land price", "12万元/亩", "12", None)
    environmental_capacity: BilingualText | None = spec(
        "环境容量",
        "environmental capacity",
        {"zh": "污水处理余量充足。", "en": "Spare treatment capacity."},
        "有",
        None,
    )
    admission: BilingualText | None = spec(
        "准入条件",
        "admission requirements",
        {"zh": "亩均投资不低于200万元。", "en": "At least RMB 2 million per mu."},
        "有",
        None,
    )
    negative_list: BilingualText | None = spec(
        "负面清单", "negative list", {"zh": "不引进高耗能项目。", "en": "No energy-intensive projects."}, "有", None
    )
    amenities: tuple[BilingualText, ...] = spec(
        "生活配套", "living amenities", [{"zh": "人才公寓", "en": "Talent apartments"}], "公寓", ()
    )
    model: BilingualText | None = spec(
        "招商模式",
        "model of attracting investment",
        {"zh": "政府+园区+企业", "en": "Government + park + enterprise"},
        "政府+园区+企业",
        None,
    )
    approaches: tuple[Approach, ...] = spec(
        "招商做法", "planks of the approach", [{"name": {"zh": "园区建设", "en": "Park construction"}}], "四抓", ()
    )
    target_regions: tuple[BilingualText, ...] = spec(
        "重点招商地区",
        "regions investment is sought from",
        [{"zh": "长三角", "en": "Yangtze River Delta"}],
        "长三角",
        (),
    )

    @property
    def ref(self) -> str:
        """The zone's name in scripts and shared addresses: ``zone.<zone>``."""
        return f"{self.kind}.{self.zone}"


class KeyFigure(Record):
    """One published figure about a zone, with the period it covers."""

    kind: ClassVar[str] = "figure"
    folder: ClassVar[str] = "figures"

    value: Sourced[AnyQuantity] = spec("数值", "the figure", "98亿元", "很多")
    period: BilingualText | None = spec(
        "所指时期", "period covered", {"zh": "近年累计", "en": "in recent years"}, "近年", None
    )
    growth: Sourced[Percent] | None = spec("增速", "growth", "68%", "68", None)
    headline: WholeNumber | None = spec(
        "在首页和概览上的次序，1 最先；不写则不上首屏", "rank among the headline figures", "1", "第一", None
    )
    topic: Literal[
        "investment", "industry", "projects", "parks", "finance", "outreach", "service", "talent", "other"
    ] = spec("归入哪一栏", "the section it belongs to", "projects", "项目", "other")
    disagrees_with: Identifier | None = spec(
        "原文中与之矛盾的另一数字（figures 里的编号）",
        "the figure it contradicts in the source",
        "fixed-asset-expected",
        "另一个",
        None,
    )
