"""Kinds of problem with a file as such: its bytes, its name, its folder."""

from zoneportal.problems.problem import Level, Problem


class Gb18030Text(Problem):
    """The file was saved in the encoding of older Chinese Windows programs."""

    code = "gb18030-text"
    level = Level.ERROR
    zh = "这个文件是用 GBK（GB 18030）编码保存的，不是 UTF-8。"
    en = "This file is saved in the GBK (GB 18030) encoding, not in UTF-8."
    hint_zh = "用记事本打开，“另存为”，编码选“UTF-8”（不要选“带有 BOM 的 UTF-8”），保存后再试。"
    hint_en = 'Open it in Notepad, choose "Save as", encoding "UTF-8" (not "UTF-8 with BOM"), and save.'


class NotUtf8(Problem):
    """The bytes are neither UTF-8 nor GB 18030: UTF-16, or not a text at all."""

    code = "not-utf-8"
    level = Level.ERROR
    zh = "这个文件不是 UTF-8 编码的文本。"
    en = "This file is not text in UTF-8."
    hint_zh = "用记事本“另存为”，编码选“UTF-8”。如果它其实是 Word 或 Excel 文件，请把内容抄到一个新的文本文件里。"
    hint_en = (
        'In Notepad choose "Save as", encoding "UTF-8". If it is a Word or Excel file, copy the text to a new file.'
    )


class ByteOrderMark(Problem):
    """The file begins with the invisible mark that Windows programs put there."""

    code = "byte-order-mark"
    level = Level.ERROR
    zh = "文件开头有一个看不见的标记（BOM）。"
    en = "The file begins with an invisible mark (a byte-order mark)."
    hint_zh = "用记事本“另存为”，编码选“UTF-8”，不要选“带有 BOM 的 UTF-8”。"
    hint_en = 'In Notepad choose "Save as", encoding "UTF-8", not "UTF-8 with BOM".'


class InvisibleCharacter(Problem):
    """A zero-width or control character, most often pasted from a chat or a word processor."""

    code = "invisible-character"
    level = Level.ERROR
    zh = "这里有一个看不见的字符（{code_point}），多半是从微信、网页或 Word 粘贴来的。"
    en = "There is an invisible character here ({code_point}), probably pasted from a chat, a web page or Word."
    hint_zh = "把这一处前后的字删掉，重新用键盘输入。"
    hint_en = "Delete the characters around this place and type them again."


class LookAlikeCharacter(Problem):
    """A radical or compatibility form copied from a PDF, which looks like a character but is not found by search."""

    code = "look-alike-character"
    level = Level.ERROR
    zh = "“{value}”不是普通汉字，只是长得像“{proper}”（多半是从 PDF 复制来的），搜索时会找不到。"
    en = '"{value}" only looks like "{proper}" (probably copied from a PDF); search will not find it.'
    hint_zh = "删掉它，用键盘输入“{proper}”。"
    hint_en = 'Delete it and type "{proper}".'


class GarbledText(Problem):
    """Characters that only appear when a text went through a wrong encoding, or a symbol of one computer's font."""

    code = "garbled-text"
    level = Level.ERROR
    zh = "这里有乱码：“{value}”。"
    en = 'The text is garbled here: "{value}".'
    hint_zh = "找到原来的文字，重新输入这一处。"
    hint_en = "Look up the original and type this place again."


class EmptyFile(Problem):
    """A record file without content."""

    code = "empty-file"
    level = Level.ERROR
    zh = "这个文件是空的。"
    en = "This file is empty."
    hint_zh = "填上内容；不需要的话就删掉这个文件。"
    hint_en = "Fill it in, or delete the file if it is not needed."


class FileNameNotAnId(Problem):
    """The file's name becomes the record's id and address, so it has to be a plain one."""

    code = "file-name-not-an-id"
    level = Level.ERROR
    zh = "文件名“{value}”不能当网址用。"
    en = 'The file name "{value}" cannot be used as a web address.'
    hint_zh = "只用小写英文字母、数字和连字符，以 .yaml 结尾，例如“{suggestion}”。"
    hint_en = 'Use small letters, digits and hyphens only, ending in .yaml, for example "{suggestion}".'


class ReservedFileName(Problem):
    """A name that Windows keeps for devices; such a file cannot be opened or copied there."""

    code = "reserved-file-name"
    level = Level.ERROR
    zh = "“{value}”是 Windows 保留的名字，在 Windows 电脑上打不开，也复制不了。"
    en = '"{value}" is a name that Windows keeps for itself; the file cannot be opened or copied there.'
    hint_zh = "换一个名字，例如“{suggestion}”。"
    hint_en = 'Choose another name, for example "{suggestion}".'


class RecordInUnknownFolder(Problem):
    """A record file in a folder that no kind of record lives in."""

    code = "record-in-unknown-folder"
    level = Level.ERROR
    zh = "文件夹“{value}”不放任何记录，这个文件不会出现在网站上。"
    en = 'No kind of record lives in the folder "{value}"; this file would not appear on the site.'
    hint_zh = "{suggestion_zh}把文件移到这些文件夹之一：{folders}。"
    hint_en = "{suggestion_en}Move the file to one of these folders: {folders}."


class NotARecordFile(Problem):
    """A file among the records that is not a `.yaml` file."""

    code = "not-a-record-file"
    level = Level.ERROR
    zh = "记录文件夹里只放 .yaml 文件，“{value}”不会被读取。"
    en = 'Only .yaml files belong in a folder of records; "{value}" would not be read.'
    hint_zh = "记录请以 .yaml 结尾；图片放到 content/media/ 下；别的文件移到别处。"
    hint_en = "End a record's name in .yaml; pictures belong under content/media/; move other files elsewhere."
