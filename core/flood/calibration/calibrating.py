"""Calibrates a model: compares a run with what was measured, and searches for the parameters that fit best.

The declaration is TOML::

    task = "flood.surface.run.surface_flood"
    [parameters]                       # of every run; files relative to this one
    dem = "dem.tif"
    duration_s = 3600
    [outputs]
    output_folder = "run"
    [simulated]
    file = "run/points.csv"            # in the run's folder; or SWMM's .out
    value = "level_m"                  # a column; or of an .out: node.head_m
    [observed]
    file = "gauges.csv"
    value = "level_m"
    begins_at = "2026-07-01T14:00:00"  # only where the table has instants
    [search]
    measure = "kge"                    # or nse, rmse
    method = "nelder-mead"             # or differential-evolution
    [[search.for]]
    parameter = "roughness"            # of the task
    low = 0.01
    high = 0.1
    start = 0.03
    logarithmic = true
    [[search.for]]
    name = "pipe roughness"
    edit = { section = "CONDUITS", place = 4 }   # a factor on a column of the SWMM model (parameter "inp")
    low = 0.7
    high = 1.5
    start = 1.0
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, get_args

import numpy as np

from undergrid.core.flood.calibration.doubts import LOOK_AT_GAUGE, doubts_of, told_edits
from undergrid.core.flood.calibration.fit import Fit
from undergrid.core.flood.calibration.pairing import Pair, Track, check_value, pair_up, read_tracks, simulated_tracks
from undergrid.core.flood.calibration.plotting import draw_fit, draw_search
from undergrid.core.flood.calibration.searching import WORST, Method, Search, Searched, Trial, Values
from undergrid.core.flood.checks.usage import AT_BOUND, TRIAL_FAILED
from undergrid.core.flood.scenarios.declaring import with_files
from undergrid.core.flood.scenarios.edits import Edit, Edits
from undergrid.core.formats.declaration import refuse_unknown
from undergrid.core.formats.documents import read_toml
from undergrid.core.jobs.process import Crew, Errand, RunFailed, crew
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import write_table

FITS = {
    "name": Text("Place", "测点"),
    "count": Text("Pairs", "配对数"),
    "nse": Text("NSE", "NSE"),
    "kge": Text("KGE", "KGE"),
    "correlation": Text("Correlation", "相关系数"),
    "rmse": Text("RMSE", "均方根误差"),
    "bias": Text("Bias", "偏差"),
    "peak_error": Text("Error of the peak (share)", "峰值相对误差"),
    "peak_later_s": Text("Peak later by (s)", "峰现滞后（s）"),
    "volume_error": Text("Error of the sum (share)", "总量相对误差"),
}
SCORE = Text("Score", "得分")
MEASURES = ("kge", "nse", "rmse")
NO_EFFECT = 1e-9
ALL_STILL = Text("No measurement moves: there is nothing to fit.", "所有实测值均无变化，无从率定。")
UNMOVED = Text(
    "{name} changed in {runs} runs and the fit did not: it has no effect on what was measured.",
    "参数 {name} 在 {runs} 次运行中改变而拟合不变：它对实测量没有影响。",
)
OTHER = Text("Search another parameter, or measure where this one acts.", "请改搜其他参数，或使用受其影响的测点。")
RUNNING = Text("Run {number} of at most {budget}: best {best:.3f}", "第 {number} 次，至多 {budget} 次：最优 {best:.3f}")


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is run, what it is compared with, and what may change."""

    task: str
    parameters: Mapping[str, Any]
    outputs: Mapping[str, str]
    simulated_file: str
    simulated_value: str
    observed: Mapping[str, Track]
    searched: tuple[Searched, ...]
    edits: Mapping[str, Edit]
    measure: str = "kge"
    method: Method = "nelder-mead"

    def asked(self, values: Values, folder: Path) -> Answer:
        """Return the parameters of a run with ``values`` in ``folder``; write its changed model there."""
        asked = dict(self.parameters) | {name: value for name, value in values.items() if name not in self.edits}
        changed = tuple(replace(edit, factor=values[name]) for name, edit in self.edits.items())
        if changed:
            model = folder / "model.inp"
            Edits(changed).apply(Path(asked["inp"]), model)
            asked["inp"] = str(model)
        return asked | {name: str(folder / file) for name, file in self.outputs.items()}


