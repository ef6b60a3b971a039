"""undergrid:excavationimpact."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking

METRES = Qgis.ProcessingNumberParameterType.Double


class ExcavationImpact(UndergridAlgorithm):
    """Says what a dig affects and whom to call."""

    identifier = "excavationimpact"
    title = tr("Excavation impact")
    summary = tr(
        "Says what a pit affects: pipes in it, close under its floor, beside it, and pipes over it whose depth "
        "nobody knows; chambers inside; and which owners to call.\nThe permit is a page to print, with a map, the "
        "list, and room to sign. The pit is one polygon."
    )
    keywords = tr("excavation,dig,permit,impact,owners,street works")
    task = "survey.clearance.excavation.excavation_impact"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFeatureSource("PIT", tr("Pit"), [int(asking.POLYGONS)])
        yield QgsProcessingParameterNumber("DEPTH_M", tr("Depth below the ground in metres"), METRES, 1.5, False, 0.05)
        yield QgsProcessingParameterNumber("MARGIN_M", tr("Margin in metres"), METRES, 1.0, False, 0.0)
        yield QgsProcessingParameterFile(
            "CONTACTS", tr("Contacts (CSV with owner and contact)"), Qgis.ProcessingFileParameterBehavior.File, "csv",
            None, True,
        )  # fmt: skip
        yield asking.layer("AFFECTED_OUTPUT", tr("Pipes affected"), asking.LINES)
        yield asking.file("PERMIT_OUTPUT", tr("Permit"), "HTML (*.html)")
        yield QgsProcessingOutputNumber("AFFECTED", tr("Number of pipes affected"))
        yield QgsProcessingOutputNumber("CHAMBERS", tr("Number of chambers inside"))
