"""Kinds of problem with ids: records that point at one another, at documents, at the register."""

from zoneportal.problems.problem import Level, Problem


class UnknownReference(Problem):
    """An id of a record that does not exist."""

    code = "unknown-reference"
    level = Level.ERROR
    zh = "没有编号为“{value}”的{target_zh}。"
    en = 'There is no {target_en} with the id "{value}".'
    hint_zh = "{suggestion_zh}编号就是 {folder} 里的文件名（不带 .yaml）。"
    hint_en = "{suggestion_en}The id is the file's name in {folder}, without .yaml."


class ReferenceToDraft(Problem):
    """An id of a record that is still a draft, so that the page referred to will not exist."""

    code = "reference-to-draft"
    level = Level.ERROR
    zh = "编号为“{value}”的{target_zh}还是草稿，不会发布。"
    en = 'The {target_en} "{value}" is a draft and will not be published.'
    hint_zh = "把 {target_file} 里的 status: draft 去掉，或者先不引用它。"
    hint_en = "Remove status: draft from {target_file}, or do not refer to it yet."


class UnknownIndustry(Problem):
    """An industry that the register's vocabulary does not have."""

    code = "unknown-industry"
    level = Level.ERROR
    zh = "zones.yaml 的产业词表里没有“{value}”。"
    en = 'The industry vocabulary in zones.yaml has no "{value}".'
    hint_zh = "{suggestion_zh}需要新的产业时，先把它加进 zones.yaml 的 industries。"
    hint_en = "{suggestion_en}For a new industry, add it to industries in zones.yaml first."


class UnknownChainLink(Problem):
    """A link that the chain named beside it does not have."""

    code = "unknown-chain-link"
    level = Level.ERROR
    zh = "产业链“{chain}”里没有“{value}”这个环节。"
    en = 'The chain "{chain}" has no link "{value}".'
    hint_zh = "{suggestion_zh}环节编号写在 {folder} 的 links 里。"
    hint_en = "{suggestion_en}The ids of links are in {folder}, under links."


class ChainLinkEnterpriseUnknown(Problem):
    """An enterprise in a chain's link that has no record."""

    code = "chain-link-enterprise-unknown"
    level = Level.ERROR
    zh = "环节“{link}”里的企业“{value}”没有自己的记录。"
    en = 'The enterprise "{value}" in the link "{link}" has no record of its own.'
    hint_zh = "{suggestion_zh}新企业请先在 {folder} 里建一个“{value}.yaml”。"
    hint_en = '{suggestion_en}For a new enterprise, first make "{value}.yaml" in {folder}.'


class SourceDocumentUnknown(Problem):
    """A source document that is not in the list."""

    code = "source-document-unknown"
    level = Level.ERROR
    zh = "来源文件清单里没有“{value}”。"
    en = 'The list of source documents has no "{value}".'
    hint_zh = "{suggestion_zh}新的来源请先写进 content/common/sources.yaml。"
    hint_en = "{suggestion_en}Add a new source to content/common/sources.yaml first."


class SourcePartUnknown(Problem):
    """A part (article, clause, page) that the source document does not have."""

    code = "source-part-unknown"
    level = Level.ERROR
    zh = "来源文件“{document}”里没有“{value}”这一篇。"
    en = 'The source document "{document}" has no part "{value}".'
    hint_zh = "{suggestion_zh}各篇写在 content/common/sources.yaml 的 parts 里。"
    hint_en = "{suggestion_en}Its parts are listed in content/common/sources.yaml, under parts."


class FigureWithoutSource(Problem):
    """A source that has parts (articles, clauses), without the one that the figures are from."""

    code = "figure-without-source"
    level = Level.WARNING
    zh = "没有写明数字来自“{value}”的哪一篇。"
    en = 'It is not said which part of "{value}" the figures are from.'
    hint_zh = "在 source 里加上 part，可选：{parts}。"
    hint_en = "Add part to source, one of: {parts}."


class ZoneNotInRegister(Problem):
    """A folder of records for a zone that the register does not name."""

    code = "zone-not-in-register"
    level = Level.ERROR
    zh = "zones.yaml 里没有开发区“{value}”，这个文件夹里的记录不会出现在网站上。"
    en = 'zones.yaml has no zone "{value}"; the records in this folder would not appear on the site.'
    hint_zh = "{suggestion_zh}新的开发区请先写进 zones.yaml。"
    hint_en = "{suggestion_en}Add a new zone to zones.yaml first."


class RegisterZoneWithoutFolder(Problem):
    """A zone in the register that has no profile."""

    code = "register-zone-without-folder"
    level = Level.ERROR
    zh = "开发区“{value}”没有自己的文件夹和简介。"
    en = 'The zone "{value}" has no folder with a profile.'
    hint_zh = "建立 content/zones/{value}/zone.yaml；还没有资料时，在 zones.yaml 里写 published: false。"
    hint_en = (
        "Make content/zones/{value}/zone.yaml, or set published: false in zones.yaml until there is something to say."
    )


class DuplicateId(Problem):
    """The same id twice where it has to be unique."""

    code = "duplicate-id"
    level = Level.ERROR
    zh = "编号“{value}”已经用过了，第一次在 {first}。"
    en = 'The id "{value}" is taken; it first stands in {first}.'
    hint_zh = "换一个编号。网址要长期不变，先用的那个不要改。"
    hint_en = "Choose another id. Addresses stay for ever, so leave the first one as it is."


class SelfReference(Problem):
    """A record that names itself as the other one."""

    code = "self-reference"
    level = Level.ERROR
    zh = "这条记录引用了它自己（“{value}”）。"
    en = 'This record refers to itself ("{value}").'
    hint_zh = "改成另一条记录的编号，或者删掉这一行。"
    hint_en = "Give the id of another record, or delete the line."
