"""What is done with a survey, picture after picture, for the user guide: mends, bursts, clearances, cameras, digging.

Needs the home that scene_survey_tour.py needs. The pictures ``survey-*.png`` are written beside the last one, in
whatever language QGIS speaks.
"""

import csv
import os
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRendererCategory,
    QgsStyle,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QTableWidgetItem
from qgis.utils import plugins

import processing
from undergrid.processing.one_language import name_columns
from undergrid.processing.texts import language
from undergrid.tests.desktop.hands import LayersCame, click, pause
from undergrid.tests.desktop.scene_survey_tour import DISTRICT, drawn, dress_map

PICTURES = Path(os.environ["UNDERGRID_PICTURE"])
WORK = DISTRICT.parent.parent / "work"


def scene(iface):
    plugin = plugins["undergrid"]
    WORK.mkdir(exist_ok=True)
    window = iface.mainWindow()
    window.findChild(QDockWidget, "Browser").hide()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [290], Qt.Orientation.Horizontal)
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [440], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    iface.messageBar().clearWidgets()
    dress_map()
    plugin.dock.open_page("survey")
    page = plugin.dock.page("survey")
    yield lambda: page.deliveries.deliveries
    yield from mending(iface, page)
    yield from saying_more(iface, page)
    yield from burst(iface, page)
    plugin.dock.hide()
    yield from cameras(iface, plugin, page)
    yield from digging(iface, plugin, page)
    yield from clearances(iface, plugin, page)


def picture(iface, name):
    iface.mainWindow().grab().save(str(PICTURES.with_name(f"{PICTURES.stem}-{name}.png")))


def mending(iface, page):
    """The end of a line that just misses a point, and what would be done about it."""
    states = [each["state"] for each in page.deliveries.deliveries]
    page.deliveries.list.setCurrentItem(page.deliveries.list.topLevelItem(states.index("refused")))
    findings, mend = page.findings, page.findings.mending
    yield lambda: findings.model.findings and mend._known
    wanted = ("survey.point-near-miss", "survey.point-same-place", "survey.segment-rises")
    slugs = [
        findings.model.findings[findings.filtered.mapToSource(findings.filtered.index(row, 0)).row()]["slug"]
        for row in range(findings.filtered.rowCount())
    ]
    findings.choose(next(slugs.index(slug) for slug in wanted if slug in slugs))
    yield from drawn(iface)
    mend.open_button.click()
    yield mend.go.isVisible
    iface.mapCanvas().zoomScale(60)
    yield from drawn(iface)
    area = page.parentWidget().parentWidget()
    area.ensureWidgetVisible(mend, 0, 40)
    yield from pause()
    picture(iface, "mend")
    mend.close_preview()


def saying_more(iface, page):
    """What only some deliveries need said, below the form."""
    form = page.deliveries.importing
    page.deliveries.open_import()
    form.files.set_paths([str(path) for path in sorted((DISTRICT.parent / "clean").glob("WS*.csv"))])
    yield form.go.isEnabled
    form.more.setCollapsed(False)
    form.more.claimed.setItem(0, 0, QTableWidgetItem("WS"))
    form.more.claimed.setItem(0, 1, QTableWidgetItem("6500"))
    yield from pause()
    area = page.parentWidget().parentWidget()
    area.ensureWidgetVisible(form.go)
    yield from pause()
    picture(iface, "import-more")
    form.empty()
    page.deliveries._close_forms()
    area.verticalScrollBar().setValue(0)


def burst(iface, page):
    """A water main breaks: which valves to close, and who is cut off."""
    canvas, card = iface.mapCanvas(), page.network
    mains = page.place.pipes()[1].getFeatures(QgsFeatureRequest(QgsExpression("\"category\" IN ('JS', 'JP')")))
    longest = max((feature.geometry() for feature in mains), key=lambda line: line.length())
    place = longest.interpolate(longest.length() / 2).asPoint()
    canvas.setCenter(place)
    canvas.zoomScale(200)  # seven utilities share the street: come near enough to hit the right one
    yield from drawn(iface)
    card.ask("isolate")
    click(canvas, place.x(), place.y())
    yield card._after.isVisible
    card._isolating.zoom()
    yield from drawn(iface)
    picture(iface, "isolate")
    card.clear()


def sewers(page):
    """Return the sewers of some length."""
    question = QgsFeatureRequest(QgsExpression("\"category\" = 'WS' AND $length > 20"))
    return list(page.place.pipes()[1].getFeatures(question))


