"""Attributes: what must be filled in is, codes are in their lists, numbers are plausible."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.words import words_hit
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.burial import AERIAL, DIRECT, ON_SURFACE
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.fields import POINT_FIELDS, SEGMENT_FIELDS

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
ELECTRIC = ("DL", "TX")
WORDS_OF = {"feature": "pipe_point_feature", "appurtenance": "appurtenance"}


NAME_UTILITY = Text(
    "Fill it in, or name it at import (Utility of rows that do not say theirs).",
    "请补填，或在导入时指定（未注明类别的管线属于）。",
)


def _must_be_filled(subject: str, name: str, severity: Severity) -> None:
    """Declare that a column is filled in every row."""
    label = (POINT_FIELDS if subject == "points" else SEGMENT_FIELDS)[name].facts.label
    thing = Text("point", "管线点") if subject == "points" else Text("segment", "管线段")
    check(
        f"{thing.en}-{name.removesuffix('_m').replace('_', '-')}-missing",
        severity,
        subject,
        cell=name,
        holds=Text(f"Every {thing.en} says its {label.en}.", f"{thing.zh}的{label.zh}必填。"),
        says=Text(f"The {label.en} is missing.", f"缺少{label.zh}。"),
        remedy=NAME_UTILITY if name == "category" else Text("Fill it in.", "请补填。"),
    )(lambda case, _limit: case.delivery.table(subject)[name].isna().to_numpy(bool))


_must_be_filled("points", "category", ERROR)
_must_be_filled("segments", "category", ERROR)
_must_be_filled("segments", "burial", WARNING)


@check(
    "point-ground-missing",
    WARNING,
    "points",
    cell="ground_m",
    holds=Text("Every surveyed point says its ground level.", "管线点的地面高程必填。"),
    says=Text("The ground level of {point_no} is missing.", "{point_no} 缺少地面高程。"),
    remedy=Text("Fill it in; pipes on the surface need none.", "请补填；地面敷设的管线除外。"),
)
def point_ground_missing(case: Case, _limit: Limits) -> Mask:
    on_surface = np.zeros(len(case.points), dtype=bool)
    lying = (case.segments["burial"] == ON_SURFACE).to_numpy(bool)
    for ends in (case.a, case.b):
        on_surface[ends[lying & (ends >= 0)]] = True
    return as_mask(case.points["ground_m"].isna().to_numpy(bool) & ~on_surface)


@check(
    "segment-depth-missing",
    WARNING,
    "segments",
    holds=Text("Every segment says its depth or level at both ends.", "管线段两端的埋深或高程必填。"),
    says=Text("Neither depth nor level is known at {point}.", "{point} 处埋深与高程均缺。"),
    remedy=Text("Fill in the depth.", "请补填埋深。"),
)
def segment_depth_missing(case: Case, _limit: Limits) -> Hits:
    found = []
    for end in ("from", "to"):
        unknown = case.segments[f"{end}_depth_m"].isna() & case.segments[f"{end}_level_m"].isna()
        if end == "to" and "ends" in case.segments:
            unknown &= case.segments["ends"] != 1  # said by the check of one-sided rows
        point = case.segments[f"{end}_point_no"].to_numpy(object)
        found.append(hits(unknown.to_numpy(bool), point=point).assign(cell=f"{end}_depth_m"))
    return pd.concat(found)


@check(
    "segment-section-missing",
    WARNING,
    "segments",
    cell="section",
    holds=Text("Every pipe and duct says its size; cables need none.", "管道与管沟的断面尺寸必填，缆线除外。"),
    says=Text("The size is missing.", "缺少管径或断面尺寸。"),
    remedy=Text("Fill in diameter, or width and height.", "请补填管径或宽高。"),
)
def segment_section_missing(case: Case, _limit: Limits) -> Mask:
    cable = np.isin(case.segment_family, ELECTRIC) & (case.segments["burial"].isin([DIRECT, AERIAL])).to_numpy(bool)
    cable |= (case.segments["shape"] == "cable").to_numpy(bool)
    return as_mask(case.segments["width_mm"].isna().to_numpy(bool) & ~cable)


@check(
    "segment-material-missing",
    WARNING,
    "segments",
    cell="material",
    holds=Text("Every pipe says its material.", "管道的材质必填。"),
    says=Text("The material is missing.", "缺少材质。"),
    remedy=Text("Fill it in.", "请补填。"),
)
def segment_material_missing(case: Case, _limit: Limits) -> Mask:
    cable = (case.segments["shape"] == "cable").to_numpy(bool)
    return as_mask(case.segments["material"].isna().to_numpy(bool) & ~cable)


@check(
    "point-kind-missing",
    WARNING,
    "points",
    cell="feature",
    holds=Text("Every point is a feature or an appurtenance.", "管线点应有特征或附属物。"),
    says=Text("{point_no} has neither feature nor appurtenance.", "{point_no} 特征与附属物均为空。"),
    remedy=Text("Say what the point is.", "请填写特征或附属物。"),
)
def point_kind_missing(case: Case, _limit: Limits) -> Mask:
    nothing = case.points["feature"].isna() & case.points["appurtenance"].isna()
    return as_mask((nothing & ~case.points["point_no"].str.startswith("@").fillna(False).astype(bool)).to_numpy(bool))


@check(
    "point-kind-both",
    ADVICE,
    "points",
    cell="appurtenance",
    holds=Text("A point is a feature or an appurtenance, not both.", "特征与附属物只填一项。"),
    says=Text("{point_no} is both {feature} and {appurtenance}.", "{point_no} 同时为{feature}和{appurtenance}。"),
    remedy=Text("Keep the appurtenance; its connections show the rest.", "保留附属物即可，连接情况由管线表达。"),
)
def point_kind_both(case: Case, _limit: Limits) -> Mask:
    return as_mask((case.points["feature"].notna() & case.points["appurtenance"].notna()).to_numpy(bool))


@check(
    "point-feature-degree",
    WARNING,
    "points",
    cell="feature",
    holds=Text("A tee joins three segments, a cross four, an end one.", "特征与连接段数相符（三通三条、四通四条等）。"),
    says=Text(
        "{point_no} is called {feature} but joins {degree} segments (expected {expected}).",
        "{point_no} 特征为“{feature}”，但连接 {degree} 条管线段（应为 {expected}）。",
    ),
    remedy=Text("Correct the feature, or deliver the missing segment.", "请更正特征，或补交缺少的管线段。"),
)
def point_feature_degree(case: Case, _limit: Limits) -> Hits:
    least, most = _expected_degrees(case)
    codes, distinct = pd.factorize(case.points["feature"])
    called = [case.codes.feature_of(name) for name in distinct]
    low, high = (np.array([*(of.get(name, np.nan) for name in called), np.nan])[codes] for of in (least, most))
    wrong = (case.neighbours < np.nan_to_num(low, nan=0)) | (case.neighbours > np.nan_to_num(high, nan=np.inf))
    in_chamber = case.points["appurtenance"].notna().to_numpy(bool)
    known = (case.neighbours > 0) | (case.degree > 0)
    rows = np.flatnonzero(wrong & ~in_chamber & known)
    expected = [_range(*each) for each in zip(low[rows], high[rows], strict=True)]
    return pd.DataFrame({"degree": case.neighbours[rows], "expected": expected}, index=pd.Index(rows))


def _range(least: float, most: float) -> str:
    """Return how many are expected: one figure where it is one."""
    if np.isnan(least) or np.isnan(most):
        return ""
    if np.isinf(most):
        return f"≥ {least:.0f}"
    return f"{least:.0f}" if least == most else f"{least:.0f}–{most:.0f}"


def _expected_degrees(case: Case) -> tuple[dict[str, float], dict[str, float]]:
    """Return the least and the most connections of each feature's name, over all utilities that use the name."""
    least: dict[str, float] = {}
    most: dict[str, float] = {}
    for code in case.codes.codes("pipe_point_feature").values():
        low, high = code.facts.get("expected_degree_min"), code.facts.get("expected_degree_max")
        least[code.name_zh] = min(least.get(code.name_zh, np.inf), float(low) if low else 0)
        most[code.name_zh] = max(most.get(code.name_zh, 0), float(high) if high else np.inf)
    return least, most


