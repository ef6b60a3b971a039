"""Places prone to waterlogging (易涝点) by a run: the task behind `waterloggedplaces`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import scipy
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize

from undergrid.core.flood.impact.inundation import EIGHT_NEIGHBOURS, outlines
from undergrid.core.flood.impact.water import Water, centres
from undergrid.core.flood.reporting.place_names import Source, by_holding_names, lying_under, place_name
from undergrid.core.flood.reporting.standing_water import standing
from undergrid.core.formats.layers import read_layer, write_layers
from undergrid.core.formats.raster import Floats, Frame
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table

SAME_M = 30.0
"""A place of the city's register that lies nearer than this to a pool is that pool."""
REGISTER = {
    "known_no": ("number", "no", "编号", "易涝点编号", "序号", "code"),
    "known_name": ("name_zh", "name", "名称", "位置", "地点", "易涝点名称"),
    "cause": ("cause", "原因", "成因", "积水原因"),
    "responsible": ("responsible", "责任单位", "整治责任单位", "管养单位"),
}
"""By which columns a city's register of such places is understood."""
STATES = {"known": Text("in the register", "已登记"), "new": Text("not in the register", "未登记"),
          "dry": Text("in the register, dry in this run", "已登记，本次模拟未积水")}  # fmt: skip
