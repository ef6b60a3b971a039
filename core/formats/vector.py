"""Vector files through GDAL: shape, dBASE, GeoPackage, GeoJSON, FlatGeobuf; attributes as text, geometry as WKB."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from undergrid.core.formats.sheet import Sheet, as_text
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".shp": (b"\x00\x00\x27\x0a",),
    ".gpkg": (b"SQLite format 3\x00",),
    ".fgb": (b"fgb",),
    ".geojson": (b"{",),
    ".json": (b"{",),
    ".dbf": (
        b"\x02",
        b"\x03",
        b"\x30",
        b"\x31",
        b"\x32",
        b"\x43",
        b"\x63",
        b"\x83",
        b"\x8b",
        b"\x8e",
        b"\xcb",
        b"\xf5",
    ),
}
"""GDAL tells formats by content, not by name; a file must be what it says before GDAL sees it."""

DISGUISED = Text("{name} is not what its name says.", "{name} 的内容与扩展名不符。")
RENAME = Text("Give the file its true extension, or export it again.", "请改为正确的扩展名，或重新导出。")
UNREADABLE = Text("{name} cannot be read: {why}.", "{name} 无法读取：{why}。")
REPAIR = Text("Open it in QGIS and export it again as GeoPackage.", "请用 QGIS 打开并重新导出为 GeoPackage。")


def read_vector(path: Path) -> list[Sheet]:
    """Return one sheet per layer."""
    _require_signature(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # ids given twice: a finding of ours, not a message
            return [_read_layer(path, str(name)) for name, _ in pyogrio.list_layers(path)]
    except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
        raise SourceError(UNREADABLE.fill(name=path.name, why=error), REPAIR) from error


def _require_signature(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    if path.suffix.lower() in {".shp", ".dbf"}:
        head = path.open("rb").read(4)
    if not head.startswith(SIGNATURES[path.suffix.lower()]):
        raise SourceError(DISGUISED.fill(name=path.name), RENAME)


def _read_layer(path: Path, layer: str) -> Sheet:
    meta, table = pyogrio.read_arrow(path, layer=layer)
    name = meta["geometry_name"] or "wkb_geometry"
    geometry = None
    if meta["geometry_type"] is not None and name in table.column_names:
        geometry = np.asarray(table.column(name).to_pylist(), dtype=object)
        table = table.drop_columns([name])
    columns = [as_text(_decoded(column)) for column in table.columns]
    return Sheet(
        path.name,
        layer,
        columns,
        np.arange(1, table.num_rows + 1),
        names=table.column_names,
        geometry=geometry,
        crs=meta["crs"],
    )


def _decoded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.combine_chunks().dictionary_decode() if pa.types.is_dictionary(column.type) else column
