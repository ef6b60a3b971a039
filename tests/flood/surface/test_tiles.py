"""Awake tiles become runs: every awake cell in exactly one, few of them, and none too tall for the threads."""

import numpy as np
import pytest

from undergrid.core.flood.surface import tiles

FRAME = np.array([3, 7, 3 + 1026, 7 + 1026])


def joined(awake, frame=FRAME, threads=1):
    across, down = tiles.tile_counts(int(frame[3] - frame[1]), int(frame[2] - frame[0]))
    runs = np.zeros((across * down, 4), np.int64)
    return runs[: tiles.join_runs(awake.astype(np.uint8).ravel(), across, down, frame, threads, runs)]


def covered(runs, frame=FRAME):
    cells = np.zeros(frame[2:], int)
    for j0, j1, i0, i1 in runs:
        cells[j0:j1, i0:i1] += 1
    return cells[frame[0] :, frame[1] :]


@pytest.mark.parametrize("share", [0.05, 0.3, 0.7, 1.0])
@pytest.mark.parametrize("threads", [1, 2, 64])
def test_every_awake_cell_is_in_exactly_one_run(share, threads):
    awake = np.random.default_rng(1).random((17, 9)) < share
    wanted = np.kron(awake, np.ones((tiles.ROWS, tiles.COLUMNS), int))[:1026, :1026]
    np.testing.assert_array_equal(covered(joined(awake, threads=threads)), wanted)


def test_a_narrow_rim_is_no_run_of_its_own():
    runs = joined(np.ones((17, 9), bool))
    assert set(runs[:, 3] - runs[:, 2]) == {1026}
    assert (runs[:, 1] - runs[:, 0]).min() > tiles.ROWS


def test_more_threads_get_more_runs():
    one, four = (len(joined(np.ones((17, 9), bool), threads=threads)) for threads in (1, 4))
    assert tiles.RUNS_PER_THREAD - 1 <= one < four
