"""Vector files through GDAL: shape, dBASE, GeoPackage, GeoJSON, FlatGeobuf; attributes as text, geometry as WKB."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from undergrid.core.formats.curves import linear_wkb
from undergrid.core.formats.kinds import true_suffix
from undergrid.core.formats.shape_heights import height_columns, kind_of
from undergrid.core.formats.sheet import Sheet, as_text
from undergrid.core.formats.text import BROKEN, NAMES, Decoded, decoded, encoding_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text

PATIENCE = {"GDAL_HTTP_TIMEOUT": "30", "GDAL_HTTP_CONNECTTIMEOUT": "10", "GDAL_HTTP_MAX_RETRY": "0"}
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".shp": (b"\x00\x00\x27\x0a",),
    ".gpkg": (b"SQLite format 3\x00",),
    ".sqlite": (b"SQLite format 3\x00",),
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

KINDS = ("points", "lines", "areas")
CODE_PAGE = 29
CUTTING = (".shp", ".dbf")
LONGEST_NAME_BYTES = 10
WIDEST_BYTES = {"utf-8": 3, "gb18030": 2}
"""Bytes of one Chinese character: dBASE cuts a name before the first that has no room."""
BYTES = "ISO-8859-1"
CHINESE = "gb18030"

DISGUISED = Text("{name} is not what its name says.", "{name} 的内容与扩展名不符。")
GEODATABASE, CATALOGUE = ".gdb", "a00000001.gdbtable"
WHOLE_FOLDER = Text("Deliver the whole folder *.gdb, zipped.", "请将整个 *.gdb 文件夹压缩后提供。")
RENAME = Text("Give the file its true extension, or export it again.", "请改为正确的扩展名，或重新导出。")
UNREADABLE = Text("{name} cannot be read: {why}.", "{name} 无法读取：{why}。")
REPAIR = Text("Open it in QGIS and export it again as GeoPackage.", "请用 QGIS 打开并重新导出为 GeoPackage。")


def read_vector(path: Path) -> list[Sheet]:
    """Return one sheet per layer."""
    require_signature(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # ids given twice: a finding of ours, not a message
            return [sheet for name, _ in pyogrio.list_layers(path) for sheet in read_layer(path, str(name))]
    except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
        raise SourceError(UNREADABLE.fill(name=path.name, why=error), REPAIR) from error


def read_geodatabase(path: Path) -> list[Sheet]:
    """Return one sheet per layer of the geodatabase (a folder called ``*.gdb``) whose catalogue ``path`` is."""
    if path.parent.suffix.lower() != GEODATABASE:
        raise SourceError(DISGUISED.fill(name=path.name), WHOLE_FOLDER)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            folder = path.parent
            return [sheet for name, _ in pyogrio.list_layers(folder) for sheet in read_layer(folder, str(name))]
    except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
        raise SourceError(UNREADABLE.fill(name=path.parent.name, why=error), REPAIR) from error


def require_signature(path: Path) -> None:
    """Raise :class:`SourceError` unless a file begins as files of its name's format do."""
    with path.open("rb") as stream:
        head = stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    if path.suffix.lower() in CUTTING:
        head = path.open("rb").read(4)
    if not head.startswith(SIGNATURES[true_suffix(path)]):
        raise SourceError(DISGUISED.fill(name=path.name), RENAME)


@contextmanager
def asking_services() -> Iterator[None]:
    """Within it a service that does not answer is waited for so long, and no longer."""
    before = {name: pyogrio.get_gdal_config_option(name) for name in PATIENCE}
    pyogrio.set_gdal_config_options(PATIENCE)
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options(before)


def read_layer(path: Path, layer: str, **options: str) -> list[Sheet]:
    """Return the sheet of a layer; of one that mixes points and lines, a sheet for each kind of shape."""
    return list(by_shape(_read_layer(path, layer, options)))


