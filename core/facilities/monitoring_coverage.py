"""How much of what must be watched is watched: the task behind `monitoringcoverage`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.facilities.indicators import Indicator, targets, tell, write_indicators
from undergrid.core.facilities.lamps import GONE, day_of
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import Device, Vehicle
from undergrid.core.formats.layers import write_layers
from undergrid.core.kernel.account import counted_within
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

VEHICLES = "vehicles"


@task
def monitoring_coverage(
    call: Call,
    *,
    within_days: int = 1,
    on: str | None = None,
    district: str = "",
    table_output: str | None = None,
    output: str | None = None,
) -> Answer:
    """Count, for each indicator, what is in scope and what a device was heard of within some days before ``on``.

    In scope is what is in use and neither lost nor abandoned, in the district that its identifier begins with. What has
    a device that was heard of longer ago is stale, and not counted as watched. ``output`` is a layer of what lacks.
    """
    day = day_of(on) or dt.date.today()
    with open_store(call.connection, application="undergrid coverage") as store, store.connect() as connection:
        watched = last_heard(connection)
        things = _facilities(connection, district)
        counted_within(["district"], len(things), Text("facilities", "部件"))
        vehicles = pd.DataFrame({"code": list(connection.scalars(sa.select(Vehicle.vehicle_no)))}, dtype="str")
        crs = store.crs
    fresh = pd.Timestamp(day) - pd.Timedelta(days=within_days)
    indicators, lacking = [], []
    for each in targets():
        own = vehicles if each["classes"] == VEHICLES else _of_classes(things, each["classes"])
        last = pd.to_datetime(own["code"].astype(object).map(watched))
        is_found = (last >= fresh) & (last <= pd.Timestamp(day) + pd.Timedelta(days=1))
        name = Text(each["name_en"], each["name_zh"])
        found, stale = int(is_found.sum()), int((last.notna() & ~is_found).sum())
        indicators.append(Indicator(each["indicator"], name, len(own), found, float(each["target"]), stale))
        lacking.append(own[~is_found].assign(indicator=each["indicator"], last_seen=last[~is_found]))
    tell(call, indicators)
    answer: Answer = {
        "indicators": len(indicators),
        "reached": sum(each.reached is True for each in indicators),
        "not_reached": sum(each.reached is False for each in indicators),
        "not_judged": sum(each.reached is None for each in indicators),
        "lacking": sum(int(each.in_scope - each.found) for each in indicators),
        "table": [each.row() for each in indicators],
        "crs": crs.to_wkt(),
    }
    if table_output:
        answer["table_output"] = write_indicators(table_output, indicators, call.language)
    if output:
        answer["output"] = _write(output, pd.concat(lacking, ignore_index=True), crs)
    return answer


def last_heard(connection: sa.Connection) -> Mapping[str, dt.date]:
    """Return the day on which any device of a thing was last heard of, by what it watches."""
    asked = sa.select(Device.watches, sa.func.max(Device.last_seen)).group_by(Device.watches)
    return {row[0]: row[1] for row in connection.execute(asked) if row[1] is not None}


def _facilities(connection: sa.Connection, district: str) -> pd.DataFrame:
    asked = sa.select(
        Facility.code, Facility.class_code, Facility.name, sa.func.ST_X(Facility.geom), sa.func.ST_Y(Facility.geom)
    ).where(Facility.lifecycle == "in_use", Facility.state.not_in(GONE))
    if district:
        asked = asked.where(Facility.code.startswith(district, autoescape=True))
    return pd.DataFrame(connection.execute(asked).all(), columns=["code", "class_code", "name", "x", "y"])


def _of_classes(things: pd.DataFrame, classes: str) -> pd.DataFrame:
    return things[things["class_code"].isin(classes.split(";"))]


def _write(path: str, lacking: pd.DataFrame, crs: CRS) -> str:
    """Write what lacks, a vehicle without a place."""
    placed = lacking.reindex(columns=["indicator", "code", "class_code", "name", "last_seen", "x", "y"])
    known = placed["x"].notna().to_numpy(bool)
    shapes = np.full(len(placed), None, dtype=object)
    shapes[known] = shapely.points(placed["x"][known].to_numpy(float), placed["y"][known].to_numpy(float))
    told = placed.drop(columns=["x", "y"]).assign(last_seen=placed["last_seen"].dt.strftime("%Y-%m-%d"))
    write_layers(Path(path), {"lacking": geopandas.GeoDataFrame(told, geometry=shapes, crs=crs)})
    return path
