"""Pictures of a run for its report: maps of a raster in steps or classes, and curves at points."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from numpy.typing import NDArray

from undergrid.core.flood.calibration.pairing import Track
from undergrid.core.flood.rain.plot import label_font
from undergrid.core.formats.raster import Floats, Frame
from undergrid.core.kernel.text import Language, Text

LONGEST_SIDE = 1200
"""Cells of a map's longer side: more are not seen on a page."""
PAPER, SHADE = "#f7f5f0", "#c9c3b8"
LINES = ("#2a6f97", "#d1495b", "#5b8e7d", "#edae49", "#7b2cbf", "#30638e", "#8d6a9f", "#bc6c25")
HOURS = Text("Time (h)", "时间（h）")
DEPTH = Text("Depth (m)", "水深（m）")


@dataclass(frozen=True, slots=True)
class Step:
    """One colour of a map and what it stands for; ``above`` is where it begins."""

    above: float
    colour: str
    label: str


DEPTH_STEPS = (
    Step(0.05, "#c3e3f3", "0.05 - 0.15 m"),
    Step(0.15, "#85c0e6", "0.15 - 0.30 m"),
    Step(0.30, "#3d8fd1", "0.30 - 0.50 m"),
    Step(0.50, "#1d5ba8", "0.50 - 1.00 m"),
    Step(1.00, "#0a2463", "> 1.00 m"),
)
DURATION_STEPS = (
    Step(1 / 60, "#e7d9f1", "< 15 min"),
    Step(0.25, "#c5a5dd", "15 - 30 min"),
    Step(0.5, "#9b6cc4", "30 - 60 min"),
    Step(1.0, "#6c3aa0", "1 - 3 h"),
    Step(3.0, "#35125f", "> 3 h"),
)


def map_png(
    values: Floats | NDArray[np.uint8], frame: Frame, steps: Sequence[Step], title: str, language: Language,
    built: NDArray[np.bool_] | None = None,
) -> str:  # fmt: skip
    """Return a map as PNG in base64: each cell in the colour of the last step that it reaches; buildings in grey."""
    font = label_font(language)
    thin = max(1, -(-max(frame.shape) // LONGEST_SIDE))
    shown = np.nan_to_num(np.asarray(values, dtype=np.float64))[::thin, ::thin]
    west, south, east, north = frame.bounds
    place = (0.0, (east - west) / 1000, 0.0, (north - south) / 1000)
    figure = Figure(figsize=(7.2, 7.2 * min(1.3, (north - south) / (east - west)) + 0.9), layout="constrained")
    FigureCanvasAgg(figure)
    panel = figure.add_subplot()
    panel.set_facecolor(PAPER)
    if built is not None:
        grey = np.ma.masked_where(~built[::thin, ::thin], np.ones_like(shown))
        panel.imshow(grey, extent=place, cmap=ListedColormap([SHADE]), interpolation="nearest")
    limits = [*(step.above for step in steps), np.inf]
    norm = BoundaryNorm([*limits[:-1], 1e12], len(steps))
    wet = np.ma.masked_where(shown < limits[0], shown)
    panel.imshow(wet, extent=place, cmap=ListedColormap([s.colour for s in steps]), norm=norm, interpolation="nearest")
    panel.set_title(title, fontproperties=font, fontsize=13, loc="left")
    panel.set_xlabel("km")
    panel.set_ylabel("km")
    panel.tick_params(labelsize=8, colors="#666666")
    patches = [Patch(color=step.colour, label=step.label) for step in steps]
    figure.legend(handles=patches, loc="outside lower center", ncols=min(3, len(steps)), prop=font, frameon=False)
    return _png(figure)


def curves_png(tracks: Mapping[str, Track], title: str, language: Language) -> str:
    """Return the depth at points through time as PNG in base64."""
    font = label_font(language)
    figure = Figure(figsize=(8.5, 3.8), layout="constrained")
    FigureCanvasAgg(figure)
    panel = figure.add_subplot()
    for place, (name, track) in enumerate(list(tracks.items())[: len(LINES)]):
        panel.plot(track.time_s / 3600, track.value, color=LINES[place], label=name)
    panel.set_title(title, fontproperties=font, fontsize=13, loc="left")
    panel.set_xlabel(HOURS.say(language), fontproperties=font)
    panel.set_ylabel(DEPTH.say(language), fontproperties=font)
    panel.set_ylim(bottom=0)
    panel.grid(alpha=0.25)
    panel.legend(prop=font, frameon=False, ncols=2)
    return _png(figure)


def _png(figure: Figure) -> str:
    stream = BytesIO()
    figure.savefig(stream, dpi=110, format="png")
    return base64.b64encode(stream.getvalue()).decode("ascii")
