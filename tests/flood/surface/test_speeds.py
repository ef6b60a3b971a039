"""Recorded speeds are those of water that is there: no spike at a front, and a bound that acts is told."""

import numpy as np
import pytest

from undergrid.core.flood.surface.forcing import Inflow
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import GRAVITY, SurfaceSimulation
from undergrid.core.flood.surface.told import after_run, held_back_s, still_deep


def dam_break(scheme, cell_m):
    x = (np.arange(round(200 / cell_m)) + 0.5) * cell_m - 100
    run = SurfaceSimulation(
        SurfaceGrid(np.zeros((3, x.size)), cell_m, 0.03), settings=Settings(scheme=scheme, record_every=1)
    )
    run.set_depth(np.where(x < 0, 1.0, 0.0) * np.ones((3, 1)))
    run.advance(10)
    return run.record("max_speed_m_s")[1], run


@pytest.mark.parametrize("cell_m", [1.0, 5.0])
@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
def test_a_front_over_dry_ground_shows_no_speed_beyond_the_exact_one(scheme, cell_m):
    fastest, _ = dam_break(scheme, cell_m)
    assert 1.5 < np.nanmax(fastest) < 2 * np.sqrt(GRAVITY)  # Ritter 1892: 2 sqrt(g h)


def test_the_first_wetted_cell_is_no_faster_than_those_behind_and_before_it():
    fastest, _ = dam_break("local_inertial", 1.0)
    middle = fastest[98:106]
    assert np.nanmax(middle) < 1.3 * np.nanmedian(middle)


def street(slope, manning, flow_m2_s, cell_m=2.0, **settings):
    x = (np.arange(100) + 0.5) * cell_m
    grid = SurfaceGrid(np.tile(500 - slope * x, (3, 1)), cell_m, manning, edges=(Edge("east", "outfall"),))
    inflow = Inflow([(row, 0) for row in range(3)], Series.constant(flow_m2_s * 3 * cell_m))
    run = SurfaceSimulation(grid, inflows=[inflow], settings=Settings(**settings))
    run.advance(600)
    return run, (manning * flow_m2_s / np.sqrt(slope)) ** 0.6


@pytest.mark.parametrize("scheme", ["local_inertial", "shallow_water"])
@pytest.mark.parametrize("cell_m", [1.0, 2.0, 5.0])
@pytest.mark.parametrize("flow_m2_s", [0.05, 0.15, 0.4])
def test_a_steep_smooth_street_runs_at_mannings_depth_and_speed(scheme, cell_m, flow_m2_s):
    """15 %, n = 0.013: Froude numbers of 5 to 6. Roll waves ride on it, hence the mean along the street."""
    run, normal_m = street(0.15, 0.013, flow_m2_s, cell_m, scheme=scheme)
    assert run.depth_m[1, 30:90].mean() == pytest.approx(normal_m, rel=0.05)
    assert 0.95 < np.median(run.record("max_speed_m_s")[1, 30:90]) / (flow_m2_s / normal_m) < 1.4  # waves ride on it
    assert "flow-held-back" not in {finding.slug for finding in after_run(run)}


def test_a_bound_that_acts_is_told_with_place_share_and_map():
    run, normal_m = street(0.15, 0.013, 0.15, froude=4.0)
    assert run.depth_m[1, 50] > 1.2 * normal_m
    found = {finding.slug: finding for finding in after_run(run)}
    told = found["flow-held-back"]
    assert told.wkt.startswith("POINT")
    assert "Full shallow water" in told.remedy.en
    held = held_back_s(run)
    assert np.isfinite(held[1, 5:95]).all()
    assert np.nanmax(held) > 500
    assert "100.0 %" in told.text.en


def test_a_gentle_street_is_never_held_back():
    run, _ = street(0.01, 0.02, 0.1)
    assert not np.isfinite(held_back_s(run)).any()


def test_water_that_still_stands_at_the_end_makes_its_duration_a_lower_bound():
    ground = np.zeros((10, 10))
    ground[:, 5:] = 1.0
    run = SurfaceSimulation(SurfaceGrid(ground, 2.0))
    run.set_depth(np.where(ground == 0, 0.3, 0.0))
    run.advance(60)
    assert (still_deep(run) == (ground == 0)).all()
    assert "duration-cut-off" in {finding.slug for finding in after_run(run)}
