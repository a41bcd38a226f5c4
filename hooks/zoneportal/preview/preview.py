"""What there is to see: the last state of the portal without an error, and what is wrong since."""

import gc
import hashlib
import threading
import time
import traceback
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from zoneportal import wording
from zoneportal.host import Build, is_beside, told
from zoneportal.pages.on_demand import OnDemand
from zoneportal.pages.page_error import PageError
from zoneportal.preview.notice import FOLDER, Dress, Notice
from zoneportal.problems import Report
from zoneportal.store import stamp
from zoneportal.values import Lang

# The preview's own files, which stand with the templates.
OWN = ("follow.js", "notice.css")


@dataclass(frozen=True)
class State:
    """The portal at one time: its site, None until one is without an error, and what is wrong with what is on disk.

    ``pictures`` counts the changes of files that pages name and do not contain. ``made`` are pages that were looked at.
    """

    site: OnDemand | None
    notice: Notice
    pictures: int = 0
    made: dict[str, "Made"] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """A page as it was made, None where there is none, what is wrong with it, and a digest of all that is seen."""

    html: bytes | None
    notice: Notice
    digest: str


class Preview:
    """Follows a portal's files, and gives the files of its site.

    ``rewrite`` has the host render the hand-written pages again for ``build``; ``tell`` speaks to who started the
    preview, a line at a time.
    """

    def __init__(self, build: Build, rewrite: Callable[[], None], tell: Callable[[str], None]) -> None:
        """Show what ``build`` has read."""
        self._build = build
        self._rewrite = rewrite
        self._tell = tell
        self._reports = build.reports
        self._written = ""
        self._good: dict[str, bytes] = {}
        self._making = threading.RLock()
        self._following = threading.Lock()
        self._changed = threading.Condition()
        self._state = State(None, Notice())
        self._articles()
        self._settle(anew=True)

    @property
    def mount(self) -> str:
        """The path that the site stands under, ending in ``/``."""
        return urlsplit(self._build.site_url).path.rstrip("/") + "/"

    @property
    def paths(self) -> tuple[Path, ...]:
        """The folders and files to follow."""
        workspace = self._build.workspace
        layers = (
            path for layer in workspace.layers for path in (layer.register, layer.zones, layer.common, layer.media)
        )
        return (*layers, workspace.wording, workspace.pages, workspace.overrides)

    def follow(self, touched: Collection[Path]) -> None:
        """Take in files that changed; on any error the site stays as it was, and says so."""
        with self._following:
            self._follow(touched)

    def catch_up(self) -> None:
        """Take in what changed while nobody watched: since it was read, before changes are told."""
        with self._following:
            now = {folder: stamp(folder) for folder in self._build.seen}
            missed = [folder for folder, before in self._build.seen.items() if now[folder] != before]
            self._build.seen |= now
            if missed := [*missed, *self._build.loader.changed()]:
                self._follow(missed)

    def _follow(self, touched: Collection[Path]) -> None:
        start = time.perf_counter()
        workspace, build = self._build.workspace, self._build

        def concerned(*folders: Path) -> bool:
            return any(path.is_relative_to(folder) for path in touched for folder in folders)

        if not all(any(path.is_relative_to(folder) for folder in self.paths) for path in touched):
            self._tell(
                "程序或网站配置改了，请重新启动预览。 Program or configuration changed: start the preview again."
            )
        loaded = build.loader.load(touched)
        words = self._reports[1]
        if concerned(workspace.wording):
            found, words = wording.load(workspace)
            build.words = build.words if words.errors else found
        self._reports = (loaded.report, words)
        register = build.catalog.register if build.catalog else None
        build.catalog = loaded.catalog or build.catalog
        if concerned(workspace.pages):
            self._rewrite_pages()
        anew = concerned(workspace.wording, workspace.pages, workspace.overrides)
        anew = anew or build.catalog is None or build.catalog.register is not register
        self._settle(anew=anew, pictures=concerned(*(layer.media for layer in workspace.layers)))
        if not self._state.notice:
            milliseconds = (time.perf_counter() - start) * 1000
            self._tell(f"已更新（{milliseconds:.0f} 毫秒）。 Updated ({milliseconds:.0f} ms).")

    def file(self, path: str) -> bytes | None:
        """A file of the site by its path from the root, a page with what keeps it up to date; None if there is none."""
        if path.endswith(".html"):
            return self._dressed(path)
        if path.startswith(f"{FOLDER}/"):
            return self._own(path.removeprefix(f"{FOLDER}/"))
        site = self._state.site
        found = site.file(path) if site is not None else None
        return self._beside(path) if found is None else found

    def is_another(self, path: str, digest: str, seconds: float) -> bool:
        """Wait until a page is another than the one with this digest; False where it is not for so many seconds."""
        until = time.monotonic() + seconds
        while True:
            state = self._state
            if self._page(path, state).digest != digest:
                return True
            with self._changed:
                if not self._changed.wait_for(lambda: self._state is not state, until - time.monotonic()):  # noqa: B023
                    return False

    def _rewrite_pages(self) -> None:
        try:
            self._rewrite()
        except Exception as error:  # a Markdown extension's: whatever it is, the preview goes on
            self._written = _name(error)
        else:
            self._articles()

    def _articles(self) -> None:
        """Note whether every hand-written page is there in both languages."""
        try:
            self._build.articles()
        except ValueError as error:
            self._written = str(error)
        else:
            self._written = ""

    def _settle(self, *, anew: bool, pictures: bool = False) -> None:
        """Make what is on disk the state to see, or keep the site and say what is wrong."""
        for line in (*told(self._reports), *filter(None, (self._written,))):
            self._tell(line)
        site = self._state.site
        errors = [problem for report in self._reports for problem in report.errors]
        notice = Notice(Report(errors, self._build.workspace.root) if errors else None, self._written)
        if not notice:
            try:
                site = self._site(anew=anew)
            except Exception as error:  # of a template, a stylesheet or a script that cannot be read
                notice = self._failed(error)
        # What was read stays, and need not be gone through whenever memory is tidied: at 2,543 zones half a second.
        gc.freeze()
        with self._changed:
            self._state = State(site, notice, self._state.pictures + pictures)
            self._changed.notify_all()

    def _site(self, *, anew: bool) -> OnDemand:
        catalog, before = self._build.catalog, self._state.site
        assert catalog is not None
        if before is None or anew:
            return OnDemand(self._build.portal(catalog))
        return OnDemand(before.portal.with_records(catalog), before)

    def _dressed(self, path: str) -> bytes | None:
        state = self._state
        made = self._page(path, state)
        lang: Lang = "en" if path.startswith("en/") else "zh"
        asked = f"{FOLDER}/another?page={quote(path)}&digest={made.digest}"
        dress = Dress(self._build.workspace.overrides, self._build.words, self.mount)
        if state.site is None or (made.html is None and made.notice is not state.notice):
            return dress.bare(lang, asked, made.notice)
        return dress.dressed(made.html, lang, asked, made.notice) if made.html is not None else None

    def _page(self, path: str, state: State) -> Made:
        """A page of a state; one that cannot be made stays as it was when it last could."""
        with self._making:
            if path not in state.made:
                html, notice = self._made(path, state)
                seen = hashlib.sha256(f"{state.pictures} {notice.said('en')}".encode() + (html or b""))
                state.made[path] = Made(html, notice, seen.hexdigest()[:16])
            return state.made[path]

    def _made(self, path: str, state: State) -> tuple[bytes | None, Notice]:
        try:
            html = state.site.file(path) if state.site is not None else None
        except Exception as error:  # a template's, a view's: the preview goes on
            return self._good.get(path), self._failed(error)
        if html is not None:
            self._good[path] = html
        return html, state.notice

    def _failed(self, error: Exception) -> Notice:
        if isinstance(error, PageError):
            for line in str(error).splitlines():
                self._tell(line)
            return Notice(text=str(error))
        for line in traceback.format_exception(error):
            self._tell(line.rstrip())
        return Notice(text=_name(error))

    def _beside(self, path: str) -> bytes | None:
        """A file that the host wrote beside the hand-written pages."""
        folder = self._build.aside.resolve()
        file = (folder / path).resolve()
        return file.read_bytes() if file.is_relative_to(folder) and file.is_file() and is_beside(path) else None

    def _own(self, name: str) -> bytes | None:
        return (self._build.workspace.overrides / "preview" / name).read_bytes() if name in OWN else None


def _name(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
