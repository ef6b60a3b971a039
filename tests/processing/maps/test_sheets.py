"""The flood page and the survey page through the real ``qgis_process``, and the pages that are refused."""

import json
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from undergrid.processing.maps import own_layers, sheet
from undergrid.processing.one_language import in_one_language

WEST, NORTH, CELL_M, SIDE = 500_000.0, 3_272_000.0, 2.0, 200
POOL = QColor("#1d5ba8")


def pool_of(path: Path, value: float, unit: str) -> None:
    """Write a raster that is nothing but for a square of 30 x 30 cells."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((WEST, CELL_M, 0, NORTH, 0, -CELL_M))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4546)
    raster.SetProjection(system.ExportToWkt())
    band = raster.GetRasterBand(1)
    band.SetUnitType(unit)
    band.Fill(0.0)
    pool = gdal.GetDriverByName("MEM").Create("", 30, 30, 1, gdal.GDT_Float32)
    pool.GetRasterBand(1).Fill(value)
    band.WriteRaster(80, 80, 30, 30, pool.ReadRaster(0, 0, 30, 30))
    raster = None  # closes the file


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> Path:
    """A run whose water stands for 40 minutes in one pool of 60 x 60 m, 0.8 m deep."""
    folder = tmp_path_factory.mktemp("run")
    pool_of(folder / "max_depth.tif", 0.8, "m")
    pool_of(folder / "duration.tif", 2400.0, "s")
    (folder / "balance.json").write_text(json.dumps({"time_s": 1800.0}))
    (folder / "rain.csv").write_text("begin_min,depth_mm,intensity_mm_h\n0,5,60\n5,10,120\n10,2,24\n")
    return folder


def layer_of(file: Path, kind: int, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Path:
    """Write a layer of texts in the run's system; the last thing of each row is its shape as WKT."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4546)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(file))
    layer = source.CreateLayer(file.stem, system, kind)
    for name in columns:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for *told, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in zip(columns, told, strict=True):
            feature[name] = value
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(feature)
    source = None  # closes the file
    return file


@pytest.fixture(scope="module")
def cells(tmp_path_factory) -> Path:
    """Two management cells."""
    rows = []
    for code, left in (("A-1", WEST), ("A-2", WEST + 200)):
        right = left + 200
        ring = f"{left} {NORTH - 400}, {right} {NORTH - 400}, {right} {NORTH}, {left} {NORTH}, {left} {NORTH - 400}"
        rows.append((code, "", f"POLYGON (({ring}))"))
    return layer_of(tmp_path_factory.mktemp("cells") / "cells.gpkg", ogr.wkbPolygon, ("code", "name_en"), rows)


@pytest.fixture(scope="module")
def ways(tmp_path_factory) -> Path:
    """One way of evacuation along the whole map, with a name."""
    course = f"LINESTRING ({WEST + 20} {NORTH - 380}, {WEST + 380} {NORTH - 390})"
    file = tmp_path_factory.mktemp("ways") / "ways.gpkg"
    return layer_of(file, ogr.wkbLineString, ("name_en",), [("To the school", course)])


@pytest.fixture(scope="module")
def made(home, qgis, run, cells, ways, tmp_path_factory):
    """A flood page put into a saved project, an atlas of two cells, with everything that it writes."""
    folder = tmp_path_factory.mktemp("page")
    project = QgsProject()
    assert project.write(str(folder / "city.qgz"))
    told = home.run(
        "undergrid:floodmap", RUN=str(run), RAIN_TABLE=str(run / "rain.csv"), PROJECT=str(folder / "city.qgz"),
        TITLE="Storm of July", AUTHOR="Flood office", HEIGHT_DATUM="1985 国家高程基准 (EPSG:5737)",
        ATLAS=str(cells), ROUTES=str(ways), PDF=str(folder / "page.pdf"),
        PNG=str(folder / "page.png"), KEPT_TEMPLATE=str(folder / "page.qpt"),
    )  # fmt: skip
    assert told.code == 0, told.said
    assert (folder / "page.pdf").exists(), told.said
    return folder


@pytest.fixture(scope="module")
def saved(made) -> QgsProject:
    project = QgsProject()
    assert project.read(str(made / "city.qgz"))
    return project


@pytest.fixture
def layout(saved) -> QgsPrintLayout:
    return saved.layoutManager().layoutByName("Storm of July")


