"""undergrid:surfaceflood."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen
from .playing import play_water

SIDES = ("north", "south", "west", "east")
RASTERS = {
    "MAX_DEPTH": tr("Maximum depth"),
    "MAX_VELOCITY": tr("Maximum velocity"),
    "MAX_DEPTH_VELOCITY": tr("Maximum depth times velocity"),
    "ARRIVAL": tr("Arrival time"),
    "DURATION": tr("Time under more than 0.15 m"),
    "DEPTH": tr("Depth through time"),
}


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
        yield _number("DURATION_S", tr("Duration (s)"), 7200, minimum=1)
        yield _number("OUTPUT_INTERVAL_S", tr("Output every (s)"), 300, minimum=1)
        yield _number("RAIN_MM_H", tr("Rain for the whole time (mm/h)"), optional=True)
        yield _file("RAIN_TABLE", tr("Rain through time (table of a design storm, or time_s and mm_h)"), "csv")
        yield _file("RAIN_GRID", tr("Rain per cell (NetCDF)"), "nc")
        yield _file("INFLOWS", tr("Inflows (table: name, x, y, time_s, flow_m3_s)"), "csv")
        yield _number("ROUGHNESS", tr("Manning's n"), 0.03, minimum=0)
        yield QgsProcessingParameterRasterLayer("ROUGHNESS_RASTER", tr("Manning's n per cell"), None, True)
        yield QgsProcessingParameterEnum(
            "OPEN_SIDES", tr("Sides where water may leave"), list(SIDES), True, list(SIDES), True, True
        )
        yield _number("OUTFALL_SLOPE", tr("Slope beyond the open sides (m/m)"), 0.01, minimum=0)
        yield _layer("BUILDINGS", tr("Buildings"), QgsProcessing.SourceType.TypeVectorPolygon)
        treatments = ["raised", "blocked", "porous"]
        yield QgsProcessingParameterEnum(
            "BUILDING_TREATMENT", tr("Buildings are"), treatments, False, "raised", True, True
        )
        yield _layer(
            "WALLS", tr("Walls and kerbs (height above ground: height_m)"), QgsProcessing.SourceType.TypeVectorLine
        )
        yield _layer("OBSERVATION_POINTS", tr("Observation points"), QgsProcessing.SourceType.TypeVectorPoint)
        schemes, precisions = ["local_inertial", "shallow_water"], ["single", "double"]
        yield QgsProcessingParameterEnum("SCHEME", tr("Scheme"), schemes, False, "local_inertial", True, True)
        yield _advanced(
            QgsProcessingParameterEnum("PRECISION", tr("Precision"), precisions, False, "single", True, True)
        )
        yield _advanced(_number("COURANT", tr("Courant number"), 0.5, minimum=0.05))
        yield _advanced(_number("WALL_HEIGHT_M", tr("Height of walls without one (m)"), 0.5))
        yield _advanced(QgsProcessingParameterEnum(
            "NO_DATA", tr("Cells without elevation are"), ["wall", "open"], False, "wall", True, True
        ))  # fmt: skip
        yield _advanced(QgsProcessingParameterString("BOUNDARIES", tr("Edges in full (JSON)"), None, True, True))
        yield _advanced(QgsProcessingParameterString("INFILTRATION", tr("Infiltration (JSON)"), None, True, True))
        yield _advanced(QgsProcessingParameterBoolean("VELOCITY_MESH", tr("Also a mesh with velocity arrows"), False))
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        for name, label in RASTERS.items():
            yield QgsProcessingOutputRasterLayer(name, label)
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
        slope = asked.pop("outfall_slope")
        sides = asked.pop("open_sides", None) or []
        edges = {side: {"kind": "outfall", "slope": slope} for side in sides}
        asked["boundaries"] = edges | self._told("BOUNDARIES", asked.pop("boundaries", ""))
        asked["infiltration"] = self._told("INFILTRATION", asked.pop("infiltration", "")) or None
        return {name: value for name, value in asked.items() if value not in (None, "")}

    def conclude(self, answer: dict[str, Any], chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        play_water(context, answer)
        return super().conclude(answer, chosen, context) | {"VOLUME_ERROR": answer["balance_sheet"]["error"]}

    def _told(self, name: str, text: str) -> dict[str, Any]:
        try:
            told = json.loads(text) if text else {}
        except json.JSONDecodeError as error:
            raise QgsProcessingException(tr("{name} is not JSON: {error}").format(name=name, error=error)) from None
        return dict(told)


def _number(
    name: str, label: str, default: float | None = None, *, minimum: float = 0.0, optional: bool = False
) -> QgsProcessingParameterNumber:
    kind = Qgis.ProcessingNumberParameterType.Double
    return QgsProcessingParameterNumber(name, label, kind, default, optional, minimum)


def _file(name: str, label: str, extension: str) -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(name, label, Qgis.ProcessingFileParameterBehavior.File, extension, None, True)


def _layer(name: str, label: str, kind: QgsProcessing.SourceType) -> QgsProcessingParameterVectorLayer:
    return QgsProcessingParameterVectorLayer(name, label, [kind], None, True)


def _advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter
