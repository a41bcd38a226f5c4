"""What visitors do works in Firefox as well, served and from a folder of files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from proof.firefox import Tour, walk
from proof.serving import serve
from proof.site import BuiltSite

TREES = ("", "en/")
SEARCH = (
    {"type": ["#search-q", "储能"]},
    {"wait": "document.querySelector('#search-q-list a')"},
    {"read": "document.querySelectorAll('#search-q-list a').length"},
)


def starts(address: str, tree: str, path: str) -> str:
    """An address of the site, whose folders a file browser does not open by themselves."""
    return f"{address}/{tree}{path}" + ("index.html" if address.startswith("file:") else "")


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, demo_site: BuiltSite) -> Iterator[str]:
    """The demo over HTTP, and as a folder of files."""
    if request.param == "file":
        yield demo_site.folder.as_uri()
    else:
        with serve(demo_site.folder) as served:
            yield served


def test_search_finds(address: str) -> None:
    for walked in walk(*(Tour(starts(address, tree, "zones/"), SEARCH) for tree in TREES)):
        assert walked.faults == []
        assert int(str(walked.reads[0])) > 0


def test_a_fault_is_told() -> None:
    spill = "new Promise(done => { setTimeout(done, 50); setTimeout(() => { throw new Error('spilled') }) })"
    (walked,) = walk(Tour("data:text/html,<p>Nothing</p>", ({"read": "1 + 1"}, {"read": spill}, {"read": "nothing"})))
    assert walked.reads[0] == 2
    assert [fault for fault in walked.faults if "spilled" in fault]
    assert [fault for fault in walked.faults if fault.startswith("stopped")]