def by_shape(sheet: Sheet) -> Iterator[Sheet]:
    """Yield a sheet, or its parts where it holds points and lines (a collection counts as what it holds first)."""
    if sheet.geometry is None:
        yield sheet
        return
    kinds = np.array([kind_of(shape) for shape in sheet.geometry])
    found = sorted({kind for kind in kinds.tolist() if kind >= 0})
    if len(found) < 2:
        yield sheet
        return
    for kind in found:
        rows = np.flatnonzero((kinds == kind) | ((kinds < 0) & (kind == found[0])))
        yield replace(
            sheet,
            name=f"{sheet.name} ({KINDS[kind]})",
            columns=[column.take(pa.array(rows)) for column in sheet.columns],
            rows=sheet.rows[rows],
            geometry=sheet.geometry[rows],
            findings=sheet.findings if kind == found[0] else [],
        )


def _read_layer(path: Path, layer: str, options: Mapping[str, str]) -> Sheet:
    meta, table, encoding = _read_table(path, layer, options)
    name = meta["geometry_name"] or "wkb_geometry"
    geometry = None
    if meta["geometry_type"] is not None and name in table.column_names:
        geometry = _straight(_shapes(path, layer, table.column(name)))
        table = table.drop_columns([name])
    raw = [as_text(_decoded(column)) for column in table.columns]
    heights = dict(height_columns(geometry)) if geometry is not None else {}
    findings: list[Finding] = []
    if not all(map(_is_sound, raw)):  # the file claims UTF-8, and holds something else
        unsound = dict(each for column in raw for each in _unsound_cells(column))
        if encoding_of(b"\n".join(unsound.values())) == CHINESE or len(unsound) > len(raw[0]) / 2:
            raw, encoding = [_byte_by_byte(column) for column in raw], BYTES
        else:  # a few rows: damage rather than another encoding
            raw, encoding = [_byte_by_byte(column, "utf-8") for column in raw], None
            findings = Decoded("", "utf-8", tuple(sorted(unsound))).findings(path.name, layer)
    names, columns = list(table.column_names), raw
    if encoding:
        names, columns, encoding, findings = _in_one_encoding(names, raw, path.name, layer)
    for name, told in heights.items():
        if name not in names:
            names, columns = [*names, name], [*columns, told]
    return Sheet(
        path.name,
        layer,
        columns,
        np.arange(1, table.num_rows + 1),
        names=names,
        geometry=geometry,
        crs=meta["crs"],
        read_as=encoding,
        findings=findings,
        cut=frozenset(filter(may_be_cut, names)) if path.suffix.lower() in CUTTING else frozenset(),
    )


def _is_sound(column: pa.ChunkedArray) -> bool:
    """Return whether a column of text is sound UTF-8."""
    try:
        column.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _unsound_cells(column: pa.ChunkedArray) -> Iterator[tuple[int, bytes]]:
    """Yield the row, from 1, and the bytes of each cell that is no UTF-8."""
    for row, cell in enumerate(column.cast(pa.binary()).to_pylist(), start=1):
        if cell is not None and cell.decode("utf-8", "replace").encode() != cell:
            yield row, cell


def _byte_by_byte(column: pa.ChunkedArray, encoding: str = "latin-1") -> pa.ChunkedArray:
    """Return a column of text with every byte as it stands (Latin-1), or what is no other encoding as broken."""
    cells = column.cast(pa.binary()).to_pylist()
    texts = [None if cell is None else cell.decode(encoding, "replace") for cell in cells]
    return pa.chunked_array([pa.array(texts, pa.string())])


def may_be_cut(name: str) -> bool:
    """Return whether a column's name fills what dBASE has for it, so that more may have stood there."""
    if name.isascii():
        return len(name) == LONGEST_NAME_BYTES
    return any(
        LONGEST_NAME_BYTES - widest < len(name.encode(encoding, "replace")) <= LONGEST_NAME_BYTES
        for encoding, widest in WIDEST_BYTES.items()
    )


