"""A template's context is a documented dataclass: it reads nothing the view has not, and the view has nothing idle."""

from collections.abc import Iterator

import pytest
from jinja2 import nodes

from components.rendered_examples import OVERRIDES, jinja
from components.rendered_pages import Recorder, Rendering, fields_of
from zoneportal.gallery.shapes import parts
from zoneportal.pages.frame import Frame
from zoneportal.pages.head import PageHead
from zoneportal.views.parts import Figure, Head, Mark

# Views hold what a drawing returns as it is; `Head` is read by the frame, the search index and the Open Graph picture.
OURS = ("zoneportal.views.", "zoneportal.pages.")
KINDS = sorted(path.stem for path in (OVERRIDES / "pages").glob("*.html"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_view_that_names_its_template(kind: str, rendering: Rendering) -> None:
    (view,) = rendering.views[kind]
    assert f"``pages/{kind}.html``" in (view.__doc__ or "")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_only_what_its_view_has(kind: str, rendering: Rendering) -> None:
    (view,) = rendering.views[kind]
    assert set(_read_of_page(f"pages/{kind}.html")) <= fields_of(view)


def test_no_field_of_a_view_is_idle(rendering: Rendering) -> None:
    views = set[type]().union(*rendering.views.values())
    kinds = {kind for view in (*views, Frame, PageHead) for kind in parts(view) if kind.__module__.startswith(OURS)}
    everything = {(kind, name) for kind in kinds - {Head} for name in fields_of(kind)}
    assert sorted(f"{kind.__module__}.{kind.__name__}.{name}" for kind, name in everything - rendering.reads) == []


def test_a_recorder_notes_what_is_read_within() -> None:
    reads: set[tuple[type, str]] = set()
    figure = Recorder(Figure("8.7", mark=Mark("A2", "#source-A2", "来源")), reads)
    assert figure.mark.key == "A2"
    assert reads == {(Figure, "mark"), (Mark, "key")}
    with pytest.raises(AttributeError):
        _ = figure.numbr


def _read_of_page(template: str) -> Iterator[str]:
    """The fields of ``page`` that a template, or the one it extends, names on any of its branches."""
    source = (OVERRIDES / template).read_text("utf-8")
    tree = jinja().parse(source)
    for found in tree.find_all(nodes.Getattr):
        if isinstance(found.node, nodes.Name) and found.node.name == "page":
            yield found.attr
    for parent in tree.find_all(nodes.Extends):
        yield from _read_of_page(parent.template.as_const())
