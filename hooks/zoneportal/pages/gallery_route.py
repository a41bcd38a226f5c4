"""The gallery's page: only where the host's configuration asks for it, which the published site's does not."""

from pathlib import Path

from jinja2 import Environment

from zoneportal.leaf import GALLERY
from zoneportal.pages.route import Route


def gallery_route(overrides: Path, environment: Environment) -> Route:
    """The page that shows every component; no page links to it, and search leaves it out."""
    from zoneportal.views.gallery import gallery  # what a published site has not takes no time at its start

    return Route(GALLERY, "gallery", "", gallery(overrides, environment))
