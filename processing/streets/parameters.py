"""Parameters that the questions about the streets have in common."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..choices import one_of
from ..flood.parameters import number
from ..parameters import advanced
from ..texts import tr

SHAPES = Qgis.ProcessingSourceType.VectorAnyGeometry
BY = {"time": tr("Time"), "length": tr("Length")}
TRAVELLERS = {"vehicle": tr("a vehicle"), "foot": tr("somebody on foot")}


def places(name: str, title: str, *, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Return a parameter for a layer of places; shapes other than points stand for a point on them."""
    return QgsProcessingParameterFeatureSource(name, title, [int(SHAPES)], None, optional)


def travel() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield how one travels: by what the best way is judged, who travels, when, and how far off a street one may be."""
    yield one_of("BY", tr("Best by (time in minutes, length in metres)"), BY, "time")
    yield one_of("TRAVELLER", tr("Who travels"), TRAVELLERS, "vehicle")
    yield moment()
    yield reach()


def moment() -> QgsProcessingParameterDefinition:
    """Return a parameter for the moment whose closures hold."""
    kind = Qgis.ProcessingDateTimeParameterDataType.DateTime
    return advanced(QgsProcessingParameterDateTime("AT", tr("Closures of this moment (empty: now)"), kind, None, True))


def reach() -> QgsProcessingParameterDefinition:
    """Return a parameter for how far off a street one may be."""
    return advanced(number("REACH_M", tr("A point may lie this far from a street (m)"), 50))


def field(name: str, title: str, layer: str) -> QgsProcessingParameterField:
    """Return a parameter for a column of a layer that may be left empty."""
    return QgsProcessingParameterField(name, title, None, layer, optional=True)
