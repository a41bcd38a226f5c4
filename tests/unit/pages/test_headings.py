import pytest
from markupsafe import Markup

from zoneportal.pages.headings import phrases


@pytest.mark.parametrize(
    ("heading", "pieces"),
    [
        ("永济经济技术开发区", ["永济", "经济", "技术开发区"]),
        ("全国政策，各区都适用", ["全国", "政策，", "各区都", "适用"]),
        ("第25届洽谈会暨推介会", ["第25届", "洽谈会暨", "推介会"]),
        ("Yongji Economic Zone", ["Yongji Economic Zone"]),
        ("产业链图谱", ["产业链图谱"]),
        ("", [""]),
    ],
)
def test_a_chinese_heading_breaks_between_words(heading: str, pieces: list[str]) -> None:
    found = phrases(heading)
    assert found.split("<wbr>") == pieces
    assert found.replace("<wbr>", "") == heading


def test_markup_in_a_heading_is_escaped() -> None:
    assert "<b>" not in phrases("<b>粗体</b>的开发区名称")
    assert isinstance(phrases("短"), Markup)
