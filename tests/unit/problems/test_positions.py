"""Where keys and values stand."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zoneportal.problems import Keys, Positions

TEXT = """\
# a comment
name: {zh: 光电产业园, en: "Optoelectronics, the park"}
phases:
  - name: 一期
    floor_area: 10万平方米
  -
    floor_area:
      value: 7.4万平方米
empty:
"""


@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        ((), (1, 1), (2, 1)),
        (("name",), (2, 1), (2, 7)),
        (("name", "zh"), (2, 8), (2, 12)),
        (("name", "en"), (2, 19), (2, 23)),
        (("phases",), (3, 1), (4, 3)),
        (("phases", 0), (4, 5), (4, 5)),
        (("phases", 0, "floor_area"), (5, 5), (5, 17)),
        (("phases", 1, "floor_area", "value"), (8, 7), (8, 14)),
        (("empty",), (9, 1), (9, 7)),
        # What is not there stands at the nearest key above it that is.
        (("absent",), (1, 1), (1, 1)),
        (("name", "ja"), (2, 1), (2, 1)),
        (("phases", 7, "name"), (3, 1), (3, 1)),
        (("phases", 0, "floor_area", "value"), (5, 5), (5, 5)),
    ],
)
def test_a_key_path_has_a_position(keys: Keys, key: tuple[int, int], value: tuple[int, int]) -> None:
    positions = Positions.of(TEXT)
    assert positions.key(keys) == key
    assert positions.value(keys) == value


@pytest.mark.parametrize("text", ["a: [", "", "\x07", "# nothing"])
def test_a_text_without_yaml_has_only_its_beginning(text: str) -> None:
    assert Positions.of(text).value(("a", 0, "b")) == (1, 1)


NAMES = st.sampled_from(["name", "floor_area", "zh", "en", "of", "value"])
WORDS = st.sampled_from(["光电", "8.70", "Park one", "2024-07"])
DATA = st.recursive(WORDS, lambda inner: st.lists(inner, min_size=1) | st.dictionaries(NAMES, inner, min_size=1))


@given(data=st.dictionaries(NAMES, DATA, min_size=1), flow=st.booleans())
def test_every_value_is_found_where_it_stands(*, data: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, default_style='"', width=40)
    positions = Positions.of(text)
    lines = text.splitlines()
    for keys, word in leaves(data, ()):
        line, column = positions.value(keys)
        # A long word may be folded; it begins with a quote and its first character in any case.
        assert lines[line - 1][column - 1 :].startswith(f'"{word[0]}')


def leaves(data: object, keys: Keys) -> list[tuple[Keys, str]]:
    if isinstance(data, dict):
        return [leaf for key, each in data.items() for leaf in leaves(each, (*keys, key))]
    if isinstance(data, list):
        return [leaf for index, each in enumerate(data) for leaf in leaves(each, (*keys, index))]
    return [(keys, str(data))]
