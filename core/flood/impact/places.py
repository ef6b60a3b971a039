"""Places that must be known to be dry or not: facilities, underpasses, entrances, of any geometry."""

from __future__ import annotations

from typing import Any

from undergrid.core.flood.impact.water import FLOODED_M, Water, points_within


def exposed_places(places: Any, water: Water, reach_m: float) -> Any:
    """Return the places with the highest ``depth_m``, ``speed_m_s``, ``product_m2_s`` and, when known, ``duration_h``
    within ``reach_m`` of them, and whether they are ``flooded`` (deeper than 0.15 m).
    """
    around = points_within(places.geometry.to_numpy(), water.frame, reach_m)
    met = water.at(around.x, around.y)
    exposed = places.copy()
    for name, values in met.items():
        exposed[name] = around.highest(values, len(places))
    exposed["flooded"] = exposed["depth_m"] > FLOODED_M
    return exposed
