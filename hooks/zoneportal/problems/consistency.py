"""Kinds of problem with figures and dates that do not go together, within a record or against the day of the build."""

from zoneportal.problems.problem import Level, Problem


class StageOutOfOrder(Problem):
    """A project's history that goes back in time, or back a stage."""

    code = "stage-out-of-order"
    level = Level.ERROR
    zh = "阶段顺序不对：“{later}”写在“{earlier}”后面。"
    en = 'The stages are out of order: "{later}" stands after "{earlier}".'
    hint_zh = "由早到晚排列（谋划、推介、在谈、签约、开工、投产、达产），并核对日期。"
    hint_en = "List them from the earliest to the latest, in the order in which they happened, and check the dates."


class ExitBeforeHistory(Problem):
    """A project that ended before something it is said to have done."""

    code = "exit-before-history"
    level = Level.ERROR
    zh = "退出日期 {value} 早于阶段记录里的 {last}。"
    en = "The exit on {value} is earlier than {last} in the history of stages."
    hint_zh = "核对退出日期和各阶段的日期。"
    hint_en = "Check the date of the exit and those of the stages."


class PhasesDoNotAddUp(Problem):
    """Phases whose floor areas do not give the park's."""

    code = "phases-do-not-add-up"
    level = Level.WARNING
    zh = "各期建筑面积合计 {sum}，与总建筑面积 {total} 不一致。"
    en = "The phases add up to {sum}; the park's floor area is given as {total}."
    hint_zh = "核对各期和总数；如果原文就是这样，不要改数字，加一行 as_printed 说明。"
    hint_en = "Check them; if the source prints it so, leave the figures and add a line as_printed that says so."


class OccupiedExceedsCount(Problem):
    """More buildings occupied than there are."""

    code = "occupied-exceeds-count"
    level = Level.ERROR
    zh = "已入驻 {value} 栋，多于总数 {total} 栋。"
    en = "{value} buildings are said to be occupied, of {total}."
    hint_zh = "核对两个数。"
    hint_en = "Check both numbers."


class PartExceedsWhole(Problem):
    """A part that is larger than its whole."""

    code = "part-exceeds-whole"
    level = Level.ERROR
    zh = "{part_zh} {value} 大于{whole_zh} {total}。"
    en = "The {part_en}, {value}, is larger than the {whole_en}, {total}."
    hint_zh = "核对两个数和单位。"
    hint_en = "Check both figures and their units."


class AreaAndIntensityDisagree(Problem):
    """A project whose investment for its land stays below what its parcel asks."""

    code = "area-and-intensity-disagree"
    level = Level.WARNING
    zh = "投资 {investment}、用地 {area}，合每亩约 {computed_zh}万元，达不到地块“{parcel}”要求的 {wanted}。"
    en = (
        "Investment {investment} on {area} is about {computed_en} yuan a mu; "
        'the parcel "{parcel}" asks for an investment intensity of {wanted}.'
    )
    hint_zh = "核对三个数和单位；如果原文就是这样，加一行 as_printed 说明。"
    hint_en = "Check the three figures and their units; if the source prints it so, add a line as_printed."


class ContradictionAsPrinted(Problem):
    """Figures that contradict each other in the source itself, recorded so."""

    code = "contradiction-as-printed"
    level = Level.NOTE
    zh = "原文自相矛盾，已照录：{what_zh}。"
    en = "The source contradicts itself and is recorded as printed: {what_en}."
    hint_zh = "不用改；开发区核实以后再更新数字并删掉说明。"
    hint_en = "Nothing to do; once the zone has verified the figure, correct it and remove the remark."


class AsPrintedWithoutCause(Problem):
    """A remark about a contradiction that is not there (any more)."""

    code = "as-printed-without-cause"
    level = Level.WARNING
    zh = "写了 as_printed（原文自相矛盾），但这些数字并不矛盾。"
    en = "There is a remark as_printed (the source contradicts itself), but the figures agree."
    hint_zh = "如果数字已经更正，删掉这条说明。"
    hint_en = "If the figures have been corrected, delete the remark."


class PolicyExpired(Problem):
    """A policy whose validity is over."""

    code = "policy-expired"
    level = Level.WARNING
    zh = "这条政策已于 {value} 到期。"
    en = "This policy expired on {value}."
    hint_zh = "有延续文件就更新日期和文号；没有就写明取代它的政策，网站会标“已失效”。"
    hint_en = "If it was extended, update the date and document number; the site marks it as expired until then."


class OfferExpired(Problem):
    """A project whose offer is past its last day."""

    code = "offer-expired"
    level = Level.WARNING
    zh = "这个项目的有效期已于 {value} 结束。"
    en = "The offer of this project ended on {value}."
    hint_zh = "仍在招商就更新 valid_until；否则记录新的阶段或退出原因。"
    hint_en = "If it is still on offer, update valid_until; otherwise record its new stage or its exit."


class ValidityEndsBeforeStart(Problem):
    """An expiry before the effective date."""

    code = "validity-ends-before-start"
    level = Level.ERROR
    zh = "失效日期 {value} 早于{start_zh} {start}。"
    en = "The expiry date {value} is before the {start_en} {start}."
    hint_zh = "核对两个日期。"
    hint_en = "Check both dates."


class FutureDate(Problem):
    """A date after the day of the build for something that has happened."""

    code = "future-date"
    level = Level.ERROR
    zh = "{value} 还没到，不能作为已经发生的日期。"
    en = "{value} is in the future; it cannot be the date of something that has happened."
    hint_zh = "核对年份和月份；计划中的事请写在计划、进度的字段里。"
    hint_en = "Check the year and month; what is planned belongs in the fields for plans."


class QuantityImplausible(Problem):
    """A quantity so far from the usual that a unit is probably wrong."""

    code = "quantity-implausible"
    level = Level.WARNING
    zh = "“{value}”不太可能，通常在 {least} 到 {most} 之间。"
    en = '"{value}" is unlikely; the usual is between {least} and {most}.'
    hint_zh = "核对单位：是不是把“元”写成“万元”、“亩”写成“平方米”？确实如此就不用改。"
    hint_en = "Check the unit (元 or 万元, 亩 or 平方米?). If it is right, leave it."
