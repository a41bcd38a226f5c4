from xml.etree import ElementTree

from zoneportal.pages.sitemap import sitemap

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
PAGES = [("/", "2025-02-03"), ("/zones/sample/", "")]


def urls(site_url: str = "https://zones.example/invest/") -> list[ElementTree.Element]:
    tree = ElementTree.fromstring(sitemap(PAGES, site_url))  # noqa: S314 - made here
    return tree.findall(f"{MAP}url")


def test_every_page_stands_once_a_language() -> None:
    assert [url.findtext(f"{MAP}loc") for url in urls()] == [
        "https://zones.example/invest/",
        "https://zones.example/invest/en/",
        "https://zones.example/invest/zones/sample/",
        "https://zones.example/invest/en/zones/sample/",
    ]


def test_every_page_names_itself_and_its_counterpart() -> None:
    for url in urls()[2:]:
        assert [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in url.findall(LINK)] == [
            ("alternate", "zh-CN", "https://zones.example/invest/zones/sample/"),
            ("alternate", "en", "https://zones.example/invest/en/zones/sample/"),
            ("alternate", "x-default", "https://zones.example/invest/zones/sample/"),
        ]


def test_the_last_change_is_given_where_it_is_known() -> None:
    assert [url.findtext(f"{MAP}lastmod") for url in urls()] == ["2025-02-03", "2025-02-03", None, None]


def test_addresses_are_escaped() -> None:
    found = urls("https://zones.example/a&b")
    assert found[0].findtext(f"{MAP}loc") == "https://zones.example/a&b/"
    assert found[0].findall(LINK)[0].get("href") == "https://zones.example/a&b/"
