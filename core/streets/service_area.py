"""What is within reach over the streets: the task behind `servicearea`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas
import numpy as np
import pandas as pd
import shapely

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.streets.asking import courses, points_of, roads
from undergrid.core.streets.building import write_frame
from undergrid.core.streets.network import CostBy, Traveller
from undergrid.core.streets.reached import cut, stretches
from undergrid.core.streets.reading import Source

NO_LIMIT = Text("A service area needs limits above zero.", "服务区需要大于零的限值。")
GIVE = Text("Give one or more limits, such as 5, 10.", "请给出一个或多个限值，如 5, 10。")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAreaRequest:
    """What is asked of a service area: from where, how far, by which vehicles, at which time.

    ``toward``: what reaches the origins instead of what they reach. ``beside_m``: the areas are the land that close to
    a reached street. A point further than ``reach_m`` from a street is a finding.
    """

    origins: Source
    limits: Sequence[float]
    by: CostBy = "time"
    traveller: Traveller = "vehicle"
    toward: bool = False
    at: str | None = None
    reach_m: float = 50.0
    beside_m: float = 30.0
    lines_output: str | None = None
    areas_output: str | None = None


@task_from(ServiceAreaRequest)
def service_area(call: Call, asked: ServiceAreaRequest) -> Answer:
    """Answer how much street lies within each limit (minutes or metres) of the nearest origin, and write it."""
    steps = sorted(set(asked.limits))
    if not steps or steps[0] <= 0:
        raise SourceError(NO_LIMIT, GIVE)
    with open_store(call.connection, application="undergrid service area") as store, store.connect() as connection:
        now = roads(store, connection, asked.by, asked.traveller, asked.at)
        places = points_of(store, connection, now.streets, asked.origins, asked.traveller, asked.reach_m, call.report)
        call.progress.report(0.3, Text("Searching the streets", "搜索路网"))
        found = now.router(places.places, backwards=asked.toward)
        cost_at = found.nearest(steps[-1])
        reached_m: dict[str, float] = {}
        lines, areas = [], []
        for step in steps:
            segment, since, until = stretches(found.arcs, cost_at, step)
            drawn = courses(connection, now.streets, segment)
            parts = cut(drawn["geometry"].to_numpy(dtype=object), since, until)
            reached_m[f"{step:g}"] = float(shapely.length(parts).sum())
            lines.append(pd.DataFrame({"limit": step, "name": drawn["name"], "geometry": parts}))
            areas.append({"limit": step, "geometry": shapely.union_all(shapely.buffer(parts, asked.beside_m))})
        call.progress.report(0.9, Text("Writing", "写出结果"))
        answer: Answer = {"origins": len(places.places), "reached_m": reached_m}
        if asked.lines_output:
            frame = geopandas.GeoDataFrame(pd.concat(lines, ignore_index=True), crs=store.crs)
            answer["lines_output"] = write_frame(asked.lines_output, frame, "reached")
        if asked.areas_output:
            shapes = geopandas.GeoDataFrame(areas, crs=store.crs)
            shapes["area_m2"] = shapes.area
            answer["areas_output"] = write_frame(asked.areas_output, shapes, "areas")
    answer["length_m"] = reached_m[f"{steps[-1]:g}"]
    answer["unreached_origins"] = int(np.isinf(cost_at[found.leaving]).sum())
    return answer
