"""Where an investor can settle: parks with phases and buildings, premises, and land."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Ids, Record, Sourced, spec
from zoneportal.values.fields import (
    Area,
    BilingualText,
    Consumption,
    Count,
    Duration,
    Identifier,
    Intensity,
    LandPrice,
    Latitude,
    Length,
    Load,
    Longitude,
    Money,
    PartialDateField,
    Percent,
    Power,
    Ratio,
    Rent,
    UnitPrice,
    WholeNumber,
)

BuildingForm = Literal[
    "standard-factory",
    "multi-storey-factory",
    "workshop",
    "warehouse",
    "office",
    "research",
    "apartment",
    "amenity",
    "ancillary",
]
Readiness = Literal["occupied", "ready", "shell", "under-construction", "planned"]
Availability = Literal["available", "reserved", "let"]
Suitability = Literal["food", "pharmaceutical", "cleanroom", "electronics", "cold-chain", "hazardous"]
FireClass = Literal["a", "b", "c", "d", "e"]


class BuildingGroup(Entry):
    """Buildings of one form that stand together."""

    form: BuildingForm = spec(
        "standard-factory 标准厂房、multi-storey-factory 多层厂房、workshop 车间、warehouse 仓库、office 办公、research 研发、"
        "apartment 公寓、amenity 生活配套、ancillary 设备用房",
        "form of building",
        "standard-factory",
        "厂房",
    )
    name: BilingualText | None = spec(
        "名称",
        "name, where it has one",
        {"zh": "专家公寓及研发中心", "en": "Expert apartments and R&D centre"},
        "公寓",
        None,
    )
    count: WholeNumber = spec("栋数", "number of buildings", "5", "五")
    occupied: WholeNumber | None = spec(
        "已入驻栋数；没公布就不写", "buildings occupied, if published", "5", "全部", None
    )
    storeys: WholeNumber | None = spec("层数", "storeys", "4", "四", None)


class Phase(Entry):
    """One phase of a park."""

    name: BilingualText = spec("名称", "name", {"zh": "一期", "en": "Phase 1"}, "一期")
    floor_area: Sourced[Area] | None = spec("建筑面积", "floor area", "10万平方米", "10万", None)
    readiness: Readiness | None = spec(
        "occupied 已入驻、ready 可入驻、shell 毛坯、under-construction 在建、planned 规划",
        "state of the phase",
        "ready",
        "好了",
        None,
    )
    buildings: tuple[BuildingGroup, ...] = spec(
        "建筑", "its buildings", [{"form": "standard-factory", "count": "5"}], "5栋", ()
    )
    note: BilingualText | None = spec(
        "说明", "remark", {"zh": "建成即入驻。", "en": "Occupied on completion."}, "x", None
    )


class Park(Record):
    """A park 园区 within a zone."""

    kind: ClassVar[str] = "park"
    folder: ClassVar[str] = "parks"

    industries: Ids = spec("产业词表编号", "ids in the register's vocabulary", ["optoelectronics"], "光电", ())
    investment: Sourced[Money] | None = spec("总投资", "total investment", "8.7亿元", "8.7", None)
    site_area: Sourced[Area] | None = spec("占地面积", "site area", "226.12亩", "226.12", None)
    floor_area: Sourced[Area] | None = spec("总建筑面积", "total floor area", "17.8万平方米", "17.8万", None)
    phases: tuple[Phase, ...] = spec("分期", "phases", [{"name": {"zh": "一期", "en": "Phase 1"}}], "两期", ())
    buildings: tuple[BuildingGroup, ...] = spec(
        "建筑（不分期时）",
        "buildings, where there are no phases",
        [{"form": "standard-factory", "count": "12"}],
        "12栋",
        (),
    )
    services: tuple[BilingualText, ...] = spec(
        "配套", "what the park offers", [{"zh": "食堂", "en": "Canteen"}], "食堂", ()
    )

    @property
    def all_buildings(self) -> tuple[BuildingGroup, ...]:
        """Every building group, those of the phases first."""
        return tuple(group for phase in self.phases for group in phase.buildings) + self.buildings


class Premises(Record):
    """A standard factory building 标准厂房 or a unit of one, to rent or buy."""

    kind: ClassVar[str] = "premises"
    folder: ClassVar[str] = "premises"

    park: Identifier | None = spec("所在园区（parks）", "id of its park", "optoelectronics", "光电园", None)
    form: BuildingForm = spec("建筑类型（同 parks）", "form of building", "standard-factory", "厂房")
    block: BilingualText | None = spec(
        "楼栋与楼层", "block and floor", {"zh": "3号楼1层", "en": "Block 3, ground floor"}, "3", None
    )
    buildings: WholeNumber | None = spec("栋数", "number of buildings", "5", "五", None)
    built_area: Sourced[Area] | None = spec("建筑面积", "built area", "6000平方米", "6000", None)
    lettable_area: Sourced[Area] | None = spec("可租面积", "lettable area", "5600平方米", "5600", None)
    structure: BilingualText | None = spec("结构", "structure", {"zh": "钢结构", "en": "Steel frame"}, "钢", None)
    storeys: WholeNumber | None = spec("层数", "storeys", "2", "二", None)
    storey_height: Sourced[Length] | None = spec("层高", "storey height", "8.1米", "8.1", None)
    clear_height: Sourced[Length] | None = spec("净高", "clear height", "9米", "9", None)
    floor_load: Sourced[Load] | None = spec("楼面荷载", "floor load", "2吨/平方米", "2", None)
    column_grid: BilingualText | None = spec("柱网", "column grid", {"zh": "9米×9米", "en": "9 m × 9 m"}, "9x9", None)
    crane: BilingualText | None = spec("行车", "crane", {"zh": "10吨行车1台", "en": "One 10 t crane"}, "有", None)
    goods_lift: BilingualText | None = spec(
        "货梯", "goods lift", {"zh": "3吨货梯2部", "en": "Two 3 t lifts"}, "有", None
    )
    power: Sourced[Power] | None = spec("供电容量", "power capacity", "1000kVA", "1000", None)
    water: BilingualText | None = spec("供水", "water", {"zh": "DN150", "en": "DN150 main"}, "有", None)
    gas: BilingualText | None = spec("燃气", "gas", {"zh": "管道天然气", "en": "Piped natural gas"}, "有", None)
    steam: BilingualText | None = spec("蒸汽", "steam", {"zh": "集中供汽", "en": "Central steam"}, "有", None)
    fire_class: BilingualText | None = spec("火灾危险性类别", "fire class", {"zh": "丙类", "en": "Class C"}, "丙", None)
    fire_classes: tuple[FireClass, ...] = spec(
        "可用于哪几类火灾危险性的生产或储存：a 甲、b 乙、c 丙、d 丁、e 戊",
        "the classes of fire hazard (of production or storage) it may be used for: a 甲, b 乙, c 丙, d 丁, e 戊",
        ["c", "d", "e"],
        ["丙"],
        (),
    )
    suitable_for: tuple[Suitability, ...] = spec(
        "公布的适用用途：food 食品级、pharmaceutical 医药、cleanroom 洁净车间、electronics 电子、cold-chain 冷链、"
        "hazardous 危险品；没公布就不写",
        "what it is published to be suitable for; leave out if not published",
        ["food", "cold-chain"],
        ["食品"],
        (),
    )
    without: tuple[Literal["crane", "goods_lift", "gas", "steam"], ...] = spec(
        "公布了没有的设施：crane 行车、goods_lift 货梯、gas 燃气、steam 蒸汽",
        "what it is published not to have",
        ["goods_lift", "steam"],
        ["货梯"],
        (),
    )
    environmental_admission: BilingualText | None = spec(
        "环保准入", "environmental admission", {"zh": "食品级", "en": "Food grade"}, "食品", None
    )
    rent: Sourced[Rent] | None = spec("租金", "rent", "12元/平方米/月", "12", None)
    sale_price: Sourced[UnitPrice] | None = spec("售价", "sale price", "2800元/平方米", "2800", None)
    availability: Availability | None = spec(
        "available 可租售、reserved 已预订、let 已入驻", "availability", "available", "空", None
    )
    readiness: Readiness | None = spec("状态（同 parks）", "readiness", "ready", "好", None)
    available_from: PartialDateField | None = spec("可入驻日期", "date free", "2025-03", "开春", None)
    contact: Identifier | None = spec(
        "联系窗口（contacts）", "id of the contact point", "investment-office", "招商局", None
    )
    pictures: Ids = spec("图片编号（pictures）", "ids of pictures", ["block-3"], "图", ())


class ControlIndicators(Entry):
    """Control indicators of standard land 标准地控制性指标."""

    investment_intensity: Sourced[Intensity] | None = spec(
        "投资强度", "investment intensity", "300万元/亩", "300", None
    )
    tax_per_mu: Sourced[Intensity] | None = spec("亩均税收", "tax per mu", "20万元/亩", "20", None)
    output_per_mu: Sourced[Intensity] | None = spec("亩均产值", "output per mu", "500万元/亩", "500", None)
    floor_area_ratio: Sourced[Ratio] | None = spec("容积率", "floor area ratio", "≥1.2", "高", None)
    building_coverage: Sourced[Percent] | None = spec("建筑系数", "building coverage", "≥40%", "40", None)
    energy_per_output: Sourced[Consumption] | None = spec(
        "单位能耗", "energy per unit of output", "≤0.2吨标准煤/万元", "0.2", None
    )
    emissions: BilingualText | None = spec(
        "排放标准", "emissions", {"zh": "达标排放", "en": "Within the standard"}, "达标", None
    )
    rd_ratio: Sourced[Percent] | None = spec("研发投入占比", "R&D share of revenue", "≥3%", "3", None)
    jobs: Sourced[Count] | None = spec("就业人数", "jobs", "120人", "120", None)


class Land(Record):
    """A standard land parcel 标准地."""

    kind: ClassVar[str] = "land"
    folder: ClassVar[str] = "land"

    park: Identifier | None = spec("所在园区", "id of its park", "optoelectronics", "光电园", None)
    parcel_number: str | None = spec("宗地编号", "parcel number", "XG-2025-01", ["1"], None)
    latitude: Latitude | None = spec("纬度，两位小数", "latitude, two decimals", "34.87", "北纬", None)
    longitude: Longitude | None = spec("经度，两位小数", "longitude, two decimals", "110.45", "东经", None)
    area: Sourced[Area] | None = spec("面积", "area", "120亩", "120", None)
    use: BilingualText | None = spec("用途", "use", {"zh": "工业用地（M1）", "en": "Industrial (M1)"}, "工业", None)
    term: Sourced[Duration] | None = spec("出让年限", "term", "50年", "50", None)
    starting_price: Sourced[LandPrice] | None = spec("起始价", "starting price", "12万元/亩", "12", None)
    planning: BilingualText | None = spec(
        "规划条件", "planning conditions", {"zh": "限高24米。", "en": "Up to 24 m."}, "限高", None
    )
    readiness: tuple[Literal["road", "water", "sewer", "power", "telecom", "gas", "heat", "levelled"], ...] = spec(
        "七通一平：road 路、water 水、sewer 排水、power 电、telecom 讯、gas 气、heat 热、levelled 平整",
        "utilities in place",
        ["road", "water"],
        ["通水"],
        (),
    )
    indicators: ControlIndicators | None = spec(
        "控制性指标", "control indicators", {"tax_per_mu": "20万元/亩"}, "20", None
    )
    assessments: tuple[BilingualText, ...] = spec(
        "已完成的区域评估", "regional assessments done", [{"zh": "地震安全性评价", "en": "Seismic safety"}], "地震", ()
    )
    availability: Availability | None = spec(
        "available 可供、reserved 已预订、let 已供", "availability", "available", "有", None
    )
    available_from: PartialDateField | None = spec("可供日期", "date free", "2025-03", "开春", None)
    contact: Identifier | None = spec("联系窗口", "id of the contact point", "investment-office", "招商局", None)
    pictures: Ids = spec("图片编号", "ids of pictures", ["parcel"], "图", ())
