"""Where coordinates of a project can lie at all: the area its coordinate system is made for, generously."""

from __future__ import annotations

import pyproj

Box = tuple[float, float, float, float]
# A projection of a project's own: this far from its central meridian, in degrees, nobody would use it.
REACH_DEG = 4.0
MARGIN = 0.2


def plausible_extent(crs: pyproj.CRS) -> Box | None:
    """Return (west, south, east, north) in metres, or None where the system itself gives no limit.

    A delivery in another system, or with east and north exchanged, falls outside.
    """
    area = crs.area_of_use
    if area is not None:
        bounds = (area.west, area.south, area.east, area.north)
    else:
        meridian = _central_meridian_deg(crs)
        if meridian is None:
            return None
        bounds = (meridian - REACH_DEG, -80.0, meridian + REACH_DEG, 84.0)
    to_project = pyproj.Transformer.from_crs(crs.geodetic_crs, crs, always_xy=True)
    west, south, east, north = to_project.transform_bounds(*bounds)
    wide, high = (east - west) * MARGIN, (north - south) * MARGIN
    return west - wide, south - high, east + wide, north + high


def _central_meridian_deg(crs: pyproj.CRS) -> float | None:
    if crs.coordinate_operation is None:
        return None
    for parameter in crs.coordinate_operation.params:
        if parameter.name == "Longitude of natural origin":
            return float(parameter.value)
    return None
