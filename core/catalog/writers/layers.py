"""Layers: GeoPackage, FlatGeobuf, GeoJSON and shapefile through GDAL, GeoParquet through Arrow."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pyogrio
import pyproj
import shapely
from pyproj import CRS

from undergrid.core.catalog.gate.release import Released
from undergrid.core.catalog.writers.checked import require_released
from undergrid.core.formats.geopackage import VERSION
from undergrid.core.kernel.text import Text

WGS84 = "EPSG:4326"
HAS_Z = 0x8000_0000
SHAPE_NAME, SHAPE_TEXT = 10, 254
COMMON = {0: "Point", 1: "LineString", 3: "Polygon", 4: "MultiPoint", 5: "MultiLineString", 6: "MultiPolygon"}
SINGLE = {4: 0, 5: 1, 6: 3}
Loss = tuple[str, Text]


def geopackage(released: object, path: Path) -> list[Loss]:
    """Write a layer of a GeoPackage, which is made if it is not there."""
    rows = require_released(released)
    _through_gdal(rows, rows.table, path, "GPKG", append=path.exists(), dataset_options={"VERSION": VERSION})
    return []


def flatgeobuf(released: object, path: Path) -> list[Loss]:
    """Write a FlatGeobuf."""
    rows = require_released(released)
    without = 0
    table = rows.table
    if rows.geometry is not None:
        known = pc.is_valid(table[rows.geometry])
        without = table.num_rows - int(pc.sum(known).as_py() or 0)
        table = table.filter(known) if without else table
    _through_gdal(rows, table, path, "FlatGeobuf")
    if not without:
        return []
    return [("FlatGeobuf", Text(f"{without} rows without a place are left out", f"{without} 条无几何的记录未写出"))]


def geojson(released: object, path: Path) -> list[Loss]:
    """Write a GeoJSON in WGS 84 (RFC 7946)."""
    rows = require_released(released)
    table = rows.table
    losses: list[Loss] = []
    if rows.geometry is not None:
        turned = in_wgs84(table[rows.geometry], rows.crs)
        table = table.set_column(table.column_names.index(rows.geometry), rows.geometry, turned)
        losses.append(
            (
                "GeoJSON",
                Text(
                    "positions are in WGS 84 degrees to 9 decimals, heights as they are",
                    "坐标为 WGS 84 经纬度（9 位小数），高程不变",
                ),
            )
        )
    options = {"RFC7946": "NO", "COORDINATE_PRECISION": "9"}
    if "id" not in table.column_names:
        options["ID_GENERATE"] = "YES"  # services name a feature by its key: without one of its own, by its row
    _through_gdal(rows, table, path, "GeoJSON", crs=WGS84, layer_options=options)
    return losses


def gml(released: object, path: Path) -> list[Loss]:
    """Write a GML 3.2 with its schema beside it."""
    rows = require_released(released)
    _through_gdal(rows, rows.table, path, "GML", dataset_options={"FORMAT": "GML3.2", "GML_ID": rows.name})
    if rows.geometry is None or pyproj.CRS.from_user_input(rows.crs).to_authority(min_confidence=100):
        return []
    return [("GML", Text("the coordinate system has no number and is not named", "坐标系无编号，文件中未注明"))]


def shapefile(released: object, path: Path) -> list[Loss]:
    """Write a shapefile in UTF-8, and return what it cannot hold."""
    rows = require_released(released)
    table, losses = _for_dbase(rows.table, rows.geometry)
    driver = "ESRI Shapefile"
    _through_gdal(rows, table, path, driver, encoding="UTF-8")
    return [(driver, each) for each in losses]


def geoparquet(released: object, path: Path) -> list[Loss]:
    """Write a GeoParquet 1.1: WKB with the coordinate system as PROJJSON."""
    rows = require_released(released)
    table = rows.table
    if rows.geometry is not None:
        kinds = sorted({_kind_name(code, has_z) for code, has_z in _kinds(table[rows.geometry])})
        column = {
            "encoding": "WKB",
            "geometry_types": kinds,
            "crs": pyproj.CRS.from_user_input(rows.crs).to_json_dict(),
        }
        told = {"version": "1.1.0", "primary_column": rows.geometry, "columns": {rows.geometry: column}}
        table = table.replace_schema_metadata({b"geo": json.dumps(told).encode()})
    pq.write_table(table, path, compression="zstd")
    return []


def _through_gdal(
    rows: Released, table: pa.Table, path: Path, driver: str, *, crs: CRS | str | None = None, **options: Any
) -> None:
    geometry = rows.geometry
    if geometry is None:
        pyogrio.write_arrow(table, path, layer=_layer(rows, driver, path), driver=driver, geometry_name=None, **options)
        return
    kind, shapes = _one_kind(table[geometry])
    if shapes is not None:
        table = table.set_column(table.column_names.index(geometry), geometry, shapes)
    reference = crs or _crs_text(rows.crs)
    pyogrio.write_arrow(
        table, path, layer=_layer(rows, driver, path), driver=driver, geometry_name=geometry, geometry_type=kind,
        crs=reference, **options,
    )  # fmt: skip


def _layer(rows: Released, driver: str, path: Path) -> str:
    return path.stem if driver == "ESRI Shapefile" else str(rows.name)


def _crs_text(crs: CRS) -> str:
    known = pyproj.CRS.from_user_input(crs)
    authority = known.to_authority(min_confidence=100)
    return f"{authority[0]}:{authority[1]}" if authority else str(known.to_wkt())


def _kinds(wkb: pa.ChunkedArray) -> set[tuple[int, bool]]:
    """Return the kinds of shapes, and whether they have heights, as the first five bytes of their WKB tell it."""
    return {_kind(head) for head in pc.binary_slice(wkb.drop_null(), 0, 5).unique().to_pylist()}


def _kind(head: bytes) -> tuple[int, bool]:
    """Return a kind as GEOS counts them, and whether it has heights (ISO: a thousand more; GEOS: the highest bit)."""
    code = int.from_bytes(head[1:], "little" if head[0] else "big")
    plain = code & 0x0FFF_FFFF
    kind = plain % 1000
    return kind if kind > 2 else kind - 1, bool(code & HAS_Z) or plain // 1000 in (1, 3)


def _kind_name(code: int, has_z: bool) -> str:
    return COMMON.get(code, "GeometryCollection") + (" Z" if has_z else "")


def _one_kind(wkb: pa.ChunkedArray) -> tuple[str, pa.ChunkedArray | None]:
    """Return the kind that all shapes are of; a mixture of single and multiple ones is made multiple."""
    kinds = _kinds(wkb)
    codes, has_z = {code for code, _ in kinds}, any(z for _, z in kinds)
    suffix = " Z" if has_z else ""
    if len(codes) == 1:
        return COMMON.get(codes.pop(), "Unknown") + suffix, None
    if len(codes) == 2 and max(codes) in SINGLE and SINGLE[max(codes)] == min(codes):
        shapes = shapely.from_wkb(wkb.to_numpy())
        maker = {4: shapely.multipoints, 5: shapely.multilinestrings, 6: shapely.multipolygons}[max(codes)]
        made = [each if each is None or shapely.get_type_id(each) > 3 else maker([each]) for each in shapes]
        wrapped = pa.array(shapely.to_wkb(np.asarray(made, dtype=object)), pa.binary())
        return COMMON[max(codes)] + suffix, pa.chunked_array([wrapped])
    return "Unknown", None


def in_wgs84(wkb: pa.ChunkedArray, crs: CRS) -> pa.ChunkedArray:
    """Return shapes in WGS 84 degrees; heights stay as they are."""
    to_wgs84 = pyproj.Transformer.from_crs(crs, WGS84, always_xy=True)
    shapes = shapely.from_wkb(wkb.to_numpy())
    turned = shapely.transform(shapes, lambda xy: np.column_stack([*to_wgs84.transform(xy[:, 0], xy[:, 1]), xy[:, 2:]]),
                               include_z=bool(shapely.has_z(shapes).any()))  # fmt: skip
    return pa.chunked_array([pa.array(shapely.to_wkb(turned), pa.binary())])


def _for_dbase(table: pa.Table, geometry: str | None) -> tuple[pa.Table, list[Text]]:
    """Return a table that dBASE holds, and every loss."""
    losses: list[Text] = []
    names: list[str] = []
    columns = []
    for name, column in zip(table.column_names, table.columns, strict=True):
        short = name if name == geometry else _short(name, names)
        if short != name:
            losses.append(Text(f"column {name} is called {short}", f"信息项 {name} 改名为 {short}"))
        names.append(short)
        columns.append(column if name == geometry else _for_dbase_column(name, column, losses))
    return pa.table(columns, names=names), losses


def _for_dbase_column(name: str, column: pa.ChunkedArray, losses: list[Text]) -> pa.ChunkedArray:
    """Return a column as dBASE holds it, and add what is lost."""
    if pa.types.is_string(column.type):
        longest = pc.max(pc.binary_length(column)).as_py() or 0
        if longest > SHAPE_TEXT:
            losses.append(Text(f"texts of {name} end after 254 bytes", f"{name} 的文本截断至 254 字节"))
        return column
    if pa.types.is_timestamp(column.type):
        losses.append(Text(f"times of {name} are text", f"{name} 的时间转为文本"))
        return pc.strftime(column, format="%Y-%m-%dT%H:%M:%SZ")
    if column.null_count:
        losses.append(Text(f"what is empty in {name} may be read as 0", f"{name} 的空值可能读作 0"))
    if pa.types.is_boolean(column.type):
        losses.append(Text(f"{name} is 1 or 0", f"{name} 以 1、0 表示"))
        return column.cast(pa.int64())
    return column


def _short(name: str, taken: list[str]) -> str:
    short, number = name[:SHAPE_NAME], 1
    while short in taken:
        number += 1
        short = f"{name[: SHAPE_NAME - len(str(number)) - 1]}_{number}"
    return short
