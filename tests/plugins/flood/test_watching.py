"""Watching a run: the layer comes with the first map, follows the newest, and goes at the end."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.PyQt.QtCore import QObject, Qt

from undergrid.plugins.flood.live import LATEST, Live


def write_depth(folder: Path, second: int, depth_m: float) -> None:
    """Put a map of one depth into the folder, whole at any instant, as a run does."""
    part = folder / f"{LATEST}.part"
    raster = gdal.GetDriverByName("GTiff").Create(str(part), 4, 4, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 1, 0, 4, 0, -1))
    raster.GetRasterBand(1).WriteArray(np.full((4, 4), depth_m, np.float32))
    raster.GetRasterBand(1).SetDescription(str(second))
    raster.FlushCache()
    del raster
    part.replace(folder / LATEST)


@pytest.fixture
def watching(qgis, tmp_path: Path):
    owner, told = QObject(), []
    live = Live(tmp_path, told.append, owner)
    yield live, told, tmp_path
    live.end()
    QgsProject.instance().clear()


def test_nothing_is_shown_before_the_first_map(watching):
    live, told, _folder = watching
    live.look()
    assert live.layer is None
    assert told == []


def test_the_newest_map_is_shown_and_told_once(watching):
    live, told, folder = watching
    write_depth(folder, 60, 0.2)
    live.look()
    live.look()
    assert told == [60.0]
    write_depth(folder, 120, 0.5)
    live.look()
    assert told == [60.0, 120.0]
    block = live.layer.dataProvider().block(1, live.layer.extent(), 4, 4)
    assert block.value(0, 0) == pytest.approx(0.5)


def test_its_legend_names_depths_and_no_band(watching):
    live, _told, folder = watching
    write_depth(folder, 60, 0.2)
    live.look()
    project = QgsProject.instance()
    model = QgsLayerTreeModel(project.layerTreeRoot())
    shown = [
        node.data(Qt.ItemDataRole.DisplayRole)
        for node in model.layerLegendNodes(project.layerTreeRoot().findLayer(live.layer))
    ]
    assert shown
    assert not [words for words in shown if "Band" in str(words)]


def test_at_the_end_the_layer_is_gone(watching):
    live, _told, folder = watching
    write_depth(folder, 60, 0.2)
    live.look()
    key = live.layer.id()
    assert key in QgsProject.instance().mapLayers()
    live.end()
    assert key not in QgsProject.instance().mapLayers()


def test_a_layer_that_somebody_removed_comes_back_with_the_next_map(watching):
    live, told, folder = watching
    write_depth(folder, 60, 0.2)
    live.look()
    QgsProject.instance().removeMapLayer(live.layer)
    write_depth(folder, 120, 0.5)
    live.look()
    assert live.layer.id() in QgsProject.instance().mapLayers()
    assert told == [60.0, 120.0]
