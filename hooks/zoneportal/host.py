"""One build as its host drives it: start (read and check), take the hand-written pages, finish (write the site).

Plain Python: the MkDocs hook, ProperDocs through the same hook, and tests call the same three steps.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zoneportal import wording
from zoneportal.catalog import Catalog
from zoneportal.loading import Loader, in_one_go
from zoneportal.pages.portal import LEFT_OUT, Portal
from zoneportal.pages.publication import Publication
from zoneportal.pages.site import build as build_site
from zoneportal.problems import Report
from zoneportal.store import Stamp, Store, stamp
from zoneportal.values import Lang
from zoneportal.views.article import Article, Section, Writing
from zoneportal.wording import Wording
from zoneportal.workspace import Workspace


@dataclass
class Build:
    """One build under way. ``aside`` is where the host may write; ``site`` is written only at the end.

    ``seen`` are the folders of words, hand-written pages and templates as they were before they were read.
    """

    workspace: Workspace
    catalog: Catalog | None
    words: Mapping[Lang, Wording]
    reports: tuple[Report, ...]
    site: Path
    site_url: str
    loader: Loader
    gallery: bool = False
    without: frozenset[str] = frozenset()
    seen: dict[Path, Stamp] = field(default_factory=dict)
    _writings: dict[str, dict[Lang, Writing]] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether any problem is an error."""
        return self.catalog is None or any(report.errors for report in self.reports)

    @property
    def aside(self) -> Path:
        """Where the host writes its own pages: one folder a site, so that a preview and a build can run at once."""
        return self.workspace.cache / "host" / self._name

    @property
    def _name(self) -> str:
        """A name for the folder of the site, in the cache."""
        return hashlib.sha256(str(self.site.resolve()).encode()).hexdigest()[:12]

    def report_lines(self) -> Iterator[str]:
        """What is wrong, line by line: errors in full; of the rest, which ``check`` shows, how much there is."""
        return told(self.reports)

    def take(
        self, *, path: str, url: str, title: str, description: str, body: str, sections: Sequence[tuple[str, str]]
    ) -> None:
        """Take a hand-written page as the host rendered it; ``path`` and ``url`` begin with ``en/`` for English."""
        lang: Lang = "en" if path.startswith("en/") else "zh"
        address = "/" + url.removeprefix("en/")
        writing = Writing(title, description, body, tuple(Section(name, href) for name, href in sections))
        self._writings.setdefault(address, {})[lang] = writing

    def forget_writings(self) -> None:
        """Let go of the hand-written pages, for the host to give them again."""
        self._writings.clear()

    def articles(self) -> tuple[Article, ...]:
        """The hand-written pages that were taken.

        Raises ValueError where one lacks its counterpart in the other language.
        """
        for address, languages in self._writings.items():
            if len(languages) < 2:
                missing = "en" if "zh" in languages else "zh"
                raise ValueError(f"{address}: 缺少{'英文' if missing == 'en' else '中文'}页面 / no page in {missing}")
        return tuple(Article(address, writings) for address, writings in sorted(self._writings.items()))

    def portal(self, catalog: Catalog) -> Portal:
        """All that the site is built from. Raises ValueError as ``articles`` does."""
        return Portal(
            self.workspace,
            catalog,
            self.words,
            self.articles(),
            self.site_url,
            gallery=self.gallery,
            without=self.without,
        )

    def finish(self) -> tuple[int, int, int]:
        """Write the site; returns the number of (pages, files changed, files removed).

        Raises ValueError where a hand-written page lacks its counterpart in the other language.
        """
        assert self.catalog is not None
        portal = self.portal(self.catalog)
        files = Publication(self.site, self.site.parent / f".{self.site.name}-new")
        store = Store(self.workspace.cache / "made" / self._name)
        built = build_site(portal, files, store=store)
        for path in sorted(self.aside.rglob("*")):
            name = path.relative_to(self.aside).as_posix()
            if path.is_file() and is_beside(name):
                files.write(name, path.read_bytes())
        changed, removed, left = files.publish(built.ledger.left)
        built.ledger.save(left)
        return built.pages, changed, removed


def is_beside(name: str) -> bool:
    """Whether a file that the host wrote goes into the site as it is: a picture of a hand-written page, say."""
    return not name.endswith((".html", ".gz")) and name != "sitemap.xml"


def told(reports: Iterable[Report]) -> Iterator[str]:
    """What reports say to who builds, line by line: errors in full; of the rest, how much there is."""
    for report in reports:
        if report.errors:
            yield from Report(report.errors, report.root).text().splitlines()
        elif report:
            yield from report.closing().splitlines()


def start(*, root: Path, settings: Mapping[str, Any], site: Path, site_url: str) -> Build:
    """Read and check a portal's records and words. ``settings`` is the ``extra.portal`` of the host's configuration.

    Raises ValueError where its ``without`` names something that a site cannot be built without.
    """
    overlays = tuple(str(overlay) for overlay in settings.get("overlays", ()))
    workspace = Workspace.at((root / str(settings.get("root", "."))).resolve(), *overlays)
    seen = {folder: stamp(folder) for folder in (workspace.wording, workspace.pages, workspace.overrides)}
    loader = Loader(workspace, Store(workspace.cache / "records"))
    with in_one_go():
        loaded = loader.load()
    words, report = wording.load(workspace)
    without = frozenset(settings.get("without", ()))
    if not without <= LEFT_OUT:
        raise ValueError(f"extra.portal.without: {sorted(without - LEFT_OUT)}; {sorted(LEFT_OUT)}")
    return Build(
        workspace,
        loaded.catalog,
        words,
        (loaded.report, report),
        site,
        site_url,
        loader,
        gallery=settings.get("gallery") is True,
        without=without,
        seen=seen,
    )
