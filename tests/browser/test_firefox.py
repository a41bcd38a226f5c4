"""What visitors do works in Firefox as well, in both languages, served and from a folder of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest

from proof.firefox import Step, Tour, Walked, walk
from proof.serving import serve
from proof.site import BuiltSite

TREES, KINDS = ("", "en/"), ("http", "file")
HIGH_TECH = "policy..high-tech-income-tax"
SEPARATOR, FACTORY = "project.sample.separator", "premises.sample.block-3"
FOOD = "area=6000&height=9&load=2&power=1000&for=food&from=2027-03"
SHOWN = "[...document.querySelectorAll('[data-row]:not([hidden])')].map(row => row.dataset.ref)"
COUNT = "+document.querySelector('.found-count [data-part=count]').textContent"
NAMES = "document.querySelectorAll('[data-compare] thead .compare-name').length"
ENTRIES = "[...document.querySelectorAll('[data-part=entries] [data-ref]')].map(each => each.dataset.ref).join()"
AREA = "document.querySelector('[data-q$=\" land\"] .n').textContent"
GROUP = f"document.querySelector('[data-row=\"{HIGH_TECH}\"]').parentNode.dataset.part"
MESSAGE = "document.querySelector('[data-part=message]').value"
NEARBY = "['fits', 'near'].map(name => document.querySelectorAll(`ul[data-part=${name}] > li`).length)"
# The tours share what the browser stores: each begins with nothing.
AFRESH: Step = {"wait": "localStorage.clear() ?? true"}


@dataclass(frozen=True)
class Visit:
    """Where a visit starts, what is done there, and what its reads tell."""

    path: str
    steps: Sequence[Step]
    reads: Sequence[object]
    query: str = ""


At = Callable[[str, str], str]  # an address, from a path and a query


def visits(at: At, other: str) -> Mapping[str, Visit]:
    """The visits of one language by name; ``at`` gives an address, ``other`` is the other tree."""
    return {
        "search": Visit(
            "zones/",
            [
                {"type": ["#search-q", "储能"]},
                {"wait": "document.querySelector('#search-q-list a')"},
                {"read": "document.querySelectorAll('#search-q-list a').length > 0"},
            ],
            [True],
        ),
        "lists": Visit(
            "projects/",
            [
                {"wait": "document.querySelector('[data-ready]')"},
                {"click": ".filter-choice:has([name=zone][value=sample])"},
                {"read": "location.search"},
                {"read": f"{SHOWN}.every(ref => ref.includes('.sample.')) && {SHOWN}.length === {COUNT}"},
                {"type": [".filter [name=q]", "anode"]},
                {"read": f"{SHOWN}.join()"},
                {"back": True},
                {"back": True},
                {"read": f"location.search === '' && document.querySelectorAll('[data-row]').length === {COUNT}"},
                {"goto": at("projects/", "sort=-investment&view=cards&stage=planned&stage=castle")},
                {"read": "document.querySelector('[data-part=ignored]').textContent.includes('stage=castle')"},
                {"click": "a[data-switch]"},
                {"wait": f"location.pathname.includes('/{other}projects/') && document.querySelector('[data-ready]')"},
                {"read": "document.querySelector('[name=sort]').value"},
            ],
            ["?zone=sample", True, "project.sample.anode-expansion", True, True, "-investment"],
        ),
        "premises": Visit(
            "premises/",
            [
                {"wait": "document.querySelector('[data-ready]')"},
                {"read": f"{SHOWN}.includes('{FACTORY}') && {SHOWN}.length === {COUNT}"},
                {"click": "[data-part=chips] button"},
                {"read": f"location.search === '' && document.querySelectorAll('[data-row]').length === {COUNT}"},
            ],
            [True, True],
            "clearheight-min=9",
        ),
        "compare": Visit(
            "compare/",
            [
                {"wait": f"{NAMES} === 2"},
                {"click": ".compare-drop"},
                {"wait": f"{NAMES} === 1"},
                {"read": "location.search"},
                {"back": True},
                {"wait": f"{NAMES} === 2"},
            ],
            [f"?ids={FACTORY}"],
            f"ids=premises.sample.clean-1,{FACTORY}",
        ),
        "shortlist": Visit(
            "projects/",
            [
                AFRESH,
                {"goto": at("projects/", "")},
                {"wait": "document.querySelector('[data-ready]')"},
                {"click": f"[data-ref='{SEPARATOR}'] .pick"},
                {"read": "document.querySelector('[data-count]').textContent"},
                {"goto": at("shortlist/", "")},
                {"wait": f"{ENTRIES} === '{SEPARATOR}'"},
                {"type": ["[data-part=entries] textarea", "Ask about steam"]},
                {"goto": at("shortlist/", f"ids={FACTORY},{SEPARATOR}")},
                {"wait": f"{ENTRIES} === '{FACTORY},{SEPARATOR}'"},
                {"goto": at("shortlist/", "")},
                {"wait": f"{ENTRIES} === '{SEPARATOR}'"},
                {"read": "document.querySelector('[data-part=entries] textarea').value"},
                AFRESH,
            ],
            ["1", "Ask about steam"],
        ),
        "finder": Visit(
            "premises/find/",
            [
                {"wait": "document.querySelector('ul[data-part=near] > li')"},
                {"read": NEARBY},
            ],
            [[1, 1]],
            FOOD,
        ),
        "fit": Visit(
            "fit/",
            [
                {"type": [".fit-form [name=q]", "coated separator film"]},
                {"press": "Enter"},
                {"wait": "document.querySelectorAll('.fit-rows > :not([hidden])').length === 1"},
                {"read": "new URLSearchParams(location.search).get('q')"},
                {"back": True},
                {"wait": "document.querySelectorAll('.fit-rows > :not([hidden])').length > 5"},
            ],
            ["coated separator film"],
        ),
        "match": Visit(
            "match/",
            [
                {"click": "[id='a.high-tech-certificate.no'] + span"},
                {"read": GROUP},
                {"read": "location.search"},
                {"type": ["#amount-taxable-income", "1000"]},
                {"read": f"/100/.test(document.querySelector('[data-row=\"{HIGH_TECH}\"] output').textContent)"},
                {"back": True},
                {"read": GROUP},
            ],
            ["exclude", "?a=high-tech-certificate.no", True, "confirm"],
        ),
        "enquiry": Visit(
            "premises/sample-block-3/",
            [
                {"type": ["[data-part=question]", "Is there steam?"]},
                {"wait": f"{MESSAGE}.includes('Is there steam?')"},
                {"read": f"{MESSAGE}.includes('{FACTORY}')"},
                {"read": "document.querySelector('[data-part=mail]').href.startsWith('mailto:invest@zone.example?')"},
            ],
            [True, True],
        ),
        "units": Visit(
            "premises/sample-parcel-a01/",
            [
                {"click": ".units summary"},
                {"select": [".units [name=land]", "ha"]},
                {"read": AREA},
                {"goto": at("premises/sample-parcel-a02/", "")},
                {"read": AREA},
                AFRESH,
            ],
            ["8.04", "5.4"],
        ),
    }


def pages_of(address: str, tree: str) -> At:
    """Addresses of a language's pages; a folder of files has no page but its ``index.html``."""
    file = "index.html" if address.startswith("file:") else ""
    return lambda path, query: f"{address}{tree}{path}{file}{query and '?'}{query}"


