"""undergrid:simulateflood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen
from .parameters import advanced, count, file, number, polygons, words
from .pipe_layers import show_pipes
from .playing import play_water

SIDES = ("north", "south", "west", "east")
INLET_TYPES = ("grate", "grate2", "grate4", "kerb", "combined", "open", "manhole")
RASTERS = {
    "MAX_DEPTH": tr("Maximum depth"),
    "MAX_VELOCITY": tr("Maximum velocity"),
    "MAX_DEPTH_VELOCITY": tr("Maximum depth times velocity"),
    "ARRIVAL": tr("Arrival time"),
    "DURATION": tr("Time under more than 0.15 m"),
    "DEPTH": tr("Depth through time"),
}


class SimulateFlood(UndergridAlgorithm):
    """Runs streets and pipes together."""

    identifier = "simulateflood"
    title = tr("Simulate flood")
    summary = tr(
        "Lets a storm fall on terrain and roofs, through gullies and manholes into the pipes, and out of them again "
        "where they are full: the surface model and EPA SWMM, coupled at every step by the difference of heads.\n"
        "Both sides keep one book of the water; its error is reported, and SWMM's own continuity error beside it. "
        "Blocked inlets are a scenario: give the share that is closed."
    )
    keywords = tr("flood,coupled,1D,2D,SWMM,inlet,gully,street,drainage,inundation,pluvial")
    task = "flood.coupling.run.simulate_flood"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterRasterLayer("DEM", tr("Terrain"))
        yield file("INP", tr("SWMM input file"), "inp", optional=True)
        yield words("MODEL", tr("or the name of a model in the store"))
        yield advanced(QgsProcessingParameterCrs("MODEL_CRS", tr("Coordinate system of the SWMM file"), None, True))
        yield number("DURATION_S", tr("Duration (s)"), 7200, minimum=1)
        yield number("OUTPUT_INTERVAL_S", tr("Output every (s)"), 300, minimum=1)
        yield file("RAIN_TABLE", tr("Table of a design storm"), "csv", optional=True)
        yield words("RAIN", tr("or the name of a rain series in the store"))
        yield number("RAIN_MM_H", tr("or rain for the whole time (mm/h)"), optional=True)
        yield advanced(file("RAIN_GRID", tr("or rain per cell (NetCDF)"), "nc", optional=True))
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        yield QgsProcessingParameterVectorLayer(
            "INLETS", tr("Gullies (columns type, node, blocked; empty: every manhole is one)"), points, None, True
        )
        yield QgsProcessingParameterEnum(
            "INLET_TYPE", tr("Type of inlets without one"), list(INLET_TYPES), False, "grate2", False, True
        )
        yield number("BLOCKED_SHARE", tr("Blocked share of all inlets (0 to 1)"), 0)
        yield polygons("BUILDINGS", tr("Buildings"))
        treatments = ["blocked", "raised", "porous"]
        yield QgsProcessingParameterEnum(
            "BUILDING_TREATMENT", tr("Buildings are"), treatments, False, "blocked", False, True
        )
        yield QgsProcessingParameterBoolean("ROOFS_TO_PIPES", tr("Roofs of blocked buildings drain to the pipes"), True)
        yield number("ROUGHNESS", tr("Manning's n"), 0.03)
        yield QgsProcessingParameterEnum(
            "OPEN_SIDES", tr("Sides where water may leave"), list(SIDES), True, list(SIDES), True, True
        )
        yield QgsProcessingParameterVectorLayer("OBSERVATION_POINTS", tr("Observation points"), points, None, True)
        yield advanced(number("SYNC_S", tr("Longest time between two exchanges (s)"), 2, minimum=0.1))
        schemes, precisions = ["local_inertial", "shallow_water"], ["single", "double"]
        yield advanced(QgsProcessingParameterEnum("SCHEME", tr("Scheme"), schemes, False, "local_inertial", True, True))
        yield advanced(
            QgsProcessingParameterEnum("PRECISION", tr("Precision"), precisions, False, "single", True, True)
        )
        yield advanced(count("THREADS", tr("Threads (0: all)"), 0, minimum=0))
        yield advanced(QgsProcessingParameterBoolean("VELOCITY_MESH", tr("Also a mesh with velocity arrows"), False))
        yield advanced(file("RESTART", tr("Go on from a checkpoint"), "npz", optional=True))
        yield words("KEEP_AS", tr("Keep the run in the store as"))
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        kept = tr("Checkpoint (*.npz)")
        yield advanced(QgsProcessingParameterFileDestination(
            "CHECKPOINT", tr("Checkpoint, written at every output and on cancel"), kept, None, True, False
        ))  # fmt: skip
        for name, label in RASTERS.items():
            yield QgsProcessingOutputRasterLayer(name, label)
        yield QgsProcessingOutputFile("MESH", tr("Mesh of depth and velocity"))
        yield QgsProcessingOutputFile("LAYERS", tr("Layers of the pipes"))
        yield QgsProcessingOutputFile("LEDGER", tr("Water balance of streets and pipes"))
        yield QgsProcessingOutputNumber("COUPLING_ERROR", tr("Coupling error (share of all water)"))
        yield QgsProcessingOutputNumber("INLET_COUNT", tr("Coupled inlets"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        rate, table = asked.pop("rain_mm_h", None), asked.pop("rain_table", None)
        if table or rate is not None:
            asked["rainfall"] = table or rate
        asked["boundaries"] = dict.fromkeys(asked.pop("open_sides", None) or [], "outfall")
        return asked

    def conclude(self, answer: dict[str, Any], chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        show_pipes(context, answer["layers"])
        play_water(context, answer)
        facts = {"COUPLING_ERROR": answer["ledger_sheet"]["coupling_error"], "INLET_COUNT": answer["inlets"]}
        return super().conclude(answer, chosen, context) | facts
