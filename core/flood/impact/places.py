"""Places that must be known to be dry or not: facilities, underpasses, entrances, of any geometry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from undergrid.core.flood.impact.criteria import passes
from undergrid.core.flood.impact.water import AT_LEAST, FLOODED_M, Water, points_within

if TYPE_CHECKING:
    import geopandas


def exposed_places(places: geopandas.GeoDataFrame, water: Water, reach_m: float) -> geopandas.GeoDataFrame:
    """Return the places with the highest ``depth_m``, ``speed_m_s``, ``product_m2_s`` and, when known, ``duration_h``
    (a lower bound where ``duration_at_least``) within ``reach_m`` of them, and whether they are ``flooded`` (deeper
    than 0.15 m).
    """
    around = points_within(places.geometry.to_numpy(), water.frame, reach_m)
    met = water.at(around.x, around.y)
    exposed = places.copy()
    for name, values in met.items():
        highest = around.highest(values, len(places))
        exposed[name] = highest > 0.0 if name == AT_LEAST else highest
    exposed["flooded"] = passes(exposed["depth_m"].to_numpy(), FLOODED_M)
    return exposed
