"""From what a person chose in a Processing dialog to the JSON value that the engine takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)

Chosen = dict[str, Any]
Reader = Callable[[QgsProcessingAlgorithm, QgsProcessingParameterDefinition, Chosen, QgsProcessingContext], Any]


def value_of(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    chosen: Chosen,
    context: QgsProcessingContext,
) -> Any:
    """Return the JSON value of one parameter, or None when it was left empty.

    Layers become the path of a file that the engine can read: their own, or a copy when they lie nowhere on disk.
    """
    if chosen.get(definition.name(), definition.defaultValue()) in (None, "", []):
        return None
    return READERS.get(definition.type(), _text)(algorithm, definition, chosen, context)


def _text(algorithm, definition, chosen, context) -> str:
    return algorithm.parameterAsString(chosen, definition.name(), context)


def _truth(algorithm, definition, chosen, context) -> bool:
    return algorithm.parameterAsBool(chosen, definition.name(), context)


def _number(algorithm, definition, chosen, context) -> int | float:
    if definition.dataType() == Qgis.ProcessingNumberParameterType.Integer:
        return algorithm.parameterAsInt(chosen, definition.name(), context)
    return algorithm.parameterAsDouble(chosen, definition.name(), context)


def _choice(algorithm, definition, chosen, context) -> Any:
    name = definition.name()
    if definition.usesStaticStrings():
        read = algorithm.parameterAsEnumStrings if definition.allowMultiple() else algorithm.parameterAsEnumString
    else:
        read = algorithm.parameterAsEnums if definition.allowMultiple() else algorithm.parameterAsEnum
    return read(chosen, name, context)


def _file(algorithm, definition, chosen, context) -> str:
    return algorithm.parameterAsFile(chosen, definition.name(), context)


def _written_file(algorithm, definition, chosen, context) -> str:
    return algorithm.parameterAsFileOutput(chosen, definition.name(), context)


def _written_layer(algorithm, definition, chosen, context) -> str:
    return algorithm.parameterAsOutputLayer(chosen, definition.name(), context)


def _many(algorithm, definition, chosen, context) -> list[str]:
    name = definition.name()
    if definition.layerType() == Qgis.ProcessingSourceType.File:
        return algorithm.parameterAsFileList(chosen, name, context)
    return [layer.source() for layer in algorithm.parameterAsLayerList(chosen, name, context)]


def _crs(algorithm, definition, chosen, context) -> str:
    crs = algorithm.parameterAsCrs(chosen, definition.name(), context)
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt(Qgis.CrsWktVariant.Wkt2_2019)


def _vector(algorithm, definition, chosen, context) -> dict[str, str | None]:
    path, layer = algorithm.parameterAsCompatibleSourceLayerPathAndLayerName(
        chosen, definition.name(), context, ["gpkg", "fgb", "shp", "geojson"], "fgb", QgsProcessingFeedback()
    )
    return {"path": path, "layer": layer or None}


def _raster(algorithm, definition, chosen, context) -> str:
    return algorithm.parameterAsRasterLayer(chosen, definition.name(), context).source()


def _moment(algorithm, definition, chosen, context) -> str:
    return algorithm.parameterAsDateTime(chosen, definition.name(), context).toString("yyyy-MM-ddTHH:mm:ss")


def _extent(algorithm, definition, chosen, context) -> list[float]:
    box = algorithm.parameterAsExtent(chosen, definition.name(), context)
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def _point(algorithm, definition, chosen, context) -> list[float]:
    point = algorithm.parameterAsPoint(chosen, definition.name(), context)
    return [point.x(), point.y()]


READERS: dict[str, Reader] = {
    "boolean": _truth,
    "number": _number,
    "distance": _number,
    "duration": _number,
    "enum": _choice,
    "file": _file,
    "fileDestination": _written_file,
    "folderDestination": _written_file,
    "rasterDestination": _written_layer,
    "vectorDestination": _written_layer,
    "multilayer": _many,
    "crs": _crs,
    "source": _vector,
    "vector": _vector,
    "raster": _raster,
    "datetime": _moment,
    "extent": _extent,
    "point": _point,
}
