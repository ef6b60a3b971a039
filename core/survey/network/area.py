"""Shapes that a person has drawn, brought into the store's coordinates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyogrio
import shapely

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store

Layer = Mapping[str, str | None]
"""A layer in a file: ``path``, and ``layer`` where the file has several."""

DRAW = Text("Draw it, or choose another layer.", "请绘制，或选择其他图层。")


def shapes_of(store: Store, layer: Layer) -> list[shapely.Geometry]:
    """Return the shapes of a layer in the store's coordinates; one without a coordinate system is taken to be in it."""
    frame = pyogrio.read_dataframe(layer["path"], layer=layer.get("layer"), columns=[])
    if frame.crs is not None and frame.crs != store.crs:
        frame = frame.to_crs(store.crs)
    shapes = [shape for shape in frame.geometry if shape is not None and not shape.is_empty]
    if not np.isfinite(shapely.get_coordinates(shapes)).all():
        raise SourceError(
            Text("The layer's coordinates do not fit its coordinate system.", "图层坐标与其坐标系不符。"),
            Text(
                "Set the layer's coordinate system; a GeoJSON is always in degrees.",
                "请设置图层坐标系；GeoJSON 只能使用经纬度。",
            ),
        )
    return shapes


def area_in(store: Store, area: Layer | None, area_wkt: str | None = None) -> str | None:
    """Return the union of a layer's polygons as WKT, or the WKT that was given, or None for everywhere."""
    if area is None:
        return area_wkt
    drawn = shapely.union_all([shape for shape in shapes_of(store, area) if shape.geom_type.endswith("Polygon")])
    if drawn.is_empty:
        raise SourceError(Text("The area's layer holds no polygon.", "范围图层中没有多边形。"), DRAW)
    return str(shapely.to_wkt(shapely.force_2d(drawn), rounding_precision=-1))


def line_in(store: Store, line: Layer | Sequence[Sequence[float]]) -> shapely.LineString:
    """Return the first line of a layer, or the line through the corners that were given."""
    if not isinstance(line, Mapping):
        lines = [shapely.LineString(line)] if len(line) > 1 else []
    else:
        parts = shapely.get_parts(shapes_of(store, line))
        lines = [part for part in parts if part.geom_type == "LineString"]
    if not lines:
        raise SourceError(Text("A cross-section needs a line.", "横断面需要一条线。"), DRAW)
    return shapely.force_2d(lines[0])
