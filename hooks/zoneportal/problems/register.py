"""Kinds of problem with the register, contacts and pictures: what the portal should show and has not been given."""

from zoneportal.problems.problem import Level, Problem


class NeededFileMissing(Problem):
    """A file that there is no site without: the register, the list of sources, the words of a language."""

    code = "needed-file-missing"
    level = Level.ERROR
    zh = "找不到 {file}，没有它建不成网站。"
    en = "There is no {file}, and no site without it."
    hint_zh = "把这个文件放回原处（从备份或仓库里取），文件名和文件夹要一模一样。"
    hint_en = "Put it back, from a backup or the repository; name and folder must be exactly these."


class FooterIdentifierMissing(Problem):
    """A number a government website must show, not given in the register."""

    code = "footer-identifier-missing"
    level = Level.NOTE
    zh = "zones.yaml 里还没有{name_zh}，页脚不显示它。"
    en = "zones.yaml has no {name_en} yet; the footer leaves it out."
    hint_zh = "拿到以后写在 zones.yaml 的 identifiers / {field_name}。"
    hint_en = "When it is issued, add it to zones.yaml under identifiers / {field_name}."


class PublisherContactMissing(Problem):
    """No publisher, or one without a telephone number or an e-mail address."""

    code = "publisher-contact-missing"
    level = Level.NOTE
    zh = "zones.yaml 里没有主办单位的电话或邮箱，页脚没有联系方式。"
    en = "zones.yaml gives no telephone or e-mail of the publisher; the footer has no contact."
    hint_zh = "在 zones.yaml 的 publisher 里写 phone 或 email。"
    hint_en = "Add phone or email to publisher in zones.yaml."


class ContactMissing(Problem):
    """A published zone without a contact point."""

    code = "contact-missing"
    level = Level.NOTE
    zh = "开发区“{value}”没有联系窗口，网站会写“开发区尚未公布”。"
    en = 'The zone "{value}" has no contact point; the site says "not yet published by the zone".'
    hint_zh = "在 content/zones/{value}/contacts/ 里加一个联系窗口（单位，不写个人）。"
    hint_en = "Add a contact point (an office, not a person) in content/zones/{value}/contacts/."


class EnquiryQueryLost(Problem):
    """A form's address with a query, and a method that puts the form's own in its place."""

    code = "enquiry-query-lost"
    level = Level.ERROR
    zh = "提交地址“{value}”里问号后面的部分会丢掉：get 会用表单的内容代替它。"
    en = 'What follows the ? in "{value}" would be lost: get puts the form\'s own fields there.'
    hint_zh = "改用 method: post，或换一个不带问号的地址。"
    hint_en = "Use method: post, or an address without a ?."


class EnquiryFieldsAlike(Problem):
    """Two parts of an enquiry under one name."""

    code = "enquiry-fields-alike"
    level = Level.ERROR
    zh = "表单里有两栏都叫“{value}”，收到后分不开。"
    en = 'Two fields of the form are called "{value}"; what arrives could not be told apart.'
    hint_zh = "每一栏起不同的名称；没写的栏用默认名称 ids、addresses、subject、message、language。"
    hint_en = "Name each differently; those left out are called ids, addresses, subject, message and language."


class PictureFileMissing(Problem):
    """A picture's record that names a file which is not there."""

    code = "picture-file-missing"
    level = Level.ERROR
    zh = "找不到图片文件“{value}”。"
    en = 'The picture file "{value}" is not there.'
    hint_zh = "{suggestion_zh}把图片放到 {folder}，文件名要一模一样（大小写也算）。"
    hint_en = "{suggestion_en}Put the picture in {folder}; the name must be the same, capitals included."


class PictureWithoutCredit(Problem):
    """A picture among the media that no record credits."""

    code = "picture-without-credit"
    level = Level.WARNING
    zh = "图片“{value}”没有记录说明作者、许可和日期，不会发布。"
    en = 'No record gives the credit, licence and date of the picture "{value}"; it is not published.'
    hint_zh = "在 {folder} 里为它建一条记录。"
    hint_en = "Make a record for it in {folder}."
