"""What stands round every page: head, header, breadcrumb, footer.

The header and footer are the same on every page of one language, depth and section, so they are rendered once for each
and cut at their holes; a page fills the holes with its own head, switch, breadcrumb and body.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf, prefix
from zoneportal.models.register import Register
from zoneportal.views.parts import Fact, Head, Link
from zoneportal.voice import Voice

SECTIONS = ("zones", "projects", "premises", "industries", "policies", "services", "events", "guide")
HTML_LANG = {"zh": "zh-CN", "en": "en"}
HOLES = ("head", "switch", "crumbs", "main")


@dataclass(frozen=True)
class Site:
    """What holds for the whole site: its address, whether it is a preview, and where the shared files are.

    ``styles`` and ``scripts`` are addresses under ``/assets/``; ``social`` gives the Open Graph picture of a page kind.
    """

    url: str
    preview: bool
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    social: Callable[[str, str], str]


@dataclass(frozen=True)
class Column:
    """A column of links in the footer."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Footer:
    """The foot of every page. What the register does not give is left out here and reported by ``check``."""

    about: str
    columns: tuple[Column, ...]
    identity_title: str
    identity: tuple[Fact, ...]
    data_date: str
    rate: str
    licence: str
    report: Link


@dataclass(frozen=True)
class Alternate:
    """A page's address in one language, for ``hreflang``."""

    lang: str
    href: str


@dataclass(frozen=True)
class Frame:
    """The frame of one language, depth and section; ``root`` leads to the folder that holds ``assets/``."""

    lang: str
    html_lang: str
    root: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    preview: bool
    home: Link
    brand: str
    brand_note: str
    nav: tuple[Link, ...]
    search: Link
    other_lang: str
    footer: Footer


@dataclass(frozen=True)
class PageHead:
    """The head of one page."""

    title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    social: str
    meta: tuple[tuple[str, str], ...]
    jsonld: tuple[Markup, ...]


class Frames:
    """Renders frames, each once, and joins them with pages."""

    def __init__(self, environment: Environment, catalog: Catalog, site: Site) -> None:
        """Frames of one site; ``catalog`` gives the register and the date of the data."""
        self._environment = environment
        self._catalog = catalog
        self._site = site
        self._cut: dict[tuple[str, str, str], list[str]] = {}

    def page(self, leaf: Leaf, head: Head, section: str, main: str) -> str:
        """One whole page: its body set into the frame of its language, depth and section."""
        root = leaf.root
        key = (leaf.voice.lang, root, section)
        pieces = self._cut.get(key)
        if pieces is None:
            pieces = self._cut[key] = self._render(leaf, root, section)
        environment, ui = self._environment, leaf.voice.ui
        fills = {
            "head": environment.get_template("partials/head.html").render(head=self._head(leaf, head), root=root),
            "switch": leaf.counterpart,
            "crumbs": environment.get_template("partials/crumbs.html").render(crumbs=head.crumbs, ui=ui),
            "main": main,
        }
        return "".join(fills.get(piece, piece) for piece in pieces)

    def _render(self, leaf: Leaf, root: str, section: str) -> list[str]:
        """A frame as alternating text and names of holes."""
        holes = {name: Markup(f"\0{name}\0") for name in HOLES}  # noqa: S704 - names of our own
        template = self._environment.get_template("partials/frame.html")
        html = template.render(frame=self._frame(leaf, root, section), hole=holes, ui=leaf.voice.ui)
        return html.split("\0")

    def _frame(self, leaf: Leaf, root: str, section: str) -> Frame:
        voice, register = leaf.voice, self._catalog.register
        portal = register.portal
        assert portal is not None  # the loader refuses a register without it
        nav = tuple(leaf.link(voice.ui[f"nav.{name}"], f"/{name}/", current=name == section) for name in SECTIONS)
        return Frame(
            lang=voice.lang,
            html_lang=HTML_LANG[voice.lang],
            root=root,
            styles=tuple(root + path for path in self._site.styles),
            scripts=tuple(root + path for path in self._site.scripts),
            preview=self._site.preview,
            home=leaf.link(voice.text(portal.short), "/"),
            brand=voice.text(portal.short),
            brand_note=voice.say("site.zones", n=len(self._catalog.zones)),
            nav=nav,
            search=leaf.link(voice.ui["search.label"], "/search/"),
            other_lang=HTML_LANG[voice.other],
            footer=_footer(leaf, register),
        )

    def _head(self, leaf: Leaf, head: Head) -> PageHead:
        portal = self._catalog.register.portal
        assert portal is not None
        base, voice = self._site.url.rstrip("/"), leaf.voice
        name = voice.text(portal.name)
        addresses = {lang: base + prefix(lang) + leaf.address for lang in ("zh", "en")}
        alternates = (
            Alternate("zh-CN", addresses["zh"]),
            Alternate("en", addresses["en"]),
            Alternate("x-default", addresses["zh"]),
        )
        canonical = addresses[voice.lang]
        return PageHead(
            title=head.title if head.title == name else f"{head.title} · {name}",
            description=head.description,
            canonical=canonical,
            alternates=alternates,
            social=base + "/" + self._site.social(head.kind, voice.lang),
            meta=tuple(_government_meta(head, voice, self._catalog.register, name, canonical)),
            jsonld=tuple(data_block(block) for block in (_breadcrumb(head, canonical), *head.jsonld) if block),
        )


