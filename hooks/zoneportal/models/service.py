"""What a zone does for an investor: procedures, commitments and mechanisms, finance, factor costs, a contact point."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Ids, Record, Sourced, spec
from zoneportal.values.fields import (
    AnyQuantity,
    BilingualText,
    Count,
    Duration,
    Email,
    Identifier,
    Money,
    PartialDateField,
    Percent,
    PublicPhone,
    UnitPrice,
    WebAddress,
)


class Step(Entry):
    """One step of a procedure."""

    name: BilingualText = spec("步骤", "step", {"zh": "提交申请", "en": "Apply"}, "申请")
    office: BilingualText = spec("办理单位", "office", {"zh": "行政审批局", "en": "Approvals Bureau"}, "审批局")
    input: BilingualText | None = spec("需提交", "input", {"zh": "申请表", "en": "Application form"}, "表", None)
    result: BilingualText | None = spec("得到", "result", {"zh": "备案证明", "en": "Filing certificate"}, "证", None)
    cost: Sourced[Money] | None = spec("费用；免费写 0元", "cost; write 0元 if free", "0元", "免费", None)
    time: Sourced[Duration] | None = spec("时限", "time", "3个工作日", "快", None)
    legal_basis: BilingualText | None = spec(
        "依据", "legal basis", {"zh": "虚构办法第3条", "en": "Fictional Rules, art. 3"}, "法", None
    )
    recourse: BilingualText | None = spec(
        "救济途径", "recourse", {"zh": "行政复议", "en": "Administrative review"}, "投诉", None
    )


class Procedure(Record):
    """A service procedure, step by step."""

    kind: ClassVar[str] = "procedure"
    folder: ClassVar[str] = "procedures"

    steps: tuple[Step, ...] = spec(
        "步骤", "steps", [{"name": {"zh": "申请", "en": "Apply"}, "office": {"zh": "窗口", "en": "Counter"}}], "申请"
    )


class Commitment(Record):
    """A service commitment or a working mechanism of the zone."""

    kind: ClassVar[str] = "service"
    folder: ClassVar[str] = "services"

    form: Literal["commitment", "mechanism", "tool"] = spec(
        "commitment 承诺、mechanism 机制、tool 工具", "commitment, mechanism or tool", "mechanism", "机制"
    )
    document: BilingualText | None = spec(
        "制度文件", "document", {"zh": "《研判机制》", "en": "Assessment mechanism"}, "文件", None
    )
    stages: tuple[BilingualText, ...] = spec(
        "环节，按顺序", "its stages in order", [{"zh": "准入", "en": "Admission"}], "准入", ()
    )
    figure: Sourced[AnyQuantity] | None = spec("数字", "its figure", "100%", "全部", None)


class Finance(Record):
    """A finance instrument: fund, platform, loans arranged, leasing."""

    kind: ClassVar[str] = "finance"
    folder: ClassVar[str] = "finance"

    form: Literal["fund", "platform", "loan-matching", "leasing", "guarantee", "subsidy"] = spec(
        "fund 基金、platform 平台、loan-matching 银企对接、leasing 租赁、guarantee 担保、subsidy 贴息",
        "form",
        "fund",
        "基金",
    )
    amount: Sourced[Money] | None = spec("规模", "amount", "5000万元", "5000", None)
    public_capital: Sourced[Money] | None = spec("其中开发区出资", "of it, the zone's money", "1000万元", "1000", None)
    beneficiaries: Sourced[Count] | None = spec("受益企业", "enterprises served", "14家", "14", None)
    rate: Sourced[Percent] | None = spec("利率", "interest rate", "3.45%", "3.45", None)
    manager: BilingualText | None = spec(
        "管理机构", "manager", {"zh": "虚构合伙企业", "en": "Fictional partnership"}, "合伙", None
    )
    partners: tuple[BilingualText, ...] = spec(
        "合作机构", "partners", [{"zh": "虚构银行", "en": "Fictional Bank"}], "银行", ()
    )
    methods: tuple[BilingualText, ...] = spec(
        "方式", "methods", [{"zh": "设备抵押", "en": "Equipment mortgage"}], "抵押", ()
    )
    industries: Ids = spec("面向产业", "industries it is for", ["optoelectronics"], "光电", ())


class Cost(Record):
    """A factor cost 要素成本."""

    kind: ClassVar[str] = "cost"
    folder: ClassVar[str] = "costs"

    item: Literal[
        "electricity", "water", "sewage", "gas", "steam", "heating", "labour", "land", "logistics", "telecom"
    ] = spec(
        "electricity 电、water 水、sewage 污水、gas 气、steam 蒸汽、heating 暖、labour 人工、land 土地、logistics 物流、telecom 通讯",
        "item",
        "electricity",
        "电",
    )
    price: Sourced[UnitPrice] = spec("单价", "price", "0.52元/千瓦时", "0.52")
    tax: Literal["included", "excluded"] | None = spec(
        "included 含税、excluded 不含税", "tax included or not", "included", "含", None
    )
    tier: BilingualText | None = spec("档次", "tier", {"zh": "10千伏大工业", "en": "10 kV industrial"}, "10", None)
    capacity: BilingualText | None = spec(
        "供应能力", "capacity", {"zh": "日供2万吨", "en": "20,000 t a day"}, "够", None
    )
    effective: PartialDateField | None = spec("生效日期", "effective date", "2025-01-01", "今年", None)


class Contact(Record):
    """A contact point: an office, never a private person."""

    kind: ClassVar[str] = "contact"
    folder: ClassVar[str] = "contacts"

    role: BilingualText = spec("职能", "role", {"zh": "招商洽谈", "en": "Investment enquiries"}, "招商")
    phone: PublicPhone | None = spec(
        "办公电话，不写个人手机", "office telephone, never a mobile", "+86 350 555 0100", "5550100", None
    )
    email: Email | None = spec("电子邮箱", "e-mail", "invest@zone.example", "invest", None)
    web: WebAddress | None = spec("网址", "web address", "https://zone.example/", "zone", None)
    wechat: Identifier | None = spec(
        "微信二维码图片编号（pictures）", "id of the WeChat QR picture", "wechat-qr", "微信", None
    )
    languages: tuple[BilingualText, ...] = spec(
        "会说的语言", "languages spoken", [{"zh": "英语", "en": "English"}], "英语", ()
    )
    hours: BilingualText | None = spec("办公时间", "hours", {"zh": "工作日9–17时", "en": "Weekdays 9–17"}, "9-17", None)
    reply_time: Sourced[Duration] | None = spec("答复时限", "reply time", "2个工作日", "快", None)
    address: BilingualText | None = spec("地址", "address", {"zh": "示例路1号", "en": "1 Sample Road"}, "1号", None)
