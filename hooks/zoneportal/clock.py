"""The day a build speaks of: what has expired, what is due."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day ``SOURCE_DATE_EPOCH`` names (seconds, UTC), for builds that must give the same bytes again; else today.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(given), UTC).date() if given else datetime.now(UTC).astimezone().date()
