"""The task behind undergrid:simulateflood: rain on streets and roofs, inlets, pipes, and back again."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import numba
import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.flood.coupling.checkpoint import resumable
from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlet_placement import Place, layer_as_inlets, nodes_as_inlets, place
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.preflight import against_each_other
from undergrid.core.flood.coupling.roofs import Roofs
from undergrid.core.flood.coupling.shafts import SHAFT_AREA_M2, coupled_options, with_shafts
from undergrid.core.flood.pipes.engine import engine_version, simulation
from undergrid.core.flood.pipes.exchanging import moved
from undergrid.core.flood.pipes.layers import judge, write_layers
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.preflight import preflight
from undergrid.core.flood.pipes.rainfall import is_of_no_day, with_rain
from undergrid.core.flood.pipes.reading import read_model
from undergrid.core.flood.pipes.reported import complaints, continuity
from undergrid.core.flood.pipes.results import Results, read_results
from undergrid.core.flood.pipes.running import write_run
from undergrid.core.flood.pipes.simulated_time import clock, start_of
from undergrid.core.flood.pipes.stored_model import keep_run, load_model, model_key
from undergrid.core.flood.pipes.summary import Summary, take_summary
from undergrid.core.flood.rain.hyetograph import NO_DAY, Hyetograph
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import load_series
from undergrid.core.flood.runs.register import registered
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
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.simulation import Scheme, Settings, SurfaceSimulation
from undergrid.core.flood.surface.terrain import read_terrain
from undergrid.core.flood.surface.told import after_run, before_run
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store

READING = Text("Reading terrain, network and layers", "正在读取地形、管网与图层")
COMPILING = Text("Preparing the kernels; the first run takes longer", "正在准备计算内核，首次运行时间较长")
RUNNING = Text("Water at {t:.0f} s of {end:.0f} s", "模拟至 {t:.0f} 秒，共 {end:.0f} 秒")
WRITING = Text("Writing results", "正在写出结果")


@task
@registered("coupled")
def simulate_flood(
    call: Call,
    *,
    dem: str,
    duration_s: float,
    output_folder: str,
    inp: str | None = None,
    model: str | None = None,
    model_crs: str | None = None,
    files_folder: str | None = None,
    rainfall: Rain = None,
    rain: str | None = None,
    rain_grid: str | None = None,
    rain_falls_on: Literal["surface", "subcatchments"] = "surface",
    inlets: Layer | None = None,
    inlet_type: str = "grate2",
    blocked_share: float = 0.0,
    buildings: Layer | None = None,
    building_treatment: Treatment = "blocked",
    building_height_m: float = 5.0,
    roofs_to_pipes: bool = True,
    roughness: float | str = 0.03,
    infiltration: Mapping[str, Any] | None = None,
    inflows: str | None = None,
    boundaries: Mapping[str, Any] | None = None,
    output_interval_s: float = 300.0,
    resample: bool = False,
    sync_s: float = 2.0,
    precision: Precision = "single",
    scheme: Scheme = "local_inertial",
    observation_points: Layer | Sequence[Sequence[Any]] | None = None,
    threads: int = 0,
    checkpoint: str | None = None,
    restart: str | None = None,
    velocity_mesh: bool = False,
    keep_as: str | None = None,
) -> dict[str, Any]:
    """Run streets and pipes together and write what became of the water into ``output_folder``.

    The network is a SWMM file (``inp``) or a model of the store. ``inlets``: a point layer of gullies (columns type,
    node, blocked); without one every junction takes water as ``inlet_type``. ``blocked_share`` closes part of all.
    ``checkpoint``: laid down there at every output time and when cancelled; ``restart``: goes on from there.
    Returns the surface's rasters, the pipes' layers, the joint ledger. Breaks off with what it has in the folder.
    """
    began = datetime.now(UTC)
    call.progress.report(0.0, READING)
    folder = Path(output_folder)
    folder.mkdir(parents=True, exist_ok=True)
    terrain = read_terrain(dem, call.report, resample)
    frame = terrain.frame
    network = _network(call, inp, model, model_crs, frame, files_folder)
    grid = SurfaceGrid(
        terrain.elevation_m,
        frame.cell_m,
        roughness_of(roughness, frame, call.report),
        west_m=frame.transform.c,
        north_m=frame.transform.f,
        edges=edges_of(boundaries),
    )
    for finding in (
        *preflight(network), *against_each_other(network, terrain.elevation_m, frame), *before_run(grid),
    ):  # fmt: skip
        call.report(finding)
    places = nodes_as_inlets(network, None if inlets else inlet_type)
    if inlets:
        places += layer_as_inlets(features(inlets, frame), inlet_type)
    rain_id, falling, network = _rain(call, rain, rainfall, network, duration_s)
    if rain_falls_on == "subcatchments" and falling is not None:
        network = _under(network, falling, duration_s)
    if buildings:
        grid = grid.with_buildings(_built(buildings, frame, places), building_treatment, building_height_m)
    placed = place(places, network, grid.elevation_m, frame, blocked_share, call.report)
    on_street = rain_falls_on == "surface"
    surface = SurfaceSimulation(
        grid,
        rain_m_s=falling if on_street else None,
        rain_maps=rain_maps_of(rain_grid, frame, call.report) if rain_grid and on_street else None,
        inflows=inflows_of(inflows, grid) if inflows else (),
        infiltration=infiltration_of(infiltration, frame),
        settings=Settings(scheme=scheme, precision=precision),
    )
    roofs = None
    if buildings and roofs_to_pipes and falling is not None and on_street and building_treatment == "blocked":
        points = network.nodes.drop_duplicates("name").set_index("name")["geometry"]
        roofs = Roofs.of(features(buildings, frame), [points[name] for name in placed.nodes], falling)
    prepared = _prepared(network, placed.nodes, duration_s, min(output_interval_s, 60), rain_falls_on, max(threads, 1))
    path = folder / "pipes.inp"
    write_run(prepared, path, call.report)
    points, mesh = points_of(observation_points, frame), MeshFrames() if velocity_mesh else None
    observer = Observer(surface, frame, points, folder=folder, mesh=mesh)
    pace = (duration_s, output_interval_s, sync_s)
    resumed = (Path(checkpoint) if checkpoint else None, Path(restart) if restart else None)
    ledger, summary = _run_both(call, path, prepared, placed, observer, roofs, pace, folder, threads, resumed)
    report = path.with_suffix(".rpt")
    for finding in (
        *complaints(report, prepared, path.name), *continuity(0.0, summary.balance.routing_error_percent),
        *after_run(surface),
    ):  # fmt: skip
        call.report(finding)
    call.progress.report(0.95, WRITING)
    results, summary = _on_the_streets_clock(path.with_suffix(".out"), prepared, summary)
    files = {name: str(value) for name, value in observer.write(folder).items()}
    files |= {"inp": str(path), "report": str(report)}
    files |= {"layers": str(folder / "pipes.gpkg"), "ledger": str(folder / "ledger.json")}
    write_layers(Path(files["layers"]), prepared, summary, results, frame.crs)
    Path(files["ledger"]).write_text(json.dumps(ledger, indent=1), encoding="utf-8")
    answer: dict[str, Any] = {**files, "output_folder": output_folder, "ledger_sheet": ledger, "inlets": len(placed)}
    answer |= {"checkpoint": checkpoint} if checkpoint else {}
    if keep_as:
        inputs = {
            "dem": dem, "inp": inp, "model": model, "rainfall": rainfall, "rain": rain, "rain_grid": rain_grid,
            "inlets": inlets, "buildings": buildings, "blocked_share": blocked_share, "duration_s": duration_s,
        }  # fmt: skip
        with open_store(call.connection) as store:
            at_home = moved(prepared, frame.crs, store.crs) if frame.crs is not None else prepared
            run_key = keep_run(
                store, call, name=keep_as, kind="coupled", began_at=began, model=at_home, results=results,
                model_id=model_key(store, model) if model else None, rain_id=rain_id,
                engine=f"Undergrid + SWMM {engine_version()}", summary=judge(prepared, summary), balance=ledger,
                files=files, inputs=inputs,
            )  # fmt: skip
        answer["run"] = str(run_key)
    return answer


def _on_the_streets_clock(path: Path, prepared: Model, summary: Summary) -> tuple[Results, Summary]:
    """Return the pipes' results and summary on the clock of no particular day, on which the streets play."""
    back = NO_DAY.replace(tzinfo=None) - start_of(prepared.original)
    return read_results(path, prepared.original.encoding).moved_by(back), summary.moved_by(back)


