"""undergrid:exportcatalog."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from .export_dataset import CLASSES, package_place


class ExportCatalog(UndergridAlgorithm):
    """Hands the catalogue on."""

    identifier = "exportcatalog"
    title = tr("Export catalogue")
    summary = tr(
        "Hands the catalogue on as a package: its records as CSV and workbook, and metadata of each in ISO 19139, held "
        "against the official schema, as OGC API records and as DCAT.\nFor the public only the records that are open. "
        "Where files lie, how many rows there are and the exact extent are not told."
    )
    keywords = tr("catalogue,export,metadata,ISO 19139,DCAT,OGC API Records,open data")
    task = "catalog.publishing.export_catalog"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield one_of(
            "RELEASE_CLASS",
            tr("For whom"),
            {each: CLASSES[each] for each in ("open", "internal")},
            "open",
        )
        yield QgsProcessingParameterString("PURPOSE", tr("What for"))
        yield package_place()
        yield QgsProcessingOutputNumber("RECORDS", tr("Records handed over"))
        yield QgsProcessingOutputString("PACKAGE", tr("Key of the package"))
