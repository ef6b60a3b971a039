"""What is found where a delivery of rain meets what the store has of the same gauge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from undergrid.core.checking.case import Case
from undergrid.core.checking.register import Hits, check
from undergrid.core.checking.tolerances import Limits
from undergrid.core.flood.rain.delivering import GAUGES, RainDelivery
from undergrid.core.flood.rain.portions import composed
from undergrid.core.flood.rain.series import SAME_MM, RainSeries
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
Kind = Literal["named", "step", "unlike", "twice", "on", "afresh"]


@dataclass(frozen=True, slots=True)
class Meeting:
    """How one row meets what came before it: of which kind it is, and the words of its finding."""

    row: int
    kind: Kind
    words: Mapping[str, object]


def meetings(case: Case) -> list[Meeting]:
    """Return how each gauge of a delivery meets what the store has of it, and the rows of the delivery before it."""
    found: list[Meeting] = []
    delivery: RainDelivery = case.delivery
    there = {name: series for name, each in delivery.there.items() if (series := composed(each)) is not None}
    kinds, table = delivery.other_kinds, case.table(GAUGES)
    for number, (name, afresh, series) in enumerate(
        zip(table["gauge"], table["afresh"], delivery.series(), strict=True)
    ):
        if series is None:
            continue
        if name in kinds:
            found.append(Meeting(number, "named", {"kind_en": kinds[name].en, "kind_zh": kinds[name].zh}))
            continue
        before = there.get(name)
        met = [] if before is None else _met(number, before, series, afresh=bool(afresh))
        found += met
        if before is None or afresh:
            there[name] = series
        elif not any(each.kind in ("step", "unlike") for each in met):
            there[name] = before.joined(series)
    return found


def _met(number: int, before: RainSeries, series: RainSeries, *, afresh: bool) -> list[Meeting]:
    span = {"first": _moment(before.begin[0]), "last": _moment(before.end)}
    if afresh:
        return [Meeting(number, "afresh", span)]
    if not before.in_step_with(series):
        return [Meeting(number, "step", {"there": f"{before.step_s:g}", "step": f"{series.step_s:g}"})]
    begin, old, new = before.beside(series)
    both = np.isfinite(old) & np.isfinite(new)
    apart = np.flatnonzero(both & (np.abs(old - new) > SAME_MM))
    if apart.size:
        at = apart[0]
        words = {"n": int(apart.size), "at": _moment(begin[at]), "old": f"{old[at]:g}", "new": f"{new[at]:g}"}
        return [Meeting(number, "unlike", words)]
    if both.any():
        at = int(np.flatnonzero(both)[0])
        return [Meeting(number, "twice", {"n": int(both.sum()), "at": _moment(begin[at])})]
    return [Meeting(number, "on", span)]


def _moment(instant: np.datetime64) -> str:
    return str(instant.astype("datetime64[m]")).replace("T", " ")


def _hits(case: Case, kind: Kind) -> Hits:
    chosen = [each for each in meetings(case) if each.kind == kind]
    return pd.DataFrame([dict(each.words) for each in chosen], index=pd.Index([each.row for each in chosen], dtype=int))


@check(
    "rainfall.name-taken", ERROR, GAUGES, cell="gauge",
    holds=Text("A gauge has not the name of another kind of rain.", "雨量站名称不与其他类型降雨重名。"),
    says=Text("“{gauge}” is the name of another kind of rain: {kind_en}.",
              "“{gauge}”已是另一类降雨（{kind_zh}）的名称。"),
    remedy=Text("Give a prefix for the gauges' names.", "请为雨量站名称添加前缀。"),
)  # fmt: skip
def name_taken(case: Case, _limit: Limits) -> Hits:
    return _hits(case, "named")


@check(
    "rainfall.other-step", ERROR, GAUGES, cell="gauge",
    holds=Text("A gauge goes on in the steps in which it is in the store.", "雨量站续接数据的步长与已入库数据一致。"),
    says=Text("Gauge {gauge} is in the store in steps of {there} s; these are of {step} s, or begin between them.",
              "雨量站 {gauge} 已入库的步长为 {there} 秒，本批步长为 {step} 秒或起点错位。"),
    remedy=Text("Give the step, or choose “is replaced”.", "请指定步长，或选择“替换”。"),
)  # fmt: skip
def other_step(case: Case, _limit: Limits) -> Hits:
    return _hits(case, "step")


@check(
    "rainfall.told-otherwise", ERROR, GAUGES, cell="gauge",
    holds=Text("What is told of an interval twice is the same.", "同一时段重复提交的雨量一致。"),
    says=Text("Gauge {gauge}: {n} intervals are there already with other values, the first at {at} UTC: "
              "{old} mm there, {new} mm now.",
              "雨量站 {gauge}：有 {n} 个时段与已有数据不一致，首个为 {at}（UTC）：原为 {old} mm，现为 {new} mm。"),
    remedy=Text("Say which delivery this one corrects, or choose “is replaced”, if the new values are right.",
                "如新值正确，请指明本批修正的批次，或选择“替换”。"),
)  # fmt: skip
def told_otherwise(case: Case, _limit: Limits) -> Hits:
    return _hits(case, "unlike")


@check(
    "rainfall.told-twice", WARNING, GAUGES, cell="gauge",
    holds=Text("Every interval is told once.", "每个时段只提交一次。"),
    says=Text("Gauge {gauge}: {n} intervals are there already with the same values, the first at {at} UTC.",
              "雨量站 {gauge}：有 {n} 个时段已有相同数据，首个为 {at}（UTC）。"),
    remedy=Text("Nothing to do: each of the two deliveries may leave without the other's values.",
                "无需处理：两批中任一批撤回，均不影响另一批的数据。"),
)  # fmt: skip
def told_twice(case: Case, _limit: Limits) -> Hits:
    return _hits(case, "twice")


@check(
    "rainfall.goes-on", ADVICE, GAUGES, cell="gauge",
    holds=Text("A gauge's readings come once.", "雨量站数据一次导入。"),
    says=Text("Gauge {gauge} goes on: it is there from {first} to {last} UTC.",
              "雨量站 {gauge} 续接：已有 {first} 至 {last}（UTC）。"),
    remedy=Text("Choose “is replaced” if these should take the place of what is there.",
                "如需取代原序列，请选择“替换”。"),
)  # fmt: skip
def goes_on(case: Case, _limit: Limits) -> Hits:
    return _hits(case, "on")


@check(
    "rainfall.takes-the-place", ADVICE, GAUGES, cell="gauge",
    holds=Text("A delivery takes the place of nothing.", "批次不取代已有数据。"),
    says=Text("Gauge {gauge} was there from {first} to {last} UTC; this takes its place until it is withdrawn.",
              "雨量站 {gauge} 原有 {first} 至 {last}（UTC）的数据，由本批取代；本批撤回后恢复。"),
    remedy=Text("Nothing to do if that is meant; else choose “goes on”.",
                "如无误则无需处理；否则请选择“接续”。"),
)  # fmt: skip
def takes_the_place(case: Case, _limit: Limits) -> Hits:
    return _hits(case, "afresh")
