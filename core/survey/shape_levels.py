"""What the heights of drawn lines are of, where nobody says it: by the ground levels of the points at their ends.

A line in space is drawn along its pipe or on the ground. Heights that nearly all lie a pipe's depth below the ground
are levels of the pipe, those that lie on it are ground levels; others are left to a person. What was done is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.formats.shape_heights import AT_END, AT_START
from undergrid.core.intake.account import without_columns
from undergrid.core.intake.understanding import Understood
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.network_delivery import NetworkDelivery

HEIGHTS = "survey.heights-of-shapes"
ENDS = {"from": AT_START, "to": AT_END}
FEWEST, MOSTLY = 4, 0.8
ON_GROUND_M = 0.1
SHALLOWEST_M, DEEPEST_M = 0.25, 15.0
TAKEN = Text(
    "The heights of {lines} drawn lines (shape z start, shape z end) are taken as {what}: {share} % of {ends} ends lie "
    "{least} to {most} m below the ground of their points.",
    "{lines} 条线图形的 Z 值（shape z start、shape z end）按{what}处理："
    "{ends} 个端点中 {share} % 位于管线点地面以下 {least} 至 {most} m。",
)
LEVELS = Text("levels of the pipe", "管线高程")
GROUNDS = Text("ground levels", "地面高程")
NOT_TAKEN = Text(
    "The heights of {lines} drawn lines (shape z start, shape z end) are not used: {why}.",
    "{lines} 条线图形的 Z 值（shape z start、shape z end）未使用：{why}。",
)
NO_GROUND = Text("no points with ground levels stand at their ends", "线端点处没有带地面高程的管线点")
NEITHER = Text("they lie neither on the ground nor a pipe's depth below it", "既不在地面上，也不在管线常见埋深处")
DELIVERED = Text("the lines have levels of their own", "管线另有高程列")
SAY_WHAT = Text(
    "If something else is meant, map the columns shape z start and shape z end in the import form or a profile: as "
    "level of the pipe's invert or top, as ground level, or leave them open; level_kind says of what all levels are.",
    "如理解有误，请在导入窗口或方案中对应 shape z start 与 shape z end 列：管内底标高、管顶高程、地面高程，或留空；"
    "也可用 level_kind 统一说明高程部位。",
)


def heights_beside(frame: pd.DataFrame, sheet: Understood) -> dict[str, npt.NDArray[np.float64]]:
    """Return the heights of drawn lines at both ends, for the rows of a frame; none where they are mapped or absent."""
    source, taken = sheet.match.sheet, {header.index for header in sheet.match.columns.values()}
    at = {end: (source.names or []).index(name) for end, name in ENDS.items() if name in (source.names or [])}
    if len(at) < len(ENDS) or taken.intersection(at.values()):
        return {}
    rows = frame["row"].to_numpy()
    return {
        f"{end}_z": pd.to_numeric(pd.Series(source.columns[column].to_pylist())).to_numpy(float)[rows]
        for end, column in at.items()
    }


def take_heights(delivery: NetworkDelivery, sheets: Sequence[Understood]) -> None:
    """Let the heights of drawn lines be levels or grounds where the evidence says so, and tell of each sheet."""
    segments = delivery.segments
    if "from_z" not in segments:
        return
    heights = {end: segments.pop(f"{end}_z") for end in ENDS}
    for number in segments.loc[heights["from"].notna() | heights["to"].notna(), "source"].unique():
        own = (segments["source"] == number).to_numpy(bool)
        sheet = sheets[int(number)]
        delivery.findings = without_columns(delivery.findings, sheet.match, list(ENDS.values()))
        if sheet.account is not None:
            unused = tuple(name for name in sheet.account.unused if name not in ENDS.values())
            sheet.account = replace(sheet.account, unused=unused)
        delivery.findings.append(_judged(delivery, own, heights, Place(sheet.match.sheet.file, sheet.match.sheet.name)))


def _judged(
    delivery: NetworkDelivery, own: npt.NDArray[np.bool_], heights: Mapping[str, pd.Series], place: Place
) -> Finding:
    segments, lines = delivery.segments, int(own.sum())
    below = np.concatenate(
        [
            (delivery.end("a" if end == "from" else "b", "ground_m") - z.to_numpy(float))[own]
            for end, z in heights.items()
        ]
    )
    below = below[np.isfinite(below)]
    delivered = any(segments.loc[own, f"{end}_{name}"].notna().any() for end in ENDS for name in ("level_m", "depth_m"))
    as_level, on_ground = (below >= SHALLOWEST_M) & (below <= DEEPEST_M), np.abs(below) <= ON_GROUND_M
    share = {"level_m": float(as_level.mean()), "ground_m": float(on_ground.mean())} if len(below) else {}
    name = next((name for name, part in share.items() if part >= MOSTLY), None)
    if delivered or len(below) < FEWEST or name is None:
        why = DELIVERED if delivered else NO_GROUND if len(below) < FEWEST else NEITHER
        return Finding(HEIGHTS, Severity.WARNING, NOT_TAKEN.fill(lines=lines, why=why), SAY_WHAT, place)
    for end, z in heights.items():
        column = f"{end}_{name}"
        segments[column] = segments[column].where(~own | segments[column].notna(), z)
    fitting = below[as_level if name == "level_m" else on_ground]
    said = TAKEN.fill(
        lines=lines, what=LEVELS if name == "level_m" else GROUNDS, share=round(100 * share[name]), ends=len(below),
        least=f"{fitting.min():.2f}", most=f"{fitting.max():.2f}",
    )  # fmt: skip
    return Finding(HEIGHTS, Severity.WARNING, said, SAY_WHAT, place)
