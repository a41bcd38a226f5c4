"""Addresses that records had before they were renamed: each leads on to the page that stands now."""

from collections.abc import Iterable
from html import escape

from zoneportal.leaf import prefix, relative
from zoneportal.pages.publication import Files
from zoneportal.pages.route import OF_RECORDS, Route

PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="{url}">
<title>{title}</title>
</head>
<body><p><a href="{href}">{title}</a></p></body>
</html>
"""


def write(pages: Iterable[Route], site_url: str, files: Files) -> None:
    """Write a page at every former address of the records that have a page of their own."""
    for route in pages:
        if route.kind not in OF_RECORDS:
            continue
        record = route.subjects[0]
        for former in record.formerly:
            key = f"{record.zone}-{former}" if record.zone else former
            old = route.address.removesuffix(f"{record.key}/") + f"{key}/"
            for lang, html_lang in (("zh", "zh-CN"), ("en", "en")):
                new = prefix(lang) + route.address
                title = record.name.zh if lang == "zh" else record.name.en
                page = PAGE.format(
                    lang=html_lang,
                    href=escape(relative(new, prefix(lang) + old)),
                    url=escape(site_url.rstrip("/") + new),
                    title=escape(title),
                )
                files.write(f"{prefix(lang)}{old}index.html".lstrip("/"), page.encode())
