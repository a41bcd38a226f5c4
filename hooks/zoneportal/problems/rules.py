"""Rules of the finder that could not be applied as they are written."""

from zoneportal.problems.problem import Level, Problem


class RuleIncomplete(Problem):
    """A rule without something that its comparison needs."""

    code = "rule-incomplete"
    level = Level.ERROR
    zh = "规则的比较方式是 {value}，却没有写 {missing}。"
    en = "The rule compares by {value}, but has no {missing}."
    hint_zh = "补上 {missing}，或换一种比较方式（comparison）。"
    hint_en = "Add {missing}, or choose another comparison."


class RuleFieldUnfit(Problem):
    """A field, a unit or a tolerance of another kind than the rule compares."""

    code = "rule-field-unfit"
    level = Level.ERROR
    zh = "“{value}”不能这样比：它不是{wanted_zh}。"
    en = '"{value}" cannot be compared so: it is not {wanted_en}.'
    hint_zh = "换一栏、换一个单位（units），或换一种比较方式（comparison）。"
    hint_en = "Read another field, or choose other units or another comparison."


class RuleChoiceUnknown(Problem):
    """A choice that looks for a word which no record can hold."""

    code = "rule-choice-unknown"
    level = Level.ERROR
    zh = "记录里不会写“{value}”，这个答案永远不会符合。"
    en = 'No record says "{value}", so this choice would never fit.'
    hint_zh = "{suggestion_zh}可写：{known}。"
    hint_en = "{suggestion_en}It may be: {known}."


class RulePatternMalformed(Problem):
    """A pattern for sentences that is no regular expression, or has no amount in it."""

    code = "rule-pattern-malformed"
    level = Level.ERROR
    zh = "“{value}”不是可用的正则表达式。"
    en = '"{value}" is not a regular expression that can be used.'
    hint_zh = "检查括号；要填数的规则，用 # 代表数，如 净高#米。"
    hint_en = "Check its brackets; a rule about an amount has # for the amount, as in # ?m clear."
