"""The two languages agree: every page has its pair, and hreflang, canonical, lang and sitemap say the same."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from proof.site import BuiltSite, Page, canonical

CODES = {"zh": "zh-CN", "en": "en"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SCHEMA = Path(__file__).with_name("sitemap.xsd")


def sitemap_faults(site: BuiltSite) -> list[str]:
    """What the sitemap's schema says against it."""
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.validate(etree.parse(site.folder / "sitemap.xml"))
    return [f"sitemap.xml:{error.line}: {error.message}" for error in schema.error_log]


def language_faults(site: BuiltSite) -> list[str]:
    """Each page against its pair and its place in the sitemap."""
    listed = read_sitemap(site)
    faults = [f"{page.path}: {fault}" for page in site.pages for fault in faults_of(site, page, listed)]
    known = {site.address + page.address for page in site.pages}
    return faults + [f"sitemap.xml: {address} is no page" for address in sorted(set(listed) - known)]


def faults_of(site: BuiltSite, page: Page, listed: dict[str, dict[str, str]]) -> list[str]:
    faults = []
    if page.tree.get("lang") != CODES[page.lang]:
        faults.append(f"lang is {page.tree.get('lang')}")
    if page.pair not in site.page_at:
        return [*faults, f"there is no {page.pair}"]
    if not page.is_listed and site.address + page.address in listed:
        faults.append("the sitemap lists a page that is not to be listed")
    if page.is_not_found:
        return faults + not_found_faults(page)
    if page.leads_on is not None:
        return faults + former_faults(site, page, page.leads_on)
    if not any(page.resolve(link) == page.pair for link in switches(page)):
        faults.append("no a[hreflang] leads to its pair")
    return faults + own_faults(site, page, listed)


def not_found_faults(page: Page) -> list[str]:
    """A page for what is not found has no address of its own."""
    faults = ["a not-found page gives an address as its own"] if canonical(page) else []
    return faults + (["a not-found page may be listed"] if page.is_listed else [])


def former_faults(site: BuiltSite, page: Page, target: str) -> list[str]:
    """A former address is not listed, and names as the one that counts the page it leads on to, in its own language."""
    faults = ["a former address may be listed"] if page.is_listed else []
    now = site.page_at.get(target)
    if now is None or now.lang != page.lang:
        faults.append(f"it leads on to {target}")
    elif canonical(page) != site.address + now.address:
        faults.append(f"canonical is {canonical(page)}, but it leads on to {target}")
    return faults


def own_faults(site: BuiltSite, page: Page, listed: dict[str, dict[str, str]]) -> list[str]:
    """A page in its own right gives its address, and its pair's, in its head and in the sitemap alike."""
    address = site.address + page.address
    chinese, english = site.address + page.plain_address, f"{site.address}en/{page.plain_address}"
    expected = {CODES["zh"]: chinese, CODES["en"]: english, "x-default": chinese}
    faults = []
    if canonical(page) != address:
        faults.append(f"canonical is {canonical(page)}, not {address}")
    if page.is_listed and address not in listed:
        faults.append("the sitemap does not list it")
    elif listed.get(address, expected) != expected:
        faults.append(f"the sitemap's alternates are {listed[address]}")
    alternates = alternates_of(page)
    if alternates and alternates != expected:
        faults.append(f"the head's alternates are {alternates}")
    return faults


def switches(page: Page) -> list[str]:
    """Where the page's language switch leads."""
    return [element.get("href", "") for element in page.tree.iter("a") if element.get("hreflang")]


def alternates_of(page: Page) -> dict[str, str]:
    """The head's ``hreflang`` links, by language code."""
    return {
        element.get("hreflang", ""): element.get("href", "")
        for element in page.tree.iter("link")
        if element.get("rel") == "alternate" and element.get("hreflang")
    }


def read_sitemap(site: BuiltSite) -> dict[str, dict[str, str]]:
    """Each listed address with its alternates by language code."""
    entries = etree.parse(site.folder / "sitemap.xml").getroot().iter(f"{SITEMAP}url")
    return {
        (entry.findtext(f"{SITEMAP}loc") or ""): {
            link.get("hreflang", ""): link.get("href", "") for link in entry.iter(f"{XHTML}link")
        }
        for entry in entries
    }
