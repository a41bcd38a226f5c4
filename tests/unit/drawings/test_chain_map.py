from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unit.drawings.reading import SVG, clashes, letterings, outside, parsed, safe_inline, words_of
from zoneportal.drawings.chain_box import height
from zoneportal.drawings.chain_layout import DESK, chain_layout
from zoneportal.drawings.chain_map import ChainFirm, ChainLink, ChainWords, chain_map

ZH = ChainWords("示例链（虚构）", "上游", "中游", "下游", "位置尚未公布", "尚未由开发区公布")
EN = ChainWords(
    "Sample chain (fictional)", "Upstream", "Midstream", "Downstream", "Position unknown", "not yet published"
)
LONG = ChainFirm(
    "Sample Optoelectronic Precision Manufacturing and Trading Holdings (Fictional) Company Limited",
    "firm/",
    "示例光电精密制造贸易控股股份有限公司（虚构）",
    "zh",
)
LEADER = ChainLink("leader", "示例环节", "middle", "strong", "leader", "链主", (ChainFirm("示例企业", "firm/"),))
SIGNED = ChainLink("signed", "示例薄膜", "upper", None, "signed", "已签约", (LONG,), "link/")
GAP = ChainLink(
    "gap", "示例基板", "upper", "missing", None, "向投资者开放", (), "", "行业通用结构", "询问 →", "ask/", general=True
)
WEAK = ChainLink("weak", "Sample modules", "lower", "weak", None, "Weak")
RESERVE = ChainLink("reserve", "Sample devices", "lower", "reserve", None, "In reserve")
CHAIN = [LEADER, SIGNED, GAP, WEAK, RESERVE]


def kinds(drawing: str) -> Counter[str]:
    classes = (g.get("class", "") for g in parsed(drawing).iter(SVG + "g"))
    return Counter(name.split()[1].rpartition("--")[2] for name in classes if name.startswith("chain-link "))


def curves(drawing: str) -> list[str | None]:
    return [
        path.get("stroke-dasharray")
        for group in parsed(drawing).iter(SVG + "g")
        if group.get("class") == "chain-curves"
        for path in group
    ]


@pytest.mark.parametrize(("words", "lang"), [(ZH, "zh"), (EN, "en")])
def test_every_link_is_drawn_in_its_state_with_all_its_words(words: ChainWords, lang: str) -> None:
    drawing = chain_map(CHAIN, words, lang)
    assert kinds(drawing) == {"leader": 1, "present": 1, "gap": 1, "weak": 1, "reserve": 1}
    assert safe_inline(drawing)
    assert not clashes(drawing)
    assert not outside(drawing)
    for part in (words.upper, words.middle, words.lower, GAP.note, GAP.action, *(link.badge for link in CHAIN)):
        assert "".join(part.split()) in words_of(drawing)
    assert "".join(LONG.name.split()) in words_of(drawing)
    assert LONG.original in words_of(drawing)


def test_links_lead_to_the_link_the_firms_and_the_enquiry() -> None:
    addresses = {a.get("href") for a in parsed(chain_map(CHAIN, ZH, "zh")).iter(SVG + "a")}
    assert addresses == {"firm/", "link/", "ask/"}


def test_the_other_language_is_marked_as_such() -> None:
    spans = parsed(chain_map(CHAIN, EN, "en")).iter(SVG + "tspan")
    assert {span.get("lang") for span in spans} == {"zh-CN"}


def test_only_gaps_are_dashed_and_hatched_and_they_come_first() -> None:
    drawing = parsed(chain_map([SIGNED, replace(SIGNED, key="b"), GAP], ZH, "zh"))
    links = [g for g in drawing.iter(SVG + "g") if g.get("class", "").startswith("chain-link ")]
    dashed = [next(g.iter(SVG + "rect")).get("stroke-dasharray") is not None for g in links]
    assert dashed == [True, False, False]
    assert "chain-link--general" in links[0].get("class", "")


def test_curves_run_into_the_leader_dashed_from_gaps() -> None:
    assert Counter(curves(chain_map(CHAIN, ZH, "zh"))) == {None: 3, "5 4": 1}


def test_without_a_leader_the_stream_is_an_arrow_and_there_are_no_curves() -> None:
    drawing = chain_map(CHAIN[1:], ZH, "zh")
    assert not curves(drawing)
    assert ZH.nothing in words_of(drawing)  # nobody stands midstream


def test_links_without_a_position_stand_in_rows_of_their_own() -> None:
    drawing = chain_map([*CHAIN, ChainLink("where", "示例去处", badge="已签约")], ZH, "zh")
    tops = {item.words: item.box.top for item in letterings(drawing)}
    assert tops["示例去处"] > tops[ZH.unplaced] > max(tops[name] for name in ("Sample devices", "示例基板"))


def test_a_chain_without_any_position_gathers_around_its_leader() -> None:
    links = [replace(link, stream=None) for link in CHAIN]
    drawing = chain_map(links, ZH, "zh")
    assert ZH.unplaced in words_of(drawing)
    assert ZH.upper not in words_of(drawing)
    assert len(curves(drawing)) == 4


def test_a_leader_at_the_head_of_the_stream_is_reached_from_two_columns_away() -> None:
    links = [replace(LEADER, stream="upper"), replace(GAP, stream="middle"), WEAK, RESERVE]
    assert Counter(curves(chain_map(links, ZH, "zh"))) == {None: 2, "5 4": 1}


def test_an_empty_chain_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="without links"):
        chain_map([], ZH, "zh")


@st.composite
def chains(draw: st.DrawFn) -> list[ChainLink]:
    names = st.sampled_from(
        ["示例", "示例光电显示模组与背光组件配套加工环节（虚构的很长的名称）", "Sample link & <others>"]
    )
    return [
        ChainLink(
            f"link-{index}",
            f"{draw(names)} {index}",
            draw(st.sampled_from(["upper", "middle", "lower", None])),
            draw(st.sampled_from(["strong", "weak", "missing", "reserve", None])),
            draw(st.sampled_from([None, None, None, "leader", "signed"])),
            draw(st.sampled_from(["", "向投资者开放", "Open to investors"])),
            tuple(draw(st.lists(st.sampled_from([LONG, ChainFirm("示例企业")]), max_size=3))),
            action=draw(st.sampled_from(["", "Ask about this link →"])),
        )
        for index in range(draw(st.integers(1, 40)))
    ]


@settings(max_examples=60)
@given(chains())
def test_any_chain_of_up_to_forty_links(links: list[ChainLink]) -> None:
    drawing = chain_map(links, EN, "en")
    assert kinds(drawing).total() == len(links)
    assert not outside(drawing)
    assert not clashes(drawing)
    assert all("".join(link.name.split()) in words_of(drawing) for link in links)
    layout = chain_layout(links, {link.key: height(link) for link in links}, 34)
    assert not [1 for a, b in combinations(layout.seats, 2) if a.box.overlaps(b.box, 10)]
    assert all(seat.box.right - seat.box.left == DESK.column for seat in layout.seats)
