"""The task behind undergrid:simulateflood: rain on streets and roofs, inlets, pipes, and back again."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.flood.coupling.checkpoint import resumable
from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlet_placement import Place, layer_as_inlets, nodes_as_inlets, place
from undergrid.core.flood.coupling.inlet_results import InletRecord
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.outlets import Outlets, outlets_of
from undergrid.core.flood.coupling.preflight import against_each_other, lost_in_pipes, what_leaves
from undergrid.core.flood.coupling.roofs import Roofs
from undergrid.core.flood.coupling.setup import CoupledSetup
from undergrid.core.flood.coupling.shafts import coupled_options, shaft_areas_m2, with_shafts
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
from undergrid.core.flood.pipes.stored_model import RunRecord, keep_run, load_model, model_key
from undergrid.core.flood.pipes.summary import Summary, take_summary
from undergrid.core.flood.rain.hyetograph import NO_DAY, Hyetograph
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import load_series, told_of
from undergrid.core.flood.rain.told_storm import told_beside
from undergrid.core.flood.runs.noted_rain import called, note_rain
from undergrid.core.flood.runs.register import registered
from undergrid.core.flood.surface.inputs import features, rain_of
from undergrid.core.flood.surface.outputs import Observer
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.setup import computing_threads
from undergrid.core.flood.surface.told import after_run, before_run
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

READING = Text("Reading terrain, network and layers", "正在读取地形、管网与图层")
COMPILING = Text("Preparing the kernels; the first run takes longer", "正在准备计算内核，首次运行时间较长")
RUNNING = Text("Water at {t:.0f} s of {end:.0f} s", "模拟至 {t:.0f} 秒，共 {end:.0f} 秒")
WRITING = Text("Writing results", "正在写出结果")


@dataclass(slots=True)
class _Parts:
    """All that a run is made of, before it begins."""

    frame: Frame
    network: Model  # as it is coupled
    inlets: Inlets
    outlets: Outlets
    observer: Observer
    roofs: Roofs | None
    rain_key: uuid.UUID | None
    record: InletRecord | None = field(default=None)


@registered("coupled")
@task_from(CoupledSetup)
def simulate_flood(call: Call, asked: CoupledSetup) -> Answer:
    """Run streets and pipes together and write what became of the water into ``output_folder``.

    Returns the surface's rasters and their statistics, the pipes' layers, every inlet's water, the joint ledger.
    Breaks off with what it has in the folder.
    """
    began = datetime.now(UTC)
    call.progress.report(0.0, READING)
    asked.check()
    folder = asked.folder
    folder.mkdir(parents=True, exist_ok=True)
    parts = _laid_out(call, asked)
    path = folder / "pipes.inp"
    write_run(parts.network, path, call.report)
    ledger, summary = _run_both(call, asked, parts, path)
    report = path.with_suffix(".rpt")
    found = (*complaints(report, parts.network, path.name), *continuity(0.0, summary.balance.routing_error_percent))
    for finding in (*found, *lost_in_pipes(ledger), *after_run(parts.observer.run)):
        call.report(finding)
    call.progress.report(0.95, WRITING)
    results, summary = _on_the_streets_clock(path.with_suffix(".out"), parts.network, summary)
    answer = _written(asked, parts, ledger, results, summary)
    if asked.keep_as:
        answer["run"] = str(_kept(call, asked, parts, began, answer, results, summary))
    return answer


def _on_the_streets_clock(path: Path, prepared: Model, summary: Summary) -> tuple[Results, Summary]:
    """Return the pipes' results and summary on the clock of no particular day, on which the streets play."""
    back = NO_DAY.replace(tzinfo=None) - start_of(prepared.original)
    return read_results(path, prepared.original.encoding).moved_by(back), summary.moved_by(back)


