"""A small Spanish town: its drainage model and its gullies in the store, its terrain, and a storm over both."""

from itertools import product

import geopandas
import pyogrio
import pytest
import sqlalchemy as sa
from shapely import box

from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.flood.impact.assessing import assess_exposure, issue_warnings
from undergrid.core.flood.impact.judging import judge_hazard
from undergrid.core.flood.pipes.exchanging import import_swmm_model
from undergrid.core.flood.tables import Inundation, Run
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import open_store
from undergrid.core.store.lifecycle import create_store


@pytest.fixture
def town(real_data, cluster):
    """The town's folder, and a call on a store in the town's own coordinate system."""
    call = Call(connection=cluster.keywords("town"))
    create_store(call, crs="EPSG:25831", name="town")
    return real_data / "giswater_es" / "example", call


def test_a_storm_over_the_town_goes_from_the_store_to_warnings(town, tmp_path):
    example, call = town
    import_swmm_model(call, inp=str(example / "inp/swmm_1e.inp"), name="town")
    found = []
    told = Call(connection=call.connection, report=found.append)
    run = simulate_flood(
        told, dem=str(example / "raster/dem.tif"), model="town", inlets=str(example / "gpkg/ud_gully.gpkg"),
        rainfall=120.0, duration_s=600.0, output_interval_s=300.0, output_folder=str(tmp_path / "run"),
        boundaries=dict.fromkeys(("north", "south", "west", "east"), "outfall"), keep_as="town",
    )  # fmt: skip
    assert "terrain-zeros" in {finding.slug for finding in found}  # its sea is 0, undeclared
    assert run["inlets"] > 200
    assert run["ledger_sheet"]["coupling_error"] < 1e-6
    assert run["ledger_sheet"]["exchange"]["into_pipes_m3"] > 100
    with open_store(call.connection) as store, store.connect() as connection:
        assert connection.scalar(sa.select(Run.state)) == "done"
        assert connection.scalar(sa.select(sa.func.max(Inundation.max_depth_m))) > 0.3
    hazard = judge_hazard(call, run=str(tmp_path / "run"), output=str(tmp_path / "hazard.tif"))
    assert hazard["max_depth_m"] > 0.3
    west, south, east, north = geopandas.read_file(example / "gpkg/ud_gully.gpkg").total_bounds
    corners = product(range(int(west), int(east), 200), range(int(south), int(north), 200))
    cells = [box(x, y, x + 200, y + 200) for x, y in corners]
    geopandas.GeoDataFrame(geometry=cells, crs="EPSG:25831").to_file(tmp_path / "cells.gpkg")
    exposed = str(tmp_path / "exposure.gpkg")
    assess_exposure(call, run=str(tmp_path / "run"), cells=str(tmp_path / "cells.gpkg"), output=exposed)
    warned = issue_warnings(call, cells={"path": exposed, "layer": "cells"}, output=str(tmp_path / "warnings.gpkg"))
    assert geopandas.read_file(exposed, layer="cells")["max_depth_m"].max() > 0.3
    assert set(warned["cells"]) == {"blue", "yellow", "orange", "red"}
    assert "warning" in {name for name, _ in pyogrio.list_layers(tmp_path / "warnings.gpkg")}
