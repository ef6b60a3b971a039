"""Results that play: time per band, and a mesh that the real QGIS opens with its vectors."""

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    Qgis,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
)

from undergrid.processing.flood.pipe_layers import show_pipes
from undergrid.processing.flood.playing import NO_DAY, groups_of, play_bands, show_arrows


@pytest.fixture(scope="module")
def flood(store_home, tmp_path_factory):
    """The results of five minutes of rain on a slope that falls 5 % to the south."""
    folder = tmp_path_factory.mktemp("slope")
    raster = gdal.GetDriverByName("GTiff").Create(str(folder / "dem.tif"), 12, 20, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((500_000, 2, 0, 3_270_000, 0, -2))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32648)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(310 - 0.1 * np.arange(20.0)[:, None] + np.zeros((1, 12)))
    raster.FlushCache()
    ran = store_home.run(
        "undergrid:surfaceflood", DEM=str(folder / "dem.tif"), DURATION_S=300, OUTPUT_INTERVAL_S=100, RAIN_MM_H=60,
        VELOCITY_MESH=True, OUTPUT_FOLDER=str(folder / "out"),
    )  # fmt: skip
    assert ran.code == 0, ran.said
    return ran.results


def test_qgis_opens_the_mesh_with_depth_and_velocity_vectors(qgis, flood):
    layer = QgsMeshLayer(flood["MESH"], "mesh", "mdal")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:32648"
    told = {group: layer.datasetGroupMetadata(QgsMeshDatasetIndex(group, 0)) for group in groups_of(layer)}
    named = {metadata.name(): group for group, metadata in told.items()}
    assert told[named["velocity"]].isVector()
    assert not told[named["depth"]].isVector()
    assert layer.datasetCount(QgsMeshDatasetIndex(named["velocity"], 0)) == 4
    last = layer.dataProvider().datasetValues(QgsMeshDatasetIndex(named["velocity"], 3), 0, layer.meshFaceCount())
    assert min(last.value(face).y() for face in range(layer.meshFaceCount())) < -0.05  # south is down


def test_the_mesh_plays_from_the_same_hour_as_the_stack(qgis, flood):
    layer = QgsMeshLayer(flood["MESH"], "mesh", "mdal")
    extent = layer.temporalProperties().timeExtent()
    assert layer.temporalProperties().isActive()
    assert extent.begin() == NO_DAY
    assert NO_DAY.secsTo(extent.end()) == 300


def test_the_mesh_shows_arrows_over_depth(qgis, flood):
    layer = QgsMeshLayer(flood["MESH"], "mesh", "mdal")
    show_arrows(layer)
    settings = layer.rendererSettings()
    assert settings.activeScalarDatasetGroup() >= 0
    assert settings.activeVectorDatasetGroup() not in (-1, settings.activeScalarDatasetGroup())


def test_each_band_of_the_stack_shows_until_the_next(qgis, flood):
    layer = QgsRasterLayer(flood["DEPTH"], "depth")
    play_bands(layer)
    temporal = layer.temporalProperties()
    assert temporal.isActive()
    assert temporal.mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    ranges = temporal.fixedRangePerBand()
    assert [NO_DAY.secsTo(ranges[band].begin()) for band in sorted(ranges)] == [0, 100, 200, 300]
    assert [ranges[band].end() for band in (1, 2, 3)] == [ranges[band].begin() for band in (2, 3, 4)]


def test_a_model_without_subcatchments_brings_no_layer_that_is_not_there(qgis, tmp_path):
    path = str(tmp_path / "pipes.gpkg")
    written = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    for name in ("links", "nodes"):
        written.CreateLayer(name, None, ogr.wkbPoint)
    del written
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    show_pipes(context, path)
    assert {each.split("=")[-1] for each in context.layersToLoadOnCompletion()} == {"links", "nodes"}
