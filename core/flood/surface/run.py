"""The task behind undergrid:surfaceflood: from files to a flood and back to files."""

from __future__ import annotations

import numpy as np

from undergrid.core.flood.rain.told_storm import told_beside
from undergrid.core.flood.runs.load import without_water
from undergrid.core.flood.runs.noted_rain import called, note_rain
from undergrid.core.flood.surface import checkpoint as laid_down
from undergrid.core.flood.surface.inputs import rain_of
from undergrid.core.flood.surface.outputs import Observer
from undergrid.core.flood.surface.setup import TerrainSetup, computing_threads
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.flood.surface.told import after_run, before_run
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

READING = Text("Reading terrain and layers", "正在读取地形与图层")
COMPILING = Text("Preparing the kernels; the first run takes longer", "正在准备计算内核，首次运行时间较长")
RUNNING = Text("Water at {t:.0f} s of {end:.0f} s", "模拟至 {t:.0f} 秒，共 {end:.0f} 秒")
WRITING = Text("Writing results", "正在写出结果")


@task_from(TerrainSetup)
def surface_flood(call: Call, asked: TerrainSetup) -> Answer:
    """Run water over a terrain and write what became of it into ``output_folder``.

    Returns the files by name, the statistics of its maximum depth, the balance, and ``crs``. A run that turns unstable
    or is cancelled writes what it has, then raises.
    """
    call.progress.report(0.0, READING)
    asked.check_times()
    terrain = asked.terrain(call.report)
    frame = terrain.frame
    grid = asked.grid(terrain, call.report)
    for finding in before_run(grid):
        call.report(finding)
    rain = rain_of(asked.rainfall, call)
    run = asked.surface(grid, frame, rain, call.report)
    if asked.restart:
        laid_down.restore(run, asked.restart)
    observer = asked.observer(run, frame)
    checkpoint = asked.checkpoint
    with computing_threads(asked.threads):
        try:
            steps = call.progress.part(0.05, 0.95)
            _advance(run, observer, asked.duration_s, asked.output_interval_s, steps, checkpoint)
        except (ModelError, Cancelled) as ended:
            if checkpoint and isinstance(ended, Cancelled):
                laid_down.save(run, checkpoint)
            observer.look()
            observer.write(broken_off=True)
            raise
    sheet = run.ledger()
    for finding in (*after_run(run), *without_water(sheet.start_m3 + sheet.in_m3)):
        call.report(finding)
    call.progress.report(0.95, WRITING)
    files = observer.write()
    note_rain(observer.folder, rain, called(asked.rainfall), storm=told_beside(asked.rainfall))
    answer = {
        "output_folder": asked.output_folder, **files, "statistics": observer.statistics(),
        "balance_sheet": observer.balance(), "crs": _crs(frame),
    }  # fmt: skip
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


def _crs(frame: Frame) -> str:
    return str(frame.crs.to_wkt()) if frame.crs is not None else ""
