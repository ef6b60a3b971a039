"""What the compiled time loop reads and writes, by name: numba takes these tuples as they are."""

from __future__ import annotations

from typing import Any, NamedTuple

from undergrid.core.flood.surface.openings import Openings


class Water(NamedTuple):
    """One of the two states that take turns: depth in quanta, flows in m2/s."""

    h: Any
    flow_x: Any
    flow_y: Any


class Ground(NamedTuple):
    """Beds in quanta, roughness squared, and the crests of walls on faces."""

    z: Any
    n2: Any
    crest_x: Any
    crest_y: Any
    walled: bool
    dry_wall: Any
    pitch: int


class Pace(NamedTuple):
    """The run's figures that never change, its clock, its counts, its books; the names of their places: stepping."""

    numbers: Any
    clock: Any
    counts: Any
    books: Any


class Tiles(NamedTuple):
    """Which parts of the raster are at work; see :mod:`tiles`."""

    frame: Any
    across: int
    down: int
    passable: Any
    always: Any
    awake: Any
    wet: Any
    runs: Any
    run_signal: Any
    run_book: Any


class Curves(NamedTuple):
    """All series in one table, and which of them is the rain for all cells (-1: none)."""

    first: Any
    time_s: Any
    value: Any
    rain: int


class Sources(NamedTuple):
    """Cells that gain or lose water; ``total`` is what each gained since the start in quanta, ``gained`` gross."""

    cell: Any
    series: Any
    share: Any
    rate: Any
    carry: Any
    total: Any
    gained: Any


class Edges(NamedTuple):
    """Ghost cells of the open edges, and what left through each in quanta."""

    rows: Any
    bed_m: Any
    total: Any


class Soil(NamedTuple):
    """Rain per cell, and the law by which water sinks in."""

    rain_rate: Any
    rain_carry: Any
    law: int
    a: Any
    b: Any
    c: Any
    state: Any


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
    records: Any
    record_every: int
    fields: Any
