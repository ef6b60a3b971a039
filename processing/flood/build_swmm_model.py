"""undergrid:buildswmmmodel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..parameters import advanced, listed
from ..texts import tr
from ..values import Chosen
from .parameters import number, polygons

METHODS = {
    "terrain": tr("the terrain"),
    "thiessen": tr("the nearest node (Thiessen)"),
    "none": tr("none are made"),
}
LAWS = {"HORTON": tr("Horton"), "GREEN_AMPT": tr("Green-Ampt"), "CURVE_NUMBER": tr("Curve number")}
SOILS = {
    "sand": tr("Sand"),
    "sandy_loam": tr("Sandy loam"),
    "loam": tr("Loam"),
    "silt_loam": tr("Silt loam"),
    "clay_loam": tr("Clay loam"),
    "clay": tr("Clay"),
}


class BuildSwmmModel(UndergridAlgorithm):
    """Builds a drainage model from the accepted network."""

    identifier = "buildswmmmodel"
    title = tr("Build SWMM model")
    summary = tr(
        "Builds a SWMM model from the accepted storm and combined drains: manholes, outfalls, conduits with their "
        "sections, roughness by material, gullies as inlets, subcatchments, sealed surfaces, soils and dry weather "
        "flow.\nSubcatchments follow the fall of the terrain to the gullies, with buildings raised and streets "
        "lowered, or are the ground nearest to each manhole. What SWMM would refuse or compute wrongly is a "
        "finding on the map."
    )
    keywords = tr("SWMM,model,drainage,sewer,build,subcatchment,watershed,storm water")
    task = "flood.pipes.build.building.build_swmm_model"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("NAME", tr("Name of the model"), "drains")
        yield QgsProcessingParameterString("CATEGORIES", tr("Utilities"), "YS,HS")
        yield one_of("SUBCATCHMENTS", tr("Subcatchments by"), METHODS, "thiessen")
        yield QgsProcessingParameterRasterLayer("DEM", tr("Terrain"), None, True)
        yield polygons("BOUNDARY", tr("Boundary of the drained area"))
        yield polygons("BUILDINGS", tr("Buildings"))
        yield polygons("STREETS", tr("Streets"))
        yield number("OTHER_IMPERVIOUS_PERCENT", tr("Sealed share of other ground (%)"), 20)
        yield advanced(one_of("INFILTRATION", tr("Infiltration"), LAWS, "HORTON"))
        yield advanced(one_of("SOIL", tr("Soil"), SOILS, "clay_loam"))
        people = [Qgis.ProcessingSourceType.VectorAnyGeometry]
        yield advanced(
            QgsProcessingParameterVectorLayer(
                "POPULATION", tr("Buildings with a column population"), people, None, True
            )
        )
        yield advanced(number("LITRES_PER_PERSON_DAY", tr("Waste water (litres per person and day)"), 180))
        yield QgsProcessingParameterBoolean("REPLACE", tr("Replace a model of this name"), False)
        yield QgsProcessingParameterFileDestination("INLETS", tr("Inlets"), "GeoPackage (*.gpkg)", None, True, False)
        yield QgsProcessingParameterFileDestination("INP", tr("SWMM input file"), "SWMM (*.inp)", None, True, False)
        for name, label in (
            ("NODES", tr("Nodes")),
            ("LINKS", tr("Links")),
            ("SUBCATCHMENT_COUNT", tr("Subcatchments")),
            ("GULLIES", tr("Gullies")),
        ):
            yield QgsProcessingOutputNumber(name, label)

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked["categories"] = listed(asked.pop("categories"))
        return asked

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return super().conclude(answer, context) | {"SUBCATCHMENT_COUNT": answer["subcatchments"]}
