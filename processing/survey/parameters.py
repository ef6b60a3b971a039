"""What questions about the network have in common: where, of which utility, from which points, and where to put it."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import UndergridAlgorithm
from ..parameters import words
from ..texts import tr
from ..values import Chosen

POINTS, LINES = Qgis.ProcessingSourceType.VectorPoint, Qgis.ProcessingSourceType.VectorLine
POLYGONS, SHAPES = Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.VectorAnyGeometry
DIRECTIONS = {
    "rule": tr("the rule of the utility"),
    "level": tr("levels"),
    "table": tr("the delivered direction"),
    "drawn": tr("the direction of drawing"),
    "none": tr("none, both ways"),
}


class NetworkAlgorithm(UndergridAlgorithm):
    """An algorithm some of whose parameters are several names in one line; ``lists`` says which."""

    lists: ClassVar[tuple[str, ...]] = ()

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return {name: words(value) if name.upper() in self.lists else value for name, value in asked.items()}


def area() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFeatureSource("AREA", tr("Only inside these polygons"), [_kind(POLYGONS)], None, True)


def zones() -> QgsProcessingParameterDefinition:
    title = tr("Zones with columns k and t, where others hold")
    return QgsProcessingParameterFeatureSource("ZONES", title, [_kind(POLYGONS)], None, True)


def category() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterString("CATEGORY", tr("Utility (a code such as PS or JS)"), "", False, True)


def start() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterString("START", tr("Point numbers, or keys of points and segments"), "", False, True)


def place() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterPoint("PLACE", tr("Or a place on the map, in the store's coordinates"), "", True)


def layer(name: str, title: str, kind: Qgis.ProcessingSourceType) -> QgsProcessingParameterDefinition:
    """Return an optional output layer, not made unless it is asked for."""
    return QgsProcessingParameterVectorDestination(name, title, kind, None, True, False)


def file(name: str, title: str, kinds: str) -> QgsProcessingParameterDefinition:
    """Return an optional output file, not made unless it is asked for."""
    return QgsProcessingParameterFileDestination(name, title, kinds, None, True, False)


def plot() -> QgsProcessingParameterDefinition:
    return file("PLOT_OUTPUT", tr("Plot"), "SVG (*.svg);;PDF (*.pdf);;PNG (*.png)")


def table() -> QgsProcessingParameterDefinition:
    return file("TABLE_OUTPUT", tr("Table"), "CSV (*.csv)")


def _kind(kind: Qgis.ProcessingSourceType) -> int:
    return int(kind)
