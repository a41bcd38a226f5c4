"""Each way in which YAML is written wrongly, and what is said about it."""

import codecs

import pytest

from zoneportal.problems import Problem
from zoneportal.source import Document, parse


def only(raw: bytes) -> Problem:
    found = parse(raw, "content/a.yaml")
    assert isinstance(found, list)
    assert len(found) == 1, [problem.code for problem in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "value"),
    [
        # Read, but as something else.
        ("a: yes\n", "yes-no-word", 1, 4, "yes"),
        ("a: [b, OFF]\n", "yes-no-word", 1, 8, "OFF"),
        ("n: b\n", "yes-no-word", 1, 1, "n"),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1, "a"),
        ("a: {zh: 甲, en: B, C}\n", "unquoted-comma", 1, 19, "C"),
        ("a: {m: 1,000万元}\n", "unquoted-comma", 1, 10, "000万元"),
        ("a: {zh:甲, en: B}\n", "no-space-after-colon", 1, 5, "zh:甲"),
        ("a: {zh：甲, en: B}\n", "full-width-colon", 1, 5, "zh：甲"),
        ("　a: b\n", "wide-space", 1, 1, ""),
        ("a: 3 #4\n", "comment-cuts-text", 1, 4, "#4"),
        ("a: &b c\n", "anchor-or-alias", 1, 4, "&b"),
        ("a: !b c\n", "type-tag", 1, 4, "!b"),
        ("a:\n  ? [b]\n  : c\n", "key-not-text", 2, 5, ""),
        ('a: 1\n"": c\n', "key-not-text", 2, 1, ""),
        # Seen in the lines of a text that cannot be read.
        ("a:\n\tb: c\n", "tab-indentation", 2, 1, ""),
        ("a: b\n \tc: d\n", "tab-indentation", 2, 2, ""),
        ("name：甲\nb: c\n", "full-width-colon", 1, 1, "name："),
        ("- name：甲\n  b: c\n", "full-width-colon", 1, 3, "- name："),
        ("name:甲\nb: c\n", "no-space-after-colon", 1, 1, "name:甲"),
        ("a: {zh: 甲， en: B}\n", "full-width-punctuation", 1, 10, "，"),
        ("a: ｛zh: 甲, en: B｝\n", "full-width-punctuation", 1, 4, "｛"),
        ("a: {zh: 甲, en: B｝\n", "full-width-punctuation", 1, 17, "｝"),
        # Told by the parser's complaint.
        ("a: b\n---\nc: d\n", "several-documents", 2, 1, "---"),
        ('a: "b\nc: d\n', "unclosed-quote", 1, 4, '"b'),
        ("a: 'b\nc: d\n", "unclosed-quote", 1, 4, "'b"),
        ("a: @b\n", "reserved-start", 1, 4, "@"),
        ("a: `b\n", "reserved-start", 1, 4, "`"),
        ("a: %b\n", "reserved-start", 1, 4, "%"),
        ("a: *见下\n", "reserved-start", 1, 4, "*"),
        ("a: >b\n", "reserved-start", 1, 4, ">"),
        ("a: ,b\n", "reserved-start", 1, 4, ","),
        ("a: - b\n", "reserved-start", 1, 4, "-"),
        ("a: {: b}\n", "reserved-start", 1, 5, ":"),
        ("a: *b\n", "anchor-or-alias", 1, 4, "*b"),
        ("a: !b!c d\n", "type-tag", 1, 4, "!b!c d"),
        ('a: "C:\\docs"\n', "backslash-in-text", 1, 7, "\\d"),
        ("a: b\nc\nd: e\n", "missing-colon", 2, 1, "c"),
        ("c\nd: e\n", "missing-colon", 1, 1, "c"),
        ("a: b: c\n", "colon-in-text", 1, 5, "a: b: c"),
        ("a: {zh: 甲, en: B: c}\n", "colon-in-text", 1, 17, "{zh: 甲, en: B: c}"),
        ('a: "b" c\n', "text-after-quote", 1, 8, "c"),
        ('a: {zh: "b"c, en: d}\n', "text-after-quote", 1, 12, "c, en: d}"),
        ("a: {b: c\nd: e\n", "unclosed-bracket", 1, 4, "}"),
        ("a: [b, c\nd: e\n", "unclosed-bracket", 1, 4, "]"),
        ("a: [\n", "unclosed-bracket", 1, 4, "]"),
        ("a: [b,\n", "unclosed-bracket", 1, 4, "]"),
        ("a: [{b: c},\n  {d: e},\n", "unclosed-bracket", 1, 4, "]"),
        ("a: {b: c}}\n", "unclosed-bracket", 1, 10, "{"),
        ("a: [b]]\n", "unclosed-bracket", 1, 7, "["),
        ("a: b\n  c: d\n", "wrong-indentation", 2, 1, "c: d"),
        ("a:\n  b: c\n d: e\n", "wrong-indentation", 3, 2, "d: e"),
        ("a: 1\n- b\n", "wrong-indentation", 2, 1, "- b"),
        ("- a\nb: c\n", "wrong-indentation", 2, 1, "b: c"),
        # The file as such.
        ("", "empty-file", 1, 1, ""),
        ("# later\n\n", "empty-file", 1, 1, ""),
        ("- a\n", "not-a-map", 1, 1, ""),
        ("甲\n", "not-a-map", 1, 1, ""),
        ("a: " + "[" * 200 + "\n", "nested-too-deep", 1, 1, ""),
        ("- " * 200 + "a\n", "nested-too-deep", 1, 1, ""),
        ("".join(" " * level + "a:\n" for level in range(200)), "nested-too-deep", 101, 1, ""),
        ("a: b\u200bc\n", "invisible-character", 1, 5, ""),
        ("a: b\x07\n", "invisible-character", 1, 5, ""),
        ("a: 1\nb: 中⼭\n", "look-alike-character", 2, 5, "⼭"),
        ("a: 锟斤拷\n", "garbled-text", 1, 4, "锟斤拷"),
        ("a: \ufffd\ufffd\n", "garbled-text", 1, 4, "\ufffd\ufffd"),
    ],
)
def test_a_mistake_is_named_where_it_stands(text: str, code: str, line: int, column: int, value: str) -> None:
    problem = only(text.encode())
    assert (problem.code, problem.place.line, problem.place.column, problem.value) == (code, line, column, value)


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (codecs.BOM_UTF8 + b"a: b\n", "byte-order-mark", 1),
        ("a: b\nc: 光电\n".encode("gb18030"), "gb18030-text", 2),
        ("a: 光电\n".encode("utf-16"), "not-utf-8", 1),
        (b"a: b\nc: \x80\xff\xff\n", "not-utf-8", 2),
    ],
)
def test_another_encoding_is_named(raw: bytes, code: str, line: int) -> None:
    problem = only(raw)
    assert (problem.code, problem.place.line) == (code, line)


def test_the_whole_text_that_commas_cut_is_proposed() -> None:
    problem = only("a: {zh: 甲, en: roads, water, power}\n".encode().replace(b", power", b" and power"))
    assert problem.facts["whole"] == "roads, water and power"
    found = parse("a: {zh: 甲, en: roads, water, power}\n".encode(), "a.yaml")
    assert isinstance(found, list)
    assert [problem.facts["whole"] for problem in found] == ["roads, water", "roads, water, power"]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a comment\n",
        "# a comment\na: b\n",
        'a: "3 #4"\n',
        "a: |\n  3 #4\n",
        "a: b#c\n",
        "a: {zh: 甲，乙, en: b}\n",
        "a: 甲：乙\n",
        "a: |\n  name：甲\n",
        "a: {b: , c: d}\n",
        "---\na: b\n",
        "a: b\n...\n",
        "a: 1 & 2 * 3 ! 4\n",
        "a: '&b'\n",
        "a: [" + ", ".join(["{b: c}"] * 300) + "]\n",
    ],
)
def test_what_only_looks_like_a_mistake_is_read(text: str) -> None:
    assert isinstance(parse(text.encode(), "a.yaml"), Document)
