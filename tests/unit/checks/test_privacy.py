"""Numbers and addresses that must not be published, and those that only look like it."""

import pytest

from zoneportal.checks.privacy import private
from zoneportal.problems import Place

PLACE = Place("content/a.yaml", ("summary",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请联系13800138000。", [("mobile-number-published", "138****8000")]),
        ("Call 138 0013 8000.", [("mobile-number-published", "138****8000")]),
        (
            "Call +86 138-0013-8000 or 19912345678",
            [("mobile-number-published", "+86****8000"), ("mobile-number-published", "199****5678")],
        ),
        ("证件110101199003070011", [("identity-number-published", "110****0011")]),
        ("证件11010119900307109x", [("identity-number-published", "110****109x")]),
        ("http://oa.office.lan/form", [("internal-address", "http://oa.office.lan/form")]),
        ("http://10.1.2.3:8080/", [("internal-address", "http://10.1.2.3:8080/")]),
        ("https://172.16.0.9/a", [("internal-address", "https://172.16.0.9/a")]),
        ("https://LOCALHOST/", [("internal-address", "https://LOCALHOST/")]),
        ("http://oa/", [("internal-address", "http://oa/")]),
        ("file:///C:/form.docx", [("internal-address", "file:///C:/form.docx")]),
        # Landlines, registration numbers, long figures, addresses that anybody can open.
        ("+86 350 555 0100", []),
        ("No. 1380013800012", []),
        ("0.13800138000", []),
        ("13800138000.5", []),
        ("12345678901", []),
        ("110101199013070011", []),
        ("110101199003070012", []),
        ("https://zone.example/10.1.2.3/", []),
        ("https://172.15.0.9/", []),
        ("https://local.zone.example/", []),
    ],
)
def test_what_is_private_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(problem.code, problem.value) for problem in private(text, PLACE)] == found
