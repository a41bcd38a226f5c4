"""All that a site is built from: the records, the words, the hand-written pages, and where the site will stand."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from zoneportal.catalog import Catalog
from zoneportal.frozen import dataclass
from zoneportal.values import LANGS, ExchangeRate, Lang
from zoneportal.views.article import Article
from zoneportal.voice import Voice
from zoneportal.wording import Wording
from zoneportal.workspace import Workspace

# What a build may leave out, to be quicker while somebody tries something.
LEFT_OUT = frozenset({"print", "search"})


@dataclass(frozen=True)
class Portal:
    """All that a site is built from; ``gallery`` adds the page of all components, ``without`` is left out."""

    workspace: Workspace
    catalog: Catalog
    wording: Mapping[Lang, Wording]
    articles: tuple[Article, ...]
    site_url: str
    gallery: bool = False
    without: frozenset[str] = frozenset()

    def voice(self, lang: Lang) -> Voice:
        """The portal's voice in one language: always the same, so that what is kept for it can be found again."""
        return self._voices[lang]

    def with_records(self, catalog: Catalog) -> "Portal":
        """The same portal with other records: with the same voices too, unless the rate changed that they tell."""
        other = replace(self, catalog=catalog)
        if catalog.register.rate == self.catalog.register.rate:
            other.__dict__["_voices"] = self._voices  # where cached_property keeps them
        return other

    @cached_property
    def _voices(self) -> Mapping[Lang, Voice]:
        return {lang: self._voice(lang) for lang in LANGS}

    def _voice(self, lang: Lang) -> Voice:
        given = self.catalog.register.rate
        rate = ExchangeRate("USD", given.cny_per_usd, given.date) if given else None
        return Voice(lang, self.wording[lang], rate, self.wording["en" if lang == "zh" else "zh"])
