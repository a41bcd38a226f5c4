"""Full parity: nothing stands in one language without its pair, and each language is written in itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from proof.site import BuiltSite, Page

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LABELS = ("label", "legend", "button", "option", "th", "dt", "summary", "caption", "figcaption")
NAMING_ATTRIBUTES = ("alt", "aria-label", "title", "placeholder")
# Text that a reader or a search engine sees beside the elements' own; ``content`` is that of a meta element.
SPOKEN_ATTRIBUTES = (*NAMING_ATTRIBUTES, "aria-description", "content", "label")
INSTRUCTIONS = ("viewport", "generator", "robots")
# A letter ready to send names a record in both languages.
SILENT = ("script", "style", "code", "pre", "kbd", "samp", "textarea")

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]+")
# Three English words in a row, one of them in small letters: a sentence's beginning, not a standard's or model's name.
ENGLISH = re.compile(r"(?=[A-Za-z ,'’-]*\b[a-z]{2,})[A-Za-z]{2,}(?:[ ,'’-]+[A-Za-z]{2,}){2,}")


def unpaired(site: BuiltSite) -> list[str]:
    """Pages, headings, figures, links and labels that one language has and the other has not."""
    faults = []
    for page in site.pages:
        if page.pair not in site.page_at:
            faults.append(f"{page.path}: there is no {page.pair}")
        elif page.lang == "zh":
            faults += [f"{page.path}: {fault}" for fault in differences(page, site.page_at[page.pair])]
    return faults


def differences(chinese: Page, english: Page) -> list[str]:
    """What two pages of a pair do not have alike."""
    faults = []
    if headings(chinese) != headings(english):
        faults.append(f"headings {headings(chinese)}, in English {headings(english)}")
    for what, count in (("links", links), ("labels", labels), ("figures", figures)):
        zh, en = count(chinese), count(english)
        if zh != en:
            faults.append(f"{what} only in Chinese {dict(zh - en)}, only in English {dict(en - zh)}")
    return faults


def headings(page: Page) -> str:
    """The levels of the page's headings in their order: ``1 2 3 3 2``."""
    return " ".join(str(element.tag)[1] for element in page.tree.iter(*HEADINGS))


def figures(page: Page) -> Counter[str]:
    return Counter({"n": sum("n" in element.get("class", "").split() for element in page.tree.iter("*"))})


def labels(page: Page) -> Counter[str]:
    counts = Counter(str(element.tag) for element in page.tree.iter(*LABELS))
    for name in NAMING_ATTRIBUTES:
        counts[f"@{name}"] = sum(bool(element.get(name)) for element in page.tree.iter("*"))
    return counts


def links(page: Page) -> Counter[str]:
    """Where the page leads, without the language; another host only as such, for it may have its own English pages."""
    return Counter(target(page, element.get("href", "")) for element in page.tree.iter("a", "area"))


def target(page: Page, link: str) -> str:
    path = page.resolve(link)
    if path is None:
        return link.partition(":")[0] + ":"
    plain = re.sub(r"(^|/)(zh|en)/", r"\1", path)
    # A heading's own fragment is made from its words, so it differs; that there is one does not.
    return f"{plain}#" if "#" in link else plain


def foreign_words(site: BuiltSite, allowed: tuple[str, ...] = ()) -> list[str]:
    """Chinese in English pages and English sentences in Chinese pages, where no ``lang`` marks them as such."""
    faults = []
    for page in site.pages:
        for lang, text in spoken(page.tree, page.lang):
            own = without(text, allowed)
            found = (ENGLISH if lang == "zh" else CHINESE).search(own)
            if found:
                faults.append(f"{page.path}: {found[0]!r} in {own.strip()[:80]!r}")
    return faults


def without(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = text.replace(name, "")
    return text


def spoken(element: HtmlElement, lang: str) -> Iterator[tuple[str, str]]:
    """Every piece of text with the language it is said to be in, ``zh`` or ``en``."""
    lang = element.get("lang", lang)[:2]
    yield from ((lang, element.get(name, "")) for name in SPOKEN_ATTRIBUTES if is_words(element, name))
    yield lang, element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in SILENT:
            yield from spoken(child, lang)
        yield lang, child.tail or ""


def is_words(element: HtmlElement, attribute: str) -> bool:
    """Tell whether an attribute holds words: ``content`` does not where it instructs a program or names an address."""
    if attribute != "content":
        return True
    instructs = element.get("name") in INSTRUCTIONS or "http-equiv" in element.attrib
    return not instructs and not element.get("content", "").startswith("https://")
