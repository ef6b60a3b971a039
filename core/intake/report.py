"""The checking report of a delivery, in one language, as reports of acceptance are laid out in practice.

Basis, workload by utility, faults by class, the numbered list, conclusion and signatures.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from undergrid.core.checking.register import all_checks
from undergrid.core.checking.tables import SEVERITIES
from undergrid.core.intake.delivery import Delivery
from undergrid.core.kernel.checks import Verdict
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version
from undergrid.core.report.numbers import written
from undergrid.core.report.page import Page, Written

SHOWN = 200
PARTS = tuple(
    Text(f"{number} {{what}}", f"{chinese}、{{what}}") for number, chinese in enumerate("一二三四五六", start=1)
)
"""The headings are numbered as they come: a part that has nothing to say is left out."""
WORDS = {
    "title": Text("Checking report", "检查报告"),
    "facts": Text("Checked on {day} with Undergrid {version}", "检查日期：{day}　检查软件：Undergrid {version}"),
    "basis": Text("Basis", "检查依据"),
    "delivered": Text("What was delivered", "成果概况"),
    "workload": Text("Workload", "工作量统计"),
    "classes": Text("Faults by class", "问题分类统计"),
    "list": Text("List of faults", "问题清单"),
    "conclusion": Text("Conclusion", "检查结论"),
    "checks": Text(
        "The checks of this program by their codes, with the tolerances that this store sets.",
        "本软件检查项（按代号），限差按本库设置。",
    ),
    "accepted": Text("No errors: the delivery can be accepted.", "未发现错误，可以验收入库。"),
    "refused": Text(
        "{errors} errors stand in the way of acceptance.", "存在 {errors} 处错误，不能验收入库，请整改后重新提交。"
    ),
    "others": Text("Besides {count} warnings, to be looked at.", "另有 {count} 处警告，需人工核对。"),
    "none": Text("Nothing was found.", "未发现问题。"),
    "more": Text("and {count} more; the workbook has them", "另有 {count} 处，见返回工作簿"),
}
WORKLOAD: Mapping[str, Text] = {
    "label": Text("utility", "管线类别"),
    "points": Text("points", "点数"),
    "visible": Text("visible", "明显点"),
    "hidden": Text("hidden", "隐蔽点"),
    "unsaid": Text("not said", "未注明"),
    "segments": Text("segments", "线段数"),
    "length_km": Text("length (km)", "长度（km）"),
    "claimed_km": Text("claimed (km)", "申报（km）"),
    "difference_km": Text("difference (km)", "差值（km）"),
}
CLASSES = (
    Text("no.", "序号"), Text("what must hold", "检查项（应满足）"), Text("severity", "严重程度"),
    Text("count", "数量"), Text("check", "检查项代号"),
)  # fmt: skip
LISTED = (
    Text("no.", "序号"), Text("utility", "类别"), Text("point or segment", "点号／管段"),
    Text("map sheet", "图幅号"), Text("where", "位置"), Text("fault", "问题"), Text("to be done", "整改要求"),
)  # fmt: skip
SHEET = 3
"""The column of the map sheet, left out where no sheet is named."""
ROW = Text("row {row}", "第 {row} 行")
TOTAL = Text("total", "合计")
SIGN = (
    Text("checked by", "检查人"), Text("reviewed by", "审核人"), Text("checking body (seal)", "检查单位（盖章）"),
    Text("survey team (seal)", "作业单位签收（盖章）"), Text("date", "日期"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """What a report tells. ``kinds``: the utility of each thing that findings name, as far as it has one; ``sheets``:
    the map sheet, which stands in the list only where a delivery names sheets.
    """

    name: str
    title: Text
    facts: Sequence[tuple[Text, str]]
    workload: Sequence[Mapping[str, Any]]
    findings: Sequence[Finding]
    verdict: Verdict
    basis: Sequence[Text] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, str] = field(default_factory=dict)


def report_of(
    name: str, delivery: Delivery, facts: Sequence[tuple[Text, str]], workload: Sequence[Mapping[str, Any]],
    findings: Sequence[Finding], verdict: Verdict,
) -> Report:  # fmt: skip
    """Return what a report tells of a delivery, with utility and map sheet of each thing that findings name."""
    intake, named = delivery.intake, [each.subject for each in findings if each.subject]
    kinds, sheets = delivery.kinds_of(named), delivery.sheets_of(named)
    return Report(name, intake.title, facts, workload, findings, verdict, intake.basis, kinds, sheets)


def write_report(path: Path, report: Report, language: Language, day: dt.date) -> None:
    """Write the report as one HTML file that needs nothing else."""
    path.write_text(_page(report, language, day).text(), encoding="utf-8")


def title_of(report: Report) -> Text:
    """Return the heading: what is delivered, that it is checked, and its name."""
    title, word = report.title, WORDS["title"]
    return Text(f"{title.en}: {word.en.lower()} · {report.name}", f"{title.zh}{word.zh}：{report.name}")


def _page(report: Report, language: Language, day: dt.date) -> Page:
    facts = WORDS["facts"].fill(day=day.isoformat(), version=program_version()).say(language)
    page = Page(title_of(report).say(language), facts, language)
    parts = iter(PARTS)
    page.heading(next(parts).fill(what=WORDS["basis"]))
    for each in (*report.basis, WORDS["checks"]):
        page.paragraph(each)
    page.heading(next(parts).fill(what=WORDS["delivered"]))
    page.table([(label, value) for label, value in report.facts])
    if report.workload:
        page.heading(next(parts).fill(what=WORDS["workload"]))
        page.table([*map(_work, report.workload), _work(_total(report.workload))], list(WORKLOAD.values()))
    classes = _by_class(report.findings)
    if classes:
        page.heading(next(parts).fill(what=WORDS["classes"]))
        page.table([_class(number, *each, report.verdict) for number, each in enumerate(classes, start=1)], CLASSES)
        page.heading(next(parts).fill(what=WORDS["list"]))
        page.table(*_listed(report, classes, language))
    page.heading(next(parts).fill(what=WORDS["conclusion"]))
    for each in _conclusion(report.verdict, bool(classes)):
        page.paragraph(each)
    page.signatures(SIGN)
    return page


def _work(row: Mapping[str, Any]) -> list[object]:
    """Return one line of the workload: counts as they are, lengths in km to the metre, the difference last."""
    km = {name: None if row.get(name) is None else row[name] / 1000.0 for name in ("length_m", "claimed_length_m")}
    length, claimed = km["length_m"], km["claimed_length_m"]
    named = Text(**row["label"]) if "label" in row else row["category"]
    counts = [row.get(name) for name in ("points", "visible", "hidden", "unsaid", "segments")]
    lengths = [length, claimed, None if length is None or claimed is None else length - claimed]
    return [named, *counts, *(Written(written(each, 3)) for each in lengths)]


def _total(rows: Sequence[Mapping[str, Any]]) -> Answer:
    """Return the sums; a sum of which a part is not known is not known."""
    names = ("points", "visible", "hidden", "unsaid", "segments", "length_m", "claimed_length_m")
    columns = {name: [row.get(name) for row in rows] for name in names}
    sums = {name: None if None in values else sum(values) for name, values in columns.items()}  # type: ignore[arg-type]
    return {"label": TOTAL.as_json(), **sums}


def _by_class(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """Return the findings of each check, errors first, then by their number."""
    by_check: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_check[finding.slug].append(finding)
    order = {severity: number for number, severity in enumerate(Severity)}
    return sorted(by_check.items(), key=lambda each: (order[each[1][0].severity], -len(each[1]), each[0]))


def _class(number: int, slug: str, findings: Sequence[Finding], verdict: Verdict) -> list[object]:
    known = all_checks().get(slug)
    count = verdict.counts.get(slug, len(findings))
    return [number, known.holds if known else slug, SEVERITIES[findings[0].severity.value], count, slug]


def _listed(
    report: Report, classes: Sequence[tuple[str, list[Finding]]], language: Language
) -> tuple[list[list[object]], Sequence[Text]]:
    """Return the numbered list and its heads; of a class with very many, the first, and how many more there are."""
    rows: list[list[object]] = []
    names = {row["category"]: Text(**row["label"]) for row in report.workload if "label" in row}
    for slug, findings in classes:
        for each in findings[:SHOWN]:
            code = report.kinds.get(each.subject or "", "")
            kind = names.get(code, code)
            sheet = report.sheets.get(each.subject or "", "")
            rows.append(
                [len(rows) + 1, kind, each.subject or "—", sheet, place_of(each, language), each.text, each.remedy]
            )
        more = report.verdict.counts.get(slug, len(findings)) - SHOWN
        if more > 0:
            rows.append(["", "", "", "", "", WORDS["more"].fill(count=more), ""])
    if report.sheets:
        return rows, LISTED
    return [[*row[:SHEET], *row[SHEET + 1 :]] for row in rows], [*LISTED[:SHEET], *LISTED[SHEET + 1 :]]


def _conclusion(verdict: Verdict, found: bool) -> list[Text]:
    said = WORDS["accepted"] if verdict.accepted else WORDS["refused"].fill(errors=verdict.errors)
    others = [WORDS["others"].fill(count=verdict.warnings)] if verdict.warnings else []
    return [said, *others] if found else [WORDS["none"], said]


def place_of(finding: Finding, language: Language) -> str:
    """Return where a finding stands in the files."""
    place = finding.place
    row = ROW.fill(row=place.row).say(language) if place.row else None
    value = f"= {place.value}" if place.value else None
    return " ".join(filter(None, (place.file, place.sheet, row, place.column, value))) or "—"