def _laid_out(call: Call, asked: CoupledSetup) -> _Parts:
    """Return all that the run is made of; say what is wrong with it, and what it will not do."""
    terrain = asked.terrain(call.report)
    frame = terrain.frame
    network = _network(call, asked, frame)
    for finding in (*preflight(network), *against_each_other(network, terrain.elevation_m, frame)):
        call.report(finding)
    places = nodes_as_inlets(network, None if asked.inlets else asked.inlet_type)
    if asked.inlets:
        places += layer_as_inlets(features(asked.inlets, frame), asked.inlet_type)
    rain_key, falling, network = _rain(call, asked, network)
    if not asked.on_street and falling is not None:
        network = _under(network, falling, asked.duration_s)
    grid = asked.grid(terrain, call.report, _cells_of(places, frame))
    for finding in before_run(grid):
        call.report(finding)
    inlets = place(places, network, grid.elevation_m, frame, asked.inlet_choice, call.report)
    outlets, buried, own_level = outlets_of(network, grid.elevation_m, frame, asked.outfalls)
    for finding in what_leaves(network, inlets.nodes, buried, own_level):
        call.report(finding)
    surface = asked.surface(grid, frame, falling, call.report, rains=asked.on_street)
    roofs = None
    if asked.buildings and asked.roofs_drain and falling is not None:
        points = network.nodes.drop_duplicates("name").set_index("name")["geometry"]
        roofs = Roofs.of(features(asked.buildings, frame), [points[name] for name in inlets.nodes], falling)
    prepared = _prepared(network, inlets.nodes, asked)
    return _Parts(frame, prepared, inlets, outlets, asked.observer(surface, frame), roofs, rain_key)


def _cells_of(places: list[Place], frame: Frame) -> NDArray[np.int64]:
    """Return the cells of the places: a manhole in a yard keeps its cell open."""
    cells = frame.cells_at(np.array([each.x for each in places]), np.array([each.y for each in places]))
    return np.asarray(cells[cells >= 0])


def _written(asked: CoupledSetup, parts: _Parts, ledger: dict[str, Any], results: Results, summary: Summary) -> Answer:
    """Write the results of a run that came to its end; return the answer."""
    folder = asked.folder
    files = {name: str(value) for name, value in parts.observer.write().items()}
    files |= {"inp": str(folder / "pipes.inp"), "report": str(folder / "pipes.rpt")}
    files |= {"layers": str(folder / "pipes.gpkg"), "ledger": str(folder / "ledger.json")}
    layers = Path(files["layers"])
    write_layers(layers, parts.network, summary, results, parts.frame.crs)
    if parts.record:
        files |= parts.record.write(folder)
        parts.record.write_layers(layers, parts.frame.crs)
    Path(files["ledger"]).write_text(json.dumps(ledger, indent=1), encoding="utf-8")
    answer: Answer = {
        **files, "output_folder": asked.output_folder, "ledger_sheet": ledger, "inlets": len(parts.inlets),
        "outlets": len(parts.outlets), "statistics": parts.observer.statistics(),
    }  # fmt: skip
    return answer | ({"checkpoint": asked.checkpoint} if asked.checkpoint else {})


def _kept(
    call: Call,
    asked: CoupledSetup,
    parts: _Parts,
    began: datetime,
    answer: dict[str, Any],
    results: Results,
    summary: Summary,
) -> uuid.UUID:
    """Put the run into the register; return its key."""
    files = {name: value for name, value in answer.items() if isinstance(value, str) and name != "output_folder"}
    with open_store(call.connection) as store:
        crs = parts.frame.crs
        record = RunRecord(
            name=str(asked.keep_as), kind="coupled", began_at=began,
            model=moved(parts.network, crs, store.crs) if crs is not None else parts.network,
            results=results, model_id=model_key(store, asked.model) if asked.model else None, rain_id=parts.rain_key,
            engine=f"Undergrid + SWMM {engine_version()}", summary=judge(parts.network, summary),
            balance=answer["ledger_sheet"], files=files, inputs=asked.told(),
        )  # fmt: skip
        return keep_run(store, call, record)


def _rain(call: Call, asked: CoupledSetup, network: Model) -> tuple[uuid.UUID | None, Series | None, Model]:
    """Return the rain on the streets in m/s, its key when it is a series of the store, and the network on its clock.

    Measured rain has a date, and the pipes' own dated series meet it there; a design storm falls at their start. The
    run's folder tells of the rain.
    """
    if asked.rain is None:
        given = rain_of(asked.rainfall, call)
        note_rain(asked.folder, given, called(asked.rainfall), storm=told_beside(asked.rainfall))
        return None, given, network
    with open_store(call.connection) as store:
        key, series = load_series(store, asked.rain, call.report)
        storm = told_of(store, key)
    series, begins_at = series.dense(), ""
    if not is_of_no_day(series):
        first = series.begin[0].astype("datetime64[s]").item()
        begins_at = first.isoformat()
        network = network.with_options(**clock(first, first + timedelta(seconds=asked.duration_s)))
    begins = (series.begin - series.begin[0]) / np.timedelta64(1, "s")
    steps = [*zip(begins.tolist(), np.nan_to_num(series.intensity_mm_h).tolist(), strict=True)]
    falling = rain_of([*steps, (steps[-1][0] + series.step_s, 0.0)], call)
    note_rain(asked.folder, falling, asked.rain, begins_at, storm)
    return key, falling, network


