"""A built site as the proofs read it: a folder of files, its pages parsed once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

Lang = Literal["zh", "en"]

# Element and attribute pairs that name another file or address.
LINK_ATTRIBUTES = ("href", "src", "action", "poster", "data")


# Ways a list is divided into prepared ones (zoneportal/views/prepared.py).
PREPARED = ("industries", "places")


@dataclass(frozen=True)
class Page:
    """One HTML file; ``path`` is relative to the site's folder, in posix form."""

    folder: Path
    path: str

    @property
    def address(self) -> str:
        """The page's address relative to the site's root: ``en/zones/``, empty for the Chinese home page."""
        return self.path.removesuffix("index.html")

    @property
    def lang(self) -> Lang:
        return "en" if self.path.startswith("en/") else "zh"

    @property
    def plain_address(self) -> str:
        """The address that the page shares with its pair."""
        return self.address.removeprefix("en/")

    @property
    def pair(self) -> str:
        """The path of the same page in the other language."""
        return self.path.removeprefix("en/") if self.lang == "en" else f"en/{self.path}"

    @property
    def kind(self) -> str:
        """The page's kind by its address: ``projects/*``, ``zones/*/parks``, ``projects/industries/*``."""
        parts = self.plain_address.strip("/").split("/")
        if len(parts) == 3 and parts[1] in PREPARED:
            return "/".join((*parts[:2], "*"))
        starred = ["*" if position == 1 else part for position, part in enumerate(parts)]
        if len(starred) == 4:
            starred[3] = "*"
        return "/".join(starred) or "home"

    @property
    def is_not_found(self) -> bool:
        return self.plain_address == "404.html"

    @property
    def leads_on(self) -> str | None:
        """The path of the page that a former address leads on to at once; None for every other page."""
        for element in self.tree.iter("meta"):
            if element.get("http-equiv") == "refresh":
                return self.resolve(element.get("content", "").partition("url=")[2])
        return None

    @property
    def is_listed(self) -> bool:
        """Whether search engines may list the page."""
        robots = [element for element in self.tree.iter("meta") if element.get("name") == "robots"]
        return not any("noindex" in element.get("content", "") for element in robots)

    @property
    def file(self) -> Path:
        return self.folder / self.path

    @cached_property
    def tree(self) -> html.HtmlElement:
        parser = html.HTMLParser(encoding="utf-8")
        return html.document_fromstring(self.file.read_bytes(), parser=parser)

    def links(self) -> Iterator[tuple[html.HtmlElement, str]]:
        """Every element with the address that it names, the page's own head included."""
        for name in LINK_ATTRIBUTES:
            for element in self.tree.iter():
                value = element.get(name) if isinstance(element.tag, str) else None
                if value is not None:
                    yield element, value

    def resolve(self, link: str) -> str | None:
        """The path in the site that a link of this page leads to; None for another host, ``mailto:`` and the like."""
        if urlsplit(link).scheme or link.startswith("//"):
            return None
        target = urlsplit(urljoin(f"http://site.invalid/{self.path}", urldefrag(link).url))
        path = unquote(target.path).removeprefix("/")
        return f"{path}index.html" if path.endswith("/") or not path else path


@dataclass(frozen=True)
class BuiltSite:
    """A site that was built into ``folder``."""

    folder: Path

    @cached_property
    def files(self) -> tuple[str, ...]:
        """Every file's path relative to the folder, in posix form, sorted."""
        return tuple(sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file()))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return tuple(Page(self.folder, path) for path in self.files if path.endswith(".html"))

    @cached_property
    def page_at(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def address(self) -> str:
        """Where the site says that it is published, with a closing slash: the home page's canonical address."""
        return canonical(self.page_at["index.html"]) or ""

    def samples(self) -> list[Page]:
        """Of each kind and language the page with the most to show: the longest Chinese one, and its pair."""
        longest: dict[str, Page] = {}
        for page in self.pages:
            is_sample = page.lang == "zh" and page.leads_on is None
            if is_sample and page.file.stat().st_size > size_of(longest.get(page.kind)):
                longest[page.kind] = page
        pairs = (self.page_at[page.pair] for page in longest.values() if page.pair in self.page_at)
        return [*longest.values(), *pairs]


def size_of(page: Page | None) -> int:
    return page.file.stat().st_size if page else -1


def canonical(page: Page) -> str | None:
    """The address that the page gives as its own, or None."""
    links = page.tree.xpath("//head/link[@rel='canonical']/@href")
    return str(links[0]) if isinstance(links, list) and links else None
