"""What cameras see, and what of streets and cells no camera sees: the task behind `cameraview`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import geopandas
import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.facilities.checks import cameras as told
from undergrid.core.facilities.classes import KIND, classes_of
from undergrid.core.facilities.lamps import GONE
from undergrid.core.facilities.lighting_streets import stored_streets
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import Camera
from undergrid.core.facilities.views import Cameras, Geometries, Views, views
from undergrid.core.formats.layers import Layer, area_in, write_layers
from undergrid.core.grid.stored import read_cells
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import open_store
from undergrid.core.streets.reading import read_shapes

NEEDED = {
    "azimuth_deg": Text("where it looks", "方位角"),
    "hfov_deg": Text("its horizontal angle of view", "水平视场角"),
    "range_m": Text("its range", "可视距离"),
    "height_m": Text("its height", "高度"),
}
NUMBERS = ("x", "y", *NEEDED, "vfov_deg")
NO_COLUMN = Text("The layer of buildings has no column {name}.", "建筑图层没有字段 {name}。")
CHOOSE = Text("Choose the column that holds the heights in metres.", "请选择以米为单位的高度字段。")


@dataclass(frozen=True)
class ViewRequest:
    """What views are asked for; heights, angles and ranges given here hold for cameras that have none."""

    buildings: Layer | None = None
    height_column: str | None = None
    area: Layer | None = None
    camera_height_m: float | None = None
    camera_hfov_deg: float | None = None
    camera_range_m: float | None = None
    street_width_m: float = 6.0
    least_m2: float = 25.0
    output: str | None = None
    streets_output: str | None = None
    cells_output: str | None = None
    blind_output: str | None = None


@task_from(ViewRequest)
def camera_view(call: Call, asked: ViewRequest) -> Answer:
    """Draw what each camera in use sees of level ground among buildings, and how much of streets and cells is seen.

    A camera of which something needed is not known is told and not drawn. Blind spots are the parts of the streets'
    surface of at least ``least_m2`` that no camera sees.
    """
    with open_store(call.connection, application="undergrid cameras") as store, store.connect() as connection:
        rows = _cameras(connection)
        if not len(rows):
            raise StoreError(told.NO_CAMERA.holds, told.NO_CAMERA.remedy)
        streets, cells, crs = stored_streets(connection), read_cells(connection), store.crs
        shapes, heights = _buildings(call, asked, crs)
        area = area_in(crs, asked.area)
    given = {"height_m": asked.camera_height_m, "hfov_deg": asked.camera_hfov_deg, "range_m": asked.camera_range_m}
    rows = rows.fillna({name: value for name, value in given.items() if value is not None})
    drawn = rows[_known(call, rows)].reset_index(drop=True)
    found = views(Cameras(**{name: drawn[name].to_numpy(float) for name in NUMBERS}), shapes, heights)
    _tell(call, drawn, found)
    within = shapely.from_wkt(area) if area else None
    surface, width_known = _surface(streets, asked.street_width_m, within)
    if not width_known.all():
        call.report(told.WIDTH_TAKEN.found(count=int((~width_known).sum()), width=asked.street_width_m))
    street_m2, street_seen = covered(surface, found.seen)
    grounds = _clipped(cells.shapes, within)
    cell_m2, cell_seen = covered(grounds, found.seen)
    blind = _blind(surface, found.seen, asked.least_m2) if asked.blind_output else None
    answer: Answer = {
        "cameras": len(rows), "drawn": len(drawn), "not_drawn": len(rows) - len(drawn),
        "sector_m2": float(shapely.area(found.sectors).sum()), "visible_m2": float(shapely.area(found.seen).sum()),
        "covered_m2": float(shapely.area(shapely.union_all(found.seen))), "street_m2": float(street_m2.sum()),
        "street_share": _share(street_seen, street_m2), "cells": int((cell_m2 > 0).sum()),
        "cells_seen": int((cell_seen > 0).sum()), "cell_share": _share(cell_seen, cell_m2),
        "blind_spots": None if blind is None else len(blind), "crs": crs.to_wkt(),
    }  # fmt: skip
    layers = _layers(drawn, found, streets, cells.codes, (street_m2, street_seen), (cell_m2, cell_seen), blind)
    layers |= {"streets_output": layers["streets_output"].set_geometry(streets["course"].to_numpy(object)),
               "cells_output": layers["cells_output"].set_geometry(cells.shapes)}  # fmt: skip
    for name, layer in layers.items():
        if path := getattr(asked, name):
            kept = layer[layer.geometry.notna()] if "of_m2" not in layer else layer[layer["of_m2"] > 0]
            write_layers(Path(path), {name.removesuffix("_output"): kept.set_crs(crs)})
            answer[name] = path
    return answer


def _cameras(connection: sa.Connection) -> pd.DataFrame:
    classes = classes_of(stored_codes(connection, (KIND,)))
    kinds = [code for code in classes.codes if classes.typed(code) == "camera"]
    columns = [getattr(Camera, name) for name in (*NEEDED, "vfov_deg")]
    asked = (
        sa.select(Facility.code, Facility.name, sa.func.ST_X(Facility.geom).label("x"),
                  sa.func.ST_Y(Facility.geom).label("y"), *columns)
        .select_from(sa.outerjoin(Facility, Camera, Camera.facility_id == Facility.id))
        .where(Facility.lifecycle == "in_use", Facility.state.not_in(GONE),
               sa.or_(Facility.class_code.in_(kinds), Camera.id.is_not(None)))
        .order_by(Facility.code, Facility.id)
    )  # fmt: skip
    found = connection.execute(asked)
    return pd.DataFrame(found.all(), columns=list(found.keys()), dtype=object).astype(dict.fromkeys(NUMBERS, "float64"))


def _known(call: Call, rows: pd.DataFrame) -> NDArray[np.bool_]:
    """Return which cameras can be drawn; tell of the others what is not known."""
    lacking = rows[list(NEEDED)].isna()
    lacking["azimuth_deg"] &= ~(rows["hfov_deg"] >= 360.0)
    for at in np.flatnonzero(lacking.any(axis=1)).tolist():
        names = [NEEDED[name] for name in NEEDED if lacking[name].iat[at]]
        what = Text(", ".join(each.en for each in names), "、".join(each.zh for each in names))
        call.report(told.NOT_DRAWN.found(name=_called(rows, at), what=what, **_spot(rows, at)))
    return np.asarray(~lacking.any(axis=1), dtype=bool)


def _buildings(call: Call, asked: ViewRequest, crs: CRS) -> tuple[Geometries, NDArray[np.float64]]:
    """Return the buildings' shapes and heights; NaN for a height that is not told."""
    if asked.buildings is None:
        call.report(told.NO_BUILDINGS.found())
        return np.empty(0, dtype=object), np.empty(0)
    frame = read_shapes(asked.buildings, crs, call.report)
    if asked.height_column and asked.height_column not in frame:
        raise SourceError(NO_COLUMN.fill(name=asked.height_column), CHOOSE)
    heights = pd.to_numeric(frame[asked.height_column], errors="coerce") if asked.height_column else None
    height_m = np.full(len(frame), np.nan) if heights is None else heights.to_numpy(float, na_value=np.nan)
    height_m = np.where(height_m > 0, height_m, np.nan)
    shapes = shapely.make_valid(shapely.force_2d(frame.geometry.to_numpy()))
    areal = shapely.area(shapes) > 0
    if unknown := int(np.isnan(height_m[areal]).sum()):
        call.report(told.NO_HEIGHT.found(count=unknown, all=int(areal.sum())))
    return shapes[areal], height_m[areal]


