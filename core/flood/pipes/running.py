"""Runs a pipe model in SWMM: from a file or the store, under its own rain or another, to layers and the register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from undergrid.core.flood.pipes.engine import engine_version, simulation
from undergrid.core.flood.pipes.layers import judge, placeless, write_layers
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.named_files import laid_in
from undergrid.core.flood.pipes.rainfall import with_rain
from undergrid.core.flood.pipes.reading import chosen_model, crs_of_model
from undergrid.core.flood.pipes.reported import complaints, continuity
from undergrid.core.flood.pipes.results import Results, read_results
from undergrid.core.flood.pipes.simulated_time import series_beyond
from undergrid.core.flood.pipes.stored_model import RunRecord, keep_run, model_key
from undergrid.core.flood.pipes.summary import Summary, take_summary
from undergrid.core.flood.rain.hyetograph import NO_DAY
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import load_series
from undergrid.core.flood.rain.storm_table import read_storm
from undergrid.core.flood.runs.load import without_water
from undergrid.core.flood.runs.register import registered
from undergrid.core.kernel.account import not_both, only_with
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

STEPPING = Text("SWMM routes the water", "SWMM 正在演算")
WRITING = Text("Writing results", "正在写出结果")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run left: the elements' summary, the series, and its files."""

    summary: Summary
    results: Results
    report: Path


def run_model(
    inp: Path, folder: Path, model: Model, progress: Progress, report: Callable[[Finding], None], *, everything: bool
) -> Outcome:
    """Run the file in SWMM, with its report and results in ``folder``; SWMM's complaints are reported as findings.

    Raises ModelError when SWMM refuses the model or breaks off; the complaints have come before it.
    """
    written, results = folder / f"{inp.stem}.rpt", folder / f"{inp.stem}.out"
    encoding = model.original.encoding
    try:
        with simulation(inp, written, results, report_all=everything, encoding=encoding) as running:
            running.run(progress, STEPPING)
            summary = take_summary(model)
    except ModelError:
        for finding in complaints(written, model, inp.name) if written.exists() else ():
            report(finding)
        raise
    for finding in complaints(written, model, inp.name):
        report(finding)
    for finding in continuity(summary.balance.runoff_error_percent, summary.balance.routing_error_percent):
        report(finding)
    return Outcome(summary, read_results(results, encoding), written)


def write_run(model: Model, path: Path, report: Callable[[Finding], None]) -> None:
    """Write the model as it is run, with what it reads beside it; say what of it lies outside the run's time."""
    file = laid_in(model.file(), model.home, path.parent, report)
    for finding in series_beyond(file):
        report(finding)
    file.write(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class PipeRunRequest:
    """What is asked of a run of pipes: which model, which rain, and where it is written.

    ``rainfall``: the table of a storm, or ``rain``: a series of the store, for all gauges in place of the model's own.
    ``files_folder``: where the files lie that a model of the store names. ``keep_as``: the run's name in the store's
    register. ``crs``: the coordinates of a file's model; a model of the store has the store's. ``played``: the layers
    tell of every moment, and not of the peaks alone.
    """

    output_folder: str
    inp: str | None = None
    model: str | None = None
    rainfall: str | None = None
    rain: str | None = None
    drain_min: float = 60.0
    files_folder: str | None = None
    crs: str | None = None
    layers: bool = True
    played: bool = True
    keep_as: str | None = None


@registered("pipes")
@task_from(PipeRunRequest)
@only_with(drain_min=("rainfall", "rain"), files_folder="model")
@not_both("rainfall", "rain")
def run_swmm(call: Call, asked: PipeRunRequest) -> Answer:
    """Run a model (a file, or one in the store) and write report, results and layers into ``output_folder``."""
    began = datetime.now(UTC)
    folder = Path(asked.output_folder)
    folder.mkdir(parents=True, exist_ok=True)
    chosen = chosen_model(call, asked.inp, asked.model, asked.files_folder)
    rain_id = None
    if asked.rainfall:
        storm = RainSeries.of_hyetograph("storm", read_storm(Path(asked.rainfall)), NO_DAY)
        chosen = with_rain(chosen, storm, asked.drain_min * 60)
    elif asked.rain:
        with open_store(call.connection) as store:
            rain_id, series = load_series(store, asked.rain, call.report)
        chosen = with_rain(chosen, series, asked.drain_min * 60)
    path = folder / "model.inp"
    write_run(chosen, path, call.report)
    outcome = run_model(path, folder, chosen, call.progress.part(0.0, 0.9), call.report, everything=True)
    balance = outcome.summary.balance
    left_m3 = balance.outflow_m3 + balance.flooded_m3  # SWMM holds a film in every dry pipe, which never leaves
    for finding in without_water(balance.came_m3 + left_m3):
        call.report(finding)
    call.progress.report(0.9, WRITING)
    files = {"inp": str(path), "report": str(outcome.report), "results": str(outcome.report.with_suffix(".out"))}
    if asked.layers:
        for finding in placeless(chosen):
            call.report(finding)
        files["layers"] = str(folder / "pipes.gpkg")
        crs = crs_of_model(call, asked.crs, asked.model)
        write_layers(Path(files["layers"]), chosen, outcome.summary, outcome.results if asked.played else None, crs)
    answer: Answer = {**files, "balance": outcome.summary.balance.as_json(), "engine": _engine()}
    answer |= _counts(outcome.summary)
    if asked.keep_as:
        with open_store(call.connection) as store:
            record = RunRecord(
                name=asked.keep_as, kind="pipes", began_at=began, engine=_engine(), model=chosen,
                model_id=model_key(store, asked.model) if asked.model else None, rain_id=rain_id,
                inputs={"inp": asked.inp, "model": asked.model, "rainfall": asked.rainfall, "rain": asked.rain},
                summary=judge(chosen, outcome.summary), results=outcome.results,
                balance=outcome.summary.balance.as_json(), files=files,
            )  # fmt: skip
            run = keep_run(store, call, record)
        answer["run"] = str(run)
    return answer


def _counts(summary: Summary) -> Answer:
    return {
        "flooded_nodes": int((summary.nodes["flooded_m3"] > 0).sum()) if len(summary.nodes) else 0,
        "surcharged_links": int((summary.links["surcharged_h"] > 0).sum()) if len(summary.links) else 0,
    }


def _engine() -> str:
    return f"EPA SWMM {engine_version()}"
