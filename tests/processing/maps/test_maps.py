"""The sample district, a project of it, and a map page, one after the other through the real ``qgis_process``."""

import re
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage

from undergrid.processing.maps import layout as page
from undergrid.processing.maps.make_project import layers_of_file


@pytest.fixture(scope="module")
def district(store_home, tmp_path_factory) -> dict:
    folder = tmp_path_factory.mktemp("district")
    made = store_home.run("undergrid:sampledistrict", FOLDER=str(folder), PLANTED=False)
    assert made.code == 0, made.said
    return made.results


@pytest.fixture(scope="module")
def project(store_home, district, tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("project") / "district.qgz"
    made = store_home.run("undergrid:makeproject", OUTPUT=str(file), TITLE="Riverside", BASE=[district["VECTORS"]])
    assert made.code == 0, made.said
    return file


def test_sampledistrict_writes_terrain_layers_and_a_clean_delivery(district) -> None:
    assert Path(district["TERRAIN"]).stat().st_size > 0
    assert Path(district["VECTORS"]).stat().st_size > 0
    assert any(Path(district["CLEAN"]).iterdir())


def test_makeproject_writes_a_project_without_a_password(project) -> None:
    with zipfile.ZipFile(project) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".qgs"))).decode()
    assert "Riverside" in text
    assert "password=" not in text


def test_a_name_that_two_styles_have_gets_the_one_that_fits_its_columns(qgis, district) -> None:
    layers = {layer.name(): layer for layer in layers_of_file(district["VECTORS"], QgsProject.instance())}
    assert layers["Buildings"].renderer().classAttribute() == "use"
    assert layers["Streets"].renderer().classAttribute() == "class"


def test_the_legend_stays_on_the_page_whatever_the_map_shows(qgis, district) -> None:
    project = QgsProject()
    for layer in layers_of_file(district["VECTORS"], project):
        project.addMapLayer(layer)
    extent = project.mapLayersByName("Land use")[0].extent()
    layout = page.make_page(
        project, extent, page.Words("Riverside", facts="\n".join("abcdefgh"), legend="Legend"), "A4"
    )
    legend = next(item for item in layout.items() if isinstance(item, QgsLayoutItemLegend))
    height = legend.sizeWithUnits().height()
    assert height > 20
    assert legend.positionWithUnits().y() + height <= page.SIZES_MM["A4"][1]
    told = [each.data(0) for node in legend.model().rootGroup().findLayers()
            for each in legend.model().layerLegendNodes(node)]  # fmt: skip
    both = [label for label in told if label and re.search("[\u3400-\u9fff]", label) and re.search("[a-z]{3}", label)]
    assert told
    assert not both, "the legend speaks one language"


def test_mappage_draws_a_page_that_is_not_empty(store_home, project, tmp_path) -> None:
    pdf, png = tmp_path / "page.pdf", tmp_path / "page.png"
    made = store_home.run("undergrid:mappage", PROJECT=str(project), TITLE="Riverside", PDF=str(pdf), PNG=str(png))
    assert made.code == 0, made.said
    assert pdf.read_bytes().startswith(b"%PDF")
    picture = QImage(str(png)).scaled(200, 150)
    colours = {QColor(picture.pixel(x, y)).name() for x in range(200) for y in range(150)}
    assert len(colours) > 50


def test_surveymap_follows_a_flood_page_into_the_project_of_a_private_store(empty_home, district, tmp_path) -> None:
    """What a page of the flood writes into the project still opens: the private store's layers keep their user."""
    store_home = empty_home  # a network that no other test meets
    assert store_home.run("undergrid:createstore", NAME="Its own", CENTRAL_MERIDIAN=106.5).code == 0
    survey = sorted(str(path) for path in Path(district["CLEAN"]).glob("*.csv"))
    entered = store_home.run("undergrid:importsurvey", FILES=survey, ACCEPT=True, NAME="for the page")
    assert entered.code == 0, entered.said
    city, run = tmp_path / "city.qgz", tmp_path / "run"
    made = store_home.run("undergrid:makeproject", OUTPUT=str(city), BASE=[district["VECTORS"]])
    assert made.code == 0, made.said
    run.mkdir()
    depth = gdal.Translate(str(run / "max_depth.tif"), district["TERRAIN"], scaleParams=[[0, 1, 0.8, 0.8]])
    del depth  # closes the file
    (run / "balance.json").write_text('{"time_s": 1800.0}')
    flood = store_home.run("undergrid:floodmap", RUN=str(run), PROJECT=str(city), PNG=str(tmp_path / "flood.png"))
    assert flood.code == 0, flood.said
    page_of_survey = tmp_path / "survey.png"
    told = store_home.run("undergrid:surveymap", PROJECT=str(city), PNG=str(page_of_survey))
    assert told.code == 0, told.said
    assert page_of_survey.stat().st_size > 0


def classes_on(legend: QgsLayoutItemLegend) -> dict[str, list[str]]:
    """Return the classes that a legend shows, by layer."""
    model = legend.model()
    return {
        node.name(): [each.data(0) for each in model.layerLegendNodes(node)] for node in model.rootGroup().findLayers()
    }


def test_a_legend_shows_the_classes_that_every_row_of_the_map_has(qgis, monkeypatch) -> None:
    shown = QgsVectorLayer("Point?crs=EPSG:4544&field=kind:string&field=size:double", "places", "memory")
    rows = []
    for k, kind in enumerate(["a", "b", "a", "far", "b"]):
        row = QgsFeature(shown.fields())
        row.setAttributes([kind, k])
        x = 501_000.0 if kind == "far" else 500_000.0 + k
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, 3_270_000.0)))
        rows.append(row)
    shown.dataProvider().addFeatures(rows)
    kinds = [
        QgsRendererCategory(kind, QgsSymbol.defaultSymbol(shown.geometryType()), kind)
        for kind in ("a", "b", "far", "none")
    ]
    shown.setRenderer(QgsCategorizedSymbolRenderer("kind", kinds))
    project = QgsProject()
    project.setCrs(shown.crs())
    project.addMapLayer(shown)
    extent = QgsRectangle(499_990, 3_269_990, 500_010, 3_270_010)

    def told() -> dict[str, list[str]]:
        layout = page.make_page(project, extent, page.Words("Places", legend="Legend"), "A4")
        return classes_on(next(item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)))

    ours = told()
    monkeypatch.setattr(page, "look_at_one_of_each", lambda *_: None)
    assert ours == told() == {"places": ["a", "b"]}
