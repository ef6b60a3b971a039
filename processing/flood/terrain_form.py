"""One form for every run over a terrain: with pipes under it or without, the same is asked in the same words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterLayer,
)

from ..algorithm import UndergridAlgorithm
from ..choices import one_of
from ..parameters import advanced, table
from ..texts import tr
from ..values import Chosen
from .parameters import (
    file,
    lines,
    number,
    open_sides,
    points,
    polygons,
    solver,
    with_rainfall,
    words,
)

TREATMENTS = {
    "raised": tr("raised ground, whose roofs shed their rain"),
    "blocked": tr("closed: no water, no rain"),
    "porous": tr("ground that water passes slowly"),
}
EDGES = {"wall": tr("walls"), "open": tr("open to the outside")}


class TerrainRun(UndergridAlgorithm):
    """What an algorithm has that runs water over a terrain."""

    def declare_terrain(self) -> Iterator[QgsProcessingParameterDefinition]:
        """Yield the terrain and the times."""
        yield QgsProcessingParameterRasterLayer("DEM", tr("Terrain"))
        yield number("DURATION_S", tr("Duration (s)"), 7200, minimum=1)
        yield number("OUTPUT_INTERVAL_S", tr("Output every (s)"), 300, minimum=1)

    def declare_rain(self) -> Iterator[QgsProcessingParameterDefinition]:
        """Yield what falls and flows in."""
        storm = tr("Rain through time (table of a design storm, or time_s and mm_h)")
        yield table("RAIN_TABLE", storm, optional=True)
        yield number("RAIN_MM_H", tr("or rain for the whole time (mm/h)"), optional=True)
        yield advanced(file("RAIN_GRID", tr("or rain per cell (NetCDF)"), "nc", optional=True))
        yield table("INFLOWS", tr("Inflows (table: name, x, y, time_s, flow_m3_s)"), optional=True)

    def declare_ground(self, treatments: list[str]) -> Iterator[QgsProcessingParameterDefinition]:
        """Yield what is on the ground; the first of ``treatments`` is what buildings are unless told otherwise."""
        yield number("ROUGHNESS", tr("Manning's n"), 0.03)
        yield QgsProcessingParameterRasterLayer("ROUGHNESS_RASTER", tr("Manning's n per cell"), None, True)
        yield open_sides()
        slope = tr("Slope beyond the open sides (m/m; empty: the terrain's own)")
        yield advanced(number("OUTFALL_SLOPE", slope, optional=True))
        yield polygons("BUILDINGS", tr("Buildings"))
        names = {each: TREATMENTS[each] for each in treatments}
        yield one_of("BUILDING_TREATMENT", tr("Buildings are"), names, treatments[0])
        yield lines("WALLS", tr("Walls and kerbs (height above ground: height_m)"))
        yield points("OBSERVATION_POINTS", tr("Observation points"))
        yield advanced(number("INITIAL_DEPTH", tr("Depth of water at the start (m)"), optional=True))
        depth = tr("or depth of water at the start per cell")
        yield advanced(QgsProcessingParameterRasterLayer("INITIAL_DEPTH_RASTER", depth, None, True))
        level = number("INITIAL_LEVEL_M", tr("or level of water at the start (m)"), optional=True, minimum=-1e4)
        yield advanced(level)

    def declare_solver(self) -> Iterator[QgsProcessingParameterDefinition]:
        """Yield how it is computed, and the rarer facts of the ground."""
        yield from solver()
        yield advanced(number("COURANT", tr("Courant number"), 0.5, minimum=0.05))
        label = tr("Hold the waves of the few deepest cells, so that the others need not wait")
        yield advanced(QgsProcessingParameterBoolean("HOLD_DEEPEST", label, True))
        yield advanced(number("WALL_HEIGHT_M", tr("Height of walls without one (m)"), 0.5))
        yield advanced(one_of("NO_DATA", tr("Cells without elevation are"), EDGES, "wall"))
        yield advanced(words("BOUNDARIES", tr("Edges in full (JSON)")))
        yield advanced(words("INFILTRATION", tr("Infiltration (JSON)")))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = with_rainfall(super().request(chosen, context))
        for name in ("roughness", "initial_depth"):
            if raster := asked.pop(f"{name}_raster", None):
                asked[name] = raster
        slope = asked.pop("outfall_slope", None)
        outfall = {"kind": "outfall"} if slope is None else {"kind": "outfall", "slope": slope}
        edges: dict[str, Any] = dict.fromkeys(asked.pop("open_sides", None) or [], outfall)
        asked["boundaries"] = edges | self._told("BOUNDARIES", asked.pop("boundaries", ""))
        asked["infiltration"] = self._told("INFILTRATION", asked.pop("infiltration", "")) or None
        return {name: value for name, value in asked.items() if value not in (None, "")}

    def _told(self, name: str, text: str) -> dict[str, Any]:
        try:
            told = json.loads(text) if text else {}
        except json.JSONDecodeError as error:
            raise QgsProcessingException(tr("{name} is not JSON: {error}").format(name=name, error=error)) from None
        return dict(told)
