"""What stands round every page: head, header, breadcrumb, footer.

The header and footer are the same on every page of one language, depth, section and dress (the files it loads), so they
are rendered once for each and cut at their holes; a page fills the holes with its own head, switch, breadcrumb and
body.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from zoneportal.catalog import Catalog
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf, prefix
from zoneportal.models.register import Register
from zoneportal.pages.head import page_head
from zoneportal.pages.units_switch import UnitsSwitch, has_figures, units_switch
from zoneportal.reads import Cell, note_all, noted
from zoneportal.views.parts import Fact, Head, Link
from zoneportal.voice import Voice

SECTIONS = ("zones", "projects", "premises", "industries", "policies", "services", "events", "guide")
HTML_LANG = {"zh": "zh-CN", "en": "en"}
HOLES = ("head", "switch", "crumbs", "main")


@dataclass(frozen=True)
class Site:
    """What holds for the whole site: its address, and where the shared files are.

    ``styles`` and ``scripts`` give the addresses under ``/assets/`` that pages of a kind load, ``social`` the Open
    Graph picture of a page of a kind.
    """

    url: str
    styles: Callable[[str], tuple[str, ...]]
    scripts: Callable[[str], tuple[str, ...]]
    social: Callable[[Leaf, str], str]


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
class Frame:
    """The frame of one language, depth, section and dress; ``root`` leads to the folder that holds ``assets/``.

    ``form_host`` is the origin that the register's enquiry form may be sent to, empty where it is the site's own.
    """

    lang: str
    html_lang: str
    root: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    form_host: str
    home: Link
    brand: str
    brand_note: str
    nav: tuple[Link, ...]
    search: Link
    shortlist: Link
    compare: str
    other_lang: str
    units: UnitsSwitch
    footer: Footer


class Frames:
    """Renders frames, each once, and joins them with pages."""

    def __init__(self, environment: Environment, catalog: Catalog, site: Site) -> None:
        """Frames of one site; ``catalog`` gives the register and the date of the data."""
        self._environment = environment
        self._catalog = catalog
        self._site = site
        self._frames: dict[tuple[object, ...], Frame] = {}
        self._cut: dict[tuple[object, ...], list[str]] = {}
        # Of the kinds that load the same files, the first one; and for every kind which that is.
        self._dressed: dict[tuple[tuple[str, ...], ...], str] = {}
        self._dresses: dict[str, str] = {}
        self._switches: dict[str, Markup] = {}
        self._cells = set[Cell]()  # a frame says nothing of a page, so all of them read the same

    def frame(self, leaf: Leaf, section: str, kind: str) -> Frame:
        """The frame a page stands in: the same for all of its language, depth and section that load the same files."""
        key = self._key(leaf, section, kind)
        if key not in self._frames:
            with noted() as cells:
                self._frames[key] = self._frame(leaf, section, kind)
            self._cells |= cells
        note_all(self._cells)
        return self._frames[key]

    def page(self, leaf: Leaf, head: Head, section: str, kind: str, main: str) -> str:
        """One whole page: its body set into its frame."""
        root = leaf.root
        key, frame = self._key(leaf, section, kind), self.frame(leaf, section, kind)
        pieces = self._cut.get(key)
        if pieces is None:
            pieces = self._cut[key] = self._render(frame, leaf.voice)
        environment, ui = self._environment, leaf.voice.ui
        fills = {
            "head": environment.get_template("partials/head.html").render(
                head=page_head(leaf, head, self._site.social(leaf, head.kind)), root=root
            ),
            "switch": leaf.counterpart,
            "crumbs": environment.get_template("partials/crumbs.html").render(
                crumbs=head.crumbs,
                ui=ui,
                units=self._switch(frame, leaf.voice) if has_figures(kind, main) else "",
            ),
            "main": main,
        }
        return "".join(fills.get(piece, piece) for piece in pieces)

    def _key(self, leaf: Leaf, section: str, kind: str) -> tuple[object, ...]:
        dress = self._dresses.get(kind)
        if dress is None:
            files = self._site.styles(kind), self._site.scripts(kind)
            dress = self._dresses[kind] = self._dressed.setdefault(files, kind)
        return leaf.voice.lang, leaf.root, section, dress

    def _render(self, frame: Frame, voice: Voice) -> list[str]:
        """A frame as alternating text and names of holes."""
        holes = {name: Markup(f"\0{name}\0") for name in HOLES}  # noqa: S704 - names of our own
        template = self._environment.get_template("partials/frame.html")
        html = template.render(frame=frame, hole=holes, ui=voice.ui)
        return html.split("\0")

    def _switch(self, frame: Frame, voice: Voice) -> Markup:
        """The switch of units as it stands on every page of a language that has figures."""
        if voice.lang not in self._switches:
            template = self._environment.get_template("partials/units.html")
            self._switches[voice.lang] = Markup(template.render(units=frame.units, ui=voice.ui))  # noqa: S704
        return self._switches[voice.lang]

    def _frame(self, leaf: Leaf, section: str, kind: str) -> Frame:
        root, voice, register = leaf.root, leaf.voice, self._catalog.register
        portal = register.portal
        assert portal is not None  # the loader refuses a register without it
        footer = _footer(leaf, register)
        nav = tuple(_link(leaf, voice.ui[f"nav.{name}"], f"/{name}/", name == section) for name in SECTIONS)
        return Frame(
            lang=voice.lang,
            html_lang=HTML_LANG[voice.lang],
            root=root,
            styles=tuple(root + path for path in self._site.styles(kind)),
            scripts=tuple(root + path for path in self._site.scripts(kind)),
            form_host=_origin(register.enquiry.action) if register.enquiry else "",
            home=_link(leaf, voice.text(portal.short), "/"),
            brand=voice.text(portal.short),
            brand_note=voice.say("site.zones", n=len(self._catalog.zones)),
            nav=nav,
            search=_link(leaf, voice.ui["search.label"], "/search/"),
            shortlist=_link(leaf, voice.ui["pick.link"], "/shortlist/"),
            compare=_link(leaf, "", "/compare/").href,
            other_lang=HTML_LANG[voice.other],
            units=units_switch(voice, footer.rate),
            footer=footer,
        )


def _origin(action: str) -> str:
    """The origin of a whole address; empty for a path of the site's own host."""
    parts = urlsplit(action)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _link(leaf: Leaf, text: str, address: str, current: bool = False) -> Link:  # noqa: FBT001, FBT002 - part of a link
    """A link by way of the site's root: the same on every page that shares the frame, wherever it stands."""
    return Link(text, leaf.root + (prefix(leaf.voice.lang) + address).removeprefix("/"), current=current)


