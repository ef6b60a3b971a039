"""What is judged of camera inspections: their pipe or chamber, the codes of what they saw, places and grades."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.tolerances import Limits
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.inspection_case import RUNS, SEEN, InspectionCase
from undergrid.core.survey.inspection.stationing import furthest_m

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
GRADE_IT = Text("Grade it by CJJ 181; until then it does not count.", "请按 CJJ 181 定级；定级前不参与评估。")


@check(
    "inspections.chambers-missing", ERROR, RUNS, cell="section_key",
    holds=Text("An inspection names the chamber where it began.", "检测注明起始井号。"),
    says=Text("It names no chamber where it began, and its pipe {section_key} is not in these files.",
              "未注明起始井号，所引用的管段 {section_key} 也不在本批文件中。"),
    remedy=Text("Fill in the chamber, or deliver the table of pipes too.", "请补填井号，或一并提交管段表。"),
)  # fmt: skip
def chambers_missing(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the runs that begin nowhere."""
    return as_mask(case.runs["from_point_no"].isna().to_numpy(bool))


@check(
    "inspections.pipe-unknown", WARNING, RUNS, cell="from_point_no",
    holds=Text("A pipe joins the two chambers of an inspection.", "检测所填两井之间有管道。"),
    says=Text("No pipe joins the chambers {from_point_no} and {to_point_no}.",
              "井 {from_point_no} 与 {to_point_no} 之间没有管道。"),
    remedy=Text("Check the chamber numbers, or import the pipe: the inspection then finds it.",
                "请核对井号，或导入该管道；管道入库后检测会自动关联。"),
)  # fmt: skip
def pipe_unknown(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the runs between two chambers that no pipe joins."""
    runs = case.runs
    return as_mask(
        (runs["segment_id"].isna() & runs[["from_point_no", "to_point_no"]].notna().all(axis=1)).to_numpy(bool)
    )


@check(
    "inspections.chamber-unknown", WARNING, RUNS, cell="from_point_no",
    holds=Text("The chamber of an inspection is in the network.", "受检井在管网中。"),
    says=Text("There is no one chamber {from_point_no}.", "管网中没有唯一的井 {from_point_no}。"),
    remedy=Text("Check its number, or import the chamber: the inspection then finds it.",
                "请核对井号，或导入该井；入库后检测会自动关联。"),
)  # fmt: skip
def chamber_unknown(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the looks into a chamber that is not known."""
    runs = case.runs
    return as_mask(
        (runs["point_id"].isna() & runs["to_point_no"].isna() & runs["from_point_no"].notna()).to_numpy(bool)
    )


@check(
    "inspections.rows-differ", WARNING, RUNS,
    holds=Text("The rows of one inspection say the same of it.", "同一检测的各行内容一致。"),
    says=Text("Its rows differ in: {differing}. The first one's word is kept.",
              "各行不一致：{differing}。以首行为准。"),
    remedy=Text("Correct the rows, or give the runs different dates or directions.",
                "请更正，或以不同日期、方向区分各次检测。"),
)  # fmt: skip
def rows_differ(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the runs whose rows contradict each other."""
    said = case.runs.get("differing", pd.Series("", index=case.runs.index))
    return as_mask((said.fillna("") != "").to_numpy(bool))


@check(
    "inspections.run-missing", ERROR, SEEN, cell="inspection_key",
    holds=Text("What was seen belongs to an inspection.", "观察记录属于某次检测。"),
    says=Text("It belongs to no inspection of these files.", "不属于本批任何检测。"),
    remedy=Text("Deliver the table of inspections too, or name both chambers in the row.",
                "请一并提交检测表，或在该行填写两端井号。"),
)  # fmt: skip
def run_missing(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the observations without a run."""
    return as_mask((case.seen["run"] == NOWHERE).to_numpy(bool))


@check(
    "inspections.distance-missing", ERROR, SEEN, cell="distance_m",
    holds=Text("What was seen in a pipe says its distance from the first chamber.", "管道内的观察记录有距离。"),
    says=Text("{code} has no distance.", "{code} 没有距离。"),
    remedy=Text("Fill in the distance in metres.", "请补填距离（米）。"),
)  # fmt: skip
def distance_missing(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the observations in pipes without a distance; a cell that cannot be read is told as that."""
    in_pipe = pd.notna(case.of_run("to_point_no")) & (case.seen["run"] != NOWHERE).to_numpy(bool)
    return as_mask(case.seen["distance_m"].isna().to_numpy(bool) & in_pipe & ~case.seen["unreadable"].to_numpy(bool))


@check(
    "inspections.beyond-end", WARNING, SEEN, cell="distance_m",
    holds=Text("A defect lies between the two ends of its pipe.", "缺陷位于管道两端之间。"),
    says=Text("{distance_m} m lies beyond the end of the pipe ({course} m).",
              "{distance_m} m 超出管道终点（管长 {course} m）。"),
    remedy=Text("Check the distance and the chambers; it is kept without a place.",
                "请核对距离和井号；该缺陷暂不定位。"),
)  # fmt: skip
def beyond_end(case: InspectionCase, _limits: Limits) -> Hits:
    """Return the observations further than their pipe is long."""
    if "course_m" not in case.runs:  # accepted rows: the pipe may have changed since
        return hits(np.zeros(len(case.seen), dtype=np.bool_))
    course = case.of_run("course_m").astype(float)
    return hits(case.seen["distance_m"].to_numpy(float) > furthest_m(course), course=course)


@check(
    "inspections.code-unknown", WARNING, SEEN, cell="code",
    holds=Text("What was seen is coded by a code of our lists of CJJ 181 and EN 13508-2.",
               "观察代码在本软件的 CJJ 181 与 EN 13508-2 代码表中。"),
    says=Text("{code} is not in our lists of CJJ 181 and EN 13508-2; it is kept as it is.",
              "{code} 不在本软件的 CJJ 181、EN 13508-2 代码表中，按原样保留。"),
    remedy=Text("Correct the code if it is a slip; as it is it does not count.", "如有笔误请更正；现状不参与评估。"),
)  # fmt: skip
def code_unknown(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the observations whose code no list has."""
    return as_mask(case.codes_seen["kind"].isna().to_numpy(bool))


@check(
    "inspections.code-without-grade", ADVICE, SEEN, cell="code",
    holds=Text("A defect of EN 13508-2 has its equal in CJJ 181.", "EN 13508-2 缺陷在 CJJ 181 中有对应。"),
    says=Text("{code} is a defect of EN 13508-2 that has no equal in CJJ 181; it is kept without a grade.",
              "{code} 为 EN 13508-2 缺陷，CJJ 181 中无对应，保留但不定级。"),
    remedy=Text("Give it a CJJ 181 code and grade if it is to count.", "如需参与评估，请改用 CJJ 181 代码并定级。"),
)  # fmt: skip
def code_without_grade(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the defects that CJJ 181 has no code for."""
    told = case.codes_seen
    return as_mask(((told["kind"] == "defect") & ~told["graded"]).to_numpy(bool))


@check(
    "inspections.grade-missing", WARNING, SEEN, cell="grade",
    holds=Text("Every defect has a grade.", "每处缺陷有等级。"),
    says=Text("Defect {code} has no grade.", "缺陷 {code} 没有等级。"),
    remedy=GRADE_IT,
)  # fmt: skip
def grade_missing(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the defects that count and have no grade."""
    readable = ~case.seen["unreadable"].to_numpy(bool)
    return as_mask((case.codes_seen["counts"] & case.seen["grade"].isna()).to_numpy(bool) & readable)


@check(
    "inspections.grade-unknown", WARNING, SEEN, cell="grade",
    holds=Text("A defect's grade is one that its code has.", "缺陷等级在其代码的等级范围内。"),
    says=Text("Defect {code} has no grade {grade}; its highest is {highest}.",
              "缺陷 {code} 没有 {grade} 级，最高为 {highest} 级。"),
    remedy=GRADE_IT,
)  # fmt: skip
def grade_unknown(case: InspectionCase, _limits: Limits) -> Hits:
    """Return the defects with a grade higher than any of their code."""
    told, grade = case.codes_seen, case.seen["grade"].to_numpy(float)
    above = told["counts"].to_numpy(bool) & (grade > told["highest"].to_numpy(float))
    return hits(above, highest=told["highest"].to_numpy(float))


@check(
    "inspections.mark-unpaired", WARNING, SEEN, cell="code",
    holds=Text("Where something lasts, both its start and its end are marked.", "连续缺陷的起止标记成对。"),
    says=Text("The mark {code} has no other half; no length follows from it.", "标记 {code} 不成对，无法得出长度。"),
    remedy=Text("Mark the other end under the same number.", "请以相同编号补充另一端标记。"),
)  # fmt: skip
def mark_unpaired(case: InspectionCase, _limits: Limits) -> Mask:
    """Return the marks of a start or an end that stand alone."""
    return as_mask(case.seen.get("unpaired", pd.Series(data=False, index=case.seen.index)).to_numpy(bool))
