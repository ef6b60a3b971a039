"""Up to which storm each pipe carries its water: the model under a ladder of return periods, each run apart.

A pipe fails in a storm when it runs full over its whole height or carries more than its full flow; worse, when it is
surcharged (full at both ends); and worst, when the node above it floods. Its capacity is the rarest storm of the ladder
that it passes, all more frequent ones passed too. GB 50014-2021 asks for storm sewers of 2 to 5 years in large cities,
30 to 50 for underpasses.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, as_completed
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.pipes.named_files import laid_in
from undergrid.core.flood.pipes.reading import chosen_model
from undergrid.core.flood.pipes.results import read_results
from undergrid.core.flood.pipes.stored_model import model_key
from undergrid.core.flood.rain.designing import DesignStorm, Pattern, write_table
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.jobs.process import Errand, Outcome, RunFailed
from undergrid.core.jobs.workers import workers_at
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store

LADDER_A = (1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0)
FULL = 0.999
STEP = Text("Storm of {period:g} years done", "{period:g} 年一遇已完成")


@task
def network_capacity(
    call: Call,
    *,
    output_folder: str,
    inp: str | None = None,
    model: str | None = None,
    formula: str = "CQ-SPB",
    return_periods_a: list[float] | None = None,
    duration_min: float = 120.0,
    step_min: float = 5.0,
    pattern: Pattern = "chicago",
    peak_ratio: float = 0.4,
    workers: int = 2,
    files_folder: str | None = None,
    crs: str | None = None,
) -> dict[str, Any]:
    """Run the ladder of storms in processes of their own and write ``capacity.gpkg``: each pipe and where it fails.

    A model of the store also keeps its pipes' capacities there, in place of earlier ones.
    """
    ladder = sorted(set(return_periods_a or LADDER_A))
    folder = Path(output_folder)
    folder.mkdir(parents=True, exist_ok=True)
    base = folder / "base.inp"
    chosen = chosen_model(call, inp, model, files_folder)
    laid_in(chosen.file(), chosen.home, folder, call.report).write(base)
    relation = find_relation(formula)
    found: dict[float, pd.DataFrame] = {}
    told = set[tuple[str, str | None]]()
    with workers_at(None, workers) as pool:
        underway: dict[Future[Outcome], float] = {}
        for period in ladder:
            here = folder / f"P{period:g}"
            here.mkdir(exist_ok=True)
            storm = DesignStorm(relation, period, duration_min, step_min, pattern, peak_ratio).rain()
            write_table(storm, here / "rain.csv")
            asked = {"inp": str(base), "rainfall": str(here / "rain.csv"), "output_folder": str(here)}
            underway[pool.submit(Errand("flood.pipes.running.run_swmm", asked), here / "log.txt")] = period
        for done in as_completed(underway):
            period = underway[done]
            for finding in _found_by(done, call):
                if (finding.slug, finding.subject) not in told:
                    told.add((finding.slug, finding.subject))
                    call.report(finding)
            found[period] = failures(folder / f"P{period:g}", chosen.original.encoding)
            call.progress.report(len(found) / len(ladder), STEP.fill(period=period))
    capacity = grade(found)
    layer = geopandas.GeoDataFrame(
        capacity.merge(chosen.links[["name", "geometry"]], on="name"), geometry="geometry", crs=_crs(call, crs, model)
    )
    path = folder / "capacity.gpkg"
    path.unlink(missing_ok=True)
    write_layer(path, "capacity", layer)
    if model:
        _keep(call, model, layer)
    worst = capacity.dropna(subset="fails_a").sort_values(["fails_a", "failed_after_h"])
    return {
        "layer": str(path),
        "pipes": len(capacity),
        "first_to_fail": worst["name"].iloc[0] if len(worst) else None,
        "failing": {f"{period:g}": int((capacity["fails_a"] <= period).sum()) for period in ladder},
    }


def _found_by(done: Future[Outcome], call: Call) -> list[Finding]:
    """Return what a run found; one that failed has its findings reported before its failure is raised."""
    try:
        return [Finding.of_json(each) for each in done.result().findings]
    except RunFailed as fault:
        for finding in fault.told():
            call.report(finding)
        raise


def failures(folder: Path, encoding: str | None = None) -> pd.DataFrame:
    """Return how each conduit fared in one run: ``failure`` (None if it held), when, and flow to full flow."""
    links = geopandas.read_file(folder / "pipes.gpkg", layer="links")
    links = links[links["kind"] == "conduit"]
    nodes = geopandas.read_file(folder / "pipes.gpkg", layer="nodes").set_index("name")
    flooded = links["from_node"].map(nodes["flooded_m3"]).fillna(0.0).to_numpy() > 0
    surcharged = links["surcharged_h"].to_numpy() > 0
    full = (links["filling"].to_numpy() >= FULL) | (links["flow_ratio"].fillna(0.0).to_numpy() >= 1.0)
    held = ~(full | surcharged)
    failure = np.where(flooded, "flooding", np.where(surcharged, "surcharge", "full")).astype(object)
    failure[held] = None
    results = read_results(folder / "model.out", encoding)
    place = [results.names["link"].index(name) for name in links["name"]]
    limit = links["full_flow_m3_s"].where(links["full_flow_m3_s"] > 0, np.inf).to_numpy(dtype=float)
    beyond = results.series("link", "filling")[:, place] >= FULL
    beyond |= np.abs(results.series("link", "flow_m3_s")[:, place]) >= limit
    first = beyond.argmax(axis=0) * results.report_step_s / 3600.0
    return pd.DataFrame(
        {
            "name": links["name"].to_numpy(),
            "failure": failure,
            "failed_after_h": np.where(held, np.nan, first),
            "flow_ratio": links["flow_ratio"].to_numpy(dtype=float),
        }
    )


def grade(found: dict[float, pd.DataFrame]) -> pd.DataFrame:
    """Return for each pipe the rarest storm it carries, the first it fails in, and how."""
    rows = list(_graded(found))
    return pd.DataFrame(rows, columns=["name", "carries_a", "fails_a", "failure", "failed_after_h", "flow_ratio"])


def _graded(found: dict[float, pd.DataFrame]) -> Iterator[tuple[Any, ...]]:
    ladder = sorted(found)
    by_name = {period: frame.set_index("name") for period, frame in found.items()}
    for name in by_name[ladder[0]].index:
        carries: float | None = None
        for period in ladder:
            row = by_name[period].loc[name]
            if pd.notna(row["failure"]):
                yield name, carries, period, row["failure"], row["failed_after_h"], row["flow_ratio"]
                break
            carries = period
        else:
            yield name, carries, None, None, None, by_name[ladder[-1]].loc[name, "flow_ratio"]


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


def _crs(call: Call, crs: str | None, model: str | None) -> Any:
    if crs or model is None:
        return crs
    with open_store(call.connection) as store:
        return store.crs
