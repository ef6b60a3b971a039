"""A field package: a GeoPackage with the layers to work on, and beside them the state in which they went out."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.fieldwork.versions import Version, as_version, columns, geometry_type
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.intake.field_layers import FieldLayer, layer_called
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.declare import Base

BASE, ABOUT, PHOTO = "field_base", "field_package", "photo"
PHOTO_COLUMNS = ("id", "row_id", "path", "taken_at", "remarks")
FIRST_ROOM = "survey"
"""The room of packages that do not say theirs."""
KINDS = {"POINT": "Point", "LINESTRING": "LineString", "POLYGON": "Polygon", "MULTIPOINT": "MultiPoint",
         "MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon"}  # fmt: skip
PHOTO_FOLDER = "photos"

Versions = dict[uuid.UUID, Version]


@dataclass(frozen=True, slots=True)
class Package:
    """What a package holds: its own key, the rows as they went out, and as they are now, per layer."""

    key: uuid.UUID
    intake: Intake
    base: Mapping[str, Versions]
    mine: Mapping[str, Versions]
    photos: int


def write_package(
    path: Path, key: uuid.UUID, intake: Intake, rows: Mapping[str, Versions], crs: CRS, about: Mapping[str, str]
) -> None:
    """Write a fresh package to ``path``."""
    for name, versions in rows.items():
        declared = layer_called(intake.field_layers, name).table
        frame = _frame(declared, versions)
        shapes = np.array([version.shape for version in versions.values()], dtype=object)
        write_layer(path, name, gpd.GeoDataFrame(frame, geometry=shapes, crs=crs), _kind(declared))
    _write_table(path, PHOTO, pd.DataFrame(columns=list(PHOTO_COLUMNS), dtype="string"))
    _write_table(path, BASE, _base_frame(rows))
    told = {"package": str(key), "room": intake.name, **about}
    _write_table(path, ABOUT, pd.DataFrame({"key": list(told), "value": list(told.values())}, dtype="string"))


def read_package(path: Path) -> Package:
    """Return what is in a package now; raise SourceError for a file that is none."""
    layers = {name for name, _ in pyogrio.list_layers(path)} if path.is_file() else set()
    if not {BASE, ABOUT} <= layers:
        raise _no_package(path)
    about = pyogrio.read_dataframe(path, layer=ABOUT).set_index("key")["value"]
    key, intake = uuid.UUID(about["package"]), intake_called(about.get("room", FIRST_ROOM))
    if not {each.name for each in intake.field_layers} <= layers:
        raise _no_package(path)
    photos = pyogrio.read_info(path, layer=PHOTO)["features"] if PHOTO in layers else 0
    mine = {each.name: _read_layer(path, each, key) for each in intake.field_layers}
    return Package(key, intake, _read_base(path, intake), mine, int(photos))


def _no_package(path: Path) -> SourceError:
    return SourceError(
        Text("{name} is no field package of Undergrid.", "{name} 不是 Undergrid 外业数据包。").fill(name=path.name),
        Text("Give the .gpkg file that was exported for the field.", "请选择外业导出的 .gpkg 文件。"),
    )


def _kind(declared: type[Base]) -> str:
    kind = geometry_type(declared)
    return KINDS[kind.removesuffix("Z")] + (" Z" if kind.endswith("Z") else "")


def _frame(table: Any, versions: Versions) -> pd.DataFrame:
    """Return the rows with columns of the declared types, whatever is empty in them."""
    declared = columns(table)
    given: Answer = {
        "id": pd.array([str(key) for key in versions], dtype="string"),
        "rev": pd.array([version.rev for version in versions.values()], dtype="Int64"),
    }
    for column, declaration in declared.items():
        values = [version.values[column] for version in versions.values()]
        given[column] = pd.array(values, dtype=_type_of(declaration))
    return pd.DataFrame(given)


def _type_of(column: sa.Column[Any]) -> str:
    if isinstance(column.type, sa.Integer):
        return "Int64"
    return "Float64" if isinstance(column.type, sa.Float | sa.Double) else "string"


def _base_frame(rows: Mapping[str, Versions]) -> pd.DataFrame:
    records = [
        (name, str(key), version.rev, _as_text(version), shapely.to_wkb(version.shape, hex=True))
        for name, versions in rows.items()
        for key, version in versions.items()
    ]
    frame = pd.DataFrame(records, columns=["layer", "id", "rev", "row", "shape"])
    return frame.astype({"layer": "string", "id": "string", "rev": "Int64", "row": "string", "shape": "string"})


def _as_text(version: Version) -> str:
    return json.dumps(dict(version.values), ensure_ascii=False)


def _read_base(path: Path, intake: Intake) -> dict[str, Versions]:
    found: dict[str, Versions] = {each.name: {} for each in intake.field_layers}
    for row in pyogrio.read_dataframe(path, layer=BASE).itertuples():
        found[row.layer][uuid.UUID(row.id)] = Version(json.loads(row.row), shapely.from_wkb(row.shape), int(row.rev))
    return found


def _read_layer(path: Path, layer: FieldLayer, package: uuid.UUID) -> Versions:
    """Return the rows of a layer. A new row without a key gets one from the package and its place in it, so that
    the same row gets the same key when the package comes again.
    """
    frame = pyogrio.read_dataframe(path, layer=layer.name, fid_as_index=True)
    found = {}
    for fid, row in zip(frame.index, frame.to_dict("records"), strict=True):
        given = row["id"]
        key = uuid.UUID(str(given)) if isinstance(given, str) and given else uuid.uuid5(package, f"{layer.name}/{fid}")
        found[key] = as_version(layer.table, row, row["geometry"], None)
    return found


def _write_table(path: Path, name: str, frame: pd.DataFrame) -> None:
    pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG")
