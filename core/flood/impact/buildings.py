"""Buildings: how deep the water stands at their walls, which are flooded, what that costs, how many live there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.impact.damage import DEFAULT_USE, DamageCurve, curve_of, damage_curves, damage_share
from undergrid.core.flood.impact.water import AT_LEAST, FLOODED_M, Water, points_around
from undergrid.core.formats.layers import column_of, numbers_of
from undergrid.core.kernel.account import counted
from undergrid.core.kernel.text import Text

if TYPE_CHECKING:
    import geopandas

NAMED = Text("uses that a damage curve is known for", "有损失曲线的用途")


@dataclass(frozen=True, slots=True)
class BuildingColumns:
    """Which columns of a building layer say what; an empty name means that the layer does not say."""

    use: str = ""
    floor_height_m: str = ""
    population: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class BuildingAssumptions:
    """What holds where the layer does not say: the height of a threshold, the worth of a square metre, the curves."""

    floor_height_m: float = FLOODED_M
    value_per_m2: float = 0.0
    curves: Mapping[str, DamageCurve] | None = None


def exposed_buildings(
    buildings: geopandas.GeoDataFrame,
    water: Water,
    columns: BuildingColumns = BuildingColumns(),
    assumed: BuildingAssumptions = BuildingAssumptions(),
) -> geopandas.GeoDataFrame:
    """Return the buildings with what the water does to them.

    Columns: ``depth_m`` (highest at the walls, outside of every building), ``speed_m_s`` and ``product_m2_s`` there,
    ``duration_h`` when known (a lower bound where ``duration_at_least``), ``floor_depth_m`` (above the ground floor),
    ``flooded``, ``population`` (of all), ``use`` (a curve's, or the layer's own word; None where it says none),
    ``curve`` (by which it was judged), and ``damage`` in the currency of the values.
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
    curves = assumed.curves or damage_curves()
    uses = use_of(buildings, columns.use, curves)
    exposed["use"] = uses
    exposed["curve"] = [use if use in curves else DEFAULT_USE for use in uses]
    worth = _column(buildings, columns.value, assumed.value_per_m2 * buildings.area.to_numpy())
    exposed["worth"] = worth
    exposed["damage"] = worth * damage_share(exposed["floor_depth_m"].to_numpy(), uses, curves)
    return exposed


def use_of(buildings: geopandas.GeoDataFrame, column: str, curves: Mapping[str, DamageCurve]) -> list[str | None]:
    """Return each building's use by the curves' codes, from words in any language; a word without a curve stays.

    How many uses have a curve goes into the account.
    """
    if not column:
        return [None] * len(buildings)
    told = [str(use).strip() if pd.notna(use) else "" for use in column_of(buildings, column)]
    meant = {word: curve_of(word, curves) for word in set(told)}
    counted("use_column", sum(meant[word] is not None for word in told), len(told), NAMED)
    return [meant[word] or word or None for word in told]


def _column(layer: geopandas.GeoDataFrame, name: str, otherwise: float | NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a column of numbers, with ``otherwise`` where it is absent or empty."""
    fallback: NDArray[np.float64] = np.broadcast_to(np.asarray(otherwise, dtype=np.float64), len(layer))
    if not name:
        return fallback
    given = numbers_of(layer, name)
    return np.where(np.isnan(given), fallback, given)
