"""Drawings in examples: written as data (``{draw: chain, …}``), drawn by the same code that draws the pages' own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zoneportal.drawings.bars import amount_bar
from zoneportal.drawings.blocks import BlocksWords, Phase, park_blocks
from zoneportal.drawings.chain_layout import ChainLink
from zoneportal.drawings.chain_map import ChainWords, chain_map


@dataclass(frozen=True, slots=True)
class ChainPicture:
    """A chain map; the words are those that belong to no link."""

    title: str
    upper: str
    middle: str
    lower: str
    unplaced: str
    nothing: str
    links: tuple[ChainLink, ...]

    def svg(self, lang: str) -> str:
        """The map."""
        words = ChainWords(self.title, self.upper, self.middle, self.lower, self.unplaced, self.nothing)
        return chain_map(self.links, words, lang)


@dataclass(frozen=True, slots=True)
class ParkPicture:
    """A park's buildings as blocks, for a desk or a phone."""

    title: str
    size: Literal["desk", "phone"]
    phases: tuple[Phase, ...]

    def svg(self, lang: str) -> str:
        """The blocks."""
        return park_blocks(self.phases, BlocksWords(self.title), lang, self.size).svg


@dataclass(frozen=True, slots=True)
class AmountPicture:
    """A bar of an amount on a scale; ``portion`` is the zone's own money in it."""

    label: str
    amount: int
    largest: int
    portion: int

    def svg(self, lang: str) -> str:
        """The bar."""
        return amount_bar(self.amount, self.largest, self.label, lang, self.portion)


PICTURES: Mapping[str, type] = {"chain": ChainPicture, "park": ParkPicture, "amount": AmountPicture}