def cameras(iface, plugin, page):
    """Camera inspections of some sewers, graded: the condition on the map."""
    table = WORK / "cctv.csv"
    runs = sewers(page)[:24]
    codes = (("PL", "2"), ("CK", "1"), ("TJ", "3"), ("CJ", "2"), ("PL", "4"))
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["起始设施编号", "终止设施编号", "检测长度", "检测日期", "缺陷距离", "缺陷代码", "缺陷等级"])
        for number, pipe in enumerate(runs):
            code, grade = codes[number % len(codes)]
            length = pipe.geometry().length()
            ends = (pipe["from_point_no"], pipe["to_point_no"])
            writer.writerow([*ends, f"{length:.1f}", "2026-05-04", f"{length * 0.4:.1f}", code, grade])
    store = {"STORE": plugin.session.store}
    output = str(WORK / "condition.gpkg")
    if not Path(output).exists():  # the second language finds them in the store
        processing.run("undergrid:importinspection", {**store, "FILES": [str(table)], "CATEGORY": "WS"})
    processing.run("undergrid:gradeinspection", {**store, "K": "K1", "CATEGORY": "WS", "CONDITION_OUTPUT": output})
    yield from show(iface, output, ("Condition of pipes", "管道状况"), "ri", runs[0].geometry())
    picture(iface, "condition")
    take_off(output)


def digging(iface, plugin, page):
    """A pit in the street: what it affects."""
    pipe = sewers(page)[0].geometry()
    pit = QgsVectorLayer("Polygon", said("Pit", "基坑"), "memory")
    pit.setCrs(page.place.crs)
    feature = QgsFeature()
    middle = pipe.interpolate(pipe.length() / 2)
    feature.setGeometry(QgsGeometry.fromRect(middle.buffer(6, 4).boundingBox()))
    pit.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(pit)
    output = str(WORK / "affected.gpkg")
    chosen = {"STORE": plugin.session.store, "PIT": pit, "DEPTH_M": 3.0, "AFFECTED_OUTPUT": output,
              "PERMIT_OUTPUT": str(WORK / "permit.html")}  # fmt: skip
    processing.run("undergrid:excavationimpact", chosen)
    yield from show(iface, output, ("Affected pipes", "受影响管线"), "effect", feature.geometry(), 300)
    picture(iface, "dig")
    take_off(output)
    QgsProject.instance().removeMapLayer(pit)


def clearances(iface, plugin, page):
    """Pipes nearer to one another than the table asks."""
    output = str(WORK / "conflicts.gpkg")
    processing.run("undergrid:pipeclearance", {"STORE": plugin.session.store, "CONFLICTS_OUTPUT": output})
    layer = QgsVectorLayer(output, "conflicts", "ogr")
    first = next(layer.getFeatures(), None)
    yield from show(iface, output, ("Clearance conflicts", "净距不足"), "measure", first.geometry(), 700)
    picture(iface, "clearance")


def take_off(path):
    project = QgsProject.instance()
    project.removeMapLayers([each.id() for each in project.mapLayers().values() if each.source().startswith(path)])


def said(english, chinese):
    return chinese if language() == "zh" else english


def show(iface, path, names, column, place, scale=900):
    """Put a result on top of the map, coloured by a column, and go there with its table below."""
    layer = QgsVectorLayer(path, said(*names), "ogr")
    name_columns(layer)
    setup = layer.editorWidgetSetup(layer.fields().indexOf(column))
    words = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    at = layer.fields().indexOf(column)
    values = sorted(layer.uniqueValues(layer.fields().indexOf(column)), key=str)
    ramp = QgsStyle.defaultStyle().colorRamp("Spectral")
    known = []
    for number, value in enumerate(values):
        symbol = QgsSymbol.defaultSymbol(layer.geometryType())
        symbol.setColor(ramp.color(1 - (number + 0.5) / len(values)))
        if layer.geometryType() == Qgis.GeometryType.Line:
            symbol.setWidth(1.6)
        elif layer.geometryType() == Qgis.GeometryType.Point:
            symbol.setSize(5)
        text = (
            f"{value:.2f}" if isinstance(value, float) else words.representValue(layer, at, setup.config(), None, value)
        )
        known.append(QgsRendererCategory(value, symbol, text))
    layer.setRenderer(QgsCategorizedSymbolRenderer(column, known))
    QgsProject.instance().addMapLayer(layer, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, layer)
    iface.mapCanvas().setCenter(place.centroid().asPoint())
    iface.mapCanvas().zoomScale(scale)
    yield from drawn(iface)
    iface.messageBar().clearWidgets()