def test_the_page_stays_in_the_saved_project_with_a_theme_of_its_own(saved, layout) -> None:
    drawn = layout.itemById("map")
    assert drawn.followVisibilityPreset()
    assert saved.mapThemeCollection().hasMapTheme(drawn.followVisibilityPresetName())
    shown = {layer.name() for layer in saved.mapThemeCollection().mapThemeVisibleLayers("Storm of July")}
    assert {"Greatest depth", "The worst places"} <= shown


def test_the_page_says_rain_duration_author_and_confidence(layout) -> None:
    facts = layout.itemById("facts").text()
    for word in ("17 mm", "30 minutes", "Flood office", "not compared"):
        assert word in facts


def test_ways_of_evacuation_are_drawn_and_counted(saved, layout) -> None:
    shown = {layer.name() for layer in saved.mapThemeCollection().mapThemeVisibleLayers("Storm of July")}
    assert "Ways of evacuation" in shown
    assert "Ways of evacuation: 1, 0 of them through water or a closed street" in layout.itemById("facts").text()


def test_the_chart_of_the_rain_is_a_picture_that_is_there(layout) -> None:
    assert Path(layout.itemById("chart").picturePath()).is_file()


def test_the_table_has_the_worst_place_with_its_depth(layout) -> None:
    rank, _place, depth, _minute, under = layout.itemById("table").multiFrame().contents()[0]
    assert (int(rank), depth, under) == (1, "0.80 m", "40 min")


def test_the_page_names_the_height_datum_in_its_own_language(layout) -> None:
    assert "Height datum: Yellow Sea 1985 height" in layout.itemById("foot").text()


def test_a_small_map_below_the_legend_shows_how_long_the_water_stands(saved, layout) -> None:
    small, legend = layout.itemById("small_map"), layout.itemById("legend")
    shown = {
        layer.name() for layer in saved.mapThemeCollection().mapThemeVisibleLayers(small.followVisibilityPresetName())
    }
    assert shown == {"Time under more than 15 cm"}
    assert small.positionWithUnits().y() > legend.positionWithUnits().y() + legend.sizeWithUnits().height()
    assert "Time under more than 15 cm" not in {
        layer.name() for layer in saved.mapThemeCollection().mapThemeVisibleLayers("Storm of July")
    }


def test_an_atlas_has_a_sheet_for_each_cell(layout, made) -> None:
    atlas = layout.atlas()
    assert atlas.updateFeatures() == 2
    assert [atlas.nameForPage(number) for number in (0, 1)] == ["A-1", "A-2"]
    assert (made / "page.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_the_picture_shows_the_pool_in_the_colour_of_its_depth(made) -> None:
    picture = QImage(str(made / "page.png"))
    blue = sum(
        abs(QColor(picture.pixel(x, y)).hue() - POOL.hue()) < 12 and QColor(picture.pixel(x, y)).saturation() > 120
        for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)
    )  # fmt: skip
    assert blue > 50


def test_a_map_stands_on_a_round_scale(qgis) -> None:
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4546"))
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    drawn = QgsLayoutItemMap(layout)
    layout.addLayoutItem(drawn)
    sheet.page.place(drawn, sheet.MAP_BOX)
    extent = QgsRectangle(WEST, NORTH - 987, WEST + 1234, NORTH)
    sheet.on_round_scale(drawn, extent)
    assert round(drawn.scale()) in sheet.SCALES
    assert drawn.extent().contains(extent)


def test_a_city_lays_the_page_out_by_its_own_template(home, run, made, tmp_path) -> None:
    """The kept template, its map made smaller and its chart taken away, is what the page then looks like."""
    layout = QgsPrintLayout(QgsProject.instance())
    document = QDomDocument()
    document.setContent((made / "page.qpt").read_bytes())
    layout.loadFromTemplate(document, QgsReadWriteContext())
    layout.removeLayoutItem(layout.itemById("chart"))
    layout.itemById("map").attemptResize(sheet.QgsLayoutSize(200, 150))
    own = tmp_path / "own.qpt"
    assert layout.saveAsTemplate(str(own), QgsReadWriteContext())
    assert QgsProject().write(str(tmp_path / "city.qgz"))
    told = home.run(
        "undergrid:floodmap", RUN=str(run), TITLE="Ours", TEMPLATE=str(own), PROJECT=str(tmp_path / "city.qgz")
    )
    assert told.code == 0, told.said
    project = QgsProject()
    assert project.read(str(tmp_path / "city.qgz"))
    page = project.layoutManager().layoutByName("Ours")
    assert page.itemById("map").sizeWithUnits().width() == pytest.approx(200)
    assert page.itemById("chart") is None
    assert page.itemById("title").text().startswith("Ours")


