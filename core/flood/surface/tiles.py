"""Which parts of the raster are at work: tiles with water in them or beside them, joined to runs.

Water crosses at most one cell per step, so a look round every few steps is enough as long as it is fewer steps than a
tile has rows. A tile that falls asleep is dry, without flow, in both buffers.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np

from undergrid.core.flood.surface.compiled import kernel

ROWS = 64
COLUMNS = 128
# Cells. Where a row begins, memory has to be found anew; yet the rows at hand must stay in the cache beside the core.
# A quarter more takes in the narrow tiles at the raster's rim.
WIDEST_RUN = 32 * COLUMNS + COLUMNS // 4
TALLEST_RUN = 4 * ROWS
RUNS_PER_THREAD = 8
LOOK_EVERY = 16


@kernel
def is_wet(t, across, h, pitch, top, left, bottom, right):
    """Tell whether any cell of tile ``t`` holds water."""
    j0 = top + (t // across) * ROWS
    i0 = left + (t % across) * COLUMNS
    width = min(i0 + COLUMNS, right) - i0
    for j in range(j0, min(j0 + ROWS, bottom)):
        row = h[j * pitch + i0 : j * pitch + i0 + width]
        most = row[0]
        for i in range(width):
            most = max(most, row[i])
        if most > 0:
            return True
    return False


@kernel
def is_near(wet, row, column, across, down):
    """Tell whether a tile or one of its eight neighbours is wet."""
    for y in range(max(row - 1, 0), min(row + 2, down)):
        for x in range(max(column - 1, 0), min(column + 2, across)):
            if wet[y * across + x] != 0:
                return True
    return False


@kernel
def tallest_run(awake, width, threads):
    """Return how many rows a run may have: the fewer runs the less is computed twice, yet no thread shall wait."""
    awake_tiles = 0
    for t in range(awake.size):
        awake_tiles += awake[t] != 0
    even = awake_tiles * ROWS * COLUMNS // (RUNS_PER_THREAD * threads * min(width, WIDEST_RUN))
    return min(max(even, ROWS), TALLEST_RUN) + ROWS // 4


@kernel
def join_runs(awake, across, down, frame, threads, runs):
    """Write the awake tiles as runs (row0, row1, column0, column1), side by side and then one below the other.

    Return how many runs there are.
    """
    top, left, bottom, right = frame[0], frame[1], frame[2], frame[3]
    tallest = tallest_run(awake, right - left, threads)
    n = 0
    for row in range(down):
        j0 = top + row * ROWS
        j1 = min(j0 + ROWS, bottom)
        column = 0
        while column < across:
            if awake[row * across + column] == 0:
                column += 1
                continue
            i0 = left + column * COLUMNS
            i1 = min(i0 + COLUMNS, right)
            column += 1
            while column < across and awake[row * across + column] != 0:
                wider = min(left + (column + 1) * COLUMNS, right)
                if wider - i0 > WIDEST_RUN:
                    break
                i1 = wider
                column += 1
            above = n - 1
            while above >= max(n - 2 * across, 0) and (
                runs[above, 1] != j0 or runs[above, 2] != i0 or runs[above, 3] != i1 or j1 - runs[above, 0] > tallest
            ):
                above -= 1
            if above >= max(n - 2 * across, 0):
                runs[above, 1] = j1
            else:
                runs[n, 0], runs[n, 1], runs[n, 2], runs[n, 3] = j0, j1, i0, i1
                n += 1
    return n


@kernel
def look_round(
    h, h_other, fields, pitch, frame, across, down, passable, always, awake, wet, everywhere, first, threads, runs,
):  # fmt: skip
    """Update ``awake`` (one byte per tile) and write the runs (row0, row1, column0, column1); return their number.

    ``frame`` is (top, left, bottom, right) of the cells that live; ``everywhere`` means that rain falls.
    """
    top, left, bottom, right = frame[0], frame[1], frame[2], frame[3]
    for t in range(across * down):
        looked = (first or awake[t] != 0) and is_wet(t, across, h, pitch, top, left, bottom, right)
        wet[t] = passable[t] != 0 and (everywhere or always[t] != 0 or looked)
    for t in range(across * down):
        row, column = t // across, t % across
        near = passable[t] != 0 and is_near(wet, row, column, across, down)
        if awake[t] != 0 and not near:
            i0 = left + column * COLUMNS
            i1 = min(i0 + COLUMNS, right)
            for j in range(top + row * ROWS, min(top + row * ROWS + ROWS, bottom)):
                h[j * pitch + i0 : j * pitch + i1] = 0
                h_other[j * pitch + i0 : j * pitch + i1] = 0
                for f in range(4):
                    fields[f, j * pitch + i0 : j * pitch + i1] = 0
        awake[t] = near
    return join_runs(awake, across, down, frame, threads, runs)


def tile_counts(rows: int, columns: int) -> tuple[int, int]:
    """Return how many tiles stand side by side and one below the other over ``rows`` x ``columns`` cells."""
    return -(-columns // COLUMNS), -(-rows // ROWS)


def passable_tiles(solid: np.ndarray, across: int, down: int) -> np.ndarray:
    """Return one byte per tile: 1 where not every cell is solid. ``solid``: bool (rows, columns)."""
    rows, columns = solid.shape
    padded = np.ones((down * ROWS, across * COLUMNS), bool)
    padded[:rows, :columns] = solid
    blocks = padded.reshape(down, ROWS, across, COLUMNS)
    return (~blocks.all(axis=(1, 3))).astype(np.uint8).ravel()
