"""Kinds of problem with what must not be published."""

from zoneportal.problems.problem import Level, Problem


class MobileNumberPublished(Problem):
    """A private mobile number in a text that is published."""

    code = "mobile-number-published"
    level = Level.ERROR
    zh = "公开的文字里有手机号。"
    en = "A text that is published contains a mobile number."
    hint_zh = "改用办公室固定电话；手机号只能写在 internal 里。"
    hint_en = "Give the office's landline; mobile numbers belong under internal."


class IdentityNumberPublished(Problem):
    """A citizen's identity number in a text that is published."""

    code = "identity-number-published"
    level = Level.ERROR
    zh = "公开的文字里有身份证号。"
    en = "A text that is published contains an identity number."
    hint_zh = "删掉它；确需留存的写在 internal 里。"
    hint_en = "Delete it; if it has to be kept, put it under internal."


class InternalAddress(Problem):
    """A link into an office's own network or computer, which nobody outside can open."""

    code = "internal-address"
    level = Level.ERROR
    zh = "“{value}”是内部网络或本机的地址，外面打不开，也不该公开。"
    en = '"{value}" is an address inside the office\'s own network or computer; nobody outside can open it.'
    hint_zh = "换成公开的网址，或者删掉。"
    hint_en = "Give a public address, or delete it."
