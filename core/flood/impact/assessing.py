"""Assesses what a run's water does to a city, and turns it into warnings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from undergrid.core.flood.impact.buildings import BuildingAssumptions, BuildingColumns
from undergrid.core.flood.impact.criteria import find_scheme
from undergrid.core.flood.impact.exposure import REACH_M, Asked, City, expose
from undergrid.core.flood.impact.hazard import classify
from undergrid.core.flood.impact.judging import cut_off, rated, unsure
from undergrid.core.flood.impact.warning import SHIPPED_RULES, read_levels, warn
from undergrid.core.flood.impact.water import FLOODED_M, Water
from undergrid.core.formats.layers import read_layer, write_layers
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text

Source = dict[str, Any] | str


@task
def assess_exposure(
    call: Call,
    *,
    run: str | None = None,
    depth: str | None = None,
    speed: str | None = None,
    product: str | None = None,
    duration: str | None = None,
    arrival: str | None = None,
    buildings: Source | None = None,
    streets: Source | None = None,
    facilities: Source | None = None,
    underpasses: Source | None = None,
    cells: Source | None = None,
    scheme: str = "AIDR",
    use_column: str = "",
    floor_column: str = "",
    population_column: str = "",
    value_column: str = "",
    street_width_column: str = "",
    floor_height_m: float = FLOODED_M,
    value_per_m2: float = 0.0,
    reach_m: float = REACH_M,
    output: str,
) -> dict[str, Any]:
    """Write a GeoPackage with a layer of everything exposed, one for each layer given, and answer the totals."""
    rasters = {"depth": depth, "speed": speed, "product": product, "duration": duration, "arrival": arrival}
    water = rated(Water.of_run(run, rasters))
    call.progress.report(0.2, Text("Layers", "读取图层"))
    given = (buildings, streets, facilities, underpasses, cells)
    city = City(*(None if source is None else read_layer(source, water.frame.crs) for source in given))
    asked = Asked(
        BuildingColumns(use_column, floor_column, population_column, value_column),
        BuildingAssumptions(floor_height_m, value_per_m2),
        street_width_column,
        reach_m,
    )
    call.progress.report(0.4, Text("Exposure", "暴露分析"))
    chosen = find_scheme(scheme)
    judged = chosen.needs <= water.peaks.quantities().keys()
    for finding in (*(unsure(chosen) if judged else ()), *cut_off(water)):
        call.report(finding)
    exposure = expose(city, water, classify(chosen, water.peaks) if judged else None, asked)
    call.progress.report(0.9, Text("Writing", "写出结果"))
    write_layers(Path(output), exposure.layers)
    return {"output": output, "layers": list(exposure.layers), "totals": exposure.totals}


@task
def issue_warnings(
    call: Call,
    *,
    cells: Source,
    facilities: Source | None = None,
    rules: str | None = None,
    kind_column: str = "kind",
    near_m: float = 100.0,
    output: str,
    list_csv: str | None = None,
) -> dict[str, Any]:
    """Write a GeoPackage with every cell's level and the facilities to be manned, and the list of whom to warn.

    ``cells`` are those of :func:`assess_exposure`. Answers how many cells have reached each level.
    """
    levels = read_levels(Path(rules) if rules else SHIPPED_RULES)
    exposed = read_layer(cells, None)
    near = None if facilities is None else read_layer(facilities, exposed.crs)
    warnings = warn(exposed, levels, near, kind_column, near_m, call.language)
    for finding in warnings.findings:
        call.report(finding)
    layers = {"warning": warnings.cells} | ({} if warnings.what is None else {"manned": warnings.what})
    write_layers(Path(output), layers)
    if list_csv:
        with written_whole(list_csv) as aside:
            warnings.whom.to_csv(aside, index=False, encoding="utf-8-sig")
    counts = warnings.cells["level_code"].value_counts()
    return {
        "output": output,
        "layers": list(layers),
        "list_csv": list_csv,
        "cells": {level.code: int(counts.get(level.code, 0)) for level in levels},
        "warned": len(warnings.whom),
        "manned": 0 if warnings.what is None else len(warnings.what),
    }
