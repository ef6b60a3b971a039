"""Small named places where water stands."""

import geopandas
import numpy as np
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.impact.hazard import Peaks
from undergrid.core.formats.raster import Frame

CRS = "EPSG:4545"


def frame(rows: int, columns: int, cell_m: float = 1.0) -> Frame:
    """A raster whose south-west corner is the origin."""
    return Frame((rows, columns), from_origin(0.0, rows * cell_m, cell_m, cell_m), CRS)


def still(depth_m: np.ndarray, hours: float = 0.0) -> Peaks:
    """Water that stands."""
    depth = np.asarray(depth_m, dtype=np.float32)
    calm = np.zeros_like(depth)
    return Peaks(depth, calm, calm, duration_h=np.where(depth > 0.15, np.float32(hours), np.float32(0)))


def box(west: float, south: float, east: float, north: float) -> shapely.Polygon:
    """A rectangle."""
    return shapely.box(west, south, east, north)


def layer(geometry: list[shapely.Geometry], **columns: list) -> geopandas.GeoDataFrame:
    """A layer in the project's coordinate system."""
    return geopandas.GeoDataFrame(columns, geometry=geometry, crs=CRS)
