"""Everything that is to be read in a window or an algorithm, and the words in it that are of the other language."""

import re
from collections.abc import Iterator

from qgis.core import QgsMapLayer, QgsProcessingParameterEnum, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTreeWidget,
    QWidget,
)

CHINESE = re.compile("[\u3400-\u9fff]")
NO_WORDS = re.compile(r"`[^`]*`|https?://\S+|\S*[/\\.@:#=_][A-Za-z0-9]\S*|<[^>]*>|\{[^}]*\}|\*\.\w+")
"""Paths, addresses, codes and marks: nobody reads them as English."""
WORD = re.compile(r"[A-Za-z]*[a-z]{3,}[A-Za-z]*")
NAMES = {
    "Undergrid", "QGIS", "Qgis", "PostgreSQL", "PostGIS", "GeoPackage", "GeoTIFF", "GeoJSON", "CityJSON", "Python",
    "Excel", "OpenStreetMap", "Chicago", "CityGML", "Chow", "Keifer", "Chu", "Leclerc", "Schaake", "Manning", "Horton",
    "Green", "Ampt", "Courant", "Thiessen", "SensorThings", "GeoSciML", "Access", "Shapefile", "AutoCAD", "pip",
    "wheel", "Debian", "Windows", "Linux", "Gauss", "Kruger", "CycloneDX", "swmm", "inp", "Arrow", "Parquet",
    "Dijkstra", "Voronoi", "Wheel", "FlatGeobuf", "TrueType", "Web", "Docker", "Postgres", "psql", "libpq", "min",
}  # fmt: skip
"""Proper names, formats and units, which a Chinese text keeps."""


def foreign(text: str, language: str) -> list[str]:
    """Return the words of a text that are of the other language."""
    if language == "en":
        return CHINESE.findall(text)
    return [word for word in WORD.findall(NO_WORDS.sub(" ", text)) if word not in NAMES]


def of_window(inside: QWidget) -> Iterator[str]:
    """Yield what is to be read in a part of a window, tips and empty fields' hints too."""
    for each in (inside, *inside.findChildren(QWidget)):
        yield each.toolTip()
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(number) for number in range(each.count()))
        elif isinstance(each, QGroupBox):
            yield each.title()
        elif isinstance(each, QLineEdit):
            yield each.placeholderText()
        elif isinstance(each, QAbstractSpinBox):
            yield getattr(each, "suffix", str)()
        elif isinstance(each, QTreeWidget):
            yield from (each.headerItem().text(column) for column in range(each.columnCount()))
            yield from _of_tree(each.invisibleRootItem())
        elif isinstance(each, QTableWidget):
            heads = (each.horizontalHeaderItem(number) for number in range(each.columnCount()))
            yield from (head.text() for head in heads if head is not None)


def _of_tree(item) -> Iterator[str]:
    for number in range(item.childCount()):
        yield item.child(number).text(0)
        yield item.child(number).toolTip(0)
        yield from _of_tree(item.child(number))


def of_algorithm(algorithm) -> Iterator[str]:
    """Yield what an algorithm or a model says of itself, its parameters and its outputs."""
    yield from (algorithm.displayName(), algorithm.group(), algorithm.shortHelpString(), algorithm.shortDescription())
    yield from algorithm.tags()
    for each in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
        yield each.description()
        yield getattr(each, "help", str)()
        if isinstance(each, QgsProcessingParameterEnum) and not each.usesStaticStrings():
            yield from each.options()


def of_layer(layer: QgsMapLayer) -> Iterator[str]:
    """Yield a layer's name, its legend and what its columns are called."""
    yield layer.name()
    if isinstance(layer, QgsVectorLayer):
        yield from (layer.attributeDisplayName(number) for number in range(layer.fields().count()))
        renderer = layer.renderer()
        yield from (each.label() for each in renderer.legendSymbolItems()) if renderer is not None else ()
    elif isinstance(layer, QgsRasterLayer) and layer.renderer() is not None:
        yield from (label for label, _colour in layer.renderer().legendSymbologyItems())
