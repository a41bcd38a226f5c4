"""What is known of a zone without reading its records: pages that are about no zone ask it of every one."""

from zoneportal import catalog, strength
from zoneportal.catalog import Zone
from zoneportal.reads import Facts, told


def known(zone: Zone) -> Facts:
    """What is kept with a zone's records, for a zone that is made of the same again."""
    own = catalog.status, catalog.figure_count, catalog.counts, catalog.applied, catalog.industries, catalog.latest
    return told(zone, *own, strength.standings)
