"""The ladder of storms says which pipe fails first, and at which storm."""

import numpy as np
import pandas as pd
import pytest
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.capacity import grade, network_capacity
from undergrid.core.flood.pipes.exchanging import import_swmm_model
from undergrid.tests.flood.pipes.worlds import TWO_PIPES


def fared(**failures):
    return pd.DataFrame(
        {"name": list(failures), "failure": list(failures.values()), "failed_after_h": np.nan, "flow_ratio": 1.0}
    )


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
    assert kept["second"].fails_a == pytest.approx(1)
    assert answer["failing"]["20"] >= answer["failing"]["1"] >= 1
