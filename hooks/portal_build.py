"""The portal inside MkDocs: the host's events, handed on to ``zoneportal``.

MkDocs renders the hand-written Markdown into a folder aside; the portal takes those pages, makes its own from the
records, and puts all of it into the site at the end. So whatever fails, the site that stood before is untouched.
A preview puts nothing anywhere: it is served by the portal, page by page, and has MkDocs render the Markdown again
when that changes.
"""

import gc
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from zoneportal.drawings.typefaces import TypefaceError
from zoneportal.host import Build, start
from zoneportal.pages.page_error import PageError
from zoneportal.print.refusal import PressError
from zoneportal.wording import WordMissingError

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from zoneportal.preview import PreviewServer

log = logging.getLogger("mkdocs.portal")
# New objects between two looks for what refers to itself and can be let go of, in place of Python's 700: records are
# many, and they stay. A build never looks: it makes little of the kind, three of a thousand objects.
NEW_OBJECTS = 1_000_000


@dataclass
class Run:
    """What holds for a whole run of MkDocs, which keeps a hook's globals between the builds of a preview."""

    is_preview: bool = False
    build: Build | None = None


RUN = Run()


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - the host passes both by name
    """Note whether this is a preview, and have Python look less often for what it can let go of; in a build, never."""
    RUN.is_preview, RUN.build = command == "serve", None
    gc.set_threshold(NEW_OBJECTS if RUN.is_preview else 0, *gc.get_threshold()[1:])


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before MkDocs touches the site; stop here on any error, unless it is a preview's."""
    if RUN.build is None or not RUN.is_preview:
        RUN.build = _started(config)
    RUN.build.forget_writings()
    config.site_dir = str(RUN.build.aside)
    config.theme.static_templates.clear()
    return config


def _started(config: MkDocsConfig) -> Build:
    build = start(
        root=Path(config.config_file_path).parent,
        settings=config.extra.get("portal", {}),
        site=Path(config.site_dir),
        site_url=config.site_url or "",
    )
    if RUN.is_preview:
        return build
    for line in build.report_lines():
        log.info(line)
    if build.failed:
        raise Abort("记录有错误，网站没有改动。 The records have errors; the site was not changed.")
    return build


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave the theme's own files out: the portal brings its styles and scripts."""
    for file in list(files):
        if file.src_dir is None or not Path(file.abs_src_path or "").is_relative_to(config.docs_dir):
            files.remove(file)
    return files


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001 - passed by name
    """Take a rendered page; ``overrides/main.html`` gives its content and nothing round it."""
    _build().take(
        path=page.file.src_uri,
        url=page.url,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        body=output,
        sections=[(item.title, item.url) for item in page.toc],
    )
    return output


def on_post_build(*, config: MkDocsConfig) -> None:  # noqa: ARG001 - passed by name
    """Make the pages of the records and put the whole site in place."""
    if RUN.is_preview:
        return
    try:
        pages, changed, removed = _build().finish()
    except (PageError, WordMissingError) as error:
        log.debug("", exc_info=True)
        raise Abort(
            f"{error}\n有页面没有做成，网站没有改动。 A page could not be made; the site was not changed."
        ) from error
    except (PressError, TypefaceError) as error:
        raise Abort(
            f"{error}\n有资料没有印成，网站没有改动。 A document could not be made; the site was not changed."
        ) from error
    log.info(f"{pages} 页，改动 {changed} 个文件，删除 {removed} 个")
    log.info(f"{pages} pages, {changed} files changed, {removed} removed")


def on_shutdown() -> None:
    """Leave everything where it is: at its end Python lets go of object after object, for seconds in a gigabyte."""
    held: list[object] = [RUN.build]
    held.append(held)  # what refers to itself is only ever let go of by who looks for it, and nobody will
    gc.freeze()


def on_serve(server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., Any]) -> "PreviewServer":
    """Serve the portal's own preview in place of MkDocs' server, which would build everything at every change."""
    from zoneportal.preview import Preview, PreviewServer  # a build needs no server

    server.server_close()
    preview = Preview(_build(), builder, log.info)
    return PreviewServer(preview, *config.dev_addr, log.info)


def _build() -> Build:
    assert RUN.build is not None
    return RUN.build
