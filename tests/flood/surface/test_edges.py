"""Water leaves where it should: at the rim of a clipped terrain, at normal depth, over the ground's own slope."""

import numpy as np
import pytest
from scipy import ndimage

from undergrid.core.flood.surface.edges import rim_m
from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Infiltration, Inflow
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.flood.surface.told import before_run

SCHEMES = ["local_inertial", "shallow_water"]


def clipped(sides=("north", "south", "west", "east"), **more):
    """A round district on a slope of 1 % to the south, in 4 m cells."""
    y, x = np.mgrid[0:40, 0:40]
    ground = np.where(np.hypot(x - 19.5, y - 19.5) < 17, 300 - 0.04 * y, np.nan)
    return SurfaceGrid(ground, 4.0, 0.03, edges=tuple(Edge(side, "outfall") for side in sides), **more)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_water_leaves_a_clipped_terrain_at_its_low_rim(scheme):
    run = SurfaceSimulation(
        clipped(), rain_m_s=Series.constant(60 * MM_PER_HOUR), settings=Settings(scheme=scheme, record_every=0)
    )
    run.advance(1800)
    before, before_north = run.ledger().edge_out_m3, run.edge_volumes_m3()["north"]
    run.advance(2400)
    raining = 60 * MM_PER_HOUR * run.open_cells.sum() * 16
    assert (run.ledger().edge_out_m3 - before) / 600 == pytest.approx(raining, rel=0.01)
    # The round rim is a stair: on its lower half water also leaves over steps that face west and east.
    assert run.edge_volumes_m3()["south"] > 0.75 * run.ledger().edge_out_m3
    # and, sideways off its steps, a little over the uphill half.
    leaving = run.ledger().edge_out_m3 - before
    assert run.edge_volumes_m3()["north"] - before_north < 0.03 * leaving
    assert run.depth_m.max() < 0.05
    assert run.ledger().error < 1e-12


@pytest.mark.parametrize("precision", ["single", "double"])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("seed", range(4))
def test_the_ledger_closes_on_any_ragged_rim(scheme, precision, seed):
    """Holes, bays and single cells of no data in rough ground, open on every side, in rain that also sinks in."""
    chance = np.random.default_rng(seed)
    ground = ndimage.gaussian_filter(chance.normal(size=(24, 24)), 1.5) + 300
    ground[ndimage.gaussian_filter(chance.normal(size=ground.shape), 1.0) > 0.25] = np.nan
    edges = tuple(Edge(side, "outfall") for side in ("north", "south", "west", "east"))
    run = SurfaceSimulation(
        SurfaceGrid(ground, 3.0, 0.02, edges=edges), rain_m_s=Series.constant(100 * MM_PER_HOUR),
        infiltration=Infiltration("constant", 10 * MM_PER_HOUR), settings=Settings(scheme=scheme, precision=precision),
    )  # fmt: skip
    run.advance(900)
    ledger = run.ledger()
    assert ledger.edge_out_m3 > 0
    assert ledger.infiltration_m3 > 0
    assert ledger.error < 1e-12


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_rain_leaves_over_an_uphill_rim(scheme):
    """A plane of 1 % that rises to an open edge: its rain runs down to the other one, not up."""
    y = np.mgrid[0:40, 0:6][0]
    edges = (Edge("north", "outfall"), Edge("south", "outfall"))
    run = SurfaceSimulation(
        SurfaceGrid(300 - 0.04 * y, 4.0, 0.03, edges=edges), rain_m_s=Series.constant(60 * MM_PER_HOUR),
        settings=Settings(scheme=scheme, record_every=0),
    )  # fmt: skip
    run.advance(2400)
    assert run.edge_volumes_m3()["south"] > 0.75 * run.ledger().rain_m3  # the rest is still on its way
    assert run.edge_volumes_m3()["north"] == 0


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_pond_leaves_over_rising_ground_at_the_rim(scheme):
    """Ground that rises towards an outfall holds back a film, not a pond: it is gone in four hours."""
    grid = SurfaceGrid(np.tile(np.linspace(10.0, 10.3, 30), (5, 1)), 4.0, 0.03, edges=(Edge("east", "outfall"),))
    run = SurfaceSimulation(grid, settings=Settings(scheme=scheme, record_every=0))
    run.set_level(10.6)
    run.advance(14_400)
    assert run.depth_m[2, -1] < 0.025
    assert run.ledger().error < 1e-12


def test_a_closed_rim_is_a_wall_and_told():
    [finding] = before_run(clipped(sides=()))
    assert (finding.slug, finding.severity) == ("terrain-margin", "warning")
    run = SurfaceSimulation(clipped(sides=()), rain_m_s=Series.constant(60 * MM_PER_HOUR))
    run.advance(600)
    assert run.ledger().edge_out_m3 == 0


def test_each_part_of_the_rim_belongs_to_the_side_it_faces():
    grid = clipped(sides=("north",))
    open_m, closed_m = rim_m(grid)
    assert open_m == pytest.approx(closed_m / 3)
    run = SurfaceSimulation(grid, rain_m_s=Series.constant(60 * MM_PER_HOUR))
    run.advance(1200)
    assert run.edge_volumes_m3()["north"] < 0.1 * run.ledger().rain_m3  # it runs to the south, and stays
    assert set(run.edge_volumes_m3()) == {"north"}


def test_a_hole_within_the_ground_and_a_house_at_the_rim_are_no_margin():
    grid = clipped()
    ground = grid.elevation_m.copy()
    ground[18:21, 18:21] = np.nan
    holed = SurfaceGrid(ground, 4.0, edges=grid.edges)
    assert not holed.margin[18:21, 18:21].any()
    inner = np.isfinite(grid.elevation_m) & ~ndimage.binary_erosion(np.isfinite(grid.elevation_m))
    walled_in = grid.with_buildings(inner, "blocked")
    assert rim_m(walled_in) == (0.0, 0.0)
    assert not (walled_in.margin & inner).any()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("slope", "manning", "cell_m", "normal_m"),
    [(0.0005, 0.03, 10.0, 0.5), (0.001, 0.03, 10.0, 0.3), (0.005, 0.02, 2.0, 0.1), (0.01, 0.03, 10.0, 0.3)],
)
def test_an_outfall_does_not_draw_down_normal_flow(scheme, slope, manning, cell_m, normal_m):
    """Uniform flow stays uniform up to the last cell: Manning's depth within 1 %, with no slope given."""
    flow = normal_m ** (5 / 3) * np.sqrt(slope) / manning
    x = (np.arange(60) + 0.5) * cell_m
    grid = SurfaceGrid(np.tile(100 - slope * x, (3, 1)), cell_m, manning, edges=(Edge("east", "outfall"),))
    inflow = Inflow([(row, 0) for row in range(3)], Series.constant(flow * 3 * cell_m))
    run = SurfaceSimulation(grid, inflows=[inflow], settings=Settings(scheme=scheme, record_every=0))
    run.set_depth(normal_m)
    run.advance(3 * 60 * cell_m * normal_m / flow)
    np.testing.assert_allclose(run.depth_m[1, 30:], normal_m, rtol=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_level_edge_still_drains(scheme):
    grid = SurfaceGrid(np.zeros((5, 30)), 4.0, 0.03, edges=(Edge("east", "outfall"),))
    run = SurfaceSimulation(grid, settings=Settings(scheme=scheme, record_every=0))
    run.set_depth(0.2)
    run.advance(3600)
    assert 0 < run.depth_m[2, -1] < 0.1
    assert run.ledger().error < 1e-12
