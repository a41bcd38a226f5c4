"""Policies: who may have what, on which condition, until when, by which document."""

from typing import ClassVar, Literal

from zoneportal.models.base import Entry, Ids, Record, Sourced, spec
from zoneportal.values.fields import (
    AnyQuantity,
    BilingualText,
    Duration,
    Identifier,
    Money,
    PartialDateField,
    Percent,
    WholeNumber,
)


class Condition(Entry):
    """One condition of eligibility, as a question that can be answered and, where it can be, as a limit."""

    id: Identifier = spec(
        "条件编号；同一问题在各政策里用同一编号",
        "id, shared by policies that ask the same",
        "high-tech-certificate",
        "证书",
    )
    question: BilingualText = spec(
        "问题", "the question", {"zh": "是否持有高新技术企业证书？", "en": "Do you hold the certificate?"}, "证书"
    )
    requirement: BilingualText = spec(
        "要求", "what is required", {"zh": "持有有效证书", "en": "a valid certificate"}, "证书"
    )
    asked: Literal["whether", "how-much"] = spec(
        "怎么问：whether 是或否，how-much 按各政策的界限分档（须写 limit）",
        "how it is asked: whether (yes or no), or how much (in bands between the policies' limits; needs a limit)",
        "how-much",
        "是否",
        "whether",
    )
    limit: Sourced[AnyQuantity] | None = spec("数量界限", "the limit, where it is a quantity", "≤300万元", "三百", None)


class BenefitBase(Entry):
    """The amount of money that a benefit is reckoned on; the visitor knows it."""

    id: Identifier = spec(
        "基数编号；同一基数在各政策里用同一编号", "id, shared by benefits on the same amount", "taxable-income", "所得"
    )
    label: BilingualText = spec(
        "公式里的名称", "its name in the formula", {"zh": "应纳税所得额", "en": "taxable income"}, "所得"
    )
    question: BilingualText = spec(
        "请访客填什么",
        "what the visitor is asked to fill in",
        {"zh": "全年应纳税所得额", "en": "Taxable income for the year"},
        "所得",
    )


class Benefit(Entry):
    """What the policy gives, as a rule that can be computed."""

    form: Literal["rate", "exemption", "deduction", "credit", "grant", "rent", "service"] = spec(
        "rate 税率、exemption 减免、deduction 扣除、credit 抵减、grant 补助、rent 租金、service 服务",
        "form of benefit",
        "rate",
        "优惠",
    )
    headline: BilingualText = spec("一眼看到的数或词", "the figure or word seen first", {"zh": "15%", "en": "15%"}, 15)
    text: BilingualText = spec("说明", "what it means", {"zh": "税率由25%降为15%", "en": "15% instead of 25%"}, "15%")
    rate: Sourced[Percent] | None = spec("比率", "rate", "15%", "15", None)
    normal_rate: Sourced[Percent] | None = spec("一般比率", "the rate without the policy", "25%", "25", None)
    amount: Sourced[Money] | None = spec("金额", "amount", "50万元", "50", None)
    cap: Sourced[Money] | None = spec("上限", "cap", "500万元", "500", None)
    tax_rate: Sourced[Percent] | None = spec(
        "扣除额适用的税率", "the tax rate that a deduction saves", "25%", "二五", None
    )
    base: BenefitBase | None = spec(
        "计算基数；写了就在自查页测算",
        "what the sum is reckoned on; the self-check computes it where it is given",
        {
            "id": "taxable-income",
            "label": {"zh": "应纳税所得额", "en": "taxable income"},
            "question": {"zh": "全年应纳税所得额", "en": "Taxable income for the year"},
        },
        "所得",
        None,
    )


class Policy(Record):
    """A policy, national (``common/policies``) or a zone's own."""

    kind: ClassVar[str] = "policy"
    folder: ClassVar[str] = "policies"

    level: Literal["national", "provincial", "municipal", "county", "zone"] = spec(
        "national 国家、provincial 省、municipal 市、county 县、zone 开发区", "level of the issuer", "zone", "国家"
    )
    order: WholeNumber = spec("显示次序", "position among the policies", "1", "first", 100)
    document: BilingualText = spec(
        "文件名与条款",
        "document and clause",
        {"zh": "《企业所得税法》第二十八条", "en": "Corporate Income Tax Law, art. 28"},
        "税法",
    )
    document_number: str | None = spec("文号", "document number", "财政部 税务总局公告2023年第7号", ["7"], None)
    issuer: BilingualText | None = spec(
        "发文机关", "issuer", {"zh": "财政部", "en": "Ministry of Finance"}, "财政部", None
    )
    issued: PartialDateField | None = spec("发布日期", "date of issue", "2023-03-26", "春天", None)
    effective: PartialDateField | None = spec("生效日期", "effective date", "2023-01-01", "年初", None)
    expires: PartialDateField | None = spec(
        "失效日期；长期有效不写", "expiry date; leave out if open-ended", "2027-12-31", "长期", None
    )
    beneficiaries: BilingualText = spec(
        "适用对象", "beneficiaries", {"zh": "高新技术企业", "en": "High-tech enterprises"}, "企业"
    )
    conditions: tuple[Condition, ...] = spec(
        "条件",
        "conditions",
        [{"id": "x", "question": {"zh": "是否？", "en": "Is it?"}, "requirement": {"zh": "是", "en": "yes"}}],
        "条件",
        (),
    )
    benefits: tuple[Benefit, ...] = spec(
        "优惠内容",
        "benefits",
        [{"form": "rate", "headline": {"zh": "15%", "en": "15%"}, "text": {"zh": "减按15%", "en": "taxed at 15%"}}],
        "优惠",
    )
    industries: Ids = spec(
        "适用产业；不限则不写", "industries it is for; leave out if all", ["optoelectronics"], "光电", ()
    )
    materials: tuple[BilingualText, ...] = spec("材料", "materials", [{"zh": "申报表", "en": "Return"}], "表", ())
    procedure: BilingualText | None = spec(
        "办理流程", "procedure", {"zh": "自行判别、申报享受。", "en": "Self-assessed."}, "自行", None
    )
    procedures: Ids = spec("办事流程编号（procedures）", "ids of service procedures", ["subsidy-claim"], "办", ())
    time_limit: Sourced[Duration] | None = spec("办理时限", "time limit", "20个工作日", "快", None)
    where: BilingualText | None = spec(
        "在哪里办", "where to apply", {"zh": "主管税务机关", "en": "Tax authority in charge"}, "税务局", None
    )
    interpretation: BilingualText | None = spec(
        "政策解读", "interpretation", {"zh": "先享受后备查。", "en": "Claim first."}, "解读", None
    )
    supersedes: Ids = spec("取代的政策编号", "ids of policies it supersedes", ["old-rule"], "旧", ())
    superseded_by: Identifier | None = spec(
        "被何政策取代", "id of the policy that supersedes it", "new-rule", "新", None
    )
    fair_competition: Literal["reviewed", "exempt", "not-reviewed"] | None = spec(
        "公平竞争审查：reviewed 已审查、exempt 不适用、not-reviewed 未审查",
        "fair-competition review",
        "reviewed",
        "好",
        None,
    )
