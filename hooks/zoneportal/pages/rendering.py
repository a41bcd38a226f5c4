"""Pages as HTML: a route's view set by its template, in its frame."""

from collections.abc import Mapping

from jinja2 import Environment

from zoneportal.leaf import Leaf
from zoneportal.pages import social
from zoneportal.pages.assets import Assets
from zoneportal.pages.frame import Frames, Site
from zoneportal.pages.page_error import PageError
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files
from zoneportal.pages.rest import Rest, rest
from zoneportal.pages.route import Route, View
from zoneportal.views.downloads import Download
from zoneportal.views.parts import Head
from zoneportal.voice import Voice


class Renderer:
    """Renders the pages of one portal; what pages share is rendered once."""

    def __init__(self, portal: Portal, jinja: Environment, assets: Assets, downloads: Mapping[str, Download]) -> None:
        """``jinja`` has the portal's templates; ``downloads`` are the documents of the site by their address."""
        self._portal = portal
        self._jinja = jinja
        self.downloads = downloads
        site = Site(portal.site_url, assets.styles_of, assets.scripts_of, social.addresses(portal))
        self._frames = Frames(jinja, portal.catalog, site)

    def leaf(self, route: Route, voice: Voice) -> Leaf:
        """The page of a route in one language, to be written on."""
        return Leaf(self._portal.catalog, voice, route.address, self._portal.site_url, self.downloads)

    def page(self, route: Route, leaf: Leaf, beside: Files | None = None) -> tuple[str, Head]:
        """A page's HTML, and its head, by which search and others know it.

        What a page loads that is no other's, the rest of its list, is written into ``beside``. Raises PageError where a
        template or a view fails.
        """
        try:
            return self._page(route, leaf, beside)
        except Exception as error:
            workspace = self._portal.workspace
            raise PageError.of(error, route.file_in(leaf.voice.lang), workspace.overrides.parent) from error

    def _page(self, route: Route, leaf: Leaf, beside: Files | None) -> tuple[str, Head]:
        view, voice = route.view(leaf), leaf.voice
        sources = leaf.sources
        rest = self._rest(route, leaf, view)
        if rest is not None and beside is not None:
            beside.write(rest.path, rest.data)
        main = self._jinja.get_template(f"pages/{route.kind}.html").render(
            page=view,
            ui=voice.ui,
            lang=voice.lang,
            root=leaf.root,
            rest=rest.address if rest is not None else "",
            frame=self._frames.frame(leaf, route.section, route.kind),
            sources=lambda: sources,
            report=leaf.href("/about/#report") if self._portal.catalog.register.is_reachable else "",
        )
        return self._frames.page(leaf, view.head, route.section, route.kind, main), view.head

    def _rest(self, route: Route, leaf: Leaf, view: View) -> Rest | None:
        """The rest of a long list, with the sources that its rows cite and the page does not."""
        if route.rest is None:
            return None
        cited = {line.key for line in leaf.sources}
        rows = route.rest(leaf)
        html = self._jinja.get_template(f"partials/rest/{route.kind}.html").render(
            page=view,
            rows=rows,
            ui=leaf.voice.ui,
            lang=leaf.voice.lang,
            sources=[line for line in leaf.sources if line.key not in cited],
        )
        return rest(route.kind, leaf.voice.lang, html)
