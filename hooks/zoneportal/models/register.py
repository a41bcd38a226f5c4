"""The portal's register (``zones.yaml``), which shows the portal at a glance, and the list of source documents."""

import re
from functools import cached_property
from typing import Literal
from unicodedata import normalize

from pydantic import RootModel

from zoneportal.models.base import Entry, Ids, spec
from zoneportal.values.fields import (
    BilingualText,
    Email,
    FormAction,
    Identifier,
    IndustryCodeField,
    Latitude,
    Longitude,
    PartialDateField,
    PositiveDecimal,
    PublicPhone,
    WebAddress,
)


class Portal(Entry):
    """What the portal calls itself."""

    name: BilingualText = spec("门户名称", "name of the portal", {"zh": "示例门户", "en": "Sample portal"}, "门户")
    short: BilingualText = spec("页眉简称", "short name in the header", {"zh": "示例", "en": "Sample"}, "示例")
    claim: BilingualText = spec(
        "首页大字；| 处换行，{count} 处写开发区的个数",
        "the home page's claim; | breaks the line, {count} is the number of zones",
        {"zh": "六个开发区，|每个数字都有出处。", "en": "Six zones."},
        "好",
    )
    description: BilingualText = spec(
        "一句话介绍", "one sentence", {"zh": "招商信息。", "en": "Investment information."}, "好"
    )
    started: PartialDateField = spec("数据起始日期", "the date of the first data", "2024-07", "去年")


class Publisher(Entry):
    """Who publishes the portal."""

    name: BilingualText = spec(
        "主办单位", "host organisation", {"zh": "虚构管委会", "en": "Fictional Committee"}, "管委会"
    )
    phone: PublicPhone | None = spec("电话", "telephone", "+86 350 555 0100", "5550100", None)
    email: Email | None = spec("邮箱", "e-mail", "portal@zone.example", "portal", None)
    address: BilingualText | None = spec("地址", "address", {"zh": "示例路1号", "en": "1 Sample Road"}, "1号", None)


class Identifiers(Entry):
    """The numbers a government website must show in its footer; left out where not yet issued."""

    site_code: str | None = spec("网站标识码", "site identification code", "1400000000", ["1"], None)
    icp: str | None = spec("ICP备案号", "ICP filing number", "晋ICP备00000000号", ["1"], None)
    public_security: str | None = spec(
        "公安备案号", "public-security filing number", "晋公网安备00000000000000号", ["1"], None
    )


class ExchangeRate(Entry):
    """The rate at which RMB figures are shown in US dollars."""

    cny_per_usd: PositiveDecimal = spec("1美元合人民币", "CNY for one USD", "7.1268", "七")
    date: PartialDateField = spec("汇率日期", "date of the rate", "2024-07-01", "上月")
    published_by: BilingualText = spec(
        "发布单位", "who published it", {"zh": "虚构银行", "en": "Fictional Bank"}, "银行"
    )


class EnquiryFields(Entry):
    """What a form of the publisher's calls the parts of an enquiry."""

    ids: str = spec("记录编号", "the records' ids", "records", ["ids"], "ids")
    addresses: str = spec("记录网址", "the records' addresses", "links", ["links"], "addresses")
    subject: str = spec("标题", "the subject", "title", ["title"], "subject")
    message: str = spec("正文", "the message", "text", ["text"], "message")
    language: str = spec("正文的语言：zh 或 en", "the message's language: zh or en", "lang", ["lang"], "language")


class EnquiryForm(Entry):
    """Where a visitor may submit an enquiry; nothing is sent until the visitor presses the button."""

    action: FormAction = spec(
        "提交地址：https 网址，或本网站上以 / 开头的路径",
        "where the form is sent: an https address, or a path of this host from /",
        "https://forms.zone.example/enquiry",
        "http://forms.zone.example/",
    )
    method: Literal["post", "get"] = spec("提交方法：post 或 get", "post or get", "get", "put", "post")
    fields: EnquiryFields = spec(
        "表单各栏的名称，不写就用默认名称",
        "the names of its fields, where they are not the usual ones",
        {"message": "text"},
        "text",
        EnquiryFields(),
    )


class IndustryTerm(Entry):
    """One entry of the industry vocabulary."""

    id: Identifier = spec("编号", "id", "optoelectronics", "光电")
    name: BilingualText = spec("名称", "name", {"zh": "光电", "en": "Optoelectronics"}, "光电")
    codes: tuple[IndustryCodeField, ...] = spec(
        "国民经济行业代码 GB/T 4754-2017", "GB/T 4754-2017 codes", ["C397"], ["Z99"], ()
    )
    aliases: tuple[BilingualText, ...] = spec(
        "别名，供搜索", "other names, for search", [{"zh": "显示", "en": "Display"}], "显示", ()
    )


# What the English name of a prefecture ends in, and its address leaves out.
PLACE_KINDS = frozenset({"city", "prefecture", "league"})


class Place(Entry):
    """Where a zone is."""

    name: BilingualText = spec("所在地", "place", {"zh": "运城市永济市", "en": "Yongji, Yuncheng"}, "永济")
    prefecture: BilingualText = spec("地级市", "prefecture-level city", {"zh": "运城市", "en": "Yuncheng"}, "运城")
    code: str = spec("行政区划代码 GB/T 2260", "GB/T 2260 code", "140881", ["1"])
    latitude: Latitude = spec("纬度，两位小数", "latitude of the seat, two decimals", "34.87", "北纬")
    longitude: Longitude = spec("经度，两位小数", "longitude of the seat, two decimals", "110.45", "东经")

    @cached_property
    def slug(self) -> str:
        """The prefecture's name in addresses: Yuncheng City → yuncheng, Lüliang City → luliang."""
        plain = normalize("NFKD", self.prefecture.en).encode("ascii", "ignore").decode().lower()
        words = re.findall(r"[a-z0-9]+", re.sub(r"\(.*?\)", "", plain))
        return "-".join(words[:-1] if len(words) > 1 and words[-1] in PLACE_KINDS else words)