@task
def calibrate_model(call: Call, *, declaration: str, folder: str, budget: int = 40) -> Answer:
    """Run a model at most ``budget`` times for the parameters that fit best; keep the best run in ``folder/best``.

    Writes fit.png, search.png and trials.csv beside it. Answers the parameters, and the fit at every place before and
    after.
    """
    asked = read_calibration(Path(declaration))
    home = Path(folder).absolute()
    home.mkdir(parents=True, exist_ok=True)
    with crew() as engines:
        trial = partial(_score, call, engines, asked, home)
        search = Search(asked.searched, lambda values: trial(search, values), max(budget, 1))
        best = search.run(asked.method) if asked.searched else _only_compare(search)
    pairs = _pairs(asked, home / "best")
    fits = {pair.name: pair.fit() for pair in pairs}
    for searched in asked.searched:
        if searched.share(best.values[searched.name]) in (0.0, 1.0):
            call.report(_at_its_bound(searched, best.values[searched.name]))
    for finding in _without_effect(search):
        call.report(finding)
    _write_trials(search.history, home / "trials.csv", call.language)
    _write_fits(fits, home / "fits.csv", call.language)
    draw_fit(pairs, home / "fit.png", asked.simulated_value, call.language)
    draw_search(search.history, home / "search.png", call.language)
    return {
        "folder": str(home),
        "values": dict(best.values),
        "score": best.score,
        "score_at_start": search.history[0].score,
        "runs": len(search.history),
        "fits": {name: fit.as_json() for name, fit in fits.items()},
        "plot": str(home / "fit.png"),
        "trials": str(home / "trials.csv"),
        "fits_table": str(home / "fits.csv"),
        "nse": _worst(fits, "nse"),
        "kge": _worst(fits, "kge"),
    }


