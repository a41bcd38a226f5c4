"""The reliefs that printed pages stand on: of one zone's published figures, or of several zones'."""

from collections.abc import Sequence

from zoneportal.catalog import Catalog, Zone
from zoneportal.drawings.relief import PublishedFigure, ReliefForm, zone_relief


class Grounds:
    """The reliefs of a portal's zones, each drawn once."""

    def __init__(self, catalog: Catalog, *, light: bool = False) -> None:
        """Draw nothing yet; ``light`` reliefs stand on white paper."""
        self._light = light
        self._figures = {
            zone.id: [PublishedFigure(item.key, float(item.quantity.base)) for item in zone.figures]
            for zone in catalog.zones
        }
        self._drawn: dict[tuple[tuple[str, ...], ReliefForm], str] = {}

    def of(self, zones: Sequence[Zone], form: ReliefForm) -> str:
        """The relief as SVG; one zone's is the one its pages show."""
        names = tuple(zone.id for zone in zones)
        if (names, form) not in self._drawn:
            figures = [figure for name in names for figure in self._figures[name]]
            name = names[0] if len(names) == 1 else "portal"
            self._drawn[names, form] = zone_relief(name, figures, form, light=self._light)
        return self._drawn[names, form]
