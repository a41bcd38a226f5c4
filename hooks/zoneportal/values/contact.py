"""Ways to reach an office: telephone, e-mail, web address, and where a form is sent."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from zoneportal.values.notation import HALF_WIDTH
from zoneportal.values.refusal import ValueRefused

_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}", re.ASCII)
_SERVICE: Final = re.compile(r"[48]00[0-9]{7}", re.ASCII)
# Area codes (without their 0) begin with 10, 2x or 3–9; 10 and 2x have two digits and eight after them.
_LANDLINE: Final = re.compile(r"(10|2[0-9]|[3-9][0-9]{2})([2-8][0-9]{6,7})", re.ASCII)
_EXTENSION: Final = re.compile(r"(?:转|x|ext\.?)\s*([0-9]{1,6})$", re.ASCII)
_SEPARATORS: Final = str.maketrans("", "", " -()")
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}", re.ASCII)
_HOST: Final = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}", re.ASCII)
_FORM_ACTION: Final = re.compile(rf"(?:https://{_HOST.pattern}(?::[0-9]+)?|(?=/[^/]))(?:[/?][^\s#\\]*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Phone:
    """A mainland number: `national` is its digits after +86, without an area code's leading 0."""

    national: str
    extension: str = ""

    @classmethod
    def parse(cls, written: str) -> "Phone":
        """Read `+86 359 1234567`, blanks, hyphens and brackets anywhere, `转 8001` for an extension.

        Raises ValueRefused: `phone-country-code` (with the form to use), `phone-form`.
        """
        half = written.strip().translate(HALF_WIDTH)
        national = _national(half)
        if national is None:
            raise ValueRefused("phone-form", written=written)
        if not half.startswith("+"):
            raise ValueRefused("phone-country-code", written=written, suggestion=str(national))
        return national

    @property
    def is_mobile(self) -> bool:
        """Whether it is a person's mobile, which must not be published (CHECKLIST G09)."""
        return _MOBILE.fullmatch(self.national) is not None

    @property
    def href(self) -> str:
        """The address of a telephone link (RFC 3966)."""
        return f"tel:+86{self.national}" + (f";ext={self.extension}" if self.extension else "")

    def __str__(self) -> str:
        """+86 359 123 4567 grouped as it is dialled; an extension after "ext."."""
        shown = " ".join(["+86", *_groups(self.national)])
        return f"{shown} ext. {self.extension}" if self.extension else shown


def _national(half: str) -> Phone | None:
    extension = _EXTENSION.search(half) if "转" in half or "x" in half else None
    number = (half[: extension.start()] if extension else half).translate(_SEPARATORS)
    number = number.removeprefix("+86").removeprefix("0086").removeprefix("0")
    if not any(form.fullmatch(number) for form in (_MOBILE, _SERVICE, _LANDLINE)):
        return None
    return Phone(number, extension[1] if extension else "")


def _groups(national: str) -> tuple[str, ...]:
    if _MOBILE.fullmatch(national):
        return national[:3], national[3:7], national[7:]
    if _SERVICE.fullmatch(national):
        return national[:3], national[3:6], national[6:]
    area, local = _LANDLINE.fullmatch(national).groups()  # type: ignore[union-attr]
    return area, local[:-4], local[-4:]


def public_phone(written: str) -> Phone:
    """A number fit to be published. Raises ValueRefused `phone-mobile`, and those of Phone.parse."""
    phone = Phone.parse(written)
    if phone.is_mobile:
        raise ValueRefused("phone-mobile", written=written)
    return phone


def email(written: str) -> str:
    """An office's e-mail address. Raises ValueRefused `email-form`."""
    written = written.strip()
    if _EMAIL.fullmatch(written) is None or ".." in written:
        raise ValueRefused("email-form", written=written)
    return written


def web_address(written: str) -> str:
    """A whole public address, http or https, with a host name. Raises ValueRefused `web-address-form`."""
    written = written.strip()
    if not _is_public(written) or re.search(r"\s", written):
        raise ValueRefused("web-address-form", written=written)
    return written


def form_action(written: str) -> str:
    """Where a form is sent: a whole https address, or a path of the portal's own host; neither with a fragment.

    Raises ValueRefused `form-action-form`.
    """
    written = written.strip()
    if _FORM_ACTION.fullmatch(written) is None:
        raise ValueRefused("form-action-form", written=written)
    return written


def _is_public(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and _HOST.fullmatch(parts.hostname or "") is not None
