"""The city's part of the main job: cells, facilities, what lacks, and what is open to everybody; see ``demo.py``."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsProcessingException,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from undergrid.processing import connections, layers

if TYPE_CHECKING:
    from undergrid.tools.demo import Demo

CELLS = "cells.gpkg"
INDICATORS, COVERAGE = "monitoring.csv", "coverage.csv"
SURVEYED_ON = "2025-09-18"
FACILITIES = "facilities.facility"
OPEN = ("streets.segment", "grid.area", "grid.cell", FACILITIES, "facilities.amenity")
# Of facilities everybody may know how many of which class stand in a square; the gate holds few alike back.
OPEN_COLUMNS = {FACILITIES: ("class_code",)}
WHY = "便民信息公开 open data for citizens"


def census(demo: Demo, vectors: str, waters: str, crs: QgsCoordinateReferenceSystem) -> None:
    """Grid the district, code its cells, take in the census of facilities and say what lacks."""
    told, sample = demo.folder / "census.txt", demo.folder / "sample"
    if told.exists():
        return
    demo.step("Districts, streets and communities", "importboundaries", FILES=[str(sample / "boundaries.gpkg")],
              ACCEPT=True, NAME="boundaries")  # fmt: skip
    demo.step("Streets as one graph", "buildstreets", INPUT=f"{vectors}|layername=streets", REPLACE=True)
    cells = demo.step("Management cells along streets, banks and blocks", "generategridcells", HARD=waters,
                      OTHERS=f"{vectors}|layername=blocks", BUILDINGS=f"{vectors}|layername=buildings", IN_STORE=True,
                      REPORT_OUTPUT=str(demo.folder / "cells.html"))  # fmt: skip
    demo.step("Their codes", "codegridcells")
    demo.step("The cells as a file, for exposure and warnings", "native:savefeatures", INPUT=stored("grid.cell"),
              OUTPUT=str(demo.folder / CELLS))  # fmt: skip
    checked = demo.step("Are the cells as the standard wants them?", "checkgridcells",
                        BUILDINGS=f"{vectors}|layername=buildings")  # fmt: skip
    files = [str(sample / "census" / f"{name}.csv") for name in ("facilities", "devices", "vehicles")]
    entered = demo.step("The census of facilities, judged and let in", "importfacilities", CRS=crs, ACCEPT=True,
                        FILES=files, NAME="census", REPORT=str(demo.folder / "census.html"))  # fmt: skip
    coded = demo.step("Identifiers for those that have none, and the cell of each", "codefacilities")
    demo.step("What is missing in what was let in", "checkfacilities")
    demo.step("How much of what must be watched is watched", "monitoringcoverage", ON=SURVEYED_ON,
              TABLE_OUTPUT=str(demo.folder / INDICATORS), OUTPUT=str(demo.folder / "not-watched.gpkg"))  # fmt: skip
    demo.step("How much of the city was surveyed", "surveycoverage", TABLE_OUTPUT=str(demo.folder / COVERAGE),
              OUTPUT=str(demo.folder / "not-surveyed.gpkg"))  # fmt: skip
    facts = [
        f"Cells 单元网格: {cells['CELLS']:.0f} of {cells['MEAN_AREA_M2']:.0f} m², {checked['ERRORS']:.0f} errors, "
        f"{cells['BUILDINGS_CUT']:.0f} buildings cut",
        f"Facilities 部件: {entered.get('ENTERED_FACILITIES', 0):.0f}, {coded['CODED']:.0f} newly coded",
        *as_planted(demo.folder, sample / "census" / "planted.csv"),
    ]
    print("    " + "\n    ".join(facts))
    told.write_text("\n".join(facts), encoding="utf-8")


def as_planted(folder: Path, planted: Path) -> list[str]:
    """Return what the indicators say; raise where one does not come out as it was planted.

    Their tables are headed in the user's language, so columns are known by their order.
    """
    wanted = {name: (float(found), float(scope)) for name, scope, found in rows_of(planted)}
    came = {row[0]: row[1:7] for table in (INDICATORS, COVERAGE) for row in rows_of(folder / table)}
    said = []
    for code, meant in wanted.items():
        name = came[code][0]
        in_scope, found, _late, share, target = map(float, came[code][1:])
        if (found, in_scope) != meant:
            raise QgsProcessingException(f"{code}: {(found, in_scope)} came out, {meant} was planted")
        mark = "reached 达标" if share >= target else "not reached 未达标"
        said.append(f"{name}: {found:.0f} / {in_scope:.0f} = {share:.0%} of {target:.0%}, {mark}")
    return said


def rows_of(path: Path) -> list[list[str]]:
    """Return the rows of a table below its heads."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))[1:]


