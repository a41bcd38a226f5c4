"""Kinds of problem with the fields of one record: which there are, and what sort of thing each holds."""

from zoneportal.problems.problem import Level, Problem


class MissingField(Problem):
    """A field that every record of the kind has."""

    code = "missing-field"
    level = Level.ERROR
    zh = "缺少“{name}”{about_zh}。"
    en = 'The field "{name}" is missing{about_en}.'
    hint_zh = "补上一行，例如“{example}”。"
    hint_en = "Add a line, for example: {example}"


class EmptyField(Problem):
    """A field that is written and has no value."""

    code = "empty-field"
    level = Level.ERROR
    zh = "“{name}”后面没有内容。"
    en = 'There is nothing after "{name}".'
    hint_zh = "填上内容，例如“{example}”；不是必填的字段可以把这一行删掉。"
    hint_en = "Fill it in, for example: {example} (a field that is not required can be left out)."


class UnknownField(Problem):
    """A field the kind of record does not have."""

    code = "unknown-field"
    level = Level.ERROR
    zh = "这里没有“{name}”这个字段。"
    en = 'There is no field "{name}" here.'
    hint_zh = "{suggestion_zh}可用的字段：{known}。"
    hint_en = "{suggestion_en}Fields that can be used: {known}."


class AutomaticField(Problem):
    """A field that the portal takes from the file's name or folder."""

    code = "automatic-field"
    level = Level.ERROR
    zh = "“{name}”由文件名或文件夹决定，不用写。"
    en = 'The field "{name}" follows from the file\'s name or folder; it is not written.'
    hint_zh = "删掉这一行。"
    hint_en = "Delete the line."


class UnknownChoice(Problem):
    """A word that is none of those the field allows."""

    code = "unknown-choice"
    level = Level.ERROR
    zh = "“{value}”不在可选的词里。"
    en = '"{value}" is not one of the words allowed here.'
    hint_zh = "{suggestion_zh}可选：{allowed}{about_zh}。"
    hint_en = "{suggestion_en}Allowed: {allowed}{about_en}."


class MapWanted(Problem):
    """A text or a list where fields are wanted."""

    code = "map-wanted"
    level = Level.ERROR
    zh = "这里要写成几个字段，现在是{found_zh}。"
    en = "Fields are wanted here; this is {found_en}."
    hint_zh = "例如“{example}”{about_zh}。"
    hint_en = "For example: {example}{about_en}."


class ListWanted(Problem):
    """A text or a map where a list is wanted."""

    code = "list-wanted"
    level = Level.ERROR
    zh = "这里要写成列表，现在是{found_zh}。"
    en = "A list is wanted here; this is {found_en}."
    hint_zh = "每一项另起一行，前面加“- ”；或者用方括号，例如“{example}”。"
    hint_en = 'Put each item on a line of its own after "- ", or use brackets, for example: {example}'


class TextWanted(Problem):
    """A list or a map where one word or line is wanted."""

    code = "text-wanted"
    level = Level.ERROR
    zh = "这里只写一个词或一行文字，现在是{found_zh}。"
    en = "One word or line is wanted here; this is {found_en}."
    hint_zh = "例如“{example}”{about_zh}。"
    hint_en = "For example: {example}{about_en}."


class ValueNotAccepted(Problem):
    """Any other refusal of the model, with its own words."""

    code = "value-not-accepted"
    level = Level.ERROR
    zh = "这里的内容不能用（{detail}）。"
    en = "This value is not accepted ({detail})."
    hint_zh = "例如“{example}”{about_zh}。"
    hint_en = "For example: {example}{about_en}."
