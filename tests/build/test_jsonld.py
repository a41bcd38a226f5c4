"""Structured data uses schema.org's types and properties, and every page has some."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof.sample import altered
from proof.site import BuiltSite
from proof.structured_data import structured_data_faults


def test_structured_data_is_typed(site: BuiltSite, tmp_path: Path) -> None:
    assert structured_data_faults(site, tmp_path) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('"@type": "Organization"', '"@type": "Organisation"'), ('"url"', '"web_address"'), ('"Sample Portal"', "{}")],
)
def test_an_unknown_term_is_found(sample: BuiltSite, tmp_path: Path, right: str, wrong: str) -> None:
    faults = structured_data_faults(altered(sample, "en/index.html", right, wrong), tmp_path)
    assert faults
    assert all(fault.startswith("en/index.html: ") for fault in faults)


def test_a_page_without_structured_data_is_found(sample: BuiltSite, tmp_path: Path) -> None:
    broken = altered(sample, "projects/index.html", "application/ld+json", "application/json")
    assert structured_data_faults(broken, tmp_path) == ["projects/index.html: no JSON-LD"]
