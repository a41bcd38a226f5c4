"""Kinds of problem with codes and addresses: industry codes, contact details, ids, coordinates."""

from zoneportal.problems.problem import Level, Problem


class IndustryCodeForm(Problem):
    """Not a code of the national classification of industries."""

    code = "industry-code-form"
    level = Level.ERROR
    zh = "“{written}”不是 GB/T 4754 行业代码。"
    en = '"{written}" is not a GB/T 4754 industry code.'
    hint_zh = "写成 C、C39、C397 或 C3974（字母可省）。"
    hint_en = "Write C, C39, C397 or C3974 (the letter may be left out)."


class IndustryCodeDivision(Problem):
    """A division that the classification does not have."""

    code = "industry-code-division"
    level = Level.ERROR
    zh = "GB/T 4754—2017 没有大类 {division}（{written}）。"
    en = "GB/T 4754-2017 has no division {division} ({written})."
    hint_zh = "大类是 01 到 97。"
    hint_en = "Divisions run from 01 to 97."


class IndustryCodeSection(Problem):
    """A code under the wrong letter."""

    code = "industry-code-section"
    level = Level.ERROR
    zh = "{written} 属于门类 {expected}，不是 {section}。"
    en = "{written} belongs to section {expected}, not {section}."
    hint_zh = "把字母改为 {expected}。"
    hint_en = "Change the letter to {expected}."


class PhoneForm(Problem):
    """Not a telephone number."""

    code = "phone-form"
    level = Level.ERROR
    zh = "“{written}”不是电话号码。"
    en = '"{written}" is not a telephone number.'
    hint_zh = "写成 +86 359 1234567。"
    hint_en = "Write +86 359 1234567."


class PhoneCountryCode(Problem):
    """A telephone number without +86."""

    code = "phone-country-code"
    level = Level.ERROR
    zh = "电话“{written}”缺少国家代码。"
    en = 'The telephone number "{written}" lacks its country code.'
    hint_zh = "写成 {suggestion}。"
    hint_en = "Write {suggestion}."


class PhoneMobile(Problem):
    """A private mobile number where an office's number is wanted."""

    code = "phone-mobile"
    level = Level.ERROR
    zh = "“{written}”是手机号，不能公开。"
    en = '"{written}" is a mobile number and cannot be published.'
    hint_zh = "改用办公室固定电话，或移到 internal。"
    hint_en = "Give the office's landline, or move it to internal."


class EmailForm(Problem):
    """Not an e-mail address."""

    code = "email-form"
    level = Level.ERROR
    zh = "“{written}”不是邮箱地址。"
    en = '"{written}" is not an e-mail address.'
    hint_zh = "写成 office@example.org。"
    hint_en = "Write office@example.org."


class WebAddressForm(Problem):
    """Not a web address, or one without https://."""

    code = "web-address-form"
    level = Level.ERROR
    zh = "“{written}”不是网址。"
    en = '"{written}" is not a web address.'
    hint_zh = "写全，以 https:// 或 http:// 开头。"
    hint_en = "Write it in full, from https:// or http://."


class FormActionForm(Problem):
    """Not where a form can be sent without being read on the way."""

    code = "form-action-form"
    level = Level.ERROR
    zh = "“{written}”不能作为表单的提交地址。"
    en = '"{written}" is not where a form can be sent.'
    hint_zh = "写全，以 https:// 开头，不带 #；在本网站上的，写以 / 开头的路径，如 /enquiry。"
    hint_en = "Write it in full from https://, without a #; on the portal's own host, a path from /, such as /enquiry."


class IdentifierForm(Problem):
    """An id that cannot stand in an address."""

    code = "identifier-form"
    level = Level.ERROR
    zh = "“{written}”不能当编号用。"
    en = '"{written}" cannot be used as an id.'
    hint_zh = "编号只用小写字母、数字和连字符，如 {suggestion}。"
    hint_en = "An id has small letters, digits and hyphens only, such as {suggestion}."


class IdentifierReserved(Problem):
    """An id that Windows keeps for a device."""

    code = "identifier-reserved"
    level = Level.ERROR
    zh = "“{written}”是 Windows 的保留名称。"
    en = '"{written}" is a name that Windows reserves.'
    hint_zh = "换一个名称。"
    hint_en = "Choose another name."


class CoordinateForm(Problem):
    """Not decimal degrees."""

    code = "coordinate-form"
    level = Level.ERROR
    zh = "“{written}”不是{axis_zh}。"
    en = '"{written}" is not a {axis_en}.'
    hint_zh = "写成小数形式的度，最多六位小数，如 37.52。"
    hint_en = "Write decimal degrees, six decimals at most, such as 37.52."


class CoordinateRange(Problem):
    """A point outside China, most often with its axes swapped."""

    code = "coordinate-range"
    level = Level.ERROR
    zh = "{axis_zh}“{written}”不在中国境内（{least} 到 {most}）。"
    en = "The {axis_en} {written} is outside China ({least} to {most})."
    hint_zh = "核对数值，是否把经纬度写反了。"
    hint_en = "Check it: are latitude and longitude swapped?"
