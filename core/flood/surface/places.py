"""Where a run keeps what: the places in its clock, its counts, its books and its numbers (see parts.Pace)."""

from __future__ import annotations

# clock (float64): what goes on from step to step and into a checkpoint
TIME, SIGNAL, RAIN_CARRY, SINCE_AREAL, SINCE_RECORD, LAST_STEP, STRETCH = range(7)
# counts (int64)
STEPS, UNTIL_LOOK, RUNS, UNTIL_RECORD, FIRST, WORK, OWN_SOURCES = range(7)
# books (float64 whole numbers of quanta)
RAINED, SUNK, POURED_IN, TAKEN_OUT, EDGE_OUT, EDGE_IN = range(6)
# numbers (float64): what a run never changes
NUMBERS = range(15)
DX, QUANTUM, THETA, GRAVITY, FROUDE, FILM, WALL = NUMBERS[:7]
COURANT, LONGEST, AREAL_EVERY, OPEN_CELLS, LEAST_SIGNAL, ARRIVAL, LONG_DEEP, HELD_SHARE = NUMBERS[7:]
