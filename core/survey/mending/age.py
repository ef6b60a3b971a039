"""Mends of the date on which something was laid."""

from __future__ import annotations

import re

import pandas as pd

from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.age import WRITTEN
from undergrid.core.survey.checks.case import Case

DOES = Text("Keep of year and date the one that can be", "年代与日期矛盾的，保留可能成立的一项")
SAYS = Text("Of the date {laid_on} and the year {laid_year} keep the one that can be.",
            "日期 {laid_on} 与年代 {laid_year} 保留可能成立的一项。")  # fmt: skip
EARLIEST = 1850
"""Before that no pipe was laid: the limit of the check of early dates, as shipped."""


def _kept(case: Case, subject: str, row: int) -> list[Edit]:
    """Return the edit that keeps the year or the date, the other being impossible or missing; none where both can be.

    What lies after the survey, or before there were pipes, cannot be; a date that is none of the calendar's neither.
    """
    cells = case.delivery.table(subject).iloc[row]
    surveyed = cells["surveyed_on"]
    last = pd.Timestamp(case.today) if pd.isna(surveyed) else min(pd.Timestamp(surveyed), pd.Timestamp(case.today))
    date = str(cells["laid_on"])
    year = None if pd.isna(cells["laid_year"]) else int(cells["laid_year"])
    of_date = int(date[:4]) if re.fullmatch(WRITTEN, date) else None
    date_can_be = of_date is not None and of_date >= EARLIEST and date <= str(last.date())
    year_can_be = year is not None and EARLIEST <= year <= last.year
    if date_can_be and not year_can_be:
        return [Edit(subject, row, {"laid_year": of_date})]
    if year_can_be and not date_can_be:
        return [Edit(subject, row, {"laid_on": None})]
    return []


@mend("point-laid-dates-disagree", does=DOES, says=SAYS)
def keep_date_of_point(case: Case, row: int, _said: Said) -> list[Edit]:
    return _kept(case, "points", row)


@mend("segment-laid-dates-disagree", does=DOES, says=SAYS)
def keep_date_of_segment(case: Case, row: int, _said: Said) -> list[Edit]:
    return _kept(case, "segments", row)
