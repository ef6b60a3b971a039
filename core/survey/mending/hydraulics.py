"""Mends of hydraulics: water runs down, and what stands at the wrong end goes to the other."""

from __future__ import annotations

from typing import Any

import numpy as np

from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import LEVEL_M, Case
from undergrid.core.survey.mending.levels import exchanged_depths

OPPOSITE = {"forward": "backward", "backward": "forward"}
CLEARLY_M = 0.05
"""Levels are surveyed to 3 cm (CJJ 61-2017): a fit must be better by more than that to prove anything."""


@mend(
    "segment-rises",
    does=Text("Exchange the ends, or let the water run down", "交换两端埋深，或按高程改流向"),
    says=Text(
        "Put right the ends or the flow direction of {from_point_no}-{to_point_no}.",
        "更正 {from_point_no}-{to_point_no} 的两端埋深或流向。",
    ),
)
def run_down(case: Case, row: int, _said: Said) -> list[Edit]:
    """Exchange the depths where they then fit the pipes that meet at both ends; else turn the direction."""
    values = exchanged_depths(case, row)
    if values and _misfit_m(case, row, values) < _misfit_m(case, row, {}) - CLEARLY_M:
        return [Edit("segments", row, values)]
    return [Edit("segments", row, {"flow_direction": OPPOSITE[case.segments["flow_direction"].iat[row]]})]


def _misfit_m(case: Case, row: int, values: dict[str, Any]) -> float:
    """Return how far the two levels lie from those of the nearest other pipe at each end, metres in all."""
    total = 0.0
    for ends, name in ((case.a, "from_level_m"), (case.b, "to_level_m")):
        level = values.get(name, case.segments[name].iat[row])
        others = _levels_at(case, int(ends[row]), row)
        if len(others):
            total += float(np.min(np.abs(others - level)))
    return total


def _levels_at(case: Case, point: int, but: int) -> np.ndarray:
    if point == NOWHERE:
        return np.zeros(0)
    found = []
    for ends, name in ((case.a, "from_level_m"), (case.b, "to_level_m")):
        rows = np.flatnonzero((ends == point) & case.gravity)
        found.append(case.segments[name].to_numpy(float)[rows[rows != but]])
    levels = np.concatenate(found)
    return np.asarray(levels[np.isfinite(levels)])


@mend(
    "segment-flow-missing",
    does=Text("Let the flow direction follow the levels", "按高程推定流向"),
    says=Text(
        "Let the water in {from_point_no}-{to_point_no} run down.", "按高程推定 {from_point_no}-{to_point_no} 的流向。"
    ),
)
def follow_levels(case: Case, row: int, _said: Said) -> list[Edit]:
    first, second = (float(case.segments[name].iat[row]) for name in ("from_level_m", "to_level_m"))
    if not abs(first - second) > LEVEL_M:
        return []
    return [Edit("segments", row, {"flow_direction": "forward" if first > second else "backward"})]
