"""The small chart of the rain on a map's margin, and the few figures that are said of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.series import Series
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, save, sheet

Values = NDArray[np.float64]
MM_H = 3.6e6
"""mm/h in one m/s."""
WIDTH_MM, HEIGHT_MM = 84.0, 34.0
BLUE, INK = "#3a7ca5", "#444b54"
MINUTES, HOURS = Text("minutes", "分钟"), Text("hours", "小时")
RATE = Text("mm/h", "mm/h")
LONG_S = 6 * 3600.0


def fallen(rain: Series, until_s: float) -> dict[str, float]:
    """Return how much of a rain fell until ``until_s`` (mm), the greatest rate (mm/h), how long it rained (min)."""
    starts, ends, rates = _steps(rain, until_s)
    wet = rates > 0
    lasts_s = float(ends[wet].max() - starts[wet].min()) if wet.any() else 0.0
    return {
        "total_mm": float(((ends - starts) * rates).sum() / 3600.0),
        "peak_mm_h": float(rates.max(initial=0.0)),
        "lasts_min": lasts_s / 60.0,
    }


def draw_rain(rain: Series, until_s: float, path: Path, language: Language) -> Path:
    """Write bars of the rain's rate from the begin of the run until ``until_s`` or the rain's end; return ``path``."""
    starts, ends, rates = _steps(rain, until_s)
    last_s = max(until_s, float(ends.max(initial=0.0)), 60.0)
    unit, of = (3600.0, HOURS) if last_s > LONG_S else (60.0, MINUTES)
    with context():
        figure = sheet(WIDTH_MM, HEIGHT_MM)
        panel = figure.add_subplot()
        panel.bar(starts / unit, rates, (ends - starts) / unit, align="edge", color=BLUE, edgecolor="white", lw=0.4)
        panel.set_xlim(0, last_s / unit)
        panel.set_ylim(bottom=0)
        panel.set_xlabel(of.say(language), color=INK)
        panel.set_ylabel(RATE.say(language), color=INK)
        panel.tick_params(colors=INK, length=2)
        panel.spines[["top", "right"]].set_visible(False)
        return save(figure, path)


def _steps(rain: Series, until_s: float) -> tuple[Values, Values, Values]:
    """Return begin, end (s) and rate (mm/h) of the steps of a rain that is constant between its jumps.

    The last value holds for ever: here, until ``until_s``.
    """
    edges = np.append(rain.time_s, max(until_s, float(rain.time_s[-1])))
    real = np.diff(edges) > 0
    return edges[:-1][real], edges[1:][real], rain.value[real] * MM_H