HEADS = heads_of(
    ("number", "place", "state", "known_no", "max_depth_m", "area_m2", "under_min", "at_least", "x", "y", "cause",
     "responsible"),
    {
        "number": Text("No.", "编号"),
        "place": Text("Place", "位置"),
        "state": Text("State", "登记情况"),
        "known_no": Text("Number in the register", "原登记编号"),
        "area_m2": Text("Area deeper than 15 cm (m²)", "积水面积（m²）"),
        "under_min": Text("Deeper than 15 cm for (min)", "淹没历时（min）"),
        "at_least": Text("Still deep when the run ended", "模拟结束时仍未退"),
        "x": Text("East (m)", "东坐标（m）"),
        "y": Text("North (m)", "北坐标（m）"),
        "cause": Text("Cause", "积水原因"),
        "responsible": Text("Responsible", "责任单位"),
    },
)  # fmt: skip
LAYER = "places"
TOLD = ["state_code", "known_no", "cause", "responsible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesRequest:
    """What is asked of a list of waterlogging-prone places: of which run, beside which register."""

    run: str
    streets: Source | None = None
    buildings: Source | None = None
    waters: Source | None = None
    register: Source | None = None
    street_names: str | None = None
    output: str
    table_output: str | None = None


@task_from(PlacesRequest)
def list_waterlogged_places(call: Call, asked: PlacesRequest) -> Answer:
    """Write a point for every pool of a run, at its deepest cell, and a table for people; answer how many there are.

    A pool is what a flood map shows: deeper than 15 cm, at least 100 m², at least 5 m wide, outside buildings and
    ``waters``. ``register`` is the city's own list of such places: a pool within 30 m of one bears its number, cause
    and responsible body; one without a pool is listed as dry. What no register says stays empty.
    """
    water = Water.of_run(asked.run, {})
    frame, language = water.frame, call.language
    sources = (asked.buildings, asked.waters)
    taken = [shape for source in sources if source for shape in read_layer(source, frame.crs).geometry]
    depth = water.peaks.depth_m
    if taken:
        built = rasterize(taken, out_shape=frame.shape, transform=frame.transform) > 0
        depth = np.where(built, np.float32(np.nan), depth)
    call.progress.report(0.3, Text("Pools", "积水区"))
    shown = standing(depth, frame).depth_m
    regions, count = scipy.ndimage.label(np.isfinite(shown), structure=EIGHT_NEIGHBOURS)
    named = None
    if asked.streets is not None:
        named = by_holding_names(lying_under(asked.streets, frame, language), asked.street_names, call)
    pools = _pools(water, shown, regions, count)
    pools["place"] = [place_name(point, named).say(language) for point in pools.geometry]
    call.progress.report(0.7, Text("Register", "登记台账"))
    known = None if asked.register is None else _register(asked.register, frame)
    listed = _with_register(pools, outlines(regions.astype(np.int32), frame)[pools["region"] - 1], known)
    listed["state"] = [STATES[state].say(language) for state in listed["state_code"]]
    write_layers(Path(asked.output), {LAYER: listed})
    states = listed["state_code"].value_counts()
    answer: Answer = {
        "output": asked.output,
        "places": len(listed),
        **{each: int(states.get(each, 0)) for each in STATES},
    }
    if asked.table_output:
        answer["table_output"] = write_table(asked.table_output, list(_rows(listed)), HEADS, language)
    return answer


def _pools(water: Water, shown_m: Floats, regions: NDArray[Any], count: int) -> geopandas.GeoDataFrame:
    """Return the pools, the deepest first: deepest cell, depth, area, how long."""
    numbers, frame = np.arange(1, count + 1), water.frame
    depth = np.nan_to_num(shown_m, nan=0.0)
    deepest = [
        int(np.ravel_multi_index(each, frame.shape)) for each in scipy.ndimage.maximum_position(depth, regions, numbers)
    ]
    x, y = centres(np.array(deepest, dtype=np.int64), frame)
    pools = geopandas.GeoDataFrame(
        {"region": numbers, "max_depth_m": np.round(depth.ravel()[deepest].astype(float), 2),
         "area_m2": np.bincount(regions.ravel(), minlength=count + 1)[1:] * frame.cell_area_m2,
         "x": np.round(x, 1), "y": np.round(y, 1)},
        geometry=shapely.points(x, y), crs=frame.crs,
    )  # fmt: skip
    hours = water.peaks.duration_h
    longest = np.full(count, np.nan) if hours is None else scipy.ndimage.maximum(np.nan_to_num(hours), regions, numbers)
    pools["under_min"] = np.round(60.0 * np.asarray(longest, dtype=float))
    still = water.unfinished
    pools["at_least"] = (
        False if still is None or not count else scipy.ndimage.maximum(still, regions, numbers).astype(bool)
    )
    return pools.sort_values("max_depth_m", ascending=False, kind="stable").reset_index(drop=True)


def _register(source: Source, frame: Frame) -> geopandas.GeoDataFrame:
    """Return the city's register with the columns that are asked of it; what it does not have is empty."""
    read = read_layer(source, frame.crs)
    found = {field: next((word for word in words if word in read), None) for field, words in REGISTER.items()}
    columns = {field: "" if name is None else read[name].fillna("").astype(str) for field, name in found.items()}
    return read[["geometry"]].assign(**columns)


def _with_register(
    pools: geopandas.GeoDataFrame, shapes: NDArray[np.object_], known: geopandas.GeoDataFrame | None
) -> geopandas.GeoDataFrame:
    """Return the pools with what the register says of them, and behind them the places of the register that are dry."""
    told: list[dict[str, Any]] = []
    met: set[int] = set()
    for shape in shapes:
        away = np.full(0, np.inf) if known is None else known.geometry.distance(shape).to_numpy()
        near = np.flatnonzero(away <= SAME_M)
        if known is None or not len(near):
            told.append({"state_code": "new", "known_no": "", "cause": "", "responsible": ""})
            continue
        met |= set(near.tolist())
        nearest = known.iloc[int(away.argmin())]
        told.append({"state_code": "known", **nearest[["known_no", "cause", "responsible"]].to_dict()})
    listed = pools.drop(columns="region").assign(**pd.DataFrame(told, columns=TOLD, index=pools.index))
    if known is not None:
        dry = known[~np.isin(np.arange(len(known)), list(met))]
        spots = dry.geometry.representative_point()
        more = dry.drop(columns="known_name").assign(
            place=dry["known_name"], state_code="dry", x=np.round(spots.x, 1), y=np.round(spots.y, 1)
        )
        listed = pd.concat([listed, more.set_geometry(spots)], ignore_index=True)
    return geopandas.GeoDataFrame(listed.assign(number=np.arange(1, len(listed) + 1)), crs=pools.crs)


def _rows(listed: geopandas.GeoDataFrame) -> Iterator[dict[str, Any]]:
    columns = pd.DataFrame(listed.drop(columns="geometry")).astype(object)
    for row in columns.where(columns.notna(), None).to_dict("records"):
        yield {str(name): value for name, value in row.items()}
