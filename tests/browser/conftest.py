"""What the tests in browsers share: the demo, served, and a tab in which nothing may go wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from proof.browsing import watched
from proof.serving import serve
from proof.site import BuiltSite


@pytest.fixture(scope="session")
def address(demo_site: BuiltSite) -> Iterator[str]:
    """The demo, served under a sub-path."""
    with serve(demo_site.folder, "/invest/") as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Tab]:
    """A tab of a desk in which anything that goes wrong fails the test."""
    with watched(browser, address) as opened:
        yield opened
