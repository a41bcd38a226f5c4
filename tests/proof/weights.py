"""What a page weighs on the wire (DESIGN §6), compressed as a server would."""

from __future__ import annotations

import gzip

from proof.site import BuiltSite, Page

KILOBYTE = 1024
HTML_LIMIT, CSS_LIMIT, SCRIPT_LIMIT = 12 * KILOBYTE, 10 * KILOBYTE, 12 * KILOBYTE
# Lists of all records of a kind grow with the portal, the demo's gallery with the components; these have no limit.
CATALOGUES = {
    "zones",
    "zones/*/parks",
    "projects",
    "premises",
    "industries",
    "policies",
    "match",
    "events",
    "fit",
    "gallery",
}

# Lists at addresses that tell another kind.
LISTS = {"premises/find/"}


def overweight(site: BuiltSite) -> list[str]:
    """Pages whose HTML, stylesheets or scripts are over the limit."""
    packed = {path: packed_size(site, path) for path in site.files if path.endswith((".html", ".css", ".js"))}
    faults = []
    for page in site.pages:
        weights = {
            "html": (packed[page.path], HTML_LIMIT, page.kind in CATALOGUES or page.plain_address in LISTS),
            "css": (sum(packed.get(path, 0) for path in stylesheets(page)), CSS_LIMIT, page.kind == "gallery"),
            "script": (sum(packed.get(path, 0) for path in scripts(page)), SCRIPT_LIMIT, False),
        }
        faults += [
            f"{page.path}: {part} weighs {weight} bytes, {limit} allowed"
            for part, (weight, limit, exempt) in weights.items()
            if weight > limit and not exempt
        ]
    return faults


def packed_size(site: BuiltSite, path: str) -> int:
    return len(gzip.compress((site.folder / path).read_bytes(), compresslevel=9, mtime=0))


def stylesheets(page: Page) -> list[str]:
    links = [link for link in page.tree.iter("link") if "stylesheet" in link.get("rel", "")]
    return [page.resolve(link.get("href", "")) or "" for link in links]


def scripts(page: Page) -> list[str]:
    """The scripts that the page loads of itself; what makes the search comes when its field is used."""
    return [page.resolve(script.get("src", "")) or "" for script in page.tree.iter("script") if script.get("src")]
