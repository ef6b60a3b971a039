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

from undergrid.processing.choices import names_of


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
