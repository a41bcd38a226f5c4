"""The portal inside MkDocs: the host's events, handed on to ``zoneportal``.

MkDocs renders the hand-written Markdown into a folder aside; the portal takes those pages, makes its own from the
records, and puts all of it into the site at the end. So whatever fails, the site that stood before is untouched.
"""

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from zoneportal.drawings.typefaces import TypefaceError
from zoneportal.host import Build, start
from zoneportal.print.press import PressError

log = logging.getLogger("mkdocs.portal")
# MkDocs keeps a hook's globals between the builds of `serve`; the command that started it holds for all of them.
_PREVIEW = {"serve": False}


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - the host passes both by name
    """Note whether this is a preview: its pages leave out the policy that would stop the reload script."""
    _PREVIEW["serve"] = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before MkDocs touches the site; stop here on any error."""
    build = start(
        root=Path(config.config_file_path).parent,
        settings=config.extra.get("portal", {}),
        site=Path(config.site_dir),
        site_url=config.site_url or "",
        preview=_PREVIEW["serve"],
    )
    for line in build.report_lines():
        log.info(line)
    if build.failed and build.has_site and _PREVIEW["serve"]:
        # Raising here would leave the preview's visitors waiting; they keep the pages that stood.
        log.error("预览仍是改错之前的页面。 The preview still shows the pages before the mistake.")
    elif build.failed:
        raise Abort("记录有错误，网站没有改动。 The records have errors; the site was not changed.")
    config.site_dir = str(build.aside)
    config.theme.static_templates.clear()
    config.extra["portal_build"] = build
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave the theme's own files out: the portal brings its styles and scripts."""
    for file in list(files):
        if file.src_dir is None or not Path(file.abs_src_path or "").is_relative_to(config.docs_dir):
            files.remove(file)
    return files


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Take a rendered page; ``overrides/main.html`` gives its content and nothing round it."""
    _build(config).take(
        path=page.file.src_uri,
        url=page.url,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        body=output,
        sections=[(item.title, item.url) for item in page.toc],
    )
    return output


def on_post_build(*, config: MkDocsConfig) -> None:
    """Make the pages of the records and put the whole site in place."""
    build = _build(config)
    if build.failed:
        return
    try:
        pages, changed, removed = build.finish()
    except (PressError, TypefaceError) as error:
        raise Abort(
            f"{error}\n有资料没有印成，网站没有改动。 A document could not be made; the site was not changed."
        ) from error
    log.info(f"{pages} 页，改动 {changed} 个文件，删除 {removed} 个")
    log.info(f"{pages} pages, {changed} files changed, {removed} removed")


def _build(config: MkDocsConfig) -> Build:
    build: Any = config.extra["portal_build"]
    assert isinstance(build, Build)
    return build
