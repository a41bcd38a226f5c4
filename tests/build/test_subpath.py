"""The site stands under any sub-path: every address within it is relative and leads to a file."""

from __future__ import annotations

import pytest

from proof.links import unmovable_links
from proof.sample import altered
from proof.site import BuiltSite


def test_every_address_is_relative(site: BuiltSite) -> None:
    assert unmovable_links(site) == []


@pytest.mark.parametrize("link", ["/projects/", "https://portal.example/projects/", "missing/", "../projects/"])
def test_an_address_that_cannot_move_is_found(sample: BuiltSite, link: str) -> None:
    assert unmovable_links(sample) == []
    assert len(unmovable_links(altered(sample, "index.html", "#main", link))) == 1
