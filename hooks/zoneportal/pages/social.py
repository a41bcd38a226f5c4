"""Open Graph pictures: one for each page kind and language, shown where an address is shared."""

from functools import partial

from zoneportal.drawings.cache import cached
from zoneportal.drawings.relief import PublishedFigure, zone_relief
from zoneportal.drawings.social import SocialCard, card_key, social_image
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.values import LANGS

KINDS = ("home", "zone", "project", "premises", "industry", "policy", "service", "event", "article")


def address(kind: str, lang: str) -> str:
    """The picture of a page kind in a language."""
    return f"assets/social/{lang}-{kind if kind in KINDS else 'home'}.png"


def write(portal: Portal, files: Publication) -> None:
    """Write ``assets/social/<lang>-<kind>.png``."""
    folder = portal.workspace.cache / "social"
    template = portal.workspace.overrides / "print" / "og.typ"
    figures = [
        PublishedFigure(item.key, float(item.quantity.base)) for zone in portal.catalog.zones for item in zone.figures
    ]
    relief = zone_relief("portal", figures, "card")
    register = portal.catalog.register
    assert register.portal is not None
    for lang in LANGS:
        voice = portal.voice(lang)
        name = voice.text(register.portal.name)
        for kind in KINDS:
            title = name if kind == "home" else voice.ui[f"social.{kind}"]
            card = SocialCard(kind=kind, title=title, portal=name, lang=lang)
            draw = partial(social_image, card, relief, template)
            data = cached(folder, card_key(card, relief, template), draw)
            files.write(address(kind, lang), data)
