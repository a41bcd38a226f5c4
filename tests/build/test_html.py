"""The Nu HTML checker finds no error on any page, and nothing in a page needs the policy loosened."""

from __future__ import annotations

import pytest

from proof.markup import inline_code, markup_faults, stylesheet_faults
from proof.sample import altered
from proof.site import BuiltSite


def test_every_page_is_valid(site: BuiltSite) -> None:
    assert markup_faults(site) == []


def test_an_invalid_page_is_found(sample: BuiltSite) -> None:
    assert markup_faults(sample) == []
    broken = altered(sample, "en/index.html", "</main>", '<img src="x.png"></main>')
    assert any(fault.startswith("en/:") and "alt" in fault for fault in markup_faults(broken))


def test_every_stylesheet_is_valid(site: BuiltSite) -> None:
    assert stylesheet_faults(site) == []


@pytest.mark.parametrize("css", ["p{colour:red}", "p{margin:1xx}"])
def test_an_invalid_stylesheet_is_found(sample: BuiltSite, css: str) -> None:
    assert stylesheet_faults(sample) == []
    (sample.folder / "assets/site.css").write_text(css, "utf-8")
    assert any(fault.startswith("assets/site.css:") for fault in stylesheet_faults(sample))


def test_no_page_has_inline_code(site: BuiltSite) -> None:
    assert inline_code(site) == []


@pytest.mark.parametrize(
    "text", ["<script>1</script>", "<style>p{}</style>", "<p style='color:red'>x</p>", "<p onclick='f()'>x</p>"]
)
def test_inline_code_is_found(sample: BuiltSite, text: str) -> None:
    assert inline_code(sample) == []
    assert len(inline_code(altered(sample, "en/index.html", "</main>", f"{text}</main>"))) == 1