def read_calibration(path: Path) -> Calibration:
    """Return what a TOML file declares; raises SourceError, naming what is wrong with it."""
    try:
        table = read_toml(path)
        home = path.parent.absolute()
        observed, search = table["observed"], table.get("search", {})
        _refuse_unknown_keys(table, path.name)
        begins_at = datetime.fromisoformat(observed["begins_at"]) if "begins_at" in observed else None
        sought = search.get("for", [])
        named = [each.get("name") or each["parameter"] for each in sought]
        searched = tuple(
            Searched(name, each["low"], each["high"], each["start"], each.get("logarithmic", False))
            for name, each in zip(named, sought, strict=True)
        )
        return Calibration(
            table["task"],
            with_files(table.get("parameters", {}), home),
            table.get("outputs", {}),
            table["simulated"]["file"],
            table["simulated"]["value"],
            read_tracks(home / observed["file"], observed["value"], begins_at),
            searched,
            {name: Edit.of(each["edit"]) for name, each in zip(named, sought, strict=True) if "edit" in each},
            _one_of(MEASURES, search.get("measure", "kge"), "measure"),
            _one_of(get_args(Method), search.get("method", "nelder-mead"), "method"),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise SourceError(
            Text("{name} cannot be read as a calibration: {why}.", "无法将 {name} 读作率定方案：{why}。").fill(
                name=path.name, why=fault
            ),
            Text("See the page on calibration for the form.", "格式见率定说明页。"),
        ) from fault


def _refuse_unknown_keys(table: Mapping[str, Any], name: str) -> None:
    refuse_unknown(table, ("task", "parameters", "outputs", "simulated", "observed", "search"), name)
    refuse_unknown(table["simulated"], ("file", "value"), "simulated")
    refuse_unknown(table["observed"], ("file", "value", "begins_at"), "observed")
    refuse_unknown(table.get("search", {}), ("measure", "method", "for"), "search")
    for each in table.get("search", {}).get("for", ()):
        known = ("name", "parameter", "edit", "low", "high", "start", "logarithmic")
        refuse_unknown(each, known, "search.for")
    if str(table["simulated"]["file"]).lower().endswith(".out"):
        check_value(table["simulated"]["value"])


def _one_of(known: Sequence[str], told: str, what: str) -> Any:
    """Return a word of a closed list, capitals or not; raises ValueError for any other."""
    plain = str(told).strip().lower().replace("_", "-").replace(" ", "-")
    if plain not in known:
        raise ValueError(f"there is no {what} {told!r}; known are {', '.join(known)}")
    return plain


def score_of(fits: list[Fit], measure: str) -> float:
    """Return how far the places are from a perfect fit, by the mean of a measure over them; 0 is perfect."""
    each = [getattr(fit, measure) for fit in fits]
    if not each or any(value is None for value in each):
        return WORST
    return float(np.mean(each)) if measure == "rmse" else float(1.0 - np.mean(each))


def _score(call: Call, engines: Crew, asked: Calibration, home: Path, search: Search, values: Values) -> float:
    """Run once; keep the run when it is the best so far."""
    spent, best = len(search.history), min((trial.score for trial in search.history), default=WORST)
    call.progress.report(spent / search.budget, RUNNING.fill(number=spent + 1, budget=search.budget, best=1 - best))
    folder = home / "trial"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        errand = Errand(asked.task, asked.asked(values, folder), call.language, dict(call.connection))
        engines.run(errand, folder / "run.log", is_stopped=call.progress.is_cancelled)
    except RunFailed as fault:
        call.report(TRIAL_FAILED.found(subject=str(dict(values)), remedy=fault.remedy, why=fault.text))
        for finding in fault.told():
            call.report(finding)
        return WORST
    pairs = _pairs(asked, folder)
    if not search.history:
        for finding in (*told_edits(asked.edits), *doubts_of(pairs, asked.simulated_value)):
            call.report(finding)
    moving = [pair for pair in pairs if not pair.is_still]
    if not moving:
        raise SourceError(ALL_STILL, LOOK_AT_GAUGE)
    score = score_of([pair.fit() for pair in moving], asked.measure)
    if score < best or not search.history:
        shutil.rmtree(home / "best", ignore_errors=True)
        folder.rename(home / "best")
    return score


def _worst(fits: Mapping[str, Fit], measure: str) -> float | None:
    known = [getattr(fit, measure) for fit in fits.values() if getattr(fit, measure) is not None]
    return min(known) if known else None


def _without_effect(search: Search) -> Iterator[Finding]:
    """Yield a finding for each parameter that moved while the score did not: it has no part in what was measured."""
    scores = np.array([trial.score for trial in search.history])
    if len(scores) > 1 and np.ptp(scores) <= NO_EFFECT:
        for searched in search.searched:
            text = UNMOVED.fill(name=searched.name, runs=len(scores))
            yield Finding("calibration-without-effect", Severity.WARNING, text, OTHER, subject=searched.name)


def _write_fits(fits: Mapping[str, Fit], path: Path, language: Language) -> None:
    write_table(path, ({"name": name, **_short(fit.as_json())} for name, fit in fits.items()), FITS, language)


def _short(figures: Mapping[str, float | None]) -> dict[str, str]:
    return {name: "" if value is None else f"{value:.6g}" for name, value in figures.items()}


def _only_compare(search: Search) -> Trial:
    """Return the one trial of a calibration that searches for nothing: the run as it is."""
    search.history.append(Trial({}, search.score({})))
    return search.history[0]


def _pairs(asked: Calibration, folder: Path) -> list[Pair]:
    return pair_up(asked.observed, simulated_tracks(folder / asked.simulated_file, asked.simulated_value))


def _at_its_bound(searched: Searched, value: float) -> Finding:
    return AT_BOUND.found(subject=searched.name, name=searched.name, value=value)


def _write_trials(history: list[Trial], path: Path, language: Language) -> None:
    heads = {"run": Text("Run", "运行次序"), **{name: Text(name, name) for name in history[0].values}, "score": SCORE}
    rows = (
        {"run": number, **_short(trial.values), **_short({"score": trial.score})}
        for number, trial in enumerate(history, 1)
    )
    write_table(path, rows, heads, language)
