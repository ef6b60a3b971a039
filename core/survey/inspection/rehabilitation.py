"""The rehabilitation list: pipes in the order in which they need mending, on a page to print."""

from __future__ import annotations

from typing import Any

import pandas as pd

from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.moments import SIGN, made_today
from undergrid.core.report.numbers import written
from undergrid.core.report.page import Page

TITLE = Text("Rehabilitation list", "管道修复与养护建议表")
HEADINGS = Text(
    "rank|pipe|size|material|length (m)|RI|structural grade|MI|functional grade|what to do|road|owner|inspected",
    "序号|管段|规格|材质|长度（m）|RI|结构性等级|MI|功能性等级|建议|道路|权属单位|检测日期",
)
REPAIR = (
    Text("nothing to repair", "无须修复"),
    Text("no repair", "不修复"),
    Text("plan repair", "不会短期破坏，应做修复计划"),
    Text("repair soon", "应尽快修复"),
    Text("repair at once", "应立即修复"),
)
MAINTENANCE = (
    Text("nothing to clean", "无须养护"),
    Text("no cleaning needed", "暂不养护"),
    Text("plan cleaning", "列入养护计划"),
    Text("clean soon", "尽快养护"),
    Text("clean at once", "立即养护"),
)
SUMMARY = Text(
    "{inspected} inspections, {segments} segments, {length:.2f} m",
    "检测 {inspected} 次，管段 {segments} 段，共 {length:.2f} m",
)


def rehabilitation_list(
    path: str, ranked: pd.DataFrame, told: dict[str, Any], caution: Text, language: Language
) -> str:
    """Write the list, most urgent first, and return its path; codes are names already."""
    page = Page(TITLE.say(language), made_today(language), language, is_form=True, is_wide=True)
    page.paragraph(SUMMARY.fill(inspected=told["inspected"], segments=told["segments"], length=told["length_m"]))
    page.paragraph(caution, "note")
    rows = (_cells(rank, row, language) for rank, row in enumerate(ranked.to_dict("records"), start=1))
    page.table(rows, HEADINGS.say(language).split("|"))
    page.signatures(SIGN)
    return page.write(path)


def _cells(rank: int, row: dict[str, Any], language: Language) -> list[object]:
    size = row["section"] or (f"DN{row['width_mm']:g}" if pd.notna(row["width_mm"]) else None)
    both = (REPAIR[row["repair"]].say(language), MAINTENANCE[row["maintenance"]].say(language))
    advice = ("；" if language == "zh" else "; ").join(both)
    return [
        rank, f"{row['from_point_no']}-{row['to_point_no']}", size, row["material"], written(row["length_m"], 2),
        written(row["ri"], 2), row["structural_grade"], written(row["mi"], 2), row["functional_grade"], advice,
        row["road"], row["owner"], row["inspected_on"],
    ]  # fmt: skip
