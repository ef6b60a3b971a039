"""Layers of things, as they come in and go out: read in a wanted coordinate system, written to one GeoPackage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.formats.geopackage import write_layer
from undergrid.core.kernel.account import came_in, system_assumed
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Text

Layer = Mapping[str, str | None]
"""A layer in a file: ``path``, and ``layer`` where the file has several."""
MISFIT = Text("The coordinates of {name} do not fit its coordinate system.", "{name} 的坐标与其坐标系不符。")
SET_SYSTEM = Text(
    "Set the layer's coordinate system; a GeoJSON is always in degrees.",
    "请设置图层坐标系；GeoJSON 只能使用经纬度。",
)
DRAW = Text("Draw it, or choose another layer.", "请绘制，或选择其他图层。")


def read_layer(source: Layer | str, crs: CRS | None) -> geopandas.GeoDataFrame:
    """Return a vector layer in the coordinate system ``crs``, without features that have no geometry.

    ``source`` is a path, or ``{"path": ..., "layer": ...}`` as QGIS gives it. Raises SourceError when it cannot be
    read.
    """
    path, layer = (source, None) if isinstance(source, str) else (str(source["path"]), source.get("layer"))
    try:
        read = geopandas.read_file(path, layer=layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as fault:
        raise SourceError(
            Text("{name} cannot be read as a layer.", "无法读取图层 {name}。").fill(name=Path(path).name),
            Text("Give a GeoPackage, a FlatGeobuf or a shapefile.", "请给出 GeoPackage、FlatGeobuf 或 Shapefile。"),
        ) from fault
    known = read[read.geometry.notna() & ~read.geometry.is_empty].reset_index(drop=True)
    placed = fitting(in_system(known, crs, path, layer), path)
    came_in(path, len(placed), placed.total_bounds, layer, crs=placed.crs, misfits=len(known) - len(placed))
    return placed.reset_index(drop=True)


def fitting(placed: geopandas.GeoDataFrame, path: str | Path) -> geopandas.GeoDataFrame:
    """Return the rows of a layer whose coordinates are some; raises SourceError where it has shapes and none has.

    A system that a layer only claims to be in gives coordinates that are none when they are brought into another.
    """
    shaped = placed.geometry.notna() & ~placed.geometry.is_empty
    fits = np.isfinite(placed.geometry.bounds.to_numpy()).all(axis=1)
    if shaped.any() and not (shaped & fits).any():
        raise SourceError(MISFIT.fill(name=Path(path).name), SET_SYSTEM)
    return placed[fits | ~shaped]


def in_system(
    layer: geopandas.GeoDataFrame, crs: CRS | None, path: str | Path, name: str | None = None
) -> geopandas.GeoDataFrame:
    """Return a layer in the coordinate system ``crs``; one that does not say its own is taken to be in it, and told.

    The one rule of every door, as for deliveries: shape files without a system are usual, and mean the project's.
    """
    if crs is None or layer.crs == crs:
        return layer
    if layer.crs is None:
        system_assumed(path, name)
        return layer.set_crs(crs)
    return layer.to_crs(crs)


def column_of(layer: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of a layer; raises SourceError, naming those there are, when it has none of that name."""
    if name not in layer:
        raise SourceError(
            Text("The layer has no column “{name}”.", "图层中没有列“{name}”。").fill(name=name),
            Text("Its columns are: {known}.", "现有列：{known}。").fill(
                known=", ".join(str(each) for each in layer.columns if each != "geometry")
            ),
        )
    return layer[name]


def numbers_of(layer: pd.DataFrame, name: str) -> NDArray[np.float64]:
    """Return a column of numbers, NaN where it is empty; raises SourceError for one that holds words."""
    told = column_of(layer, name)
    read = pd.to_numeric(told, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    words = told.notna().to_numpy() & np.isnan(read)
    if words.any():
        raise SourceError(
            Text("Column “{name}” holds “{value}”, no number.", "列“{name}”含“{value}”，不是数字。").fill(
                name=name, value=told[words].iloc[0]
            ),
            Text("Choose the column of numbers, or mend it.", "请选择数字列，或更正该列。"),
        )
    return np.asarray(read, dtype=np.float64)


def layer_names(path: Path) -> list[str]:
    """Return the names of the layers in a file."""
    return [str(name) for name, _ in pyogrio.list_layers(path)]


def write_layers(path: Path, layers: Mapping[str, pd.DataFrame]) -> None:
    """Write layers, and tables without shapes, into one new GeoPackage, in place of an older one.

    It appears whole or not at all.
    """
    with written_whole(path) as aside:
        for name, layer in layers.items():
            write_layer(aside, name, layer)


def shapes_of(layer: Layer, crs: CRS) -> list[shapely.Geometry]:
    """Return the shapes of a layer in the coordinate system ``crs``."""
    path = str(layer["path"])
    frame = in_system(pyogrio.read_dataframe(path, layer=layer.get("layer"), columns=[]), crs, path, layer.get("layer"))
    shapes = [shape for shape in frame.geometry if shape is not None and not shape.is_empty]
    around = shapely.total_bounds(shapes) if shapes else None
    came_in(path, len(shapes), around, layer.get("layer"), crs=crs)
    if not np.isfinite(shapely.get_coordinates(shapes)).all():
        raise SourceError(MISFIT.fill(name=Path(path).name), SET_SYSTEM)
    return shapes


def area_in(crs: CRS, area: Layer | None, area_wkt: str | None = None) -> str | None:
    """Return the union of a layer's polygons as WKT, or the WKT that was given, or None for everywhere."""
    if area is None:
        return area_wkt
    drawn = shapely.union_all([shape for shape in shapes_of(area, crs) if shape.geom_type.endswith("Polygon")])
    if drawn.is_empty:
        raise SourceError(Text("The area's layer holds no polygon.", "范围图层中没有多边形。"), DRAW)
    return str(shapely.to_wkt(shapely.force_2d(drawn), rounding_precision=-1))


def line_in(crs: CRS, line: Layer | Sequence[Sequence[float]]) -> shapely.LineString:
    """Return the first line of a layer, or the line through the corners that were given."""
    if not isinstance(line, Mapping):
        lines = [shapely.LineString(line)] if len(line) > 1 else []
    else:
        parts = shapely.get_parts(shapes_of(line, crs))
        lines = [part for part in parts if part.geom_type == "LineString"]
    if not lines:
        raise SourceError(Text("A cross-section needs a line.", "横断面需要一条线。"), DRAW)
    return shapely.force_2d(lines[0])
