"""Water is moved, never made nor lost, and never less than nothing."""

import numpy as np
import pytest

from tests.flood.surface.worlds import plain, rough_ground, steep_town
from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Infiltration, Inflow, RainMaps
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation

EVERY = [(p, s) for p in ("single", "double") for s in ("local_inertial", "shallow_water")]
either = pytest.mark.parametrize(("precision", "scheme"), EVERY)


def closes(run: SurfaceSimulation) -> bool:
    """The ledger closes as far as float64 can say: the run itself counts whole quanta."""
    return run.ledger().error <= 1e-12 and bool(run.depth_m.min() >= 0)


@either
def test_rain_on_a_steep_town_is_all_there_after_hundreds_of_steps(precision, scheme):
    run = SurfaceSimulation(
        SurfaceGrid(steep_town(), 2.0, 0.02),
        rain_m_s=Series.constant(100 * MM_PER_HOUR),
        settings=Settings(precision=precision, scheme=scheme),
    )
    run.advance(600)
    assert run.counts[0] > 500
    assert closes(run)
    assert run.ledger().rain_m3 == pytest.approx(0.1 / 6 * 60 * 70 * 4, rel=1e-6)  # one quantum per cell is on the way


@pytest.mark.parametrize("precision", ["single", "double"])
def test_a_hundred_thousand_steps_lose_nothing(precision):
    run = SurfaceSimulation(
        SurfaceGrid(steep_town(24, 28), 2.0, 0.02, edges=(Edge("south", "outfall", slope=0.1),)),
        rain_m_s=Series.constant(100 * MM_PER_HOUR),
        settings=Settings(precision=precision, longest_step_s=0.02, record_every=0),
    )
    run.advance(2000)
    assert run.counts[0] >= 100_000
    assert closes(run)
    assert run.ledger().rain_m3 == pytest.approx(2000 / 36000 * 24 * 28 * 4, rel=1e-6)


@either
def test_a_closed_box_keeps_its_water(precision, scheme):
    run = SurfaceSimulation(SurfaceGrid(rough_ground(), 2.0), settings=Settings(precision=precision, scheme=scheme))
    run.set_depth(np.where(np.arange(50) < 20, 2.0, 0.0) * np.ones((40, 1)))
    before = run.ledger().start_m3
    run.advance(300)
    assert run.ledger().end_m3 == before
    assert run.depth_m.min() >= 0


@either
def test_everything_at_once_closes(precision, scheme):
    ground = steep_town()
    ground[20:24, 30:34] = np.nan
    rain = np.where(np.arange(70) < 35, 80 * MM_PER_HOUR, 0.0) * np.ones((60, 1))
    run = SurfaceSimulation(
        SurfaceGrid(ground, 2.0, 0.03, edges=(Edge("south", "outfall", slope=0.1),), no_data="open"),
        rain_m_s=Series.steps([0, 120], [50 * MM_PER_HOUR, 20 * MM_PER_HOUR], end_s=200),
        rain_maps=RainMaps([30.0], [rain]),
        inflows=[Inflow([(2, 2), (2, 3)], Series.through([(0, 0), (60, 1.5), (120, -0.2)]))],
        infiltration=Infiltration("green_ampt", 10 * MM_PER_HOUR, 0.1, 0.3),
        settings=Settings(precision=precision, scheme=scheme),
    )
    run.advance(300)
    ledger = run.ledger()
    assert closes(run)
    assert min(ledger.rain_m3, ledger.inflow_m3, ledger.infiltration_m3, ledger.edge_out_m3) > 0


def test_an_inflow_brings_the_volume_of_its_hydrograph():
    hydrograph = Series.through([(0, 0), (100, 2), (300, 0)])
    run = SurfaceSimulation(plain(30, 30), inflows=[Inflow([(15, 15)], hydrograph)])
    run.advance(400)
    assert run.ledger().inflow_m3 == pytest.approx(300, abs=1e-6)
    assert run.ledger().end_m3 == run.ledger().inflow_m3


def test_more_than_there_is_cannot_be_taken():
    run = SurfaceSimulation(plain(10, 10), inflows=[Inflow([(5, 5)], Series.constant(-50.0))])
    run.set_depth(0.1)
    run.advance(60)
    assert run.depth_m.min() >= 0
    assert 0 < run.ledger().taken_m3 <= run.ledger().start_m3
    assert closes(run)


def test_a_standing_exchange_reports_what_each_cell_gained():
    run = SurfaceSimulation(plain(20, 20))
    run.name_exchange(np.array([[4, 4], [9, 9]]))
    run.set_exchange(np.array([0.5, -0.5]))
    run.advance(40)
    gained = run.exchanged_m3()
    assert gained[0] == pytest.approx(20, abs=1e-6)
    assert gained.sum() == pytest.approx(run.ledger().end_m3, abs=1e-9)


def test_rain_maps_and_a_rate_for_all_bring_the_same_water():
    rate = 60 * MM_PER_HOUR
    uniform = SurfaceSimulation(plain(12, 12), rain_m_s=Series.constant(rate))
    mapped = SurfaceSimulation(plain(12, 12), rain_maps=RainMaps([0.0], [np.full((12, 12), rate)]))
    for run in (uniform, mapped):
        run.advance(120)
    assert mapped.ledger().rain_m3 == pytest.approx(uniform.ledger().rain_m3, rel=1e-6)


def test_horton_sinks_the_integral_of_its_curve():
    first, last, decay = 60 * MM_PER_HOUR, 6 * MM_PER_HOUR, 1 / 300
    run = SurfaceSimulation(plain(8, 8), infiltration=Infiltration("horton", first, last, decay))
    run.set_depth(0.1)
    run.advance(600)
    expected = last * 600 + (first - last) / decay * (1 - np.exp(-2))
    assert run.ledger().infiltration_m3 / (64 * 4) == pytest.approx(expected, rel=0.01)  # 1 s intervals


def test_green_ampt_sinks_what_its_equation_says():
    conductivity, head, deficit, duration = 10 * MM_PER_HOUR, 0.11, 0.4, 1800.0
    run = SurfaceSimulation(plain(8, 8), infiltration=Infiltration("green_ampt", conductivity, head, deficit))
    run.set_depth(0.2)
    run.advance(duration)
    depth = 0.01
    for _ in range(200):  # F = K t + psi theta ln(1 + F / (psi theta))
        depth = conductivity * duration + head * deficit * np.log1p(depth / (head * deficit))
    assert run.ledger().infiltration_m3 / (64 * 4) == pytest.approx(depth, rel=0.02)  # 1 s intervals


@pytest.mark.parametrize("slope", [0.0, 0.05])
@either
def test_an_outfall_is_no_spring(precision, scheme, slope):
    """Water that rushes away from an open edge pulls none in, over whole ground or around a hole in it."""
    ground = rough_ground(30, 40)
    ground[:, 20:] -= 4.0
    ground[12:15, 8:11] = np.nan
    edges = tuple(Edge(side, "outfall", slope=slope) for side in ("west", "north", "south"))
    grid = SurfaceGrid(ground, 2.0, 0.02, edges=edges, no_data="open", no_data_slope=slope)
    run = SurfaceSimulation(grid, settings=Settings(precision=precision, scheme=scheme))
    run.set_depth(np.where(np.arange(40) < 20, 1.5, 0.0) * np.ones((30, 1)))
    for second in range(1, 61):
        before = run.ledger().edge_out_m3
        run.advance(second)
        assert run.ledger().edge_out_m3 >= before
    assert run.ledger().edge_out_m3 > 0
    assert run.ledger().edge_in_m3 == 0
    assert closes(run)
