"""A minimal bilingual site without a fault; the proofs' own tests break one thing in it and see that it is found."""

from __future__ import annotations

import json
from pathlib import Path

from proof.site import BuiltSite

ADDRESS = "https://portal.example/"
CODES = {"zh": "zh-CN", "en": "en"}
WORDS = {
    "zh": {
        "home": "示例门户",
        "projects": "招商项目",
        "project": "示例项目（虚构）",
        "404.html": "没有这一页",
        "unit": "亿元",
    },
    "en": {
        "home": "Sample Portal",
        "projects": "Projects",
        "project": "Sample Project",
        "404.html": "No such page",
        "unit": "bn",
    },
}
NOT_LISTED = '<meta name="robots" content="noindex">\n'
PAGES = {"": "home", "projects/": "projects", "projects/sample-one/": "project", "404.html": "404.html"}
LEAF = """<!doctype html>
<html lang="{code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{title}">
{head}<link rel="icon" href="{root}favicon.ico">
<link rel="stylesheet" href="{root}assets/site.css">
<script src="{root}assets/site.js" defer></script>
</head>
<body>
<header><nav aria-label="{home}"><a href="{root}{tree}">{home}</a> <a href="{root}{tree}projects/">{projects}</a>
<a href="{root}{other}" hreflang="{other_code}" lang="{other_code}">{other_name}</a></nav></header>
<main id="main"><h1>{title}</h1><p><b class="n">8.7</b> {unit}</p><p><a href="#main">{title}</a></p></main>
</body>
</html>
"""


def write_sample(folder: Path) -> BuiltSite:
    """Write the sample site into a folder."""
    for lang in ("zh", "en"):
        for address, kind in PAGES.items():
            write_page(folder, lang, address, kind)
    (folder / "assets").mkdir()
    (folder / "assets/site.css").write_text("body{color:#111;background:#fff}a{color:#0645ad}\n", "utf-8")
    (folder / "assets/site.js").write_text("document.documentElement.classList.add('js');\n", "utf-8")
    (folder / "favicon.ico").write_bytes(b"\0")
    (folder / "sitemap.xml").write_text(sitemap(), "utf-8")
    return BuiltSite(folder)


def altered(site: BuiltSite, path: str, right: str, wrong: str) -> BuiltSite:
    """Put something wrong into a file of a site, in place of what is right there; gives the site read afresh."""
    file = site.folder / path
    text = file.read_text("utf-8")
    assert right in text, f"{path} has no {right}"
    file.write_text(text.replace(right, wrong), "utf-8")
    return BuiltSite(site.folder)


def write_page(folder: Path, lang: str, address: str, kind: str) -> None:
    tree, other = ("", "en") if lang == "zh" else ("en/", "zh")
    path = folder / f"{tree}{address}"
    path = path if path.suffix else path / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    words = WORDS[lang]
    other_address = address if other == "zh" else f"en/{address}"
    is_found = kind != "404.html"
    text = LEAF.format(
        code=CODES[lang],
        title=words[kind],
        unit=words["unit"],
        home=words["home"],
        projects=words["projects"],
        head=own_address(f"{tree}{address}", address) + structured_data(words["home"]) if is_found else NOT_LISTED,
        root="../" * f"{tree}{address}".count("/") or "./" if is_found else "/",
        tree=tree,
        other=other_address,
        other_code=CODES[other],
        other_name=WORDS[other]["home"],
    )
    path.write_text(text, "utf-8")


def write_former(folder: Path, lang: str, address: str, target: str) -> None:
    """Write a page at a former address of the sample that leads on to where the page is now, both in one language."""
    tree = "" if lang == "zh" else "en/"
    href = "../" * f"{tree}{address}".count("/") + tree + target
    path = folder / f"{tree}{address}index.html"
    path.parent.mkdir(parents=True)
    path.write_text(
        f"""<!doctype html>
<html lang="{CODES[lang]}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={href}">
{NOT_LISTED}<link rel="canonical" href="{ADDRESS}{tree}{target}"><title>{WORDS[lang]["project"]}</title></head>
<body><p><a href="{href}">{WORDS[lang]["project"]}</a></p></body></html>
""",
        "utf-8",
    )


def own_address(full: str, address: str) -> str:
    alternates = "".join(
        f'<link rel="alternate" hreflang="{code}" href="{ADDRESS}{prefix}{address}">\n' for code, prefix in versions()
    )
    return f'<link rel="canonical" href="{ADDRESS}{full}">\n{alternates}'


def versions() -> list[tuple[str, str]]:
    return [("zh-CN", ""), ("en", "en/"), ("x-default", "")]


def structured_data(name: str) -> str:
    data = {"@context": "https://schema.org", "@type": "Organization", "name": name, "url": ADDRESS}
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>\n'


def sitemap() -> str:
    entries = ""
    for prefix in ("", "en/"):
        for address in (address for address, kind in PAGES.items() if kind != "404.html"):
            alternates = "".join(
                f'<xhtml:link rel="alternate" hreflang="{code}" href="{ADDRESS}{tree}{address}"/>'
                for code, tree in versions()
            )
            entries += f"<url><loc>{ADDRESS}{prefix}{address}</loc><lastmod>2026-01-31</lastmod>{alternates}</url>\n"
    namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {namespaces}>\n{entries}</urlset>\n'
