"""A file made when it is asked for is, byte for byte, the one that a build writes."""

from collections.abc import Iterator

import pytest

from scale.portal_folder import write_portal
from zoneportal.host import Build, start
from zoneportal.pages.on_demand import OnDemand
from zoneportal.views import paging

ZONES = 4


@pytest.fixture(scope="module", autouse=True)
def _short_pages() -> Iterator[None]:
    """Lists of more than three rows have several pages."""
    with pytest.MonkeyPatch.context() as few:
        few.setattr(paging, "ROWS", 3)
        yield


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A portal of every kind of page, built: with a record that was renamed, and a hand-written page."""
    root = write_portal(tmp_path_factory.mktemp("on-demand") / "portal", ZONES)
    for record in (next(root.glob("content/zones/*/projects/*.yaml")), *root.glob("content/common/policies/*.yaml")):
        record.write_text(f"{record.read_text('utf-8')}formerly: [before-{record.stem}]\n", "utf-8")
    settings = {"without": ["print"], "gallery": True}
    build = start(root=root, settings=settings, site=root / "site", site_url="https://zones.example/invest/")
    for tree in ("", "en/"):
        sections = [("One", "#one")]
        build.take(
            path=f"{tree}about.md", url=f"{tree}about/", title="T", description="D", body="<p>", sections=sections
        )
    build.finish()
    return build


@pytest.fixture(scope="module")
def site(build: Build) -> OnDemand:
    assert build.catalog is not None
    return OnDemand(build.portal(build.catalog))


def test_every_file_of_the_site(build: Build, site: OnDemand) -> None:
    files = {path.relative_to(build.site).as_posix(): path for path in build.site.rglob("*") if path.is_file()}
    assert any("before-" in path for path in files), "there are redirects"
    assert any(path.startswith("media/") for path in files), "there are pictures"
    assert {"zones/page/2/index.html", "assets/records/en/lists/zones.js"} < set(files), "there is a long list"
    assert [path for path in files if site.file(path) != files[path].read_bytes()] == []


@pytest.mark.parametrize(
    "path",
    [
        "nothing/index.html",
        "zones/index",
        "zones/nowhere/index.html",
        "en/404/index.html",
        "projects/nowhere-at-all/index.html",
        "assets/relief/nowhere-hero.svg",
        "assets/search/fr/index.js",
        "assets/records/zh/zones/nowhere.js",
        "assets/records/zh/lists/nowhere.js",
        "zones/page/3/index.html",
        "media/nowhere/a.svg",
        "contacts/nowhere.vcf",
        "../zones.yaml",
        "content/../zones.yaml",
    ],
)
def test_what_is_no_file_of_the_site(site: OnDemand, path: str) -> None:
    assert site.file(path) is None


def test_other_records_leave_styles_and_scripts_alone(build: Build, site: OnDemand) -> None:
    assert build.catalog is not None
    catalog = build.loader.load(()).catalog
    assert catalog is not None
    again = OnDemand(site.portal.with_records(catalog), site)
    assert again.file("assets/portal.css") is site.file("assets/portal.css")
    assert again.portal.voice("zh") is site.portal.voice("zh")
    assert again.file("zones/index.html") == site.file("zones/index.html")
