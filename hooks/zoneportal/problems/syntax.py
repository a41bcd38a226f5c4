"""Kinds of problem with YAML that cannot be read, each in the words of someone filling in a form."""

from zoneportal.problems.problem import Level, Problem


class TabIndentation(Problem):
    """A tab where the line is indented; YAML allows blanks only."""

    code = "tab-indentation"
    level = Level.ERROR
    zh = "行首用了制表符（Tab 键），只能用空格。"
    en = "The line is indented with a tab; only blanks are allowed."
    hint_zh = "把 Tab 换成两个空格。"
    hint_en = "Replace the tab by two blanks."


class WrongIndentation(Problem):
    """The line's indentation fits no level above it."""

    code = "wrong-indentation"
    level = Level.ERROR
    zh = "这一行前面的空格数和上面对不上。"
    en = "The blanks before this line do not line up with the lines above."
    hint_zh = "同一级的字段要从同一列开始，下一级多缩进两个空格。"
    hint_en = "Fields of one level begin in one column; a level below begins two blanks further in."


class ColonInText(Problem):
    """A colon and a blank inside a text without quotes."""

    code = "colon-in-text"
    level = Level.ERROR
    zh = "文字里有英文冒号加空格，被当成了又一个字段。"
    en = "A colon followed by a blank inside the text is read as another field."
    hint_zh = '把整段文字放进英文引号，例如 name: "甲: 乙"；或者改用中文冒号。'
    hint_en = 'Put quotes round the whole text, as in name: "A: B".'


class MissingColon(Problem):
    """A line that should be `field: value` and has no colon."""

    code = "missing-colon"
    level = Level.ERROR
    zh = "这一行没有“字段: 内容”里的冒号：“{value}”。"
    en = 'This line has no colon between field and value: "{value}".'
    hint_zh = "写成“字段: 内容”；如果是上一行文字的延续，要比上一行多缩进两个空格。"
    hint_en = 'Write "field: value"; if it continues the text above, indent it two blanks further than that field.'


class BackslashInText(Problem):
    """A backslash inside double quotes, as in a Windows path."""

    code = "backslash-in-text"
    level = Level.ERROR
    zh = "双引号里的反斜杠“{value}”有特殊用途。"
    en = 'Inside double quotes the backslash in "{value}" has a meaning of its own.'
    hint_zh = "把外面的双引号换成单引号；图片路径请用“/”。"
    hint_en = 'Use single quotes round the text; write paths of pictures with "/".'


class UnclosedQuote(Problem):
    """A quote that is opened and not closed."""

    code = "unclosed-quote"
    level = Level.ERROR
    zh = "从这里开始的引号没有结束。"
    en = "The quote that begins here is never closed."
    hint_zh = "在文字末尾补上同样的英文引号。"
    hint_en = "Add the same quote at the end of the text."


class TextAfterQuote(Problem):
    """Text goes on after the closing quote, often because the text itself holds a quote."""

    code = "text-after-quote"
    level = Level.ERROR
    zh = "引号结束以后还有文字：“{value}”。"
    en = 'Text goes on after the closing quote: "{value}".'
    hint_zh = "一段文字只能整个放进引号。文字里面要用引号时，用中文引号“ ”，或者外面用单引号、里面用双引号。"
    hint_en = "Quotes go round the whole text. For quotes inside it, use single ones outside and double ones inside."


class UnclosedBracket(Problem):
    """A brace or bracket that is opened and not closed, or closed and not opened."""

    code = "unclosed-bracket"
    level = Level.ERROR
    zh = "这里的括号不成对：缺“{value}”。"
    en = 'The brackets here do not match: "{value}" is missing.'
    hint_zh = "检查每个“{{”都有“}}”，每个“[”都有“]”，两项之间有英文逗号。"
    hint_en = 'Check that every "{{" has its "}}", every "[" its "]", and that commas stand between the items.'


class ReservedStart(Problem):
    """A text that begins with a character YAML keeps for itself."""

    code = "reserved-start"
    level = Level.ERROR
    zh = "文字不能以“{value}”开头，这个符号有特殊用途。"
    en = 'A text cannot begin with "{value}", which has a meaning of its own here.'
    hint_zh = "把整段文字放进英文引号。"
    hint_en = "Put quotes round the whole text."


class SeveralDocuments(Problem):
    """More than one record in a file, separated by `---`."""

    code = "several-documents"
    level = Level.ERROR
    zh = "这一行“---”以后又是一份内容；一个文件只放一条记录。"
    en = 'After this "---" a second record begins; a file holds one record.'
    hint_zh = "把第二份内容移到另一个文件。"
    hint_en = "Move the second one to a file of its own."


class NotAMap(Problem):
    """The file holds a list or a text where `field: value` lines are wanted."""

    code = "not-a-map"
    level = Level.ERROR
    zh = "文件应该由“字段: 内容”这样的行组成，这里是{found_zh}。"
    en = 'The file should be made of lines "field: value"; it is {found_en}.'
    hint_zh = "照着同一文件夹里的另一个文件写。"
    hint_en = "Follow another file of the same folder."


class NestedTooDeep(Problem):
    """Levels inside levels beyond anything a record has; reading on could exhaust the computer's memory."""

    code = "nested-too-deep"
    level = Level.ERROR
    zh = "这里一层套一层，超过了 {most} 层。"
    en = "There are more than {most} levels here, one inside another."
    hint_zh = "文件多半损坏了：找一份原来的文件，或者照着同一文件夹里的另一个文件重写。"
    hint_en = "The file is probably damaged: look for an earlier copy, or follow another file of the same folder."


class YamlSyntax(Problem):
    """Whatever else the parser refuses, with its own words."""

    code = "yaml-syntax"
    level = Level.ERROR
    zh = "这里的写法读不懂（{detail}）。"
    en = "This cannot be read ({detail})."
    hint_zh = "看看这一行和上一行：冒号后有没有空格、括号和引号是否成对、缩进是否对齐。"
    hint_en = "Look at this line and the one above: a blank after the colon, brackets and quotes in pairs, indentation."
