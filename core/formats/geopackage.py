"""How the engine writes GeoPackages: in the version that every QGIS we serve reads without a word of doubt."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyogrio

VERSION = "1.3"
"""GDAL 3.9 and newer write 1.4 unless told; GDAL 3.6, which QGIS 3.40 comes with on Debian, warns of it."""


def write_layer(path: Path | str, name: str, frame: pd.DataFrame, geometry_type: str | None = None) -> None:
    """Write a frame as layer ``name`` of a GeoPackage, which is made if it is not there."""
    path = Path(path)
    pyogrio.write_dataframe(
        frame,
        path,
        layer=name,
        driver="GPKG",
        append=path.exists(),
        geometry_type=geometry_type,
        dataset_options={"VERSION": VERSION},
    )
