"""The ladder of storms says which pipe fails first, and at which storm."""

import re

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import pytest
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.capacity import _first_to_fail, _trusted, grade, lasting, network_capacity
from undergrid.core.flood.pipes.exchanging import import_swmm_model
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES


def fared(**failures):
    return pd.DataFrame(
        {
            "name": list(failures), "failure": list(failures.values()), "failed_after_h": np.nan,
            "flow_ratio": 1.0, "peak_ratio": 1.0, "load_m3_s": 0.1,
        }
    )  # fmt: skip


def test_capacity_is_the_rarest_storm_carried_before_the_first_failure():
    graded = grade({1: fared(a=None, b=None), 5: fared(a="full", b=None), 2: fared(a=None, b=None)}).set_index("name")
    assert (graded.loc["a", "carries_a"], graded.loc["a", "fails_a"], graded.loc["a", "failure"]) == (2, 5, "full")
    assert graded.loc["b", "carries_a"] == 5
    assert np.isnan(graded.loc["b", "fails_a"])


def test_a_pipe_too_small_for_any_storm_carries_none():
    assert grade({1: fared(a="flooding"), 5: fared(a="flooding")})["carries_a"].isna().all()


def test_the_narrower_pipe_fails_at_the_more_frequent_storm(store, call, tmp_path):
    inp = tmp_path / "two.inp"
    inp.write_text(TWO_PIPES.replace("second CIRCULAR 0.4", "second CIRCULAR 0.2"), encoding="utf-8")
    import_swmm_model(call, inp=str(inp), name="two")
    answer = network_capacity(
        call, model="two", output_folder=str(tmp_path / "ladder"), return_periods_a=[1, 20], duration_min=30
    )
    with store.connect() as connection:
        kept = {row.name: row for row in connection.execute(sa.select(tables.Capacity))}
    assert set(kept) == {"first", "second"}
    peaks = {name for name, _ in pyogrio.list_layers(tmp_path / "ladder" / "P20" / "pipes.gpkg")}
    assert peaks == {"nodes", "links", "subcatchments"}  # nobody plays each storm of a ladder
    assert kept["second"].fails_a == pytest.approx(1)
    assert answer["failing"]["20"] >= answer["failing"]["1"] >= 1


# --- what no rain reaches, what lasts a moment, what cannot be trusted -----------------------------------------------


def ladder_of(tmp_path, text, findings=None, **more):
    inp = tmp_path / "model.inp"
    inp.write_text(text, encoding="utf-8")
    call = Call(report=(findings if findings is not None else []).append)
    asked = {"return_periods_a": [1, 50], "duration_min": 30} | more
    answer = network_capacity(call, inp=str(inp), output_folder=str(tmp_path / "ladder"), crs="EPSG:32648", **asked)
    return answer, geopandas.read_file(answer["layer"]).set_index("name")


def test_pipes_that_no_ground_drains_into_are_not_graded(tmp_path):
    dry = re.sub(r"(?s)\[SUBCATCHMENTS\].*?\[JUNCTIONS\]", "[JUNCTIONS]", TWO_PIPES)
    dry = re.sub(r"(?s)\[POLYGONS\].*", "", dry)
    found = []
    answer, pipes = ladder_of(tmp_path, dry, found)
    assert pipes["carries_a"].isna().all()
    assert pipes["load_m3_s"].isna().all()
    assert (answer["not_judged"], answer["network_a"]) == (2, None)
    assert "run-without-load" in {each.slug for each in found}  # told by the runs of the ladder
    assert next(each for each in found if each.slug == "capacity-without-load").text.en.startswith(
        "No rain reaches 2 of 2"
    )


def test_a_side_pipe_with_sewage_alone_is_not_graded_by_storms(tmp_path):
    side = TWO_PIPES.replace("[OUTFALLS]", "side 9.5 2 0 0 0\n\n[OUTFALLS]").replace(
        "[XSECTIONS]", "third side lower 50 0.013 0 0 0 0\n\n[XSECTIONS]\nthird CIRCULAR 0.4 0 0 0 1"
    )
    side = side.replace("CIRCULAR 0.4 0 0 0 1\nsecond CIRCULAR 0.4", "CIRCULAR 2 0 0 0 1\nsecond CIRCULAR 2")
    side = side.replace("[REPORT]", "[DWF]\nside FLOW 0.01\n\n[REPORT]").replace(
        "lower 100 0\n", "lower 100 0\nside 50 50\n"
    )
    answer, pipes = ladder_of(tmp_path, side, return_periods_a=[1, 2])
    assert pipes.loc[["first", "second"], "carries_a"].tolist() == [2, 2]
    assert pipes.loc[["first", "second"], "judged_a"].tolist() == [2, 2]
    assert np.isnan(pipes.loc["third", "carries_a"])
    assert answer["not_judged"] == 1


def test_a_moment_fails_no_pipe_and_five_minutes_do():
    flow = np.array([0, 2, 0, 2, 2, 2, 2, 2, 0.0])[:, None] >= 1.0
    assert lasting(flow, 5).any()
    assert not lasting(flow[:7], 5).any()
    assert lasting(flow, 5).argmax(axis=0)[0] + 1 == 4  # the fourth record, and never the hour 0


def test_a_run_shorter_than_the_stated_time_fails_nothing():
    assert not lasting(np.ones((3, 2), dtype=bool), 5).any()


def test_a_pipe_first_fails_at_a_reported_minute_and_never_at_none(tmp_path):
    answer, pipes = ladder_of(tmp_path, TWO_PIPES.replace("first CIRCULAR 0.4", "first CIRCULAR 0.15"))
    assert (pipes["failed_after_h"].dropna() >= 1 / 60).all()
    assert answer["first_to_fail"] == "first"


def test_two_pipes_that_fail_in_one_minute_are_both_named():
    both = pd.DataFrame({"name": ["b", "a"], "fails_a": 2.0, "failed_after_h": 0.5, "flow_ratio": 1.1})
    assert _first_to_fail(both) == "b, a"


def test_a_storm_whose_water_balance_is_not_to_be_trusted_grades_nothing():
    found = []
    call = Call(report=found.append)
    assert _trusted(call, [1, 5, 20], {1: 0.1, 5: -12.0, 20: 0.2}) == [1]
    assert found[0].slug == "capacity-not-graded"
    with pytest.raises(ModelError, match=r"-12\.0 %"):
        _trusted(call, [5], {5: -12.0})
