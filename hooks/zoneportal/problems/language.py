"""Kinds of problem with the words of a record, in one language or between the two."""

from zoneportal.problems.problem import Level, Problem


class SameTextInBothLanguages(Problem):
    """A text that was copied and not translated."""

    code = "same-text-in-both-languages"
    level = Level.WARNING
    zh = "中文和英文是同样的文字：“{value}”。"
    en = 'The Chinese and the English are the same text: "{value}".'
    hint_zh = "写上译文；专有名称（如 LCD）本来就一样，不会提示。"
    hint_en = "Translate it. Names without Chinese characters or small letters, such as LCD, are not reported."


class ChineseInEnglishText(Problem):
    """Chinese characters or punctuation left in an English text."""

    code = "chinese-in-english-text"
    level = Level.ERROR
    zh = "英文里有中文字符“{found}”。"
    en = 'The English text contains the Chinese "{found}".'
    hint_zh = "译成英文；标点用英文标点。要附中文原名时放进英文括号，例如 Science Guide (科学导报)。"
    hint_en = "Translate it, punctuation too. A Chinese name beside it goes in brackets: Science Guide (科学导报)."


class NoChineseInChineseText(Problem):
    """A Chinese text of several words without one Chinese character."""

    code = "no-chinese-in-chinese-text"
    level = Level.WARNING
    zh = "中文里没有一个汉字：“{value}”。"
    en = 'The Chinese text has no Chinese character: "{value}".'
    hint_zh = "看看中文和英文是不是写反了。"
    hint_en = "Are the two languages swapped?"


class TermTranslatedTwoWays(Problem):
    """One Chinese name with two English ones."""

    code = "term-translated-two-ways"
    level = Level.WARNING
    zh = "“{term}”在这里译作“{value}”，在别处译作“{other}”（{first}）。"
    en = '"{term}" is translated as "{value}" here and as "{other}" elsewhere ({first}).'
    hint_zh = "选一种译法，全站统一。"
    hint_en = "Choose one and use it everywhere."
