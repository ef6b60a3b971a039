"""Dialogs offer what the store knows: its models, rains and deliveries are chosen; one may type all the same."""

import gc
import os
from pathlib import Path

from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.core import QgsApplication, QgsProcessingContext
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox
from qgis.utils import plugins

import processing
from undergrid.processing import connections
from undergrid.tests.desktop.hands import pause

PICTURE = Path(os.environ["UNDERGRID_PICTURE"])
kept = []  # as the session keeps the dialogs that it opens


def opened(algorithm, **given):
    dialog = processing.createAlgorithmDialog(f"undergrid:{algorithm}", {"STORE": connections.EMBEDDED, **given})
    dialog.resize(820, 760)
    dialog.show()
    kept.append(dialog)
    return dialog


def box_of(dialog, name) -> QComboBox:
    return dialog.mainWidget().wrappers[name].wrappedWidget().findChild(QComboBox)


def rows(box):
    return [(box.itemText(row), box.itemData(row)) for row in range(box.count())]


def choose(box, row):
    box.setCurrentIndex(row)
    box.activated.emit(row)


def asked_by(dialog, name):
    return dialog.mainWidget().wrappers[name].parameterValue()


def models_and_rains(iface):
    dialog = opened("simulateflood")
    model, rain = box_of(dialog, "MODEL"), box_of(dialog, "RAIN")
    yield lambda: model.count() and rain.count()
    assert rows(model) == [("two", "two")]
    assert [value for _, value in rows(rain)] == ["P50-60min"]
    assert rows(rain)[0][0].endswith(" mm")
    assert model.currentText() == rain.currentText() == ""  # nobody has chosen yet
    choose(model, 0)
    choose(rain, 0)
    assert rain.currentText() == "P50-60min"
    assert (asked_by(dialog, "MODEL"), asked_by(dialog, "RAIN")) == ("two", "P50-60min")
    model.setEditText("typed")
    assert asked_by(dialog, "MODEL") == "typed"
    choose(model, 0)
    rain.showPopup()
    yield from pause()
    iface.mainWindow().screen().grabWindow(0).save(str(PICTURE.with_name("list.png")))
    rain.hidePopup()
    dialog.close()


def deliveries():
    dialog = opened("acceptrainfall")
    delivery = box_of(dialog, "DELIVERY")
    yield lambda: delivery.count() == 1
    [(words, key)] = rows(delivery)
    assert words.startswith("July · ")
    assert len(key) == 36
    choose(delivery, 0)
    assert delivery.currentText() == words
    assert asked_by(dialog, "DELIVERY") == key
    yield from pause()
    dialog.grab().save(str(PICTURE.with_name("delivery.png")))
    dialog.close()


def several():
    dialog = opened("buildswmmmodel")  # several in one line
    utilities = box_of(dialog, "CATEGORIES")
    yield lambda: utilities.count() > 5
    assert utilities.currentText() == "YS,HS"
    choose(utilities, utilities.findData("WS"))
    assert asked_by(dialog, "CATEGORIES") == "YS,HS,WS"
    dialog.close()


def of_every_room():
    """Partners and their requests, areas, bodies, rules and kinds of points; several of these in one line."""
    for algorithm, name, words, value in (
        ("exportdataset", "RECIPIENT", "消防支队", "消防支队"),
        ("exportdataset", "REQUEST", "消防支队 · survey.point · 抢险", None),
        ("drawgridcell", "COMMUNITY", "500103001001 · 七星岗社区", "500103001001"),
        ("monitoringcoverage", "DISTRICT", "500103 · 渝中区", "500103"),
        ("dutygrids", "ORGANISATION", "市政所", "市政所"),
        ("covercheck", "SCHEME", "GB 50289-2016", "GB 50289-2016"),
        ("isolatevalves", "VALVE_KINDS", "阀门井 · points: 1", "阀门井"),
        ("stormladder", "MODEL", "two", "two"),
    ):
        dialog = opened(algorithm)
        box = box_of(dialog, name)
        yield lambda box=box: box.count() == 1
        assert box.itemText(0) == words, rows(box)
        choose(box, 0)
        given = asked_by(dialog, name)
        assert given == value or (value is None and len(given) == 36), given
        yield from pause()
        dialog.grab().save(str(PICTURE.with_name(f"{algorithm}-{name}.png")))
        dialog.close()