@pytest.fixture(scope="module")
def visited(demo_site: BuiltSite) -> Iterator[Mapping[tuple[str, str, str], tuple[Walked, Visit]]]:
    """All visits, made by one Firefox, by where the site stands, language and name."""
    with serve(demo_site.folder) as served:
        addresses = {"http": served, "file": f"{demo_site.folder.as_uri()}/"}
        planned = {
            (kind, tree, name): (pages_of(address, tree), visit)
            for kind, address in addresses.items()
            for tree in TREES
            for name, visit in visits(pages_of(address, tree), "" if tree else "en/").items()
        }
        walked = walk(*(Tour(at(visit.path, visit.query), visit.steps) for at, visit in planned.values()))
        yield {key: (each, visit) for (key, (_, visit)), each in zip(planned.items(), walked, strict=True)}


@pytest.mark.parametrize("name", visits(pages_of("", ""), ""))
@pytest.mark.parametrize("tree", TREES, ids=["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_works_in_firefox(
    visited: Mapping[tuple[str, str, str], tuple[Walked, Visit]], kind: str, tree: str, name: str
) -> None:
    walked, visit = visited[kind, tree, name]
    assert walked.faults == []
    assert walked.reads == list(visit.reads)


def test_a_fault_is_told() -> None:
    spill = "new Promise(done => { setTimeout(done, 50); setTimeout(() => { throw new Error('spilled') }) })"
    (walked,) = walk(Tour("data:text/html,<p>Nothing</p>", ({"read": "1 + 1"}, {"read": spill}, {"read": "nothing"})))
    assert walked.reads[0] == 2
    assert [fault for fault in walked.faults if "spilled" in fault]
    assert [fault for fault in walked.faults if fault.startswith("stopped")]