class ZoneEntry(Entry):
    """A zone's identity."""

    id: Identifier = spec("编号，同文件夹名", "id, the name of its folder", "yongji", "永济")
    name: BilingualText = spec("全称", "full name", {"zh": "示例开发区", "en": "Sample Zone"}, "示例")
    short: BilingualText = spec("简称", "short name", {"zh": "永济", "en": "Yongji"}, "永济")
    form: Literal["economic", "economic-technological", "high-tech", "modern-agriculture", "bonded", "other"] = spec(
        "economic 经济、economic-technological 经济技术、high-tech 高新、modern-agriculture 现代农业、bonded 综保、other 其他",
        "kind of zone",
        "economic",
        "经开区",
    )
    level: Literal["national", "provincial", "municipal"] | None = spec(
        "national 国家级、provincial 省级、municipal 市级；来源没说就不写",
        "level, if a source says",
        "provincial",
        "省级",
        None,
    )
    place: Place = spec(
        "所在地与经纬度",
        "where it is",
        {
            "name": {"zh": "运城市永济市", "en": "Yongji, Yuncheng"},
            "prefecture": {"zh": "运城市", "en": "Yuncheng"},
            "code": "140881",
            "latitude": "34.87",
            "longitude": "110.45",
        },
        "永济",
    )
    leading: Ids = spec(
        "首页和概览上显示的产业（词表编号）", "industries shown first (vocabulary ids)", ["optoelectronics"], "光电", ()
    )
    published: Literal["true", "false"] = spec(
        "是否发布：true 或 false", "published or not: true or false", "true", "yes", "true"
    )
    fictional: Literal["true", "false"] = spec(
        "是否虚构示例：true 或 false", "a fictional sample or not", "false", "no", "false"
    )


class Register(Entry):
    """The register. An overlay (the demo's) needs only ``industries`` and ``zones``; what else it gives replaces."""

    portal: Portal | None = spec(
        "门户名称与说明",
        "what the portal calls itself",
        {
            "name": {"zh": "示例门户", "en": "Sample portal"},
            "short": {"zh": "示例", "en": "Sample"},
            "claim": {"zh": "六个开发区。", "en": "Six zones."},
            "description": {"zh": "招商信息。", "en": "Investment information."},
            "started": "2024-07",
        },
        "门户",
        None,
    )
    publisher: Publisher | None = spec(
        "主办单位", "publisher", {"name": {"zh": "虚构", "en": "Fictional"}}, "主办", None
    )
    identifiers: Identifiers = spec(
        "备案与标识码", "footer identifiers", {"icp": "晋ICP备00000000号"}, "ICP", Identifiers()
    )
    rate: ExchangeRate | None = spec(
        "汇率",
        "exchange rate",
        {"cny_per_usd": "7.1268", "date": "2024-07-01", "published_by": {"zh": "虚构银行", "en": "Fictional Bank"}},
        "7.1",
        None,
    )
    enquiry: EnquiryForm | None = spec(
        "接收询问的表单；没有就不写，询问只用邮件和复制",
        "the form that takes enquiries; without one they go by mail or are copied",
        {"action": "https://forms.zone.example/enquiry"},
        "forms.zone.example",
        None,
    )
    licence: BilingualText | None = spec(
        "数据许可", "licence of the data", {"zh": "CC BY 4.0", "en": "CC BY 4.0"}, "cc", None
    )
    industries: tuple[IndustryTerm, ...] = spec("产业词表", "industry vocabulary", [], "光电", ())
    zones: tuple[ZoneEntry, ...] = spec("开发区，按显示次序", "zones in order", [], "永济")

    @property
    def is_reachable(self) -> bool:
        """Whether a reader can write to or call the publisher."""
        return self.publisher is not None and bool(self.publisher.email or self.publisher.phone)

    def overlaid(self, other: "Register") -> "Register":
        """This register with another laid over it: its lists are appended, what else it gives replaces."""
        given = {name: getattr(other, name) for name in other.model_fields_set - {"industries", "zones"}}
        lists = {"industries": self.industries + other.industries, "zones": self.zones + other.zones}
        return self.model_copy(update=given | lists)


class SourceDocument(Entry):
    """A document that records cite."""

    title: BilingualText = spec("题名", "title", {"zh": "《科学导报》", "en": "Science Guide"}, "科学导报")
    publisher: BilingualText | None = spec(
        "出版者", "publisher", {"zh": "科学导报社", "en": "Science Guide"}, "报社", None
    )
    published: PartialDateField = spec("出版日期", "date published", "2024-07", "夏天")
    mark: str | None = spec("不分篇时的角标", "mark shown where it has no parts", "L1", ["L1"], None)
    url: WebAddress | None = spec("网址", "web address", "https://zone.example/doc", "网上", None)
    parts: dict[str, BilingualText] = spec(
        "分篇：角标和篇名", "parts: mark and title", {"A1": {"zh": "第1篇", "en": "Article 1"}}, "A1", {}
    )


class Sources(RootModel[dict[Identifier, SourceDocument]]):
    """``content/common/sources.yaml``: the documents cited, by id."""