def of_another_parameter():
    """Columns are those of the data sets that the dialog names, and others when these change."""
    dialog = opened("exportdataset", DATASETS="survey.point")
    columns, days = box_of(dialog, "COLUMNS"), box_of(dialog, "DATE_COLUMN")
    yield lambda: columns.findData("depth_m") >= 0
    assert columns.findData("to_depth_m") < 0
    datasets = box_of(dialog, "DATASETS")
    yield lambda: datasets.count() > 5
    choose(datasets, datasets.findData("survey.segment"))
    yield lambda: columns.findData("to_depth_m") >= 0
    choose(columns, columns.findData("from_depth_m"))
    choose(columns, columns.findData("to_depth_m"))
    assert asked_by(dialog, "COLUMNS") == "from_depth_m,to_depth_m"
    days.showEvent(QShowEvent())
    yield lambda: days.findData("surveyed_on") >= 0
    assert days.findData("depth_m") < 0
    dialog.close()


def in_a_batch_table():
    """Each row of the table has a list of its own, of the store that its row names."""
    dialog = BatchAlgorithmDialog(QgsApplication.processingRegistry().createAlgorithmById("undergrid:simulateflood"))
    dialog.resize(1200, 500)
    dialog.show()
    kept.append(dialog)
    panel = dialog.mainWidget()
    panel.addRow(1)
    boxes = []
    for row in panel.wrappers:
        row[panel.parameter_to_column["STORE"]].setParameterValue(connections.EMBEDDED, QgsProcessingContext())
        wrapper = row[panel.parameter_to_column["MODEL"]]
        panel.tblParameters.scrollTo(panel.tblParameters.model().index(1, panel.parameter_to_column["MODEL"]))
        boxes.append((wrapper, wrapper.wrappedWidget().findChild(QComboBox)))
    yield lambda: all(box.count() == 1 for _, box in boxes)
    choose(boxes[0][1], 0)
    boxes[1][1].setEditText("typed")
    assert [wrapper.parameterValue() for wrapper, _ in boxes] == ["two", "typed"]
    yield from pause()
    dialog.grab().save(str(PICTURE.with_name("batch.png")))
    dialog.close()


def without_a_store():
    dialog = opened("surveytemplate")  # it asks no store
    profile = box_of(dialog, "PROFILE")
    yield lambda: profile.count() > 1
    assert asked_by(dialog, "PROFILE") == "generic"
    dialog.close()


def where_none_answers():
    nowhere = {"host": str(PICTURE.parent), "port": "5999", "dbname": "nothing", "user": "nobody"}
    connections.register("nowhere", nowhere)
    dialog = opened("runswmm", STORE="nowhere", MODEL="two")
    model = box_of(dialog, "MODEL")
    yield lambda: model.lineEdit().placeholderText() != ""
    assert model.count() == 0
    assert asked_by(dialog, "MODEL") == "two"
    dialog.mainWidget().wrappers["STORE"].setParameterValue(connections.EMBEDDED, QgsProcessingContext())
    yield lambda: model.count() == 1
    assert asked_by(dialog, "MODEL") == "two"
    dialog.close()
    yield from pause()


def nobody_keeps():
    """Close dialogs that Python lets go at once, as those of QGIS's own toolbox: QGIS lives on."""
    for name in ("surveytemplate", "runswmm", "draftprofile") * 4:
        dialog = opened(name)
        kept.remove(dialog)
        for _ in range(3):
            yield lambda: True
        dialog.close()
        del dialog
        gc.collect()
        yield lambda: True


def scene(iface):
    plugins["undergrid"].dock.open_page("store")
    yield lambda: plugins["undergrid"].dock.page("store").store.state_name == "ok"
    yield from models_and_rains(iface)
    for each in (
        deliveries,
        several,
        of_every_room,
        in_a_batch_table,
        without_a_store,
        where_none_answers,
        nobody_keeps,
    ):
        yield from each()
