"""A run opened over a flood page: its water lies below the page's numbers, and the page's own water gives way."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from undergrid.plugins.flood.water import Water, below_signs
from undergrid.processing.maps import own_layers


def write_depth(path: Path) -> Path:
    """Write a depth with two instants, as a run keeps it."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 2, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 1, 0, 4, 0, -1))
    for band, second in ((1, 0), (2, 60)):
        raster.GetRasterBand(band).WriteArray(np.full((4, 4), 0.1 * band, np.float32))
        raster.GetRasterBand(band).SetDescription(str(second))
    raster.FlushCache()
    return path


@pytest.fixture
def page(qgis, tmp_path: Path):
    """A project with a page: numbers, outlines, drains, water that stands still, houses."""
    project = QgsProject.instance()
    group = own_layers.new_group(project, "Flood map")
    file = str(write_depth(tmp_path / "max.tif"))
    layers = [QgsVectorLayer(kind, name, "memory") for kind, name in
              (("Point", "worst"), ("Polygon", "warned"), ("LineString", "drains"), ("Polygon", "houses"))]  # fmt: skip
    layers.insert(3, QgsRasterLayer(file, "greatest"))
    for layer in layers[:2]:
        layer.setCustomProperty(own_layers.ABOVE_WATER, True)
    layers[3].setCustomProperty(own_layers.STILL_WATER, True)
    own_layers.add(project, group, layers, project.crs())
    yield project
    project.clear()


@pytest.fixture
def water(page, tmp_path: Path) -> Water:
    return Water({"name": "50 years", "files": {"depth": str(write_depth(tmp_path / "depth.tif"))}})


def order(project: QgsProject) -> list[str]:
    return [node.name() for node in project.layerTreeRoot().findLayers() if node.isVisible()]


def test_water_lies_below_the_pages_numbers(page, water):
    water.put_on(page)
    assert order(page) == ["worst", "warned", water.depth.name(), "drains", "houses"]


def test_the_pages_own_water_comes_back(page, water):
    water.put_on(page)
    water.give_back(page)
    assert "greatest" in order(page)


def test_water_that_was_unticked_stays_so(page, water):
    page.layerTreeRoot().findLayer(page.mapLayersByName("greatest")[0]).setItemVisibilityChecked(False)
    water.put_on(page)
    water.give_back(page)
    assert "greatest" not in order(page)


def test_without_a_page_or_with_one_out_of_sight_water_lies_on_top(page):
    page.layerTreeRoot().children()[0].setItemVisibilityChecked(False)
    assert below_signs(page) == (page.layerTreeRoot(), 0)
    page.clear()
    assert below_signs(page) == (page.layerTreeRoot(), 0)
