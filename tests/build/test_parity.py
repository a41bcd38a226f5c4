"""Everything stands in both languages, and each language is written in itself."""

from __future__ import annotations

import pytest

from proof.parity import foreign_words, unpaired
from proof.sample import altered
from proof.site import BuiltSite


def test_everything_has_its_pair(site: BuiltSite) -> None:
    assert unpaired(site) == []


def test_each_language_is_written_in_itself(site: BuiltSite) -> None:
    assert foreign_words(site) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<h1>", "<h2>Overview</h2><h1>"),
        ('<b class="n">8.7</b>', ""),
        ('<p><a href="#main">', '<p><a href="../">Home</a> <a href="#main">'),
        ("</main>", "<label>Zone <input></label></main>"),
        ("</main>", '<img src="x.png" alt="A park"></main>'),
    ],
)
def test_what_stands_in_one_language_only_is_found(sample: BuiltSite, right: str, wrong: str) -> None:
    assert unpaired(sample) == []
    broken = altered(sample, "en/projects/index.html", right, wrong)
    assert [fault.partition(":")[0] for fault in unpaired(broken)] == ["projects/index.html"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("en/index.html", "<p>招商</p>"),
        ("en/index.html", "<p>RMB 8.7 bn（approx.）</p>"),
        ("en/index.html", '<img src="x.png" alt="园区">'),
        ("index.html", "<p>The park is open to investors</p>"),
        ("index.html", '<p lang="en">Open <span lang="zh-CN">now to all investors</span></p>'),
    ],
)
def test_a_foreign_word_is_found(sample: BuiltSite, file: str, text: str) -> None:
    assert foreign_words(sample) == []
    broken = altered(sample, file, "</main>", f"{text}</main>")
    assert [fault.partition(":")[0] for fault in foreign_words(broken)] == [file]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("en/index.html", '<p lang="zh-CN">招商</p>'),
        ("index.html", '<p lang="en">The park is open to investors</p>'),
        ("index.html", "<p>GB/T 4754-2017、CC BY 4.0、IATF 16949、MW</p>"),
    ],
)
def test_a_marked_foreign_word_is_accepted(sample: BuiltSite, file: str, text: str) -> None:
    assert foreign_words(altered(sample, file, "</main>", f"{text}</main>")) == []