@check(
    "point-feature-unknown",
    ADVICE,
    "points",
    cell="feature",
    holds=Text("Features are called as in the standard.", "特征名称在标准代码表中。"),
    says=Text("No list knows the feature {feature}.", "特征“{feature}”不在代码表中。"),
    remedy=Text(
        "Use the standard's word, or add the city's own to the code list.", "请使用标准名称，或将本市名称加入代码表。"
    ),
)
def point_feature_unknown(case: Case, _limit: Limits) -> Hits:
    return _not_called(case, "feature")


@check(
    "point-appurtenance-unknown",
    ADVICE,
    "points",
    cell="appurtenance",
    holds=Text("Appurtenances are called as in the standard.", "附属物名称在标准代码表中。"),
    says=Text("No list knows the appurtenance {appurtenance}.", "附属物“{appurtenance}”不在代码表中。"),
    remedy=Text(
        "Use the standard's word, or add the city's own to the code list.", "请使用标准名称，或将本市名称加入代码表。"
    ),
)
def point_appurtenance_unknown(case: Case, _limit: Limits) -> Hits:
    return _not_called(case, "appurtenance")


def _not_called(case: Case, name: str) -> Hits:
    """Return points whose feature or appurtenance is called by no name of either list: cities mix the two."""
    values = case.points[name]
    known = [word for word in values.dropna().unique() if case.codes.is_called(word)]
    strange = as_mask((values.notna() & ~values.isin(known)).to_numpy(bool))
    return words_hit(case.codes, WORDS_OF[name], strange, values)


