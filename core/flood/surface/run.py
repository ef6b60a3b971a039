"""The task behind undergrid:surfaceflood: from files to a flood and back to files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numba
import numpy as np

from undergrid.core.flood.surface import checkpoint as laid_down
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
    rain_of,
    roughness_of,
)
from undergrid.core.flood.surface.lattice import Precision
from undergrid.core.flood.surface.mesh_output import MeshFrames
from undergrid.core.flood.surface.outputs import Observer
from undergrid.core.flood.surface.simulation import Scheme, Settings, SurfaceSimulation
from undergrid.core.flood.surface.terrain import read_onto, read_terrain
from undergrid.core.flood.surface.told import after_run, before_run
from undergrid.core.kernel.errors import Cancelled, ModelError, SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text

READING = Text("Reading terrain and layers", "正在读取地形与图层")
COMPILING = Text("Preparing the kernels; the first run takes longer", "正在准备计算内核，首次运行时间较长")
RUNNING = Text("Water at {t:.0f} s of {end:.0f} s", "模拟至 {t:.0f} 秒，共 {end:.0f} 秒")
WRITING = Text("Writing results", "正在写出结果")


@task
def surface_flood(
    call: Call,
    *,
    dem: str,
    duration_s: float,
    output_folder: str,
    output_interval_s: float = 300.0,
    roughness: float | str = 0.03,
    rainfall: Rain = None,
    rain_grid: str | None = None,
    inflows: str | None = None,
    boundaries: Mapping[str, Any] | None = None,
    buildings: Layer | None = None,
    building_treatment: Treatment = "raised",
    building_height_m: float = 5.0,
    walls: Layer | None = None,
    wall_height_m: float = 0.5,
    infiltration: Mapping[str, Any] | None = None,
    initial_depth: float | str | None = None,
    initial_level_m: float | None = None,
    no_data: str = "wall",
    resample: bool = False,
    precision: Precision = "single",
    scheme: Scheme = "local_inertial",
    courant: float = 0.5,
    froude: float = 10.0,
    observation_points: Layer | Sequence[Sequence[Any]] | None = None,
    threads: int = 0,
    checkpoint: str | None = None,
    restart: str | None = None,
    velocity_mesh: bool = False,
) -> dict[str, Any]:
    """Run water over a terrain and write what became of it into ``output_folder``.

    Returns the files by name, the balance, and ``crs``. A run that turns unstable or is cancelled writes what it has,
    then raises. ``walls``: lines; their height above ground from the column height_m, else ``wall_height_m``.
    ``checkpoint``: laid down there at every output time and when cancelled; ``restart``: goes on from there.
    """
    call.progress.report(0.0, READING)
    if not duration_s > 0 or not output_interval_s > 0:
        raise ModelError(
            Text("Duration and output interval must be positive.", "模拟时长和输出间隔必须大于零。"),
            Text("Give seconds above zero.", "请输入大于零的秒数。"),
        )
    terrain = read_terrain(dem, call.report, resample)
    frame = terrain.frame
    grid = SurfaceGrid(
        terrain.elevation_m,
        frame.cell_m,
        roughness_of(roughness, frame, call.report),
        west_m=frame.transform.c,
        north_m=frame.transform.f,
        edges=edges_of(boundaries),
        no_data="open" if no_data == "open" else "wall",
    )
    if buildings:
        grid = grid.with_buildings(built_cells(buildings, frame), building_treatment, building_height_m)
    if walls:
        grid = _with_walls(grid, walls, wall_height_m, frame)
    for finding in before_run(grid):
        call.report(finding)
    run = SurfaceSimulation(
        grid,
        rain_m_s=rain_of(rainfall, call.report),
        rain_maps=rain_maps_of(rain_grid, frame, call.report) if rain_grid else None,
        inflows=inflows_of(inflows, grid) if inflows else (),
        infiltration=infiltration_of(infiltration, frame),
        settings=Settings(scheme=scheme, precision=precision, courant=courant, froude=froude),
    )
    if initial_level_m is not None:
        run.set_level(initial_level_m)
    if initial_depth is not None:
        depth = read_onto(initial_depth, frame) if isinstance(initial_depth, str) else float(initial_depth)
        run.set_depth(np.nan_to_num(depth))
    if restart:
        laid_down.restore(run, restart)
    points, mesh = points_of(observation_points, frame), MeshFrames() if velocity_mesh else None
    observer = Observer(run, frame, points, folder=Path(output_folder), mesh=mesh)
    before = numba.get_num_threads()
    numba.set_num_threads(min(threads, before) if threads > 0 else before)
    try:
        _advance(run, observer, duration_s, output_interval_s, call.progress.part(0.05, 0.95), checkpoint)
    except (ModelError, Cancelled) as ended:
        if checkpoint and isinstance(ended, Cancelled):
            laid_down.save(run, checkpoint)
        observer.look()
        observer.write(Path(output_folder), broken_off=True)
        raise
    finally:
        numba.set_num_threads(before)
    call.progress.report(0.95, WRITING)
    files = observer.write(Path(output_folder))
    for finding in after_run(run):
        call.report(finding)
    answer = {"output_folder": output_folder, **files, "balance_sheet": observer.balance(), "crs": _crs(frame)}
    return answer | ({"checkpoint": checkpoint} if checkpoint else {})


def _advance(
    run: SurfaceSimulation, observer: Observer, end_s: float, every_s: float, progress: Progress, checkpoint: str | None
) -> None:
    progress.report(0.0, COMPILING)
    began = run.time_s
    said = -1

    def tell(now_s: float) -> None:
        nonlocal said
        done = (now_s - began) / max(end_s - began, 1e-9)
        tenth = int(10 * done)
        progress.report(done, RUNNING.fill(t=now_s, end=end_s) if tenth > said else None)
        said = max(said, tenth)

    observer.look()
    while run.time_s < end_s:
        count = int(np.floor(run.time_s / every_s + 1e-9)) + 1
        run.advance(min(count * every_s, end_s), tell)
        observer.look()
        if checkpoint:
            laid_down.save(run, checkpoint)


def _with_walls(grid: SurfaceGrid, given: Layer, height_m: float, frame: Any) -> SurfaceGrid:
    lines = features(given, frame)
    if not lines.geom_type.isin(["LineString", "MultiLineString"]).all():
        raise SourceError(
            Text("The walls are not all lines.", "围墙图层不全是线要素。"),
            Text("Give a line layer.", "请提供线图层。"),
        )
    heights = lines["height_m"].fillna(height_m) if "height_m" in lines else [height_m] * len(lines)
    return grid.with_walls(list(lines.geometry), list(heights))


def _crs(frame: Any) -> str:
    return str(frame.crs.to_wkt()) if frame.crs is not None else ""
