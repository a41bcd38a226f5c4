from pathlib import Path

import pytest

from zoneportal.pages import stylesheet

SHEET = """/* A comment; with { braces }. */
a :hover > b , .c::before { content: "x" ; margin: -2px 0 ; }
@media (max-width: 767px) { a { color: var(--ink); } }
"""
TIGHT = 'a :hover>b,.c::before{content:"x";margin:-2px 0}@media (max-width:767px){a{color:var(--ink)}}'


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    for name in {name for sheets in stylesheet.OWN.values() for name in sheets}:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f".{path.stem}-{path.parent.name} {{ margin: 0; }}", "utf-8")
    (tmp_path / "assets/css/10-base.css").write_text(SHEET, "utf-8")
    return tmp_path


def test_idle_characters_are_left_out_and_no_other(overrides: Path) -> None:
    assert stylesheet.build(overrides).decode().startswith(TIGHT + ".20-frame-css{margin:0}")


def test_what_has_a_sheet_of_its_own_is_not_in_the_shared_one(overrides: Path) -> None:
    shared, own = stylesheet.build(overrides), stylesheet.build_own(overrides)
    assert b".40-prose-css" not in shared
    assert b".40-prose-css" in own["written"]
    assert b".style-home" not in shared
    assert b".style-home" in own["home"]


def test_every_section_with_a_sheet_of_its_own_has_one() -> None:
    assert set(stylesheet.SECTIONS.values()) == set(stylesheet.OWN)
