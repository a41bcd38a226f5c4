from unit.desk import Desk
from zoneportal.leaf import Leaf
from zoneportal.views import brochures
from zoneportal.views.downloads import Download


def test_a_site_made_without_print_says_so(desk: Desk) -> None:
    leaf = desk.leaf("/brochures/")
    assert brochures.page(leaf).lead == leaf.voice.ui["brochures.none"]
    documents = {"/brochures/zh/catalogue.pdf": Download("/brochures/zh/catalogue.pdf", 340_000, 2)}
    printed = Leaf(leaf.catalog, leaf.voice, "/brochures/", leaf.site_url, documents)
    assert brochures.page(printed).lead.startswith("1 ")
