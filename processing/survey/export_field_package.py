"""undergrid:exportfieldpackage."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen
from . import parameters as asking

PACKAGE = "undergrid.gpkg"


class ExportFieldPackage(UndergridAlgorithm):
    """Packs an area for work without a line to the store."""

    identifier = "exportfieldpackage"
    title = tr("Export field package")
    summary = tr(
        "Packs an area for the field: a GeoPackage with its points and segments, a project that opens in QField and "
        "QGIS with forms, value lists and standard colours, and a folder for photos.\nEvery new row gets its key in "
        "the field. The package remembers the state in which it went out, so that 'Import field package' can merge "
        "what comes back. It holds exact underground positions: keep the tablet as safe as the store."
    )
    keywords = tr("field,QField,offline,package,GeoPackage,export,tablet")
    task = "fieldwork.packing.pack_field_area"
    # A project and its layers belong to the thread that opened them.
    extra_flags = Qgis.ProcessingAlgorithmFlag.NoThreading

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFeatureSource("AREA", tr("Area"), [int(asking.POLYGONS.value)])
        yield asking.category()
        yield QgsProcessingParameterFolderDestination("FOLDER", tr("Folder of the package"))
        yield QgsProcessingOutputFile("PACKAGE", tr("Package"))
        yield QgsProcessingOutputFile("PROJECT", tr("Project"))
        yield QgsProcessingOutputNumber("POINTS", tr("Number of points"))
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Number of segments"))

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..field_project import write_project  # noqa: PLC0415  (Qt's XML, which a start of QGIS need not load)

        asked = self.request(chosen, context)
        folder = Path(asked.pop("folder"))
        told = self.ask(self.task, asked | {"output": str(folder / PACKAGE)}, chosen, context, feedback)
        project = write_project(folder / PACKAGE, told)
        return {
            "FOLDER": str(folder),
            "PACKAGE": told["output"],
            "PROJECT": str(project),
            "POINTS": told["points"],
            "SEGMENTS": told["segments"],
        }
