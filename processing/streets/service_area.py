"""undergrid:servicearea."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..parameters import advanced
from ..survey.parameters import LINES, POLYGONS, layer
from ..texts import tr
from ..values import Chosen
from .parameters import places, travel


class ServiceArea(UndergridAlgorithm):
    """Finds what is within reach over the streets."""

    identifier = "servicearea"
    title = tr("Service area")
    summary = tr(
        "Finds which streets, and which land beside them, are within so many minutes or metres of the nearest of some "
        "places, over the streets of the store with their one-way rules, turn bans and closures; or from where the "
        "places are reached.\nStreets at the edge are cut where the limit is used up. A place further from any street "
        "than allowed is told and left out."
    )
    keywords = tr("service area,isochrone,reach,access,streets,network")
    task = "streets.service_area.service_area"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield places("ORIGINS", tr("Places"))
        yield QgsProcessingParameterString("LIMITS", tr("Limits (minutes or metres), with commas between"), "5, 10")
        yield from travel()
        yield QgsProcessingParameterBoolean("TOWARD", tr("What reaches the places, not what they reach"), False)
        yield advanced(number("BESIDE_M", tr("Land counts this far beside a street (m)"), 30))
        yield layer("LINES_OUTPUT", tr("Streets within reach"), LINES)
        yield layer("AREAS_OUTPUT", tr("Land within reach"), POLYGONS)
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Street length within the largest limit (m)"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        words = [word for word in re.split(r"[,;，；、\s]+", asked.get("limits", "")) if word]
        try:
            return asked | {"limits": [float(word) for word in words]}
        except ValueError:
            raise QgsProcessingException(
                tr("Limits are numbers with commas between: {given}").format(given=asked["limits"])
            ) from None
