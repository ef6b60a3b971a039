"""Buildings: how deep the water stands at their walls, which are flooded, what that costs, how many live there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.impact.damage import DEFAULT_USE, damage_curves, damage_share
from undergrid.core.flood.impact.water import AT_LEAST, FLOODED_M, Water, points_around


@dataclass(frozen=True, slots=True)
class BuildingColumns:
    """Which columns of a building layer say what; an empty name means that the layer does not say."""

    use: str = ""
    floor_height_m: str = ""
    population: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class BuildingAssumptions:
    """What holds where the layer does not say: the height of a threshold, and the worth of a square metre."""

    floor_height_m: float = FLOODED_M
    value_per_m2: float = 0.0


def exposed_buildings(
    buildings: Any,
    water: Water,
    columns: BuildingColumns = BuildingColumns(),
    assumed: BuildingAssumptions = BuildingAssumptions(),
) -> Any:
    """Return the buildings with what the water does to them.

    Columns: ``depth_m`` (highest at the walls, outside of every building), ``speed_m_s`` and ``product_m2_s`` there,
    ``duration_h`` when known (a lower bound where ``duration_at_least``), ``floor_depth_m`` (above the ground floor),
    ``flooded``, ``population`` (of all), and ``damage`` in the currency of the values.
    """
    geometry, count = buildings.geometry.to_numpy(), len(buildings)
    walls = points_around(geometry, water.frame)
    met = water.at(walls.x, walls.y)
    exposed = buildings[["geometry"]].copy()
    for name, values in met.items():
        highest = walls.highest(values, count)
        exposed[name] = highest > 0.0 if name == AT_LEAST else highest
    floor = _column(buildings, columns.floor_height_m, assumed.floor_height_m)
    exposed["floor_depth_m"] = np.maximum(exposed["depth_m"].to_numpy() - floor, 0.0)
    exposed["flooded"] = exposed["floor_depth_m"] > 0.0
    exposed["population"] = _column(buildings, columns.population, 0.0)
    uses = buildings[columns.use].tolist() if columns.use else [DEFAULT_USE] * count
    exposed["use"] = uses
    worth = _column(buildings, columns.value, assumed.value_per_m2 * buildings.area.to_numpy())
    exposed["damage"] = worth * damage_share(exposed["floor_depth_m"].to_numpy(), uses, damage_curves())
    return exposed


def _column(layer: Any, name: str, otherwise: float | NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a column of numbers, with ``otherwise`` where it is absent or empty."""
    fallback = np.broadcast_to(np.asarray(otherwise, dtype=np.float64), len(layer))
    if not name:
        return fallback
    given = layer[name].to_numpy(dtype=np.float64, na_value=np.nan)
    return np.where(np.isnan(given), fallback, given)
