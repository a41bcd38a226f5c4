"""A hand-written page: Markdown that the host has rendered, in the portal's frame."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from markupsafe import Markup

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.values import Lang
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class Section:
    """A heading of the article, for the list of contents beside it."""

    title: str
    href: str


@dataclass(frozen=True)
class Writing:
    """An article in one language, as the host renders it: ``body`` is its HTML without the title."""

    title: str
    description: str
    body: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Article:
    """A hand-written page in both languages; ``address`` is the one both share."""

    address: str
    writings: Mapping[Lang, Writing]


@dataclass(frozen=True)
class ArticleView:
    """What ``pages/article.html`` reads."""

    head: Head
    title: str
    lead: str
    body: Markup
    sections: tuple[Section, ...]


View: TypeAlias = Callable[[Leaf], ArticleView]


def article(written: Article) -> View:
    """The view of a hand-written page."""

    def view(leaf: Leaf) -> ArticleView:
        writing = written.writings[leaf.voice.lang]
        crumbs = (leaf.link(leaf.voice.ui["nav.home"], "/"), Link(writing.title))
        head = Head(writing.title, writing.description, crumbs, kind="article", words=Markup(writing.body).striptags())  # noqa: S704 - the host's own
        return ArticleView(head, writing.title, writing.description, Markup(writing.body), writing.sections)  # noqa: S704

    return view
