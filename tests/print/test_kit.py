"""A fair kit: what is in it, that nothing internal is in what is handed out, that its pages open without a server."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
import zxingcpp
from lxml import html
from PIL import Image
from playwright.sync_api import Browser

from print.conftest import project
from print.test_command import printed, stand
from proof.boxes import faults
from proof.documents import Document, breaches, squeezed
from unit.desk import SITE_URL, Desk
from zoneportal.fitting import Idle, by_industry, by_product
from zoneportal.models import Chain
from zoneportal.models.industry import ChainLink
from zoneportal.positions import Position
from zoneportal.print.kit import archive
from zoneportal.print.poster import SIZE
from zoneportal.values import Text

EVENT = """
name: {zh: 虚构电池展, en: Fictional Battery Fair}
form: fair
period: 2027-03-18
audience:
  industries: [batteries]
exhibitors:
  - name: {zh: 绝密涂布公司, en: Secret Coating}
    makes: {zh: 隔膜涂布, en: Separator coating}
    stand: B07
    note: {zh: 绝密二期, en: Secret second phase}
  - name: {zh: 绝密贸易公司, en: Secret Trading}
    industries: [batteries]
"""
SECRET = re.compile("绝密|Secret|B07")
KIT = "kits/sample-battery-fair"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A small portal whose event's kit is packed; nothing may write into it."""
    desk = Desk.at(tmp_path_factory.mktemp("kit") / "portal")
    (desk.root / "overrides").symlink_to(Path(__file__).parents[2] / "overrides")
    desk.write("mkdocs.yml", f"site_url: {SITE_URL}\n")
    desk.record("projects/line-1", project("生产线一", "Line 1"))
    desk.record("projects/drink", project("饮料", "Drink", industry="food"))
    desk.record("events/battery-fair", EVENT)
    desk.add_zone("other")
    assert printed(desk, "kit=battery-fair") == 0
    return desk


def test_it_holds_what_suits_the_event(packed: Desk) -> None:
    found = {path for path in stand(packed) if path.startswith(f"{KIT}/") and "/site/" not in path}
    found -= {path for path in found if path.startswith(f"{KIT}/public/posters/")}
    documents = {path.removeprefix(f"{KIT}/public/documents/") for path in found if "/documents/" in path}
    for lang in ("zh", "en"):
        assert {
            f"{lang}/{name}.pdf" for name in ("catalogue", "codes", "zones/sample", "projects/sample-line-1")
        } <= documents
    decks = {path for path in documents if path.endswith(".pptx")}
    assert {
        f"{lang}/{name}.pptx" for name in ("zones/sample", "events/sample-battery-fair") for lang in ("zh", "en")
    } == decks
    assert not [path for path in documents if "sample-drink" in path or "other" in path], (
        "another industry, another zone"
    )
    assert {path for path in found if "/documents/" not in path} == {
        f"{KIT}/sample-battery-fair.zip",
        f"{KIT}/public/README.txt",
        f"{KIT}/internal/companies-zh.pdf",
        f"{KIT}/internal/companies-en.pdf",
    }
    catalogue = Document(packed.root / f"site-print/{KIT}/public/documents/en/catalogue.pdf")
    assert squeezed("Fictional Battery Fair") in catalogue.texts[0]
    readme = (packed.root / f"site-print/{KIT}/public/README.txt").read_text("utf-8-sig")
    assert "虚构电池展" in readme
    assert (packed.root / f"site-print/{KIT}/public/site/en/zones/sample/index.html").is_file()
    assert "site/en/zones/sample/index.html" in readme


def test_it_has_the_posters_of_the_zone_and_of_the_chosen_projects(packed: Desk) -> None:
    """Each a picture to send by phone, its code leading to the page online; its page offline offers it from there."""
    folder = packed.root / f"site-print/{KIT}/public"
    posters = folder / "posters"
    places = ("zones/sample", "projects/sample-line-1", "projects/sample-separators")
    found = [path.relative_to(posters).as_posix() for path in posters.rglob("*") if path.is_file()]
    assert sorted(found) == sorted(f"{lang}/{place}.png" for lang in ("zh", "en") for place in places)
    for lang, root in (("zh", SITE_URL), ("en", SITE_URL + "en/")):
        for place in places:
            with Image.open(posters / f"{lang}/{place}.png") as picture:
                assert picture.size == SIZE
                codes = [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]
            assert codes == [f"{root}{place}/"]
            page = folder / "site" / ("en" if lang == "en" else "") / place / "index.html"
            offered = [
                (page.parent / link).resolve() for link in html.fromstring(page.read_text("utf-8")).xpath("//a/@href")
            ]
            assert posters / f"{lang}/{place}.png" in offered, (lang, place)


