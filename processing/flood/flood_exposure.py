"""undergrid:floodexposure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..parameters import advanced
from ..texts import tr
from .dressing import show
from .flood_hazard import SCHEMES, usual_scheme
from .parameters import damage_curves, lines, number, polygons, run_of_water, shapes

TOTALS = {
    "FLOODED_M2": tr("Area deeper than 0.15 m (m²)"),
    "FLOODED_BUILDINGS": tr("Flooded buildings"),
    "PEOPLE": tr("People in flooded buildings"),
    "DAMAGE": tr("Damage"),
    "DAMAGE_RESIDENTIAL": tr("Damage to dwellings"),
    "DAMAGE_COMMERCIAL": tr("Damage to commerce"),
    "DAMAGE_INDUSTRIAL": tr("Damage to industry"),
    "DAMAGE_PUBLIC": tr("Damage to public buildings"),
    "DAMAGE_UNKNOWN": tr("Damage to buildings of unknown use (by the curve of dwellings)"),
    "FLOODED_OF_UNKNOWN_USE": tr("Flooded buildings of unknown use"),
    "FLOODED_STREET_M": tr("Flooded street length (m)"),
    "CLOSED_M_CAR": tr("Street length closed to cars (m)"),
    "CLOSED_M_AMBULANCE": tr("Street length closed to ambulances (m)"),
    "CLOSED_M_FIRE_ENGINE": tr("Street length closed to fire engines (m)"),
    "FLOODED_FACILITIES": tr("Flooded facilities"),
    "FLOODED_UNDERPASSES": tr("Flooded underpasses"),
}
NAMES = {
    "buildings": tr("Buildings"),
    "streets": tr("Streets"),
    "closures": tr("Closed streets"),
    "facilities": tr("Facilities"),
    "underpasses": tr("Underpasses"),
    "cells": tr("Management cells"),
}


class FloodExposure(UndergridAlgorithm):
    """Counts who and what stands in the water of a run; needs no store."""

    identifier = "floodexposure"
    title = tr("Flood exposure")
    summary = tr(
        "Counts who and what stands in the water of a run: buildings by the depth at their walls, people, damage, "
        "streets by who can still pass, facilities, underpasses; and sums everything per management cell, which may be "
        "any layer of polygons.\nWrites one GeoPackage with a layer for each."
    )
    keywords = tr("flood,exposure,damage,buildings,passability,streets,population,cells,risk")
    task = "flood.impact.assessing.assess_exposure"
    needs_store = False
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield from run_of_water()
        yield polygons("BUILDINGS", tr("Buildings"))
        yield _column("POPULATION_COLUMN", tr("Population of a building"), "BUILDINGS")
        yield advanced(_column("FLOOR_COLUMN", tr("Height of its ground floor above ground (m)"), "BUILDINGS"))
        yield advanced(_column("VALUE_COLUMN", tr("Its value"), "BUILDINGS"))
        yield advanced(_column("USE_COLUMN", tr("Its use (chooses the damage curve)"), "BUILDINGS"))
        yield damage_curves()
        yield advanced(number("FLOOR_HEIGHT_M", tr("Ground floors without a height lie above ground by (m)"), 0.15))
        yield number("VALUE_PER_M2", tr("Value of a square metre of building"), 0)
        yield lines("STREETS", tr("Streets"))
        yield _column("STREET_WIDTH_COLUMN", tr("Width of a street (m)"), "STREETS")
        yield shapes("FACILITIES", tr("Facilities"))
        yield shapes("UNDERPASSES", tr("Underpasses"))
        yield advanced(number("REACH_M", tr("Facilities and underpasses meet water within (m)"), 5))
        yield polygons("CELLS", tr("Management cells"))
        yield one_of("SCHEME", tr("Hazard scheme of the cells"), SCHEMES, usual_scheme("AIDR"))
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("Exposure"), "GeoPackage (*.gpkg)")
        yield QgsProcessingParameterFileDestination(
            "DAMAGE_OUTPUT", tr("Damage by use"), "CSV (*.csv)", None, True, False
        )
        for name, label in TOTALS.items():
            yield QgsProcessingOutputNumber(name, label)
        yield QgsProcessingOutputVectorLayer("EXPOSED_CELLS", tr("Exposed cells"))
        yield QgsProcessingOutputVectorLayer("EXPOSED_FACILITIES", tr("Exposed facilities"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        for layer in answer["layers"]:
            show(context, f"{answer['output']}|layername={layer}", NAMES[layer], layer)
        layers = {f"EXPOSED_{name.upper()}": f"{answer['output']}|layername={name}" for name in answer["layers"]}
        named = {name: source for name, source in layers.items() if self.outputDefinition(name) is not None}
        return {"OUTPUT": answer["output"]} | named | super().conclude(answer | answer["totals"], context)


def _column(name: str, label: str, layer: str) -> QgsProcessingParameterField:
    return QgsProcessingParameterField(name, label, None, layer, optional=True)
