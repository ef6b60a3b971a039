"""Tables that say in a cell where a thing lies: a column of WKT becomes the shapes of the sheet."""

from __future__ import annotations

import re

import numpy as np
import shapely

from undergrid.core.formats.sheet import Sheet

WKT = re.compile(
    r"\s*(?:SRID=(\d{4,6});)?\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*\(.*)", re.IGNORECASE
)
LOOKED_AT = 60


def with_drawn_cells(sheet: Sheet) -> Sheet:
    """Return a sheet whose shapes stand in a column of WKT with these shapes; the column is the reader's then."""
    if sheet.geometry is not None:
        return sheet
    for number, column in enumerate(sheet.columns):
        if any(cell and WKT.fullmatch(cell) for cell in column.slice(0, LOOKED_AT).to_pylist()):
            found = [WKT.fullmatch(cell or "") for cell in column.to_pylist()]
            texts = np.array([each and each[2] for each in found], dtype=object)
            shapes = shapely.from_wkt(texts, on_invalid="ignore")
            sheet.geometry = np.asarray(shapely.to_wkb(shapes), dtype=object)
            named = {each[1] for each in found if each and each[1]}
            sheet.crs = f"EPSG:{named.pop()}" if len(named) == 1 else sheet.crs
            sheet.columns = [each for at, each in enumerate(sheet.columns) if at != number]
            sheet.names = sheet.names and [each for at, each in enumerate(sheet.names) if at != number]
            return sheet
    return sheet
