"""How the portal's finder matches spaces to what a company needs: each rule is a record, with its source."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final, Literal

from zoneportal.models.base import Entry, Record, spec
from zoneportal.models.space import BuildingForm
from zoneportal.values import Dimension, Quantity
from zoneportal.values.dimensions import MEASURES
from zoneportal.values.fields import BilingualText, Identifier, Percent, WholeNumber, quantity_in

Tolerance = Annotated[Quantity, quantity_in(Dimension.PERCENT, Dimension.DURATION)]
Comparison = Literal["at-least", "about", "at-most", "by-date", "includes", "present"]
PremisesField = Literal[
    "form",
    "lettable_area",
    "built_area",
    "storeys",
    "storey_height",
    "clear_height",
    "floor_load",
    "power",
    "suitable_for",
    "fire_classes",
    "crane",
    "goods_lift",
    "gas",
    "steam",
    "rent",
    "sale_price",
    "availability",
    "available_from",
    "zone",
    "industries",
]
LandField = Literal["form", "area", "starting_price", "availability", "available_from", "zone", "industries"]
UnitName = Literal[
    "平方米",
    "亩",
    "公顷",
    "平方英尺",
    "英亩",
    "米",
    "英尺",
    "吨/平方米",
    "千牛/平方米",
    "千克/平方米",
    "千伏安",
    "兆伏安",
    "元/平方米/月",
    "元/平方米/天",
    "元/平方米",
    "美元/平方米/月",
    "美元/平方米",
    "万元/亩",
]

Holds = Dimension | Literal["date", "choice", "words"]
HOLDS: Final[Mapping[str, Holds]] = {
    "lettable_area": Dimension.AREA,
    "built_area": Dimension.AREA,
    "area": Dimension.AREA,
    "storey_height": Dimension.LENGTH,
    "clear_height": Dimension.LENGTH,
    "floor_load": Dimension.LOAD,
    "power": Dimension.POWER,
    "rent": Dimension.MONEY_PER_AREA_AND_TIME,
    "sale_price": Dimension.MONEY_PER_AREA,
    "starting_price": Dimension.MONEY_PER_AREA,
    "available_from": "date",
    **dict.fromkeys(
        ("form", "storeys", "suitable_for", "fire_classes", "availability", "zone", "industries"), "choice"
    ),
    **dict.fromkeys(("crane", "goods_lift", "gas", "steam"), "words"),
}
"""What a field that rules read holds. ``zone`` and ``industries`` (its park's) every space has by where it stands."""

FROM_REGISTER: Final = frozenset({"zone", "industries"})
"""Fields whose choices the register gives, so that a rule need not list them."""


def one(unit: UnitName) -> Quantity:
    """One of a unit: what it comes to in the base of its kind."""
    return Quantity.parse(f"1{unit}", MEASURES)


class Heard(Entry):
    """How a sentence tells a need: a regular expression for each language, as JavaScript writes it; # stands for the amount.

    The sentence has small half-width letters, figures without separators (Unicode NFKC: m², ㎡ → m2; 五千平 → 5000平) and
    one name for what has several (``finder.alike`` in the wording) by then. A month is told by named groups: ``year``,
    ``month``, ``quarter``, ``months`` (from now), and ``now``, ``end`` (of the year), ``current``, ``next`` and ``later``
    (this year, the next), ``past`` (before it), which only have to be there.
    """

    zh: str = spec("中文说法，# 代表数", "as Chinese tells it; # stands for the amount", "净高约?#米", ["净高"])
    en: str = spec("英文说法，# 代表数", "as English tells it; # stands for the amount", "# ?m clear", ["clear"])


class Choice(Entry):
    """One answer to a rule that asks which."""

    id: Identifier = spec("编号，写进网址", "id, which stands in addresses", "factory", "厂房")
    name: BilingualText = spec("名称", "name", {"zh": "厂房", "en": "Factory"}, "厂房")
    fits: tuple[str, ...] = spec(
        "记录里写了其中任一项，即为符合", "what a record says where it fits, any of these", ["standard-factory"], "厂房"
    )
    nearly: tuple[str, ...] = spec(
        "记录里写了其中任一项，即为接近", "what a record says where it nearly fits", ["workshop"], "车间", ()
    )
    heard: Heard | None = spec(
        "一句话里怎么说（正则表达式）",
        "how a sentence tells it, as a regular expression",
        {"zh": "食品", "en": "food"},
        "食品",
        None,
    )


class Rule(Record):
    """One need: what is asked, which field answers it, and how near is near. Its id is its name in addresses."""

    kind: ClassVar[str] = "rule"
    folder: ClassVar[str] = "rules"

    order: WholeNumber = spec("显示次序", "position among the rules", "1", "first")
    asked: Literal["first", "more", "always"] = spec(
        "first 直接问、more 放在“更多条件”里、always 不问，只要有人问了别的就生效",
        "first (asked at once), more (among further needs), always (never asked; holds as soon as anything is)",
        "first",
        "先问",
    )
    comparison: Comparison = spec(
        "at-least 不低于、about 大约、at-most 不高于、by-date 不晚于、includes 属于其中、present 具备",
        "at-least, about, at-most, by-date, includes (one of what the record lists), present",
        "at-least",
        "大于",
    )
    premises_fields: tuple[PremisesField, ...] = spec(
        "看厂房的哪一栏，前一栏没有就看后一栏；不写表示厂房答不了这一条",
        "the fields of premises that answer it, the first that is published; none where premises cannot answer",
        ["lettable_area", "built_area"],
        ["height"],
        (),
    )
    land_fields: tuple[LandField, ...] = spec(
        "看地块的哪一栏；不写表示地块答不了这一条",
        "the fields of land that answer it; none where land cannot",
        ["area"],
        ["height"],
        (),
    )
    unfit_forms: tuple[BuildingForm, ...] = spec(
        "哪些类型的房屋谈不上这一条（生产用的要求，公寓谈不上）",
        "forms of building that cannot meet it (an apartment no need of production)",
        ["apartment", "amenity"],
        ["公寓"],
        (),
    )
    units: tuple[UnitName, ...] = spec(
        "可选单位，常用的在前", "units to choose from, the usual one first", ["平方米", "亩"], ["坪"], ()
    )
    within: Percent | None = spec("相差多少以内算符合", "how far from it still fits", "10%", "一成", None)
    nearly: Tolerance | None = spec("相差多少以内算接近", "how far from it is nearly", "10%", "一成", None)
    per_building: Literal["true", "false"] = spec(
        "一条记录有几栋时，这个数是否为各栋合计：true 或 false",
        "whether the figure of several buildings is for all of them together: true or false",
        "true",
        "yes",
        "false",
    )
    larger: Literal["not", "unknown"] = spec(
        "大得多时：not 不符合，unknown 尚不清楚（也许可以分开租售）",
        "what far more than is needed comes to: not (does not fit), or unknown (a part may be had)",
        "unknown",
        "也许",
        "not",
    )
    choices: tuple[Choice, ...] = spec(
        "可选答案",
        "the answers to choose from",
        [{"id": "land", "name": {"zh": "土地", "en": "Land"}, "fits": ["land"]}],
        "土地",
        (),
    )
    otherwise: Literal["not", "unknown"] = spec(
        "答案不在记录里时：not 不符合，unknown 尚不清楚",
        "what it is where the record lists others: not (does not fit) or unknown",
        "unknown",
        "也许",
        "not",
    )
    heard: tuple[Heard, ...] = spec(
        "一句话里怎么说（正则表达式，# 代表数）；几个单位就写几条，次序相同",
        "how a sentence tells it, as regular expressions with # for the amount; one for each unit, in their order",
        [{"zh": "净高约?#米", "en": "# m clear"}],
        ["净高"],
        (),
    )

    @property
    def is_measured(self) -> bool:
        """Whether an amount is asked for."""
        return self.comparison in ("at-least", "about", "at-most")

    @property
    def read(self) -> tuple[str, ...]:
        """Every field it reads, of either kind."""
        return (*self.premises_fields, *self.land_fields)

    @property
    def wants(self) -> Holds:
        """What the fields it reads must hold."""
        if self.is_measured:
            return one(self.units[0]).dimension
        return {"by-date": "date", "present": "words"}.get(self.comparison, "choice")  # type: ignore[return-value]
