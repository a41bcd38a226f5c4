"""A shortlist from the site becomes a proposal: every form it comes in, its notes, and what is no longer there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import Workbook

from print.conftest import project
from print.test_command import printed, stand
from proof.boxes import faults
from proof.documents import Document, breaches, squeezed
from unit.desk import SITE_URL, Desk, voice
from zoneportal.pages.portal import Portal
from zoneportal.print.office import Office
from zoneportal.print.proposal import looked_up, proposal
from zoneportal.print.shortlist import Entry, read
from zoneportal.print.vocabulary import MisreadError
from zoneportal.values import LANGS, Lang
from zoneportal.wording import Wording

WORDING: dict[Lang, Wording] = {"zh": voice("zh").ui, "en": voice("en").ui}
KEPT = [
    Entry("project.sample.line-1", "Line 1", "ask for power, =now"),
    Entry("premises.sample.block-1", "Block 1", ""),
    Entry("policy..research", "Research", "=5%"),
]


def rows(lang: Lang) -> list[list[str]]:
    """The table as the shortlist's page writes it."""
    names = WORDING[lang]["shortlist.columns"].split("|")
    head = [*names[:6], "Total investment", *names[6:]]
    guard = {"=5%": "'=5%"}
    return [head] + [
        [e.name, "", "", "", e.ref, "https://x", "1", "s", "d", guard.get(e.note, e.note), str(KEPT.index(e) + 1)]
        for e in KEPT
    ]


def csv_text(lang: Lang, separator: str = ",") -> str:
    return "".join(separator.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows(lang))


