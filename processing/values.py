"""From what a person chose in a Processing dialog to the JSON value that the engine takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from .texts import tr

Chosen = dict[str, Any]
COPIED_AS, DRIVER = "fgb", "FlatGeobuf"
READ_AS_THEY_ARE = ["gpkg", "fgb", "shp", "geojson"]
NO_LIMIT = -1


@dataclass(frozen=True)
class Asked:
    """One parameter of an algorithm, and what was chosen for all of them."""

    algorithm: QgsProcessingAlgorithm
    definition: QgsProcessingParameterDefinition
    chosen: Chosen
    context: QgsProcessingContext

    @property
    def name(self) -> str:
        """The parameter's name."""
        return self.definition.name()


def value_of(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    chosen: Chosen,
    context: QgsProcessingContext,
) -> Any:
    """Return the JSON value of one parameter, or None when it was left empty; only in the main thread.

    Layers become the path of a file that the engine can read: their own or, when they lie nowhere on disk, a
    :class:`Snapshot` that is written into one where the work is done.
    """
    if chosen.get(definition.name(), definition.defaultValue()) in (None, "", []):
        return None
    return READERS.get(definition.type(), _text)(Asked(algorithm, definition, chosen, context))


def _text(asked: Asked) -> str:
    return asked.algorithm.parameterAsString(asked.chosen, asked.name, asked.context)


def _truth(asked: Asked) -> bool:
    return asked.algorithm.parameterAsBool(asked.chosen, asked.name, asked.context)


def _number(asked: Asked) -> int | float:
    kind = asked.definition
    if isinstance(kind, QgsProcessingParameterNumber) and kind.dataType() == Qgis.ProcessingNumberParameterType.Integer:
        return asked.algorithm.parameterAsInt(asked.chosen, asked.name, asked.context)
    return asked.algorithm.parameterAsDouble(asked.chosen, asked.name, asked.context)


def _choice(asked: Asked) -> list[str] | str | list[int] | int:
    algorithm, given = asked.algorithm, (asked.chosen, asked.name, asked.context)
    kind = asked.definition if isinstance(asked.definition, QgsProcessingParameterEnum) else None
    is_many = kind is not None and kind.allowMultiple()
    if kind is not None and kind.usesStaticStrings():
        return algorithm.parameterAsEnumStrings(*given) if is_many else algorithm.parameterAsEnumString(*given)
    return algorithm.parameterAsEnums(*given) if is_many else algorithm.parameterAsEnum(*given)


def _file(asked: Asked) -> str:
    return asked.algorithm.parameterAsFile(asked.chosen, asked.name, asked.context)


def _written_file(asked: Asked) -> str:
    return asked.algorithm.parameterAsFileOutput(asked.chosen, asked.name, asked.context)


def _written_layer(asked: Asked) -> str:
    return asked.algorithm.parameterAsOutputLayer(asked.chosen, asked.name, asked.context)


def _many(asked: Asked) -> list[str]:
    algorithm, kind, given = asked.algorithm, asked.definition, (asked.chosen, asked.name, asked.context)
    if isinstance(kind, QgsProcessingParameterMultipleLayers) and kind.layerType() == Qgis.ProcessingSourceType.File:
        return algorithm.parameterAsFileList(*given)
    return [layer.source() for layer in algorithm.parameterAsLayerList(*given)]


def _crs(asked: Asked) -> str:
    crs = asked.algorithm.parameterAsCrs(asked.chosen, asked.name, asked.context)
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt(Qgis.CrsWktVariant.Wkt2_2019)


