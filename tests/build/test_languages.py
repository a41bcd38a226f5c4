"""hreflang, canonical, lang, the language switch and the sitemap agree on every page."""

from __future__ import annotations

import pytest

from proof.languages import language_faults
from proof.sample import altered
from proof.site import BuiltSite


def test_languages_agree(site: BuiltSite) -> None:
    assert language_faults(site) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('<html lang="en">', '<html lang="zh-CN">'),
        ('rel="canonical" href="https://portal.example/en/', 'rel="canonical" href="https://portal.example/'),
        ('<a href="../../projects/" hreflang', '<a href="../../" hreflang'),
        ('hreflang="x-default"', 'hreflang="fr"'),
    ],
)
def test_a_disagreeing_page_is_found(sample: BuiltSite, right: str, wrong: str) -> None:
    assert language_faults(sample) == []
    broken = altered(sample, "en/projects/index.html", right, wrong)
    assert [fault.partition(":")[0] for fault in language_faults(broken)] == ["en/projects/index.html"]


def test_a_page_without_its_pair_is_found(sample: BuiltSite) -> None:
    (sample.folder / "en/projects/index.html").unlink()
    assert "projects/index.html: there is no en/projects/index.html" in language_faults(sample)
    assert "sitemap.xml: https://portal.example/en/projects/ is no page" in language_faults(sample)


def test_an_unlisted_page_is_found(sample: BuiltSite) -> None:
    broken = altered(sample, "sitemap.xml", "<loc>https://portal.example/en/<", "<loc>https://portal.example/old/<")
    assert language_faults(broken) == [
        "en/index.html: the sitemap does not list it",
        "sitemap.xml: https://portal.example/old/ is no page",
    ]
