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
)

from ..algorithm import Declared
from ..choices import one_of
from ..parameters import advanced
from ..texts import tr
from .parameters import checkpoint, file, files_folder, number, points, water_rasters, words
from .pipe_layers import show_pipes
from .playing import play_water
from .terrain_form import TerrainRun

INLET_TYPES = {
    "grate": tr("Grate in the carriageway"),
    "grate2": tr("Double grate in the carriageway"),
    "grate4": tr("Row of four grates"),
    "gutter": tr("Grate in the gutter"),
    "gutter2": tr("Double grate in the gutter"),
    "kerb": tr("Kerb opening"),
    "kerb2": tr("Double kerb opening"),
    "combined": tr("Grate and kerb opening together"),
    "combined2": tr("Two grates and kerb openings together"),
    "open": tr("Open shaft"),
    "manhole": tr("Manhole cover"),
}
OUTFALLS = {
    "open": tr("those that lie on it with a free mouth"),
    "all": tr("all that lie on it"),
    "none": tr("none"),
}


class SimulateFlood(TerrainRun):
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
        yield from self.declare_terrain()
        yield file("INP", tr("SWMM input file"), "inp", optional=True)
        yield words("MODEL", tr("or the name of a model in the store"))
        yield files_folder()
        yield advanced(QgsProcessingParameterCrs("MODEL_CRS", tr("Coordinate system of the SWMM file"), None, True))
        yield from self.declare_rain()
        yield words("RAIN", tr("or the name of a rain series in the store"))
        yield points("INLETS", tr("Gullies (columns name, type, node, blocked; empty: every manhole is one)"))
        yield one_of("INLET_TYPE", tr("Type of inlets without one"), INLET_TYPES, "grate2")
        yield file("INLET_TABLE", tr("Table of the city's own inlet types"), "csv", optional=True)
        yield number("BLOCKED_SHARE", tr("Blocked share of all inlets (0 to 1)"), 0)
        yield advanced(one_of("OUTFALLS", tr("Outfalls whose water runs on over the terrain"), OUTFALLS, "open"))
        yield from self.declare_ground(["blocked", "raised", "porous"])
        yield QgsProcessingParameterBoolean("ROOFS_TO_PIPES", tr("Roofs of blocked buildings drain to the pipes"), True)
        yield advanced(number("SYNC_S", tr("Longest time between two exchanges (s)"), 2, minimum=0.1))
        yield from self.declare_solver()
        yield words("KEEP_AS", tr("Keep the run in the store as"))
        yield QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the results"))
        yield checkpoint()
        yield from water_rasters()
        yield QgsProcessingOutputFile("MESH", tr("Mesh of depth and velocity"))
        yield QgsProcessingOutputFile("POINTS", tr("Depth and level at the points"))
        yield QgsProcessingOutputFile("LAYERS", tr("Layers of the pipes"))
        yield QgsProcessingOutputFile("INLETS_TABLE", tr("Water of every inlet and manhole"))
        yield QgsProcessingOutputFile("INLET_SERIES", tr("Flow of every inlet and manhole through time"))
        yield QgsProcessingOutputFile("LEDGER", tr("Water balance of streets and pipes"))
        yield QgsProcessingOutputNumber("COUPLING_ERROR", tr("Coupling error (share of all water)"))
        yield QgsProcessingOutputNumber("INLET_COUNT", tr("Coupled inlets"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        show_pipes(context, answer["layers"])
        play_water(context, answer)
        facts = {"COUPLING_ERROR": answer["ledger_sheet"]["coupling_error"], "INLET_COUNT": answer["inlets"]}
        return super().conclude(answer, context) | facts
