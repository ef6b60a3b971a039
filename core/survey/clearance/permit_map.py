"""The map of an excavation permit: true to a round scale, with coordinates, streets, numbers, a legend and north.

The affected pipes are bold and bear the numbers of the permit's list; chambers at their ends bear their own.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Polygon

from undergrid.core.kernel.crs import crs_in_words
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.figure import context, sheet
from undergrid.core.survey.network.named_lines import NamedLine
from undergrid.core.survey.network.stored import Stored
from undergrid.core.survey.network.utilities import Utilities

WIDTH_MM, HEIGHT_MM = 180.0, 150.0
LEFT_MM, BOTTOM_MM, MAP_MM = 16.0, 22.0, (150.0, 116.0)
"""Margins of the map's frame on the sheet, and its width and height."""
SCALES = (100, 200, 500, 1000, 2000, 5000, 10000, 20000)
MOST_TICKS = 5
STREET, PIT_FILL, PIT_EDGE = "#b9b2a4", "#f5c04044", "#c06000"
PIT = Text("pit", "开挖范围")
HIT = Text("pipe affected, with its number", "受影响管线及编号")
STREETS = Text("street", "道路中心线")
SCALE = Text("scale 1:{scale}    {crs}", "比例尺 1:{scale}　　{crs}")
ON_WHITE: dict[str, Any] = {"fc": "white", "ec": "none", "alpha": 0.75, "pad": 0.6}
"""Behind words on the map; a stroke around them would turn them into shapes that nobody can search for."""


def map_svg(
    rows: pd.DataFrame, around: Stored, pit: shapely.Polygon, utilities: Utilities, streets: Sequence[NamedLine],
    language: Language, crs_name: str,
) -> str:  # fmt: skip
    """Return the map as SVG, its sizes in millimetres on paper."""
    with context():
        figure = draw(rows, around, pit, utilities, streets, language, crs_name)
        stream = io.StringIO()
        figure.savefig(stream, format="svg", metadata={"Date": None})
    return stream.getvalue().split("?>", 1)[1].split("\n", 1)[1].split('.dtd">', 1)[-1].strip()


def draw(
    rows: pd.DataFrame, around: Stored, pit: shapely.Polygon, utilities: Utilities, streets: Sequence[NamedLine],
    language: Language, crs_name: str,
) -> Figure:  # fmt: skip
    """Return the sheet with the map."""
    figure = sheet(WIDTH_MM, HEIGHT_MM)
    figure.set_layout_engine("none")
    axes = figure.add_axes((LEFT_MM / WIDTH_MM, BOTTOM_MM / HEIGHT_MM, MAP_MM[0] / WIDTH_MM, MAP_MM[1] / HEIGHT_MM))
    scale = _frame(axes, pit)
    for street in streets:
        _street(axes, street, scale)
    _pipes(axes, rows, around, utilities)
    axes.add_patch(Polygon(shapely.get_coordinates(pit.exterior), fc=PIT_FILL, ec=PIT_EDGE, hatch="//", lw=1.2))
    _legend(axes, around, utilities, language, with_streets=bool(streets))
    figure.text(
        LEFT_MM / WIDTH_MM,
        0.965,
        SCALE.fill(scale=scale, crs=crs_in_words(crs_name, language)).say(language),
        fontsize=8,
    )
    axes.annotate(
        "N", (0.965, 0.97), xytext=(0.965, 0.87), xycoords="axes fraction", ha="center", fontsize=10,
        arrowprops={"arrowstyle": "-|>", "color": "black"}, bbox=ON_WHITE,
    )  # fmt: skip
    return figure


def scale_for(pit: shapely.Polygon) -> int:
    """Return the largest round scale at which the pit fills no more than half of the map's width and height."""
    low_x, low_y, high_x, high_y = pit.bounds
    least = max((high_x - low_x) / MAP_MM[0], (high_y - low_y) / MAP_MM[1]) * 2 * 1000
    return next((scale for scale in SCALES if scale >= least), SCALES[-1])


def _frame(axes: Axes, pit: shapely.Polygon) -> int:
    """Show the pit in the middle at a round scale, with coordinates on the frame: N upward, E to the right."""
    scale = scale_for(pit)
    low_x, low_y, high_x, high_y = pit.bounds
    middle = ((low_x + high_x) / 2, (low_y + high_y) / 2)
    half = [side * scale / 2000 for side in MAP_MM]
    axes.set_xlim(middle[0] - half[0], middle[0] + half[0])
    axes.set_ylim(middle[1] - half[1], middle[1] + half[1])
    step = next(each for each in _round_steps() if 2 * half[0] / each <= MOST_TICKS)
    for axis, at, reach, letter in ((axes.xaxis, middle[0], half[0], "E"), (axes.yaxis, middle[1], half[1], "N")):
        ticks = np.arange(np.ceil((at - reach) / step), np.floor((at + reach) / step) + 1) * step
        axis.set_ticks(ticks, [f"{letter} {tick + 0.0:.0f}" for tick in ticks])
    axes.tick_params(labelsize=6, direction="in", top=True, right=True)
    axes.tick_params(axis="y", labelrotation=90)
    axes.grid(lw=0.3, color="#d8d8d8")
    return scale