def _rain(
    call: Call, name: str | None, given: Rain, network: Model, duration_s: float
) -> tuple[uuid.UUID | None, Series | None, Model]:
    """Return the rain on the streets in m/s, its key when it is a series of the store, and the network on its clock.

    Measured rain has a date, and the pipes' own dated series meet it there; a design storm falls at their start.
    """
    if name is None:
        return None, rain_of(given, call.report), network
    with open_store(call.connection) as store:
        key, series = load_series(store, name, call.report)
    series = series.dense()
    if not is_of_no_day(series):
        first = series.begin[0].astype("datetime64[s]").item()
        network = network.with_options(**clock(first, first + timedelta(seconds=duration_s)))
    begins = (series.begin - series.begin[0]) / np.timedelta64(1, "s")
    steps = [*zip(begins.tolist(), np.nan_to_num(series.intensity_mm_h).tolist(), strict=True)]
    return key, rain_of([*steps, (steps[-1][0] + series.step_s, 0.0)], call.report), network


def _under(network: Model, falling: Series, duration_s: float) -> Model:
    """Return the network with this rain on all its gauges, minute by minute on the clock of no particular day."""
    minutes = np.arange(max(np.ceil(duration_s / 60.0), 1.0))
    depth_mm = np.array([float(falling.at(60.0 * minute + 30.0)) * 60.0 * 1000.0 for minute in minutes])
    storm = RainSeries.of_hyetograph("storm", Hyetograph(1.0, depth_mm), NO_DAY)
    return with_rain(network, storm, 0.0)