def test_nothing_internal_is_in_what_is_handed_out(packed: Desk) -> None:
    """Neither in a page, a script, a document's text nor in the zip; the list of companies has it and says so."""
    public = packed.root / f"site-print/{KIT}/public"
    files = [path for path in public.rglob("*") if path.is_file()]
    assert len(files) > 40
    for path in files:
        text = "".join(Document(path).texts) if path.suffix == ".pdf" else path.read_bytes().decode("utf-8", "ignore")
        assert not SECRET.search(text), path
    with ZipFile(public.parent / "sample-battery-fair.zip") as whole:
        names = whole.namelist()
        assert sorted(names) == sorted(f"sample-battery-fair/{path.relative_to(public).as_posix()}" for path in files)
        assert all(
            whole.read(f"sample-battery-fair/{path.relative_to(public).as_posix()}") == path.read_bytes()
            for path in files
        )
    for lang, label in (("zh", "内部资料"), ("en", "Internal")):
        companies = Document(public.parent / f"internal/companies-{lang}.pdf")
        assert SECRET.search("".join(companies.texts))
        assert all(label in text for text in companies.texts)
        assert breaches(companies) == []
        assert faults(pypdfium2.PdfDocument(companies.file)) == []


def test_the_card_of_codes_leads_to_pages(packed: Desk) -> None:
    for lang, root in (("zh", SITE_URL), ("en", SITE_URL + "en/")):
        card = Document(packed.root / f"site-print/{KIT}/public/documents/{lang}/codes.pdf")
        codes = card.codes()
        together = {code for code in codes if "?ids=" in code}
        assert {f"{root}zones/sample/", f"{root}projects/sample-line-1/", f"{root}projects/sample-separators/"} <= codes
        assert together == {f"{root}shortlist/?ids=project.sample.line-1,project.sample.separators"}
        assert breaches(card) == []
        assert faults(pypdfium2.PdfDocument(card.file)) == []


