"""undergrid:excavationimpact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced, table
from ..texts import tr
from ..values import Chosen
from . import parameters as asking

WORK = {
    "NUMBER": tr("Permit: number"),
    "PROJECT": tr("Permit: project"),
    "CLIENT": tr("Permit: client"),
    "BUILDER": tr("Permit: contractor"),
    "ROAD": tr("Permit: street"),
    "STRETCH": tr("Permit: from and to"),
    "PERIOD": tr("Permit: time of the work"),
    "PERSON": tr("Permit: person in charge"),
    "TELEPHONE": tr("Permit: telephone"),
    "VALID": tr("Permit: valid until"),
}
METRES = Qgis.ProcessingNumberParameterType.Double


class ExcavationImpact(UndergridAlgorithm):
    """Says what a dig affects and whom to call."""

    identifier = "excavationimpact"
    title = tr("Excavation impact")
    summary = tr(
        "Says what a pit affects: pipes in it, close under its floor, beside it, and pipes over it whose depth "
        "nobody knows; chambers inside; and which owners to call.\nThe permit is a page to print, with the work, a "
        "map, the list, a line for each owner to sign, and approval. The pit is one polygon."
    )
    keywords = tr("excavation,dig,permit,impact,owners,street works")
    task = "survey.clearance.excavation.excavation_impact"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFeatureSource("PIT", tr("Pit"), [int(asking.POLYGONS)])
        yield QgsProcessingParameterNumber("DEPTH_M", tr("Depth below the ground in metres"), METRES, 1.5, False, 0.05)
        yield QgsProcessingParameterNumber("MARGIN_M", tr("Margin in metres"), METRES, 1.0, False, 0.0)
        yield table("CONTACTS", tr("Contacts (table of owner and contact)"), optional=True)
        for name, label in WORK.items():
            yield advanced(QgsProcessingParameterString(name, label, "", False, True))
        roads = tr("Streets for the permit's map (lines with a column of names)")
        yield advanced(QgsProcessingParameterFeatureSource("ROADS", roads, [int(asking.LINES)], None, True))
        yield asking.layer("AFFECTED_OUTPUT", tr("Pipes affected"), asking.LINES)
        yield asking.file("PERMIT_OUTPUT", tr("Permit"), "HTML (*.html)")
        yield QgsProcessingOutputNumber("AFFECTED", tr("Number of pipes affected"))
        yield QgsProcessingOutputNumber("CHAMBERS", tr("Number of chambers inside"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        work = {name.lower(): asked.pop(name.lower(), None) for name in WORK}
        told = {name: value for name, value in work.items() if value}
        return asked | ({"work": told} if told else {})
