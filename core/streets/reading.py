"""A layer's shapes in the store's coordinates, each with its row; what cannot be used is told."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

import geopandas
import numpy as np
import pyogrio
import shapely
from pyproj import CRS

from undergrid.core.formats.layers import SET_SYSTEM, in_system
from undergrid.core.kernel.account import came_in
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text
from undergrid.core.streets.checks.making import UNUSABLE

Source = Mapping[str, str | None]
"""A layer in a file: ``path``, and ``layer`` where the file has several."""


def read_shapes(source: Source, crs: CRS, report: Callable[[Finding], None]) -> geopandas.GeoDataFrame:
    """Return a layer's rows with shapes in ``crs``; a column ``row`` counts them from 1 as the file has them.

    Raises SourceError when it cannot be read.
    """
    path, layer = str(source["path"]), source.get("layer")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # a ring that is not closed is told below, with its row
            frame = pyogrio.read_dataframe(path, layer=layer, on_invalid="ignore")
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, UnicodeDecodeError) as fault:
        raise SourceError(
            Text("{name} cannot be read as a layer.", "无法读取图层 {name}。").fill(name=Path(path).name),
            Text("Give a GeoPackage, a FlatGeobuf or a shapefile.", "请给出 GeoPackage、FlatGeobuf 或 Shapefile。"),
        ) from fault
    if not isinstance(frame, geopandas.GeoDataFrame):
        raise SourceError(
            Text("{name} has no shapes.", "{name} 不含图形。").fill(name=Path(path).name),
            Text("Choose a layer of lines, points or polygons.", "请选择线、点或面图层。"),
        )
    frame = in_system(frame.assign(row=np.arange(1, len(frame) + 1)), crs, path, layer)
    shapes = frame.geometry.to_numpy()
    bounds = shapely.bounds(shapes)
    usable = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes) & np.isfinite(bounds).all(axis=1)
    if not usable.all():
        first = int(frame["row"].to_numpy()[~usable][0])
        report(
            UNUSABLE.found(Place(file=Path(path).name, sheet=layer, row=first), count=int((~usable).sum()), row=first)
        )
    around = shapely.total_bounds(shapes[usable]) if usable.any() else None
    came_in(path, int(usable.sum()), around, layer, crs=crs)
    if not usable.any():
        raise SourceError(
            Text("{name} holds no usable shape.", "{name} 中没有可用图形。").fill(name=Path(path).name), SET_SYSTEM
        )
    return frame[usable].reset_index(drop=True)
