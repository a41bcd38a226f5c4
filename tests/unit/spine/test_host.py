"""One build as its host drives it, with templates of one line and without the drawings that every page shares."""

from dataclasses import replace
from pathlib import Path

import pytest

from unit.desk import ROOT, SITE_URL, Desk
from zoneportal.host import Build, start
from zoneportal.pages import assets, brochures, social, stylesheet
from zoneportal.pages.publication import Publication

PARTIALS = {
    "frame": "<html lang={{ frame.html_lang }}>{{ hole['head'] }}{{ hole['main'] }}",
    "head": "<title>{{ head.title }}</title>",
    "crumbs": "",
    "units": "",
}


def style(_: object, files: Publication) -> assets.Assets:
    files.write("assets/portal.css", b"p{}")
    styles = dict.fromkeys(stylesheet.names(), "assets/portal.css")
    scripts = {f"tools/{name}": "assets/js/a.js" for names in assets.TOOLS.values() for name in names}
    return assets.Assets(styles, scripts)


@pytest.fixture
def portal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for page in (ROOT / "overrides" / "pages").glob("*.html"):
        desk.write(f"overrides/pages/{page.name}", "{{ page.head.description }}")
    for name, text in PARTIALS.items():
        desk.write(f"overrides/partials/{name}.html", text)
    monkeypatch.setattr(assets, "write", style)
    monkeypatch.setattr(brochures, "write", lambda *_: {})
    monkeypatch.setattr(social, "write", lambda *_: None)
    monkeypatch.setattr(social, "write_kinds", lambda *_: None)
    return desk


def begun(desk: Desk) -> Build:
    return start(root=desk.root, settings={}, site=desk.root / "site", site_url=SITE_URL)


def content(desk: Desk) -> dict[str, bytes]:
    site = desk.root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def take(build: Build, path: str, url: str) -> None:
    build.take(path=path, url=url, title=path, description="About", body="<p>Text</p>", sections=[("One", "#one")])


def test_a_build_writes_every_page_in_both_languages(portal: Desk) -> None:
    build = begun(portal)
    assert not build.failed
    take(build, "about.md", "about/")
    take(build, "en/about.md", "en/about/")
    pages, changed, removed = build.finish()
    files = content(portal)
    html = [name for name in files if name.endswith(".html")]
    assert (pages, removed) == (len(html), 0)
    assert changed == len(files)
    chinese = {name for name in html if not name.startswith("en/")}
    assert {f"en/{name}" for name in chinese} == set(html) - chinese
    assert {"index.html", "404.html", "about/index.html", "projects/sample-separators/index.html"} <= chinese
    assert b"lang=zh-CN><title>about.md" in files["about/index.html"]
    assert b"lang=en><title>en/about.md" in files["en/about/index.html"]


def test_a_second_build_changes_nothing(portal: Desk) -> None:
    begun(portal).finish()
    before = content(portal)
    _, changed, removed = begun(portal).finish()
    assert (changed, removed) == (0, 0)
    assert content(portal) == before


def test_a_changed_figure_changes_its_pages(portal: Desk) -> None:
    begun(portal).finish()
    before = content(portal)
    project = portal.root / "content/zones/sample/projects/separators.yaml"
    project.write_text(project.read_text("utf-8").replace("隔膜项目", "隔膜厂"), "utf-8")
    begun(portal).finish()
    after = content(portal)
    assert before.keys() == after.keys()
    changed = {name for name in after if after[name] != before[name]}
    assert "projects/sample-separators/index.html" in changed
    assert "policies/research/index.html" not in changed


@pytest.mark.parametrize("path", ["content/zones/sample/parks/north.yaml", "content/wording/en.yaml"])
def test_an_error_fails_the_build_and_the_site_stands(portal: Desk, path: str) -> None:
    begun(portal).finish()
    before = content(portal)
    (portal.root / path).write_text("nav: [\n", "utf-8")
    build = begun(portal)
    assert build.failed
    assert any(path in line for line in build.report_lines())
    assert content(portal) == before


def test_a_template_that_fails_leaves_the_site_as_it_was(portal: Desk) -> None:
    begun(portal).finish()
    before = content(portal)
    portal.write("overrides/pages/search.html", "{{ page.nothing }}")
    project = portal.root / "content/zones/sample/projects/separators.yaml"
    project.write_text(project.read_text("utf-8").replace("隔膜项目", "隔膜厂"), "utf-8")
    with pytest.raises(Exception, match="nothing"):
        begun(portal).finish()
    assert content(portal) == before


@pytest.mark.parametrize(("path", "missing"), [("guide/start.md", "en"), ("en/guide/start.md", "zh")])
def test_a_hand_written_page_needs_its_counterpart(portal: Desk, path: str, missing: str) -> None:
    begun(portal).finish()
    before = content(portal)
    build = begun(portal)
    take(build, path, path.replace(".md", "/"))
    with pytest.raises(ValueError, match=f"/guide/start/.*no page in {missing}"):
        build.finish()
    assert content(portal) == before


def test_what_the_host_wrote_beside_its_pages_is_taken(portal: Desk) -> None:
    build = begun(portal)
    for name in ("diagram.svg", "guide/index.html", "sitemap.xml", "sitemap.xml.gz"):
        path = build.aside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"by the host")
    build.finish()
    files = content(portal)
    assert {name for name, data in files.items() if data == b"by the host"} == {"diagram.svg"}


def test_the_settings_name_the_root_and_the_layers(portal: Desk) -> None:
    portal.write("more/zones.yaml", "zones: []\n")
    (portal.root / "docs").mkdir()
    settings = {"root": "..", "overlays": ["more"]}
    build = start(root=portal.root / "docs", settings=settings, site=Path("site"), site_url="")
    assert build.workspace == replace(portal.workspace.at(portal.root, "more"), root=portal.root.resolve())
    assert not build.failed
