"""The Nu HTML checker finds no error on any page."""

from __future__ import annotations

from proof.markup import markup_faults
from proof.sample import altered
from proof.site import BuiltSite


def test_every_page_is_valid(site: BuiltSite) -> None:
    assert markup_faults(site) == []


def test_an_invalid_page_is_found(sample: BuiltSite) -> None:
    assert markup_faults(sample) == []
    broken = altered(sample, "en/index.html", "</main>", '<img src="x.png"></main>')
    assert any("en/index.html" in fault and "alt" in fault for fault in markup_faults(broken))
