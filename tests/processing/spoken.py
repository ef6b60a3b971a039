"""What the program says to people: every algorithm, model and dialog, read in one language without a window.

``python -m undergrid.tests.processing.spoken LANGUAGE`` prints as JSON what is of the other language, and what each
choice of a dialog shows and holds.
"""

from __future__ import annotations

import csv
import importlib
import json
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsField,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterEnum,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale, QMetaType, QTranslator
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QWidget

from undergrid.processing.layers import STYLES
from undergrid.processing.one_language import COLUMNS, name_columns, put_style
from undergrid.processing.texts import install_translator
from undergrid.tests.desktop.languages import codes_of, of_algorithm, of_layer, of_window
from undergrid.tests.foreign_words import foreign

SHAPES = ("Point?crs=EPSG:4547", "LineString?crs=EPSG:4547", "Polygon?crs=EPSG:4547")
QGIS_SPEAKS = {"zh": "zh-Hans"}
LOCALES = {"zh": "zh_CN", "en": "en_US"}


def main(language: str) -> None:
    """Read everything and print what was found."""
    application = QgsApplication([], True)
    application.initQgis()
    qgis_own = QTranslator()
    if language != "en":
        assert qgis_own.load(f"{application.i18nPath()}/qgis_{QGIS_SPEAKS[language]}.qm")
        application.installTranslator(qgis_own)
    sys.path.append(f"{application.pkgDataPath()}/python/plugins")
    QgsApplication.setLocale(QLocale(LOCALES[language]))
    translator = install_translator()  # before the declarations, whose words are said when they are read
    provider = importlib.import_module("undergrid.processing.provider").UndergridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    dialogs = importlib.import_module("processing.gui.AlgorithmDialog")
    wrong: dict[str, dict[str, list[str]]] = {}
    choices: dict[str, dict[str, Any]] = {}
    usual: dict[str, Any] = {}

    def read(where: str, texts: Iterable[str], codes: Collection[str] = ()) -> None:
        told = {text: words for text in texts if text and (words := foreign(text, language, codes))}
        if told:
            wrong.setdefault(where, {}).update(told)

    read("provider", [provider.name(), provider.longName()])
    for algorithm in sorted(provider.algorithms(), key=lambda each: each.name()):
        codes = codes_of(algorithm)
        read(algorithm.id(), of_algorithm(algorithm), codes)
        dialog = dialogs.AlgorithmDialog(algorithm.create())
        read(f"dialog {algorithm.id()}", of_window(dialog.mainWidget()), codes)
        for name, wrapper in dialog.mainWidget().wrappers.items():
            if isinstance(wrapper.parameterDefinition(), QgsProcessingParameterEnum):
                usual[f"{algorithm.name()} {name}"] = wrapper.parameterDefinition().defaultValue()
                choices[f"{algorithm.name()} {name}"] = _shown_and_held(wrapper)
    for where, layer in _dressed_layers():
        read(where, of_layer(layer))
    told = {
        "wrong": wrong,
        "choices": choices,
        "usual": usual,
        "batch": _in_batch(provider),
        "modeler": _in_the_modeler(provider),
    }
    application.exitQgis()
    del translator
    print(json.dumps(told, ensure_ascii=False))


def _dressed_layers() -> Iterator[tuple[str, QgsVectorLayer]]:
    """Yield a layer in each style of vectors, and one with every column that has a name."""
    for style in sorted(STYLES.rglob("*.qml")):
        kind = re.search(r"<layerGeometryType>(\d)<", style.read_text(encoding="utf-8"))
        if kind is not None:
            layer = QgsVectorLayer(SHAPES[int(kind[1])], "图层", "memory")
            put_style(layer, style)
            yield f"style {style.parent.name}/{style.stem}", layer
    with COLUMNS.open(encoding="utf-8", newline="") as opened:
        fields = [QgsField(row["column"], QMetaType.Type.Double) for row in csv.DictReader(opened)]
    layer = QgsVectorLayer(SHAPES[0], "图层", "memory")
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    name_columns(layer)
    yield "columns", layer


def _in_batch(provider: Any) -> dict[str, Any]:
    """Return what a row of a batch table shows and holds for two choices, one of them of several."""
    told = {}
    for algorithm, name in (("buildswmmmodel", "SUBCATCHMENTS"), ("surfaceflood", "OPEN_SIDES")):
        dialogs = importlib.import_module("processing.gui.BatchAlgorithmDialog")
        panel = dialogs.BatchAlgorithmDialog(provider.algorithm(algorithm).create()).mainWidget()
        told[name] = _shown_and_held(panel.wrappers[0][panel.parameter_to_column[name]])
    return told


def _in_the_modeler(provider: Any) -> list[str]:
    """Return the rows of a choice in the dialog by which a model gets its step."""
    dialogs = importlib.import_module("processing.modeler.ModelerParametersDialog")
    model = QgsProcessingModelAlgorithm()
    dialog = dialogs.ModelerParametersDialog(provider.algorithm("buildswmmmodel").create(), model)
    boxes = dialog.widget.widget.wrappers["SUBCATCHMENTS"].findChildren(QComboBox)
    return [box.itemText(row) for box in boxes for row in range(box.count())]


def _shown_and_held(wrapper: Any) -> dict[str, Any]:
    """Choose each row as a person does, by what it shows, and return what the dialog then hands over."""
    widget: QWidget = wrapper.wrappedWidget()
    held = {}
    if isinstance(widget, QComboBox):
        for row in range(widget.count()):
            widget.setCurrentIndex(row)
            held[widget.itemText(row)] = wrapper.parameterValue()
    ticks = widget.findChildren(QCheckBox)
    for tick in ticks:
        for each in ticks:
            each.setChecked(each is tick)
        held[tick.text()] = wrapper.parameterValue()
    return held


if __name__ == "__main__":
    main(sys.argv[1])
