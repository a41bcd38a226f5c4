import pytest

from unit.desk import SOURCE, Desk
from zoneportal.models import Chain
from zoneportal.views.chain_map import ChainMap, Node, chain_map

STRUCTURE = """\
    name: {zh: 电池链一般结构, en: Battery chain in general}
    links:
      - {id: separators, name: {zh: 隔膜, en: Separators}, stream: upper}
      - {id: anodes, name: {zh: 负极, en: Anodes}, stream: upper}
      - {id: recycling, name: {zh: 回收, en: Recycling}, stream: lower}
    source: {document: gazette, part: A2, as_of: 2025-01}
"""
HEAD = "name: {zh: 储能电池产业链, en: Storage battery chain}\nindustry: batteries\n"


def drawn(desk: Desk, links: str, more: str = "") -> ChainMap:
    body = f"links:\n{links}" if links else ""
    desk.write("content/zones/sample/chains/batteries.yaml", HEAD + more + body + SOURCE)
    leaf = desk.leaf("/chains/sample-batteries/")
    return chain_map(leaf, leaf.catalog.zone_by_id["sample"], desk.found(leaf, Chain, "batteries"))


def nodes(found: ChainMap) -> dict[str, Node]:
    return {anchor(node): node for column in found.streams for node in column.nodes}


def anchor(node: Node) -> str:
    """The link's id, told from where the node leads."""
    return node.href.removeprefix("#link-")


def link(more: str, id: str = "separators") -> str:
    return f"  - {{id: {id}, name: {{zh: 隔膜, en: Separators}}, {more}}}\n"


@pytest.fixture
def lone(desk: Desk) -> Desk:
    """A zone without projects that name the chain."""
    (desk.root / "content/zones/sample/projects/separators.yaml").unlink()
    return desk


def project(desk: Desk, stage: str, chains: str = "[]", more: str = "") -> None:
    desk.record(
        "projects/plant",
        f"name: {{zh: 项目, en: Plant}}\nindustry: batteries\nhistory: [{{stage: {stage}, date: 2025-01}}]\n"
        f"chains: {chains}\n{more}",
    )


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("state: missing", "gap"),
        ("state: missing, enterprises: [{enterprise: cells, role: leader}]", "gap"),
        ("state: strong, enterprises: [{enterprise: cells, role: leader}]", "leader"),
        ("enterprises: [{enterprise: cells, role: signed}]", "signed"),
        ("state: weak", "weak"),
        ("state: strong", "strong"),
        ("state: reserve", "reserve"),
        ("enterprises: [{enterprise: cells}]", "plain"),
        ("stream: upper", "plain"),
    ],
)
def test_kinds_of_links(lone: Desk, more: str, kind: str) -> None:
    found = drawn(lone, link(more))
    node = nodes(found)["separators"]
    assert node.kind == kind
    assert found.kinds == (kind,)
    assert [anchor(gap) for gap in found.gaps] == (["separators"] if kind == "gap" else [])


def test_a_link_says_its_state_in_words(lone: Desk) -> None:
    ui = lone.leaf().voice.ui
    leader = "state: strong, enterprises: [{enterprise: cells, role: leader}]"
    assert nodes(drawn(lone, link(leader)))["separators"].state == ui["link-state.strong"]
    signed = "enterprises: [{enterprise: cells, role: signed}]"
    assert nodes(drawn(lone, link(signed)))["separators"].state == ui["chain.signed"]
    assert nodes(drawn(lone, link("stream: upper")))["separators"].state == ""


@pytest.mark.parametrize(
    ("stage", "more", "kind"),
    [
        ("promoted", "", "plain"),
        ("in-talks", "", "plain"),
        ("signed", "", "signed"),
        ("in-production", "", "signed"),
        ("signed", "exit: {date: 2025-06, reason: {zh: 计划调整。, en: Plans changed.}}\n", "plain"),
    ],
)
def test_a_link_is_signed_when_its_project_is(lone: Desk, stage: str, more: str, kind: str) -> None:
    project(lone, stage, "[{chain: batteries, link: separators}]", more)
    assert nodes(drawn(lone, link("stream: upper")))["separators"].kind == kind


def test_firms_are_links_with_their_part(lone: Desk) -> None:
    node = nodes(drawn(lone, link("enterprises: [{enterprise: cells, role: leader}]")))["separators"]
    (firm,) = node.firms
    assert (firm.text, firm.lang) == ("Fictional Cells", "虚构电芯")
    assert firm.href == "../../zones/sample/industries/#cells"
    assert firm.note == lone.leaf().voice.ui["chain-role.leader"]


def test_links_that_only_the_general_structure_names_are_marked(lone: Desk) -> None:
    lone.write("content/common/structures/cells.yaml", STRUCTURE)
    found = drawn(lone, link("stream: upper, state: strong"), "structure: cells\n")
    assert {id: node.kind for id, node in nodes(found).items()} == {
        "separators": "strong",
        "anodes": "general",
        "recycling": "general",
    }
    assert found.gaps == ()
    assert found.kinds == ("strong", "general")
    assert nodes(found)["anodes"].state == lone.leaf().voice.ui["chain.general_link"]
    assert found.general is not None
    assert found.general.mark is not None
    assert (found.general.text, found.general.mark.key) == ("Battery chain in general", "A2")
    assert found.mark.key == "A1"


def test_a_general_link_that_a_signed_project_fills_is_no_gap(lone: Desk) -> None:
    lone.write("content/common/structures/cells.yaml", STRUCTURE)
    project(lone, "signed", "[{chain: batteries, link: anodes}]")
    found = drawn(lone, link("stream: upper"), "structure: cells\n")
    assert nodes(found)["anodes"].kind == "signed"
    assert nodes(found)["recycling"].kind == "general"


def test_streams_stand_in_order_and_what_has_no_place_last(lone: Desk) -> None:
    links = link("stream: lower", "a") + link("placed_by: zone", "b") + link("stream: upper", "c")
    found = drawn(lone, links)
    ui = lone.leaf().voice.ui
    assert [column.title for column in found.streams] == [
        ui["stream.upper"],
        ui["stream.lower"],
        ui["stream.unplaced"],
    ]
    assert not found.placed_by_portal


@pytest.mark.parametrize(
    ("more", "flagged"),
    [
        ("stream: upper, placed_by: portal", True),
        ("placed_by: portal", False),
        ("stream: upper", False),
    ],
)
def test_a_place_that_the_portal_gave_is_said(lone: Desk, more: str, flagged: bool) -> None:  # noqa: FBT001
    assert drawn(lone, link(more)).placed_by_portal is flagged


def test_a_chain_without_links_has_no_drawing(lone: Desk) -> None:
    found = drawn(lone, "")
    assert found.empty
    assert (found.svg, found.streams, found.kinds) == ("", (), ())


def test_target_enterprises_are_nowhere(lone: Desk) -> None:
    found = drawn(lone, link("state: missing, target_enterprises: [{zh: 绝密公司, en: Secret Target}]"))
    assert "Secret Target" not in repr(found)