def _under(network: Model, falling: Series, duration_s: float) -> Model:
    """Return the network with this rain on all its gauges, minute by minute on the clock of no particular day."""
    minutes = np.arange(max(np.ceil(duration_s / 60.0), 1.0))
    depth_mm = np.array([falling.integral(60.0 * minute, 60.0 * minute + 60.0) * 1000.0 for minute in minutes])
    storm = RainSeries.of_hyetograph("storm", Hyetograph(1.0, depth_mm), NO_DAY)
    return with_rain(network, storm, 0.0)


def _prepared(network: Model, coupled: Collection[str], asked: CoupledSetup) -> Model:
    """Return the network as it is coupled: shafts, dynamic waves, from its own start on."""
    begin = start_of(network.original)
    report_s = max(int(min(asked.output_interval_s, 60)), 1)
    minutes, seconds = divmod(report_s, 60)
    return coupled_options(
        with_shafts(network, coupled), rain_falls_on=asked.rain_falls_on, threads=max(asked.threads, 1),
        longest_step_s=min(asked.step_s, report_s),
    ).with_options(
        **clock(begin, begin + timedelta(seconds=float(np.ceil(asked.duration_s)))),
        report_step=f"00:{minutes:02d}:{seconds:02d}",
    )  # fmt: skip


def _run_both(call: Call, asked: CoupledSetup, parts: _Parts, path: Path) -> tuple[dict[str, Any], Summary]:
    """Return ledger and summary of the run to its end; one that breaks off leaves what it has in its folder."""
    report = path.with_suffix(".rpt")
    observer, network = parts.observer, parts.network
    areas = shaft_areas_m2(network, parts.inlets.nodes)
    try:
        with (
            computing_threads(asked.threads),
            simulation(path, report, path.with_suffix(".out"), report_all=True) as pipes,
        ):
            run = CoupledRun(
                observer.run, pipes, network.units, parts.inlets, asked.step_s, areas, parts.roofs,
                outlets=parts.outlets,
            )  # fmt: skip
            parts.record = InletRecord(run)
            with resumable(run, *asked.files, call.progress.part(0.0, 0.05)) as lay_down:
                _advance(run, parts, asked, call.progress.part(0.05, 0.95), lay_down)
            return run.ledger(), take_summary(network)
    except (ModelError, Cancelled):
        for finding in complaints(report, network, path.name) if report.exists() else ():
            call.report(finding)
        observer.look()
        observer.write(broken_off=True)
        if parts.record:
            parts.record.write(asked.folder)
        raise


def _advance(
    run: CoupledRun, parts: _Parts, asked: CoupledSetup, progress: Progress, lay_down: Callable[[], None]
) -> None:
    """Move both models to the end, looking at the surface, and laying the run down, at every output time."""
    progress.report(0.0, COMPILING)
    end_s, every_s = asked.duration_s, asked.output_interval_s
    told = -np.inf

    def look() -> None:
        parts.observer.look()
        if parts.record:
            parts.record.look()

    def tell() -> None:
        nonlocal told
        progress.check()
        if run.time_s - told > 0.002 * end_s:
            told = run.time_s
            progress.report(run.time_s / end_s, RUNNING.fill(t=run.time_s, end=end_s))

    look()
    while run.time_s < end_s and not run.pipes.is_over:
        count = int(np.floor(run.time_s / every_s + 1e-9)) + 1
        run.advance(min(count * every_s, end_s), tell)
        look()
        lay_down()


def _network(call: Call, asked: CoupledSetup, frame: Frame) -> Model:
    """Return the pipe model in the terrain's coordinates."""
    if asked.inp is not None:
        read, crs = read_model(Path(asked.inp), call.report), asked.model_crs
        return moved(read, CRS.from_user_input(crs), frame.crs) if crs and frame.crs is not None else read
    with open_store(call.connection) as store:
        kept = load_model(store, str(asked.model))
        kept = replace(kept, home=Path(asked.files_folder).resolve() if asked.files_folder else None)
        return moved(kept, store.crs, frame.crs) if frame.crs is not None else kept