def _read_table(path: Path, layer: str, options: Mapping[str, str]) -> tuple[dict[str, Any], pa.Table, str | None]:
    """Return a layer's table; of a dBASE table every byte as it stands (Latin-1), where its code page says nothing."""
    if path.suffix.lower() not in CUTTING:
        meta, table = pyogrio.read_arrow(path, layer=layer, **options)
        return meta, table, None
    try:
        meta, table = pyogrio.read_arrow(path, layer=layer, **({"encoding": BYTES} if _unsaid(path) else {}))
    except UnicodeDecodeError:  # the code page is said, and wrong
        meta, table = pyogrio.read_arrow(path, layer=layer, encoding=BYTES)
        return meta, table, BYTES
    return meta, table, BYTES if _unsaid(path) else None


def _unsaid(path: Path) -> bool:
    """Return whether a dBASE table names no code page: neither in its header nor in a file beside it."""
    table = path.with_suffix(".dbf" if path.suffix.islower() else ".DBF")
    if any(path.with_suffix(ending).is_file() for ending in (".cpg", ".CPG")) or not table.is_file():
        return False
    with table.open("rb") as stream:
        head = stream.read(CODE_PAGE + 1)
    return len(head) > CODE_PAGE and head[CODE_PAGE] == 0


def _in_one_encoding(
    names: list[str], columns: list[pa.ChunkedArray], file: str, layer: str
) -> tuple[list[str], list[pa.ChunkedArray], str, list[Finding]]:
    """Return names and columns in the encoding that all their texts together speak for, it, and what did not fit."""
    names = [_without_half(name) for name in names]
    foreign = {text for column in columns for text in column.unique().to_pylist() if text and not text.isascii()}
    foreign.update(name for name in names if not name.isascii())
    encoding = encoding_of("\n".join(sorted(foreign)).encode("latin-1"))
    meant = {text: decoded(text.encode("latin-1"), encoding).text for text in foreign}
    findings = []
    turned = []
    for column in columns:
        texts = [meant.get(text, text) for text in column.to_pylist()]
        broken = [row for row, text in enumerate(texts, start=1) if text and BROKEN in text]
        findings.extend(Decoded("", encoding, tuple(broken)).findings(file, layer))
        turned.append(pa.chunked_array([pa.array(texts, pa.string())]))
    return [meant.get(name, name) for name in names], turned, NAMES.get(encoding, encoding), findings


def _without_half(name: str) -> str:
    """Return a column's name, every byte as it stands, without the half of a character that dBASE had no room for."""
    if name.isascii() or len(name) != LONGEST_NAME_BYTES:
        return name
    for encoding, widest in WIDEST_BYTES.items():
        for half in range(widest):
            whole = name[: LONGEST_NAME_BYTES - half]
            with suppress(UnicodeDecodeError):
                whole.encode("latin-1").decode(encoding)
                return whole
    return name


def _shapes(path: Path, layer: str, column: pa.ChunkedArray) -> npt.NDArray[np.object_]:
    """Return the WKB of each feature, None for one without a shape.

    What GDAL hands over in columns has sizes below zero where a FlatGeobuf holds empty shapes: it is asked one by one.
    """
    one_by_one = path.suffix.lower() == ".fgb"
    found = pyogrio.raw.read(path, layer=layer, columns=[])[2] if one_by_one else column.to_pylist()
    shapes = np.empty(len(found), dtype=object)
    shapes[:] = [shape or None for shape in found]
    return shapes


def _straight(shapes: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
    """Return WKB of plain shapes: arcs become courses, as GDAL draws them."""
    curved = [number for number, shape in enumerate(shapes) if shape is not None and _is_curved(shape)]
    if curved:
        shapes = shapes.copy()
        for number in curved:
            shapes[number] = linear_wkb(shapes[number])
    return shapes


def _is_curved(wkb: bytes) -> bool:
    """Return whether WKB (ISO or extended) is of one of the kinds with arcs: 8 to 12."""
    code = int.from_bytes(wkb[1:5], "little" if wkb[0] else "big")
    return (code & 0xFFFFFFF) % 1000 in range(8, 13)


def _decoded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.combine_chunks().dictionary_decode() if pa.types.is_dictionary(column.type) else column
