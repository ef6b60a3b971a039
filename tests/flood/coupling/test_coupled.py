"""What a street gives a pipe gets, to the last cubic metre, whichever way the water goes."""

import numpy as np
import pytest

from undergrid.tests.flood.coupling.worlds import street_and_pipe

RISING = "[INFLOWS]\nupper FLOW burst\n[TIMESERIES]\nburst 0:00 0\nburst 0:05 0.6\nburst 0:15 0\n"
BOOK = 1e-9
"""Both sides count in double precision; what remains is the order of their sums."""


SWMM_S = 2e-2
"""SWMM's own stored volume is too high while two empty pipes fill or empty; see the ledger."""


def assert_nothing_is_lost(book):
    assert book["coupling_error"] < BOOK
    assert book["error"] < SWMM_S


def test_a_flooded_street_drains_into_the_pipe(tmp_path):
    with street_and_pipe(tmp_path) as run:
        before = run.surface.ledger().end_m3
        run.advance(600)
        book = run.ledger()
    assert book["surface"]["end_m3"] < before - 50
    assert book["exchange"]["into_pipes_m3"] == pytest.approx(before - book["surface"]["end_m3"], rel=1e-6)
    assert book["pipes"]["external_m3"] == pytest.approx(book["exchange"]["net_m3"], rel=BOOK)
    assert_nothing_is_lost(book)


def test_a_surcharged_pipe_floods_the_street(tmp_path):
    with street_and_pipe(tmp_path, depth_m=0.0, diameter=0.2, more=RISING) as run:
        run.advance(900)
        book = run.ledger()
    assert book["exchange"]["out_of_pipes_m3"] > 50
    assert book["surface"]["end_m3"] > 20
    assert_nothing_is_lost(book)
    assert book["error"] < 1e-3


def test_water_that_came_up_goes_down_again_when_the_pipe_has_room(tmp_path):
    with street_and_pipe(tmp_path, depth_m=0.0, diameter=0.35, more=RISING) as run:
        run.advance(700)
        flooded = run.surface.ledger().end_m3
        run.advance(1800)
        book = run.ledger()
    assert flooded > 20
    assert book["surface"]["end_m3"] < flooded - 10
    assert_nothing_is_lost(book)


def test_blocked_inlets_leave_the_water_in_the_street(tmp_path):
    with street_and_pipe(tmp_path, blocked=1.0) as run:
        before = run.surface.ledger().end_m3
        run.advance(300)
        assert run.surface.ledger().end_m3 == before


def test_a_dry_street_gives_nothing(tmp_path):
    with street_and_pipe(tmp_path, depth_m=0.0) as run:
        run.advance(300)
        assert run.down_m3.sum() == 0


def test_a_shaft_and_a_pond_at_one_level_stay_at_rest(tmp_path):
    """The outfall stands at the street's level: once the shafts have filled, nothing swings."""
    with street_and_pipe(tmp_path, outfall="FIXED 10.1", depth_m=0.1) as run:
        run.advance(1500)
        settled = run.surface.depth_m.copy()
        run.advance(1800)
        assert np.abs(run.surface.depth_m - settled).max() < 2e-3
        assert run.ledger()["coupling_error"] < BOOK
