"""A store with something of everything, and good layers beside it, for contracts that try every algorithm."""

from __future__ import annotations

import csv
import itertools
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsProcessingParameterDefinition,
    QgsProviderRegistry,
)

from undergrid.processing import connections, engine
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.folders import server_folder
from undergrid.tests.qgis_fixtures import ROOT, Home, lend_engine

SYSTEM = osr.SpatialReference()
SYSTEM.ImportFromEPSG(4544)
EAST, NORTH, FAR_M = 500_000.0, 3_270_000.0, 300_000.0
SIDE_M = 60.0
numbers = itertools.count(1)
VECTORS, RASTERS = {"source", "vector"}, {"raster"}
ANY, POINT, LINE, POLYGON = -1, 0, 1, 2
COLUMNS = {
    "code": "500103001001", "kind": "pump", "population": 3, "width": 6.0, "highway": "residential",
    "k": "K1", "t": "T1",
}  # fmt: skip


def shape(kind: int, north: float, east: float = EAST) -> str:
    """A shape in the middle of the world, or as much farther north."""
    y = north + SIDE_M / 2
    if kind == LINE:
        return f"LINESTRING ({east - 5} {y}, {east + SIDE_M + 5} {y})"
    if kind == POLYGON:
        corners = ((0, 0), (SIDE_M, 0), (SIDE_M, SIDE_M), (0, SIDE_M), (0, 0))
        return f"POLYGON (({', '.join(f'{east + a} {north + b}' for a, b in corners)}))"
    return f"POINT ({east + SIDE_M / 2} {y + 1})"


def layer(path: Path, *shapes: str) -> str:
    """Write a layer with a column for everything that a column may be asked for."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = source.CreateLayer(path.stem, SYSTEM, ogr.wkbUnknown)
    for name, value in COLUMNS.items():
        kind = {str: ogr.OFTString, int: ogr.OFTInteger, float: ogr.OFTReal}[type(value)]
        made.CreateField(ogr.FieldDefn(name, kind))
    for wkt in shapes:
        feature = ogr.Feature(made.GetLayerDefn())
        for name, value in COLUMNS.items():
            feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    return str(path)


def raster(path: Path, north: float, value: float, unit: str, east: float = EAST) -> str:
    """Write cells of 1 m; the western half holds nothing (or the ground), the eastern one ``value``."""
    cells = int(SIDE_M)
    made = gdal.GetDriverByName("GTiff").Create(str(path), cells, cells, 1, gdal.GDT_Float32)
    made.SetGeoTransform((east, 1, 0, north + SIDE_M, 0, -1))
    made.SetProjection(SYSTEM.ExportToWkt())
    values = np.zeros((cells, cells), dtype=np.float32)
    values[:, cells // 2 :] = value
    made.GetRasterBand(1).WriteArray(values)
    made.GetRasterBand(1).SetUnitType(unit)
    made.FlushCache()
    return str(path)


RASTERS_OF_RUN = {
    "max_depth": (0.6, "m"), "max_velocity": (0.3, "m/s"), "max_depth_velocity": (0.2, "m2/s"), "duration": (5400, "s"),
    "arrival": (600, "s"),
}  # fmt: skip
KIND_OF_RASTER = {
    "DEPTH": "max_depth", "SPEED": "max_velocity", "PRODUCT": "max_depth_velocity", "DURATION": "duration",
    "ARRIVAL": "arrival", "WITHOUT": "max_depth", "WITH_MEASURES": "max_depth",
}  # fmt: skip


@dataclass
class World:
    """A store with something of everything, and the layers and files that go with it."""

    folder: Path

    def near(self, definition: QgsProcessingParameterDefinition) -> str:
        """A layer or raster of the place."""
        return self.put(definition, NORTH, EAST)

    def far(self, definition: QgsProcessingParameterDefinition) -> str:
        """One of the same kind in another country; no two are of one place, as some are written into the store."""
        return self.put(definition, NORTH + FAR_M, EAST + 2_000 * next(numbers))

    def put(self, definition: QgsProcessingParameterDefinition, north: float, east: float) -> str:
        name = f"{'near' if north == NORTH else 'far'}_{definition.name().lower()}_{next(numbers)}"
        if definition.type() in RASTERS:
            value, unit = RASTERS_OF_RUN.get(KIND_OF_RASTER.get(definition.name(), ""), (0.05, "m"))
            return raster(self.folder / f"{name}.tif", north, value, unit, east)
        return layer(self.folder / f"{name}.gpkg", shape(kind_of(definition), north, east))

    def empty(self, definition: QgsProcessingParameterDefinition) -> str:
        """A layer without rows."""
        return layer(self.folder / f"empty_{definition.name().lower()}_{next(numbers)}.gpkg")


def kind_of(definition: QgsProcessingParameterDefinition) -> int:
    """The first kind of geometry that a parameter takes."""
    return int(definition.dataTypes()[0])


def model(path: Path) -> str:
    """The two pipes of the drainage tests, laid under the place."""
    head = TWO_PIPES.partition("[COORDINATES]")[0]
    y = NORTH + SIDE_M / 2
    places = f"upper {EAST + 10} {y}\nlower {EAST + 30} {y}\nriver {EAST + 50} {y}\n"
    ground = "".join(f"street {EAST + a} {NORTH + b}\n" for a, b in ((0, 0), (40, 0), (40, 40), (0, 40)))
    path.write_text(f"{head}[COORDINATES]\n{places}\n[POLYGONS]\n{ground}", encoding="utf-8")
    return str(path)


CENSUS = (
    ["部件类别", "部件名称", "东坐标", "北坐标", "height_m", "azimuth_deg", "hfov_deg", "range_m"],
    ["监控电子眼设施", "眼一", EAST + 10, NORTH + 10, 6, 0, 90, 100],
)


@pytest.fixture(scope="module")
def world(qgis: QgsApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Make the one world, in a home and a store of its own; one engine answers all that is asked in it."""
    folder = server_folder("ug-far-")
    lend_engine(folder)
    home = Home(folder, folder / "links")
    home.links.mkdir()
    (home.links / "undergrid").symlink_to(ROOT)
    engine.warm.end_now()
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("UNDERGRID_HOME", str(folder))
        changed.setattr(engine, "ask", engine.warm.ask)
        changed.setattr(engine, "connected", connected)
        ask("store.lifecycle.create_store", crs="EPSG:4544")
        home.engine("-m", "undergrid.tests.survey_network.street")
        yield furnished(World(tmp_path_factory.mktemp("world")))
        engine.warm.end_now()
    if connections.EMBEDDED in connections.names():  # a project made here let QGIS know a store that is now gone
        QgsProviderRegistry.instance().providerMetadata(connections.PROVIDER).deleteConnection(connections.EMBEDDED)
    home.engine("-m", "undergrid.core.store", "stop")
    shutil.rmtree(folder)


