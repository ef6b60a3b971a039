"""The one way in which a moment is written on the engine's pages: by the clock of this machine, with its zone."""

from __future__ import annotations

from datetime import UTC, datetime

from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.version import program_version

MADE = Text("Made on {day} with Undergrid {version}", "编制日期：{day}　软件：Undergrid {version}")
SIGN = (Text("made by", "编制"), Text("reviewed by", "审核"), Text("date", "日期"))
"""Who signs a page that is handed in."""


def made_today(language: Language) -> str:
    """Return what stands below a page's title: the day on which it was made, and the program's version."""
    return MADE.fill(day=f"{datetime.now(UTC).astimezone():%Y-%m-%d}", version=program_version()).say(language)


def by_the_clock_here(moment: datetime) -> str:
    """Return a moment that knows its zone as a clock here shows it, ``2026-07-05 02:20 (UTC+8)``."""
    here = moment.astimezone()
    ahead = here.utcoffset()
    minutes = 0 if ahead is None else round(ahead.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    zone = f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"
    return f"{here:%Y-%m-%d %H:%M} ({zone})"
