"""A moment stands on a page as the clock of the machine shows it, with its zone."""

import time
from datetime import UTC, datetime

import pytest

from undergrid.core.report.moments import by_the_clock_here


@pytest.fixture
def clock(monkeypatch):
    def of(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield of
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("Asia/Shanghai", "2026-07-05 02:20 (UTC+8)"),
        ("UTC", "2026-07-04 18:20 (UTC)"),
        ("Asia/Kolkata", "2026-07-04 23:50 (UTC+5:30)"),
        ("America/New_York", "2026-07-04 14:20 (UTC-4)"),
    ],
)
def test_a_moment_is_told_by_the_clock_here(clock, zone, shown):
    clock(zone)
    assert by_the_clock_here(datetime(2026, 7, 4, 18, 20, tzinfo=UTC)) == shown