@contextmanager
def connected(connection: Mapping[str, str]) -> Iterator[Any]:
    """Yield the one engine in place of a process that is made for one algorithm."""
    yield SimpleNamespace(
        ask=lambda task, request, listener=engine.NOBODY: engine.warm.ask(task, request, connection, listener)
    )


def ask(task: str, **request: Any) -> Any:
    """Ask the one engine for a task in the private store."""
    return engine.warm.ask(task, request, {})


def furnished(world: World) -> World:
    """Put streets, cells, a camera and a model into the store, and beside it a run that has left water."""
    folder = world.folder
    with (folder / "census.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(CENSUS)
    streets, cells = (layer(folder / f"near_{kind}.gpkg", shape(kind, NORTH)) for kind in (LINE, POLYGON))
    ask("streets.building.build_streets", input={"path": streets})
    ask("grid.generating.generate_grid_cells", communities={"path": cells}, community_column="code", in_store=True)
    entry = {"accept": True}
    told = ask("intake.importing.import_delivery", room="facilities", files=[str(folder / "census.csv")], entry=entry)
    assert told["state"] == "accepted", told
    (folder / "points.csv").write_text(f"点号,东坐标,北坐标,管类\nWS9,{EAST},{NORTH},WS\n", encoding="utf-8")
    (folder / "gauge.csv").write_text("time,SPB\n2024-07-01 08:00,1.5\n2024-07-01 08:05,2\n", encoding="utf-8")
    (folder / "cctv.csv").write_text(CAMERA, encoding="utf-8")
    (folder / "more.csv").write_text(
        (folder / "census.csv").read_text(encoding="utf-8") + "路灯,灯九,,,,,,\n", encoding="utf-8"
    )
    run = folder / "run"
    run.mkdir()
    for name, (value, unit) in RASTERS_OF_RUN.items():
        raster(run / f"{name}.tif", NORTH, value, unit)
    model(folder / "two.inp")
    (run / "balance.json").write_text(json.dumps({"rain_m3": 80.0}), encoding="utf-8")
    (folder / "set.toml").write_text(SET, encoding="utf-8")
    raster(folder / "dem.tif", NORTH, 0.5, "m")
    ask("flood.scenarios.running.run_scenarios", scenarios=str(folder / "set.toml"), results=str(folder / "results"))
    return world


CAMERA = "道路名称,起始设施编号,终止设施编号,检测长度,流向,缺陷距离,缺陷代码,缺陷等级\n人民路,A,B,30,顺流,5.0,PL,4\n"
SET = """
task = "flood.surface.run.surface_flood"
[parameters]
dem = "dem.tif"
duration_s = 60
output_interval_s = 60
[outputs]
output_folder = "run"
[[rain]]
code = "P50"
design = { formula = "CQ-SPB", return_period_a = 50, duration_min = 60 }
"""