def _tell(call: Call, drawn: pd.DataFrame, found: Views) -> None:
    sector, seen = shapely.area(found.sectors), shapely.area(found.seen)
    for at in range(len(drawn)):
        if found.mounted[at]:
            call.report(told.MOUNTED.found(name=_called(drawn, at), **_spot(drawn, at)))
        if seen[at] < told.LITTLE * sector[at]:
            share = 100 * seen[at] / sector[at]
            call.report(told.SEES_LITTLE.found(name=_called(drawn, at), share=share, **_spot(drawn, at)))


def _called(rows: pd.DataFrame, at: int) -> str:
    return str(rows["name"].iat[at] or rows["code"].iat[at] or "—")


class Spot(TypedDict):
    """Where a finding points at: what it is called, and its place on the map."""

    subject: str
    wkt: str


def _spot(rows: pd.DataFrame, at: int) -> Spot:
    return {"subject": rows["code"].iat[at], "wkt": f"POINT ({rows['x'].iat[at]:.3f} {rows['y'].iat[at]:.3f})"}


def _clipped(shapes: Geometries, within: shapely.Geometry) -> Geometries:
    return shapes if within is None else shapely.intersection(shapes, within)


def _surface(streets: pd.DataFrame, width_m: float, within: shapely.Geometry) -> tuple[Geometries, NDArray[np.bool_]]:
    """Return the surface of each street, in an area or everywhere, and whether its width is known."""
    known = streets["width_m"].notna().to_numpy(bool)
    width = streets["width_m"].fillna(width_m).to_numpy(float)
    surface = shapely.buffer(streets["course"].to_numpy(object), width / 2, cap_style="flat")
    return _clipped(surface, within), known


