"""SWMM run by us is SWMM: the same results, its complaints on the element, and what it came to in SI."""

import hashlib
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.engine import simulation
from undergrid.core.flood.pipes.exchanging import export_swmm_model, import_swmm_model
from undergrid.core.flood.pipes.results import read_results
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

BARE = "import sys; from swmm.toolkit import solver; solver.swmm_run(*sys.argv[1:])"

RAIN_GARDEN = """
[LID_CONTROLS]
Garden RG
Garden SURFACE 150 0.1 0.1 1 5
Garden SOIL 500 0.45 0.2 0.1 50 10 80
Garden STORAGE 0 0.75 5 0
[LID_USAGE]
street Garden 1 100 5 0 10 0 "garden.txt"
"""


@pytest.fixture
def two_pipes(tmp_path):
    inp = tmp_path / "two.inp"
    inp.write_text(TWO_PIPES, encoding="utf-8")
    return inp


def md5(path):
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def test_our_steps_give_the_results_of_the_bare_engine_to_the_byte(two_pipes, tmp_path):
    with simulation(two_pipes, tmp_path / "our.rpt", tmp_path / "our.out") as running:
        running.run(Progress())
    bare = [str(two_pipes), str(tmp_path / "bare.rpt"), str(tmp_path / "bare.out")]
    subprocess.run([sys.executable, "-c", BARE, *bare], check=True, capture_output=True)
    assert md5(tmp_path / "our.out") == md5(tmp_path / "bare.out")


def test_a_run_accounts_for_the_rain_it_got(two_pipes, tmp_path):
    answer = run_swmm(Call(), inp=str(two_pipes), output_folder=str(tmp_path / "run"), crs="EPSG:32648")
    rain_m3 = 0.030 * 10_000  # half an hour of 60 mm/h on one hectare
    assert 0.7 * rain_m3 < answer["balance"]["wet_weather_m3"] < rain_m3
    assert abs(answer["balance"]["routing_error_percent"]) < 1
    layers = {name for name, _ in pyogrio.list_layers(answer["layers"])}
    assert layers == {"nodes", "links", "subcatchments", "nodes_through_time", "links_through_time"}


def test_results_are_read_without_copying_what_is_not_asked_for(two_pipes, tmp_path):
    answer = run_swmm(Call(), inp=str(two_pipes), output_folder=str(tmp_path / "run"), layers=False)
    results = read_results(tmp_path / "run" / "model.out")
    assert results.names["node"] == ["upper", "lower", "river"]
    depth = results.series("node", "depth_m")
    assert depth.shape == (120, 3)
    assert results.instants[0] == np.datetime64("2024-07-01T00:01")
    assert depth.max() > 0.1
    assert answer["flooded_nodes"] == 0


def test_a_stronger_storm_in_place_of_the_models_own_floods_it(two_pipes, tmp_path):
    table = tmp_path / "storm.csv"
    design_storm(Call(), formula="CQ-SPB", return_period_a=100, duration_min=60, table=str(table))
    answer = run_swmm(Call(), inp=str(two_pipes), rainfall=str(table), output_folder=str(tmp_path / "run"))
    assert answer["flooded_nodes"] >= 1
    assert answer["surcharged_links"] >= 1


def test_what_a_model_writes_beside_its_results_lies_beside_them(two_pipes, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    with_garden = tmp_path / "garden.inp"
    with_garden.write_text(two_pipes.read_text() + RAIN_GARDEN)
    run_swmm(Call(), inp=str(with_garden), output_folder=str(tmp_path / "run"), layers=False)
    assert "Garden" in (tmp_path / "run" / "garden.txt").read_text()
    assert not list(elsewhere.iterdir())
    assert Path.cwd() == elsewhere


def test_what_swmm_refuses_is_said_on_the_element(two_pipes, tmp_path):
    two_pipes.write_text(TWO_PIPES.replace("second lower river", "second lower sea"), encoding="utf-8")
    heard = []
    with pytest.raises(ModelError, match="error 200"):
        run_swmm(Call(report=heard.append), inp=str(two_pipes), output_folder=str(tmp_path / "run"))
    [finding] = [each for each in heard if each.slug == "swmm-error-209"]
    assert finding.subject == "second"
    assert "sea" in finding.text.en
    assert finding.remedy.zh


def test_a_cancel_is_heard_within_a_second(two_pipes, tmp_path):
    two_pipes.write_text(
        TWO_PIPES.replace("END_DATE             07/01/2024", "END_DATE             07/01/2034"), encoding="utf-8"
    )
    cancelled = threading.Event()
    asked = []
    threading.Timer(1.0, lambda: (asked.append(time.monotonic()), cancelled.set())).start()
    with pytest.raises(Cancelled):
        run_swmm(
            Call(progress=Progress(is_cancelled=cancelled.is_set)),
            inp=str(two_pipes),
            output_folder=str(tmp_path / "run"),
        )
    assert asked


def test_a_model_of_the_store_runs_and_its_run_is_in_the_register(store, call, two_pipes, tmp_path):
    import_swmm_model(call, inp=str(two_pipes), name="street")
    answer = run_swmm(call, model="street", output_folder=str(tmp_path / "run"), keep_as="first run")
    with store.connect() as connection:
        run = connection.execute(sa.select(tables.Run)).one()
        peak = connection.scalar(sa.select(tables.LinkResult.peak_flow_m3_s).where(tables.LinkResult.name == "first"))
        flows = connection.scalar(
            sa.select(tables.Series.values).where(tables.Series.name == "first", tables.Series.variable == "flow_m3_s")
        )
    assert (run.name, run.kind, run.state) == ("first run", "pipes", "done")
    assert str(run.id) == answer["run"]
    assert peak == pytest.approx(max(flows), rel=0.05)


def test_an_exported_model_is_the_file_that_was_imported(call, two_pipes, tmp_path):
    import_swmm_model(call, inp=str(two_pipes), name="street")
    export_swmm_model(call, name="street", inp=str(tmp_path / "out.inp"))
    one, other = (
        run_swmm(Call(), inp=str(path), output_folder=str(tmp_path / path.stem), layers=False)
        for path in (two_pipes, tmp_path / "out.inp")
    )
    assert one["balance"] == other["balance"]
