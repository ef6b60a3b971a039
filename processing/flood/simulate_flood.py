"""undergrid:simulateflood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
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
    files_folder,
    number,
    one_of,
    open_sides,
    points,
    polygons,
    solver,
    water_rasters,
    words,
)
from .pipe_layers import show_pipes
from .playing import play_water

INLET_TYPES = ["grate", "grate2", "grate4", "kerb", "combined", "open", "manhole"]


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
        yield files_folder()
        yield advanced(QgsProcessingParameterCrs("MODEL_CRS", tr("Coordinate system of the SWMM file"), None, True))
        yield number("DURATION_S", tr("Duration (s)"), 7200, minimum=1)
        yield number("OUTPUT_INTERVAL_S", tr("Output every (s)"), 300, minimum=1)
        yield file("RAIN_TABLE", tr("Table of a design storm"), "csv", optional=True)
        yield words("RAIN", tr("or the name of a rain series in the store"))
        yield number("RAIN_MM_H", tr("or rain for the whole time (mm/h)"), optional=True)
        yield advanced(file("RAIN_GRID", tr("or rain per cell (NetCDF)"), "nc", optional=True))
        yield points("INLETS", tr("Gullies (columns type, node, blocked; empty: every manhole is one)"))
        yield one_of("INLET_TYPE", tr("Type of inlets without one"), INLET_TYPES, "grate2")
        yield number("BLOCKED_SHARE", tr("Blocked share of all inlets (0 to 1)"), 0)
        yield polygons("BUILDINGS", tr("Buildings"))
        yield one_of("BUILDING_TREATMENT", tr("Buildings are"), ["blocked", "raised", "porous"], "blocked")
        yield QgsProcessingParameterBoolean("ROOFS_TO_PIPES", tr("Roofs of blocked buildings drain to the pipes"), True)
        yield number("ROUGHNESS", tr("Manning's n"), 0.03)
        yield open_sides()
        yield points("OBSERVATION_POINTS", tr("Observation points"))
        yield advanced(number("SYNC_S", tr("Longest time between two exchanges (s)"), 2, minimum=0.1))
        yield from solver()
        yield words("KEEP_AS", tr("Keep the run in the store as"))
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        yield checkpoint()
        yield from water_rasters()
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

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        show_pipes(context, answer["layers"])
        play_water(context, answer)
        facts = {"COUPLING_ERROR": answer["ledger_sheet"]["coupling_error"], "INLET_COUNT": answer["inlets"]}
        return super().conclude(answer, context) | facts
