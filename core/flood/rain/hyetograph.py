"""How a design storm's rain is spread over its time.

Every pattern works from depth against duration, so it serves formulas, tables and users' expressions alike, and
every interval carries the exact depth that falls in it: the storm's total is the relation's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import exp

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.rain.intensity import Intensity
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""A design storm happens on no particular day; SWMM and the temporal controller still need one."""


@dataclass(frozen=True, slots=True)
class Hyetograph:
    """Depth of rain in equal intervals from the storm's beginning; ``depth_mm`` has one value for each."""

    step_min: float
    depth_mm: Floats

    @property
    def intensity_mm_h(self) -> Floats:
        """Return the mean intensity of each interval."""
        return self.depth_mm * (60.0 / self.step_min)

    @property
    def begin_min(self) -> Floats:
        """Return where each interval begins."""
        return np.arange(len(self.depth_mm), dtype=np.float64) * self.step_min

    @property
    def total_mm(self) -> float:
        """Return the depth of the whole storm."""
        return float(self.depth_mm.sum())

    def reduced(self, factor: float) -> Hyetograph:
        """Return the storm with every depth multiplied by ``factor``."""
        return replace(self, depth_mm=self.depth_mm * factor)


def chicago(
    relation: Intensity, return_period_a: float, duration_min: float, step_min: float, peak_ratio: float = 0.4
) -> Hyetograph:
    """Return the storm of Keifer and Chu (1957, J. Hydraulics Division 83(4)) with its peak at ``peak_ratio``.

    Their instantaneous intensity, i(tb) = a[(1-n)tb/r + b]/(tb/r + b)^(n+1) before the peak, is the derivative of
    r H(tb/r), where H is depth against duration; the intervals take differences of that depth itself.
    """
    edges = _edges(duration_min, step_min)
    if not 0.0 < peak_ratio < 1.0:
        raise ModelError(
            Text("The peak ratio must lie between 0 and 1, not {r:g}.", "雨峰系数应在 0 与 1 之间，而非 {r:g}。").fill(
                r=peak_ratio
            ),
            Text("0.3 to 0.5 is usual.", "通常取 0.3 至 0.5。"),
        )
    peak = peak_ratio * duration_min
    before = peak_ratio * relation.depth_mm(np.maximum(peak - edges, 0.0) / peak_ratio, return_period_a)
    after = (1 - peak_ratio) * relation.depth_mm(np.maximum(edges - peak, 0.0) / (1 - peak_ratio), return_period_a)
    fallen = before[0] - before + after
    return Hyetograph(step_min, np.diff(fallen))


def alternating_block(
    relation: Intensity, return_period_a: float, duration_min: float, step_min: float, peak_ratio: float = 0.5
) -> Hyetograph:
    """Return the storm whose heaviest blocks stand in turn after and before the peak (Chow, Maidment, Mays 1988, 14.4).

    The k heaviest blocks together carry the depth of k intervals' duration; the peak block holds ``peak_ratio``.
    """
    edges = _edges(duration_min, step_min)
    blocks = np.sort(np.diff(relation.depth_mm(edges, return_period_a)))[::-1]
    peak = min(int(peak_ratio * len(blocks)), len(blocks) - 1)
    places = sorted(range(len(blocks)), key=lambda place: (abs(place - peak), place < peak))
    depth = np.empty_like(blocks)
    depth[places] = blocks
    return Hyetograph(step_min, depth)


def uniform(relation: Intensity, return_period_a: float, duration_min: float, step_min: float) -> Hyetograph:
    """Return the storm with the same intensity from beginning to end."""
    count = len(_edges(duration_min, step_min)) - 1
    total = float(relation.depth_mm(duration_min, return_period_a))
    return Hyetograph(step_min, np.full(count, total / count))


def areal_reduction(area_km2: float, duration_min: float) -> float:
    """Return the factor from point to areal rain of Leclerc and Schaake (1972, MIT Hydrodynamics Lab. Report 142).

    Their fit to US Weather Bureau TP-29: 1 - exp(-1.1 D^0.25) + exp(-1.1 D^0.25 - 0.01 A), D in hours, A in square
    miles; for catchments up to about 1000 km2.
    """
    decay = exp(-1.1 * (duration_min / 60.0) ** 0.25)
    return 1.0 - decay + decay * exp(-0.01 * area_km2 / 2.589988110336)


def _edges(duration_min: float, step_min: float) -> Floats:
    count = round(duration_min / step_min) if step_min > 0 else 0
    if count < 1 or abs(count * step_min - duration_min) > 1e-9 * duration_min:
        raise ModelError(
            Text(
                "A storm of {duration:g} min does not divide into steps of {step:g} min.",
                "{duration:g} 分钟的降雨不能按 {step:g} 分钟等分。",
            ).fill(duration=duration_min, step=step_min),
            Text("Choose a step that divides the duration.", "请选择能整除历时的步长。"),
        )
    return np.linspace(0.0, duration_min, count + 1)
