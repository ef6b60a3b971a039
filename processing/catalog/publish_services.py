"""undergrid:publishservices."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from .. import layers
from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced, words
from ..texts import say, tr
from ..values import Chosen

PROJECT = "services.qgz"
VERSION = re.compile(r"v-\d{20}-[0-9a-f]{8}")
WGS84, MERCATOR = "EPSG:4326", "EPSG:3857"


class PublishServices(UndergridAlgorithm):
    """Publishes services of what is open."""

    identifier = "publishservices"
    title = tr("Publish services")
    summary = tr(
        "Publishes what is open to the public: WMS, WFS and OGC API Features by QGIS Server, OGC API Features by "
        "pygeoapi, metadata (CSW) by pycsw. It writes the released rows as files of their own, and a project and "
        "configurations that read these and nothing else, so no request, however it is put, reaches the store.\n"
        "Every row passes the gate. The new project takes the old one's place in one step."
    )
    keywords = tr("services,WMS,WFS,CSW,OGC API,QGIS Server,pygeoapi,pycsw,publish,open data")
    task = "catalog.site.services.release_for_services"
    gives_findings = True
    # A project and its layers belong to the thread that opened them.
    extra_flags = Qgis.ProcessingAlgorithmFlags(Qgis.ProcessingAlgorithmFlag.NoThreading)

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFolderDestination("FOLDER", tr("Folder of the services"))
        yield QgsProcessingParameterString("PURPOSE", tr("What for"))
        label = tr("Only these data sets, with commas between")
        yield advanced(QgsProcessingParameterString("DATASETS", label, "", False, True))
        label = tr("Hold back groups that an earlier release would give away, instead of stopping")
        yield advanced(QgsProcessingParameterBoolean("HOLD_BACK", label, True))
        label = tr("Address at which pygeoapi is asked")
        yield advanced(QgsProcessingParameterString("PYGEOAPI_ADDRESS", label, "http://localhost:5000"))
        label = tr("Address at which pycsw is asked")
        yield advanced(QgsProcessingParameterString("PYCSW_ADDRESS", label, "http://localhost:8000"))
        yield QgsProcessingOutputString("PROJECT", tr("Project for QGIS Server"))
        yield QgsProcessingOutputString("PYGEOAPI", tr("Configuration of pygeoapi"))
        yield QgsProcessingOutputString("PYCSW", tr("Configuration of pycsw"))
        yield QgsProcessingOutputString("RECORDS", tr("Folder of metadata for pycsw"))
        yield QgsProcessingOutputNumber("LAYERS", tr("Layers in the services"))
        yield QgsProcessingOutputNumber("ROWS", tr("Rows handed over"))
        yield QgsProcessingOutputNumber("HELD_BACK_ROWS", tr("Rows held back"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return {name: words(value) if name == "datasets" else value for name, value in asked.items()}

    def work(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        answer = super().work(feedback)
        folder = Path(self.given["folder"])
        written = write_project(folder, answer)
        written.replace(folder / PROJECT)  # one step: whoever asks meanwhile is answered from the one or the other
        forget_older(folder, answer["version"])
        version = folder / answer["version"]
        places = {"pygeoapi": version / "pygeoapi.yml", "pycsw": version / "pycsw.cfg", "records": version / "records"}
        told = {name: str(place) for name, place in places.items()}
        return answer | told | {"project": str(folder / PROJECT), "layers": len(answer["layers"])}


def write_project(folder: Path, told: dict[str, Any]) -> Path:
    """Write the project of a version beside the old one, and return where it lies."""
    project = QgsProject()
    project.setTitle(told["title"])
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    for each in told["layers"]:
        project.addMapLayer(open_layer(folder / told["version"], each))
    ours = list(project.mapLayers().values())
    if ours:
        project.setCrs(ours[0].crs())
    describe_services(project, told["title"], ours)
    path = folder / f"{told['version']}.{PROJECT}"
    with layers.without_logins(project):
        is_written = project.write(str(path))
    if not is_written:
        path.unlink(missing_ok=True)
        raise QgsProcessingException(f"{path}: {project.error()}")
    return path


def open_layer(folder: Path, told: dict[str, Any]) -> QgsVectorLayer:
    """Return a released layer with the words that services say of it."""
    part = f"|layername={told['name']}" if told["file"].endswith(".gpkg") else ""
    layer = QgsVectorLayer(f"{folder / told['file']}{part}", told["title"], "ogr")
    if not layer.isValid():
        raise QgsProcessingException(tr("Could not be opened: {names}").format(names=told["file"]))
    age = tr("as of {day}").format(day=told["changed"]) if told["changed"] else ""
    if properties := layer.serverProperties():
        properties.setShortName(told["name"].replace(".", "_"))
        properties.setTitle(told["title"])
        properties.setAbstract(" · ".join(filter(None, (told["abstract"], age))))
        properties.setKeywordList(told["keywords"])
        properties.setAttribution(told["owner"])
    layer.setReadOnly(True)
    for index, name in enumerate(layer.fields().names()):
        if alias := say(told["aliases"].get(name)):
            layer.setFieldAlias(index, alias)
    return layer


def describe_services(project: QgsProject, title: str, ours: list[QgsVectorLayer]) -> None:
    """Say which services there are: maps and features to read, nothing to write."""
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSServiceTitle", "/", title)
    project.writeEntry("WMSUseLayerIDs", "/", False)
    project.writeEntry("WMSAddWktGeometry", "/", False)
    project.writeEntry("WMSCrsList", "/", [WGS84, MERCATOR])
    keys = [layer.id() for layer in ours]
    project.writeEntry("WFSLayers", "/", keys)
    for kind in ("Insert", "Update", "Delete"):
        project.writeEntry("WFSTLayers", kind, [])
    for key in keys:
        project.writeEntry("WFSLayersPrecision", f"/{key}", 8)
    extent = QgsRectangle()
    for layer in ours:
        extent.combineExtentWith(layer.extent())
    if not extent.isEmpty():
        edges = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        project.writeEntry("WMSExtent", "/", [str(edge) for edge in edges])


def forget_older(folder: Path, version: str) -> None:
    """Remove all versions but this one and the one before it, which a server may still have open."""
    older = sorted(each.name for each in folder.iterdir() if VERSION.fullmatch(each.name) and each.name != version)
    for name in older[:-1]:
        shutil.rmtree(folder / name, ignore_errors=True)
