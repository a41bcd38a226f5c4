"""Asking the portal's own search script, in a browser."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page as Tab

QUERIES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "search_queries.yaml").read_text("utf-8")
)
ASK = """async (query) => {
  await portal.load(`${portal.root}assets/js/search/box.js`);
  const index = await zoneSearch.index(document.querySelector('form[data-search]'));
  const start = performance.now();
  const {pages} = await index.search(query);
  const rows = await Promise.all(pages.slice(0, zoneSearch.SHOWN).map(index.row));
  return {rows, total: pages.length, milliseconds: performance.now() - start};
}"""


@dataclass(frozen=True)
class Answer:
    """The first results' addresses, how many there are in all, and how long it took."""

    addresses: list[str]
    total: int
    milliseconds: float


def ask(page: Tab, query: str) -> Answer:
    """Ask the index of the page that a tab shows, a home page."""
    got: dict[str, Any] = page.evaluate(ASK, query)
    addresses = ["/" + str(row["href"]).removeprefix("../").removeprefix("en/") for row in got["rows"]]
    return Answer(addresses, got["total"], got["milliseconds"])


def is_first(addresses: list[str], accepted: list[str]) -> bool:
    """Tell whether the first result is one that may come first."""
    return bool(addresses) and any(fnmatchcase(addresses[0], pattern) for pattern in accepted)


class Traffic:
    """Bytes that a tab has received since it was last asked."""

    def __init__(self, page: Tab) -> None:
        self._bytes = 0
        page.on("response", lambda response: self._add(int(response.headers.get("content-length", 0))))

    def _add(self, size: int) -> None:
        self._bytes += size

    def taken(self) -> int:
        """Return the bytes so far and start again at nothing."""
        size, self._bytes = self._bytes, 0
        return size
