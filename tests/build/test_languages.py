"""hreflang, canonical, lang, the language switch and the sitemap agree on every page."""

from __future__ import annotations

import pytest

from proof.languages import language_faults
from proof.sample import NOT_LISTED, altered, write_former
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


def test_a_listed_page_that_is_not_to_be_listed_is_found(sample: BuiltSite) -> None:
    broken = altered(sample, "en/projects/index.html", "</head>", f"{NOT_LISTED}</head>")
    assert language_faults(broken) == ["en/projects/index.html: the sitemap lists a page that is not to be listed"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("noindex", "all"),
        ("url=../../../en/projects/sample-one/", "url=../../../projects/sample-one/"),
        ("url=../../../en/projects/sample-one/", "url=../../../en/projects/sample-two/"),
        ("https://portal.example/en/projects/sample-one/", "https://portal.example/en/projects/sample-old/"),
    ],
)
def test_a_former_address_that_leads_astray_is_found(sample: BuiltSite, right: str, wrong: str) -> None:
    for lang in ("zh", "en"):
        write_former(sample.folder, lang, "projects/sample-old/", "projects/sample-one/")
    site = BuiltSite(sample.folder)
    assert language_faults(site) == []
    broken = altered(site, "en/projects/sample-old/index.html", right, wrong)
    assert [fault.partition(":")[0] for fault in language_faults(broken)] == ["en/projects/sample-old/index.html"]
