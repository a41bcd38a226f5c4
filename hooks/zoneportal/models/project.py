"""Projects put before investors 招商项目, with a dated stage history."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Ids, Provenance, Record, Sourced, spec
from zoneportal.values.fields import (
    Area,
    BilingualText,
    Count,
    Duration,
    Identifier,
    IndustryCodeField,
    Money,
    PartialDateField,
    Percent,
)

Stage = Literal["planned", "promoted", "in-talks", "signed", "under-construction", "in-production", "at-capacity"]
STAGES: tuple[Stage, ...] = (
    "planned",
    "promoted",
    "in-talks",
    "signed",
    "under-construction",
    "in-production",
    "at-capacity",
)
Cooperation = Literal["sole", "joint-venture", "cooperation", "ppp", "lease", "merger"]


class StageEvent(Entry):
    """A stage the project reached, and when."""

    stage: Stage = spec(
        "planned 谋划、promoted 推介、in-talks 在谈、signed 签约、under-construction 开工、in-production 投产、at-capacity 达产",
        "stage reached",
        "signed",
        "签约",
    )
    date: PartialDateField | None = spec("日期；来源没说就不写", "date, if the source says", "2024-05", "五月", None)
    as_printed: BilingualText | None = spec(
        "来源原词与阶段名不同时照录",
        "the source's own word where it differs",
        {"zh": "落地", "en": "landed"},
        "落地",
        None,
    )
    source: Provenance | None = spec(
        "本条来源", "source of this entry", {"document": "kexue-daobao-2024-07", "as_of": "2024-07"}, "报纸", None
    )


class Exit(Entry):
    """How and why a project ended."""

    date: PartialDateField = spec("退出日期", "date", "2025-06", "去年")
    reason: BilingualText = spec(
        "退出原因", "reason", {"zh": "投资方调整计划。", "en": "The investor changed plans."}, "不干了"
    )


class Returns(Entry):
    """What the project is expected to bring at capacity."""

    revenue: Sourced[Money] | None = spec("年营业收入", "annual revenue", "5亿元", "5", None)
    profit: Sourced[Money] | None = spec("年利润", "annual profit", "6000万元", "6000", None)
    tax: Sourced[Money] | None = spec("年税收", "annual tax", "2000万元", "2000", None)
    jobs: Sourced[Count] | None = spec("就业人数", "jobs", "320人", "320", None)
    irr: Sourced[Percent] | None = spec("内部收益率", "internal rate of return", "17.2%", "17.2", None)
    payback: Sourced[Duration] | None = spec(
        "投资回收期（含建设期）", "payback, construction included", "5.8年", "5.8", None
    )
    basis: Literal["before-tax", "after-tax"] | None = spec(
        "before-tax 税前、after-tax 税后", "before or after tax", "after-tax", "税后", None
    )


class Preparation(Entry):
    """One item of preparatory work 前期工作."""

    item: Literal["filing", "eia", "energy-review", "land", "planning", "design", "other"] = spec(
        "filing 备案、eia 环评、energy-review 能评、land 用地、planning 规划、design 设计、other 其他",
        "item",
        "eia",
        "环评",
    )
    state: Literal["not-started", "under-way", "done", "not-needed"] = spec(
        "not-started 未开始、under-way 办理中、done 已完成、not-needed 不需要", "state", "done", "好了"
    )
    date: PartialDateField | None = spec("日期", "date", "2025-03", "春天", None)
    note: BilingualText | None = spec("说明", "remark", {"zh": "已取得批复。", "en": "Approval granted."}, "批了", None)


class ChainPlace(Entry):
    """The link of a chain that a project fills."""

    chain: Identifier = spec("产业链编号（chains）", "id of the chain", "optoelectronics", "光电链")
    link: Identifier | None = spec("环节编号", "id of the link", "polarizer", "偏光片", None)


class Project(Record):
    """An investment project."""

    kind: ClassVar[str] = "project"
    folder: ClassVar[str] = "projects"

    industry: Identifier = spec("产业词表编号", "id in the register's vocabulary", "optoelectronics", "光电")
    codes: tuple[IndustryCodeField, ...] = spec(
        "行业代码 GB/T 4754-2017", "GB/T 4754-2017 codes", ["C3976"], ["Z1"], ()
    )
    sponsor: BilingualText | None = spec(
        "项目单位", "sponsor", {"zh": "虚构光电有限公司", "en": "Fictional Optoelectronics Co., Ltd."}, "虚构", None
    )
    enterprise: Identifier | None = spec(
        "项目单位的企业编号（enterprises）", "id of the sponsor", "yingye", "盈业", None
    )
    place: BilingualText | None = spec("建设地点", "place", {"zh": "示例园区", "en": "Sample park"}, "园区", None)
    park: Identifier | None = spec("所在园区（parks）", "id of its park", "optoelectronics", "园区", None)
    rationale: BilingualText | None = spec(
        "背景与必要性", "rationale", {"zh": "补齐环节。", "en": "Fills a gap."}, "补链", None
    )
    scope: BilingualText | None = spec(
        "建设内容及规模", "scope and scale", {"zh": "两条产线。", "en": "Two lines."}, "产线", None
    )
    land: Sourced[Area] | None = spec("用地", "land", "60亩", "60", None)
    total_investment: Sourced[Money] | None = spec("总投资", "total investment", "2.6亿元", "2.6", None)
    capital_sought: Sourced[Money] | None = spec("引资额", "capital sought", "1.8亿元", "1.8", None)
    financing: BilingualText | None = spec(
        "融资方案", "financing", {"zh": "自筹三成。", "en": "30 % own funds."}, "自筹", None
    )
    market: BilingualText | None = spec(
        "市场", "market", {"zh": "面向本省。", "en": "Sold in the province."}, "好", None
    )
    returns: Returns | None = spec("效益", "returns", {"irr": "17.2%"}, "好", None)
    conditions: BilingualText | None = spec(
        "建设条件", "conditions", {"zh": "水电到位。", "en": "Water and power in place."}, "好", None
    )
    preparation: tuple[Preparation, ...] = spec(
        "前期工作", "preparatory work", [{"item": "eia", "state": "done"}], "好", ()
    )
    cooperation: tuple[Cooperation, ...] = spec(
        "sole 独资、joint-venture 合资、cooperation 合作、ppp 政府和社会资本合作、lease 租赁、merger 并购",
        "modes of cooperation",
        ["joint-venture"],
        ["合资"],
        (),
    )
    schedule: BilingualText | None = spec(
        "进度安排", "schedule", {"zh": "建设期18个月。", "en": "18 months to build."}, "快", None
    )
    chains: tuple[ChainPlace, ...] = spec(
        "在产业链上的位置", "its place in chains", [{"chain": "optoelectronics"}], "链", ()
    )
    policies: Ids = spec("适用政策编号", "ids of policies that may apply", ["rd-super-deduction"], "研发", ())
    premises: Ids = spec("可用载体编号", "ids of premises", ["phase-2"], "厂房", ())
    history: tuple[StageEvent, ...] = spec(
        "阶段记录，由早到晚", "stages reached, oldest first", [{"stage": "signed"}], "签约"
    )
    progress: BilingualText | None = spec(
        "最新进展", "latest progress", {"zh": "准备开工", "en": "preparing to start"}, "开工", None
    )
    exit: Exit | None = spec(
        "退出及原因", "exit", {"date": "2025-06", "reason": {"zh": "计划调整。", "en": "Plans changed."}}, "退出", None
    )
    contact: Identifier | None = spec(
        "联系窗口（contacts）", "id of the contact point", "investment-office", "招商局", None
    )
    valid_until: PartialDateField | None = spec("有效期至", "valid until", "2026-12-31", "明年", None)
    pictures: Ids = spec("图片编号", "ids of pictures", ["rendering"], "图", ())

    @property
    def stage(self) -> Stage:
        """The stage the project has reached: the last of its history, ``planned`` where there is none."""
        return self.history[-1].stage if self.history else "planned"

    @property
    def is_signed(self) -> bool:
        """Whether it has been signed, or come further, and has not ended."""
        return self.exit is None and STAGES.index(self.stage) >= STAGES.index("signed")