def _round_steps() -> Iterable[float]:
    return (figure * 10.0**power for power in range(5) for figure in (1, 2, 5))


def _street(axes: Axes, street: NamedLine, scale: int) -> None:
    """Draw a street, its name along its longest part in sight."""
    seen = shapely.intersection(street.course, shapely.box(axes.get_xlim()[0], axes.get_ylim()[0],
                                                           axes.get_xlim()[1], axes.get_ylim()[1]))  # fmt: skip
    parts = [each for each in shapely.get_parts(seen) if each.geom_type == "LineString"]
    for part in parts:
        corners = shapely.get_coordinates(part)
        axes.plot(corners[:, 0], corners[:, 1], color=STREET, lw=1.0, ls=(0, (8, 2, 2, 2)), zorder=1)
    longest = max(parts, key=lambda part: part.length, default=None)
    if street.name and longest is not None and longest.length > 0.03 * scale:
        middle = longest.interpolate(0.8, normalized=True)
        axes.annotate(
            street.name, (middle.x, middle.y), color="#6b6455", fontsize=8, ha="center", va="bottom", clip_on=True,
            rotation=_upright(longest), rotation_mode="anchor", bbox=ON_WHITE,
        )  # fmt: skip


def _upright(line: shapely.LineString) -> float:
    """Return the angle of a line in degrees, as text is read along it."""
    (x0, y0), (x1, y1) = line.coords[0][:2], line.coords[-1][:2]
    return float((np.degrees(np.arctan2(y1 - y0, x1 - x0)) + 90) % 180 - 90)


def _pipes(axes: Axes, rows: pd.DataFrame, around: Stored, utilities: Utilities) -> None:
    number = {key: place for place, key in enumerate(rows["id"], start=1)}
    named: set[str] = set()
    view = shapely.box(axes.get_xlim()[0], axes.get_ylim()[0], axes.get_xlim()[1], axes.get_ylim()[1])
    for row, line in zip(around.rows.itertuples(), around.geometry, strict=True):
        seen = shapely.intersection(shapely.force_2d(line), view)
        affected = row.id in number
        colour, width = utilities[row.category].colour, 2.2 if affected else 0.8
        for part in (each for each in shapely.get_parts(seen) if each.geom_type == "LineString"):
            corners = shapely.get_coordinates(part)
            axes.plot(corners[:, 0], corners[:, 1], color=colour, lw=width, zorder=2 + affected)
        if affected and not seen.is_empty:
            _number(axes, seen, number[row.id], colour)
            ends = shapely.get_coordinates(line)[[0, -1]]
            for no, end in zip((row.from_point_no, row.to_point_no), ends, strict=True):
                if no and no not in named and view.contains(shapely.Point(end)):
                    named.add(no)
                    _chamber(axes, end, no, colour)


def _number(axes: Axes, seen: shapely.Geometry, number: int, colour: str) -> None:
    """Write the list's number on a pipe, in the middle of what is seen of it."""
    place = seen.interpolate(0.5, normalized=True) if seen.geom_type == "LineString" else seen.centroid
    box: Answer = {"boxstyle": "circle,pad=0.2", "fc": "white", "ec": colour, "lw": 0.8}
    axes.annotate(str(number), (place.x, place.y), fontsize=6.5, ha="center", va="center", bbox=box, zorder=5)


def _chamber(axes: Axes, place: tuple[float, float], no: str, colour: str) -> None:
    axes.plot(*place, marker="o", ms=3.5, mfc="white", mec=colour, zorder=4)
    axes.annotate(no, place, xytext=(3, 3), textcoords="offset points", fontsize=6, bbox=ON_WHITE, zorder=5)


def _legend(axes: Axes, around: Stored, utilities: Utilities, language: Language, *, with_streets: bool) -> None:
    """Write the legend below the map: the utilities in sight, the pit, what is bold."""
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    in_sight = shapely.intersects(shapely.force_2d(around.geometry), shapely.box(west, south, east, north))
    handles: list[Any] = [
        Line2D([], [], color=utilities[code].colour, lw=1.5, label=utilities[code].name.say(language))
        for code in sorted(set(around.rows["category"][in_sight].dropna()))
    ]
    handles.append(Line2D([], [], color="black", lw=2.4, marker="o", mfc="white", ms=6, label=HIT.say(language)))
    handles.append(Patch(fc=PIT_FILL, ec=PIT_EDGE, hatch="//", label=PIT.say(language)))
    if with_streets:
        handles.append(Line2D([], [], color=STREET, lw=1.0, ls=(0, (8, 2, 2, 2)), label=STREETS.say(language)))
    axes.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(0.0, -8.0 / MAP_MM[1]), ncols=5, fontsize=7, frameon=False,
        borderaxespad=0.0,
    )  # fmt: skip
