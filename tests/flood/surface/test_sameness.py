"""The same run gives the same answer: turned, mirrored, moved, stopped and started, on any number of threads."""

import numba
import numpy as np
import pytest

from tests.flood.surface.worlds import rough_ground, steep_town
from undergrid.core.flood.surface import checkpoint
from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Infiltration, Inflow, RainMaps
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.errors import ModelError, SourceError

SCHEMES = ["local_inertial", "shallow_water"]


def flooded(ground: np.ndarray, scheme: str, precision: str = "double", seconds: float = 60) -> np.ndarray:
    run = SurfaceSimulation(
        SurfaceGrid(np.ascontiguousarray(ground), 2.0),
        rain_m_s=Series.constant(200 * MM_PER_HOUR),
        settings=Settings(scheme=scheme, precision=precision),
    )
    run.set_depth(np.maximum(300.5 - ground, 0.0))
    run.advance(seconds)
    return run.depth_m


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("turn", "back"),
    [
        (np.fliplr, np.fliplr),
        (np.flipud, np.flipud),
        (np.transpose, np.transpose),
        (np.rot90, lambda a: np.rot90(a, -1)),
    ],
)
def test_turned_ground_floods_alike(scheme, turn, back):
    ground = rough_ground(33, 47)
    assert np.abs(back(flooded(turn(ground), scheme)) - flooded(ground, scheme)).max() < 1e-9


def test_the_height_above_sea_does_not_matter():
    ground = np.round(rough_ground(base_m=0.0), 3)
    low = SurfaceSimulation(SurfaceGrid(ground, 2.0))
    high = SurfaceSimulation(SurfaceGrid(ground + 4096.0, 2.0))
    for run in (low, high):
        run.set_depth(0.5)
        run.advance(30)
    assert np.array_equal(low.depth_m, high.depth_m)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("precision", ["single", "double"])
def test_one_thread_and_two_agree_to_the_last_bit(scheme, precision):
    ground = steep_town(150, 170) + 20
    before = numba.get_num_threads()
    depths = []
    for threads in (1, min(2, numba.config.NUMBA_NUM_THREADS)):
        numba.set_num_threads(threads)
        depths.append(flooded(ground, scheme, precision, 20))
    numba.set_num_threads(before)
    assert np.array_equal(depths[0], depths[1])


def test_being_asked_often_changes_nothing():
    ground = steep_town() + 20
    asked = SurfaceSimulation(SurfaceGrid(ground, 2.0), rain_m_s=Series.constant(100 * MM_PER_HOUR))
    left_alone = SurfaceSimulation(SurfaceGrid(ground, 2.0), rain_m_s=Series.constant(100 * MM_PER_HOUR))
    while asked.time_s < 60:
        asked._check(asked._call(60.0, 1))
        asked._side = 1 - asked._side
    left_alone.advance(60)
    assert np.array_equal(asked.depth_m, left_alone.depth_m)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_stopped_and_started_again_is_as_never_stopped(scheme, tmp_path):
    def new() -> SurfaceSimulation:
        return SurfaceSimulation(
            SurfaceGrid(steep_town(), 2.0, edges=(Edge("south", "outfall", slope=0.1),)),
            rain_m_s=Series.constant(100 * MM_PER_HOUR),
            inflows=[Inflow([(3, 2)], Series.through([(0, 0), (100, 2.0)]))],
            infiltration=Infiltration("horton", 20 * MM_PER_HOUR, 2 * MM_PER_HOUR, 1e-3),
            settings=Settings(scheme=scheme),
        )

    through, first, second = new(), new(), new()
    for run in (through, first):
        run.advance(40)
    checkpoint.save(first, tmp_path / "at 40 s")
    checkpoint.restore(second, tmp_path / "at 40 s")
    for run in (through, second):
        run.advance(90)
    assert np.array_equal(through.depth_m, second.depth_m)
    assert np.array_equal(through.records, second.records)
    assert through.ledger() == second.ledger()


def test_a_checkpoint_of_another_terrain_is_refused(tmp_path):
    checkpoint.save(SurfaceSimulation(SurfaceGrid(steep_town(), 2.0)), tmp_path / "saved")
    with pytest.raises(ModelError, match="another terrain"):
        checkpoint.restore(SurfaceSimulation(SurfaceGrid(steep_town(seed=5), 2.0)), tmp_path / "saved")


def soaked_and_rained_on(decay_per_s: float, later_m_s: float) -> SurfaceSimulation:
    return SurfaceSimulation(
        SurfaceGrid(steep_town(), 2.0),
        rain_maps=RainMaps([0.0, 60.0], [np.full(steep_town().shape, rate) for rate in (1e-5, later_m_s)]),
        infiltration=Infiltration("horton", 20 * MM_PER_HOUR, 2 * MM_PER_HOUR, decay_per_s),
    )


@pytest.mark.parametrize("other", [(2e-3, 1e-5), (1e-3, 2e-5)], ids=["soil", "later rain"])
def test_a_checkpoint_of_other_soil_or_rain_is_refused(tmp_path, other):
    checkpoint.save(soaked_and_rained_on(1e-3, 1e-5), tmp_path / "saved")
    checkpoint.restore(soaked_and_rained_on(1e-3, 1e-5), tmp_path / "saved")
    with pytest.raises(ModelError, match="another terrain"):
        checkpoint.restore(soaked_and_rained_on(*other), tmp_path / "saved")


def test_a_broken_checkpoint_is_refused(tmp_path):
    (tmp_path / "saved").write_bytes(b"PK not really")
    with pytest.raises(SourceError):
        checkpoint.restore(SurfaceSimulation(SurfaceGrid(steep_town(), 2.0)), tmp_path / "saved")
