"""Findings and differences as layers of a map."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import geopandas
import pandas as pd
import shapely
from pyproj import CRS

from undergrid.core.formats.geopackage import write_layer
from undergrid.core.intake.differences import Difference
from undergrid.core.kernel.findings import Finding


def write_findings_layer(path: Path, findings: Sequence[Finding], crs: CRS) -> None:
    """Write a GeoPackage with one row per finding, with its place on the map where it has one."""
    rows = [cast(dict[str, Any], finding.as_json()) for finding in findings]
    names = ("slug", "severity", "file", "sheet", "row", "column", "value", "subject")
    columns: dict[str, list[object]] = {name: [row[name] for row in rows] for name in names}
    for part in ("text", "remedy"):
        for language in ("en", "zh"):
            columns[f"{part}_{language}"] = [row[part][language] for row in rows]
    shapes = [shapely.from_wkt(row["wkt"]) if row["wkt"] else None for row in rows]
    frame = geopandas.GeoDataFrame(columns, geometry=geopandas.GeoSeries(shapes, crs=crs), crs=crs)
    frame["row"] = frame["row"].astype("Int64")
    write_layer(path, "findings", frame, "Point")


def write_differences_layer(path: Path, differences: Sequence[Difference], crs: CRS) -> None:
    """Write a GeoPackage with one point per row that a corrected delivery adds, changes or removes."""
    frame = pd.DataFrame(
        [(each.kind, each.table, each.subject, each.what) for each in differences],
        columns=["kind", "table_name", "subject", "changed"],
    )
    shapes = shapely.points([(each.x, each.y) for each in differences] or None)
    layer = geopandas.GeoDataFrame(frame, geometry=geopandas.GeoSeries(shapes, crs=crs), crs=crs)
    write_layer(path, "differences", layer, "Point")
