"""The clearance check as a page to read and print, with the confidence of every rule that was applied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pandas as pd

from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.version import program_version
from undergrid.core.report.numbers import written
from undergrid.core.report.page import Page
from undergrid.core.survey.network.utilities import Utilities

MOST_ROWS = 1000
PARTY = ("category", "segment", "size", "owner")
TITLE = Text("Clearances between pipes, {scheme}", "管线净距检查报告（{scheme}）")
FACTS = Text("Checked on {day} with Undergrid {version}", "检查日期：{day}　检查软件：Undergrid {version}")
SIGN = (Text("checked by", "检查人"), Text("reviewed by", "审核人"), Text("date", "日期"))
CAUTION = Text(
    "The figures of the rules are shown with their confidence. “high” was checked against a copy of the standard, "
    "“medium” agrees with a neighbouring source, “low” is from memory and must be confirmed before it is relied on.",
    "规则数值均标注可信度：“高”为已对照标准文本副本；“中”为与相近来源一致；“低”为凭记忆录入，采用前须核实。",
)
ASSUMED = Text(
    "{count} conflicts stand on the strictest row because the survey does not say pressure, voltage, burial or size.",
    "其中 {count} 处因普查缺少压力、电压、埋设方式或管径，按最严格一档判定。",
)
UNSIZED = Text(
    "{count} of {all} segments have no size: their walls are taken to be at their axis.",
    "{all} 段管线中有 {count} 段无规格，按管壁与轴线重合计算。",
)
UNJUDGED = Text(
    "{count} pairs lie over each other, but a level is missing: they could not be judged.",
    "{count} 对管线平面相交但缺少高程，无法判定。",
)
CUT = Text(
    "The page shows the worst {shown} of {all}; the layer has all of them.",
    "本页列出最严重的 {shown} 处（共 {all} 处），图层中为全部。",
)
HEADINGS = Text(
    "measure|required (m)|found (m)|lacking (m)|party|party|rule|confidence|assumed",
    "判定|要求（m）|实测（m）|不足（m）|管线甲|管线乙|规则|可信度|按最严",
)
PAIRS = Text("utility|utility|measure|conflicts|most lacking (m)", "管线甲|管线乙|判定|处数|最大不足（m）")
RULES = Text("rule|required (m)|confidence|source", "规则|要求（m）|可信度|来源（录入说明）")
SECTIONS = Text("By utilities|Conflicts|Rules applied", "按管线类别|冲突清单|所用规则")


def clearance_report(
    path: str, answer: dict[str, Any], rows: pd.DataFrame, scheme: str, utilities: Utilities, language: Language
) -> str:
    """Write the page and return its path."""
    by_pair, listing, rules = SECTIONS.say(language).split("|")
    worst = rows.sort_values("lacking_m", ascending=False).head(MOST_ROWS)
    applied = rows.drop_duplicates("rule")[["rule", "required_m", "confidence", "source"]].sort_values("rule")
    facts = FACTS.fill(day=dt.date.today().isoformat(), version=program_version())
    page = Page(TITLE.fill(scheme=scheme).say(language), facts.say(language), language, is_form=True)
    page.paragraph(CAUTION, "note")
    for count, text in (
        (answer["assumed"], ASSUMED),
        (answer["segments_without_size"], UNSIZED),
        (answer["not_judged"], UNJUDGED),
    ):
        if count:
            page.paragraph(text.fill(count=count, all=answer["segments"]))
    if len(rows) > MOST_ROWS:
        page.paragraph(CUT.fill(shown=MOST_ROWS, all=len(rows)))
    page.heading(by_pair)
    pairs = [_named(pair, utilities, language) for pair in answer["pairs"]]
    page.table((_measured(pair.values()) for pair in pairs), PAIRS.say(language).split("|"))
    page.heading(listing)
    page.table(
        (_cells(_named(row, utilities, language)) for row in worst.to_dict(orient="records")),
        HEADINGS.say(language).split("|"),
    )
    page.heading(rules)
    page.table(map(_measured, applied.to_numpy().tolist()), RULES.say(language).split("|"))
    page.signatures(SIGN)
    return page.write(path)


def _named(row: dict[str, Any], utilities: Utilities, language: Language) -> dict[str, Any]:
    """Return a row whose utilities are called by their names."""
    said = {name: utilities[row[name] or ""].name.say(language) for name in ("a_category", "b_category")}
    sizes = {name: str(row[name]).replace("x", "×") for name in ("a_size", "b_size") if row.get(name)}
    return {**row, **said, **sizes}


def _measured(values: Iterable[object]) -> list[object]:
    """Return a row whose measures are told to the centimetre."""
    return [written(value, 2) if isinstance(value, float) else value for value in values]


def _cells(row: dict[str, Any]) -> list[object]:
    one, other = (
        " ".join(str(said) for part in PARTY if pd.notna(said := row[f"{which}_{part}"]) and said)
        for which in ("a", "b")
    )
    figures = [written(row[name], 2) for name in ("required_m", "found_m", "lacking_m")]
    return [row["measure"], *figures, one, other, row["rule"], row["confidence"], "✓" if row["assumed"] else ""]
