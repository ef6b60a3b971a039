"""What every question about the streets begins with: the graph of the moment, who travels, from where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from sqlalchemy import Connection, LargeBinary, Uuid, any_, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.kernel.account import held_one_by_one
from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.streets.network import Ban, CostBy, Streets, Traveller, bans, closed, current_streets
from undergrid.core.streets.places import Places, locate
from undergrid.core.streets.reading import Source, read_shapes
from undergrid.core.streets.routing import Router, router
from undergrid.core.streets.tables import Street

if TYPE_CHECKING:
    import geopandas

NO_TIME = Text("'{value}' is no time.", "“{value}”不是有效时间。")
LIKE = Text("Write it like 2026-07-01T08:30:00.", "请写成 2026-07-01T08:30:00。")


@dataclass(frozen=True)
class Roads:
    """The streets as one traveller meets them at one moment."""

    streets: Streets
    costs: NDArray[np.float64]
    flow: NDArray[np.int8]
    open_: NDArray[np.bool_]
    banned: Sequence[Ban]

    def router(self, leaving: Places, arriving: Places | None = None, *, backwards: bool = False) -> Router:
        """Return the streets with places on them."""
        return router(
            self.streets, self.costs, self.flow, self.open_, leaving, arriving, self.banned, backwards=backwards
        )


def roads(store: Store, connection: Connection, by: CostBy, traveller: Traveller, at: str | None) -> Roads:
    """Return the roads of the moment ``at`` (ISO, the store's clock is UTC; now if it is not given)."""
    streets = current_streets(store)
    allowed = (streets.travels & {"vehicle": 1, "foot": 2}[traveller]) > 0
    open_ = allowed & ~closed(connection, streets, traveller, moment(at))
    banned = bans(connection, streets) if traveller == "vehicle" else []
    return Roads(streets, streets.costs(by, traveller), streets.direction(traveller), open_, banned)


def moment(at: str | None) -> dt.datetime:
    """Return a moment that a person wrote; one without a zone is this machine's."""
    if not at:
        return dt.datetime.now(dt.UTC)
    try:
        return dt.datetime.fromisoformat(at).astimezone(dt.UTC)
    except ValueError as fault:
        raise SourceError(NO_TIME.fill(value=at), LIKE) from fault


@dataclass(frozen=True)
class Asked:
    """The points of a layer, and those of them that are on a street."""

    layer: geopandas.GeoDataFrame
    places: Places

    def names(self, column: str) -> list[str]:
        """Return what the placed points are called: by a column, or by their row."""
        chosen = self.layer.iloc[self.places.row]
        return [str(name) for name in chosen[column if column else "row"]]


def points_of(
    store: Store, connection: Connection, streets: Streets, source: Source, traveller: Traveller, limit_m: float,
    report: Callable[[Finding], None], name_column: str = "",
) -> Asked:  # fmt: skip
    """Return a layer's points on the streets; shapes other than points stand for a point on them."""
    layer = read_shapes(source, store.crs, report)
    if name_column and name_column not in layer:
        raise SourceError(
            Text("The layer has no column {name}.", "图层中没有列 {name}。").fill(name=name_column),
            Text("Choose another column.", "请另选列。"),
        )
    xy = shapely.get_coordinates(shapely.point_on_surface(layer.geometry.to_numpy()))
    rows = layer["row"].to_numpy()
    asked = Asked(layer, locate(connection, streets, store.srid, xy, traveller, limit_m, report, rows))
    held_one_by_one(str(source["path"]), source.get("layer"))
    return asked


def courses(connection: Connection, streets: Streets, numbers: Wholes) -> pd.DataFrame:
    """Return name, class and course of segments, in the order of ``numbers``."""
    keys = streets.keys(numbers)
    asked = select(Street.id, Street.name, Street.street_class, func.ST_AsBinary(Street.geom, type_=LargeBinary)).where(
        Street.id == any_(literal(sorted(set(keys)), ARRAY(Uuid)))
    )
    found = {row[0]: row[1:] for row in connection.execute(asked)}
    rows = [found[key] for key in keys]
    return pd.DataFrame(
        {
            "name": [row[0] for row in rows],
            "street_class": [row[1] for row in rows],
            "geometry": list(shapely.from_wkb([row[2] for row in rows])),
        }
    )
