"""undergrid:networkscene."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterVectorDestination

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.dressing import dress
from ..texts import tr
from . import parameters as asking

STYLES = Path(__file__).resolve().parents[2] / "styles" / "survey" / "results"
LOOKS = {"PIPES_OUTPUT": "tubes", "CHAMBERS_OUTPUT": "shafts"}


class NetworkScene(UndergridAlgorithm):
    """Makes layers of the network for the 3D view."""

    identifier = "networkscene"
    title = tr("3D scene of the network")
    summary = tr(
        "Makes two layers for QGIS's 3D view: pipes as tubes of their true outer size at their true level, chambers as "
        "shafts, in standard colours.\nPipes without levels are left out and counted. Open a new 3D map view to see "
        "them; the layers show the network as it is now."
    )
    keywords = tr("3D,scene,tubes,cylinders,pipes,chambers,view")
    task = "survey.scene.build_scene"

    def declare(self) -> Iterable[Declared]:
        yield asking.category()
        yield asking.area()
        kind = Qgis.ProcessingSourceType.VectorPolygon
        yield QgsProcessingParameterVectorDestination("PIPES_OUTPUT", tr("Pipes as tubes"), kind)
        yield QgsProcessingParameterVectorDestination("CHAMBERS_OUTPUT", tr("Chambers as shafts"), kind)
        yield QgsProcessingOutputNumber("PIPES", tr("Number of pipes"))
        yield QgsProcessingOutputNumber("CHAMBERS", tr("Number of chambers"))
        yield QgsProcessingOutputNumber("LEFT_OUT", tr("Pipes without levels"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        results = super().conclude(answer, context)
        for output, look in LOOKS.items():
            dress(context, results[output], str(STYLES / look))
        return results
