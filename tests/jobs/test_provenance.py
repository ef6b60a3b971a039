"""Provenance: a register that can tell whether a result is still that of today's data."""

import json

import numpy as np
import pytest
import sqlalchemy as sa
from rasterio.transform import from_origin

from undergrid.core.flood.runs.registering import register_run
from undergrid.core.flood.tables import Run
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.jobs.provenance import changed_since, told_inputs
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import content_sha256


@pytest.fixture
def terrain(tmp_path):
    file = tmp_path / "dem.tif"
    file.write_bytes(b"hills")
    return file


def test_a_file_is_told_with_its_hash_and_a_number_as_itself(terrain):
    told = told_inputs({"dem": str(terrain), "roughness": 0.03, "walls": None})
    assert told["dem"]["sha256"] == content_sha256([terrain])
    assert told["dem"]["bytes"] == 5
    assert told["roughness"] == 0.03
    assert "walls" not in told


def test_a_layer_in_a_file_is_told_by_its_file(terrain):
    assert told_inputs({"buildings": f"{terrain}|layername=houses"})["buildings"]["sha256"]


def test_files_within_tables_are_told_too(terrain):
    assert told_inputs({"boundaries": {"west": [str(terrain)]}})["boundaries"]["west"][0]["bytes"] == 5


def test_a_changed_and_a_lost_input_are_found(terrain, tmp_path):
    other = tmp_path / "rain.csv"
    other.write_text("1")
    told = told_inputs({"dem": str(terrain), "rain": str(other), "roughness": 0.03})
    assert changed_since(told) == []
    terrain.write_bytes(b"other hills")
    other.unlink()
    assert changed_since(told) == ["dem", "rain"]


def test_a_run_in_the_register_holds_its_inputs_balance_and_files(store, call, terrain, tmp_path):
    (tmp_path / "balance.json").write_text(json.dumps({"rain_m3": 12.5, "error": 0.0}))
    frame = Frame((2, 2), from_origin(500_000, 3_270_000, 5, 5), None)
    write_raster(tmp_path / "max_depth.tif", np.ones((2, 2), dtype=np.float32), frame, "m")
    answer = register_run(call, run=str(tmp_path), name="P50", inputs={"dem": str(terrain)})
    with store.connect() as connection:
        row = connection.execute(sa.select(Run).where(Run.id == answer["run"])).one()
    assert row.name == "P50"
    assert row.inputs["dem"]["sha256"] == content_sha256([terrain])
    assert row.balance["rain_m3"] == 12.5
    assert row.files["depth"].endswith("max_depth.tif")


def test_a_folder_without_a_finished_run_is_not_registered(call, tmp_path):
    with pytest.raises(SourceError, match="no finished run"):
        register_run(call, run=str(tmp_path), name="P50", inputs={})
