"""The gallery stands in the demo alone, and nothing there leads to it."""

from proof.site import BuiltSite

PAGES = ("gallery/index.html", "en/gallery/index.html")


def test_the_published_site_has_no_gallery(built_site: BuiltSite) -> None:
    assert not [path for path in built_site.files if "gallery" in path]


def test_the_demo_has_one_that_search_engines_leave_out(demo_site: BuiltSite) -> None:
    for path in PAGES:
        assert demo_site.page_at[path].tree.xpath("//meta[@name='robots' and @content='noindex']")
    assert "/gallery/" not in (demo_site.folder / "sitemap.xml").read_text("utf-8")


def test_nothing_leads_to_the_gallery(demo_site: BuiltSite) -> None:
    leading = {page.path for page in demo_site.pages for _, link in page.links() if page.resolve(link) in PAGES}
    assert leading <= set(PAGES)
    searched = [path for path in demo_site.files if path.startswith("assets/search/")]
    assert searched
    assert not [path for path in searched if "gallery/" in (demo_site.folder / path).read_text("utf-8")]
