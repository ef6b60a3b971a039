"""Everything that is to be read in a window or an algorithm, and the words in it that are of the other language."""

import re
from collections.abc import Collection, Iterator

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

from undergrid.processing.choices import names_of

CHINESE = re.compile("[\u3400-\u9fff]")
NO_WORDS = re.compile(
    r"EPSG:\d+ - .*|PROJCRS\[(?s:.*)|"
    r"`[^`]*`|https?://[!-~]+|[!-~]*[/\\.@:#=_][A-Za-z0-9][!-~]*|<[^>]*>|\{[^}]*\}|\*\.\w+"
)
"""Paths, addresses, codes, marks and the registry's names of coordinate systems: nobody reads them as English."""
WORD = re.compile(r"[A-Za-z]*[a-z]{3,}[A-Za-z]*|\b(?:of|to|at|or|by|no|is|on|an)\b")
KEPT = {
    "the name of a product or a project": (
        "Undergrid QGIS Qgis QField Server PostgreSQL Postgres PostGIS Python Excel OpenStreetMap SensorThings "
        "GeoSciML Access AutoCAD Debian Windows Linux CycloneDX Docker Dask TrueType Arrow Web"
    ),
    "the name of a person, which a method bears": (
        "Chow Keifer Chu Leclerc Schaake Manning Horton Green Ampt Courant Thiessen Gauss Kruger Dijkstra Voronoi "
        "Getis Ord Benjamini Hochberg"
    ),
    "a part of a standard's name (OGC API Records, OGC API Features)": "Records Features",
    "a file format, or how its files are called": (
        "GeoPackage GeoTIFF GeoJSON GeoParquet Parquet CityJSON CityGML FlatGeobuf Shapefile NetCDF zip csv xlsx dxf "
        "mdb pdf png svg inp npz gpkg wheel"
    ),
    "a program's name, which is typed": "pip psql libpq swmm cron",
    "a column that a layer must have under this very name": "population name type node blocked height_m",
    "what is written into a column, or the name of a connection": "take mine theirs undergrid",
    "a unit": "min",
}
"""What a Chinese text keeps, by the reason."""
NAMES = {name for names in KEPT.values() for name in names.split()}


def foreign(text: str, language: str, codes: Collection[str] = ()) -> list[str]:
    """Return the words of a text that are of the other language; code words that one hands over are none."""
    if language == "en":
        return CHINESE.findall(text)
    return [word for word in WORD.findall(NO_WORDS.sub(" ", text)) if word not in NAMES and word not in codes]


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
    """Yield what an algorithm or a model says of itself, its parameters and its outputs.

    What it is also found by (its tags) is shown nowhere, and holds words of both languages.
    """
    yield from (algorithm.displayName(), algorithm.group(), algorithm.shortHelpString(), algorithm.shortDescription())
    for each in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
        yield each.description()
        yield getattr(each, "help", str)()
        yield from names_of(each).values() if isinstance(each, QgsProcessingParameterEnum) else ()


def codes_of(algorithm) -> set[str]:
    """Return the code words of an algorithm's choices, as batch tables and the help of a parameter hold them."""
    choices = (each for each in algorithm.parameterDefinitions() if isinstance(each, QgsProcessingParameterEnum))
    return {part for each in choices for word in each.options() for part in (word, re.sub("[0-9]+$", "", word))}


def of_layer(layer: QgsMapLayer) -> Iterator[str]:
    """Yield a layer's name, its legend and what its columns are called."""
    yield layer.name()
    if isinstance(layer, QgsVectorLayer):
        yield from (layer.attributeDisplayName(number) for number in range(layer.fields().count()))
        renderer = layer.renderer()
        yield from (each.label() for each in renderer.legendSymbolItems()) if renderer is not None else ()
    elif isinstance(layer, QgsRasterLayer) and layer.renderer() is not None:
        yield from (label for label, _colour in layer.renderer().legendSymbologyItems())
