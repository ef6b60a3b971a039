"""Lines that papers show with their names: streets on a permit's map, kerbs and road lines in a cross-section."""

from __future__ import annotations

from dataclasses import dataclass

import shapely
from pyproj import CRS

from undergrid.core.formats.layers import Layer, read_layer

NAME_COLUMNS = ("name", "name_zh", "name_en", "road", "street", "名称", "道路名称", "路名", "道路")
"""The first column that is called so holds the names."""


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A line in the store's coordinates, and its name where it has one."""

    course: shapely.Geometry
    name: str | None


def named_lines(layer: Layer | None, crs: CRS) -> tuple[NamedLine, ...]:
    """Return the lines of a layer in the coordinate system ``crs``; none where there is no layer."""
    if layer is None:
        return ()
    lines = read_layer(layer, crs)
    column = next((name for name in lines.columns if str(name).casefold() in NAME_COLUMNS), None)
    names = lines[column].tolist() if column is not None else [None] * len(lines)
    return tuple(
        NamedLine(shapely.force_2d(line), name if isinstance(name, str) and name else None)
        for line, name in zip(lines.geometry, names, strict=True)
    )
