"""Answers as layers: rows and geometries written to the file that was asked for."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd

from undergrid.core.formats import geopackage
from undergrid.core.kernel.files import written_whole
from undergrid.core.store.connection import Store
from undergrid.core.survey.network.solid import Geometries
from undergrid.core.survey.network.stored import Stored


def write_layer(path: str | Path, store: Store, rows: pd.DataFrame, geometry: Geometries, *, name: str) -> str:
    """Write one layer in the store's coordinate system, format by the file's ending; return the path.

    Keys become text; an older file of the same name is replaced.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = rows.astype({column: "string" for column in rows if rows[column].dtype == object})
    frame = gpd.GeoDataFrame(plain, geometry=geometry, crs=store.crs)
    if path.suffix.lower() == ".shp":  # a shapefile is several files: they cannot come all at once
        frame.to_file(path, layer=name, engine="pyogrio")
        return str(path)
    with written_whole(path) as aside:
        if path.suffix.lower() == ".gpkg":
            geopackage.write_layer(aside, name, frame)
        else:
            frame.to_file(aside, layer=name, engine="pyogrio")
    return str(path)


def write_stored(path: str | Path, store: Store, stored: Stored, *, name: str) -> str:
    """Write rows as they lie in the store as a layer; return the path."""
    return write_layer(path, store, stored.rows, stored.geometry, name=name)
