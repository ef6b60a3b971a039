"""Water leaves where it should: at the rim of a clipped terrain, at normal depth, over the ground's own slope."""

import numpy as np
import pytest
from scipy import ndimage

from undergrid.core.flood.surface.edges import rim_m
from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Inflow
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.simulation import Settings, SurfaceSimulation
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
    before = run.ledger().edge_out_m3
    run.advance(2400)
    raining = 60 * MM_PER_HOUR * run.open_cells.sum() * 16
    assert (run.ledger().edge_out_m3 - before) / 600 == pytest.approx(raining, rel=0.01)
    # The round rim is a stair: on its lower half water also leaves over steps that face west and east.
    assert run.edge_volumes_m3()["south"] > 0.75 * run.ledger().edge_out_m3
    # and, of the rain on the cells whose rim faces north alone, some over the rim behind them.
    ground = np.isfinite(clipped().elevation_m)
    uppermost = ground & ~np.roll(ground, 1, axis=0)
    assert run.edge_volumes_m3().get("north", 0.0) < uppermost.sum() / ground.sum() * run.ledger().rain_m3
    assert run.depth_m.max() < 0.05
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
