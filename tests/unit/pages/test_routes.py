from collections import Counter

from unit.desk import Desk
from zoneportal.pages.routes import routes
from zoneportal.views.article import Article, Writing

LONE = ("name: {zh: 补助, en: Grant}\n", "industries: [food]\n")


def addresses(desk: Desk) -> list[str]:
    return [route.address for route in routes(desk.catalog(), ())]


def test_the_pages_of_a_small_portal(desk: Desk) -> None:
    assert sorted(addresses(desk)) == sorted(
        [
            *(
                "/",
                "/zones/",
                "/projects/",
                "/premises/",
                "/industries/",
                "/policies/",
                "/match/",
                "/services/",
                "/events/",
            ),
            *(
                "/brochures/",
                "/search/",
                "/compare/",
                "/shortlist/",
                "/404.html",
                "/zones/sample/",
                "/zones/sample/industries/",
                "/zones/sample/parks/",
            ),
            *("/zones/sample/projects/", "/zones/sample/policies/", "/zones/sample/services/"),
            *("/projects/sample-separators/", "/premises/sample-block-1/", "/premises/sample-plot-1/"),
            *("/chains/sample-batteries/", "/industries/batteries/", "/policies/research/"),
            *("/fit/", "/fit/batteries/"),
            *("/projects/industries/batteries/", "/projects/places/fictional/"),
            *("/zones/industries/batteries/", "/zones/places/fictional/"),
            *("/premises/find/", "/premises/places/fictional/"),
        ]
    )


def test_no_two_pages_have_one_address(desk: Desk) -> None:
    desk.add_zone("second")
    assert max(Counter(addresses(desk)).values()) == 1


def test_a_zone_without_records_has_only_the_pages_that_hold_everywhere(desk: Desk) -> None:
    desk.add_zone("second")
    own = [address for address in addresses(desk) if "second" in address]
    assert own == ["/zones/second/", "/zones/second/policies/"]


def test_an_industry_has_a_page_when_a_record_names_it(desk: Desk) -> None:
    assert "/industries/food/" not in addresses(desk)
    desk.record("enterprises/mill", "name: {zh: 虚构磨坊, en: Fictional Mill}\nrole: resident\nindustries: [food]\n")
    assert "/industries/food/" in addresses(desk)


def test_hand_written_pages_have_their_section(desk: Desk) -> None:
    writing = Writing("T", "D", "<p></p>", ())
    articles = [Article(address, {"zh": writing, "en": writing}) for address in ("/guide/start/", "/about/")]
    found = {route.address: route for route in routes(desk.catalog(), articles)}
    assert (found["/guide/start/"].section, found["/about/"].section) == ("guide", "about")
    assert found["/guide/start/"].file == "guide/start/index.html"
    assert found["/404.html"].file == "404.html"
    assert found["/"].file == "index.html"