def _footer(leaf: Leaf, register: Register) -> Footer:
    voice, ui = leaf.voice, leaf.voice.ui
    investors = ("projects", "premises", "policies", "match", "guide", "brochures")
    rate = register.rate
    date = leaf.catalog.data_date
    portal = register.portal
    return Footer(
        about=voice.counted(portal.description, len(leaf.catalog.zones)) if portal else "",
        columns=(
            Column(ui["footer.investors"], tuple(_link(leaf, ui[f"nav.{name}"], f"/{name}/") for name in investors)),
            Column(
                ui["footer.data"],
                tuple(_link(leaf, ui[f"nav.{name}"], f"/{name}/") for name in ("about", "zones", "industries")),
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
        report=_link(leaf, ui["footer.report"], "/about/#report"),
    )


def _identity(leaf: Leaf, register: Register) -> tuple[Fact, ...]:
    """The publisher and the numbers a government website shows; only those the register gives."""
    ui, publisher, numbers = leaf.voice.ui, register.publisher, register.identifiers
    given = (
        ("footer.host", leaf.text(publisher.name) if publisher else ""),
        ("footer.phone", str(publisher.phone) if publisher else ""),
        ("footer.email", publisher.email if publisher else ""),
        ("footer.site_code", numbers.site_code),
        ("footer.icp", numbers.icp),
        ("footer.public_security", numbers.public_security),
    )
    return tuple(Fact(ui[label], text=value, lang=leaf.voice.tongue(value)) for label, value in given if value)