def data_block(data: Mapping[str, object]) -> Markup:
    """JSON-LD safe to stand inside a ``script`` element."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - every "<" is escaped, so the element cannot be closed


def _breadcrumb(head: Head, canonical: str) -> Mapping[str, object] | None:
    if not head.crumbs:
        return None
    items: list[Mapping[str, object]] = []
    for position, crumb in enumerate(head.crumbs, 1):
        address = _absolute(canonical, crumb.href) if crumb.href else canonical
        items.append({"@type": "ListItem", "position": position, "name": crumb.text, "item": address})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _absolute(base: str, href: str) -> str:
    parts = base.rstrip("/").split("/")
    for step in href.strip("/").split("/"):
        if step == "..":
            parts.pop()
        elif step not in (".", ""):
            parts.append(step)
    return "/".join(parts) + "/"


def _government_meta(head: Head, voice: Voice, register: Register, name: str, url: str) -> list[tuple[str, str]]:
    """The page meta that Chinese government websites carry (CHECKLIST G05); what is unknown is left out."""
    column = head.crumbs[1].text if len(head.crumbs) > 1 else head.title
    pairs = [
        ("SiteName", name),
        ("SiteDomain", urlsplit(url).netloc),
        ("SiteIDCode", register.identifiers.site_code or ""),
        ("ColumnName", column),
        ("ColumnType", voice.ui["site.column_type"]),
        ("ArticleTitle", head.title),
        ("PubDate", head.updated),
        ("ContentSource", voice.text(register.publisher.name) if register.publisher else ""),
        ("Keywords", voice.list(dict.fromkeys((head.title, column)))),
        ("Description", head.description),
        ("Url", url),
    ]
    return [(key, value) for key, value in pairs if value]


def _footer(leaf: Leaf, register: Register) -> Footer:
    voice, ui = leaf.voice, leaf.voice.ui
    investors = ("projects", "premises", "policies", "guide")
    rate = register.rate
    date = leaf.catalog.data_date
    portal = register.portal
    return Footer(
        about=voice.text(portal.description) if portal else "",
        columns=(
            Column(ui["footer.investors"], tuple(leaf.link(ui[f"nav.{name}"], f"/{name}/") for name in investors)),
            Column(
                ui["footer.data"],
                tuple(leaf.link(ui[f"nav.{name}"], f"/{name}/") for name in ("about", "zones", "industries")),
            ),
        ),
        identity_title=ui["footer.identity"],
        identity=_identity(leaf, register),
        data_date=voice.say("footer.data_date", date=voice.date(date)) if date else "",
        rate=voice.say(
            "footer.rate", rate=str(rate.cny_per_usd), source=voice.text(rate.published_by), date=voice.date(rate.date)
        )
        if rate
        else "",
        licence=voice.say("footer.licence", licence=voice.text(register.licence)) if register.licence else "",
        report=leaf.link(ui["footer.report"], "/about/#report"),
    )


def _identity(leaf: Leaf, register: Register) -> tuple[Fact, ...]:
    """The publisher and the numbers a government website shows; only those the register gives."""
    ui, publisher, numbers = leaf.voice.ui, register.publisher, register.identifiers
    given = (
        ("footer.host", leaf.text(publisher.name) if publisher else ""),
        ("footer.phone", publisher.phone if publisher else ""),
        ("footer.email", publisher.email if publisher else ""),
        ("footer.site_code", numbers.site_code),
        ("footer.icp", numbers.icp),
        ("footer.public_security", numbers.public_security),
    )
    return tuple(Fact(ui[label], text=str(value)) for label, value in given if value)
