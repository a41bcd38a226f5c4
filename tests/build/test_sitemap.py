"""The sitemap follows its schema."""

from __future__ import annotations

import pytest

from proof.languages import sitemap_faults
from proof.sample import altered
from proof.site import BuiltSite


def test_sitemap_is_valid(site: BuiltSite) -> None:
    assert sitemap_faults(site) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<lastmod>2026-01-31</lastmod>", "<lastmod>2026-02-30</lastmod>"),
        ("<lastmod>2026-01-31</lastmod>", "<changefreq>often</changefreq>"),
        ("<loc>https://portal.example/en/<", "<loc>/en/<"),
        ("<loc>https://portal.example/en/<", "<loc>https://portal.example/<"),
        ('hreflang="zh-CN"', 'hreflang="Chinese"'),
    ],
)
def test_an_invalid_sitemap_is_found(sample: BuiltSite, right: str, wrong: str) -> None:
    assert sitemap_faults(sample) == []
    assert sitemap_faults(altered(sample, "sitemap.xml", right, wrong)) != []