def test_a_template_without_a_map_is_refused_with_a_word(home, run, tmp_path) -> None:
    (tmp_path / "no.qpt").write_text("<Layout/>")
    told = home.run("undergrid:floodmap", RUN=str(run), TEMPLATE=str(tmp_path / "no.qpt"))
    assert "is no template" in told.said


def test_a_map_page_over_nothing_is_refused_with_a_word(home, cells, tmp_path) -> None:
    project = QgsProject()
    project.addMapLayer(QgsVectorLayer(f"{cells}|layername=cells", "cells", "ogr"))
    assert project.write(str(tmp_path / "city.qgz"))
    there, elsewhere = f"{WEST},{WEST + 400},{NORTH - 400},{NORTH} [EPSG:4546]", "0,400,0,400 [EPSG:4546]"
    png = str(tmp_path / "page.png")
    refused = home.run("undergrid:mappage", PROJECT=str(tmp_path / "city.qgz"), TITLE="x", EXTENT=elsewhere, PNG=png)
    assert refused.code != 0
    assert "nothing on this map" in refused.said
    assert not Path(png).exists()
    printed = home.run("undergrid:mappage", PROJECT=str(tmp_path / "city.qgz"), TITLE="x", EXTENT=there, PNG=png)
    assert printed.code == 0, printed.said


def test_a_survey_page_of_a_project_without_a_survey_is_refused_with_a_word(store_home, tmp_path) -> None:
    assert QgsProject().write(str(tmp_path / "city.qgz"))
    told = store_home.run("undergrid:surveymap", PROJECT=str(tmp_path / "city.qgz"), PNG=str(tmp_path / "page.png"))
    assert "shows no survey" in told.said
    assert told.code != 0
    assert not (tmp_path / "page.png").exists()


def test_what_people_made_themselves_is_never_replaced(qgis) -> None:
    """A group, a theme or a layout of the page's title that is not ours leaves the page another name."""
    project = QgsProject()
    theirs = project.layerTreeRoot().addGroup("Flood")
    assert own_layers.free_name(project, "Flood") == "Flood (2)"
    own_layers.new_group(project, "Flood (2)")
    assert own_layers.free_name(project, "Flood") == "Flood (2)"
    own_layers.new_group(project, "Flood (2)")
    names = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert names == ["Flood (2)", theirs.name()]
    own_layers.keep_theme(project, "Plan", [])
    assert own_layers.free_name(project, "Plan") == "Plan (2)"
    layout = QgsPrintLayout(project)
    layout.setName("Sheet")
    project.layoutManager().addLayout(layout)
    assert own_layers.free_name(project, "Sheet") == "Sheet (2)"


@pytest.mark.parametrize(
    ("label", "english", "chinese"),
    [
        ("0.15 - 0.30 m  路面积水 ponding", "0.15 - 0.30 m  ponding", "0.15 - 0.30 m  路面积水"),
        ("YS 雨水 storm water", "YS storm water", "YS 雨水"),
        ("红色Ⅰ级（特别严重）  Red, grade I: danger to life", "Red, grade I: danger to life", "红色Ⅰ级（特别严重）"),
        ("> 1.00 m", "> 1.00 m", "> 1.00 m"),
        ("渡口路", "渡口路", "渡口路"),
    ],
)
def test_a_label_in_both_languages_is_said_in_one(label, english, chinese) -> None:
    assert (in_one_language(label, "en"), in_one_language(label, "zh")) == (english, chinese)


def test_the_places_of_a_run_are_listed_as_points_and_as_a_table(home, run, tmp_path) -> None:
    told = home.run(
        "undergrid:waterloggedplaces",
        RUN=str(run),
        OUTPUT=str(tmp_path / "p.gpkg"),
        TABLE_OUTPUT=str(tmp_path / "p.csv"),
    )
    assert told.code == 0, told.said
    assert told.results["PLACES"] == 1
    assert QgsVectorLayer(f"{tmp_path / 'p.gpkg'}|layername=places", "p", "ogr").featureCount() == 1
    assert "0.8,3600.0,40.0" in (tmp_path / "p.csv").read_text(encoding="utf-8-sig")