@dataclass(frozen=True)
class Snapshot:
    """A layer's features as they stand, unsaved edits included; the layer itself may go meanwhile."""

    source: QgsVectorLayerFeatureSource
    asked: QgsFeatureRequest
    fields: QgsFields
    wkb: Qgis.WkbType
    crs: QgsCoordinateReferenceSystem
    transforms: QgsCoordinateTransformContext
    path: str

    def write(self, feedback: QgsProcessingFeedback) -> dict[str, str | None]:
        """Write the features into a file for the engine; in any thread."""
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = DRIVER
        writer = QgsVectorFileWriter.create(self.path, self.fields, self.wkb, self.crs, self.transforms, options)
        for feature in self.source.getFeatures(self.asked):
            if feedback.isCanceled():
                raise QgsProcessingException(tr("Cancelled; nothing was changed."))
            if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                break
        why = writer.errorMessage()
        del writer  # closes the file
        if why:
            raise QgsProcessingException(tr("The layer could not be copied for the engine: {why}").format(why=why))
        return {"path": self.path, "layer": None}


def _vector(asked: Asked) -> dict[str, str | None] | Snapshot:
    algorithm, chosen, name, context = asked.algorithm, asked.chosen, asked.name, asked.context
    value = chosen.get(name, asked.definition.defaultValue())
    part = value if isinstance(value, QgsProcessingFeatureSourceDefinition) else None
    layer = algorithm.parameterAsVectorLayer(chosen, name, context)
    if layer is None:
        raise QgsProcessingException(algorithm.invalidSourceError(chosen, name))
    if _must_be_copied(layer, part):
        return _snapshot(layer, part, context)
    path, inside = algorithm.parameterAsCompatibleSourceLayerPathAndLayerName(
        chosen, name, context, READ_AS_THEY_ARE, COPIED_AS, QgsProcessingFeedback()
    )
    return {"path": path, "layer": inside or None}


def _must_be_copied(layer: QgsVectorLayer, part: QgsProcessingFeatureSourceDefinition | None) -> bool:
    """Return whether the layer's own file, if it has one, would say something else than the layer does."""
    is_part = part is not None and (
        part.selectedFeaturesOnly or part.featureLimit != NO_LIMIT or bool(part.filterExpression)
    )
    return is_part or layer.providerType() != "ogr" or bool(layer.subsetString()) or layer.isModified()


def _snapshot(
    layer: QgsVectorLayer, part: QgsProcessingFeatureSourceDefinition | None, context: QgsProcessingContext
) -> Snapshot:
    asked = QgsFeatureRequest()
    if part is not None and part.selectedFeaturesOnly:
        asked.setFilterFids(layer.selectedFeatureIds())
    if part is not None and part.filterExpression:
        asked.combineFilterExpression(part.filterExpression)
        asked.setExpressionContext(context.expressionContext())
    if part is not None and part.featureLimit != NO_LIMIT:
        asked.setLimit(part.featureLimit)
    return Snapshot(
        QgsVectorLayerFeatureSource(layer), asked, QgsFields(layer.fields()), layer.wkbType(), layer.crs(),
        context.transformContext(), QgsProcessingUtils.generateTempFilename(f"layer.{COPIED_AS}", context),
    )  # fmt: skip


def _raster(asked: Asked) -> str:
    layer = asked.algorithm.parameterAsRasterLayer(asked.chosen, asked.name, asked.context)
    if layer is None:
        raise QgsProcessingException(asked.algorithm.invalidRasterError(asked.chosen, asked.name))
    if layer.providerType() != "gdal":
        words = tr("{layer} is not a raster file.\nSave it as GeoTIFF (right-click, Export) and choose that layer.")
        raise QgsProcessingException(words.format(layer=layer.name()))
    return layer.source()


def _moment(asked: Asked) -> str:
    return asked.algorithm.parameterAsDateTime(asked.chosen, asked.name, asked.context).toString("yyyy-MM-ddTHH:mm:ss")


def _extent(asked: Asked) -> list[float]:
    box = asked.algorithm.parameterAsExtent(asked.chosen, asked.name, asked.context)
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def _point(asked: Asked) -> list[float]:
    point = asked.algorithm.parameterAsPoint(asked.chosen, asked.name, asked.context)
    return [point.x(), point.y()]


READERS: dict[str, Callable[[Asked], Any]] = {
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
