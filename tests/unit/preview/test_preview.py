"""The preview follows every kind of file, and after a mistake shows what stood before it, with the mistake."""

import threading
import time

import pytest

from unit.desk import ROOT, SITE_URL, Desk
from zoneportal.host import Build, start
from zoneportal.pages import assets, stylesheet
from zoneportal.pages.publication import Files
from zoneportal.preview import Preview
from zoneportal.preview.preview import OWN

PAGE = "projects/sample-separators/index.html"
PROJECT = "content/zones/sample/projects/separators.yaml"
PARTIALS = {
    "frame": (
        "<html lang={{ frame.html_lang }}>{{ hole['head'] }}<body>{{ frame.nav[0].text }}{{ hole['main'] }}</body>"
    ),
    "head": "<title>{{ head.title }}</title>",
    "crumbs": "",
}


def style(_: object, files: Files) -> assets.Assets:
    files.write("assets/portal.css", b"p{}")
    styles = dict.fromkeys(stylesheet.names(), "assets/portal.css")
    scripts = {f"tools/{name}": "assets/js/a.js" for names in assets.TOOLS.values() for name in names}
    return assets.Assets(styles, scripts)


class Shown:
    """A preview of the desk's portal, and what it said."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.said: list[str] = []
        self.body = "<p>Written</p>"
        self.build: Build = start(root=desk.root, settings={}, site=desk.root / "site", site_url=SITE_URL)
        self.rewrite()
        self.preview = Preview(self.build, self.rewrite, self.said.append)

    def rewrite(self) -> None:
        """Render the hand-written pages, as the host does."""
        if "fail" in self.body:
            raise ValueError(self.body)
        self.build.forget_writings()
        for tree in ("", "en/")[: 1 if "alone" in self.body else 2]:
            page = {"path": f"{tree}about.md", "url": f"{tree}about/", "title": "About", "description": ""}
            self.build.take(**page, body=self.body, sections=[])

    def follow(self, name: str, old: str, new: str) -> None:
        """Change a file, and have it followed."""
        file = self.desk.root / name
        text = file.read_text("utf-8") if file.exists() else ""
        assert old in text
        file.write_text(text.replace(old, new) if old else new, "utf-8")
        self.said.clear()
        self.preview.follow([file])

    def page(self, path: str = PAGE) -> str:
        """What a visitor sees."""
        found = self.preview.file(path)
        assert found is not None
        return found.decode()


@pytest.fixture
def shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Shown:
    for page in (ROOT / "overrides" / "pages").glob("*.html"):
        body = "{{ page.body }}" if page.name == "article.html" else ""
        desk.write(f"overrides/pages/{page.name}", "{{ page.head.title }}" + body)
    for name, text in PARTIALS.items():
        desk.write(f"overrides/partials/{name}.html", text)
    for file in (ROOT / "overrides" / "preview").iterdir():
        desk.write(f"overrides/preview/{file.name}", file.read_text("utf-8"))
    monkeypatch.setattr(assets, "write", style)
    return Shown(desk)


def test_a_record_is_followed(shown: Shown) -> None:
    assert "隔膜项目" in shown.page()
    shown.follow(PROJECT, "隔膜项目", "隔膜厂")
    assert "隔膜厂" in shown.page()
    assert "隔膜项目" not in shown.page()
    assert [line.split("（")[0] for line in shown.said] == ["已更新"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("content/wording/zh.yaml", "nav:", "nav:"),
        ("overrides/pages/project.html", "title", "title"),
        ("zones.yaml", "示例", "样本"),
        ("content/common/sources.yaml", "示例公报", "样本公报"),
    ],
)
def test_what_all_pages_share_is_followed(shown: Shown, name: str, old: str, new: str) -> None:
    before = shown.preview._state.site
    shown.follow(name, old, new)
    assert shown.preview._state.site is not before
    assert "preview-notice" not in shown.page()


def test_a_template_is_followed(shown: Shown) -> None:
    shown.follow("overrides/pages/project.html", "{{ page.head.title }}", "anew: {{ page.head.title }}")
    assert "anew: 隔膜项目" in shown.page()


def test_words_are_followed(shown: Shown) -> None:
    shown.follow("content/wording/zh.yaml", "  zones: 开发区\n", "  zones: 园区\n")
    assert "<body>园区" in shown.page()


def test_hand_written_pages_are_followed(shown: Shown) -> None:
    assert "Written" in shown.page("about/index.html")
    shown.body = "<p>Anew</p>"
    shown.follow("content/pages/about.md", "", "# Anew\n")
    assert "Anew" in shown.page("en/about/index.html")


@pytest.mark.parametrize("body", ["alone", "fail"])
def test_a_hand_written_page_that_cannot_be(shown: Shown, body: str) -> None:
    shown.body = body
    shown.follow("content/pages/about.md", "", "# About\n")
    assert "preview-notice" in shown.page("about/index.html")
    assert "Written" in shown.page("about/index.html")
    shown.body = "<p>Mended</p>"
    shown.follow("content/pages/about.md", "", "# About\n")
    assert "Mended" in shown.page("about/index.html")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PROJECT, "name:", "nmae:"),
        ("content/wording/en.yaml", "nav:", "nav: ["),
        ("zones.yaml", "zones:", "zoness:"),
        ("content/common/policies/research.yaml", "name:", "nmae:"),
    ],
)
def test_after_a_mistake_the_pages_stay_and_say_so(shown: Shown, name: str, old: str, new: str) -> None:
    shown.follow(name, old, new)
    for path, before in ((PAGE, "隔膜项目"), ("en/" + PAGE, "Separator plant")):
        page = shown.page(path)
        assert before in page
        assert f"{name}:" in page
        assert "preview-notice" in page
    told = "\n".join(shown.said)
    assert f"{name}:" in told
    assert "改法" in told
    assert "Fix" in told
    shown.follow(name, new, old)
    assert "preview-notice" not in shown.page()
    assert shown.said[-1].startswith("已更新")


def test_a_template_with_a_mistake_leaves_the_pages_that_were_seen(shown: Shown) -> None:
    seen = shown.page()
    shown.follow("overrides/pages/project.html", "{{ page.head.title }}", "{{ page.nothing }}")
    assert "隔膜项目" in shown.page()
    assert "nothing" in shown.page()
    assert any("AttributeError" in line for line in shown.said)
    assert "nothing" in shown.page("en/" + PAGE), "a page that was not seen before says only what is wrong"
    assert "preview-notice" not in shown.page("zones/index.html"), "other pages are well"
    shown.follow("overrides/pages/project.html", "{{ page.nothing }}", "{{ page.head.title }}")
    assert shown.page() == seen


def test_a_portal_that_begins_with_a_mistake(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "write", style)
    (desk.root / PROJECT).write_text("name: [\n", "utf-8")
    shown = Shown(desk)
    assert f"{PROJECT}:1" in shown.page("index.html")
    assert any(PROJECT in line for line in shown.said)
    assert shown.preview.file("assets/portal.css") is None


def test_programs_are_not_followed_but_spoken_of(shown: Shown) -> None:
    shown.preview.follow([shown.desk.root / "hooks" / "some.py"])
    assert any("start the preview again" in line for line in shown.said)


def test_a_page_waits_for_its_own_change(shown: Shown) -> None:
    digest = shown.page().partition("digest=")[2][:16]
    assert not shown.preview.is_another(PAGE, digest, 0.05)
    answers: list[bool] = []
    waiting = threading.Thread(target=lambda: answers.append(shown.preview.is_another(PAGE, digest, 10)))
    waiting.start()
    shown.follow("content/zones/sample/parks/north.yaml", "North", "Northern")
    time.sleep(0.1)
    assert answers == [], "another page's record is nothing to it"
    shown.follow(PROJECT, "隔膜项目", "隔膜厂")
    waiting.join(10)
    assert answers == [True]


def test_a_picture_is_another_too(shown: Shown) -> None:
    digest = shown.page().partition("digest=")[2][:16]
    picture = next((shown.desk.root / "content/media").rglob("*.*"))
    shown.follow(picture.relative_to(shown.desk.root).as_posix(), "", picture.read_text("utf-8", "replace") + " ")
    assert shown.preview.is_another(PAGE, digest, 0)


def test_the_site_is_not_touched(shown: Shown, desk: Desk) -> None:
    shown.page()
    shown.follow(PROJECT, "隔膜项目", "隔膜厂")
    shown.page()
    assert not (desk.root / "site").exists()


def test_a_file_beside_the_hand_written_pages(shown: Shown) -> None:
    file = shown.build.aside / "diagram.svg"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"<svg/>")
    assert shown.preview.file("diagram.svg") == b"<svg/>"
    way = "../" * len(shown.build.aside.relative_to(shown.desk.root).parts)
    assert (shown.build.aside / way / "zones.yaml").exists()
    assert shown.preview.file(f"{way}zones.yaml") is None


def test_the_previews_own_files(shown: Shown) -> None:
    for name in OWN:
        assert shown.preview.file(f"_preview/{name}")
    assert shown.preview.file("_preview/../preview/notice.html") is None


@pytest.mark.parametrize(
    ("name", "old", "new", "shows"),
    [
        (PROJECT, "隔膜项目", "隔膜厂", "隔膜厂"),
        ("zones.yaml", "示例门户", "样本门户", "样本门户"),
        ("overrides/pages/project.html", "{{ page.head.title }}", "另：{{ page.head.title }}", "另："),
    ],
)
def test_what_changed_before_anybody_watched(shown: Shown, name: str, old: str, new: str, shows: str) -> None:
    shown.said.clear()
    shown.preview.catch_up()
    assert shown.said == [], "nothing has changed"
    file = shown.desk.root / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    shown.preview.catch_up()
    assert shows in shown.page()
    shown.said.clear()
    shown.preview.catch_up()
    assert shown.said == []
