"""Parameters that several algorithms of the room have in common, each declared in one place."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..texts import tr

MAXIMA = (
    ("DEPTH", tr("Maximum depth (m)")),
    ("SPEED", tr("Maximum velocity (m/s)")),
    ("PRODUCT", tr("Maximum depth times velocity (m²/s)")),
    ("DURATION", tr("Time deeper than 0.15 m")),
    ("ARRIVAL", tr("Arrival time")),
)


def run_of_water() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield the folder of a run, and its rasters one by one for runs of other programs."""
    yield folder("RUN", tr("Folder of a run"), optional=True)
    for name, label in MAXIMA:
        yield advanced(QgsProcessingParameterRasterLayer(name, label, None, True))


def number(
    name: str, label: str, default: float | None = None, *, minimum: float = 0.0, optional: bool = False
) -> QgsProcessingParameterNumber:
    """Return a parameter for a number with a fraction."""
    kind = Qgis.ProcessingNumberParameterType.Double
    return QgsProcessingParameterNumber(name, label, kind, default, optional, minimum)


def count(name: str, label: str, default: int, *, minimum: int = 1) -> QgsProcessingParameterNumber:
    """Return a parameter for a whole number."""
    kind = Qgis.ProcessingNumberParameterType.Integer
    return QgsProcessingParameterNumber(name, label, kind, default, False, minimum)


def file(name: str, label: str, extension: str, *, optional: bool = False) -> QgsProcessingParameterFile:
    """Return a parameter for a file that exists."""
    kind = Qgis.ProcessingFileParameterBehavior.File
    return QgsProcessingParameterFile(name, label, kind, extension, None, optional)


def folder(name: str, label: str, *, optional: bool = False) -> QgsProcessingParameterFile:
    """Return a parameter for a folder that exists."""
    kind = Qgis.ProcessingFileParameterBehavior.Folder
    return QgsProcessingParameterFile(name, label, kind, "", None, optional)


def polygons(name: str, label: str, *, optional: bool = True) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of polygons."""
    return QgsProcessingParameterVectorLayer(name, label, [QgsProcessing.SourceType.TypeVectorPolygon], None, optional)


def lines(name: str, label: str) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of lines that may be left empty."""
    return QgsProcessingParameterVectorLayer(name, label, [QgsProcessing.SourceType.TypeVectorLine], None, True)


def shapes(name: str, label: str) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of any geometry that may be left empty."""
    kind = QgsProcessing.SourceType.TypeVectorAnyGeometry
    return QgsProcessingParameterVectorLayer(name, label, [kind], None, True)


def words(name: str, label: str, default: str | None = None) -> QgsProcessingParameterString:
    """Return a parameter for a word that may be left empty."""
    return QgsProcessingParameterString(name, label, default, False, True)


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Return the parameter, folded away among the advanced ones."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter
