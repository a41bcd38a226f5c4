"""Scale classes: the round sums by which planners size an industry."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from zoneportal.values.notation import HALF_WIDTH, SCALES
from zoneportal.values.refusal import ValueRefused
from zoneportal.values.text import Lang

_SCALE_CLASSES: Final = {word: power for word, power in SCALES if word in ("千万", "十亿", "百亿", "千亿", "万亿")} | {
    "亿": 8
}


@dataclass(frozen=True, slots=True)
class ScaleClass:
    """The size an industry is aimed at, as planners class it: 百亿级 is the RMB 10 billion class (power 10)."""

    written: str
    power: int

    @classmethod
    def parse(cls, written: str) -> "ScaleClass":
        """Read 百亿级, 千亿级 and so on, with or without 元. Raises ValueRefused `scale-class-unknown`."""
        bare = written.strip().translate(HALF_WIDTH)
        word = bare.removesuffix("级").removesuffix("元")
        if not bare.endswith("级") or word not in _SCALE_CLASSES:
            examples = ", ".join(f"{name}级" for name in _SCALE_CLASSES)
            raise ValueRefused("scale-class-unknown", written=written, examples=examples)
        return cls(written.strip(), _SCALE_CLASSES[word])

    @property
    def base(self) -> Decimal:
        """The round sum the class is named after, in yuan."""
        return Decimal(10) ** self.power

    def __call__(self, lang: Lang) -> str:
        """百亿级, RMB 10 billion class."""
        return ("" if lang == "zh" else " ").join(part for part in self.parts(lang) if part)

    def parts(self, lang: Lang) -> tuple[str, str, str]:
        """What stands before the number, the number, what stands after: `百亿` `级`, `RMB` `10` `billion class`."""
        if lang == "zh":
            number = self.written.removesuffix("级").removesuffix("元")
            return "", number, self.written.removeprefix(number)
        step = self.power // 3 * 3
        word = next(word for word, power in SCALES if power == step)
        return "RMB", str(10 ** (self.power - step)), f"{word} class"