def workbook(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows("en"):
        sheet.append(row)
    book.save(path)


def kinds(path: Path) -> None:
    """A sheet for each kind, as the page writes it, the last of the list first; sheets without notes have no column."""
    head, *listed = rows("zh")
    book = Workbook()
    for row in reversed(listed):
        sheet = book.create_sheet(row[4].split(".")[0])
        for line in (head, row):
            sheet.append([cell for at, cell in enumerate(line) if row[at]])
    book.remove(book.worksheets[0])
    book.save(path)


FORMS: dict[str, Callable[[Path], object]] = {
    "page.csv": lambda path: path.write_bytes(b"\xef\xbb\xbf" + csv_text("zh").encode()),
    "english.csv": lambda path: path.write_bytes(csv_text("en").encode()),
    "saved-again.csv": lambda path: path.write_bytes(csv_text("zh").encode("gb18030")),
    "semicolons.csv": lambda path: path.write_bytes(csv_text("en", ";").encode("utf-8-sig")),
    "book.xlsx": workbook,
    "kinds.xlsx": kinds,
}


@pytest.mark.parametrize("name", FORMS)
def test_a_file_is_read_in_every_form_it_comes_in(tmp_path: Path, name: str) -> None:
    FORMS[name](tmp_path / name)
    assert read(str(tmp_path / name), WORDING) == KEPT


def test_an_address_gives_each_record_once() -> None:
    address = (
        "https://zones.example/en/shortlist/?ids=project.sample.line-1,policy..research,project.sample.line-1,%3Cx%3E"
    )
    assert [entry.ref for entry in read(address, WORDING)] == ["project.sample.line-1", "policy..research"]
    assert [entry.ref for entry in read("../compare/?ids=zone.sample", WORDING)] == ["zone.sample"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.csv", None, "读不出候选清单.*Cannot read the shortlist"),
        ("other.csv", b"a,b\n1,2\n", '没有“编号”这一列.*no column "Reference"'),
        ("empty.csv", b"", "没有“编号”这一列"),
        ("head.csv", csv_text("zh").splitlines()[0].encode(), "里没有记录.*There is no record"),
        ("broken.xlsx", b"PK\x03\x04 no zip", "不是完整的 Excel 文件.*no whole Excel workbook"),
        ("some words", None, "看不懂候选清单.*is no shortlist"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(MisreadError) as refused:
        read(str(path), WORDING)
    assert re.search(says, str(refused.value), re.DOTALL), refused.value


def test_a_list_is_printed_with_its_notes(press_desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """In both languages: the records, side by side too, notes, codes, whom to ask; a former name is followed."""
    press_desk.record("projects/line-2", project("二号线", "Second line", "signed") + "formerly: [old-line]\n")
    lines = [*csv_text("zh").splitlines(), '"旧","","","","project.sample.old-line","","","","",""']
    lines += ['"撤下的项目","","","","project.sample.gone","","","","",""']
    file = press_desk.write("清单.csv", "\r\n".join(lines))
    assert printed(press_desk, f"shortlist={file}", "to=虚构公司（甲/乙）") == 1  # not all that was asked for stands
    assert "project.sample.gone 撤下的项目 of the list is no longer on the portal" in capsys.readouterr().err
    assert set(stand(press_desk)) == {f"proposals/{lang}/虚构公司（甲-乙）.pdf" for lang in ("zh", "en")}
    said = {"zh": ["生产线1", "二号线", "致虚构公司"], "en": ["Line 1", "Second line", "For 虚构公司"]}
    for lang in LANGS:
        words = said[lang]
        document = Document(press_desk.root / f"site-print/proposals/{lang}/虚构公司（甲-乙）.pdf")
        text = "".join(document.texts)
        for word in (
            *words,
            "ask for power, =now",
            "=5%",
            "撤下的项目",
            WORDING[lang]["print.proposal.compared_project"],
        ):
            assert squeezed(word) in text, word
        assert WORDING[lang]["print.proposal.compared_premises"] not in text, "one building is compared with nothing"
        root = SITE_URL + ("" if lang == "zh" else "en/")
        pages = ("projects/sample-line-1/", "projects/sample-line-2/", "premises/sample-block-1/", "policies/research/")
        assert document.codes() == {root + page for page in (*pages, "zones/sample/")}
        contents = dict(document.contents())
        assert next(title for title in contents if title[0].isdigit()).startswith("1")
        assert all(squeezed(title) in document.texts[page - 1] for title, page in contents.items())
        assert breaches(document) == []
        assert faults(pypdfium2.PdfDocument(document.file)) == []


def test_lang_and_a_list_of_one(press_desk: Desk) -> None:
    """One record needs no table; the file is called as the list, or ``shortlist`` for an address."""
    assert printed(press_desk, "shortlist=https://x.example/shortlist/?ids=project.sample.line-1", "lang=en") == 0
    assert set(stand(press_desk)) == {"proposals/en/shortlist.pdf"}
    text = "".join(Document(press_desk.root / "site-print/proposals/en/shortlist.pdf").texts)
    assert squeezed(WORDING["en"]["print.proposal.compared_project"]) not in text
    assert squeezed(WORDING["en"]["print.proposal.remarks"]) not in text


def test_it_removes_nothing_that_stood(press_desk: Desk) -> None:
    assert printed(press_desk, "kind=project", "lang=zh") == 0
    before = stand(press_desk)
    assert printed(press_desk, "shortlist=?ids=project.sample.line-1") == 0
    assert before.items() <= stand(press_desk).items()


@pytest.mark.parametrize(
    ("note", "to", "says"),
    [
        (
            "好项目\N{THUMBS UP SIGN}重点",
            "x",
            '"好项目\N{THUMBS UP SIGN}重点" of shortlist has "\N{THUMBS UP SIGN}", which no typeface',
        ),
        ("x", "很长的公司名称" * 60, "TO of shortlist is about"),
    ],
)
def test_what_cannot_be_set_is_named(
    press_desk: Desk, capsys: pytest.CaptureFixture[str], note: str, to: str, says: str
) -> None:
    columns = WORDING["zh"]["shortlist.columns"].split("|")
    file = press_desk.write("list.csv", f"{columns[4]},{columns[8]}\nproject.sample.line-1,{note}\n")
    assert printed(press_desk, f"shortlist={file}", f"to={to}", "lang=zh") == 1
    assert says in capsys.readouterr().err
    assert stand(press_desk) == {}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["shortlist=?ids=project.sample.line-1", "zone=sample"], "With shortlist= there is no zone"),
        (["to=Somebody"], "to= goes with shortlist="),
        (["shortlist=?ids=project.sample.gone"], "None of the list's records is on the portal any more"),
    ],
)
def test_orders_without_effect_are_refused(
    press_desk: Desk, capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    assert printed(press_desk, *words) == 2
    assert says in capsys.readouterr().err


def test_a_record_tells_its_conversions_and_where_its_source_contradicts_itself(demo: Portal) -> None:
    chosen = looked_up(demo.catalog, [Entry("premises.sample.block-3"), Entry("project.sample.separator")])
    sheet = proposal(Office(demo.catalog, demo.site_url), chosen, demo.voice("en"), path="x.pdf")
    space, project = json.loads(sheet.data)["entries"]
    notes = {fact["label"]: fact["note"] for fact in space["facts"] + project["facts"]}
    assert notes["Rent"].startswith("USD 1.54 per m² per month")
    assert "USD 174.07 million" in notes["Total investment"]
    assert space["printed"][0]["text"].startswith("The bulletin's table gives 9 m clear")
