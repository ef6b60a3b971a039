"""Who and what stands in the water of a run: layers of everything exposed, and their totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.impact.buildings import BuildingAssumptions, BuildingColumns, exposed_buildings
from undergrid.core.flood.impact.cells import Exposed, exposed_cells, outside_cells
from undergrid.core.flood.impact.criteria import Classes, passes, travellers
from undergrid.core.flood.impact.damage import DamageCurve, damage_curves
from undergrid.core.flood.impact.places import exposed_places
from undergrid.core.flood.impact.streets import exposed_streets, stretches_of
from undergrid.core.flood.impact.water import FLOODED_M, Water
from undergrid.core.formats.layers import numbers_of
from undergrid.core.kernel.account import counted
from undergrid.core.kernel.text import Text

if TYPE_CHECKING:
    import geopandas

REACH_M = 5.0
WITHIN = Text("features, those that the rasters cover,", "要素（栅格覆盖部分）")
WORST_FIRST = ("fire_engine", "ambulance", "car")
"""Who is kept from passing, by what it means for the city."""


@dataclass(frozen=True, slots=True)
class City:
    """The layers of a city that were given, each a frame in the water's coordinate system or None."""

    buildings: geopandas.GeoDataFrame | None = None
    streets: geopandas.GeoDataFrame | None = None
    facilities: geopandas.GeoDataFrame | None = None
    underpasses: geopandas.GeoDataFrame | None = None
    cells: geopandas.GeoDataFrame | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """How the layers are to be read: their columns, what holds where they are silent, how far places reach."""

    columns: BuildingColumns = field(default_factory=BuildingColumns)
    assumed: BuildingAssumptions = field(default_factory=BuildingAssumptions)
    street_width: str = ""
    reach_m: float = REACH_M


@dataclass(frozen=True, slots=True)
class Exposure:
    """Everything exposed: one frame for each layer that was given, and the totals of all."""

    layers: dict[str, geopandas.GeoDataFrame] = field(default_factory=dict)
    totals: dict[str, float] = field(default_factory=dict)


def expose(city: City, water: Water, hazard: Classes | None = None, asked: Asked = Asked()) -> Exposure:
    """Return what the water of a run does to a city.

    Streets, places and cells meet only the water outside of buildings; only what the raster covers is looked at.
    """
    covered = {name: _covered(getattr(city, name), water, name) for name in City.__slots__}
    buildings, streets = covered["buildings"], covered["streets"]
    layers: dict[str, geopandas.GeoDataFrame] = {}
    open_air = water
    if buildings is not None:
        layers["buildings"] = exposed_buildings(buildings, water, asked.columns, asked.assumed)
        open_air = water.outside(buildings.geometry.to_numpy())
    stretches = None
    if streets is not None:
        stretches = stretches_of(streets.geometry.to_numpy(), open_air, travellers(), _widths(streets, asked))
        layers["streets"] = exposed_streets(streets, stretches)
        layers["closures"] = stretches.lines(WORST_FIRST, streets.crs)
    for name in ("facilities", "underpasses"):
        if covered[name] is not None:
            layers[name] = exposed_places(covered[name], open_air, asked.reach_m)
    totals = _totals(layers, open_air, asked.assumed.curves or damage_curves())
    if covered["cells"] is not None:
        things = Exposed(layers.get("buildings"), stretches, layers.get("facilities"), layers.get("underpasses"))
        if hazard is not None:
            hazard = np.where(np.isnan(open_air.peaks.depth_m), 0, hazard).astype(np.uint8)
        layers["cells"] = exposed_cells(covered["cells"], open_air, hazard, things)
        totals |= outside_cells(covered["cells"], things)
    return Exposure(layers, totals)


def _covered(layer: geopandas.GeoDataFrame | None, water: Water, name: str) -> geopandas.GeoDataFrame | None:
    if layer is None:
        return None
    reached = water.covers(layer.geometry.to_numpy())
    counted(name, int(reached.sum()), len(layer), WITHIN)
    return layer[reached].reset_index(drop=True)


def _widths(streets: geopandas.GeoDataFrame, asked: Asked) -> NDArray[np.float64]:
    if not asked.street_width:
        return np.zeros(len(streets))
    return np.nan_to_num(numbers_of(streets, asked.street_width))


def damage_table(buildings: geopandas.GeoDataFrame, curves: Mapping[str, DamageCurve]) -> list[dict[str, object]]:
    """Return one row for each use that is said (empty: none): how many, how many flooded, worth, damage, the curve."""
    said = buildings["use"].fillna("")
    rows: list[dict[str, object]] = []
    for use in sorted(set(said), key=lambda each: (each == "", each)):
        own = buildings[said == use]
        curve = curves[own["curve"].iloc[0]]
        rows.append(
            {"use": use, "buildings": len(own), "flooded_buildings": int(own["flooded"].sum()),
             "worth": float(own["worth"].sum()), "damage": float(own["damage"].sum()), "curve": curve.use,
             "source": curve.source}
        )  # fmt: skip
    return rows


def _by_use(buildings: geopandas.GeoDataFrame, curves: Iterable[str]) -> dict[str, float]:
    """Return the damage of each use that has a curve, and of what has none, whose flooded buildings are counted."""
    unknown = buildings["use"] != buildings["curve"]
    return {f"damage_{use}": float(buildings["damage"][buildings["use"] == use].sum()) for use in curves} | {
        "damage_unknown": float(buildings["damage"][unknown].sum()),
        "flooded_of_unknown_use": float((unknown & buildings["flooded"]).sum()),
    }


def _totals(layers: dict[str, geopandas.GeoDataFrame], water: Water, curves: Iterable[str]) -> dict[str, float]:
    depth = np.nan_to_num(water.peaks.depth_m)
    totals = {
        "flooded_m2": float(passes(depth, FLOODED_M).sum()) * water.frame.cell_area_m2,
        "max_depth_m": float(depth.max(initial=0.0)),
    }
    for name in ("buildings", "facilities", "underpasses"):
        if name in layers:
            totals[name] = float(len(layers[name]))
            totals[f"flooded_{name}"] = float(layers[name]["flooded"].sum())
    if "buildings" in layers:
        buildings = layers["buildings"]
        totals["people"] = float(buildings["population"][buildings["flooded"]].sum())
        totals["damage"] = float(buildings["damage"].sum())
        totals |= _by_use(buildings, curves)
    if "streets" in layers:
        streets = layers["streets"]
        totals["street_m"] = float(streets["length_m"].sum())
        totals["flooded_street_m"] = float(streets["flooded_m"].sum())
        totals |= {name: float(streets[name].sum()) for name in streets if name.startswith("closed_m_")}
    return totals
