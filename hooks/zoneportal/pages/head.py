"""The head of a page: title, description, addresses in both languages, the meta and structured data it carries."""

import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from markupsafe import Markup

from zoneportal.frozen import dataclass
from zoneportal.leaf import NOT_FOUND, UNLISTED, Leaf, prefix
from zoneportal.models.register import Register
from zoneportal.views.parts import Head
from zoneportal.voice import Voice

# Made once: the library's function would make an encoder for each of so many blocks.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class Alternate:
    """A page's address in one language, for ``hreflang``."""

    lang: str
    href: str


@dataclass(frozen=True)
class PageHead:
    """The head of one page; ``listed`` tells whether search engines should list it."""

    title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    social: str
    meta: tuple[tuple[str, str], ...]
    jsonld: tuple[Markup, ...]
    listed: bool


def page_head(leaf: Leaf, head: Head, social: str) -> PageHead:
    """The head of one page; ``social`` is the address of its Open Graph picture under the site's root."""
    register, voice, base = leaf.catalog.register, leaf.voice, leaf.site_url
    portal = register.portal
    assert portal is not None
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
        canonical="" if leaf.address == NOT_FOUND else canonical,
        alternates=alternates,
        social=f"{base}/{social}",
        meta=tuple(_government_meta(head, voice, register, name, canonical)),
        jsonld=tuple(data_block(block) for block in (_breadcrumb(head, canonical), *head.jsonld) if block),
        listed=leaf.address not in UNLISTED,
    )


def data_block(data: Mapping[str, object]) -> Markup:
    """JSON-LD safe to stand inside a ``script`` element."""
    text = _JSON({"@context": "https://schema.org", **data})
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
