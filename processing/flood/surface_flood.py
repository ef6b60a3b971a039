"""undergrid:surfaceflood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
)

from ..algorithm import Declared
from ..texts import tr
from .parameters import checkpoint, water_rasters
from .playing import play_water
from .terrain_form import TerrainRun


class SurfaceFlood(TerrainRun):
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
        yield from self.declare_terrain()
        yield from self.declare_rain()
        yield from self.declare_ground(["raised", "blocked", "porous"])
        yield from self.declare_solver()
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        yield checkpoint()
        yield from water_rasters()
        yield QgsProcessingOutputFile("MESH", tr("Mesh of depth and velocity"))
        yield QgsProcessingOutputFile("POINTS", tr("Depth and level at the points"))
        yield QgsProcessingOutputFile("BALANCE", tr("Water balance"))
        yield QgsProcessingOutputNumber("VOLUME_ERROR", tr("Volume error (share of all water)"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        play_water(context, answer)
        return super().conclude(answer, context) | {"VOLUME_ERROR": answer["balance_sheet"]["error"]}
