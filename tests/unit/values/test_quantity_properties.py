"""What holds for every quantity that can be written."""

import pickle
import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zoneportal.values import Dimension, Quantity, figure
from zoneportal.values.dimensions import MEASURES
from zoneportal.values.units import UNITS

SCALES = {
    "": 0,
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
ENGLISH_SCALES = {"million": 6, "billion": 9, "trillion": 12}
# English says these in a unit a thousand times larger.
LARGER = {"MW": 3, "MVA": 3}
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
QUALIFIERS = [("", ""), ("约", ""), ("近", ""), ("不超过", ""), ("≥", ""), ("", "以上"), ("", "左右")]
SIMPLE = sorted(zh for zh, unit in UNITS.items() if unit.dimension in MEASURES)
COMPOUND = ["元/亩", "元/平方米/月", "美元/㎡·天", "元/千瓦时", "吨/日", "吨标准煤/万元", "t/m²", "公斤/亩"]


def scale_words(unit: str) -> list[str]:
    """Where 百 or 千 runs into the unit (千瓦, 百分点), or 米 and 克 make another with 千, only the others are sure."""
    unsure = unit.startswith(("千", "个百")) or unit in ("米", "克", "吨")
    return [word for word in SCALES if not (unsure and word.endswith(("百", "千")))]


@st.composite
def numbers(draw: st.DrawFn) -> str:
    whole = draw(st.integers(0, 10**9))
    decimals = draw(st.text("0123456789", max_size=6))
    text = draw(st.sampled_from([f"{whole}", f"{whole:,}"])) + (f".{decimals}" if decimals else "")
    return text.translate(FULL_WIDTH) if draw(st.booleans()) else text


def value_of(number: str) -> Decimal:
    return Decimal(number.translate({**{0xFF10 + n: str(n) for n in range(10)}, 0xFF0E: ".", 0xFF0C: None, 0x2C: None}))


@st.composite
def written_quantities(draw: st.DrawFn) -> tuple[str, list[Decimal], int]:
    """A quantity as it is written, its numbers, and its power of ten."""
    unit = draw(st.sampled_from(SIMPLE + COMPOUND))
    scale = draw(st.sampled_from(scale_words(unit)))
    before, after = draw(st.sampled_from(QUALIFIERS))
    found = draw(st.lists(numbers(), min_size=1, max_size=2, unique_by=value_of))
    found.sort(key=value_of)
    separator = draw(st.sampled_from(["-", "–", "—", "~", "～", "至", "到"]))
    blank = draw(st.sampled_from(["", " "]))
    written = f"{before}{separator.join(found)}{blank}{scale}{unit}{after}"
    return written, [value_of(number) for number in found], SCALES[scale]


@given(written_quantities())
def test_chinese_prints_what_was_written(generated: tuple[str, list[Decimal], int]) -> None:
    written = generated[0]
    printed = figure(Quantity.parse(f"  {written} ", MEASURES), "zh")
    assert printed.before + printed.number + printed.after == written
    assert printed.number


@given(written_quantities())
def test_converting_to_the_base_and_back_loses_nothing(generated: tuple[str, list[Decimal], int]) -> None:
    written, values, scale = generated
    quantity = Quantity.parse(written, MEASURES)
    back = [end / quantity.unit.factor / 10**scale for end in quantity.exact_range]
    assert back == [values[0], values[-1]]
    for exact, base, digits in zip(quantity.exact_range, quantity.base_range, (values[0], values[-1]), strict=True):
        assert abs(Fraction(base) - exact) <= abs(exact) / 10**45
        again = Fraction(base) / quantity.unit.factor / 10**scale
        assert round(again, 6) == digits


@given(written_quantities())
def test_english_says_the_same_amount(generated: tuple[str, list[Decimal], int]) -> None:
    written, values, scale = generated
    quantity = Quantity.parse(written, MEASURES)
    said = figure(quantity, "en")
    word, *rest = said.after.split(" ") if said.after else [""]
    power = ENGLISH_SCALES.get(word, 0)
    name = rest[0] if power and rest else word
    if quantity.unit.zh in ("千瓦", "千伏安"):
        power += LARGER.get(name, 0)
    digits = [Decimal(number.replace(",", "")) for number in re.findall(r"[0-9][0-9,.]*", said.number)]
    assert [number.scaleb(power) for number in digits] == [value.scaleb(scale) for value in values]


@given(written_quantities())
def test_english_keeps_the_decimals_that_were_written(generated: tuple[str, list[Decimal], int]) -> None:
    written, values, _scale = generated
    quantity = Quantity.parse(written, MEASURES)
    if quantity.scale == 0 and len(values) == 1:
        number = figure(quantity, "en").number.rstrip("%‰").replace(",", "")
        assert Decimal(number).as_tuple() == values[0].as_tuple()


@given(written_quantities())
def test_a_quantity_survives_the_cache(generated: tuple[str, list[Decimal], int]) -> None:
    quantity = Quantity.parse(generated[0], MEASURES)
    kept = pickle.loads(pickle.dumps(quantity))  # noqa: S301 - its own bytes
    assert kept == quantity
    assert kept.unit is quantity.unit, "there is one of each"


NEAR_QUANTITIES = st.text("0123456789.,-–%万亿千百元亩米m²/·每个月年吨USDRMB约近不超过以上下至余 １，。", max_size=20)


@given(st.text(max_size=20) | NEAR_QUANTITIES)
def test_any_text_is_read_or_refused(text: str) -> None:
    for dimensions in (MEASURES, (Dimension.MONEY,), (Dimension.NUMBER,)):
        try:
            assert Quantity.parse(text, dimensions).written == text.strip()
        except ValueError as refused:
            assert type(refused).__name__ == "ValueRefused"  # noqa: PT017
