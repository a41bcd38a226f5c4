"""The same pages for other generators: the texts of a site of ours as Markdown, with Hugo's and Material's least."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import html

LANGS = ("zh", "en")
SECTIONS = ("zones", "projects", "premises", "industries", "policies", "services", "events", "guide")
SILENT = frozenset({"svg", "script", "style", "template", "form", "noscript"})
BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "details", "div", "fieldset", "figcaption", "figure", "footer"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section", "summary"),
        *("dd", "dl", "dt", "li", "ol", "ul", "table", "tbody", "td", "th", "thead", "tr"),
    ]
)
MARKS: Mapping[str, str] = {f"h{level}": "#" * level + " " for level in range(1, 7)} | {"li": "- "}
# What begins a block, a link or a span of HTML.
ESCAPED = str.maketrans({each: f"\\{each}" for each in "\\`*_[]#|{}"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"})

HUGO = """baseURL = "https://scale.example/"
title = "Scale Trial"
defaultContentLanguage = "zh"
disableKinds = ["taxonomy", "term", "rss", "404"]
[languages.zh]
contentDir = "content/zh"
weight = 1
[languages.en]
contentDir = "content/en"
weight = 2
"""
LAYOUT = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} · {{ .Site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}<link rel="stylesheet" href="/assets/portal.css">
</head>
<body>
<header><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
<nav>SECTIONS</nav>{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</header>
<main>
<h1>{{ .Title }}</h1>
{{ .Content }}
</main>
<footer><p>{{ .Site.Title }}</p></footer>
</body>
</html>
"""
MATERIAL = """site_name: Scale Trial
site_url: https://scale.example/
theme: {name: material, font: false}
"""


@dataclass(frozen=True)
class Text:
    """One page: its address without language and without slashes at its ends, empty for the home page."""

    lang: str
    address: str
    title: str
    description: str
    body: str

    def markdown(self) -> str:
        """The page as a file: front matter (JSON is YAML too) and body."""
        about = "".join(f"{key}: {json.dumps(value)}\n" for key, value in self._front().items())
        return f"---\n{about}---\n\n{self.body}"

    def _front(self) -> dict[str, str]:
        return {"title": self.title, "description": self.description}


def texts(site: Path) -> Iterator[Text]:
    """The pages of a built site of ours, without those that only lead on to another address."""
    for file in sorted(site.rglob("index.html")):
        root = html.fromstring(file.read_bytes())
        main = root.find(".//main")
        if main is None:
            continue
        parts = file.relative_to(site).parent.parts
        lang = "en" if parts[:1] == ("en",) else "zh"
        address = "/".join(parts[1:] if lang == "en" else parts)
        description = "".join(root.xpath("//meta[@name='description']/@content"))
        title = root.findtext(".//title") or address
        yield Text(lang, address, title, description, "\n\n".join(_blocks(main)) + "\n")


def write_hugo(folder: Path, pages: list[Text]) -> None:
    """A Hugo site of the pages, with one template and nothing that a page does not need."""
    sections = {page.address.split("/")[0] for page in pages if "/" in page.address}
    for page in pages:
        name = f"{page.address}/_index" if page.address in sections or not page.address else page.address
        _write(folder / "content" / page.lang / f"{name.lstrip('/')}.md", page.markdown())
    _write(folder / "hugo.toml", HUGO)
    links = "".join(f'<a href="{{{{ "{each}/" | relLangURL }}}}">{each}</a>' for each in SECTIONS)
    for name in ("home", "list", "single"):
        _write(folder / "layouts" / "_default" / f"{name}.html", LAYOUT.replace("SECTIONS", links))


def write_material(folder: Path, pages: list[Text]) -> None:
    """A site of Material as it comes, of the same pages: English under ``en/``."""
    for page in pages:
        tree = folder / "docs" / ("en" if page.lang == "en" else "")
        _write(tree / (f"{page.address}.md" if page.address else "index.md"), page.markdown())
    _write(folder / "mkdocs.yml", MATERIAL)


def write_rivals(folder: Path, site: Path, *, material: bool) -> int:
    """Write ``hugo/`` and, if asked for, ``material/`` into a folder; returns the number of pages."""
    pages = list(texts(site))
    write_hugo(folder / "hugo", pages)
    if material:
        write_material(folder / "material", pages)
    return len(pages)


def _blocks(element: html.HtmlElement) -> Iterator[str]:
    """The Markdown of an element, block by block; a table's rows go together, as do its runs of text."""
    if element.tag == "table":
        yield _table(element)
        return
    run: list[str] = [element.text or ""]
    for child in element:
        if child.tag in BLOCKS:
            yield from _paragraph(element, run)
            yield from _blocks(child)
            run = []
        elif child.tag not in SILENT:
            run.append(_inline(child))
        run.append(child.tail or "")
    yield from _paragraph(element, run)


def _paragraph(element: html.HtmlElement, run: list[str]) -> Iterator[str]:
    text = _tight("".join(run))
    if text and element.tag != "h1":  # the template has the title
        yield MARKS.get(str(element.tag), "") + text


def _table(table: html.HtmlElement) -> str:
    rows = [
        "| " + " | ".join(_tight(_inline(cell)) for cell in row.xpath("./th|./td")) + " |" for row in table.iter("tr")
    ]
    columns = max((row.count(" |") for row in rows), default=0)
    return "\n".join([*rows[:1], "|" + " --- |" * columns, *rows[1:]])


def _inline(element: html.HtmlElement) -> str:
    """The words of an element and what stands in it; a link stays a link."""
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return ""
    words = (element.text or "") + "".join(_inline(child) + (child.tail or "") for child in element)
    href = element.get("href")
    return f"\0{words}\1{href}\2" if element.tag == "a" and href and words.strip() else words


def _tight(words: str) -> str:
    """Words on one line, with what would be Markdown or HTML escaped, and links set."""
    line = " ".join(words.split()).translate(ESCAPED)
    return line.replace("\0", "[").replace("\1", "](").replace("\2", ")")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
