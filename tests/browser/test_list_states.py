"""What all four lists hold in every state that an address can put them in: no fault for axe, nothing sticks out."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser

from proof.browsing import AXE, DESK, NARROW, OPEN_ALL, OVERFLOW, RUN_AXE, TREE, tab

# Open filters, nothing found, something ignored, every view.
STATES: Mapping[str, tuple[str, ...]] = {
    "projects": (
        "",
        "?stage=signed&investment-min=1000&bogus=1",
        "?q=zz&zone=sample",
        "?view=map&zone=sample",
        "?view=cards",
    ),
    "premises": (
        "?clearheight-min=9&unknown=clearheight",
        "?form=office&clearheight-min=9",
        "?view=cards&state=available&sort=-area",
        "?view=map&form=land",
    ),
    "policies": (
        "",
        "?status=expired,superseded",
        "?level=municipal&benefit=rent",
        "?view=cards&industry=intelligent-equipment&sort=expires",
    ),
    "zones": (
        "",
        "?place=xinzhou",
        "?place=xinzhou&form=economic-technological",
        "?view=cards&sort=-figures",
        "?view=map&has=policies",
    ),
}


@TREE
@pytest.mark.parametrize("address_of", [f"{name}/{state}" for name, states in STATES.items() for state in states])
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_every_state_is_accessible_and_fits(
    browser: Browser, address: str, tree: str, address_of: str, width: int
) -> None:
    with tab(browser, width) as page:
        page.goto(f"{address}{tree}{address_of}")
        page.wait_for_selector("[data-ready]")
        if width == NARROW:
            page.locator("[data-part=toggle]").click()
        page.evaluate(OPEN_ALL)
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(RUN_AXE) == []
        assert page.evaluate(OVERFLOW) == []
