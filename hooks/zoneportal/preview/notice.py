"""What a page of the preview carries besides itself: the script that keeps it up to date, and what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from jinja2 import TemplateError

from zoneportal.pages.templates import environment
from zoneportal.problems import Report
from zoneportal.values import Lang
from zoneportal.wording import Wording

# Where the preview's own files are, under the site's root; nothing of the site is called so.
FOLDER = "_preview"
END = b"</body>"


@dataclass(frozen=True)
class Notice:
    """What is wrong with what is on disk: errors of records and words, or what a program said; empty if nothing is."""

    report: Report | None = None
    text: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.report or self.text)

    def said(self, lang: Lang) -> str:
        """All of it in one language."""
        return "\n".join(filter(None, (self.report.text(lang) if self.report else "", self.text)))


@dataclass(frozen=True)
class Dress:
    """What pages are dressed with: the words and templates of a portal, and the path its site stands under."""

    overrides: Path
    words: Mapping[Lang, Wording]
    mount: str

    def dressed(self, html: bytes, lang: Lang, asked: str, notice: Notice) -> bytes:
        """A page with its script, which asks at ``asked`` whether the page has changed, and with the notice."""
        before, _, after = html.rpartition(END)
        more = self._notice(lang, notice) if notice else ""
        more += f'<script src="{self.mount}{FOLDER}/follow.js" data-asked="{escape(self.mount + asked)}"></script>'
        return before + more.encode() + END + after

    def bare(self, lang: Lang, asked: str, notice: Notice) -> bytes:
        """A page where there is none yet: the notice alone."""
        html = f'<!doctype html>\n<html lang="{lang}">\n<meta charset="utf-8"><title>!</title><body></body>\n</html>\n'
        return self.dressed(html.encode(), lang, asked, notice)

    def _notice(self, lang: Lang, notice: Notice) -> str:
        """The notice by its template, or as plain as can be where that is what is wrong."""
        said = notice.said(lang)
        title = self.words[lang].get("preview.stale", "") if lang in self.words else ""
        try:
            template = environment(self.overrides).get_template(f"{FOLDER.removeprefix('_')}/notice.html")
            return template.render(title=title, said=said, folder=self.mount + FOLDER)
        except (TemplateError, AttributeError, LookupError):
            return f"<pre>{escape(said)}</pre>"
