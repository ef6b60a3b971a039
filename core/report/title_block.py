"""The title block of a drawing: fields two a line, in millimetres on an axes that is laid out in millimetres."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from undergrid.core.report.figure import sheet

SIZE, LINE = 5.5, 0.5
COLUMNS = (0.0, 0.11, 0.5, 0.61, 1.0)
"""Where the lines between labels and values stand, as shares of the width."""


def paper(width_mm: float, height_mm: float) -> tuple[Figure, Axes]:
    """Return an empty sheet, and axes over all of it whose units are its millimetres."""
    figure = sheet(width_mm, height_mm)
    figure.set_layout_engine("none")
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, width_mm)
    axes.set_ylim(0, height_mm)
    axes.set_axis_off()
    return figure, axes


def title_block(
    axes: Axes,
    fields: Sequence[tuple[str, str]],
    *,
    left_mm: float,
    bottom_mm: float,
    width_mm: float,
    line_mm: float = 5.0,
) -> float:
    """Draw the fields, an even number of them, and return how high the block is."""
    lines = len(fields) // 2
    height = lines * line_mm
    for number in range(lines + 1):
        axes.plot([left_mm, left_mm + width_mm], [bottom_mm + number * line_mm] * 2, color="black", lw=LINE)
    for share in COLUMNS:
        axes.plot([left_mm + share * width_mm] * 2, [bottom_mm, bottom_mm + height], color="black", lw=LINE)
    for place, (label, value) in enumerate(fields):
        line, side = divmod(place, 2)
        y = bottom_mm + height - (line + 0.5) * line_mm
        axes.text(left_mm + (0.055 + 0.5 * side) * width_mm, y, label, fontsize=SIZE, ha="center", va="center")
        axes.text(left_mm + (0.12 + 0.5 * side) * width_mm, y, value, fontsize=SIZE, ha="left", va="center")
    return height


def spread(places: Sequence[float], step: float) -> list[float]:
    """Return places in their order, none nearer to its neighbour than ``step``, each as near to its own as can be."""
    pools: list[tuple[float, int]] = []  # by least squares: neighbours that would overlap share their mean
    for number, place in enumerate(places):
        mean, count = place - number * step, 1
        while pools and pools[-1][0] > mean:
            before, more = pools.pop()
            mean, count = (before * more + mean * count) / (more + count), more + count
        pools.append((mean, count))
    means = [mean for mean, count in pools for _ in range(count)]
    return [mean + number * step for number, mean in enumerate(means)]
