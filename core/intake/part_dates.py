"""Dates that may be known in part, a year, a month or a day: kept as exact as they were written, and no more.

A date is text in the form of ISO 8601: ``2015-06`` or ``2015-06-03``; where only the year is known, it stands in the
column of years alone. ``NAME_year`` and ``NAME_on`` are such a pair of columns, and one delivered column fills both.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from undergrid.core.intake.checks.dates import DAY_NUMBERS, FIRSTS_OF_JANUARY, READ_IN_PART
from undergrid.core.intake.values import EPOCH_MS, Mask, day_of, fitting_first
from undergrid.core.kernel.checks import Check

YEAR, DATE = "_year", "_on"
CENTURY = r"(?:1[89]|2[01])\d\d"
WRITTEN = (
    re.compile(rf"({CENTURY})(?:\s*年?|\.0+)"),
    re.compile(rf"({CENTURY})\s*[-/.年]\s*(\d\d?)\s*(?:月份?)?"),
    re.compile(rf"({CENTURY})\s*[-/.年]\s*(\d\d?)\s*[-/.月]\s*(\d\d?)\s*[日号]?(?:[T ].*)?"),
    re.compile(rf"({CENTURY})(\d\d)(?:(\d\d))?(?:\.0+)?"),
)
JANUARY_OR_OCTOBER = re.compile(rf"({CENTURY})\.1")
"""A table program writes 2015.10 so."""
BEGINS_WITH_A_YEAR = re.compile(rf"({CENTURY})\D.*")
DAY_NUMBER = re.compile(r"(\d{5})(?:\.\d+)?")
FIRST_DAY, LAST_DAY = 22_000, 73_050
"""1960 to 2099; smaller ones may as well be a year and a month without its zero (20151)."""
DAY_ZERO = dt.date(1899, 12, 30)
FIRST, FEWEST_YEARS = "-01-01", 3
"""How many years have their first of January in a column, before it is taken that only these years were known."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something to tell of a column once: at the place ``at`` for ``count`` cells, the first of which is ``date``."""

    check: Check
    at: int
    count: int
    date: str


@dataclass(frozen=True, slots=True)
class PartDates:
    """A column of dates: the years, the dates known to the month or day, what could not be read, what is to be told."""

    years: pd.Series
    dates: pd.Series
    bad: Mask
    told: tuple[Told, ...]

    def said_by(self, name: str) -> pd.Series:
        """Return what belongs into the column of that name: the years, or the dates."""
        return self.years if name.endswith(YEAR) else self.dates


@dataclass(frozen=True, slots=True)
class _Read:
    year: int
    rest: str = ""
    how: str = ""


def other_of(name: str) -> str:
    """Return the name of the date that belongs to a year, or of the year that belongs to a date."""
    return name.removesuffix(YEAR) + DATE if name.endswith(YEAR) else name.removesuffix(DATE) + YEAR


def part_dates(text: pd.Series, formats: Sequence[str] = ()) -> PartDates:
    """Return the dates of a column of text (NaN where empty), each as exact as it was written."""
    codes, distinct = pd.factorize(text, use_na_sentinel=True)
    cells = [unicodedata.normalize("NFKC", str(cell)).strip() for cell in distinct]
    formats = fitting_first(cells, formats)
    read = [_read(cell, formats) for cell in cells]
    if _firsts_stand_for_years(read):
        read = [_Read(each.year, "", "first") if each and each.rest == FIRST else each for each in read]
    years = np.array([*(each.year if each else np.nan for each in read), np.nan])[codes]
    rests = np.array([*(f"{each.year}{each.rest}" if each and each.rest else None for each in read), None], object)
    bad = np.array([*(each is None for each in read), False])[codes]
    how = np.array([*(each.how if each else "" for each in read), ""], object)[codes]
    dates = pd.Series(rests[codes], index=text.index, dtype="str")
    return PartDates(pd.Series(years, index=text.index), dates, bad, tuple(_told(how, dates)))


def _told(how: np.ndarray, dates: pd.Series) -> Iterator[Told]:
    """Yield what was taken otherwise than it stands there, once for each manner."""
    for manner, check in (("cut", READ_IN_PART), ("number", DAY_NUMBERS), ("first", FIRSTS_OF_JANUARY)):
        places = np.flatnonzero(how == manner)
        if len(places):
            at = int(places[0])
            yield Told(check, at, len(places), str(dates.iat[at]))


def _firsts_stand_for_years(read: Sequence[_Read | None]) -> bool:
    """Tell whether firsts of January stand for years: over several years, and beside no other date.

    Beside other dates they do where each begins a decade: tables in the manner of GB/T 51187 write 1990-01-01,
    2000-01-01 and 2010-01-01 where the date is not known.
    """
    firsts = {each.year for each in read if each and each.rest == FIRST}
    others = any(each and each.rest not in ("", FIRST) for each in read)
    return len(firsts) >= FEWEST_YEARS and (not others or all(year % 10 == 0 for year in firsts))


def _read(cell: str, formats: Sequence[str]) -> _Read | None:
    if found := JANUARY_OR_OCTOBER.fullmatch(cell):
        return _Read(int(found[1]), "", "cut")
    for pattern in WRITTEN:
        if (found := pattern.fullmatch(cell)) and (parts := _parts(*found.groups())):
            return parts
    for form in formats:
        if (day := day_of(cell, (form,))) is not None:
            return _Read(day.year, day.strftime(_known_by(form)))
    if found := BEGINS_WITH_A_YEAR.fullmatch(cell):
        return _Read(int(found[1]), "", "cut")
    found = DAY_NUMBER.fullmatch(cell)
    if found and FIRST_DAY <= int(found[1]) <= LAST_DAY:
        day_counted = DAY_ZERO + dt.timedelta(days=int(found[1]))
        return _Read(day_counted.year, f"-{day_counted:%m-%d}", "number")
    return None


def _known_by(form: str) -> str:
    """Return how much of a date beside its year a format names: ``%m/%Y`` names no day."""
    if form == EPOCH_MS or re.search(r"%[djcxD]", form):
        return "-%m-%d"
    return "-%m" if re.search(r"%[mbB]", form) else ""


def _parts(year: str, month: str | None = None, day: str | None = None) -> _Read | None:
    """Return year, month and day as they are known, zero being unknown; None where there is no such day."""
    if not int(month or 0):
        return _Read(int(year)) if not int(day or 0) else None
    try:
        date = dt.date(int(year), int(month or 0), int(day or 0) or 1)
    except ValueError:
        return None
    return _Read(int(year), f"-{date:%m-%d}" if int(day or 0) else f"-{date:%m}")
