"""The words of letters in both languages, as data for the script that writes them (``js/tools/enquiry.js``).

A letter may be written in either language on every page; in each page's markup the words would weigh on all of them.
"""

import json

from zoneportal.pages.portal import Portal
from zoneportal.values import LANGS
from zoneportal.views import enquiry


def script(portal: Portal) -> bytes:
    """``portal.letters``: where the site stands, its publisher, and the words by language."""
    register = portal.catalog.register
    data: dict[str, object] = {"site": portal.site_url.rstrip("/"), "publisher": {}}
    if register.publisher is not None:
        name = register.publisher.name
        data["publisher"] = {"zh": name.zh, "en": name.en, "email": register.publisher.email}
    for lang in LANGS:
        data[lang] = enquiry.words(portal.voice(lang), register)
    return f"portal.letters={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n".encode()
