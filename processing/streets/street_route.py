"""undergrid:streetroute."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..survey.parameters import LINES, layer
from ..texts import tr
from .parameters import places, travel


class StreetRoute(UndergridAlgorithm):
    """Finds the best way through places in their order."""

    identifier = "streetroute"
    title = tr("Street route")
    summary = tr(
        "Finds the quickest or shortest way over the streets of the store through the points of a layer, in their "
        "order, with one-way rules, turn bans and the closures of the moment.\nA leg without a way is told, and the "
        "others are given."
    )
    keywords = tr("route,way,path,shortest,quickest,streets,navigation")
    task = "streets.street_route.street_route"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield places("POINTS", tr("Points in the order of the way"))
        yield from travel()
        yield layer("OUTPUT", tr("Route"), LINES)
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
        yield QgsProcessingOutputNumber("MINUTES", tr("Minutes"))
        yield QgsProcessingOutputNumber("LEGS", tr("Legs"))
        yield QgsProcessingOutputNumber("MISSING_LEGS", tr("Legs without a way"))
