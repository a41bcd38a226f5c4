"""Every class of the markup has a rule, and every rule has markup: templates, scripts, drawings or Markdown."""

import re
from collections.abc import Iterator

import pytest

from components.rendered_examples import OVERRIDES, cases, html
from components.rendered_pages import Rendering
from zoneportal.pages import stylesheet
from zoneportal.values import LANGS

# Names of a block whose parts have the rules, or of what looks like its surroundings.
HOOKS = frozenset(
    {
        "method-scroll",
        "space-says",
        "list",
        "nodes",
        "meetings",
        "band-figure",
        "section-aside",
        "search-results",
        "search-noscript",
    }
)
# The parts of a drawing are named for those who read or test it; presentation attributes say how they look.
DRAWN = re.compile(r"(?:drawing|block|chain-link|chain-curves)(?:--[a-z]+)?")
# What Markdown's extensions write in hand-written pages (mkdocs.yml, markdown_extensions).
MARKDOWN = frozenset(
    {"admonition", "admonition-title", "footnote", "twemoji"}
    | {"tabbed-set", "tabbed-labels", "tabbed-content", "tabbed-block"}
)
ATTRIBUTE = re.compile(r'class="((?:\{\{.*?\}\}|\{%.*?%\}|[^"{]|\{(?![{%]))*)"', re.DOTALL)
STATEMENT, EXPRESSION = re.compile(r"\{%.*?%\}", re.DOTALL), re.compile(r"\{\{.*?\}\}", re.DOTALL)
SELECTOR, CLASS = re.compile(r"([^{};]+)\{"), re.compile(r"\.(-?[A-Za-z_][\w-]*)")
WORD = re.compile(r"[\w-]+")


def styled() -> set[str]:
    sheets = [stylesheet.build(OVERRIDES, name) for name in stylesheet.names()]
    return styled_by(b"".join([*sheets, (OVERRIDES / "preview" / "notice.css").read_bytes()]))


def styled_by(css: bytes) -> set[str]:
    return {name for selector in SELECTOR.findall(css.decode()) for name in CLASS.findall(selector)}


def written() -> set[str]:
    """Classes that templates write out; those put together from a value are told by what is rendered."""
    return {name for path in OVERRIDES.rglob("*.html") for name in _written(path.read_text("utf-8"))}


def shown(rendering: Rendering) -> set[str]:
    """Classes of every page of the demo and of every example, drawings included."""
    pages = [html for of_kind in rendering.html.values() for html in of_kind]
    examples = [html(case, lang) for case in cases() for lang in LANGS]
    return {name for text in (*pages, *examples) for names in ATTRIBUTE.findall(text) for name in names.split()}


def scripted() -> set[str]:
    """Every word of the scripts: a class that a script sets is among them."""
    return {word for path in (OVERRIDES / "assets/js").rglob("*.js") for word in WORD.findall(path.read_text("utf-8"))}


def test_every_class_written_in_a_template_has_a_rule() -> None:
    assert sorted(written() - styled() - HOOKS) == []


def test_every_class_shown_has_a_rule(rendering: Rendering) -> None:
    """A class made from a value (``stage-future``) may look as its element does where another value has a rule."""
    rules = styled()
    plain = {name for name in shown(rendering) - rules - HOOKS if not DRAWN.fullmatch(name)}
    assert sorted(name for name in plain if not _has_sibling(name, rules)) == []


def test_every_rule_has_markup(rendering: Rendering) -> None:
    assert sorted(styled() - written() - shown(rendering) - scripted() - MARKDOWN) == []


@pytest.mark.parametrize("kind", sorted(path.stem for path in (OVERRIDES / "pages").glob("*.html")))
def test_a_page_loads_all_that_it_needs(kind: str, rendering: Rendering) -> None:
    pages = "".join(rendering.html[kind])
    needed = {name for names in ATTRIBUTE.findall(pages) for name in names.split()} & styled()
    loaded = b"".join(stylesheet.build(OVERRIDES, name) for name in stylesheet.sheets_of(kind))
    assert sorted(needed - styled_by(loaded)) == []


def test_hooks_are_in_use(rendering: Rendering) -> None:
    assert written() | shown(rendering) >= HOOKS


def test_classes_are_found() -> None:
    source = '<i class="a{% if x %} b{% endif %} c-{{ d }} {{ \'e\' }}"></i><b class="f">'
    assert set(_written(source)) == {"a", "b", "f"}


def _has_sibling(name: str, rules: set[str]) -> bool:
    """Whether another class made from a value like this one has a rule: ``stage-past`` for ``stage-future``."""
    stems = {name[:end] for end, letter in enumerate(name) if letter == "-"}
    return name not in written() and any(
        rule.startswith(f"{stem}-") or rule == stem for stem in stems for rule in rules
    )


def _written(source: str) -> Iterator[str]:
    for names in ATTRIBUTE.findall(source):
        tokens = EXPRESSION.sub("\0", STATEMENT.sub(" ", names)).split()
        yield from (token for token in tokens if "\0" not in token)


def test_the_published_sheet_leaves_the_gallery_out() -> None:
    assert b".gallery-" not in stylesheet.build(OVERRIDES)
