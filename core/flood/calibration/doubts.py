"""What is to be said of measurements before a search spends its runs on them.

A gauge that never moves has neither NSE nor KGE. A datum that is off by metres leaves KGE near one, for the ratio of
means hides in the height above the sea: an offset shows as a bias far beyond the scatter around it. A clock that is off
shows as a better correlation once the series are shifted against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.calibration.pairing import Pair
from undergrid.core.flood.scenarios.edits import Edit
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]
LEVELS = ("head", "level", "stage")
SCATTER = 3.0
"""A bias of more than so many times the scatter around it is an offset, and no error of the model."""
LONGEST_SHIFT_S = 3600.0
BETTER = 0.05
"""A shift that betters the correlation by less is chance."""

COLUMNS = {
    "CONDUITS": ("name", "from node", "to node", "length", "roughness", "inlet offset", "outlet offset", "first flow"),
    "SUBCATCHMENTS": ("name", "gauge", "outlet", "area", "impervious share", "width", "slope"),
    "SUBAREAS": (
        "name", "roughness of sealed ground", "roughness of open ground", "storage of sealed ground",
        "storage of open ground", "share without storage",
    ),
    "XSECTIONS": ("link", "shape", "height", "width"),
}  # fmt: skip
"""What stands at each place of a row of the SWMM model (User's Manual 5.2, Appendix D)."""
EDITS = Text(
    "“{name}” multiplies the {column} in [{section}].", "“{name}”对 [{section}] 的第 {place} 列（{column}）乘以系数。"
)
OTHER_PLACE = Text("Give another place if that is not what was meant.", "如非所指，请改用其他 place。")
STILL = Text(
    "The measurements at {name} never move from {value:g}: they say nothing of the fit.",
    "{name} 的实测值始终为 {value:g}，不能用于评价拟合。",
)
LOOK_AT_GAUGE = Text("Look at the gauge, or leave it out.", "请检查该测点，或将其排除。")
OFFSET = Text(
    "At {name} the simulation lies {bias:+.2f} all the time, with a scatter of {scatter:.2f}: it looks like another "
    "datum. KGE hides it.",
    "{name} 处模拟值始终偏差 {bias:+.2f}，离散仅 {scatter:.2f}：可能是高程基准不同，KGE 无法反映。",
)
SAME_DATUM = Text("Bring both to one datum, and calibrate then.", "请统一高程基准后再率定。")
SHIFTED = Text(
    "At {name} both fit better when the measurements are moved by {shift:+.0f} s (correlation {after:.2f}, not "
    "{before:.2f}).",
    "{name} 处将实测序列平移 {shift:+.0f} 秒后吻合更好（相关系数由 {before:.2f} 升至 {after:.2f}）。",
)
CLOCKS = Text("Check the clocks, and begins_at.", "请核对两者的时钟及 begins_at。")


def told_edits(edits: Mapping[str, Edit]) -> Iterator[Finding]:
    """Yield what each searched factor changes, in words: a wrong place would change something else in silence."""
    for name, edit in edits.items():
        columns = COLUMNS.get(edit.section, ())
        column = columns[edit.place] if edit.place < len(columns) else f"{edit.place}"
        text = EDITS.fill(name=name, column=column, section=edit.section, place=edit.place)
        yield Finding("calibration-edits", Severity.ADVICE, text, OTHER_PLACE, subject=name)


def doubts_of(pairs: Sequence[Pair], value: str) -> Iterator[Finding]:
    """Yield what is doubtful of the measurements of each place, held against the first run."""
    for pair in pairs:
        if pair.is_still:
            text = STILL.fill(name=pair.name, value=float(np.nanmean(pair.observed.value)))
            yield Finding("calibration-gauge-still", Severity.WARNING, text, LOOK_AT_GAUGE, subject=pair.name)
            continue
        seen, made = pair.observed.value, pair.simulated.at(pair.observed.time_s)
        known = np.isfinite(seen) & np.isfinite(made)
        if any(word in value.lower() for word in LEVELS):
            yield from _offset(pair.name, seen[known], made[known])
        yield from _shift(pair)


def _offset(name: str, seen: Floats, made: Floats) -> Iterator[Finding]:
    bias, scatter = float((made - seen).mean()), float((made - seen).std())
    if abs(bias) > SCATTER * scatter and abs(bias) > np.ptp(seen):
        text = OFFSET.fill(name=name, bias=bias, scatter=scatter)
        yield Finding("calibration-datum", Severity.WARNING, text, SAME_DATUM, subject=name)


def _shift(pair: Pair) -> Iterator[Finding]:
    step = float(np.median(np.diff(pair.observed.time_s))) if len(pair.observed.time_s) > 1 else 0.0
    if step <= 0.0:
        return
    count = int(min(LONGEST_SHIFT_S, 0.25 * np.ptp(pair.observed.time_s)) // step)
    shifts = step * np.arange(-count, count + 1)
    likeness = np.array([_correlation(pair, shift) for shift in shifts])
    before, best = likeness[count], int(np.argmax(likeness))
    if abs(best - count) > 1 and likeness[best] - before > BETTER:
        text = SHIFTED.fill(name=pair.name, shift=float(shifts[best]), before=before, after=float(likeness[best]))
        yield Finding("calibration-clock", Severity.WARNING, text, CLOCKS, subject=pair.name)


def _correlation(pair: Pair, shift_s: float) -> float:
    seen, made = pair.observed.value, pair.simulated.at(pair.observed.time_s + shift_s)
    known = np.isfinite(seen) & np.isfinite(made)
    if known.sum() < 0.5 * len(seen) or np.ptp(seen[known]) == 0.0 or np.ptp(made[known]) == 0.0:
        return -1.0
    return float(np.corrcoef(seen[known], made[known])[0, 1])
