"""The day a build speaks of: what has expired, what is due."""

import os
from datetime import date, datetime, timedelta, timezone

from zoneportal.reads import note

# Dates in the records are dates in China, wherever the site is built.
CHINA = timezone(timedelta(hours=8))


def today() -> date:
    """This day in China, or the day of ``SOURCE_DATE_EPOCH`` (seconds), for builds that must give the same bytes again.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    note(("@day",))
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(given), CHINA) if given else datetime.now(CHINA)).date()
