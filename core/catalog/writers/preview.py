"""A picture of what was released, with a legend: what a receiver looks at before he opens the data."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyproj
import shapely
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.patches import Patch
from matplotlib.path import Path as Outline
from numpy.typing import NDArray

from undergrid.core.catalog.gate.dress import Drawn
from undergrid.core.catalog.gate.release import Released, ReleasedRaster
from undergrid.core.catalog.writers.checked import require_released, require_released_raster
from undergrid.core.kernel.arrays import Geometries
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, save, sheet

WIDTH_MM, HEIGHT_MM = 200.0, 130.0
MOST, MOST_CELLS = 40_000, 1_200
"""Things and cells a side that are drawn at most: of more, every second, third or nth."""
PLAIN = "#1f5f99"
SHADES, HAZARDS = "Blues", "YlOrRd"
ONE_OF = Text("one of {times} is drawn", "每 {times} 个绘 1 个")
DARKER = Text("darker: more in one place", "颜色越深数量越多")
ROWS = Text("{count:,} rows", "{count:,} 条")
CELLS = Text("cells of {side:g} m", "像元 {side:g} m")
OTHERS = Text("others", "其他")


def draw_preview(released: object, path: Path, look: Sequence[Drawn], language: Language) -> None:
    """Draw released rows by a look, or a released raster, into a PNG."""
    with context():
        figure = sheet(WIDTH_MM, HEIGHT_MM)
        axes = figure.add_subplot()
        if isinstance(released, ReleasedRaster):
            _draw_cells(require_released_raster(released), axes, language)
        else:
            _draw_rows(require_released(released), axes, look, language)
        axes.set_aspect("equal", adjustable="datalim")
        axes.tick_params(labelleft=False, labelbottom=False, left=False, bottom=False)
        figure.draw_without_rendering()  # only then it is known how far the picture reaches
        _scale_bar(axes)
        save(figure, path)


def _draw_rows(rows: Released, axes: Axes, look: Sequence[Drawn], language: Language) -> None:
    times = max(1, -(-rows.table.num_rows // MOST))
    some = rows.table.take(pa.array(np.arange(0, rows.table.num_rows, times)))
    shapes = shapely.force_2d(shapely.from_wkb(some[rows.geometry].to_numpy()))
    is_there = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    of = _classes(some, look)
    entries = [*look, Drawn(OTHERS.say(language) if look else rows.label.say(language), PLAIN)]
    shown = []
    for number, drawn in enumerate(entries):
        mine = shapes[is_there & (of == number)]
        if len(mine):
            _add(axes, mine, drawn.colour)
            count = f"{len(mine):,}" if times == 1 else f"≈ {len(mine) * times:,}"  # of some rows, for all
            shown.append(Patch(color=drawn.colour, label=f"{drawn.label or rows.label.say(language)} ({count})"))
    axes.autoscale_view()
    if shown:
        axes.figure.legend(handles=shown, loc="outside right upper", frameon=False)
    is_coarse = rows.geometry is not None and rows.treatments[rows.geometry].action != "keep"
    notes = [ROWS.fill(count=rows.table.num_rows), *([DARKER] if is_coarse else [])]
    notes += [ONE_OF.fill(times=times)] if times > 1 else []
    _title(
        axes,
        rows.label.say(language),
        [pyproj.CRS.from_user_input(rows.crs).name, *(each.say(language) for each in notes)],
    )


def _classes(table: pa.Table, look: Sequence[Drawn]) -> NDArray[np.int64]:
    """Return of which class each row is; of the last, the others, where none says so or its column does not leave."""
    of = np.full(table.num_rows, len(look), dtype=np.int64)
    for number, drawn in reversed(list(enumerate(look))):
        if drawn.column is None:
            of[:] = number
        elif drawn.column in table.column_names:
            values = table[drawn.column].to_pylist()
            of[[at for at, value in enumerate(values) if value is not None and drawn.holds(value)]] = number
    return of


def _add(axes: Axes, shapes: Geometries, colour: str) -> None:
    parts = shapely.get_parts(shapes)
    dimension = int(shapely.get_dimensions(parts).max())
    if dimension == 0:
        x, y = shapely.get_coordinates(parts).T
        axes.scatter(x, y, s=5, color=colour, linewidths=0)
        return
    is_dense = dimension == 2 and len(parts) > len(np.unique(shapely.to_wkb(parts)))
    outlines = shapely.get_rings(parts) if dimension == 2 else parts
    corners, of = shapely.get_coordinates(outlines, return_index=True)
    pieces = np.split(corners, np.flatnonzero(np.diff(of)) + 1)
    if dimension == 1:
        axes.add_collection(LineCollection(pieces, colors=colour, linewidths=0.8))
    else:
        alpha = min(0.45, max(0.01, 3.0 / len(parts))) if is_dense else 0.45
        faces = [Outline(piece, closed=True) for piece in pieces]
        axes.add_collection(PathCollection(faces, facecolors=colour, edgecolors=colour, linewidths=0.3, alpha=alpha))


def _draw_cells(raster: ReleasedRaster, axes: Axes, language: Language) -> None:
    cells, frame = raster.cells, raster.cells.frame
    times = max(1, -(-max(frame.shape) // MOST_CELLS))
    west, south, east, north = frame.bounds
    values = np.ma.masked_invalid(cells.values[::times, ::times].astype(float))
    place = (west, east, south, north)
    notes = [CELLS.fill(side=frame.cell_m), *([ONE_OF.fill(times=times)] if times > 1 else [])]
    if cells.classes:
        most = max(code for code, _name in cells.classes)
        shades = colormaps[HAZARDS].resampled(most + 1)
        axes.imshow(np.ma.masked_equal(values, 0), extent=place, cmap=shades, vmin=0, vmax=most, interpolation="none")
        handles = [Patch(color=shades(code), label=name.say(language)) for code, name in cells.classes]
        axes.figure.legend(handles=handles, loc="outside right upper", frameon=False)
    else:
        drawn = axes.imshow(values, extent=place, cmap=SHADES, interpolation="none")
        axes.figure.colorbar(drawn, ax=axes, label=cells.unit, shrink=0.6)
    system = pyproj.CRS.from_user_input(frame.crs).name
    _title(axes, raster.label.say(language), [system, *(each.say(language) for each in notes)])


def _title(axes: Axes, title: str, notes: Sequence[str]) -> None:
    axes.set_title(title, fontsize=11, loc="left")
    axes.set_xlabel(" · ".join(notes))


def _scale_bar(axes: Axes) -> None:
    """Draw how long a round length is, at the picture's lower edge, up to a third of its width."""
    west, east = axes.get_xlim()
    third = (east - west) / 3
    power = 10 ** math.floor(math.log10(third))
    length = next(each * power for each in (5, 2, 1) if each * power <= third)
    begin = west + 0.03 * (east - west)
    at = axes.get_xaxis_transform()
    bar = LineCollection([[(begin, 0.03), (begin + length, 0.03)]], colors="#222222", linewidths=2, transform=at)
    axes.add_collection(bar, autolim=False)
    said = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    axes.text(begin + length / 2, 0.04, said, transform=at, ha="center", va="bottom")
