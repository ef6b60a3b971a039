"""What a person asks of a run over a terrain: one declaration for every task that makes one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numba
import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.forcing import rain_end_s
from undergrid.core.flood.surface.grid import SurfaceGrid, Treatment
from undergrid.core.flood.surface.inputs import (
    Layer,
    Rain,
    built_cells,
    edges_of,
    features,
    infiltration_of,
    inflows_of,
    points_of,
    rain_maps_of,
    roughness_of,
)
from undergrid.core.flood.surface.kept import kept_rasters
from undergrid.core.flood.surface.kept_ground import made_once
from undergrid.core.flood.surface.lattice import Precision
from undergrid.core.flood.surface.mesh_output import MeshFrames
from undergrid.core.flood.surface.outputs import Observer
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import HELD_SHARE, Scheme, Settings
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.flood.surface.terrain import Report, Terrain, read_onto, read_terrain
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import ModelError, SourceError
from undergrid.core.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TerrainSetup:
    """The terrain, what falls and flows in, how it begins, how it is computed, what is written.

    ``walls``: lines; their height above ground from the column height_m, else ``wall_height_m``. ``no_data``: cells
    without elevation are walls, or water leaves there. The run begins dry, from a depth (one, or a raster), or from a
    level. ``checkpoint``: laid down there at every output time and when cancelled; ``restart``: goes on from there.
    ``rasters``: which are written (:data:`kept.ALL`), all where none are named.
    """

    dem: str
    duration_s: float
    output_folder: str
    resample: bool = False
    output_interval_s: float = 300.0
    roughness: float | str = 0.03
    rainfall: Rain = None
    rain_grid: str | None = None
    inflows: str | None = None
    boundaries: Mapping[str, Any] | None = None
    buildings: Layer | None = None
    building_treatment: Treatment = "raised"
    building_height_m: float = 5.0
    walls: Layer | None = None
    wall_height_m: float = 0.5
    infiltration: Mapping[str, Any] | None = None
    initial_depth: float | str | None = None
    initial_level_m: float | None = None
    no_data: Literal["wall", "open"] = "wall"
    precision: Precision = "single"
    scheme: Scheme = "local_inertial"
    courant: float = 0.5
    froude: float = 10.0
    hold_deepest: bool = True
    observation_points: Layer | Sequence[Sequence[Any]] | None = None
    threads: int = 0
    checkpoint: str | None = None
    restart: str | None = None
    velocity_mesh: bool = False
    rasters: Sequence[str] | None = None

    def check_times(self) -> None:
        """Raise ModelError unless there is time to compute and to write, SourceError for an unknown raster."""
        kept_rasters(self.rasters)
        if not self.duration_s > 0 or not self.output_interval_s > 0:
            raise ModelError(
                Text("Duration and output interval must be positive.", "模拟时长和输出间隔必须大于零。"),
                Text("Give seconds above zero.", "请输入大于零的秒数。"),
            )

    def terrain(self, report: Report) -> Terrain:
        """Return the terrain, as it was read for an earlier run where the file is the same."""
        return made_once(
            "terrain", [self.dem], [self.resample], lambda told: read_terrain(self.dem, told, self.resample), report
        )

    def grid(self, terrain: Terrain, report: Report, kept: NDArray[np.int64] | None = None) -> SurfaceGrid:
        """Return the grid with buildings and walls, an earlier run's where all that it hangs on is the same.

        ``kept``: flat cells that no building covers.
        """
        files = [self.dem, *_files(self.roughness), *_files(self.buildings), *_files(self.walls)]
        asked = [
            self.resample, self.roughness, self.boundaries, self.buildings, self.building_treatment,
            self.building_height_m, self.walls, self.wall_height_m, self.no_data, kept,
        ]  # fmt: skip
        return made_once("grid", files, asked, lambda told: self._grid(terrain, told, kept), report)

    def _grid(self, terrain: Terrain, report: Report, kept: NDArray[np.int64] | None) -> SurfaceGrid:
        frame = terrain.frame
        grid = SurfaceGrid(
            terrain.elevation_m,
            frame.cell_m,
            roughness_of(self.roughness, frame, report),
            west_m=frame.transform.c,
            north_m=frame.transform.f,
            edges=edges_of(self.boundaries),
            no_data=self.no_data,
        )
        if self.buildings:
            built = built_cells(self.buildings, frame)
            if kept is not None:
                built.ravel()[kept] = False
            grid = grid.with_buildings(built, self.building_treatment, self.building_height_m)
        return self._with_walls(grid, self.walls, frame) if self.walls else grid

    def _with_walls(self, grid: SurfaceGrid, given: Layer, frame: Frame) -> SurfaceGrid:
        lines = features(given, frame)
        if not lines.geom_type.isin(["LineString", "MultiLineString"]).all():
            raise SourceError(
                Text("The walls are not all lines.", "围墙图层不全是线要素。"),
                Text("Give a line layer.", "请提供线图层。"),
            )
        height_m = self.wall_height_m
        heights = lines["height_m"].fillna(height_m) if "height_m" in lines else [height_m] * len(lines)
        return grid.with_walls(list(lines.geometry), list(heights))

    def surface(
        self, grid: SurfaceGrid, frame: Frame, rain_m_s: Series | None, report: Report, *, rains: bool = True
    ) -> SurfaceSimulation:
        """Return the simulation at its beginning under this rain; without ``rains`` nothing falls on it."""
        run = SurfaceSimulation(
            grid,
            rain_m_s=rain_m_s if rains else None,
            rain_maps=rain_maps_of(self.rain_grid, frame, report) if self.rain_grid and rains else None,
            inflows=inflows_of(self.inflows, grid) if self.inflows else (),
            infiltration=infiltration_of(self.infiltration, frame),
            settings=Settings(
                scheme=self.scheme,
                precision=self.precision,
                courant=self.courant,
                froude=self.froude,
                held_share=HELD_SHARE if self.hold_deepest else 0.0,
            ),
        )
        if not rains:  # it falls on the subcatchments: what the pipes bring ends with it
            run.rain_end_s = rain_end_s(rain_m_s, None)
        if self.initial_level_m is not None:
            run.set_level(self.initial_level_m)
        if self.initial_depth is not None:
            given = self.initial_depth
            depth = read_onto(given, frame) if isinstance(given, str) else float(given)
            run.set_depth(np.nan_to_num(depth))
        return run

    def observer(self, run: SurfaceSimulation, frame: Frame) -> Observer:
        """Return what gathers the results of ``run``."""
        mesh = MeshFrames() if self.velocity_mesh else None
        points = points_of(self.observation_points, frame)
        return Observer(
            run, frame, points, self.folder, self.output_interval_s, self.duration_s,
            mesh=mesh, rasters=kept_rasters(self.rasters),
        )  # fmt: skip

    @property
    def folder(self) -> Path:
        """Where the results go."""
        return Path(self.output_folder)


def _files(given: Layer | float | None) -> list[str]:
    """Return the file of a layer or a raster, none of a number or of nothing."""
    path = given["path"] if isinstance(given, Mapping) else given
    return [path] if isinstance(path, str) and path else []


@contextmanager
def computing_threads(count: int) -> Iterator[None]:
    """Let the surface have so many threads for a while; 0 takes all."""
    before = numba.get_num_threads()
    numba.set_num_threads(min(count, before) if count > 0 else before)
    try:
        yield
    finally:
        numba.set_num_threads(before)
