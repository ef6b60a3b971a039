"""Running the register over a case: every check once, over all rows, its hits turned into findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from string import Formatter

import pandas as pd

from undergrid.core.checking.case import Case
from undergrid.core.checking.register import ALIKE, DELIVERY, MAY_MEAN, Hits, JudgedCheck, judged_checks, rows_hit
from undergrid.core.checking.tolerances import Limits, severity_wanted
from undergrid.core.kernel.checks import SHOWN_PER_CHECK, Check, Verdict
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.report.numbers import cell_text, written

CHECKING = Text("Checking: {holds}", "检查：{holds}")
AND_MORE = Text("{count} more: {holds}", "另有 {count} 处：{holds}")
ALL_ROWS = Text("Not so for any of the {count} {on}: {holds}", "全部 {count} 个{on}均不满足：{holds}")
ROWS = Text(" Rows that say so: {count}.", "共 {count} 行。")
FEW = 20
NOTHING: Hits = pd.DataFrame(index=pd.Index([], dtype="int64"))
"""What any check hits of a subject without a row."""
Found = dict[str, "pd.Index"]
"""The rows that each check hit, by slug."""


def run_checks(
    room: str, case: Case, progress: Progress | None = None, only: Collection[str] | None = None
) -> tuple[list[Finding], Verdict, Found]:
    """Return the findings of all checks of a room (or of ``only``), their verdict, and the rows that each check hit.

    Of one check, the first thousand findings are told; the verdict counts them all.
    """
    progress = progress or Progress()
    findings: list[Finding] = []
    verdict, found = Verdict(), Found()
    wanted = [each for slug, each in judged_checks(room).items() if only is None or slug in only]
    for number, each in enumerate(wanted):
        progress.report(number / len(wanted), CHECKING.fill(holds=each.holds))
        severity = severity_of(each, case)
        if severity is None:
            continue
        has_rows = each.on == DELIVERY or len(case.table(each.on)) > 0
        hit = rows_hit(each, case, Limits(case, each.slug, each.tolerances)) if has_rows else NOTHING
        found[each.slug] = hit.index
        findings.extend(_tell(each, severity, hit, case))
        verdict.count(each.slug, severity, len(hit))
    return findings, verdict, found


def count_findings(findings: Iterable[Finding]) -> Verdict:
    """Return the verdict over findings made while the files were read."""
    verdict = Verdict()
    for finding in findings:
        verdict.count(finding.slug, finding.severity, 1)
    return verdict


def severity_of(each: Check, case: Case) -> Severity | None:
    """Return the severity of a check as this city wants it; None where it is switched off."""
    return severity_wanted(each.slug, each.severity, case.settings)


def _tell(each: JudgedCheck, severity: Severity, hit: Hits, case: Case) -> Iterator[Finding]:
    """Yield the findings of one check; what is amiss in every row alike, and no error, is said once."""
    if each.on == DELIVERY:
        yield from (
            Finding(each.slug, severity, _fill(each.says, extra), each.remedy) for extra in hit.to_dict("records")
        )
        return
    table = case.table(each.on)
    if severity is not Severity.ERROR and ALIKE in hit:
        yield from _once_each(each, severity, hit, case)
        return
    if severity is not Severity.ERROR and len(table) > FEW and hit.index.nunique() == len(table):
        text = _told(ALL_ROWS, count=len(table), on=case.delivery.label(each.on), holds=each.holds)
        yield Finding(each.slug, severity, text, each.remedy)
        return
    told = hit.iloc[:SHOWN_PER_CHECK]
    rows = table.iloc[told.index].to_dict("records")
    for number, row, extra in zip(told.index, rows, told.to_dict("records"), strict=True):
        yield _finding(each, severity, int(number), row | extra, case)
    if len(hit) > SHOWN_PER_CHECK:
        text = _told(AND_MORE, count=len(hit) - SHOWN_PER_CHECK, holds=each.holds)
        yield Finding(each.slug, severity, text, each.remedy)


def _once_each(each: JudgedCheck, severity: Severity, hit: Hits, case: Case) -> Iterator[Finding]:
    """Yield one finding for all hits that are the same thing, with their number, the most frequent first."""
    counts = hit[ALIKE].value_counts()
    first = hit.drop_duplicates(ALIKE).set_index(ALIKE, drop=False)
    numbers = hit.reset_index().drop_duplicates(ALIKE).set_index(ALIKE)["index"]
    for word, count in counts.head(SHOWN_PER_CHECK).items():
        extra = first.loc[word].to_dict()
        number = int(numbers[word])
        row = case.table(each.on).iloc[number].to_dict() | extra
        finding = _finding(each, severity, number, row, case)
        proposal: Text = extra.get(MAY_MEAN) or Text("", "")
        more = Text(ROWS.en.format(count=count), ROWS.zh.format(count=count))
        said = Text(finding.text.en + more.en + proposal.en, finding.text.zh + more.zh + proposal.zh)
        yield replace(finding, text=said)
    if len(counts) > SHOWN_PER_CHECK:
        text = _told(AND_MORE, count=len(counts) - SHOWN_PER_CHECK, holds=each.holds)
        yield Finding(each.slug, severity, text, each.remedy)


def _told(pattern: Text, *, count: int, **words: Text) -> Text:
    return Text(
        pattern.en.format(count=count, **{name: word.en for name, word in words.items()}),
        pattern.zh.format(count=count, **{name: word.zh for name, word in words.items()}),
    )


def _finding(each: JudgedCheck, severity: Severity, number: int, row: Mapping[str, object], case: Case) -> Finding:
    cell = row.get("cell") or each.cell
    field = None if cell is None else str(cell)
    place = case.delivery.place(each.on, number, field, row.get("at_row"))
    if place == Place() and field is not None and field in row:
        place = Place(column=field, value=cell_text(row[field]))
    subject, where = case.delivery.named(each.on, row), case.delivery.where(each.on, number)
    return Finding(each.slug, severity, _fill(each.says, row), each.remedy, place, subject, where)


def _fill(text: Text, row: Mapping[str, object]) -> Text:
    names = [name for _, name, _, _ in Formatter().parse(text.en + text.zh) if name]
    told = {name: row.get(name) for name in names}
    return text.fill(**{name: each if isinstance(each, Text) else written(each) for name, each in told.items()})
