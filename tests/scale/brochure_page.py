"""A zone's brochure as one page of HTML with a stylesheet for print, for programs that make PDF of HTML.

It is made from what the brochure's template reads: the same words, figures, tables, bars, squares, drawings,
sources and links from marks to sources; ``test_bench_print`` holds that no word of the brochure is missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

Row = Mapping[str, Any]

STYLE = """@page{size:A4;margin:16mm 16mm 20mm;@bottom-left{content:"FOOT";font-size:7.5pt;color:#5b666b}
@bottom-right{content:counter(page) " / " counter(pages);font-size:7.5pt;color:#5b666b}}
@page :first{margin:0;@bottom-left{content:none}@bottom-right{content:none}}
body{margin:0;font:9.5pt/1.34 "Source Sans 3","Noto Sans CJK SC",sans-serif;color:#101416}
p,h1,h2,h3{margin:0 0 5pt}h1{font-size:21pt}h2{font-size:12pt;border-top:1pt solid;padding-top:5pt;margin-top:12pt}
.cover{position:relative;height:297mm;background:#101416;color:#fff;break-after:page}
.cover>svg,.part>svg{position:absolute;top:0;right:0}.cover>svg{width:210mm;height:297mm}
.cover div{position:absolute;left:16mm;right:16mm;top:62mm}.cover ul{position:absolute;left:16mm;right:16mm;bottom:9mm}
.cover h1{font-size:42pt}.part{position:relative;overflow:hidden;background:#101416;color:#fff;margin:10mm -16mm 5mm}
.part{padding:4mm 16mm;break-after:avoid;break-inside:avoid}.part>svg{width:150mm}.part h1{position:relative}
.band{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:11pt 6mm}
.band li{width:38mm;border-top:.8pt solid #b47c12;padding-top:5pt;break-inside:avoid}.cover li{border:0}
b.number{font-size:1.4em}small{font-size:7.8pt;color:#5b666b}sup a{font-size:6.5pt;font-weight:700;color:#7d5008}
table{width:100%;border-collapse:collapse}th{font-weight:400;font-size:7.6pt;color:#5b666b;text-align:left}
td,th{border-top:.5pt solid #dde2e3;padding:4pt 5mm 4pt 0;vertical-align:top}tr,figure{break-inside:avoid}
figure{margin:0 0 5pt}figure svg{width:100%;height:auto}.half svg{width:88mm}
.square{display:inline-block;width:7pt;height:7pt;margin-right:2.4pt;border:.6pt solid #7d5008}.full{background:#e2a72e}
.bar{display:block;height:5pt;background:#e2a72e}.two{columns:2;column-gap:8mm}
.note{border-left:2pt solid #e2a72e;padding-left:8pt}
.sources{columns:2;column-gap:8mm;font-size:6.8pt}.sources p{break-inside:avoid;margin:0 0 2pt}
.ask{background:#101416;color:#fff;padding:4.5mm;break-inside:avoid}.ask svg{float:right;width:23mm;height:23mm}
"""


def brochure_page(sheet: str, drawings: Mapping[str, str]) -> str:
    """The page; ``sheet`` is the brochure's data as JSON, ``drawings`` its SVG texts by name, its code among them."""
    data = json.loads(sheet)
    head = f'<!doctype html><html lang="{data["document"]["lang"]}"><meta charset="utf-8">'
    style = STYLE.replace("FOOT", data["foot"].replace('"', "”"))
    body = "\n".join(_Page(data, drawings).parts())
    return f"{head}<title>{escape(data['document']['title'])}</title><style>{style}</style><body>{body}</body></html>"


class _Page:
    """The parts of one brochure's page."""

    def __init__(self, data: Row, drawings: Mapping[str, str]) -> None:
        self._data = data
        self._drawings = drawings
        self._words: Mapping[str, str] = data["words"]

    def parts(self) -> Iterator[str]:
        data = self._data
        yield self._cover()
        yield from self._glance(data["zone"])
        for side, told in (
            ("industries", self._industries),
            ("parks", self._parks),
            ("projects", self._projects),
            ("policies", self._policies),
            ("services", self._services),
            ("outreach", self._outreach),
        ):
            if data[side] is not None:
                yield from told(data[side])
        yield from self._end(data["zone"])

    def _cover(self) -> str:
        zone, words = self._data["zone"], self._words
        sample = _p(words["record.fictional"]) if self._data["fictional"] else ""
        titles = f"<h1>{_e(zone['name']['text'])}</h1>{_p(zone['other'])}{_p(words['print.brochure'], zone['place'])}"
        return (
            f'<section class="cover">{self._drawings["cover"]}<div>{_p(self._data["portal"])}{titles}{sample}</div>'
            f"{_band(zone['figures'])}{_p(self._data['foot'], self._data['address'].split('//')[-1])}</section>"
        )

    def _part(self, title: str, note: str = "") -> str:
        return f'<div class="part">{self._drawings["relief"]}<h1>{_e(title)}</h1>{_p(note)}</div>'

    def _section(self, word: str, *inner: str) -> str:
        return f"<h2>{_e(self._words[word])}</h2>" + "".join(inner)

    def _figure(self, name: str, kind: str = "") -> str:
        return f'<figure class="{kind}">{self._drawings[name]}</figure>' if name in self._drawings else ""

    def _facts(self, rows: Sequence[Row]) -> str:
        return _table([_e(row["label"]), self._value(row)] for row in rows)

    def _value(self, row: Row) -> str:
        if row["unknown"]:
            return _e(self._words["unknown.zone"])
        found = figure(row["figure"]) if row["figure"] else _e(row["text"]) + _links(row["links"]) + _mark(row["mark"])
        return found + _small(row["note"])

    def _running(self, rows: Iterable[Row]) -> str:
        return " · ".join(f"{_small(row['label'])} {self._value(row)}" for row in rows)

    def _glance(self, zone: Row) -> Iterator[str]:
        words = self._words
        sides = ("industries", "parks", "projects", "policies", "services", "outreach")
        titles = ("zone.section_industries", "zone.section_parks", "zone.section_projects", "nav.policies")
        named = dict(zip(sides, (*titles, "nav.services", "zone.section_events"), strict=True))
        yield self._part(words["print.glance"], zone["position"])
        yield _p(zone["summary"]) + _notes(zone["notes"])
        yield self._section("print.contents", *(_p(words[named[side]]) for side in sides if self._data[side]))
        yield _p(words["print.ask"]) + _band(zone["all-figures"])
        yield self._section("zone.section_location", _p(words["footer.schematic"]), self._figure("locator", "half"))
        yield self._facts(zone["location"])
        yield self._section("zone.section_profile", self._facts([*zone["facts"], *zone["wages"]]))

    def _industries(self, side: Row) -> Iterator[str]:
        placed = any(chain["placed_by_portal"] for chain in side["chains"])
        yield self._part(
            self._words["zone.section_industries"], self._words["chain.placed_by_portal"] if placed else ""
        )
        yield _band(side["figures"])
        yield _table(
            [
                _name(row["item"]),
                _small(row["item"]["summary"], row["codes"] and f"GB/T 4754 {row['codes']}"),
                f"<b>{_e(row['item']['scale'])}</b> {_small(row['item']['role'])}{_mark(row['item']['mark'])}",
            ]
            for row in side["industries"]
        )
        for chain in side["chains"]:
            title = f"<h2>{_e(chain['name']['text'])}{_mark(chain['mark'])}</h2>"
            if not chain["empty"]:
                yield title + _p(chain["summary"]) + self._figure(f"chain-{chain['id']}")
        plain = [chain for chain in side["chains"] if chain["empty"]]
        if plain:
            names = " · ".join(_e(chain["name"]["text"]) for chain in plain) + _mark(plain[0]["mark"])
            yield self._section("zone.section_chains", _p(self._words["zone.chains_note"]), f"<p>{names}</p>")
        if side["enterprises"]:
            yield self._section("zone.section_enterprises")
        for group in side["enterprises"]:
            rows = (
                f"<p>{_name(row)}{_mark(row['mark'])}<br>{_small(row['makes'], row['origin'])}</p>"
                for row in group["rows"]
            )
            yield f'<h3>{_e(group["title"])}</h3><div class="two">{"".join(rows)}</div>'

    def _parks(self, side: Row) -> Iterator[str]:
        words = self._words
        drawn = any(park["desk"] for park in side["parks"])
        yield self._part(words["zone.section_parks"], words["park.drawing"] if drawn else "")
        for park in side["parks"]:
            yield f"<h2>{_name(park)}</h2>{_p(park['summary'])}{self._figure('park-' + park['id'], 'half')}"
            yield self._facts(park["facts"])
            if park["plan"]:
                yield _p(words["print.occupancy"], words["print.block"]) + _table(map(_occupied, park["plan"]))
                yield _p(words["readiness.occupied"], words["print.vacant"], words["park.occupancy_unknown"])
                yield _p(words["print.amenity"])
            for phase in park["phases"]:
                told = [row for row in phase["facts"] if not row["unknown"]]
                if told or phase["note"]:
                    values = "".join(f"<br>{self._value(row)}" for row in told)
                    yield f"<p><b>{_e(phase['name'])}</b>{values}{_small(phase['note'])}</p>"
            if park["services"]:
                yield _p(words["field.park.services"], park["services"])
            yield _notes(park["notes"])
        measures = {
            "area": "catalogue.area",
            "price": "catalogue.price",
            "height": "field.premises.clear_height",
            "load": "field.premises.floor_load",
            "power": "field.premises.power",
        }
        for rows, word in ((side["premises"], "zone.section_premises"), (side["land"], "zone.section_land")):
            if rows:
                told = [name for name in measures if any(row[name] for row in rows)]
                state = "field.land.availability" if word == "zone.section_land" else "field.premises.availability"
                heads = [words[key] for key in ("catalogue.where", *(measures[name] for name in told), state)]
                yield self._section(word, _table([self._space(row, told) for row in rows], heads))

    def _space(self, row: Row, told: Sequence[str]) -> list[str]:
        short = _e(self._words["unknown.short"])
        if not any(row[name] for name in told):
            short = _e(self._words["unknown.zone"])
        values = [figure(row[name]) if row[name] else short for name in told]
        state = f"<b>{_e(row['availability']) or _e(self._words['unknown.short'])}</b><br>{_small(row['readiness'])}"
        return [f"{_name(row)}<br>{_small(row['park'], row['form'])}", *values, state]

    def _projects(self, side: Row) -> Iterator[str]:
        words = self._words
        yield self._part(words["zone.section_projects"]) + _band(side["figures"])
        yield _p(words["print.stage_counts"], words["print.square"])
        yield _table(
            [_e(group["title"]), _squares("full", len(group["rows"])), str(len(group["rows"]))]
            for group in side["groups"]
        )
        for group in side["groups"]:
            yield f"<h2>{_e(group['title'])}</h2>{_p(group['note'])}"
            yield _table(self._project(row) for row in group["rows"])
        for view in side.get("told", ()):
            yield f"<h2>{_name(view)}</h2>{_p(view['summary'])}" + self._facts([*view["facts"], *view["texts"]])
        if side["rates"]:
            rates = (f"<p><b>{rate['number']}%</b> {_small(rate['label'], rate['text'])}</p>" for rate in side["rates"])
            yield self._section("projects.rates", *rates)
        if side["meetings"]:
            rows = [
                f"<p>{_name(row)}{_mark(row['mark'])} <b>{_e(row['stage'])} {_e(row['visits'])}</b><br>"
                f"{_small(row['origin'], row['topic'], row['remark'])} {_links([row['event']])}</p>"
                for row in side["meetings"]
            ]
            yield self._section("zone.section_talks", f'<div class="two">{"".join(rows)}</div>')

    def _project(self, row: Row) -> list[str]:
        words = self._words
        current = "".join(_mark(stage["mark"]) for stage in row["stages"] if stage["state"] == "current")
        sponsor = row["sponsor"] or words["project.sponsor_unknown"]
        invested = figure(row["investment"]) if row["investment"] else _e(words["project.investment_unknown"])
        dots = "" if row["exited"] else _squares("full", len(row["stages"]))
        return [
            f"{_name(row)}<br>{_small(sponsor, row['industry'])}",
            f"<b>{_e(row['stage'])}</b>{current}<br>{dots}{_small(row['note'])}",
            invested,
        ]

    def _policies(self, side: Row) -> Iterator[str]:
        yield self._part(self._words["nav.policies"], self._words["project.policies_note"])
        for rows, word in (
            (side["own"], "zone.section_own_policies"),
            (side["national"], "zone.section_national_policies"),
        ):
            if rows:
                yield self._section(word, _table(map(_policy, rows)))

    def _services(self, side: Row) -> Iterator[str]:
        words = self._words
        yield self._part(words["nav.services"])
        if side["model"]:
            yield f"<h3>{self._value(side['model'])}</h3>"
        yield "".join(
            f"<p><b>{_e(row['label'])}</b>{_mark(row['mark'])} {_small(row['text'])}</p>" for row in side["approaches"]
        )
        if side["commitments"]:
            rows = (
                [
                    _small(row["form"]),
                    _headed(row, _p(row["summary"], " → ".join(row["stages"])) + _small(row["document"])),
                    figure(row["figure"]) + _small(row["figure"]["note"]) if row["figure"] else "",
                ]
                for row in side["commitments"]
            )
            yield self._section("zone.section_commitments", _table(rows))
        if side["finance"]:
            rows = (
                [
                    _headed(row, _small(row["form"]) + _p(row["summary"]) + self._running(row["facts"])),
                    f'<span class="bar" style="width:{30 * row["share"]:.1f}mm"></span>',
                    figure(row["figure"]) if row["figure"] else _e(words["finance.amount_unknown"]),
                ]
                for row in side["finance"]
            )
            yield self._section("zone.section_finance", _p(words["finance.scale_note"]), _table(rows))
        for each in side["procedures"]:
            steps = (
                [
                    str(step["number"]),
                    f"<b>{_e(step['name'])}</b><br>{_small(step['office'])}",
                    self._running(step["facts"]),
                ]
                for step in each["steps"]
            )
            yield f"<h2>{_e(each['name']['text'])}</h2>{_p(each['totals'])}{_table(steps)}"
        if side["costs"]:
            rows = (
                [
                    f"<b>{_e(row['name'])}</b> {_small(row['tier'], row['tax'], row['capacity'], row['effective'])}",
                    figure(row["price"]) + _small(row["price"]["note"]) if row["price"] else "",
                ]
                for row in side["costs"]
            )
            yield self._section("field.zone.costs", _table(rows))

    def _outreach(self, side: Row) -> Iterator[str]:
        yield self._part(self._words["zone.section_events"])
        yield _table(
            [
                f"<b>{_e(row['period'])}</b><br>{_small(row['form'], row['period_note'])}",
                _headed(row, _p(row["summary"]) + _counted(row["figures"]) + self._running(row["facts"]) + _met(row)),
            ]
            for row in side["events"]
        )
        for rows, word in ((side["partners"], "zone.section_partners"), (side["brands"], "zone.section_brands")):
            if rows:
                told = (
                    "<p>"
                    + _headed(row, "<br>" + _small(row["form"], row["summary"], row.get("members", "")))
                    + self._running(row.get("facts", ()))
                    for row in rows
                )
                yield self._section(word, f'<div class="two">{"".join(told)}</div>')

    def _end(self, zone: Row) -> Iterator[str]:
        words = self._words
        yield self._part(words["print.ask"])
        if zone["unknown"]:
            yield self._section("zone.section_unknown", *(_p(row["label"]) for row in zone["unknown"]))
        lines = (
            f'<p id="source-{_e(line["key"])}"><b>{_e(line["key"])}</b> {_e(line["text"])} {_e(line["note"])}</p>'
            for line in self._data["sources"]
        )
        yield self._section("source.title", f'<div class="sources">{"".join(lines)}</div>')
        block = zone["contact"]
        points = "".join(
            f"<p><b>{_e(point['name'])}</b> {_e(point['role'])}</p>"
            + "".join(_p(fact["label"], fact["text"], *(to["text"] for to in fact["links"])) for fact in point["facts"])
            for point in block["points"]
        )
        none = "" if block["points"] else _p(words["contact.none"])
        code = self._drawings.get("code", "")
        yield f'<div class="ask">{code}<h2>{_e(block["title"])}</h2>{points}{none}{_p(self._data["scan"])}</div>'


def figure(row: Row) -> str:
    """A figure: its number bold, what stands before and after it, what it comes to in other units, its mark."""
    number = f'{_e(row["before"])} <b class="number">{_e(row["number"])}</b> {_small(row["after"])}'
    return f"{number}{_mark(row['mark'])} {_small(row['conversion'])}"


def _band(rows: Sequence[Row]) -> str:
    cells = (f"<li>{figure(row)}<br><b>{_e(row['label'])}</b><br>{_small(row['note'], row['summary'])}" for row in rows)
    return f'<ul class="band">{"".join(cells)}</ul>' if rows else ""


def _occupied(row: Row) -> list[str]:
    kinds = (("full", "occupied"), ("vacant", "vacant"), ("unknown", "unknown"), ("amenity", "amenity"))
    squares = "".join(_squares(kind, row[name]) for kind, name in kinds)
    count = f"{row['occupied']} / {row['occupied'] + row['vacant']}" if row["occupied"] + row["vacant"] else ""
    return [f"<b>{_e(row['name'])}</b> {_small(row['state'])}", squares, count]


def _policy(row: Row) -> list[str]:
    status = "" if row["status"] == "in-force" else row["status_text"]
    return [
        f"<b>{_e(row['benefit'])}</b>",
        f"<b>{_e(row['link']['text'])}</b>{_mark(row['mark'])}<br>{_small(row['text'])}",
        _small(row["document"], row["validity"], status),
    ]


def _name(row: Row) -> str:
    return f"<b>{_e(row['name']['text'])}</b> {_small(row['name']['chinese'])}"


def _counted(rows: Iterable[Row]) -> str:
    return " ".join(f"{figure(row)} {_small(row['label'])}" for row in rows)


def _met(row: Row) -> str:
    """Whom an event brought together, and how far it went."""
    met = (
        f"{each['name']['text']} ({each['stage']})" if each["stage"] else each["name"]["text"]
        for each in row["meetings"]
    )
    return _p(" · ".join(met))


def _headed(row: Row, told: str) -> str:
    return f"{_name(row)}{_mark(row['mark'])} {told}"


def _notes(rows: Iterable[Row]) -> str:
    return "".join(
        f'<p class="note"><b>{_e(row["title"])}</b><br>{_e(row["text"])}{_mark(row["mark"])}</p>' for row in rows
    )


def _mark(mark: Row | None) -> str:
    return f'<sup><a href="#source-{_e(mark["key"])}">{_e(mark["key"])}</a></sup>' if mark else ""


def _links(rows: Iterable[Row | None]) -> str:
    return " · ".join(_e(row["text"]) for row in rows if row)


def _squares(kind: str, number: int) -> str:
    return f'<span class="square {kind}"></span>' * number


def _table(rows: Iterable[Sequence[str]], heads: Sequence[str] = ()) -> str:
    head = "".join(f"<th>{_e(each)}" for each in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows)
    return f"<table>{'<thead><tr>' + head + '<tbody>' if head else ''}{body}</table>"


def _p(*words: str) -> str:
    return f"<p>{' '.join(map(_e, filter(None, words)))}</p>" if any(words) else ""


def _small(*words: str) -> str:
    return f"<small>{' · '.join(map(_e, filter(None, words)))}</small>" if any(words) else ""


def _e(words: str | None) -> str:
    return escape(words or "")
