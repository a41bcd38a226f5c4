"""No link and no fragment is broken."""

from __future__ import annotations

import pytest

from proof.links import broken_links
from proof.sample import altered
from proof.site import BuiltSite


def test_no_link_is_broken(site: BuiltSite) -> None:
    assert broken_links(site) == []


@pytest.mark.parametrize("link", ["#nowhere", "projects/#nowhere", "missing/", "assets/missing.png"])
def test_a_broken_link_is_found(sample: BuiltSite, link: str) -> None:
    assert broken_links(sample) == []
    broken = altered(sample, "index.html", "#main", link)
    assert [fault.partition(":")[0] for fault in broken_links(broken)] == ["index.html"]
