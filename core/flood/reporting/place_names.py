"""What lies under a flood map, with its names in the map's language; and what a place in the water is called."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas
import pandas as pd
import shapely

from undergrid.core.formats.layers import read_layer
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Language, Text
from undergrid.core.streets.naming import names_of_file

Source = dict[str, str | None] | str
NEAR_M = 60.0
"""A place is called after a street that lies nearer than this."""
NAMES: Mapping[Language, tuple[str, ...]] = {
    "zh": ("name_zh", "name", "名称", "道路名称", "name_en"),
    "en": ("name_en", "name", "name_zh", "名称", "道路名称"),
}
WIDTHS = ("carriageway_m", "width_m", "width", "宽度")
USUAL_WIDTH_M = 7.0
NO_NAME = Text("({x}, {y})", "（{x}，{y}）")


def lying_under(source: Source, frame: Frame, language: Language) -> geopandas.GeoDataFrame:
    """Return what lies under a map: shapes with a ``name`` in the map's language and, of streets, their width."""
    read = read_layer(source, frame.crs)
    named = next((name for name in NAMES[language] if name in read), None)
    wide = next((name for name in WIDTHS if name in read), None)
    names = pd.Series("", index=read.index) if named is None else read[named].fillna("").astype(str)
    widths = USUAL_WIDTH_M if wide is None else pd.to_numeric(read[wide], errors="coerce").fillna(USUAL_WIDTH_M)
    return read[["geometry"]].assign(name=names, width_m=widths)


def by_holding_names(streets: geopandas.GeoDataFrame, table: str | None, call: Call) -> geopandas.GeoDataFrame:
    """Return streets called by the name that holds, where a table of other names has theirs."""
    if table is None:
        return streets
    holding = names_of_file(existing_file(table), call).holding
    return streets.assign(name=[holding(name) for name in streets["name"]])


def place_name(point: shapely.Point, streets: geopandas.GeoDataFrame | None) -> Text:
    """Return what a place is called: the named street beside it, else where it lies."""
    near = None if streets is None else streets[streets["name"] != ""]
    if near is not None and len(near):
        away = near.geometry.distance(point)
        if away.min() <= NEAR_M:
            name = str(near["name"].loc[away.idxmin()])
            return Text(name, name)
    return NO_NAME.fill(x=round(point.x), y=round(point.y))
