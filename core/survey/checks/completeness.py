"""Completeness: what was promised is there, and every row says how well it is known."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.register import Hits, check
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case, Limits

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
NOTHING = pd.DataFrame()


@check(
    "delivery-empty",
    ERROR,
    "delivery",
    holds=Text("A delivery has points and segments.", "成果含有管线点和管线段。"),
    says=Text(
        "The delivery has {points} points and {segments} segments.", "成果仅有 {points} 个点、{segments} 条线段。"
    ),
    remedy=Text(
        "Deliver both tables; check that the right profile was chosen.", "请同时提交点表与线表，并检查所选方案。"
    ),
)
def delivery_empty(case: Case, _limit: Limits) -> Hits:
    points, segments = len(case.points), len(case.segments)
    return NOTHING if points and segments else pd.DataFrame({"points": [points], "segments": [segments]})


@check(
    "delivery-workload-short",
    WARNING,
    "delivery",
    tolerances={"share": 0.05},
    holds=Text("The delivered length of each utility is what the team claims.", "各类管线提交长度与申报工作量相符。"),
    says=Text(
        "Of {category} {claimed} m are claimed and {found} m delivered.",
        "{category} 申报 {claimed} m，提交 {found} m。",
    ),
    remedy=Text("Deliver what is missing, or correct the claim.", "请补交缺少部分，或更正申报。"),
)
def delivery_workload_short(case: Case, limit: Limits) -> Hits:
    length = pd.Series(case.length_m).groupby(case.segments["category"].astype(object)).sum()
    share = limit("share")
    rows = []
    for category, claimed in case.delivery.claimed_m.items():
        found = float(length.get(category, 0.0))
        if abs(found - claimed) > share * claimed:
            rows.append({"category": category, "claimed": claimed, "found": found})
    return pd.DataFrame(rows)


@check(
    "delivery-utility-without-segments",
    WARNING,
    "delivery",
    holds=Text("Every utility that has points has segments.", "有点的管线类别也有线段。"),
    says=Text("Of {category} there are {points} points and no segment.", "{category} 有 {points} 个点而无线段。"),
    remedy=Text("Deliver the line table of this utility.", "请补交该类管线的线表。"),
)
def delivery_utility_without_segments(case: Case, _limit: Limits) -> Hits:
    counts = case.points["category"].value_counts()
    missing = counts[~counts.index.isin(case.segments["category"].dropna().unique())]
    return pd.DataFrame({"category": missing.index, "points": missing.to_numpy()})


def _should_be_known(subject: str, name: str, label: Text) -> None:
    """Declare that a delivery says something of every row; told once per delivery, with the count."""
    thing = Text("points", "管线点") if subject == "points" else Text("segments", "管线段")

    def judge(case: Case, _limit: Limits) -> Hits:
        table = case.delivery.table("points" if subject == "points" else "segments")
        count = int(table[name].isna().sum())
        return pd.DataFrame({"count": [count], "total": [len(table)]}) if count else NOTHING

    check(
        f"{thing.en}-{name.replace('_', '-')}-unsaid",
        ADVICE,
        "delivery",
        holds=Text(f"All {thing.en} say their {label.en}.", f"{thing.zh}均注明{label.zh}。"),
        says=Text(
            f"{{count}} of {{total}} {thing.en} do not say their {label.en}.",
            f"{{total}} 个{thing.zh}中有 {{count}} 个未注明{label.zh}。",
        ),
        remedy=Text("Fill it in, or give a default in the profile.", "请补填，或在方案中给出默认值。"),
    )(judge)


for _subject in ("points", "segments"):
    _should_be_known(_subject, "quality_level", Text("quality level", "质量等级"))
    _should_be_known(_subject, "surveyed_on", Text("survey date", "探测日期"))
    _should_be_known(_subject, "survey_method", Text("survey method", "探测方法"))


@check(
    "delivery-half-empty",
    WARNING,
    "delivery",
    tolerances={"share": 0.5},
    holds=Text("The measured columns are mostly filled.", "量测类字段大部分已填写。"),
    says=Text("{share} % of the segments have no depth.", "{share} % 的管线段没有埋深。"),
    remedy=Text("Check that the right profile and columns were chosen.", "请检查所选方案及列对应关系。"),
)
def delivery_half_empty(case: Case, limit: Limits) -> Hits:
    if not len(case.segments):
        return NOTHING
    share = float(np.mean(case.segments["from_depth_m"].isna()))
    return pd.DataFrame({"share": [round(share * 100)]}) if share > limit("share") else NOTHING
