"""Kinds of problem with the form of one value: texts, dates, numbers."""

from zoneportal.problems.problem import Level, Problem


class ValueNotText(Problem):
    """A list or a map where one line of text is wanted."""

    code = "value-not-text"
    level = Level.ERROR
    zh = "这里要写一行文字，现在是{found_zh}。"
    en = "One line of text is wanted here; this is {found_en}."
    hint_zh = "把文字直接写在冒号后面，不要再分层。"
    hint_en = "Write the text after the colon, with no level below it."


class TextNotBilingual(Problem):
    """A plain text where both languages are wanted."""

    code = "text-not-bilingual"
    level = Level.ERROR
    zh = "这里要写中文和英文两种文字，现在是{found_zh}。"
    en = "Both languages are wanted here; this is {found_en}."
    hint_zh = "写成 {{zh: 中文, en: English}}。文字里有英文逗号或冒号时加英文引号。"
    hint_en = "Write {{zh: 中文, en: English}}."


class TextLanguageMissing(Problem):
    """A published text without one of its languages."""

    code = "text-language-missing"
    level = Level.ERROR
    zh = "这里缺少{language_zh}。"
    en = "The {language_en} is missing here."
    hint_zh = "公开的记录两种语言都要写；还没有译文时先设 status: draft。"
    hint_en = "A published record needs both languages; set status: draft until it is translated."


class TextLanguageUnknown(Problem):
    """A key that is neither `zh` nor `en`, most often the tail of a text with a comma."""

    code = "text-language-unknown"
    level = Level.ERROR
    zh = "“{given}”不是语言代码。"
    en = '"{given}" is not a language code.'
    hint_zh = "只有 zh 和 en；如果文字里有逗号，请加引号。"
    hint_en = "Only zh and en; if the text holds a comma, quote it."


class DateNotADate(Problem):
    """Words where a date is wanted."""

    code = "date-not-a-date"
    level = Level.ERROR
    zh = "“{written}”不是日期。"
    en = '"{written}" is not a date.'
    hint_zh = "写成 2024、2024-07 或 2024-07-11。"
    hint_en = "Write 2024, 2024-07 or 2024-07-11."


class DateForm(Problem):
    """A date in a form that is understood but not used here."""

    code = "date-form"
    level = Level.ERROR
    zh = "日期“{written}”的写法不对。"
    en = 'The date "{written}" is in a form that is not used here.'
    hint_zh = "写成 {suggestion}。"
    hint_en = "Write {suggestion}."


class DateNotInCalendar(Problem):
    """A day or month that does not exist."""

    code = "date-not-in-calendar"
    level = Level.ERROR
    zh = "日历上没有“{written}”这一天。"
    en = '"{written}" is not in the calendar.'
    hint_zh = "核对年、月、日。"
    hint_en = "Check the year, month and day."


class PeriodNotAPeriod(Problem):
    """Neither a date nor a start and an end."""

    code = "period-not-a-period"
    level = Level.ERROR
    zh = "“{given}”不是起止时间。"
    en = '"{given}" is not a period.'
    hint_zh = "写一个日期，或 {{start: 2024-07-11, end: 2024-07-15}}；不定期的一端不写。"
    hint_en = "Write one date, or {{start: 2024-07-11, end: 2024-07-15}}; leave an open end out."


class PeriodReversed(Problem):
    """An end before its start."""

    code = "period-reversed"
    level = Level.ERROR
    zh = "开始（{start}）晚于结束（{end}）。"
    en = "It starts ({start}) after it ends ({end})."
    hint_zh = "对调或更正两个日期。"
    hint_en = "Swap or correct the two dates."


class NumberNotWhole(Problem):
    """Something else where a whole number is wanted."""

    code = "number-not-whole"
    level = Level.ERROR
    zh = "“{written}”不是整数。"
    en = '"{written}" is not a whole number.'
    hint_zh = "只写数字，如 12 或 1,200。"
    hint_en = "Write digits only, such as 12 or 1,200."


class NumberNotPositive(Problem):
    """Something else where a positive number is wanted."""

    code = "number-not-positive"
    level = Level.ERROR
    zh = "“{written}”不是正数。"
    en = '"{written}" is not a positive number.'
    hint_zh = "只写数字，如 7.1268。"
    hint_en = "Write digits only, such as 7.1268."


class ScaleClassUnknown(Problem):
    """A scale class that is none of those in use."""

    code = "scale-class-unknown"
    level = Level.ERROR
    zh = "不认识规模“{written}”。"
    en = 'The scale class "{written}" is not known.'
    hint_zh = "写成 {examples}。"
    hint_en = "Write one of {examples}."
