"""What a zone is after: its industries, and the chains they form with the state of each link."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Ids, Record, spec
from zoneportal.values.fields import BilingualText, Identifier, IndustryCodeField, ScaleClassField, WholeNumber

Stream = Literal["upper", "middle", "lower"]
LinkState = Literal["strong", "weak", "missing", "reserve"]


class Industry(Record):
    """An industry a zone names, tied to the register's vocabulary so that zones can be gathered under it."""

    kind: ClassVar[str] = "industry"
    folder: ClassVar[str] = "industries"

    industry: Identifier = spec(
        "产业词表编号（zones.yaml）", "id in the register's vocabulary", "optoelectronics", "光电"
    )
    role: Literal["leading", "emerging", "wanted", "named"] = spec(
        "leading 主导、emerging 培育、wanted 招引、named 提及", "how the zone names it", "leading", "主导", "leading"
    )
    scale: ScaleClassField | None = spec("目标规模", "scale aimed at", "百亿级", "很大", None)
    codes: tuple[IndustryCodeField, ...] = spec(
        "国民经济行业代码 GB/T 4754-2017", "GB/T 4754-2017 codes", ["C397"], ["Z99"], ()
    )


class ChainEnterprise(Entry):
    """An enterprise in a link, and the part it plays there."""

    enterprise: Identifier = spec("企业编号（enterprises）", "id of the enterprise", "chuanyue", "穿越光电")
    role: Literal["leader", "supporting", "signed"] = spec(
        "leader 链主、supporting 配套、signed 已签约", "its role in the chain", "leader", "链主", "supporting"
    )


class ChainLink(Entry):
    """One link 环节 of a chain."""

    id: Identifier = spec("环节编号", "id of the link", "polarizer", "偏光片")
    name: BilingualText = spec("环节名称", "name", {"zh": "偏光片", "en": "Polarizers"}, "偏光片")
    stream: Stream | None = spec("upper 上游、middle 中游、lower 下游", "its place in the chain", "upper", "上游", None)
    placed_by: Literal["zone", "portal"] = spec(
        "上中下游由谁划分：zone 开发区（来源），portal 本站按行业常识",
        "who placed it in the chain",
        "portal",
        "我们",
        "zone",
    )
    state: LinkState | None = spec(
        "strong 强、weak 弱、missing 缺、reserve 备；来源没说就不写",
        "state of the link, if the source says",
        "missing",
        "缺",
        None,
    )
    products: tuple[BilingualText, ...] = spec("产品", "products", [{"zh": "偏光片", "en": "Polarizers"}], "偏光片", ())
    codes: tuple[IndustryCodeField, ...] = spec("行业代码", "GB/T 4754-2017 codes", ["C3976"], ["Z1"], ())
    enterprises: tuple[ChainEnterprise, ...] = spec("企业", "enterprises", [{"enterprise": "chuanyue"}], "穿越", ())
    projects: Ids = spec("项目编号", "ids of projects", ["polarizer"], "polarizer", ())
    platforms: Ids = spec(
        "平台、院所编号（partners）", "ids of platforms and institutes", ["millet-institute"], "所", ()
    )
    target_enterprises: tuple[BilingualText, ...] = spec(
        "目标企业（内部，不发布）",
        "target enterprises (internal, never published)",
        [{"zh": "某企业", "en": "A firm"}],
        "某",
        (),
    )


class Chain(Record):
    """An industry chain 产业链 as the zone maps it (产业链图谱)."""

    kind: ClassVar[str] = "chain"
    folder: ClassVar[str] = "chains"

    industry: Identifier = spec("产业词表编号", "id in the register's vocabulary", "optoelectronics", "光电")
    order: WholeNumber = spec("显示次序", "position among the zone's chains", "1", "first", 100)
    structure: Identifier | None = spec(
        "产业链一般结构（common/structures）", "id of a general chain structure", "display", "显示", None
    )
    links: tuple[ChainLink, ...] = spec(
        "环节", "links", [{"id": "polarizer", "name": {"zh": "偏光片", "en": "Polarizers"}}], "偏光片", ()
    )


class StructureLink(Entry):
    """A link that chains of this kind have in general."""

    id: Identifier = spec("环节编号", "id of the link", "glass", "玻璃")
    name: BilingualText = spec("环节名称", "name", {"zh": "玻璃基板", "en": "Glass substrates"}, "玻璃基板")
    stream: Stream = spec("upper 上游、middle 中游、lower 下游", "its place in the chain", "upper", "上游")


class Structure(Record):
    """The general structure of a kind of chain, from a source that describes it; gaps are drawn against it."""

    kind: ClassVar[str] = "structure"
    folder: ClassVar[str] = "structures"

    links: tuple[StructureLink, ...] = spec(
        "环节", "links", [{"id": "glass", "name": {"zh": "玻璃基板", "en": "Glass"}, "stream": "upper"}], "玻璃"
    )


class Enterprise(Record):
    """An enterprise present in a zone, or one the zone has met."""

    kind: ClassVar[str] = "enterprise"
    folder: ClassVar[str] = "enterprises"

    role: Literal["leader", "resident", "signed", "contact", "partner"] = spec(
        "leader 链主、resident 在区、signed 已签约、contact 洽谈中、partner 合作方",
        "its standing with the zone",
        "leader",
        "链主",
    )
    full_name: BilingualText | None = spec(
        "全称", "registered name", {"zh": "虚构光电有限公司", "en": "Fictional Optoelectronics Co., Ltd."}, "虚构", None
    )
    industries: Ids = spec("产业词表编号", "ids in the register's vocabulary", ["optoelectronics"], "光电", ())
    makes: BilingualText | None = spec(
        "产品或业务", "what it makes or does", {"zh": "偏光片", "en": "Polarizers"}, "偏光片", None
    )
    origin: BilingualText | None = spec("来自", "where it comes from", {"zh": "深圳", "en": "Shenzhen"}, "深圳", None)
