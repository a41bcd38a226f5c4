"""Every document of both sites: its standards, its text, its codes, its contents, its name in the list of downloads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from proof.documents import Document, breaches, squeezed
from proof.site import BuiltSite


def test_every_document_keeps_to_its_standards(printed: list[Document]) -> None:
    assert [f"{document.file.name}: {breach}" for document in printed for breach in breaches(document)] == []


def test_codes_lead_to_pages_of_the_site(printed: list[Document], site: BuiltSite) -> None:
    """Each code is the address of a page; a sheet's and a brochure's that of their own."""
    canonical = {
        link.get("href", "") for page in site.pages for link in page.tree.iterfind(".//link[@rel='canonical']")
    }
    for document in printed:
        codes = document.codes()
        assert codes, document.file.name
        assert codes <= canonical, document.file.name
        if document.file.name != "catalogue.pdf":
            assert any(f"/{document.file.stem}/" in code for code in codes)


def test_bookmarks_lead_to_where_their_words_stand(printed: list[Document]) -> None:
    for document in printed:
        entries = list(document.contents())
        assert entries, document.file.name
        for title, page in entries:
            assert squeezed(title) in document.texts[page - 1], (document.file.name, title, page)


def test_contents_name_the_right_pages(printed: list[Document]) -> None:
    """The number printed beside a project in the catalogue's contents is the page its bookmark leads to."""
    for document in printed:
        if document.file.name == "catalogue.pdf":
            said = "".join(document.texts[1:3])
            for title, page in document.contents():
                numbers = re.findall(re.escape(squeezed(title)) + r"(\d+)", said)
                assert not numbers or str(page) in {number[: len(str(page))] for number in numbers}, title
            assert sum(squeezed(title) in said for title, _ in document.contents()) > 5


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_project_is_in_the_catalogue_and_has_its_sheet(site: BuiltSite, lang: str) -> None:
    prefix = "" if lang == "zh" else "en/"
    catalogue = "".join(Document(site.folder / f"brochures/{lang}/catalogue.pdf").texts)
    projects = [
        page for page in site.pages if page.kind == "projects/*" and page.lang == lang and page.leads_on is None
    ]
    assert projects
    for page in projects:
        heading = page.tree.find(".//h1")
        assert heading is not None
        name = squeezed(_own_text(heading))
        key = page.address.removeprefix(f"{prefix}projects/").strip("/")
        sheet = Document(site.folder / f"brochures/{lang}/projects/{key}.pdf")
        assert name in sheet.texts[0], key
        assert name in catalogue, key


def _own_text(heading: html.HtmlElement) -> str:
    """A heading's words in the page's language."""
    return "".join(
        text
        for text in heading.itertext()
        if text.strip() not in {zh.text_content() for zh in heading.iterfind(".//span")}
    )


def test_what_is_listed_is_what_there_is(site: BuiltSite) -> None:
    """The list of downloads names every document."""
    made = {file.relative_to(site.folder).as_posix() for file in site.folder.glob("brochures/*/**/*.*")}
    assert made
    for path in ("brochures/index.html", "en/brochures/index.html"):
        assert downloads(site, path) == made


def test_a_brochure_has_eight_to_sixteen_pages(site: BuiltSite) -> None:
    counts = {file.stem: len(Document(file).texts) for file in site.folder.glob("brochures/*/zones/*.pdf")}
    assert counts
    assert {name: count for name, count in counts.items() if not 8 <= count <= 16} == {}


@pytest.mark.parametrize("tree", ["", "en/"])
def test_a_page_offers_the_documents_that_say_the_same(site: BuiltSite, tree: str) -> None:
    for kind in ("projects", "premises"):
        for sheet in site.folder.glob(f"brochures/zh/{kind}/*.pdf"):
            wanted = {f"brochures/{edition}/{kind}/{sheet.name}" for edition in ("zh", "en", "both")}
            assert wanted <= downloads(site, f"{tree}{kind}/{sheet.stem}/index.html")
    for brochure in site.folder.glob("brochures/zh/zones/*.pdf"):
        own = f"brochures/{'en' if tree else 'zh'}/zones/{brochure.name}"
        assert own in downloads(site, f"{tree}zones/{brochure.stem}/index.html")
    assert "brochures/en/catalogue.pdf" in downloads(site, f"{tree}projects/index.html")


def downloads(site: BuiltSite, path: str) -> set[str]:
    """The documents a page leads to."""
    page = site.page_at[path]
    links = page.tree.iterfind(".//a[@download]")
    return {page.resolve(link.get("href", "")) or "" for link in links}


def test_a_breach_is_found(printed: list[Document], tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(printed[0].file.read_bytes().replace(b"pdfuaid:part", b"pdfuaid:xart"))
    assert breaches(Document(broken))
