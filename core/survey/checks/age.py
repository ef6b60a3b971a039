"""Age: the date on which something was built or laid, as exact as it is known, and the year beside it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import Hits, check
from undergrid.core.checking.tolerances import Limits
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case

WRITTEN = r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?"
POINT, SEGMENT = Text("point", "管线点"), Text("segment", "管线段")
CORRECT = Text("Correct the year.", "请更正年代。")


def _laid(table: pd.DataFrame) -> pd.Series:
    """Return when each thing was laid, as exact as it is known: in this form the earlier date is the smaller text."""
    years = table["laid_year"].map("{:.0f}".format, na_action="ignore").astype("str")
    dates = table["laid_on"].astype("str")
    return dates.where(dates.str.fullmatch(WRITTEN).fillna(False).astype(bool)).fillna(years)


def _told(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of things that say when they were laid, by their places: of most, nobody knows it."""
    said = (table["laid_year"].notna() | table["laid_on"].notna()).to_numpy(bool)
    return table[["laid_year", "laid_on", "surveyed_on"]][said].set_axis(np.flatnonzero(said))


def _all(count: int, told: pd.Series) -> Mask:
    """Return the mask over all rows of what holds for those that say when they were laid."""
    mask = np.zeros(count, dtype=bool)
    mask[told.index[told.fillna(False).to_numpy(bool)]] = True
    return as_mask(mask)


def _hit(table: pd.DataFrame, mask: Mask) -> Hits:
    found = table[mask]
    cell = np.where(found["laid_on"].notna(), "laid_on", "laid_year")
    return pd.DataFrame({"laid": _laid(found).to_numpy(object), "cell": cell}, index=pd.Index(np.flatnonzero(mask)))


def _age_checks(thing: Text, subject: str) -> None:
    def in_future(case: Case, _limit: Limits) -> Hits:
        table = case.delivery.table(subject)
        told, today = _told(table), pd.Timestamp(case.today)
        surveyed = told["surveyed_on"].fillna(today)
        last = surveyed.where(surveyed < today, today).dt.strftime("%Y-%m-%d").astype("str")
        return _hit(table, _all(len(table), _laid(told) > last))

    def too_early(case: Case, limit: Limits) -> Hits:
        table = case.delivery.table(subject)
        year = pd.to_numeric(_laid(_told(table)).str[:4])
        return _hit(table, _all(len(table), year < limit("year", subject)))

    def disagree(case: Case, _limit: Limits) -> Mask:
        table = case.delivery.table(subject)
        told = _told(table)
        date = told["laid_on"].astype("str")
        of_year = date.str.fullmatch(WRITTEN).fillna(False).astype(bool) & (
            pd.to_numeric(date.str[:4], errors="coerce") == told["laid_year"]
        )
        return _all(len(table), date.notna() & ~of_year)

    check(
        f"{thing.en}-laid-in-future", Severity.ERROR, subject, cell="laid_year",
        holds=Text(f"A {thing.en} was built before it was surveyed.", f"{thing.zh}的建设时间不晚于探测日期。"),
        says=Text("Built {laid}, after the survey.", "建设时间 {laid} 晚于探测日期。"),
        remedy=CORRECT,
    )(in_future)  # fmt: skip
    check(
        f"{thing.en}-laid-too-early", Severity.WARNING, subject, cell="laid_year", tolerances={"year": 1850},
        holds=Text(f"A {thing.en} is no older than any pipe of the city.", f"{thing.zh}不早于本市最早的管线。"),
        says=Text("Built {laid}, before there were such pipes.", "建设时间 {laid} 早于本市最早的管线。"),
        remedy=CORRECT,
    )(too_early)  # fmt: skip
    check(
        f"{thing.en}-laid-dates-disagree", Severity.WARNING, subject, cell="laid_on",
        holds=Text(f"The date of a {thing.en} lies in its year, and is written 2015-06 or 2015-06-03.",
                   f"{thing.zh}的建设日期与年代一致，写作 2015-06 或 2015-06-03。"),
        says=Text("{laid_on} is no date of the year {laid_year}.", "{laid_on} 不是 {laid_year} 年的日期。"),
        remedy=Text("Correct the date or the year.", "请更正日期或年代。"),
    )(disagree)  # fmt: skip


_age_checks(POINT, "points")
_age_checks(SEGMENT, "segments")
