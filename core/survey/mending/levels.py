"""Mends of levels: of ground, depth and pipe level, the third follows from the other two."""

from __future__ import annotations

from typing import Any

import numpy as np

from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import Case

CLOSE_M = 0.02
ENDS = (("from", "a"), ("to", "b"))
MILLIMETRES = 3


def ground_at(case: Case, row: int, end: str) -> float:
    """Return the ground level at an end of a segment: the segment's own word, or else its point's; NaN unknown."""
    own = _cell(case, row, f"{end}_ground_m")
    point = int(case.segments[dict(ENDS)[end]].iat[row])
    return own if np.isfinite(own) or point == NOWHERE else float(case.points["ground_m"].iat[point])


def exchanged_depths(case: Case, row: int) -> dict[str, Any]:
    """Return depths and levels of a segment whose two depths stand at the wrong ends; nothing where one is unknown."""
    depth = {"from": _cell(case, row, "to_depth_m"), "to": _cell(case, row, "from_depth_m")}
    level = {end: ground_at(case, row, end) - depth[end] for end in depth}
    if not np.isfinite([*depth.values(), *level.values()]).all():
        return {}
    return {f"{end}_depth_m": depth[end] for end in depth} | {
        f"{end}_level_m": round(level[end], MILLIMETRES) for end in level
    }


@mend(
    "segment-level-inconsistent",
    does=Text("Compute the level from ground and depth", "由地面高程与埋深重算管线高程"),
    says=Text(
        "Let ground, depth and level of {from_point_no}-{to_point_no} add up.",
        "使 {from_point_no}-{to_point_no} 的地面高程、埋深与管线高程相符。",
    ),
)
def add_up(case: Case, row: int, _said: Said) -> list[Edit]:
    """Exchange depths, or levels, that fit at the other end; else the level follows from ground and depth."""
    depths = exchanged_depths(case, row)
    levels = {end: _cell(case, row, f"{end}_level_m") for end, _ in ENDS}
    if depths and all(abs(depths[f"{end}_level_m"] - levels[end]) <= CLOSE_M for end in levels):
        return [Edit("segments", row, {name: value for name, value in depths.items() if "depth" in name})]
    computed = {end: ground_at(case, row, end) - _cell(case, row, f"{end}_depth_m") for end in levels}
    other = {"from": "to", "to": "from"}
    if all(abs(computed[end] - levels[other[end]]) <= CLOSE_M for end in levels):
        return [Edit("segments", row, {f"{end}_level_m": levels[other[end]] for end in levels})]
    wrong = {end: value for end, value in computed.items() if abs(value - levels[end]) > CLOSE_M}
    values = {f"{end}_level_m": round(value, MILLIMETRES) for end, value in wrong.items()}
    return [Edit("segments", row, values)] if values else []


@mend(
    "segment-ground-differs",
    does=Text("Take the ground level of the point", "采用管线点的地面高程"),
    says=Text(
        "Take the ground levels of the points at {from_point_no}-{to_point_no}; the pipe's levels follow.",
        "{from_point_no}-{to_point_no} 采用点表地面高程，并相应重算管线高程。",
    ),
)
def take_ground_of_point(case: Case, row: int, _said: Said) -> list[Edit]:
    values: dict[str, Any] = {}
    for end, column in ENDS:
        point = int(case.segments[column].iat[row])
        said = _cell(case, row, f"{end}_ground_m")
        own = float(case.points["ground_m"].iat[point]) if point != NOWHERE else np.nan
        if not abs(own - said) > CLOSE_M:
            continue
        values[f"{end}_ground_m"] = own
        depth = _cell(case, row, f"{end}_depth_m")
        if np.isfinite(depth):
            values[f"{end}_level_m"] = round(own - depth, MILLIMETRES)
    return [Edit("segments", row, values)] if values else []


@mend(
    "segment-above-ground",
    does=Text("Turn the sign of a buried pipe's depth", "更正埋地管线的埋深符号"),
    says=Text(
        "Turn the negative depth of {from_point_no}-{to_point_no} into a positive one.",
        "将 {from_point_no}-{to_point_no} 的负埋深改为正值。",
    ),
)
def turn_sign(case: Case, row: int, _said: Said) -> list[Edit]:
    values: dict[str, Any] = {}
    for end, _ in ENDS:
        depth = _cell(case, row, f"{end}_depth_m")
        if depth < 0:
            values[f"{end}_depth_m"] = -depth
            ground = ground_at(case, row, end)
            if np.isfinite(ground):
                values[f"{end}_level_m"] = round(ground + depth, MILLIMETRES)
    return [Edit("segments", row, values)] if values else []


def _cell(case: Case, row: int, name: str) -> float:
    return float(case.segments[name].iat[row]) if name in case.segments else np.nan
