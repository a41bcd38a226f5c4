"""The rest of a long list (``views/paging.py``) as a script: ``assets/records/<lang>/lists/<catalogue>.js``.

It calls ``portal.records`` with HTML, made by what makes the page's own (``overrides/partials/rest/<kind>.html``): a
script element loads it from ``file://`` too, where nothing can be fetched.
"""

import hashlib

from zoneportal.frozen import dataclass
from zoneportal.pages.records import literal
from zoneportal.values import Lang


@dataclass(frozen=True)
class Rest:
    """A file of the site, and the address that names its content, from the folder of records."""

    path: str
    data: bytes

    @property
    def address(self) -> str:
        """What the page asks for: ``zh/lists/projects.js?v=…``."""
        return f"{self.path.removeprefix('assets/records/')}?v={hashlib.sha256(self.data).hexdigest()[:8]}"


def rest(kind: str, lang: Lang, html: str) -> Rest:
    """The rest of the catalogue of a kind."""
    return Rest(path(kind, lang), f'portal.records("{lang}/lists/{kind}",{literal(html)});\n'.encode())


def path(kind: str, lang: Lang) -> str:
    """Where the rest of the catalogue of a kind stands."""
    return f"assets/records/{lang}/lists/{kind}.js"
