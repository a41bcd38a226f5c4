"""Every view of every page: both languages show the same, every link leads somewhere, nothing raw shows through."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

import pytest

from proof.building import ROOT, SURROUNDINGS
from zoneportal import vcard, wording
from zoneportal.leaf import Leaf, prefix
from zoneportal.loading import load
from zoneportal.models import Contact
from zoneportal.pages.portal import Portal
from zoneportal.pages.routes import routes
from zoneportal.values import LANGS, Lang
from zoneportal.views.article import Article, Writing
from zoneportal.views.parts import SourceLine
from zoneportal.workspace import Workspace

SITE_URL = "https://zones.example/invest/"
HOST = "https://zones.example"
# Text that one language may have and the other not: the Chinese beside an English name, the words round a number.
OF_ONE_LANGUAGE = frozenset({"chinese", "sponsor_chinese", "lang", "before", "after", "conversion", "number"})
# Fields of English views that hold Chinese: templates mark it as that, or only scripts read it (words, idle words).
IN_CHINESE = frozenset(
    {"chinese", "words", "sponsor_chinese", "lang", "alternateName", "other", "message", "known", "skipped", "general"}
)
HAN = re.compile(r"[\u4e00-\u9fff]")
HREF = re.compile(r'(?:href|src)="([^"]*)"')
# Signs of a value that nobody formatted.
RAW = re.compile(r"\bNone\b|<zoneportal|object at 0x|\b(?:Text|Quantity|Decimal|Fraction|PartialDate|Provenance)\(")
ABSOLUTE = re.compile(r"(?:^|[\s\"'(=:])(?:/(?:home|root|tmp|usr|var|Users)/|[A-Z]:\\|file:)")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True)
class Page:
    """One page in one language: its view, and the sources it cites."""

    address: str
    lang: Lang
    view: object
    sources: tuple[SourceLine, ...]

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return SITE_URL.rstrip("/") + prefix(self.lang) + self.address

    @cached_property
    def strings(self) -> tuple[tuple[str, str], ...]:
        """Every text of the view and where it stands."""
        return tuple(strings("page", self.view))

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that the page's parts ask for, and those of its source lines."""
        return frozenset(text for path, text in self.strings if path.endswith(".id")) | {
            each.id for each in self.sources
        }

    @cached_property
    def hrefs(self) -> tuple[str, ...]:
        """Every address the view links to, those inside drawings too."""
        own = [text for path, text in self.strings if path.rpartition(".")[2] in ("href", "src") and text]
        return (*own, *(href for _, text in self.strings if "<" in text for href in HREF.findall(text)))


@dataclass(frozen=True)
class Views:
    """The pages of a portal by address, and the files beside its records."""

    portal: Portal
    pages: Mapping[tuple[str, Lang], Page]

    def pairs(self) -> Iterator[tuple[Page, Page]]:
        """Each page in Chinese and in English."""
        for (address, lang), page in self.pages.items():
            if lang == "zh":
                yield page, self.pages[address, "en"]


