"""A run: the grid, what falls and flows in, the state, and the driver of the compiled time loop."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface import areal, edge_water, places, recording, stepping, tiles
from undergrid.core.flood.surface.edges import lowest_drop_m, open_edges
from undergrid.core.flood.surface.forcing import Infiltration, Inflow, RainMaps, rain_end_s
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.lattice import LEFT, TOP, Lattice
from undergrid.core.flood.surface.ledger import Ledger
from undergrid.core.flood.surface.openings import Openings
from undergrid.core.flood.surface.pacing import no_pacers
from undergrid.core.flood.surface.parts import Curves, Edges, Ground, Pace, Parts, Soil, Sources, Tiles, Water
from undergrid.core.flood.surface.series import Series, SeriesTable
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.unstable import unstable
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

GRAVITY = 9.81
ASK_EVERY_S = 0.25
LEAST_SIGNAL_DEPTH_M = 0.01  # dry ground takes steps as if this deep, so that the first water finds them short


class SurfaceSimulation:
    """Water on a grid through time; :meth:`advance` moves it on, everything else looks at it or pours into it.

    ``rain_m_s``: one rate for all cells by time; ``rain_maps``: rates per cell. Roofs of blocked buildings get no rain.
    """

    def __init__(
        self,
        grid: SurfaceGrid,
        *,
        rain_m_s: Series | None = None,
        rain_maps: RainMaps | None = None,
        inflows: Sequence[Inflow] = (),
        infiltration: Infiltration | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.grid = grid
        self.settings = settings = settings or Settings()
        self.inflows = tuple(inflows)
        self.rain_maps = rain_maps
        self.rain_end_s = rain_end_s(rain_m_s, rain_maps)
        self.lattice = lattice = Lattice.over(grid.elevation_m, settings.precision, lowest_drop_m(grid))
        self._shallow = 1 if settings.scheme == "shallow_water" else None
        self._lay_ground()
        rains = [rain_m_s] if rain_m_s is not None else []
        edges = open_edges(grid, lattice, len(rains) + len(self.inflows))
        self._series = SeriesTable.of([*rains, *(inflow.flow_m3_s for inflow in self.inflows), *edges.series])
        self._rain_series = 0 if rains else -1
        self._lay_edges(edges)
        self._lay_sources(len(rains))
        self._lay_soil(infiltration)
        self._lay_state()
        self._lay_tiles()

    # --- laying out ------------------------------------------------------------------------------------------

    def _lay_ground(self) -> None:
        grid, lattice = self.grid, self.lattice
        self._z = lattice.spread(lattice.elevation_quanta(grid.elevation_m), lattice.whole, lattice.wall)
        self._n2 = lattice.spread(np.square(grid.manning), lattice.real)
        self._walled = grid.crest_x_m is not None or grid.crest_y_m is not None
        lowest = -(2.0**30)
        self._crest_x = self._crest_y = self._dry_wall = np.full(lattice.pitch + 64, lowest, lattice.whole)
        if self._walled:
            self._crest_x, self._crest_y = (lattice.empty(lattice.whole, lowest) for _ in range(2))
            for flat, crest in ((self._crest_x, grid.crest_x_m), (self._crest_y, grid.crest_y_m)):
                if crest is None:
                    continue
                rows, columns = crest.shape
                view = flat.reshape(-1, lattice.pitch)[TOP : TOP + rows, LEFT : LEFT + columns]
                view[...] = np.where(np.isfinite(crest), lattice.elevation_quanta(crest), lowest)
        self.open_cells = np.isfinite(grid.elevation_m)

    def _lay_edges(self, edges: Any) -> None:
        self._edges, self._edge_bed_m, self.edge_names = edges.rows, edges.bed_m, edges.names
        self._edge_total = np.zeros(len(edges.names))
        ghosts, inner = self._edges[:, edge_water.CELL], self._edges[:, edge_water.INNER]
        self._z[ghosts] = edges.bed_quanta(self.lattice)
        self._n2[ghosts] = self._n2[inner]
        if self._shallow is not None and (edges.rows[:, edge_water.BEHIND] >= 0).any():
            if not self._walled:
                lowest = self._crest_x[0]
                self._walled = True
                self._crest_x, self._crest_y = (self.lattice.empty(self.lattice.whole, lowest) for _ in range(2))
            edges.lay_behind(self.lattice, self._z, self._crest_x, self._crest_y)

    def _lay_sources(self, first_series: int) -> None:
        cells, series, share = [], [], []
        for number, inflow in enumerate(self.inflows):
            for row, column in inflow.cells:
                if not self.open_cells[row, column]:
                    raise ModelError(
                        Text("Inflow {name} lies on a cell without ground.", "入流 {name} 位于无地面高程的单元。").fill(
                            name=inflow.name
                        ),
                        Text(
                            "Move it, or lift the building or no-data area there.",
                            "请移动入流点，或修改该处建筑物或无数据区。",
                        ),
                    )
                cells.append(int(self.lattice.index(row, column)))
                series.append(first_series + number)
                share.append(1.0 / len(inflow.cells))
        self._own_sources = n = len(cells)
        self.openings = Openings.none()
        self._sources = Sources(
            np.array(cells, np.int64), np.array(series, np.int64), np.array(share, float),
            *(np.zeros(n) for _ in range(4)),
        )  # fmt: skip

    def _lay_soil(self, infiltration: Infiltration | None) -> None:
        lattice = self.lattice
        self._law = infiltration.number if infiltration else areal.NO_SOIL
        nothing = np.zeros(0, np.float32)
        self._soil = [nothing] * 3
        self._soil_state = np.zeros(0)
        if infiltration:
            self._soil = [lattice.spread(p, np.float32) for p in (infiltration.a, infiltration.b, infiltration.c)]
            self._soil_state = np.zeros(lattice.size)
        self._rain_rate = nothing
        self._rain_carry = lattice.empty(np.float32) if self.rain_maps else nothing

    def _lay_state(self) -> None:
        lattice = self.lattice
        self._h = [lattice.empty(lattice.whole) for _ in range(2)]
        self._flows = np.zeros((4, lattice.size), lattice.real)  # x, y of one buffer, x, y of the other
        self._side = 0
        self.clock, self.counts, self.books, self.pacers = np.zeros(7), np.zeros(7, np.int64), np.zeros(6), no_pacers()
        self.clock[places.STRETCH], self.held = 1.0, np.zeros(5)
        self.counts[[places.FIRST, places.OWN_SOURCES]] = 1, self._own_sources
        self.records = np.zeros((len(recording.NAMES), lattice.size if self.settings.record_every else 0), np.float32)
        self.records[recording.ARRIVAL] = np.inf
        s = self.settings
        self._numbers = np.zeros(len(places.NUMBERS))
        self._numbers[:] = [
            self.grid.cell_m, lattice.quantum_m, s.theta_of_step, GRAVITY, s.froude,
            max(np.rint(s.film_m / lattice.quantum_m), 1.0), lattice.wall, s.courant, s.longest_step_s, s.areal_every_s,
            self.open_cells.sum(), GRAVITY * LEAST_SIGNAL_DEPTH_M, s.arrival_depth_m, s.long_depth_m, s.held_share,
        ]  # fmt: skip
        self._start_quanta = 0.0

    def _lay_tiles(self) -> None:
        frame = self.lattice.frame
        self._across, self._down = tiles.tile_counts(int(frame[2] - frame[0]), int(frame[3] - frame[1]))
        n = self._across * self._down
        living = (slice(frame[0], frame[2]), slice(frame[1], frame[3]))
        solid = self._z.reshape(-1, self.lattice.pitch)[living] >= self.lattice.wall
        self._passable = tiles.passable_tiles(solid, self._across, self._down)
        self._always, self._awake, self._wet = (np.zeros(n, np.uint8) for _ in range(3))
        self._runs = np.zeros((n, 4), np.int64)
        self._run_signal, self._run_book = np.zeros(n, np.int32), np.zeros((n, 2))
        self._keep_awake()

    def _keep_awake(self) -> None:
        stages = self._edges[self._edges[:, edge_water.KIND] == edge_water.STAGE, edge_water.CELL]
        cells = np.concatenate([self._sources.cell, stages])
        (row, column), frame = divmod(cells, self.lattice.pitch), self.lattice.frame
        self._always[:] = 0
        self._always[(row - frame[0]) // tiles.ROWS * self._across + (column - frame[1]) // tiles.COLUMNS] = 1
        self.counts[places.UNTIL_LOOK] = 0

    # --- state -----------------------------------------------------------------------------------------------

    @property
    def time_s(self) -> float:
        """Seconds since the start."""
        return float(self.clock[places.TIME])

    @property
    def depth_m(self) -> NDArray[np.float64]:
        """Depth of water (rows, columns); 0 where there is no ground."""
        water = self.lattice.inside(self._h[self._side]) * self.lattice.quantum_m
        return np.where(self.open_cells, water, 0.0)

    @property
    def level_m(self) -> NDArray[np.float64]:
        """Water level (rows, columns), NaN where dry."""
        h, z = self.lattice.inside(self._h[self._side]), self.lattice.inside(self._z)
        return np.where(self.open_cells & (h > 0), self.lattice.elevation_m(h.astype(float) + z), np.nan)

    @property
    def flow_x_m2_s(self) -> NDArray[Any]:
        """Flow eastward: through the west face of each cell (local inertial) or in the cell (shallow water)."""
        return self.lattice.inside(self._flows[2 * self._side])

    @property
    def flow_y_m2_s(self) -> NDArray[Any]:
        """Flow southward: through the north face of each cell (local inertial) or in the cell (shallow water)."""
        return self.lattice.inside(self._flows[2 * self._side + 1])

    def velocity_m_s(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return (eastward, northward) velocity in the cells; 0 under less than 1 mm of water."""
        a, inside = self._side, self.lattice.inside
        east, south = recording.velocity_m_s(
            self._h[a], self._h[1 - a], self._z, self._flows[2 * a], self._flows[2 * a + 1], self.lattice.pitch,
            self.lattice.quantum_m, self._shallow is not None,
        )  # fmt: skip
        return np.where(self.open_cells, inside(east), 0.0), np.where(self.open_cells, -inside(south), 0.0)

    def record(self, name: str) -> NDArray[np.float32]:
        """Return one of the recorded rasters by its name in :data:`recording.NAMES`; NaN where there is no ground."""
        raster = self.lattice.inside(self.records[recording.NAMES.index(name)])
        raster = np.where(np.isfinite(raster), raster, np.nan)
        return np.where(self.open_cells, raster, np.nan).astype(np.float32)

    def ledger(self) -> Ledger:
        """Return the water balance so far."""
        volume = self.lattice.quantum_m * self.grid.cell_area_m2
        rained, sunk, poured, taken, out, in_ = (float(count * volume) for count in self.books)
        return Ledger(self._start_quanta * volume, self._quanta() * volume, rained, poured, in_, taken, sunk, out)

    def edge_volumes_m3(self) -> dict[str, float]:
        """Return what left through each open edge (negative: came in)."""
        volume = self.lattice.quantum_m * self.grid.cell_area_m2
        total: dict[str, float] = {}
        for name, quanta in zip(self.edge_names, self._edge_total, strict=True):
            total[name] = total.get(name, 0.0) + float(quanta * volume)
        return total

    def _quanta(self) -> float:
        water = self.lattice.inside(self._h[self._side])
        return float(water[self.open_cells].sum(dtype=np.int64 if self.lattice.precision == "single" else float))

    def set_depth(self, depth_m: NDArray[np.float64] | float) -> None:
        """Begin from this depth of water."""
        self._begin(np.rint(np.asarray(depth_m, float) / self.lattice.quantum_m))

    def set_level(self, level_m: NDArray[np.float64] | float) -> None:
        """Begin from water up to this level wherever the ground lies lower."""
        self._begin(
            self.lattice.elevation_quanta(np.asarray(level_m, float)) - self.lattice.inside(self._z).astype(float)
        )

    def _begin(self, quanta: NDArray[np.float64]) -> None:
        water = np.where(self.open_cells, np.maximum(quanta, 0.0), 0.0)
        for buffer in self._h:
            self.lattice.inside(buffer)[...] = water
        self._flows[...] = 0
        self._start_quanta = self._quanta()
        self.clock[places.SIGNAL] = GRAVITY * float(water.max()) * self.lattice.quantum_m
        self.counts[places.FIRST] = 1
        self.counts[places.UNTIL_LOOK] = 0

    # --- coupling --------------------------------------------------------------------------------------------

    def depth_at(self, named: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the depth of water in m now at the places :meth:`name_exchange` gave, without touching any other."""
        return np.asarray(self._h[self._side].take(named) * self.lattice.quantum_m, dtype=np.float64)

    def name_exchange(self, cells: NDArray[np.int64], openings: Openings | None = None) -> NDArray[np.int64]:
        """Let each (row, column) gain or lose water as :meth:`set_exchange` will say; return their places.

        ``openings``: the first of these cells have openings to the pipes, whose flow is found at every step.
        """
        n = self._own_sources
        named = np.asarray(self.lattice.index(cells[:, 0], cells[:, 1]), np.int64)
        parts = [np.concatenate([part[:n], np.zeros(len(named), part.dtype)]) for part in self._sources]
        self._sources = Sources(*parts)
        self._sources.cell[n:], self._sources.series[n:] = named, -1
        if openings is not None:
            count = len(openings.cell)
            self.openings = openings.over(named[:count], self.lattice.pitch)
        self._keep_awake()
        return named

    def set_exchange(self, flow_m3_s: NDArray[np.float64]) -> None:
        """Let the last of the named cells gain (or lose) this flow from now until told otherwise."""
        self._sources.rate[len(self._sources.rate) - len(flow_m3_s) :] = flow_m3_s

    def exchanged_m3(self) -> NDArray[np.float64]:
        """Return the volume each exchange cell has really gained since :meth:`name_exchange`."""
        volume_m3 = self.lattice.quantum_m * self.grid.cell_area_m2
        return np.asarray(self._sources.total[self._own_sources :] * volume_m3, dtype=np.float64)

    def gained_m3(self) -> NDArray[np.float64]:
        """Return what each exchange cell has gained, without what it lost in between."""
        volume_m3 = self.lattice.quantum_m * self.grid.cell_area_m2
        return np.asarray(self._sources.gained[self._own_sources :] * volume_m3, dtype=np.float64)

    # --- time ------------------------------------------------------------------------------------------------

    def advance(self, to_s: float, tell: Callable[[float], None] | None = None, *, passing: bool = False) -> None:
        """Move on to ``to_s``. ``tell`` is called with the time reached, several times a second, and may raise.

        ``passing``: stop at the last whole step before ``to_s`` rather than cut one short to meet it.

        Errors: ModelError with cell, time and reason if the run turns unstable; the state up to then is kept.
        """
        while self.time_s < to_s:
            until = to_s
            if self.rain_maps:
                self._set_rain_map()
                until = min(until, self.rain_maps.next_change_s(self.time_s))
            raining = self.time_s < self.rain_end_s
            until = min(until, self.rain_end_s) if raining else until
            self._march_to(until, tell, passing and until == to_s)
            if raining and self.time_s >= self.rain_end_s:
                self.records[recording.UNTIL_DRY] = self.records[recording.DURATION]
            if passing and until == to_s:
                return

    def _set_rain_map(self) -> None:
        current = self.rain_maps.at(self.time_s) if self.rain_maps else None
        rate: Any = 0.0 if current is None else np.where(self.open_cells, current, 0.0)
        self._rain_rate = self.lattice.spread(rate, np.float32)

    def _march_to(self, until: float, tell: Callable[[float], None] | None, passing: bool) -> None:
        most = 4
        while True:
            began = time.perf_counter()
            before = int(self.counts[places.STEPS])
            ended = self._call(until, most, passing)
            if (int(self.counts[places.STEPS]) - before) % 2:
                self._side = 1 - self._side
            self._check(ended)
            if tell:
                tell(self.time_s)
            if ended == stepping.ARRIVED:
                return
            spent = time.perf_counter() - began
            most = int(np.clip(most * ASK_EVERY_S / max(spent, 1e-6), 1, 20 * most))

    def _call(self, until: float, most: int, passing: bool = False) -> int:
        waters = [Water(self._h[side], *self._flows[2 * side : 2 * side + 2]) for side in (self._side, 1 - self._side)]
        threads = numba.get_num_threads()
        return int(stepping.march(float(until), most, threads, passing, *waters, self._parts(), self._shallow))

    def _parts(self) -> Parts:
        """Return what the time loop works on, beside the water."""
        a, b, c = self._soil
        return Parts(
            Ground(
                self._z, self._n2, self._crest_x, self._crest_y, self._walled, self._dry_wall, self.lattice.pitch
            ),
            Pace(self._numbers, self.clock, self.counts, self.books, self.pacers, self.held),
            Tiles(
                self.lattice.frame, self._across, self._down, self._passable, self._always, self._awake, self._wet,
                self._runs, self._run_signal, self._run_book,
            ),
            Curves(*self._series.arrays, self._rain_series),
            self._sources,
            self.openings,
            Edges(self._edges, self._edge_bed_m, self._edge_total),
            Soil(self._rain_rate, self._rain_carry, self._law, a, b, c, self._soil_state),
            self.records, self.settings.record_every, self._flows,
        )  # fmt: skip

    def _check(self, ended: int) -> None:
        if ended in {stepping.GOES_ON, stepping.ARRIVED}:
            return
        east, north = self.velocity_m_s()
        signal = np.hypot(east, north) + np.sqrt(GRAVITY * self.depth_m)
        row, column = (
            int(at) for at in np.unravel_index(int(np.argmax(np.nan_to_num(signal, nan=np.inf))), signal.shape)
        )
        speed = float(np.hypot(east, north)[row, column])
        raise unstable(
            self.time_s, (row, column), self.grid.centre_of(row, column), float(self.depth_m[row, column]), speed
        )
