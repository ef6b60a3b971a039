"""Up to which storm each pipe carries its water: the model under a ladder of return periods, each run apart.

A pipe fails in a storm when, for a stated time on end, it runs full over its whole height, carries more than its full
flow, or the node above it floods; worse, when it is surcharged (full at both ends); and worst, when it floods. What
lasts shorter is a wave that passes: it is told (``peak_ratio``) and grades nothing. A pipe's capacity is the rarest
storm of the ladder that it passes, all more frequent ones passed too, under the load that reaches it: a pipe that no
ground drains into has none and gets no grade. GB 50014-2021 asks for storm sewers of 2 to 5 years in large cities, 30
to 50 for underpasses.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import sqlalchemy as sa
from numpy.typing import NDArray

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.named_files import laid_in
from undergrid.core.flood.pipes.reading import chosen_model, crs_of_model
from undergrid.core.flood.pipes.reported import QUESTIONABLE_PERCENT
from undergrid.core.flood.pipes.results import read_results
from undergrid.core.flood.pipes.simulated_time import seconds_of
from undergrid.core.flood.pipes.stored_model import model_key
from undergrid.core.flood.rain.designing import DesignStorm, Pattern, write_table
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.jobs.process import Errand, Outcome, RunFailed
from undergrid.core.jobs.workers import workers_here
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

LADDER_A = (1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0)
FULL = 0.999
HOLD_MIN = 5.0
"""A pipe fails by what lasts this long on end: the step of a design storm, whose peak is no matter of seconds."""
FINEST_REPORT_S = 60
NO_LOAD_M3_S = 1e-4
"""Less than a tenth of a litre a second is the film of the dynamic wave, and no load."""
MAY_FAIL = 0.05
"""A network carries a storm when no more than this share of its pipes fails in it: a few short ones always do."""
COLUMNS = [
    "name", "carries_a", "fails_a", "failure", "failed_after_h", "flow_ratio", "peak_ratio", "load_m3_s", "judged_a",
]  # fmt: skip
FEW = 5
RAIN_TO_NODES = (("RDII", 0), ("GROUNDWATER", 2), ("LID_USAGE", 9))
"""Sections by which rain gets into nodes other than from ground that drains there, and which token names the node."""
UNLOADED = Text(
    "No rain reaches {count} of {of} pipes in the model: they are not graded.",
    "模型中有 {count}/{of} 条管段没有雨水汇入，不予评价。",
)
DRAIN_INTO = Text(
    "Draw subcatchments that drain into them, or leave them out.", "请划分汇入这些管段的子汇水区，或将其移出模型。"
)
MOMENTS = Text(
    "{count} pipes carry more than their full flow, but nowhere for {hold:g} min on end: that grades nothing.",
    "{count} 条管段曾超过满流流量，但持续均不足 {hold:g} 分钟，不作为失效。",
)
SEE_PEAK = Text("“highest moment to full flow” (peak_ratio) tells it.", "见“瞬时峰值与满流之比”（peak_ratio）列。")
UNTRUSTED = Text(
    "In the storm of {period:g} years the pipes' continuity error is {error:.1f} %: neither it nor rarer ones grade.",
    "{period:g} 年一遇下管网连续性误差为 {error:.1f} %，该重现期及更大者不用于评价。",
)
SHORTER = Text(
    "Use a shorter routing step, and look for very short or steep conduits.", "请缩短演算步长，并检查极短或极陡的管段。"
)
PERIODS = Text("A return period of {least:g} years cannot be.", "重现期不能为 {least:g} 年。")
STEP = Text("Storm of {period:g} years done", "{period:g} 年一遇已完成")


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityRequest:
    """What is asked of the capacity of pipes: which model, which storms, and by which limits they are graded.

    A pipe fails by what lasts ``hold_min`` on end. Storms whose continuity error is questionable grade nothing, nor do
    rarer ones. A model of the store also keeps its pipes' capacities there, in place of earlier ones.
    """

    output_folder: str
    inp: str | None = None
    model: str | None = None
    formula: str = "CQ-SPB"
    return_periods_a: list[float] | None = None
    duration_min: float = 120.0
    step_min: float = 5.0
    pattern: Pattern = "chicago"
    peak_ratio: float = 0.4
    hold_min: float = HOLD_MIN
    workers: int = 2
    files_folder: str | None = None
    crs: str | None = None


@task_from(CapacityRequest)
def network_capacity(call: Call, asked: CapacityRequest) -> Answer:
    """Run the ladder of storms in processes of their own and write ``capacity.gpkg``: each pipe and where it fails."""
    ladder = sorted(set(asked.return_periods_a or LADDER_A))
    if ladder[0] <= 0:
        raise ModelError(PERIODS.fill(least=ladder[0]))
    folder = Path(asked.output_folder)
    folder.mkdir(parents=True, exist_ok=True)
    base = folder / "base.inp"
    chosen = chosen_model(call, asked.inp, asked.model, asked.files_folder)
    fine = _reported_finely(chosen)
    laid_in(fine.file(), chosen.home, folder, call.report).write(base)
    shape = (asked.duration_min, asked.step_min, asked.pattern, asked.peak_ratio)
    storm = DesignStorm(find_relation(asked.formula), 1.0, *shape)
    found = _ladder(call, ladder, storm, base, asked.workers, (chosen, asked.hold_min))
    loaded = reached_by_rain(chosen)
    capacity = grade(found, loaded)
    for finding in _doubts(capacity, len(found), asked.hold_min):
        call.report(finding)
    layer = geopandas.GeoDataFrame(
        capacity.merge(chosen.links[["name", "geometry"]], on="name"),
        geometry="geometry",
        crs=crs_of_model(call, asked.crs, asked.model),
    )
    path = folder / "capacity.gpkg"
    path.unlink(missing_ok=True)
    write_layer(path, "capacity", layer)
    if asked.model:
        _keep(call, asked.model, layer)
    return {
        "layer": str(path),
        "pipes": len(capacity),
        "not_judged": int(capacity["load_m3_s"].isna().sum()),
        "network_a": _network(capacity, found),
        "first_to_fail": _first_to_fail(capacity),
        "failing": {f"{period:g}": int((capacity["fails_a"] <= period).sum()) for period in found},
    }


def _reported_finely(model: Model) -> Model:
    """Return the model reporting every minute at least: what lasts minutes cannot be told from coarser records."""
    step_s = seconds_of(model.original.options().get("REPORT_STEP", "0:15:00"))
    if step_s is None or step_s <= FINEST_REPORT_S:  # what is no time SWMM itself refuses, with the row
        return model
    return model.with_options(report_step="00:01:00")


def _ladder(
    call: Call, ladder: list[float], design: DesignStorm, base: Path, workers: int, judged: tuple[Model, float]
) -> dict[float, pd.DataFrame]:
    """Return how each pipe fared in each storm, up to the first whose water balance is not to be trusted."""
    model, hold_min = judged
    found: dict[float, pd.DataFrame] = {}
    errors: dict[float, float] = {}
    told = set[tuple[str, str | None]]()
    with workers_here(workers) as pool:
        underway: dict[Future[Outcome], float] = {}
        for period in ladder:
            here = base.parent / f"P{period:g}"
            here.mkdir(exist_ok=True)
            write_table(replace(design, return_period_a=period).rain(), here / "rain.csv")
            asked = {
                "inp": str(base), "rainfall": str(here / "rain.csv"), "output_folder": str(here), "played": False,
            }  # fmt: skip
            underway[pool.submit(Errand("flood.pipes.running.run_swmm", asked), here)] = period
        for done in as_completed(underway):
            period = underway[done]
            for finding in _found_by(done, call):
                if (finding.slug, finding.subject) not in told:
                    told.add((finding.slug, finding.subject))
                    call.report(finding)
            errors[period] = float(done.result().answer["balance"]["routing_error_percent"])
            found[period] = failures(base.parent / f"P{period:g}", model.original.encoding, hold_min)
            call.progress.report(len(found) / len(ladder), STEP.fill(period=period))
    return {period: found[period] for period in _trusted(call, ladder, errors)}


def _trusted(call: Call, ladder: list[float], errors: dict[float, float]) -> list[float]:
    """Return storms below the first with a questionable continuity error; raises ModelError if that is the first."""
    bad = [period for period in ladder if not abs(errors[period]) <= QUESTIONABLE_PERCENT]
    if not bad:
        return ladder
    text = UNTRUSTED.fill(period=bad[0], error=errors[bad[0]])
    if bad[0] == ladder[0]:
        raise ModelError(text, SHORTER)
    call.report(Finding("capacity-not-graded", Severity.ERROR, text, SHORTER))
    return [period for period in ladder if period < bad[0]]


def _found_by(done: Future[Outcome], call: Call) -> list[Finding]:
    """Return what a run found; one that failed has its findings reported before its failure is raised."""
    try:
        return [Finding.of_json(each) for each in done.result().findings]
    except RunFailed as fault:
        for finding in fault.told():
            call.report(finding)
        raise


def failures(folder: Path, encoding: str | None = None, hold_min: float = HOLD_MIN) -> pd.DataFrame:
    """Return how each conduit fared in one run: ``failure`` (None if it held), when it began, and its flows.

    ``flow_ratio`` is the flow that lasted ``hold_min`` over the full flow, ``peak_ratio`` that of the highest moment.
    """
    links = geopandas.read_file(folder / "pipes.gpkg", layer="links")
    links = links[links["kind"] == "conduit"]
    nodes = geopandas.read_file(folder / "pipes.gpkg", layer="nodes").set_index("name")
    results = read_results(folder / "model.out", encoding)
    records = max(math.ceil(hold_min * 60.0 / results.report_step_s), 1)
    link, node = _places(results.names["link"], links["name"]), _places(results.names["node"], links["from_node"])
    flow = np.abs(results.series("link", "flow_m3_s")[:, link])
    limit = links["full_flow_m3_s"].where(links["full_flow_m3_s"] > 0, np.inf).to_numpy(dtype=float)
    flooding = results.series("node", "flooding_m3_s")[:, node] > 0.0
    beyond = (results.series("link", "filling")[:, link] >= FULL) | (flow >= limit) | flooding
    kept = lasting(beyond, records)
    failed = kept.any(axis=0)
    surcharged = links["surcharged_h"].to_numpy(dtype=float) * 60.0 >= hold_min
    failure = np.where(lasting(flooding, records).any(axis=0), "flooding", np.where(surcharged, "surcharge", "full"))
    failure = failure.astype(object)
    failure[~failed] = None
    begins = (kept.argmax(axis=0) + 1) * results.report_step_s / 3600.0
    lasted = least_over(flow, records).max(axis=0, initial=0.0)
    return pd.DataFrame(
        {
            "name": links["name"].to_numpy(),
            "failure": failure,
            "failed_after_h": np.where(failed, begins, np.nan),
            "flow_ratio": np.where(np.isfinite(limit), lasted / limit, np.nan),
            "peak_ratio": links["flow_ratio"].to_numpy(dtype=float),
            "load_m3_s": lasted,
            "flooded_m3": links["from_node"].map(nodes["flooded_m3"]).fillna(0.0).to_numpy(dtype=float),
        }
    )


def _places(known: Sequence[str], names: Iterable[str]) -> list[int]:
    """Return where each name stands among those that are known."""
    at = {name: place for place, name in enumerate(known)}
    return [at[name] for name in names]


def least_over(values: np.ndarray, records: int) -> np.ndarray:
    """Return the lowest value over every ``records`` on end, along the first axis; none where the run is shorter."""
    if len(values) < records:
        return np.zeros((0, *values.shape[1:]), dtype=values.dtype)
    least: np.ndarray = np.lib.stride_tricks.sliding_window_view(values, records, axis=0).min(axis=-1)
    return least


def lasting(holds: NDArray[np.bool_], records: int) -> NDArray[np.bool_]:
    """Return where something begins that holds for ``records`` on end."""
    return least_over(holds, records)


def reached_by_rain(model: Model) -> set[str]:
    """Return the links below the nodes that rain gets into, along their directions and through inlets of streets."""
    below: dict[str, list[tuple[str, str]]] = {}
    for name, start, end in model.links[["name", "from_node", "to_node"]].itertuples(index=False):
        below.setdefault(str(start).upper(), []).append((str(name), str(end).upper()))
    outlets = model.subcatchments["outlet"] if len(model.subcatchments) else []
    areas = (
        {str(row.name).upper(): str(row.outlet).upper() for row in model.subcatchments.itertuples(index=False)}
        if len(model.subcatchments)
        else {}
    )
    waiting = [areas.get(str(each).upper(), str(each).upper()) for each in outlets]
    waiting += [row.token(place).upper() for section, place in RAIN_TO_NODES for row in model.original.rows(section)]
    caught = {row.token(0).upper(): row.token(2).upper() for row in model.original.rows("INLET_USAGE")}
    seen, links = set[str](), set[str]()
    while waiting:
        node = waiting.pop()
        node = areas.get(node, node)  # a green measure's drain, an outfall that waters ground
        if node not in seen:
            seen.add(node)
            links |= {name for name, _ in below.get(node, ())}
            waiting += [end for _, end in below.get(node, ())]
            waiting += [caught[name.upper()] for name, _ in below.get(node, ()) if name.upper() in caught]
    return links


def grade(found: dict[float, pd.DataFrame], loaded: set[str] | None = None) -> pd.DataFrame:
    """Return for each pipe the rarest storm it carries, the first it fails in, how, and the load it was judged by.

    A pipe that never fails and that no rain reaches (not among ``loaded``, or without flow) is not judged.
    """
    ladder = sorted(found)
    names = found[ladder[0]]["name"]
    by_name = [found[period].set_index("name").loc[names] for period in ladder]
    failed = np.stack([frame["failure"].notna().to_numpy() for frame in by_name])
    fails, first = np.asarray(failed.any(axis=0)), failed.argmax(axis=0)
    judged = np.where(fails, first, len(ladder) - 1)

    def at_judged(column: str) -> np.ndarray:
        return np.stack([frame[column].to_numpy(dtype=object) for frame in by_name])[judged, np.arange(len(names))]

    load = at_judged("load_m3_s")
    reached = names.isin(loaded).to_numpy() if loaded is not None else np.ones(len(names), bool)
    known = fails | (reached & (load.astype(float) > NO_LOAD_M3_S))
    carried = np.where(fails, first, len(ladder)) - 1
    told = {
        "name": names.to_numpy(dtype=object),
        "carries_a": _or_none(known & (carried >= 0), np.array(ladder)[carried]),
        "fails_a": _or_none(fails, np.array(ladder)[first]),
        "failure": _or_none(fails, at_judged("failure")),
        "failed_after_h": _or_none(fails, at_judged("failed_after_h")),
        "flow_ratio": at_judged("flow_ratio"),
        "peak_ratio": at_judged("peak_ratio"),
        "load_m3_s": _or_none(known, load),
        "judged_a": _or_none(known, np.array(ladder)[judged]),
    }
    return pd.DataFrame({name: values.tolist() for name, values in told.items()}, columns=COLUMNS)


def _or_none(there: NDArray[np.bool_], values: np.ndarray) -> np.ndarray:
    """Return the values as objects, None where nothing is to be told."""
    told: np.ndarray = values.astype(object)
    told[~there] = None
    return told


def _first_to_fail(capacity: pd.DataFrame) -> str | None:
    """Return the pipe that fails in the most frequent storm, soonest; all of them where several do in one minute."""
    worst = capacity.dropna(subset="fails_a").sort_values(
        ["fails_a", "failed_after_h", "flow_ratio"], ascending=[True, True, False]
    )
    if not len(worst):
        return None
    first = worst.iloc[0]
    together = worst[(worst["fails_a"] == first["fails_a"]) & (worst["failed_after_h"] == first["failed_after_h"])]
    return ", ".join([*map(str, together["name"][:FEW]), *(["…"] if len(together) > FEW else [])])


def _network(capacity: pd.DataFrame, storms: Iterable[float]) -> float | None:
    """Return the rarest storm that nearly all judged pipes carry; 0 where they carry none of the ladder."""
    judged = capacity[capacity["load_m3_s"].notna()]
    carried = [period for period in storms if (judged["fails_a"] <= period).mean() <= MAY_FAIL]
    return max(carried, default=0.0) if len(judged) else None


def _doubts(capacity: pd.DataFrame, storms: int, hold_min: float) -> Iterator[Finding]:
    unjudged = int(capacity["load_m3_s"].isna().sum())
    if unjudged:
        text = UNLOADED.fill(count=unjudged, of=len(capacity))
        yield Finding("capacity-without-load", Severity.WARNING, text, DRAIN_INTO)
    moments = int(((capacity["peak_ratio"] >= 1.0) & ~(capacity["flow_ratio"] >= 1.0)).sum())
    if moments and storms:
        yield Finding("capacity-moments", Severity.ADVICE, MOMENTS.fill(count=moments, hold=hold_min), SEE_PEAK)


def _keep(call: Call, model: str, layer: geopandas.GeoDataFrame) -> None:
    with open_store(call.connection) as store:
        key = model_key(store, model)
        if key is None:
            raise ModelError(Text(f"The model “{model}” is gone.", f"模型“{model}”已不存在。"))
        frame = layer.astype(object).where(layer.notna(), None)
        rows = [
            {**row, "model_id": key, "geom": f"SRID={store.srid};{geometry.wkt}" if geometry is not None else None}
            for row, geometry in zip(frame.drop(columns="geometry").to_dict("records"), layer.geometry, strict=True)
        ]
        with store.begin() as connection:
            connection.execute(sa.delete(tables.Capacity).where(tables.Capacity.model_id == key))
            connection.execute(sa.insert(tables.Capacity), rows)
