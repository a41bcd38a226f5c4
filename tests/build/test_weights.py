"""No page is heavier than DESIGN §6 allows."""

from __future__ import annotations

import hashlib

import pytest

from proof.site import BuiltSite
from proof.weights import overweight


def test_no_page_is_overweight(site: BuiltSite) -> None:
    assert overweight(site) == []


@pytest.mark.parametrize(
    ("file", "comment"),
    [("projects/sample-one/index.html", "<!--{}-->"), ("assets/site.css", "/*{}*/"), ("assets/site.js", "/*{}*/")],
)
def test_an_overweight_page_is_found(sample: BuiltSite, file: str, comment: str) -> None:
    assert overweight(sample) == []
    ballast = "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(600))
    with (sample.folder / file).open("a", encoding="utf-8") as opened:
        opened.write(comment.format(ballast))
    assert "projects/sample-one/index.html" in {
        fault.partition(":")[0] for fault in overweight(BuiltSite(sample.folder))
    }
