"""Measures search engines side by side on the demo of 5,060 pages; hooks/zoneportal/search/README.md has the table.

Usage: python tests/scale/compare_search.py [--pagefind PROGRAM] [--minisearch FOLDER]

PROGRAM is Pagefind's (PyPI `pagefind_bin_extended`), FOLDER a node_modules with `minisearch` in it. Neither is a
dependency; without its option an engine is left out. Bytes are counted as a host sends them, compressed by gzip.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from playwright.sync_api import Browser, sync_playwright  # noqa: E402 - after the paths

from scale.search_asking import QUERIES, is_first  # noqa: E402
from scale.search_corpus import LANGS, Record, records  # noqa: E402
from scale.search_site import write_search_site  # noqa: E402

ZONES = 250
BROWSER_LANG = {"zh": "zh-CN", "en": "en"}
HOST = '<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{lang}</title><body>{body}</body></html>'

OURS_ASK = """window.ask = async (query) => {
  await portal.load(`${portal.root}assets/js/search/box.js`);
  const index = await zoneSearch.index(document.querySelector('form[data-search]'));
  const rows = await Promise.all((await index.search(query)).pages.slice(0, 8).map(index.row));
  return rows.map((row) => row.href);
};"""
PAGEFIND_ASK = """<script type="module">
const pagefind = await import('/pagefind/pagefind.js');
window.ask = async (query) => {
  const found = await pagefind.search(query);
  return (await Promise.all(found.results.slice(0, 8).map((result) => result.data()))).map((data) => data.url);
};</script>"""
MINISEARCH_CUT = """const cutter = new Intl.Segmenter(LANG === 'zh' ? 'zh' : 'en', {granularity: 'word'});
const cut = (text) => [...cutter.segment(text.normalize('NFKD').toLowerCase().replace(/[\\u0300-\\u036f]/g, ''))]
  .filter((each) => each.isWordLike).map((each) => each.segment);
const options = {fields: ['title', 'other', 'text'], storeFields: ['address'], tokenize: cut,
  searchOptions: {boost: {title: 4, other: 4}, combineWith: 'AND', prefix: (term, i, terms) => i === terms.length - 1}};
"""
MINISEARCH_BUILD = """const fs = require('fs');
const MiniSearch = require('minisearch');
for (const LANG of ['zh', 'en']) {
  CUT
  const index = new MiniSearch(options);
  index.addAll(JSON.parse(fs.readFileSync(`docs-${LANG}.json`, 'utf8')));
  fs.writeFileSync(`index-${LANG}.json`, JSON.stringify(index));
}"""
MINISEARCH_ASK = """<script src="/minisearch.js"></script><script>const LANG = 'OWN';
CUT
window.ask = async (query) => {
  window.loaded ||= MiniSearch.loadJSON(await (await fetch(`/index-${LANG}.json`)).text(), options);
  return window.loaded.search(query).slice(0, 8).map((each) => each.address);
};</script>"""


@dataclass(frozen=True)
class Engine:
    """`build` writes an index into a folder; `index` names its files; `hosts` are pages with a function `ask`."""

    name: str
    build: Callable[[Path], None]
    index: str
    hosts: dict[str, str]
    ask: str = ""
    quote: Callable[[str], str] = str


def ours(demo: Sequence[Record]) -> Engine:
    def build(folder: Path) -> None:
        write_search_site(folder, demo)

    return Engine("sharded (chosen)", build, "assets/search/**/*", {"zh": "", "en": "en/"}, OURS_ASK)


def pagefind(program: str, demo: Sequence[Record], *, single: bool) -> Engine:
    """Pagefind; `single` cuts the indexed text into single characters and quotes Chinese queries."""

    def spaced(text: str) -> str:
        return "".join(f" {char} " if char > "\u3000" else char for char in text) if single else text

    def build(folder: Path) -> None:
        for record in demo:
            for i, lang in enumerate(LANGS):
                file = folder / f"{'en' * i}" / record.address.strip("/") / "index.html"
                file.parent.mkdir(parents=True)
                parts = (spaced(escape(each)) for each in (record.title[i], record.title[1 - i], record.text[i]))
                body = "<main data-pagefind-body><h1>{}</h1><p>{}</p><p>{}</p></main>".format(*parts)
                file.write_text(HOST.format(lang=BROWSER_LANG[lang], body=body), "utf-8")
        for lang in LANGS:
            (folder / f"{lang}.html").write_text(HOST.format(lang=BROWSER_LANG[lang], body=PAGEFIND_ASK), "utf-8")
        subprocess.run([program, "--site", str(folder)], check=True, capture_output=True)

    def quote(query: str) -> str:
        return f'"{spaced(query)}"' if single and not query.isascii() else query

    name = "Pagefind, single characters" if single else "Pagefind extended"
    return Engine(name, build, "pagefind/**/*", {lang: f"{lang}.html" for lang in LANGS}, quote=quote)


def minisearch(modules: str, demo: Sequence[Record]) -> Engine:
    def build(folder: Path) -> None:
        for i, lang in enumerate(LANGS):
            rows = [
                {"id": n, "title": r.title[i], "other": r.title[1 - i], "text": r.text[i], "address": r.address}
                for n, r in enumerate(demo)
            ]
            (folder / f"docs-{lang}.json").write_text(json.dumps(rows), "utf-8")
            page = MINISEARCH_ASK.replace("OWN", lang).replace("CUT", MINISEARCH_CUT)
            (folder / f"{lang}.html").write_text(HOST.format(lang=BROWSER_LANG[lang], body=page), "utf-8")
        shutil.copy(Path(modules) / "minisearch/dist/umd/index.js", folder / "minisearch.js")
        script = MINISEARCH_BUILD.replace("CUT", MINISEARCH_CUT)
        node = shutil.which("node") or "node"
        subprocess.run([node, "-e", script], check=True, cwd=folder, env={**os.environ, "NODE_PATH": modules})

    return Engine("MiniSearch, ICU words", build, "index-*.json", {lang: f"{lang}.html" for lang in LANGS})


def measure(engine: Engine, folder: Path) -> list[str]:
    """Build and ask; return the table's cells."""
    seconds, memory = _built(engine, folder)
    size = sum(_sent(file) for file in folder.glob(engine.index) if file.is_file())
    handler = partial(_Quiet, directory=str(folder))
    cells = [engine.name, f"{seconds:.1f}", f"{memory:.0f}", f"{size / 1e6:.2f}"]
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        Thread(target=server.serve_forever, daemon=True).start()
        for lang in LANGS:
            cells += _asked(
                engine, browser, folder, f"http://127.0.0.1:{server.server_port}/{engine.hosts[lang]}", lang
            )
        browser.close()
        server.shutdown()
    return cells


