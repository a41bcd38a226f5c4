"""Kinds of problem with the words of the interface (`content/wording/`), whose two files mirror each other."""

from zoneportal.problems.problem import Level, Problem


class WordingKeysDiffer(Problem):
    """A word that one language has and the other has not."""

    code = "wording-keys-differ"
    level = Level.ERROR
    zh = "“{key}”在这里有，在 {other} 里没有。"
    en = '"{key}" is here and not in {other}.'
    hint_zh = "{suggestion_zh}两种语言的文件要有同样的键：在 {other} 里补上。"
    hint_en = "{suggestion_en}The two languages have the same keys: add it to {other}."


class WordingPlaceholderDiffers(Problem):
    """Placeholders such as `{count}` that one language has and the other has not."""

    code = "wording-placeholder-differs"
    level = Level.ERROR
    zh = "“{key}”的占位符和 {other} 不一样：这里是 {here}，那边是 {there}。"
    en = 'The placeholders of "{key}" differ from {other}: {here} here, {there} there.'
    hint_zh = "花括号里的词两边要一样，照原样保留，不要翻译。"
    hint_en = "The words in braces are the same in both; keep them as they are, untranslated."


class WordingEmpty(Problem):
    """A key of the interface without words."""

    code = "wording-empty"
    level = Level.ERROR
    zh = "“{key}”没有文字。"
    en = '"{key}" has no words.'
    hint_zh = "写上文字，加英文引号。"
    hint_en = "Give it words, in quotes."
