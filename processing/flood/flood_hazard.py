"""undergrid:floodhazard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..parameters import advanced
from ..texts import language, tr
from .dressing import dress
from .parameters import number, run_of_water

SCHEMES = {
    "FD2320": tr("FD2320 (England)"),
    "AIDR": tr("AIDR (Australia)"),
    "GB50014": tr("Waterlogging by GB 50014"),
    "CN-GRADE": tr("Four grades of depth, Chinese practice"),
}
LAND_USES = {
    "pasture": tr("Pasture or arable land"),
    "woodland": tr("Woodland"),
    "urban": tr("City"),
    "conservative": tr("On the safe side"),
}


def usual_scheme(elsewhere: str) -> str:
    """Return the scheme that is asked for first: in Chinese the grades of depth that are practice here."""
    return "CN-GRADE" if language() == "zh" else elsewhere


class FloodHazard(UndergridAlgorithm):
    """Judges the water of a run by a published scheme; needs no store."""

    identifier = "floodhazard"
    title = tr("Flood hazard")
    summary = tr(
        "Judges the water of a run by a published scheme: danger to people (FD2320), to people, vehicles and buildings "
        "(AIDR H1 to H6), or the Chinese waterlogging criteria; and draws the inundated areas by class of depth with "
        "their duration.\nThe limits are data, with source and confidence: data/hazard/classes.csv."
    )
    keywords = tr("flood,hazard,danger,FD2320,AIDR,waterlogging,inundation,depth,velocity")
    task = "flood.impact.judging.judge_hazard"
    needs_store = False
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield from run_of_water()
        yield one_of("SCHEME", tr("Hazard scheme"), SCHEMES, usual_scheme("FD2320"))
        yield one_of("LAND_USE", tr("Land use (debris factor of FD2320)"), LAND_USES, "urban")
        yield advanced(number("FILM_M", tr("Water shallower than this is not judged (m)"), 0.05))
        drain = tr("Hours after the rain within which water must be gone (criterion of GB 50014; empty: 1 h)")
        yield advanced(number("DRAIN_H", drain, optional=True))
        yield QgsProcessingParameterRasterDestination("OUTPUT", tr("Hazard classes"))
        yield QgsProcessingParameterRasterDestination("RATING", tr("Hazard rating (FD2320)"), None, True, False)
        polygons = Qgis.ProcessingSourceType.VectorPolygon
        yield QgsProcessingParameterVectorDestination("AREAS", tr("Inundated areas"), polygons, None, True, False)
        yield QgsProcessingOutputNumber("MAX_DEPTH_M", tr("Greatest depth (m)"))
        yield QgsProcessingOutputNumber("WORST_CLASS", tr("Worst class"))
        yield QgsProcessingOutputNumber("WORST_AREA_M2", tr("Area of the worst class (m²)"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        results = super().conclude(answer, context)
        dress(context, answer["output"], f"hazard_{answer['scheme'].lower().replace('-', '_')}")
        for name, style in (("rating", "rating"), ("areas", "inundation")):
            if answer.get(name):
                dress(context, answer[name], style)
        present = [each for each in answer["classes"] if each["area_m2"] > 0]
        worst = present[-1] if present else {"code": 0, "area_m2": 0.0}
        return results | {"WORST_CLASS": worst["code"], "WORST_AREA_M2": worst["area_m2"]}
