"""The sitemap: every page once a language, its counterpart beside it, and the day its records last changed.

Format: sitemaps.org protocol 0.9, with the ``xhtml:link`` alternates search engines read for languages.
"""

from collections.abc import Iterable
from html import escape

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[tuple[str, str]], site_url: str) -> bytes:
    """The sitemap of pages given as (address without language prefix, last change as ISO date or empty)."""
    base = site_url.rstrip("/")
    return (HEAD + "".join(_pair(base, address, changed) for address, changed in pages) + "</urlset>\n").encode()


def _pair(base: str, address: str, changed: str) -> str:
    zh, en = escape(base + address), escape(f"{base}/en{address}")
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{lang}" href="{url}"/>\n'
        for lang, url in (("zh-CN", zh), ("en", en), ("x-default", zh))
    )
    lastmod = f"    <lastmod>{changed}</lastmod>\n" if changed else ""
    return "".join(f"  <url>\n    <loc>{url}</loc>\n{lastmod}{links}  </url>\n" for url in (zh, en))
