"""undergrid:surfaceflood."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen
from .parameters import (
    advanced,
    checkpoint,
    file,
    lines,
    number,
    one_of,
    open_sides,
    points,
    polygons,
    solver,
    water_rasters,
    words,
)
from .playing import play_water


class SurfaceFlood(UndergridAlgorithm):
    """Runs water over a terrain; needs no store."""

    identifier = "surfaceflood"
    title = tr("Surface flood")
    summary = tr(
        "Lets rain and inflows run over a terrain of 1 to 10 m cells and writes depth through time, maxima, arrival, "
        "duration, the curves at points, and the water balance.\nThe local inertial scheme is the fast one. The full "
        "shallow-water scheme has the momentum too: dam breaks, jumps, steep supercritical streets."
    )
    keywords = tr("flood,inundation,2D,surface water,pluvial,rain on grid,hydraulic,shallow water")
    task = "flood.surface.run.surface_flood"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterRasterLayer("DEM", tr("Terrain"))
        yield number("DURATION_S", tr("Duration (s)"), 7200, minimum=1)
        yield number("OUTPUT_INTERVAL_S", tr("Output every (s)"), 300, minimum=1)
        yield number("RAIN_MM_H", tr("Rain for the whole time (mm/h)"), optional=True)
        storm = tr("Rain through time (table of a design storm, or time_s and mm_h)")
        yield file("RAIN_TABLE", storm, "csv", optional=True)
        yield file("RAIN_GRID", tr("Rain per cell (NetCDF)"), "nc", optional=True)
        yield file("INFLOWS", tr("Inflows (table: name, x, y, time_s, flow_m3_s)"), "csv", optional=True)
        yield number("ROUGHNESS", tr("Manning's n"), 0.03)
        yield QgsProcessingParameterRasterLayer("ROUGHNESS_RASTER", tr("Manning's n per cell"), None, True)
        yield open_sides()
        slope = tr("Slope beyond the open sides (m/m; empty: the terrain's own)")
        yield advanced(number("OUTFALL_SLOPE", slope, optional=True))
        yield polygons("BUILDINGS", tr("Buildings"))
        yield one_of("BUILDING_TREATMENT", tr("Buildings are"), ["raised", "blocked", "porous"], "raised")
        yield lines("WALLS", tr("Walls and kerbs (height above ground: height_m)"))
        yield points("OBSERVATION_POINTS", tr("Observation points"))
        yield from solver()
        yield advanced(number("COURANT", tr("Courant number"), 0.5, minimum=0.05))
        yield advanced(number("WALL_HEIGHT_M", tr("Height of walls without one (m)"), 0.5))
        yield advanced(one_of("NO_DATA", tr("Cells without elevation are"), ["wall", "open"], "wall"))
        yield advanced(words("BOUNDARIES", tr("Edges in full (JSON)")))
        yield advanced(words("INFILTRATION", tr("Infiltration (JSON)")))
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        yield checkpoint()
        yield from water_rasters()
        yield QgsProcessingOutputFile("MESH", tr("Mesh of depth and velocity"))
        yield QgsProcessingOutputFile("POINTS", tr("Depth and level at the points"))
        yield QgsProcessingOutputFile("BALANCE", tr("Water balance"))
        yield QgsProcessingOutputNumber("VOLUME_ERROR", tr("Volume error (share of all water)"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        rate, table = asked.pop("rain_mm_h", None), asked.pop("rain_table", None)
        if table or rate is not None:
            asked["rainfall"] = table or rate
        if raster := asked.pop("roughness_raster", None):
            asked["roughness"] = raster
        slope = asked.pop("outfall_slope", None)
        sides = asked.pop("open_sides", None) or []
        outfall = {"kind": "outfall"} if slope is None else {"kind": "outfall", "slope": slope}
        edges = {side: outfall for side in sides}
        asked["boundaries"] = edges | self._told("BOUNDARIES", asked.pop("boundaries", ""))
        asked["infiltration"] = self._told("INFILTRATION", asked.pop("infiltration", "")) or None
        return {name: value for name, value in asked.items() if value not in (None, "")}

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        play_water(context, answer)
        return super().conclude(answer, context) | {"VOLUME_ERROR": answer["balance_sheet"]["error"]}

    def _told(self, name: str, text: str) -> dict[str, Any]:
        try:
            told = json.loads(text) if text else {}
        except json.JSONDecodeError as error:
            raise QgsProcessingException(tr("{name} is not JSON: {error}").format(name=name, error=error)) from None
        return dict(told)
