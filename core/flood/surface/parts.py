"""What the compiled time loop reads and writes, by name: numba takes these tuples as they are."""

from __future__ import annotations

from typing import NamedTuple

from undergrid.core.flood.surface.openings import Openings
from undergrid.core.kernel.arrays import Numbers, Reals, Wholes


class Water(NamedTuple):
    """One of the two states that take turns: depth in quanta, flows in m2/s."""

    h: Numbers
    flow_x: Reals
    flow_y: Reals


class Ground(NamedTuple):
    """Beds in quanta, roughness squared, and the crests of walls on faces."""

    z: Numbers
    n2: Reals
    crest_x: Numbers
    crest_y: Numbers
    walled: bool
    dry_wall: Numbers
    pitch: int


class Pace(NamedTuple):
    """The run's figures that never change, its clock, its counts, its books; the names of their places: :mod:`places`.

    ``pacers``: the cells that set the step, see :mod:`pacing`; ``held``: how many waves were held, see :mod:`holding`.
    """

    numbers: Reals
    clock: Reals
    counts: Wholes
    books: Reals
    pacers: Reals
    held: Reals


class Tiles(NamedTuple):
    """Which parts of the raster are at work; see :mod:`tiles`."""

    frame: Wholes
    across: int
    down: int
    passable: Wholes
    always: Wholes
    awake: Wholes
    wet: Wholes
    runs: Wholes
    run_signal: Wholes
    run_book: Reals


class Curves(NamedTuple):
    """All series in one table, and which of them is the rain for all cells (-1: none)."""

    first: Wholes
    time_s: Reals
    value: Reals
    rain: int


class Sources(NamedTuple):
    """Cells that gain or lose water; ``total`` is what each gained since the start in quanta, ``gained`` gross."""

    cell: Wholes
    series: Wholes
    share: Reals
    rate: Reals
    carry: Reals
    total: Reals
    gained: Reals


class Edges(NamedTuple):
    """Ghost cells of the open edges, and what left through each in quanta."""

    rows: Wholes
    bed_m: Reals
    total: Reals


class Soil(NamedTuple):
    """Rain per cell, and the law by which water sinks in."""

    rain_rate: Reals
    rain_carry: Reals
    law: int
    a: Reals
    b: Reals
    c: Reals
    state: Reals


class Parts(NamedTuple):
    """A whole run but its water."""

    ground: Ground
    pace: Pace
    tiles: Tiles
    curves: Curves
    sources: Sources
    openings: Openings
    edges: Edges
    soil: Soil
    records: Reals
    record_every: int
    fields: Reals
