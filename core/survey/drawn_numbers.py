"""Drawn lines that name their ends: they keep the numbers they were delivered with, and disagreement is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.network_delivery import NetworkDelivery

DISAGREES = "survey.segment-drawn-elsewhere"
SAYS_OTHER = Text(
    "The line is drawn to a place {metres} m from {said}, the point that its number names; the number was kept.",
    "该线图形端点距其点号所指的 {said} 有 {metres} m，按点号处理。",
)
UNSEEN = Text(
    "The line names {said}, and no such point was delivered; it is drawn to {there}, which was taken.",
    "该线点号 {said} 不在提交的管线点中，按图形端点 {there} 处理。",
)
MORE = Text(
    "{count} more ends of lines are drawn elsewhere than their numbers say.", "另有 {count} 处线端点与点号不一致。"
)
CORRECT = Text("Correct the number, or draw the line to its point.", "请更正点号，或将线端点绘至该管线点。")
MOST_TOLD = 200
LEAST_M = 0.05
"""Lines and points are often exported with different digits."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Both ends of all drawn lines: where they are drawn, the row of the point they name, and of the one taken."""

    places: npt.NDArray[np.float64]
    named: npt.NDArray[np.int64]
    taken: npt.NDArray[np.int64]


def numbers_of_stand_ins(said: np.ndarray) -> list[str]:
    """Return a number for each place without a surveyed point: what its line says, unless another says it too."""
    times = Counter(each for each in said if isinstance(each, str))
    return [
        each if isinstance(each, str) and times[each] == 1 else f"@{number}"
        for number, each in enumerate(said, start=1)
    ]


def tell_disagreements(
    delivery: NetworkDelivery, rows: np.ndarray, said: np.ndarray, ends: Ends, snap_m: float
) -> None:
    """Tell of the ends that are drawn beside the point they name, and of those that name none that was delivered."""
    if not len(delivery.points):
        return
    points = delivery.points[["x", "y"]].to_numpy(float)
    beside = np.hypot(*(ends.places - points[np.maximum(ends.named, 0)]).T)
    elsewhere = (ends.named != NOWHERE) & (beside > max(snap_m, LEAST_M))
    numbers = delivery.points["point_no"].to_numpy(object)[ends.taken]
    names_one = np.array([isinstance(each, str) for each in said], dtype=bool)
    unseen = names_one & (ends.named == NOWHERE) & (numbers != said)
    found = np.flatnonzero(elsewhere | unseen)
    for place in found[:MOST_TOLD]:
        text = (
            SAYS_OTHER.fill(metres=f"{beside[place]:.2f}", said=said[place])
            if elsewhere[place]
            else UNSEEN.fill(said=said[place], there=numbers[place])
        )
        segment = delivery.segments.loc[rows[place]]
        name = "from_point_no" if place < len(rows) / 2 else "to_point_no"
        at = delivery.sources[int(segment["source"])].place(int(segment["row"]), name)
        delivery.findings.append(Finding(DISAGREES, Severity.WARNING, text, CORRECT, at, subject=str(said[place])))
    if len(found) > MOST_TOLD:
        more = MORE.fill(count=len(found) - MOST_TOLD)
        delivery.findings.append(Finding(DISAGREES, Severity.WARNING, more, CORRECT))
