from pathlib import Path

import pytest

from zoneportal.pages import assets, stylesheet

ROOT = Path(__file__).parents[3]
SHEET = """/* A comment; with { braces }. */
a :hover > b , .c::before { content: "x" ; margin: -2px 0 ; }
@media (max-width: 767px) { a { color: var(--ink); } }
"""
TIGHT = 'a :hover>b,.c::before{content:"x";margin:-2px 0}@media (max-width:767px){a{color:var(--ink)}}'
OVERRIDES = ROOT / "overrides"


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    for name in {part for parts in stylesheet.SHEETS.values() for part in parts}:
        own = (
            f"assets/css/{name}.css"
            if (OVERRIDES / f"assets/css/{name}.css").exists()
            else f"components/{name}/style.css"
        )
        path = tmp_path / own
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f".own-{name} {{ margin: 0; }}", "utf-8")
    (tmp_path / "assets/css/10-base.css").write_text(SHEET, "utf-8")
    return tmp_path


def test_idle_characters_are_left_out_and_no_other(overrides: Path) -> None:
    assert stylesheet.build(overrides).decode().startswith(TIGHT + ".own-20-frame{margin:0}")


def test_what_only_other_sheets_have_is_not_in_the_shared_one(overrides: Path) -> None:
    shared = stylesheet.build(overrides)
    for part in stylesheet.ONLY:
        assert f".own-{part}{{".encode() not in shared
        assert any(part in parts for parts in stylesheet.SHEETS.values())


def test_a_sheet_has_its_parts_in_order(overrides: Path) -> None:
    css = stylesheet.build(overrides, "home").decode()
    places = [css.index(f".own-{part}{{") for part in stylesheet.SHEETS["home"][1:]]
    assert places == sorted(places)


def test_every_sheet_is_loaded_by_some_kind_of_page() -> None:
    assert set(stylesheet.KINDS.values()) == set(stylesheet.SHEETS) - {stylesheet.GALLERY}


@pytest.mark.parametrize("kind", sorted({*stylesheet.KINDS, *assets.TOOLS}))
def test_kinds_with_files_of_their_own_have_a_template(kind: str) -> None:
    assert (OVERRIDES / f"pages/{kind}.html").is_file()
