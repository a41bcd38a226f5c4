"""What the tests of single modules share."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from unit.desk import Desk, OnDay


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A small fictional portal to write in."""
    return Desk.at(tmp_path / "portal")


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> OnDay:
    """Make it another day: ``on_day("2026-01-31")``."""

    def on(day: str) -> None:
        noon = datetime.fromisoformat(day).replace(tzinfo=UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))

    return on