def covered(grounds: Geometries, seen: Geometries) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the area of each ground, and how much of it is seen by any."""
    total, found = shapely.area(grounds), np.zeros(len(grounds))
    if not len(seen):
        return total, found
    ground, view = shapely.STRtree(seen).query(grounds, predicate="intersects")
    for at, own in pd.Series(view).groupby(ground):
        found[at] = shapely.area(shapely.intersection(grounds[at], shapely.union_all(seen[own.to_numpy(np.int64)])))
    return total, found


def _blind(surface: Geometries, seen: Geometries, least_m2: float) -> Geometries:
    """Return the connected parts of the streets' surface that are not seen, largest first, but for small ones."""
    left = shapely.difference(shapely.union_all(surface), shapely.union_all(seen))
    parts = shapely.get_parts(left)
    parts = parts[(shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & (shapely.area(parts) >= least_m2)]
    return np.asarray(parts[np.argsort(-shapely.area(parts), kind="stable")])


def _share(part: NDArray[np.float64], whole: NDArray[np.float64]) -> float | None:
    return float(part.sum() / whole.sum()) if whole.sum() > 0 else None


def _layers(
    drawn: pd.DataFrame,
    found: Views,
    streets: pd.DataFrame,
    codes: list[str | None],
    street: tuple[NDArray[np.float64], NDArray[np.float64]],
    cell: tuple[NDArray[np.float64], NDArray[np.float64]],
    blind: Geometries | None,
) -> dict[str, geopandas.GeoDataFrame]:
    """Return the layers of the answer by the parameter that asks for them."""
    sector, seen = shapely.area(found.sectors), shapely.area(found.seen)
    told_of = drawn[["code", "name", "range_m", "hfov_deg"]].assign(sector_m2=sector, seen_m2=seen, share=seen / sector)
    spots = np.empty(0, dtype=object) if blind is None else blind
    return {
        "output": geopandas.GeoDataFrame(told_of, geometry=found.seen),
        "streets_output": geopandas.GeoDataFrame(_shares(*street, name=streets["name"].to_numpy(object))),
        "cells_output": geopandas.GeoDataFrame(_shares(*cell, code=np.array(codes, dtype=object))),
        "blind_output": geopandas.GeoDataFrame({"area_m2": shapely.area(spots)}, geometry=spots),
    }


def _shares(whole: NDArray[np.float64], part: NDArray[np.float64], **columns: Any) -> pd.DataFrame:
    share = np.divide(part, whole, out=np.zeros(len(whole)), where=whole > 0)
    return pd.DataFrame({**columns, "of_m2": whole, "seen_m2": part, "share": share})
