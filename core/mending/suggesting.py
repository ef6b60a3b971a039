"""Which mends a case allows: the checks are run, and every mend looks at the rows that its check hit."""

from __future__ import annotations

from collections.abc import Collection
from string import Formatter
from typing import Any

import pandas as pd

from undergrid.core.checking.register import SurveyCheck, survey_checks
from undergrid.core.checking.running import severity_of
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Proposal
from undergrid.core.mending.register import Mend, survey_mends
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.network_delivery import Subject

LOOKING = Text("Looking for mends: {does}", "查找可修正项：{does}")


def suggest(
    case: Case,
    checks: Collection[str] = (),
    subjects: Collection[str] = (),
    progress: Progress | None = None,
) -> list[Proposal]:
    """Return what would mend the findings of all checks that have a mend, or of ``checks`` and ``subjects`` only.

    A subject is a point's number, or the two numbers of a segment as ``A-B``. A check that the city switched off asks
    for no mend.
    """
    progress = progress or Progress()
    wanted = [each for slug, each in survey_mends().items() if not checks or slug in checks]
    proposals: list[Proposal] = []
    for number, each in enumerate(wanted):
        progress.report(number / len(wanted), LOOKING.fill(does=each.does))
        check = survey_checks()[each.slug]
        if severity_of(check, case) is not None:
            proposals += _proposals(case, each, check, subjects)
    return proposals


def _proposals(case: Case, each: Mend, check: SurveyCheck, subjects: Collection[str]) -> list[Proposal]:
    if check.judge is None or check.on == "delivery":
        return []
    result = check.judge(case, Limits(case, check.slug, check.tolerances))
    hit = result if isinstance(result, pd.DataFrame) else pd.DataFrame(index=result.nonzero()[0])
    hit = hit[~hit.index.duplicated()]  # a check may hit both ends of a segment: one mend puts both right
    table = case.delivery.table(check.on)
    found = []
    for row, extra in zip(hit.index, hit.to_dict("records"), strict=True):
        values: dict[str, Any] = table.iloc[int(row)].to_dict() | extra
        if subjects and subject_of(check.on, values) not in subjects:
            continue
        edits = tuple(each.edits(case, int(row), extra))
        if edits:
            found.append(Proposal(each.slug, check.on, int(row), _filled(each.says, values), edits))
    return found


def subject_of(table: Subject, row: dict[str, Any]) -> str:
    """Return what the findings call a row: a point's number, or the numbers of a segment's ends."""
    names = ("point_no",) if table == "points" else ("from_point_no", "to_point_no")
    return "-".join("?" if pd.isna(row[name]) else str(row[name]) for name in names)


def _filled(text: Text, row: dict[str, Any]) -> Text:
    names = {name for _, name, _, _ in Formatter().parse(text.en + text.zh) if name}
    return text.fill(**{name: _shown(row.get(name)) for name in names})


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return "—" if pd.isna(value) else f"{value:.3f}".rstrip("0").rstrip(".")
    return "—" if value is None or pd.isna(value) else str(value)