def links(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Every link of every page: the page, the element, where it leads."""
    for page in folder.rglob("*.html"):
        for element in html.fromstring(page.read_text("utf-8")).iter("a", "form", "link", "script", "img"):
            for name in ("href", "src", "action"):
                if value := element.get(name):
                    yield page, str(element.tag), value


def test_links_lead_inside_or_to_the_network(packed: Desk) -> None:
    folder = packed.root / f"site-print/{KIT}/public/site"
    inside, online = set(), set()
    for page, tag, link in links(folder):
        if re.match(r"[a-z]+:|#", link):
            online |= {link} if tag == "a" and link.startswith(SITE_URL) else set()
            continue
        target = (page.parent / re.split("[?#]", link)[0]).resolve()
        assert target.is_file(), (page.relative_to(folder).as_posix(), link)
        assert target.is_relative_to(folder.parent)
        inside.add(target.relative_to(folder.parent).as_posix())
    assert {"site/projects/sample-line-1/index.html", "documents/zh/projects/sample-line-1.pdf"} <= inside
    assert {f"{SITE_URL}projects/", f"{SITE_URL}en/zones/other/"} <= online, "what is left out is on the network"
    carried = {f"{SITE_URL}{page.parent.relative_to(folder).as_posix()}/" for page in folder.rglob("*.html")}
    assert not online & carried, "no link leads to the network where the page is carried along"


def test_its_pages_open_from_files(packed: Desk, browser: Browser) -> None:
    """Without a request that fails: a project is reached from its zone, and the shortlist keeps it."""
    page = browser.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((packed.root / f"site-print/{KIT}/public/site/en/zones/sample/projects/index.html").as_uri())
    page.locator("main a", has_text="Line 1").first.click()
    assert page.url.endswith("/site/en/projects/sample-line-1/index.html")
    assert page.locator("h1").inner_text().startswith("Line 1")
    page.locator("[data-pick]").first.click()
    page.locator("a.picks").click()
    assert page.url.split("?")[0].endswith("/site/en/shortlist/index.html")
    page.locator("[data-part=entries] >> text=Line 1").first.wait_for()
    assert failed == []
    page.close()


def test_it_has_the_same_bytes_twice(packed: Desk, tmp_path: Path) -> None:
    again = Desk(shutil.copytree(packed.root, tmp_path / "portal", symlinks=True))
    shutil.rmtree(again.root / "site-print")
    shutil.rmtree(again.root / ".cache")
    assert printed(again, "kit=虚构电池展") == 0
    assert stand(again) == stand(packed)


def test_a_zip_is_in_order_and_of_no_day() -> None:
    one, other = archive("kit", {"b": b"2", "a/c": b"1"}), archive("kit", {"a/c": b"1", "b": b"2"})
    assert one == other
    with ZipFile(io.BytesIO(one)) as whole:
        assert [(entry.filename, entry.date_time[:3]) for entry in whole.infolist()] == [
            ("kit/a/c", (1980, 1, 1)),
            ("kit/b", (1980, 1, 1)),
        ]


@pytest.mark.parametrize(
    ("event", "word", "says"),
    [
        (EVENT, "batery-fair", 'no such event: batery-fair. Did you mean "sample-battery-fair Fictional Battery Fair"'),
        (
            "name: {zh: 酒会, en: Reception}\nform: talks\nperiod: 2027-01\n",
            "battery-fair",
            "does not say for which industries",
        ),
    ],
)
def test_an_event_has_to_be_known_and_prepared(
    press_desk: Desk, capsys: pytest.CaptureFixture[str], event: str, word: str, says: str
) -> None:
    press_desk.record("events/battery-fair", event)
    assert printed(press_desk, f"kit={word}") == 2
    assert says in capsys.readouterr().err
    assert stand(press_desk) == {}


def test_a_kit_that_is_not_whole_leaves_the_earlier_one(press_desk: Desk) -> None:
    press_desk.record("events/battery-fair", EVENT)
    assert printed(press_desk, "kit=battery-fair", "lang=zh") == 0
    before = stand(press_desk)
    press_desk.record("projects/line-1", project("很长的名称" * 80, "Line 1"))
    assert printed(press_desk, "kit=battery-fair", "lang=zh") == 1
    assert stand(press_desk) == before


def test_industries_of_those_to_meet_are_checked(press_desk: Desk) -> None:
    press_desk.record(
        "events/battery-fair", EVENT.replace("industries: [batteries]\n  ", "industries: [batteries]\n  ", 1)
    )
    assert press_desk.codes() == []
    press_desk.record(
        "events/battery-fair",
        EVENT.replace("en: Secret Trading}\n    industries: [batteries]", "en: S}\n    industries: [battery]"),
    )
    assert press_desk.codes() == ["unknown-industry content/zones/sample/events/battery-fair.yaml"]


def position(id: str, zh: str, en: str, state: str | None, industry: str = "batteries") -> Position:
    link = ChainLink.model_validate({"id": id, "name": {"zh": zh, "en": en}, **({"state": state} if state else {})})
    return Position(Chain.model_construct(id="c", zone="z", industry=industry, links=()), link)


LINKS = [
    position("cells", "电芯", "Cells", "strong"),
    position("separators", "隔膜", "Separators", "missing"),
    position("coating", "隔膜涂布", "Separator coating lines", "weak"),
    position("recycling", "回收", "Recycling", "reserve"),
    position("drinks", "饮料", "Drinks", "missing", "food"),
]


@pytest.mark.parametrize(
    ("makes", "fits"),
    [
        (Text("隔膜涂布", "coated separators"), ["coating", "separators"]),
        (Text("电芯制造", "cell manufacturing"), ["cells"]),
        (Text("制造", "manufacturing"), []),
        (Text("贸易", "trade"), []),
    ],
)
def test_a_company_fits_by_what_it_makes(makes: Text, fits: list[str]) -> None:
    found = by_product(LINKS, makes, Idle("manufacturing 制造", "materials 材料"))
    assert [each.link.id for each in found] == fits


def test_or_by_what_is_open_in_its_industry() -> None:
    assert [each.link.id for each in by_industry(LINKS, ["batteries"])] == ["separators", "coating", "recycling"]
    assert by_industry(LINKS, []) == []
