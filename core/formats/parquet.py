"""Tables kept by columns: Parquet, with shapes where the file says so (GeoParquet)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from pyproj import CRS

from undergrid.core.formats.sheet import Sheet, as_text
from undergrid.core.formats.vector import DISGUISED, RENAME, by_shape
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import LARGEST_UNPACKED
from undergrid.core.kernel.text import Text

MARK = b"PAR1"
TOO_LARGE = Text("{name} says that it unpacks to {size} MB.", "{name} 声明解压后为 {size} MB。")
OTHERWISE = Text("{name} keeps its shapes as {how}, which is not read.", "{name} 的图形编码为 {how}，不予读取。")
EXPORT = Text(
    "Export it as a GeoPackage, or as GeoParquet with WKB.", "请导出为 GeoPackage，或图形为 WKB 的 GeoParquet。"
)


def read_parquet(path: Path) -> list[Sheet]:
    """Return the table of a file; of one with shapes of several kinds, a sheet for each kind."""
    with path.open("rb") as stream:
        if stream.read(len(MARK)) != MARK:
            raise SourceError(DISGUISED.fill(name=path.name), RENAME)
    file = pq.ParquetFile(path)
    claimed = sum(file.metadata.row_group(number).total_byte_size for number in range(file.metadata.num_row_groups))
    if claimed > LARGEST_UNPACKED:
        raise SourceError(TOO_LARGE.fill(name=path.name, size=claimed >> 20), EXPORT)
    table = file.read()
    geo = json.loads((file.schema_arrow.metadata or {}).get(b"geo", b"{}"))
    drawn: dict[str, Any] = geo.get("columns", {})
    names = [name for name in table.column_names if name not in drawn]
    columns = [as_text(_decoded(table.column(name))) for name in names]
    for name in sorted(drawn.keys() - {geo.get("primary_column")}):  # told as a column that nobody uses, by its name
        names.append(f"geometry: {name}")
        shaped = [None if shape is None else name for shape in table.column(name).to_pylist()]
        columns.append(as_text(pa.array(shaped, pa.string())))
    sheet = Sheet(path.name, path.stem, columns, np.arange(1, table.num_rows + 1), names=names)
    if drawn:
        main = geo["primary_column"]
        sheet.geometry, sheet.crs = _shapes(path, table.column(main), drawn[main])
    return list(by_shape(sheet))


def _shapes(path: Path, column: pa.ChunkedArray, told: dict[str, Any]) -> tuple[Any, str | None]:
    """Return the WKB of each row and the system of coordinates: degrees east and north where none is named."""
    if told["encoding"] != "WKB":
        raise SourceError(OTHERWISE.fill(name=path.name, how=told["encoding"]), EXPORT)
    shapes = np.empty(len(column), dtype=object)
    shapes[:] = column.to_pylist()
    crs = CRS.from_json_dict(told["crs"]) if told.get("crs") else None if "crs" in told else CRS("OGC:CRS84")
    return np.asarray(shapely.to_wkb(shapely.from_wkb(shapes)), dtype=object), None if crs is None else crs.to_wkt()


def _decoded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.combine_chunks().dictionary_decode() if pa.types.is_dictionary(column.type) else column
