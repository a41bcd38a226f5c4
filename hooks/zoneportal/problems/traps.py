"""Kinds of problem with YAML that can be read, but as something else than its writer meant."""

from zoneportal.problems.problem import Level, Problem


class DuplicateKey(Problem):
    """The same field twice in one map; most loaders keep the last one silently."""

    code = "duplicate-key"
    level = Level.ERROR
    zh = "“{value}”写了两次，第一次在第 {first_line} 行。"
    en = '"{value}" is given twice; the first time is on line {first_line}.'
    hint_zh = "只留一个。"
    hint_en = "Keep one of them."


class YesNoWord(Problem):
    """A plain word that YAML reads as true or false."""

    code = "yes-no-word"
    level = Level.ERROR
    zh = "“{value}”不加引号时会被当成“是/否”，而不是文字。"
    en = 'Without quotes, "{value}" is read as true or false and not as a word.'
    hint_zh = '如果是文字，加上英文引号："{value}"；如果要表示是或否，写 true 或 false。'
    hint_en = 'For the word, put quotes round it: "{value}"; for yes or no, write true or false.'


class UnquotedComma(Problem):
    """A comma inside `{...}` ended the text before it, and the rest became a field without a value."""

    code = "unquoted-comma"
    level = Level.ERROR
    zh = "大括号里的英文逗号把文字截断了：“{value}”成了另一个字段。"
    en = 'A comma inside the braces cut the text: "{value}" became a field of its own.'
    hint_zh = '如果是一段文字，整段放进英文引号："{whole}"；中文里请用中文逗号“，”。'
    hint_en = 'If it is one text, put quotes round all of it: "{whole}".'


class NoSpaceAfterColon(Problem):
    """`name:x` is one word; YAML wants a blank after the colon."""

    code = "no-space-after-colon"
    level = Level.ERROR
    zh = "“{value}”的冒号后面少了一个空格。"
    en = 'There is no blank after the colon in "{value}".'
    hint_zh = "写成“{proper}”。"
    hint_en = 'Write "{proper}".'


class FullWidthColon(Problem):
    """A Chinese colon after a field's name."""

    code = "full-width-colon"
    level = Level.ERROR
    zh = "字段名“{name}”后面用了中文冒号“：”。"
    en = 'The field name "{name}" is followed by a Chinese (full-width) colon.'
    hint_zh = "换成英文冒号加一个空格：“{name}: ”。"
    hint_en = 'Use an ordinary colon and a blank: "{name}: ".'


class FullWidthPunctuation(Problem):
    """A Chinese comma, brace, bracket or quote where YAML wants its own."""

    code = "full-width-punctuation"
    level = Level.ERROR
    zh = "这里用了中文标点“{value}”，文件格式要用英文的“{proper}”。"
    en = 'There is a Chinese "{value}" here where the file format wants "{proper}".'
    hint_zh = "换成英文标点“{proper}”；文字里面的中文标点不用改。"
    hint_en = 'Use "{proper}". Chinese punctuation inside a text can stay.'


class WideSpace(Problem):
    """A Chinese full-width or no-break space where the line is indented."""

    code = "wide-space"
    level = Level.ERROR
    zh = "行首用了全角空格或不换行空格，不是普通空格。"
    en = "The line is indented with a full-width or no-break space, not with ordinary blanks."
    hint_zh = "删掉行首的空白，用英文输入法的空格重新缩进。"
    hint_en = "Delete the blanks at the start of the line and indent with ordinary ones."


class CommentCutsText(Problem):
    """` #` begins a comment, so the rest of the line is not part of the text."""

    code = "comment-cuts-text"
    level = Level.ERROR
    zh = "空格后面的“#”会把后面的内容当成备注，“{value}”被丢掉了。"
    en = 'A "#" after a blank begins a comment: "{value}" is lost.'
    hint_zh = "如果是文字的一部分，把整段文字放进英文引号；如果是备注，在“#”后面加一个空格。"
    hint_en = 'If it belongs to the text, put quotes round the whole text; if it is a comment, put a blank after "#".'


class AnchorOrAlias(Problem):
    """YAML's references within a file; records do not use them."""

    code = "anchor-or-alias"
    level = Level.ERROR
    zh = "“{value}”是引用写法（& 或 *），记录里不使用。"
    en = '"{value}" is a reference within the file (& or *), which records do not use.'
    hint_zh = "如果是文字，放进英文引号；否则把内容直接写出来。"
    hint_en = "If it is text, put quotes round it; otherwise write the content out."


class TypeTag(Problem):
    """YAML's type tags; records do not use them."""

    code = "type-tag"
    level = Level.ERROR
    zh = "“{value}”是类型标记（!），记录里不使用。"
    en = '"{value}" is a type tag (!), which records do not use.'
    hint_zh = "如果是文字，放进英文引号；否则删掉它。"
    hint_en = "If it is text, put quotes round it; otherwise delete it."


class KeyNotText(Problem):
    """A field's name that is a list, a map or nothing."""

    code = "key-not-text"
    level = Level.ERROR
    zh = "冒号前面应该是一个字段名。"
    en = "The name of a field is wanted before the colon."
    hint_zh = "写成“字段: 内容”。文字里的“? ”“{{”“[”要放进英文引号。"
    hint_en = 'Write "field: value". Put quotes round a text that begins with "? ", "{{" or "[".'
