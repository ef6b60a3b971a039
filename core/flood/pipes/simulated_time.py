"""When a model is simulated: its own dates, and what in it is dated but lies outside of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from undergrid.core.flood.checks.models import SERIES_BEYOND
from undergrid.core.flood.pipes.inp import InpFile, folded
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text

DATE = re.compile(r"(\d{1,2}|[A-Za-z]{3})[-/](\d{1,2})[-/](\d{4})")
CLOCK = re.compile(r"(\d{1,5}):(\d{1,2})(?::(\d{1,2}))?")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
FIRST_DATE = "01/01/2004"
"""Where SWMM begins without a START_DATE (project.c, setDefaults)."""
USERS = ("INFLOWS", "OUTFALLS", "EVAPORATION", "TEMPERATURE", "CONTROLS", "RAINGAGES")
"""Sections whose rows name time series."""
NO_DATE = Text(
    "{option} says “{text}”, which is no date and time of SWMM.", "{option} 为“{text}”，不是 SWMM 的日期时间。"
)
WRITE_DATE = Text("Write dates as MM/DD/YYYY and times as HH:MM:SS.", "日期写作 MM/DD/YYYY，时间写作 HH:MM:SS。")


def start_of(file: InpFile) -> datetime:
    """Return when the model begins by its own options; raises SourceError when they are no date and time."""
    options = file.options()
    told = options.get("START_DATE", FIRST_DATE), options.get("START_TIME", "0:00")
    start = _moment(*told)
    if start is None:
        raise SourceError(NO_DATE.fill(option="START_DATE, START_TIME", text=" ".join(told)), WRITE_DATE)
    return start


def clock(begin: datetime, end: datetime) -> dict[str, str]:
    """Return the options that run and report a model from ``begin`` to ``end``."""
    return {
        "start_date": f"{begin:%m/%d/%Y}",
        "start_time": f"{begin:%H:%M:%S}",
        "report_start_date": f"{begin:%m/%d/%Y}",
        "report_start_time": f"{begin:%H:%M:%S}",
        "end_date": f"{end:%m/%d/%Y}",
        "end_time": f"{end:%H:%M:%S}",
    }


def series_beyond(file: InpFile) -> Iterator[Finding]:
    """Yield each dated series in use that has nothing to say between the model's begin and end, where it has both."""
    options = file.options()
    first_date = options.get("START_DATE", FIRST_DATE)
    begin = _moment(first_date, options.get("START_TIME", "0:00"))
    end = _moment(options.get("END_DATE", first_date), options.get("END_TIME", "0:00"))
    if begin is None or end is None:  # the engine says it of the option
        return
    used = {folded(token, file.encoding) for section in USERS for row in file.rows(section) for token in row.tokens}
    for name, (first, last, row) in dated_series(file).items():
        if folded(name, file.encoding) in used and (last <= begin or first >= end):
            place = Place(file.name, "TIMESERIES", row)
            yield SERIES_BEYOND.found(place, name, name=name, first=first, last=last, begin=begin, end=end)


def dated_series(file: InpFile) -> dict[str, tuple[datetime, datetime, int]]:
    """Return the first and last moment and the first row of each time series that has dates of its own."""
    found: dict[str, tuple[datetime, datetime, int]] = {}
    names: dict[bytes, str] = {}
    for _, row, number in file.numbered("TIMESERIES"):
        date = _date(row.token(1))
        if date is None:
            continue
        name = names.setdefault(folded(row.tokens[0], file.encoding), row.tokens[0])
        times = [date + time for token in row.tokens[2::2] if (time := _clock(token)) is not None] or [date]
        first, last, begun = found.get(name, (times[0], times[-1], number))
        found[name] = min(first, *times), max(last, *times), begun
    return found


def seconds_of(step: str, *, bare_s: float = 3600.0) -> float | None:
    """Return a step of the options in seconds: hours and minutes with colons, else a figure of ``bare_s`` seconds.

    A bare figure is hours to SWMM, and seconds in ROUTING_STEP. None for what is neither.
    """
    time = _clock(step)
    if time is None:
        return None
    return time.total_seconds() if ":" in step else time.total_seconds() / 3600.0 * bare_s


def _moment(date: str, time: str) -> datetime | None:
    day, since = _date(date), _clock(time)
    return None if day is None or since is None else day + since


def _date(text: str) -> datetime | None:
    found = DATE.fullmatch(text)
    if found is None:
        return None
    month = (
        int(found[1]) if found[1].isdigit() else MONTHS.index(found[1].upper()) + 1 if found[1].upper() in MONTHS else 0
    )
    try:
        return datetime(int(found[3]), month, int(found[2]))
    except ValueError:
        return None


def _clock(text: str) -> timedelta | None:
    """Return a time of day or span: hours and minutes with a colon, or decimal hours."""
    found = CLOCK.fullmatch(text)
    if found:
        return timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3] or 0))
    return timedelta(hours=float(text)) if re.fullmatch(r"\d+\.?\d*|\.\d+", text) else None