def _built(buildings: Layer, frame: Frame, places: Sequence[Place]) -> NDArray[np.bool_]:
    """Return the cells under buildings; a manhole in a yard keeps its cell open."""
    built = built_cells(buildings, frame)
    cells = frame.cells_at(np.array([each.x for each in places]), np.array([each.y for each in places]))
    built.ravel()[cells[cells >= 0]] = False
    return built


def _prepared(
    network: Model, coupled: Collection[str], duration_s: float, report_s: float, rain_falls_on: str, threads: int
) -> Model:
    """Return the network as it is coupled: shafts, dynamic waves, from its own start on."""
    begin = start_of(network.original)
    minutes, seconds = divmod(max(int(report_s), 1), 60)
    return coupled_options(with_shafts(network, coupled), rain_falls_on=rain_falls_on, threads=threads).with_options(
        **clock(begin, begin + timedelta(seconds=float(np.ceil(duration_s)))),
        report_step=f"00:{minutes:02d}:{seconds:02d}",
    )


def _run_both(
    call: Call,
    path: Path,
    prepared: Model,
    placed: Inlets,
    observer: Observer,
    roofs: Roofs | None,
    pace: tuple[float, float, float],
    folder: Path,
    threads: int,
    resumed: tuple[Path | None, Path | None],
) -> tuple[dict[str, Any], Summary]:
    """Return ledger and summary of the run to its end; one that breaks off leaves what it has in ``folder``.

    ``resumed``: where it is laid down, and where it goes on from.
    """
    duration_s, output_interval_s, sync_s = pace
    report = path.with_suffix(".rpt")
    before = numba.get_num_threads()
    numba.set_num_threads(min(threads, before) if threads > 0 else before)
    try:
        with simulation(path, report, path.with_suffix(".out"), report_all=True) as pipes:
            step_s = min(sync_s, output_interval_s)
            run = CoupledRun(observer.run, pipes, prepared.units, placed, step_s, SHAFT_AREA_M2, roofs)
            with resumable(run, *resumed, call.progress.part(0.0, 0.05)) as lay_down:
                _advance(run, observer, duration_s, output_interval_s, call.progress.part(0.05, 0.95), lay_down)
            return run.ledger(), take_summary(prepared.units, prepared.original.encoding)
    except (ModelError, Cancelled):
        for finding in complaints(report, prepared, path.name) if report.exists() else ():
            call.report(finding)
        observer.look()
        observer.write(folder, broken_off=True)
        raise
    finally:
        numba.set_num_threads(before)


def _advance(
    run: CoupledRun,
    observer: Observer,
    end_s: float,
    every_s: float,
    progress: Progress,
    lay_down: Callable[[], None],
) -> None:
    """Move both models to the end, looking at the surface, and laying the run down, at every output time."""
    progress.report(0.0, COMPILING)
    observer.look()
    told = -np.inf

    def tell() -> None:
        nonlocal told
        progress.check()
        if run.time_s - told > 0.002 * end_s:
            told = run.time_s
            progress.report(run.time_s / end_s, RUNNING.fill(t=run.time_s, end=end_s))

    while run.time_s < end_s and not run.pipes.is_over:
        count = int(np.floor(run.time_s / every_s + 1e-9)) + 1
        run.advance(min(count * every_s, end_s), tell)
        observer.look()
        lay_down()


def _network(
    call: Call, inp: str | None, model: str | None, crs: str | None, frame: Frame, files_folder: str | None = None
) -> Model:
    """Return the pipe model in the terrain's coordinates."""
    if (inp is None) == (model is None):
        raise ModelError(
            Text("Give either a SWMM file or the name of a model in the store.", "请提供 SWMM 文件或库中模型名称之一。")
        )
    if inp is not None:
        read = read_model(Path(inp), call.report)
        return moved(read, CRS.from_user_input(crs), frame.crs) if crs and frame.crs is not None else read
    with open_store(call.connection) as store:
        kept = load_model(store, str(model))
        kept = replace(kept, home=Path(files_folder).resolve() if files_folder else None)
        return moved(kept, store.crs, frame.crs) if frame.crs is not None else kept