def _built(engine: Engine, folder: Path) -> tuple[float, float]:
    """Return seconds and peak MB of the build in a process of its own, children included."""
    start = time.perf_counter()
    child = os.fork()
    if not child:
        engine.build(folder)
        os._exit(0)
    _, _, usage = os.wait4(child, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def _asked(engine: Engine, browser: Browser, folder: Path, host: str, lang: str) -> list[str]:
    """Return hits first, median first-query kB, median and largest later kB, median milliseconds."""
    hits, firsts, laters, times = 0, [], [], []
    warm = browser.new_page()
    fetched: list[int] = []
    _count(warm, folder, fetched)
    _open(warm, host, engine)
    warm.evaluate("ask('x')")
    for query, accepted in QUERIES[lang].items():
        cold = browser.new_page()
        _open(cold, host, engine)
        cold_bytes: list[int] = []
        _count(cold, folder, cold_bytes)
        cold.evaluate("query => ask(query)", engine.quote(query))
        firsts.append(sum(cold_bytes))
        cold.close()
        fetched.clear()
        start = time.perf_counter()
        found: list[str] = warm.evaluate("query => ask(query)", engine.quote(query))
        times.append((time.perf_counter() - start) * 1000)
        laters.append(sum(fetched))
        hits += is_first(["/" + each.removeprefix("../").lstrip("/").removeprefix("en/") for each in found], accepted)
    warm.close()
    shown = [median(firsts) / 1e3, median(laters) / 1e3, max(laters) / 1e3]
    return [f"{hits}/{len(QUERIES[lang])}", *(f"{each:.0f}" for each in shown), f"{median(times):.0f}"]


def _open(page: Any, host: str, engine: Engine) -> None:
    page.goto(host)
    if engine.ask:
        page.evaluate(f"() => {{ {engine.ask} }}")
    page.wait_for_function("Boolean(window.ask)")


def _count(page: Any, folder: Path, into: list[int]) -> None:
    page.on("response", lambda response: into.append(_sent(folder / urlsplit(response.url).path.lstrip("/"))))


def _sent(file: Path) -> int:
    """Return the size of a file as sent: compressed, if that makes it smaller."""
    content = file.read_bytes() if file.is_file() else b""
    return min(len(content), len(gzip.compress(content)))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def table(rows: Iterable[Sequence[str]]) -> str:
    head = ["engine", "build s", "build MB", "index MB"]
    head += [f"{lang} {name}" for lang in LANGS for name in ("right first", "first kB", "later kB", "worst kB", "ms")]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pagefind")
    parser.add_argument("--minisearch")
    chosen = parser.parse_args()
    demo = list(records(ZONES))
    engines = [ours(demo)]
    if chosen.minisearch:
        engines.append(minisearch(chosen.minisearch, demo))
    if chosen.pagefind:
        engines += [pagefind(chosen.pagefind, demo, single=single) for single in (False, True)]
    rows = []
    for engine in engines:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measure(engine, Path(folder)))
    sys.stdout.write(table(rows) + "\n")


if __name__ == "__main__":
    main()
