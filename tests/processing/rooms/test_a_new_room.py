"""A room of about sixty lines lives on the shared floors, through the real ``qgis_process``."""

import csv
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from undergrid.tests.qgis_fixtures import ROOT, Home, some_home

ROOM = Path(__file__).parent / "bench_room"
BENCHES = [
    ["bench_no", "x", "y", "seats", "material"],
    ["B1", "510000", "3271000", "4", "T"],
    ["b2", "510010", "3271000", "", "T"],
    ["B3", "510020", "3271000", "3", "stardust"],
]


@pytest.fixture(scope="module")
def park(tmp_path_factory) -> Iterator[Home]:
    """A home whose plugin has one room more than ours, with a store made by it."""
    plugin = tmp_path_factory.mktemp("plugins") / "undergrid"
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in tracked.splitlines():
        if not name.startswith(("tests/", "docs/", "benchmarks/", "tools/")) and (ROOT / name).is_file():
            (plugin / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, plugin / name)
    shutil.copytree(ROOM, plugin, dirs_exist_ok=True)
    with some_home(plugin) as home:
        drafted = home.engine("-m", "undergrid.core.store", "draft", "benches").stdout
        (plugin / "core" / "benches" / "migrations").mkdir(exist_ok=True)
        (plugin / "core" / "benches" / "migrations" / "0001_benches.py").write_text(drafted, encoding="utf-8")
        made = home.run("undergrid:createstore", NAME="Park", CENTRAL_MERIDIAN=106.5)
        assert made.code == 0, made.said
        yield home


def test_a_room_of_sixty_lines_imports_mends_packs_and_withdraws(park: Home, tmp_path: Path) -> None:
    with (tmp_path / "benches.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(BENCHES)
    report, findings = tmp_path / "report.html", tmp_path / "findings.gpkg"
    staged = park.run("undergrid:importbenches", FILES=[str(tmp_path / "benches.csv")], REPORT=str(report),
                      FINDINGS=str(findings), WORKBOOK=str(tmp_path / "back.xlsx"))  # fmt: skip
    assert staged.code == 0, staged.said
    assert (staged.results["STATE"], staged.results["BENCHES"], staged.results["ERRORS"]) == ("staged", 3, 0)
    told = {feature["slug"]: feature["subject"] for feature in QgsVectorLayer(str(findings)).getFeatures()}
    assert told["benches.bench-seats-missing"] == "b2"
    assert told["benches.bench-number-small"] == "b2"
    assert told["benches.bench-material-unknown"] == "B3"
    assert "says its" in report.read_text(encoding="utf-8")
    delivery = staged.results["DELIVERY"]

    mended = park.run("undergrid:mendbenches", DELIVERY=delivery, APPLY=True)
    assert mended.code == 0, mended.said
    assert (mended.results["COUNT"], mended.results["FOUND_AFTER"]) == (1, 0)
    accepted = park.run("undergrid:acceptbenches", DELIVERY=delivery)
    assert accepted.code == 0, accepted.said
    assert accepted.results["ENTERED_BENCHES"] == 3
    checked = park.run("undergrid:checkbenches")
    assert checked.code == 0, checked.said
    assert (checked.results["BENCHES"], checked.results["ERRORS"]) == (3, 0)

    brought_back = _worked_on_in_the_field(park, tmp_path)
    assert (brought_back["INSERTED"], brought_back["UPDATED"]) == (1, 1)

    kept = park.run("undergrid:withdrawbenches", DELIVERY=delivery)
    assert kept.code != 0
    assert "edited by hand" in kept.said
    gone = park.run("undergrid:withdrawbenches", DELIVERY=delivery, EVEN_IF_EDITED=True)
    assert gone.code == 0, gone.said
    assert (gone.results["BENCHES"]) == (3)
    health = park.run("undergrid:checkstore")
    assert health.code == 0, health.said
    assert (health.results["ERROR"]) == (0)


def _worked_on_in_the_field(park: Home, folder: Path) -> dict:
    area = QgsVectorLayer("Polygon", "area", "memory")
    area.setCrs(QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lon_0=106.5 +x_0=500000 +ellps=GRS80 +units=m"))
    around = QgsFeature()
    around.setGeometry(
        QgsGeometry.fromWkt("POLYGON((509990 3270990, 510100 3270990, 510100 3271010, 509990 3271010, 509990 3270990))")
    )
    area.dataProvider().addFeatures([around])
    options, path = QgsVectorFileWriter.SaveVectorOptions(), str(folder / "area.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(area, path, QgsCoordinateTransformContext(), options)
    packed = park.run("undergrid:packbenches", AREA=path, FOLDER=str(folder / "field"))
    assert packed.code == 0, packed.said
    assert (packed.results["BENCHES"]) == (3)
    layer = QgsVectorLayer(f"{packed.results['PACKAGE']}|layername=bench", "bench", "ogr")
    _edited(layer)
    back = park.run("undergrid:importfieldpackage", PACKAGE=packed.results["PACKAGE"])
    assert back.code == 0, back.said
    assert back.results["UPDATED"] == 1, (back.results, back.said)
    return back.results


def _edited(layer: QgsVectorLayer) -> None:
    """Change one bench and draw another, as somebody in the park does."""
    names = [field.name() for field in layer.fields()]
    first = next(feature for feature in layer.getFeatures() if feature["bench_no"] == "B1")
    added = QgsFeature(layer.fields())
    added.setGeometry(QgsGeometry.fromWkt("POINT(510030 3271000)"))
    added.setAttribute("bench_no", "B4")
    assert layer.startEditing()
    layer.changeAttributeValue(first.id(), names.index("seats"), 5)
    layer.addFeature(added)
    assert layer.commitChanges(), layer.commitErrors()
