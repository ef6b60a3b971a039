"""Mends as files: a layer of the places, one row per cell that changes, as a person reviews it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import geopandas
import pandas as pd
import shapely
from pyproj import CRS

from undergrid.core.formats.geopackage import write_layer
from undergrid.core.kernel.text import Language
from undergrid.core.mending.changes import Preview

COLUMNS = ("mend", "what", "table_name", "subject", "column", "label", "before", "after")


def write_preview(path: Path, shown: Sequence[Preview], crs: CRS, language: Language) -> None:
    """Write one point per changed cell, with what it was and what it will be."""
    rows = [
        (each.slug, each.zh if language == "zh" else each.en, change.table, change.subject, change.column,
         change.label[language], change.before, change.after)
        for each in shown
        for change in each.changes
    ]  # fmt: skip
    places = [each.point and shapely.from_wkt(each.point) for each in shown for _ in each.changes]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    layer = geopandas.GeoDataFrame(frame, geometry=geopandas.GeoSeries(places, crs=crs), crs=crs)
    write_layer(path, "mends", layer, "Point")
