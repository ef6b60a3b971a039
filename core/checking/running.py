"""Running the register over a case: every check once, over all rows, its hits turned into findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Any

import numpy as np
import pandas as pd

from undergrid.core.checking.register import Hits, SurveyCheck, survey_checks
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.store.questions import SHOWN_PER_CHECK, Verdict
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.network_delivery import NOWHERE

MOST_OF_ONE = SHOWN_PER_CHECK

CHECKING = Text("Checking: {holds}", "检查：{holds}")
AND_MORE = Text("{count} more: {holds}", "另有 {count} 处：{holds}")
ALL_ROWS = Text("Not so for any of the {count} {on}: {holds}", "全部 {count} 个{on}均不满足：{holds}")
OFF = "off"
FEW = 20
Found = dict[str, "pd.Index"]


def run_checks(
    case: Case, progress: Progress | None = None, only: Iterable[str] | None = None
) -> tuple[list[Finding], Verdict, Found]:
    """Return the findings of all checks (or of ``only``), their verdict, and the rows that each check hit.

    Of one check, the first thousand findings are told; the verdict counts them all.
    """
    progress = progress or Progress()
    findings: list[Finding] = []
    verdict, found = Verdict(), Found()
    wanted = [each for slug, each in survey_checks().items() if only is None or slug in set(only)]
    for number, each in enumerate(wanted):
        progress.report(number / len(wanted), CHECKING.fill(holds=each.holds))
        severity = severity_of(each, case)
        if each.judge is None or severity is None:
            continue
        result = each.judge(case, Limits(case, each.slug, each.tolerances))
        hit = result if isinstance(result, pd.DataFrame) else pd.DataFrame(index=np.flatnonzero(result))
        found[each.slug] = hit.index
        findings.extend(_tell(each, severity, hit, case))
        verdict.add(_count(each.slug, severity, len(hit)))
    return findings, verdict, found


def count_findings(findings: Iterable[Finding]) -> Verdict:
    """Return the verdict over findings made while the files were read."""
    verdict = Verdict()
    for finding in findings:
        verdict.add(_count(finding.slug, finding.severity, 1))
    return verdict


def _count(slug: str, severity: Severity, count: int) -> Verdict:
    if not count:
        return Verdict()
    return Verdict(
        {slug: count}, count if severity is Severity.ERROR else 0, count if severity is Severity.WARNING else 0
    )


def severity_of(each: SurveyCheck, case: Case) -> Severity | None:
    """Return the severity of a check as this city wants it; None where it is switched off."""
    chosen = next(
        (s.severity for s in case.settings if s.slug == each.slug and s.parameter == "severity" and s.severity),
        each.severity.value,
    )
    return None if chosen == OFF else Severity(chosen)


def _tell(each: SurveyCheck, severity: Severity, hit: Hits, case: Case) -> Iterator[Finding]:
    """Yield the findings of one check; what is amiss in every row alike, and no error, is said once."""
    if each.on == "delivery":
        yield from (
            Finding(each.slug, severity, _fill(each.says, extra), each.remedy) for extra in hit.to_dict("records")
        )
        return
    table = case.delivery.table(each.on)
    if severity is not Severity.ERROR and len(table) > FEW and hit.index.nunique() == len(table):
        yield Finding(each.slug, severity, _about_all(each, len(table)), each.remedy)
        return
    told = hit.iloc[:MOST_OF_ONE]
    rows = table.iloc[told.index].to_dict("records")
    for number, row, extra in zip(told.index, rows, told.to_dict("records"), strict=True):
        yield _finding(each, severity, int(number), row | extra, case)
    if len(hit) > MOST_OF_ONE:
        more = Text(
            AND_MORE.en.format(count=len(hit) - MOST_OF_ONE, holds=each.holds.en),
            AND_MORE.zh.format(count=len(hit) - MOST_OF_ONE, holds=each.holds.zh),
        )
        yield Finding(each.slug, severity, more, each.remedy)


def _about_all(each: SurveyCheck, count: int) -> Text:
    return Text(
        ALL_ROWS.en.format(count=count, on=each.on, holds=each.holds.en),
        ALL_ROWS.zh.format(count=count, on="管线点" if each.on == "points" else "管线段", holds=each.holds.zh),
    )


def _finding(each: SurveyCheck, severity: Severity, number: int, row: Mapping[str, Any], case: Case) -> Finding:
    field: str | None = row.get("cell") or each.cell
    place = case.delivery.place("points" if each.on == "points" else "segments", number, field, row.get("at_row"))
    if place == Place() and field is not None and field in row:
        place = Place(column=field, value=_plain(row[field]))
    where = _point_wkt(case, number) if each.on == "points" else _segment_wkt(case, number)
    return Finding(each.slug, severity, _fill(each.says, row), each.remedy, place, _subject(each, row), where)


def _subject(each: SurveyCheck, row: Mapping[str, Any]) -> str:
    if each.on == "points":
        return _plain(row.get("point_no")) or "?"
    return f"{_plain(row.get('from_point_no')) or '?'}-{_plain(row.get('to_point_no')) or '?'}"


def _fill(text: Text, row: Mapping[str, Any]) -> Text:
    values = {name: _plain(row.get(name)) or "—" for _, name, _, _ in Formatter().parse(text.en + text.zh) if name}
    return text.fill(**values)


def _plain(value: Any) -> str | None:
    """Return a value as people write it: no trailing zeros, no NaN."""
    if value is None or value is pd.NaT or value != value:  # noqa: PLR0124
        return None
    if isinstance(value, float | np.floating):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return str(value)


def _point_wkt(case: Case, number: int) -> str | None:
    return _wkt(case.points["x"].iat[number], case.points["y"].iat[number])


def _segment_wkt(case: Case, number: int) -> str | None:
    """Return the middle of a segment, or the end that is there."""
    rows = [row for row in (case.a[number], case.b[number]) if row != NOWHERE]
    if not rows:
        return None
    return _wkt(case.points["x"].to_numpy()[rows].mean(), case.points["y"].to_numpy()[rows].mean())


def _wkt(x: float, y: float) -> str | None:
    return f"POINT ({x:.3f} {y:.3f})" if np.isfinite(x) and np.isfinite(y) else None