@check(
    "segment-owner-missing",
    ADVICE,
    "segments",
    cell="owner",
    holds=Text("Every segment says who owns it.", "管线段应注明权属单位。"),
    says=Text("The owner is missing.", "缺少权属单位。"),
    remedy=Text("Fill it in.", "请补填。"),
)
def segment_owner_missing(case: Case, _limit: Limits) -> Mask:
    return as_mask(case.segments["owner"].isna().to_numpy(bool))


@check(
    "segment-ducts-overfull",
    ERROR,
    "segments",
    cell="holes_used",
    holds=Text("No more ducts are in use than there are.", "已用孔数不大于总孔数。"),
    says=Text("{holes_used} ducts of {holes_total} are in use.", "总孔数 {holes_total}，已用孔数 {holes_used}。"),
    remedy=Text("Correct one of the two numbers.", "请更正其中一个数。"),
)
def segment_ducts_overfull(case: Case, _limit: Limits) -> Mask:
    return as_mask((case.segments["holes_used"] > case.segments["holes_total"]).to_numpy(bool))


@check(
    "segment-pressure-missing",
    ADVICE,
    "segments",
    cell="pressure",
    holds=Text("Every gas pipe says its pressure.", "燃气管道的压力必填。"),
    says=Text("The pressure of this gas pipe is missing.", "该燃气管道缺少压力。"),
    remedy=Text("Fill in low, medium or high pressure.", "请填写低压、中压或高压。"),
)
def segment_pressure_missing(case: Case, _limit: Limits) -> Mask:
    return as_mask((case.segment_family == "RQ") & case.segments["pressure"].isna().to_numpy(bool))


@check(
    "segment-voltage-misplaced",
    WARNING,
    "segments",
    cell="voltage",
    holds=Text("Only power and telecom lines have a voltage.", "仅电力、通信管线填写电压。"),
    says=Text("A pipe of utility {category} says the voltage {voltage}.", "{category} 类管线填有电压“{voltage}”。"),
    remedy=Text("Move the value to its own column, such as pressure.", "请移到相应的列，如压力。"),
)
def segment_voltage_misplaced(case: Case, _limit: Limits) -> Mask:
    return as_mask(case.segments["voltage"].notna().to_numpy(bool) & ~np.isin(case.segment_family, ELECTRIC))
