"""Kinds of problem with what the policy self-check asks and reckons."""

from zoneportal.problems.problem import Level, Problem


class AskedDifferently(Problem):
    """An id that another policy asks about in other words, or with a limit that one answer cannot meet."""

    code = "asked-differently"
    level = Level.ERROR
    zh = "“{value}”在 {first} 里的问法或界限不同，自查页没法只问一次。"
    en = '"{value}" is asked differently, or has another limit, in {first}; the self-check asks it once.'
    hint_zh = "同一编号的用语和 asked 要一字不差；界限不同时写 asked: how-much（界限须是同一种单位），或者换一个编号。"
    hint_en = (
        "One id has one wording and one asked. Where limits differ, write asked: how-much (with limits of one kind of "
        "unit), or use another id."
    )


class QuestionWithoutLimit(Problem):
    """A question that asks how much, of a condition that sets no limit."""

    code = "question-without-limit"
    level = Level.ERROR
    zh = "条件“{value}”写了 asked: how-much，却没有可用的界限。"
    en = 'The condition "{value}" asks how much, but sets no limit.'
    hint_zh = "写 limit，并带上“不超过”“超过”“不低于”或一个区间，如 limit: 超过1000万元。"
    hint_en = "Write a limit that says at most, over or at least, or a range: limit: 超过1000万元."


class SumNotComputable(Problem):
    """A benefit with a base but without the rates to reckon it."""

    code = "sum-not-computable"
    level = Level.ERROR
    zh = "写了计算基数“{value}”，但这种优惠缺少测算用的比率，或上限不是人民币。"
    en = 'There is a base "{value}", but this benefit lacks the rate to reckon it, or its cap is not in yuan.'
    hint_zh = "补上文件写明的 rate（税率类可再写 normal_rate，扣除类可再写 tax_rate）；文件没写，就去掉 base。"
    hint_en = (
        "Add the rate the document gives (normal_rate for tax rates, tax_rate for deductions); or remove the base."
    )
