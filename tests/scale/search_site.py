"""A site of search alone: a home page and the results page in each language, with the real partial, scripts, index."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scale.search_corpus import LANGS, Record
from zoneportal.search import build

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
PAGE = """<!doctype html>
<html lang="{{ lang }}" data-root="{{ frame.root }}"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="{{ frame.root }}icon.svg">
<link rel="stylesheet" href="{{ frame.root }}assets/search.css">
<script src="{{ frame.root }}assets/js/portal.js" defer></script>
<script src="{{ frame.root }}assets/js/search.js" defer></script></head>
<body><header>{{ search.form(frame, ui, small=true) }}
<a class="switch" hreflang="{{ other }}" href="{{ switch }}" data-switch>{{ other }}</a></header>
<main><h1>{{ title }}</h1>{% if results %}{{ search.results(frame, ui, browse) }}{% endif %}</main>
<p class="visually-hidden" role="status" data-said></p></body></html>
"""
BASE_CSS = """
body{margin:0;font:16px/1.6 Helvetica,Arial,"PingFang SC","Noto Sans CJK SC",sans-serif;color:#101416}
header{display:flex;gap:24px;justify-content:flex-end;align-items:center;padding:12px 20px;background:#101416}
header a{color:#fff}main{max-width:1200px;margin:24px auto;padding:0 20px}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
"""


def wording(lang: str) -> dict[str, str]:
    """Return the interface's words by flat key (`search.one`)."""
    flat: dict[str, str] = {}

    def collect(words: dict[str, object], prefix: str) -> None:
        for key, value in words.items():
            if isinstance(value, dict):
                collect(value, f"{prefix}{key}.")
            else:
                flat[f"{prefix}{key}"] = str(value)

    collect(yaml.safe_load((ROOT / f"content/wording/{lang}.yaml").read_text("utf-8")), "")
    return flat


def write_index(folder: Path, records: Sequence[Record]) -> None:
    """Write the index of both languages."""
    for lang in LANGS:
        for path, content in build([record.entry(lang) for record in records], lang, wording(lang)):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def write_search_site(folder: Path, records: Sequence[Record]) -> Path:
    """Write the index, the scripts, and four pages; return the folder."""
    write_index(folder, records)
    shutil.copytree(OVERRIDES / "assets/js", folder / "assets/js", dirs_exist_ok=True)
    names = ("assets/css/10-base.css", "components/search/style.css", "assets/css/50-results.css")
    base, *rest = ((OVERRIDES / name).read_text("utf-8") for name in names)
    css = "".join((base, BASE_CSS, *rest))
    (folder / "assets/search.css").write_text(css, "utf-8")
    (folder / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    jinja = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True, undefined=StrictUndefined)
    template = jinja.from_string('{% import "partials/search.html" as search %}' + PAGE)
    for tree in ("", "en/"):
        (folder / tree).mkdir(exist_ok=True)
        (folder / tree / "404.html").write_text("<!doctype html><title>404</title>", "utf-8")
    for lang in LANGS:
        for page in ("", "search/"):
            own = f"{'' if lang == 'zh' else 'en/'}{page}"
            root = "../" * own.count("/")
            other = "en" if lang == "zh" else "zh-CN"
            text = template.render(
                lang={"zh": "zh-CN", "en": "en"}[lang],
                ui=wording(lang),
                title={"": "Home", "search/": "Search"}[page]
                if lang == "en"
                else {"": "首页", "search/": "搜索"}[page],
                frame={"lang": lang, "root": root, "search": {"href": f"{root}{'' if lang == 'zh' else 'en/'}search/"}},
                other=other,
                switch=f"{root}{'en/' if lang == 'zh' else ''}{page}",
                results=bool(page),
                browse=[{"text": "Zones", "href": f"{root}zones/", "note": "6"}],
            )
            file = folder / own / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return folder
