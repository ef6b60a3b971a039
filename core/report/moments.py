"""The one way in which a moment is written on the engine's pages: by the clock of this machine, with its zone."""

from __future__ import annotations

from datetime import datetime


def by_the_clock_here(moment: datetime) -> str:
    """Return a moment that knows its zone as a clock here shows it, ``2026-07-05 02:20 (UTC+8)``."""
    here = moment.astimezone()
    ahead = here.utcoffset()
    minutes = 0 if ahead is None else round(ahead.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    zone = f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"
    return f"{here:%Y-%m-%d %H:%M} ({zone})"
