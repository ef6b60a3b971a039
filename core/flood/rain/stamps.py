"""Times as gauges write them, in one form: 2024/7/1 8:00, 20240701 0805, 2024年7月1日8时5分, 01.07.2024 08:05."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

YEAR_FIRST = re.compile(
    r"^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?:日?[T\s,]*(\d{1,2})(?:[:时点](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?)?)?"
    r"[时分秒]?)?日?\s*(Z|[+-]\d{2}:?\d{2})?$"
)
YEAR_LAST = re.compile(
    r"^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})(?:[T\s,]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?$"
)
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})?:?(\d{2})?)?$")


def uniform(stamps: Sequence[str]) -> pd.Series:
    """Return stamps as ISO 8601, with the offset that they carry; one that cannot be read stays as it is.

    Days before months, or months before days, are told apart by the whole column: a part above 12 is a day. Where no
    part is, dots mean days first; slashes and dashes stay unread, for nobody can tell.
    """
    days_first = _days_first(stamps)
    return pd.Series([_one(stamp.strip(), days_first) for stamp in stamps], dtype=str)


def _days_first(stamps: Sequence[str]) -> bool | None:
    found = [each for each in map(YEAR_LAST.match, (stamp.strip() for stamp in stamps)) if each]
    if any(int(each.group(1)) > 12 for each in found):
        return True
    if any(int(each.group(3)) > 12 for each in found):
        return False
    return True if found and all(each.group(2) == "." for each in found) else None


def _one(stamp: str, days_first: bool | None) -> str:
    if found := YEAR_FIRST.match(stamp):
        year, month, day, hour, minute, second, offset = found.groups()
    elif found := COMPACT.match(stamp):
        year, month, day, hour, minute, second = found.groups()
        offset = None
    elif (found := YEAR_LAST.match(stamp)) and days_first is not None:
        one, _, other, year, hour, minute, second = found.groups()
        day, month = (one, other) if days_first else (other, one)
        offset = None
    else:
        return stamp
    clock = ":".join((part or "0").zfill(2) for part in (hour, minute, second))
    return f"{year}-{month.zfill(2)}-{day.zfill(2)} {clock}{offset or ''}"
