"""Radar grids keep their rain wherever they are laid."""

import netCDF4
import numpy as np
import pytest
import rasterio
from pyproj import CRS
from rasterio.transform import from_origin

from undergrid.core.flood.rain.grids import read_rain_grids
from undergrid.core.kernel.errors import SourceError

UTM48 = CRS.from_epsg(32648)


def write_tiff(path, value, unit="mm/h"):
    profile = {"driver": "GTiff", "height": 2, "width": 2, "count": 1, "dtype": "float32"}
    with rasterio.open(path, "w", crs="EPSG:32648", transform=from_origin(0, 200, 100, 100), **profile) as raster:
        raster.write(np.full((1, 2, 2), value, np.float32))
        raster.units = [unit]
    return path


def test_dated_tiffs_come_in_order_of_time(tmp_path):
    later, sooner = (write_tiff(tmp_path / f"rain_20240701T{t}.tif", v) for t, v in (("0810", 8), ("0805", 5)))
    grid = read_rain_grids([later, sooner])
    assert grid.begin[0] == np.datetime64("2024-07-01T08:05")
    assert grid.intensity_mm_h[:, 0, 0].tolist() == [5, 8]


def test_rain_on_a_finer_grid_is_the_same_rain_and_outside_is_unknown(tmp_path):
    grid = read_rain_grids([write_tiff(tmp_path / "r_202407010805.tif", 6)])
    [(_, fine)] = grid.over(from_origin(0, 200, 10, 10), (20, 30), UTM48)
    assert (fine[:, :20] == 6).all()
    assert np.isnan(fine[:, 20:]).all()


def test_a_tiff_without_time_is_refused(tmp_path):
    with pytest.raises(SourceError, match="no time"):
        read_rain_grids([write_tiff(tmp_path / "rain.tif", 1)])


@pytest.fixture
def forecast(tmp_path):
    path = tmp_path / "forecast.nc"
    with netCDF4.Dataset(path, "w") as data:
        for name, size in (("time", 2), ("lat", 3), ("lon", 4)):
            data.createDimension(name, size)
        time = data.createVariable("time", "f8", ("time",))
        time.units = "minutes since 2024-07-01 00:00:00"
        time[:] = [0, 30]
        for name, values in (("lat", [29, 30, 31]), ("lon", [105, 106, 107, 108])):
            axis = data.createVariable(name, "f8", (name,))
            axis.units = "degrees_north" if name == "lat" else "degrees_east"
            axis[:] = values
        rain = data.createVariable("rainfall_rate", "f4", ("time", "lat", "lon"))
        rain.units = "kg m-2 s-1"
        rain[:] = np.arange(24).reshape(2, 3, 4) / 3600
    return path


def test_a_forecast_in_kilograms_per_second_becomes_mm_per_hour_north_up(forecast):
    grid = read_rain_grids([forecast])
    assert grid.begin[1] == np.datetime64("2024-07-01T00:30")
    np.testing.assert_allclose(grid.intensity_mm_h[0, :, 0], [8, 4, 0], atol=1e-5)
    assert (grid.transform.c, grid.transform.f) == (104.5, 31.5)
    assert grid.crs.to_epsg() == 4326


def test_rain_without_a_unit_is_refused_and_another_unit_converted(tmp_path):
    with pytest.raises(SourceError, match=r"does not say its unit.*gdal_edit"):
        read_rain_grids([write_tiff(tmp_path / "r_202407010805.tif", 6, unit="")])
    grid = read_rain_grids([write_tiff(tmp_path / "r_202407010810.tif", 0.001, unit="mm/s")])
    assert grid.intensity_mm_h[0, 0, 0] == pytest.approx(3.6)