def stored(table: str) -> QgsVectorLayer:
    """Return a table of the private store as a layer."""
    connection = connections.find(connections.EMBEDDED)
    room, name = table.split(".")
    placed = {f"{each.room}.{each.name}": each for each in layers.tables_with_geometry(connection)}
    uri = QgsDataSourceUri(connection.tableUri(room, name))
    uri.setKeyColumn("id")
    if table in placed:
        uri.setGeometryColumn(placed[table].geometry)
        uri.setWkbType(placed[table].wkb)
    layer = QgsVectorLayer(uri.uri(False), table, connections.PROVIDER)
    if not layer.isValid():
        raise QgsProcessingException(f"{table}: {layer.error().message()}")
    layer.loadDefaultStyle()  # the store's own: with it an edit says which revision it was made on
    return layer


def decide_what_is_open(demo: Demo) -> None:
    """Mark the open data sets and their open columns, as the data officer does in QGIS's tables."""
    demo.step("Every data set gets its record in the catalogue", "registerdatasets")
    records = stored("catalog.record")
    with_rules = stored("catalog.rule")
    there = {(each["dataset"], each["column_name"]) for each in with_rules.getFeatures()}
    for layer in (records, with_rules):
        layer.startEditing()
    for record in records.getFeatures(f'"name" IN {OPEN}'):
        told = {"sharing": "unconditional", "is_open": True, "provider": "两江示范区城市管理局", "licence": "CC-BY-4.0",
                "abstract": "示范数据 generated sample data", "cycle": "yearly"}  # fmt: skip
        for name, value in told.items():
            records.changeAttributeValue(record.id(), records.fields().indexOf(name), value)
    for dataset, columns in OPEN_COLUMNS.items():
        for column in columns:
            if (dataset, column) not in there:
                told = {"dataset": dataset, "column_name": column, "release_class": "open", "action": "keep",
                        "reason": WHY}  # fmt: skip
                values = {with_rules.fields().indexOf(name): value for name, value in told.items()}
                with_rules.addFeature(QgsVectorLayerUtils.createFeature(with_rules, attributes=values))
    for layer in (records, with_rules):
        if not layer.commitChanges():
            raise QgsProcessingException("\n".join(layer.commitErrors()))


def handed_to_everybody(demo: Demo) -> list[str]:
    """Hand the open data over as a package that is verified, and as the citizens' page; return both."""
    package, site = demo.folder / "open-data.zip", demo.folder / "site"
    if not package.exists():
        decide_what_is_open(demo)
        demo.step("What is open to everybody, as a package", "exportdataset", DATASETS=",".join(OPEN),
                  RELEASE_CLASS="open", PURPOSE=WHY, FORMATS=["gpkg", "csv", "geojson"],
                  OUTPUT=str(package))  # fmt: skip
    verified = demo.step("The package, judged as by a stranger", "verifypackage", PACKAGE=str(package))
    print(f"    {verified['ROWS']:.0f} rows, {verified['FAULTS']:.0f} faults")
    page = demo.step("The citizens' page", "publishsite", FOLDER=str(site), PURPOSE=WHY, TITLE="两江便民地图",
                     DATASETS=",".join(OPEN))  # fmt: skip
    return [str(package), str(page["PAGE"])]
