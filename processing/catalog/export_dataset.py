"""undergrid:exportdataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of, some_of
from ..parameters import advanced, words
from ..survey.parameters import area
from ..texts import tr
from ..values import Chosen

FORMATS = {
    "gpkg": "GeoPackage", "parquet": "GeoParquet", "fgb": "FlatGeobuf", "geojson": "GeoJSON", "shp": "Shapefile",
    "csv": "CSV", "xlsx": "XLSX", "dxf": "DXF", "gml": "GML",
}  # fmt: skip
CLASSES = {"open": tr("for everybody"), "shared": tr("for a partner"), "internal": tr("inside the bureau")}
LISTS = ("datasets", "columns", "values")


def package_place() -> QgsProcessingParameterFileDestination:
    """Return the parameter for where a package goes: a folder, or a zip where the name ends so."""
    kinds = tr("Zip (*.zip);;Folder (*)")
    return QgsProcessingParameterFileDestination("OUTPUT", tr("Package (a new folder, or a zip)"), kinds)


def recipient() -> Iterator[Declared]:
    """Yield the parameters for whom something is handed over, and on which request."""
    yield QgsProcessingParameterString("RECIPIENT", tr("Partner that it is for"), "", False, True)
    yield QgsProcessingParameterString("REQUEST", tr("Key of the partner's approved request"), "", False, True)


class ExportDataset(UndergridAlgorithm):
    """Hands data sets over, through the gate."""

    identifier = "exportdataset"
    title = tr("Export data set")
    summary = tr(
        "Hands data sets over as a package: data in the chosen formats, dictionary, styles, metadata held against its "
        "schema, licence, lineage and checksums. It appears whole or not at all.\nEvery row passes the gate: of pipes "
        "the public gets squares of 500 m and never a depth, persons stay in any case, few alike are held back, texts "
        "with a phone or identity number stop the release, and so does a difference of few to an earlier one. Who got "
        "what is written down. A raster of a run (flood.run/NAME/depth, speed, product, duration, arrival, after_rain "
        "or hazard) leaves as Cloud Optimized GeoTIFF, with cells of 10 m or more for everybody and of 5 m or more for "
        "a partner."
    )
    keywords = tr("export,package,open data,release,share,anonymise,GeoPackage,BagIt")
    task = "catalog.packages.exporting.export_dataset"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        label = tr("Data sets, such as survey.point or flood.run/NAME/depth, with commas between")
        yield QgsProcessingParameterString("DATASETS", label)
        yield one_of("RELEASE_CLASS", tr("For whom"), CLASSES, "open")
        yield QgsProcessingParameterString("PURPOSE", tr("What for"))
        yield some_of("FORMATS", tr("Formats"), FORMATS, ["gpkg"])
        yield from recipient()
        yield QgsProcessingParameterString("COLUMNS", tr("Only these columns, with commas between"), "", False, True)
        yield area()
        yield advanced(QgsProcessingParameterString("WHERE", tr("Only rows whose column"), "", False, True))
        yield advanced(QgsProcessingParameterString("VALUES", tr("has one of these values"), "", False, True))
        for name, title in {
            "DATE_COLUMN": tr("Only rows whose date, such as surveyed_on,"),
            "DATE_FROM": tr("is this day or later (2026-05-01)"),
            "DATE_TO": tr("is this day or earlier (2026-05-31)"),
        }.items():
            yield advanced(QgsProcessingParameterString(name, title, "", False, True))
        label = tr("Only what changed since this release (its number)")
        whole = QgsProcessingParameterNumber.Type.Integer
        yield advanced(QgsProcessingParameterNumber("SINCE", label, whole, None, True, 1))
        label = tr("Hold back groups that an earlier release would give away, instead of stopping")
        yield advanced(QgsProcessingParameterBoolean("HOLD_BACK", label, False))
        yield package_place()
        for name, title in {
            "ROWS": tr("Rows handed over"),
            "HELD_BACK": tr("Rows held back"),
            "DELETED": tr("Rows that the receiver has to delete"),
            "RASTERS": tr("Rasters handed over"),
            "FILES": tr("Files"),
            "LOSSES": tr("Losses of the formats"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)
        yield QgsProcessingOutputString("PACKAGE", tr("Key of the package"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return {name: words(value) if name in LISTS else value for name, value in asked.items()}

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {name.upper(): value for name, value in answer.items() if name != "releases"}
