"""The cross-section on paper: ground, and every pipe at its depth in its standard colour."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Rectangle

from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, save, sheet
from undergrid.core.survey.network.cross_section import CrossSection, Cut

DISTANCE, LEVEL = Text("distance along the line (m)", "沿线距离（m）"), Text("level (m)", "高程（m）")
SMALLEST_M = 0.08


def plot_cross_section(found: CrossSection, path: str | Path, title: str, language: Language) -> Path:
    """Write the cross-section as a sheet to ``path`` (.svg, .pdf, .png)."""
    with context():
        return save(draw(found, title, language), path)


def draw(found: CrossSection, title: str, language: Language) -> Figure:
    """Return the sheet; pipes without a level stand as a mark on the lower edge."""
    figure = sheet(240.0, 140.0)
    axes = figure.subplots()
    axes.set_title(title, fontsize=10)
    axes.set_xlabel(DISTANCE.say(language))
    axes.set_ylabel(LEVEL.say(language))
    axes.set_xlim(0, found.length_m)
    _ground(axes, found)
    named: set[str] = set()
    for cut in found.cuts:
        label = None if cut.category in named else (cut.name_zh if language == "zh" else cut.name_en)
        named.add(cut.category)
        _pipe(axes, cut, label)
    axes.margins(y=0.15)
    axes.autoscale(axis="y")
    axes.grid(axis="y", lw=0.3)
    if named:
        axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False)
    return figure


def _ground(axes: Axes, found: CrossSection) -> None:
    known = [(cut.at_m, cut.ground_m) for cut in found.cuts if cut.ground_m is not None]
    if known:
        at, level = [0.0, *(m for m, _ in known), found.length_m], [known[0][1], *(z for _, z in known), known[-1][1]]
        axes.plot(at, level, color="#6b4f2a", lw=1.2)


def _pipe(axes: Axes, cut: Cut, label: str | None) -> None:
    style: dict[str, Any] = {"fc": cut.colour, "ec": "black", "lw": 0.5, "label": label}
    if cut.level_m is None:
        axes.plot([cut.at_m], [0], marker="x", color=cut.colour, label=label, transform=axes.get_xaxis_transform())
        return
    width, height = max(cut.width_m, SMALLEST_M), max(cut.height_m, SMALLEST_M)
    if cut.round:
        axes.add_patch(Ellipse((cut.at_m, cut.level_m), width, height, **style))
    else:
        axes.add_patch(Rectangle((cut.at_m - width / 2, cut.level_m - height / 2), width, height, **style))
    words = f"{cut.category} {cut.size}" + (f"\n{cut.cover_m:.2f} m" if cut.cover_m is not None else "")
    axes.annotate(
        words, (cut.at_m, cut.level_m - height / 2), xytext=(0, -3), textcoords="offset points", ha="center", va="top"
    )
