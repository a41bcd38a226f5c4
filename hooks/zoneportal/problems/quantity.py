"""Kinds of problem with a quantity: its number, its unit, its range."""

from zoneportal.problems.problem import Level, Problem


class QuantityNumberMissing(Problem):
    """A quantity without a number in it."""

    code = "quantity-number-missing"
    level = Level.ERROR
    zh = "“{written}”里没有数字，应是{expected_zh}。"
    en = 'There is no number in "{written}"; {expected_en} is expected.'
    hint_zh = "用阿拉伯数字写，如 {examples}。"
    hint_en = "Write it in digits, such as {examples}."


class QuantityNumberUnclear(Problem):
    """A number with separators that can be read in two ways."""

    code = "quantity-number-unclear"
    level = Level.ERROR
    zh = "“{written}”里的数字“{number}”不明确。"
    en = 'The number "{number}" in "{written}" is not clear.'
    hint_zh = "千位分隔符每三位一个，小数点一个，如 8,000.5；最多 20 位。"
    hint_en = "A comma every three digits and one point, such as 8,000.5; 20 digits at most."


class QuantityNegative(Problem):
    """A negative quantity that cannot be one."""

    code = "quantity-negative"
    level = Level.ERROR
    zh = "“{written}”是负数。"
    en = '"{written}" is negative.'
    hint_zh = "只有百分比可以是负数。"
    hint_en = "Only a percentage can be negative."


class QuantityUnitMissing(Problem):
    """A bare number."""

    code = "quantity-unit-missing"
    level = Level.ERROR
    zh = "“{written}”没有单位，应是{expected_zh}。"
    en = '"{written}" has no unit; {expected_en} is expected.'
    hint_zh = "写上单位，如 {examples}。"
    hint_en = "Write the unit too, such as {examples}."


class QuantityUnitUnknown(Problem):
    """A unit the portal does not know."""

    code = "quantity-unit-unknown"
    level = Level.ERROR
    zh = "不认识“{written}”的单位“{unit}”。"
    en = 'The unit "{unit}" of "{written}" is not known.'
    hint_zh = "这里是{expected_zh}，写法如 {examples}。"
    hint_en = "Give {expected_en}, such as {examples}."


class QuantityWrongKind(Problem):
    """A length where an area is wanted, and the like."""

    code = "quantity-wrong-kind"
    level = Level.ERROR
    zh = "“{written}”是{given_zh}，这里应是{expected_zh}。"
    en = '"{written}" is {given_en}; {expected_en} is expected here.'
    hint_zh = "写法如 {examples}。"
    hint_en = "Write it like {examples}."


class QuantityLetterM(Problem):
    """The letter m, which people write for metres, mu and millions."""

    code = "quantity-letter-m"
    level = Level.ERROR
    zh = "“{written}”的 m 不明确：米、亩还是百万？"
    en = 'The m of "{written}" is not clear: metres, mu or million?'
    hint_zh = "写出单位，如 {examples}。"
    hint_en = "Write the unit out, such as {examples}."


class QuantityCurrencySign(Problem):
    """A sign that several currencies share."""

    code = "quantity-currency-sign"
    level = Level.ERROR
    zh = "“{written}”的“{sign}”不止一种货币。"
    en = 'The sign "{sign}" of "{written}" stands for more than one currency.'
    hint_zh = "写成 元、美元、欧元 或 RMB、USD、EUR。"
    hint_en = "Write 元, 美元, 欧元 or RMB, USD, EUR."


class QuantityCurrencyConflict(Problem):
    """Two currencies in one amount."""

    code = "quantity-currency-conflict"
    level = Level.ERROR
    zh = "“{written}”里有两种货币：{first} 和 {second}。"
    en = '"{written}" names two currencies: {first} and {second}.'
    hint_zh = "只留一种。"
    hint_en = "Keep one."


class QuantityRangeReversed(Problem):
    """A range whose low end is not below its high end."""

    code = "quantity-range-reversed"
    level = Level.ERROR
    zh = "区间“{written}”的 {low} 不小于 {high}。"
    en = 'In the range "{written}", {low} is not below {high}.'
    hint_zh = "小的写在前面；单位不同时两端都写，如 5000万元至1亿元。"
    hint_en = "Put the smaller first; if the scales differ, write both, such as 5000万元至1亿元."


class QuantityRangeUnits(Problem):
    """A range with a different unit at each end."""

    code = "quantity-range-units"
    level = Level.ERROR
    zh = "区间“{written}”两端单位不同：{first}、{second}。"
    en = 'The ends of the range "{written}" have different units: {first}, {second}.'
    hint_zh = "两端用同一个单位。"
    hint_en = "Use one unit for both ends."


class QuantityQualifiers(Problem):
    """Words about precision that contradict each other."""

    code = "quantity-qualifiers"
    level = Level.ERROR
    zh = "“{written}”里“{first}”和“{second}”不能同用。"
    en = '"{first}" and "{second}" do not go together in "{written}".'
    hint_zh = "只留一个。"
    hint_en = "Keep one."