def strings(path: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield every text inside a value, with the way to it."""
    if isinstance(value, str):
        yield path, value
    else:
        for step, inner in _inside(value):
            yield from strings(f"{path}.{step}", inner)


def differences(path: str, zh: object, en: object) -> Iterator[str]:
    """Yield where two views are not built alike: another type, another length, another number, text beside none."""
    if type(zh) is not type(en):
        yield f"{path}: {type(zh).__name__} and {type(en).__name__}"
    elif isinstance(zh, str) and isinstance(en, str):
        if bool(zh) != bool(en) and path.rpartition(".")[2] not in OF_ONE_LANGUAGE:
            yield f"{path}: {zh!r} and {en!r}"
    elif isinstance(zh, bool | int | float) or zh is None:
        if zh != en:
            yield f"{path}: {zh} and {en}"
    else:
        mine, theirs = dict(_inside(zh)), dict(_inside(en))
        if mine.keys() != theirs.keys():
            yield f"{path}: {len(mine)} and {len(theirs)} parts"
        for step in mine.keys() & theirs.keys():
            yield from differences(f"{path}.{step}", mine[step], theirs[step])


def _inside(value: object) -> Iterator[tuple[str, object]]:
    if is_dataclass(value) and not isinstance(value, type):
        yield from ((each.name, getattr(value, each.name)) for each in fields(value))
    elif isinstance(value, Mapping):
        yield from ((str(key), inner) for key, inner in value.items())
    elif isinstance(value, tuple | list):
        yield from ((str(position), inner) for position, inner in enumerate(value))


def hand_written() -> Iterator[Article]:
    """The pages that the menu and the footer count on."""
    for address in ("/guide/", "/about/"):
        writing = Writing("T", "D", '<p id="report"></p>', ())
        yield Article(address, {"zh": writing, "en": writing})


@pytest.fixture(scope="module", params=[(), ("tests/demo",)], ids=["zones", "demo"])
def views(request: pytest.FixtureRequest) -> Iterator[Views]:
    workspace = Workspace.at(ROOT, *request.param)
    with pytest.MonkeyPatch.context() as day:
        day.setenv("SOURCE_DATE_EPOCH", SURROUNDINGS["SOURCE_DATE_EPOCH"])
        catalog = load(workspace).catalog
        assert catalog is not None
        portal = Portal(workspace, catalog, wording.load(workspace)[0], tuple(hand_written()), SITE_URL)
        yield Views(portal, {(page.address, page.lang): page for page in _pages(portal)})


def _pages(portal: Portal) -> Iterator[Page]:
    for route in routes(portal.catalog, portal.articles):
        for lang in LANGS:
            leaf = Leaf(portal.catalog, portal.voice(lang), route.address, SITE_URL)
            view = route.view(leaf)
            yield Page(route.address, lang, view, leaf.sources)


def test_both_languages_are_built_alike(views: Views) -> None:
    found = [
        f"{zh.address} {difference}"
        for zh, en in views.pairs()
        for difference in (*differences("page", zh.view, en.view), *differences("sources", zh.sources, en.sources))
    ]
    assert not found


def test_both_languages_link_to_the_same_pages(views: Views) -> None:
    found = []
    for zh, en in views.pairs():
        mine, theirs = (
            [urljoin(page.url, href).replace(f"{SITE_URL}en/", SITE_URL).partition("?")[0] for href in page.hrefs]
            for page in (zh, en)
        )
        found += [f"{zh.address}: {one} and {other}" for one, other in zip(mine, theirs, strict=True) if one != other]
    assert not found


def test_every_link_leads_to_a_page_or_a_file(views: Views) -> None:
    found = [
        f"{page.lang} {page.address}: {href}"
        for page in views.pages.values()
        for href in page.hrefs
        if not _leads_somewhere(views, page, href)
    ]
    assert not found


def _leads_somewhere(views: Views, page: Page, href: str) -> bool:
    if urlsplit(href).scheme in ("https", "mailto", "tel"):
        return True
    target = urlsplit(urljoin(page.url, href))
    path = target.path.removeprefix("/invest")
    lang: Lang = "en" if path.startswith("/en/") else "zh"
    address = path.removeprefix("/en")
    if target.path.startswith("/invest/media/"):
        return any((layer.media / path.removeprefix("/media/")).is_file() for layer in views.portal.workspace.layers)
    if target.path.startswith("/invest/contacts/"):
        return path in {vcard.address(contact) for contact in views.portal.catalog.of(Contact)}
    if target.path.startswith("/invest/assets/"):
        return True
    there = views.pages.get((address, lang))
    return there is not None and lang == page.lang and (not target.fragment or target.fragment in there.ids)


def test_no_value_shows_that_nobody_formatted(views: Views) -> None:
    found = [
        f"{page.lang} {page.address} {path}: {text[:80]}"
        for page in views.pages.values()
        for path, text in page.strings
        if RAW.search(text)
        or str(ROOT) in text
        or ABSOLUTE.search(text)
        or (PLACEHOLDER.search(text) and not path.endswith("urlTemplate"))
    ]
    assert not found


def test_english_pages_hold_chinese_only_where_it_is_marked(views: Views) -> None:
    found = [
        f"{page.address} {path}: {text[:80]}"
        for page in views.pages.values()
        for path, text in page.strings
        if page.lang == "en" and HAN.search(text) and not _is_marked(page, path)
    ]
    assert not found


def _is_marked(page: Page, path: str) -> bool:
    """Whether a text is one that templates mark as Chinese: by its field, or by the language beside it."""
    part, _, field = path.rpartition(".")
    return field in IN_CHINESE or bool(dict(page.strings).get(f"{part}.lang"))


def test_every_page_says_what_it_is(views: Views) -> None:
    for page in views.pages.values():
        head = dict(page.strings)
        assert head["page.head.title"].strip(), page.url
        assert head["page.head.description"].strip(), page.url


def test_titles_tell_the_pages_of_a_language_apart(views: Views) -> None:
    for lang in LANGS:
        titles = [dict(page.strings)["page.head.title"] for page in views.pages.values() if page.lang == lang]
        assert sorted({title for title in titles if titles.count(title) > 1} - {"T"}) == []


@dataclass(frozen=True)
class Sample:
    """A view for the comparison to be tried on."""

    text: str
    parts: tuple[str, ...] = ()
    inner: object = None
    chinese: str = ""


@pytest.mark.parametrize(
    ("zh", "en", "path"),
    [
        (Sample("a"), Sample(""), "page.text"),
        (Sample("a", ("b",)), Sample("a", ("b", "c")), "page.parts"),
        (Sample("a", inner=Sample("b")), Sample("a"), "page.inner"),
        (Sample("a", inner=1), Sample("a", inner=2), "page.inner"),
        (Sample("a", inner={"b": ("c",)}), Sample("a", inner={"b": ("",)}), "page.inner.b.0"),
        (Sample("a", inner={"b": 1}), Sample("a", inner={"c": 1}), "page.inner"),
    ],
)
def test_the_comparison_sees(zh: Sample, en: Sample, path: str) -> None:
    assert [found.partition(":")[0] for found in differences("page", zh, en)] == [path]


def test_the_comparison_passes_over_the_chinese_beside_a_name() -> None:
    assert not list(differences("page", Sample("a"), Sample("b", chinese="甲")))
