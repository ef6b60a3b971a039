"""Columns of a table in memory, made ready for the binary COPY: numbers, texts, times, keys and geometry."""

from __future__ import annotations

import importlib
import json
import os
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pyarrow as pa
import sqlalchemy as sa
from geoalchemy2 import Geometry
from numpy.typing import NDArray
from sqlalchemy.types import UserDefinedType

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text

if TYPE_CHECKING:
    from undergrid.core.store.rows import Bytes, Flags, Integers

# Days and microseconds from the Unix epoch to PostgreSQL's, 2000-01-01.
EPOCH_DAYS = 10_957
EPOCH_MICROSECONDS = EPOCH_DAYS * 86_400 * 1_000_000


def writers() -> Any:
    """Return the compiled writers; numba takes a quarter of a second that those who copy nothing should not pay."""
    return importlib.import_module("undergrid.core.store.rows")


class AnyGeometry(UserDefinedType[Any]):
    """A geometry of any kind, as staging holds it before it is judged."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return the column's SQL type."""
        return "geometry"


@dataclass(frozen=True)
class Coordinates:
    """Points, or lines with ``offsets`` (n + 1,) into the vertices ``flat`` (vertices, 2 or 3), in project metres."""

    flat: NDArray[np.float64]
    offsets: Integers | None = None

    def __len__(self) -> int:
        return len(self.flat) if self.offsets is None else len(self.offsets) - 1


class Column(Protocol):
    """A column that knows how long its fields are and writes them at the rows' positions."""

    def lengths(self, first: int, last: int) -> Integers:
        """Return the bytes of the fields of rows ``first`` to ``last``, with their length words."""

    def write(self, out: Bytes, position: Integers, first: int) -> None:
        """Write the fields of the rows from ``first`` on, and move the positions behind them."""


@dataclass(frozen=True)
class Fixed:
    data: Bytes
    valid: Flags

    def lengths(self, first: int, last: int) -> Integers:
        return np.where(self.valid[first:last], 4 + self.data.shape[1], 4)

    def write(self, out: Bytes, position: Integers, first: int) -> None:
        writers().put_fixed(out, position, self.data, self.valid, first)


@dataclass(frozen=True)
class Varying:
    data: Bytes
    offsets: Integers
    valid: Flags

    def lengths(self, first: int, last: int) -> Integers:
        sizes: Integers = np.diff(self.offsets[first : last + 1])
        return 4 + sizes * self.valid[first:last]

    def write(self, out: Bytes, position: Integers, first: int) -> None:
        writers().put_varying(out, position, self.data, self.offsets, self.valid, first)


@dataclass(frozen=True)
class Wkb:
    data: Bytes
    offsets: Integers
    valid: Flags
    srid: int

    def lengths(self, first: int, last: int) -> Integers:
        sizes: Integers = np.diff(self.offsets[first : last + 1])
        return 4 + (4 + sizes) * self.valid[first:last]

    def write(self, out: Bytes, position: Integers, first: int) -> None:
        writers().put_wkb(out, position, self.data, self.offsets, self.valid, first, self.srid)


@dataclass(frozen=True)
class Points:
    coordinates: Bytes
    srid: int

    def lengths(self, first: int, last: int) -> Integers:
        return np.full(last - first, 13 + self.coordinates.shape[1], dtype=np.int64)

    def write(self, out: Bytes, position: Integers, first: int) -> None:
        writers().put_points(out, position, self.coordinates, first, self.srid)


@dataclass(frozen=True)
class Lines:
    coordinates: Bytes
    offsets: Integers
    srid: int

    def lengths(self, first: int, last: int) -> Integers:
        vertices: Integers = np.diff(self.offsets[first : last + 1])
        lengths: Integers = 17 + vertices * self.coordinates.shape[1]
        return lengths

    def write(self, out: Bytes, position: Integers, first: int) -> None:
        writers().put_lines(out, position, self.coordinates, self.offsets, first, self.srid)


def staging_type(declared: sa.types.TypeEngine[Any]) -> sa.types.TypeEngine[Any]:
    """Return the type a column has in staging: its own where we write its bytes, text that is cast later elsewhere."""
    if isinstance(declared, Geometry):
        return AnyGeometry()
    if _encoder(declared) is None:
        return sa.Text()
    return sa.Text() if isinstance(declared, sa.String) else declared


def encode(declared: sa.types.TypeEngine[Any], values: Any, srid: int) -> Column:
    """Return a column's values ready for COPY.

    ``values`` is an Arrow array, a numpy array, a pandas or geopandas series, a list, or :class:`Coordinates`.
    None and NaN are NULL. Raises StoreError when they are not of the column's type.
    """
    if isinstance(declared, Geometry | AnyGeometry):
        return _encode_geometry(values, srid)
    encoder = _encoder(declared) or _encode_text
    try:
        return _encode_keys(values) if isinstance(declared, sa.Uuid) else encoder(_arrow(values, declared))
    except (ValueError, pa.ArrowTypeError, pa.ArrowNotImplementedError) as refused:  # ArrowInvalid is a ValueError
        raise StoreError(
            Text("A column of type {type} was given other values: {why}", "类型为 {type} 的列收到不符的值：{why}").fill(
                type=declared, why=str(refused).splitlines()[0]
            )
        ) from refused


def new_keys(count: int) -> Bytes:
    """Return ``count`` keys (count, 16) of UUID version 7: random, and in ascending order, so that indexes grow at
    their end only. Source: RFC 9562, section 5.7; the 12 bits beside the version count on within a millisecond.
    """
    keys = np.frombuffer(os.urandom(16 * count), dtype=np.uint8).reshape(count, 16).copy()
    # 4096 keys share a millisecond of the clock: enough to stay in order, for keys need no true time
    number = (time.time_ns() // 1_000_000 << 12) + np.arange(count, dtype=np.int64)
    moment = (number >> 12).astype(">u8").view(np.uint8).reshape(count, 8)
    within = (number & 0xFFF).astype(">u2").view(np.uint8).reshape(count, 2)
    keys[:, 0:6] = moment[:, 2:8]
    keys[:, 6] = 0x70 | within[:, 0]
    keys[:, 7] = within[:, 1]
    keys[:, 8] = 0x80 | (keys[:, 8] & 0x3F)
    return keys


# --- one encoder per kind of type ------------------------------------------------------------------------------------


def _encoder(declared: sa.types.TypeEngine[Any]) -> Callable[[pa.Array], Column] | None:
    """Return how a type is written, or None where it travels as text. A subclass stands before its parent."""
    for kind, encoder in ENCODERS.items():
        if isinstance(declared, kind):
            return encoder
    return None


def _numbers(arrow_type: pa.DataType, network_type: str, minus: int = 0) -> Callable[[pa.Array], Column]:
    def encoded(values: pa.Array) -> Column:
        plain = values.cast(arrow_type)
        valid = _valid(plain)
        if pa.types.is_temporal(arrow_type):
            plain = plain.view(pa.int32() if plain.type.bit_width == 32 else pa.int64())
        numbers = plain.fill_null(0).to_numpy(zero_copy_only=False) - minus
        width = np.dtype(network_type).itemsize
        return Fixed(numbers.astype(network_type).view(np.uint8).reshape(-1, width), valid)

    return encoded


def _encode_booleans(values: pa.Array) -> Column:
    plain = values.cast(pa.bool_())
    flags = plain.fill_null(False).to_numpy(zero_copy_only=False)
    return Fixed(flags.astype(np.uint8).reshape(-1, 1), _valid(plain))


def _encode_text(values: pa.Array) -> Column:
    plain = values.cast(pa.large_string())
    _mask, offsets, data = plain.buffers()
    found = np.frombuffer(offsets, dtype=np.int64)[plain.offset : plain.offset + len(plain) + 1]
    return Varying(np.frombuffer(data or b"\0", dtype=np.uint8), found, _valid(plain))


def _encode_json(values: pa.Array) -> Column:
    """JSON as text with the version byte of jsonb before it."""
    return _encode_text(pa.array([None if each is None else "\x01" + _json(each) for each in values.to_pylist()]))


def _json(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _encode_keys(values: Any) -> Column:
    if isinstance(values, np.ndarray) and values.dtype == np.uint8:
        return Fixed(np.ascontiguousarray(values), np.ones(len(values), dtype=bool))
    listed = values.to_pylist() if isinstance(values, pa.Array | pa.ChunkedArray) else list(values)
    missing = [each is None or each != each for each in listed]  # noqa: PLR0124  (a NaN of pandas)
    packed = b"".join(bytes(16) if gone else _key(each).bytes for each, gone in zip(listed, missing, strict=True))
    return Fixed(np.frombuffer(packed, dtype=np.uint8).reshape(-1, 16), ~np.array(missing, dtype=bool))


def _key(value: Any) -> uuid.UUID:
    if isinstance(value, uuid.UUID):
        return value
    return uuid.UUID(bytes=value) if isinstance(value, bytes) else uuid.UUID(str(value))


def _encode_geometry(values: Any, srid: int) -> Column:
    if isinstance(values, Coordinates):
        flat = np.ascontiguousarray(values.flat, dtype="<f8")
        flat = flat.view(np.uint8).reshape(len(flat), flat.shape[1] * flat.itemsize)
        if values.offsets is None:
            return Points(flat, srid)
        return Lines(flat, np.asarray(values.offsets, dtype=np.int64), srid)
    if not isinstance(values, pa.Array | pa.ChunkedArray):
        import shapely  # noqa: PLC0415  (only those who bring shapely's objects pay for it)

        shapes = np.asarray(values, dtype=object)
        if (simple := _ragged(shapely, shapes)) is not None:
            return _encode_geometry(simple, srid)
        values = pa.array(shapely.to_wkb(shapes, byte_order=1), type=pa.large_binary())
    plain = _whole(values).cast(pa.large_binary())
    _mask, offsets, data = plain.buffers()
    found = np.frombuffer(offsets, dtype=np.int64)[plain.offset : plain.offset + len(plain) + 1]
    return Wkb(np.frombuffer(data or b"\0", dtype=np.uint8), found, _valid(plain), srid)


def _ragged(shapely: Any, shapes: NDArray[np.object_]) -> Coordinates | None:
    """Return plain coordinates where all shapes are points, or all lines, and none is missing or empty."""
    kinds = np.unique(shapely.get_type_id(shapes))
    if kinds.size != 1 or kinds[0] not in (0, 1) or shapely.is_empty(shapes).any():
        return None
    has_z = shapely.has_z(shapes)
    if has_z.any() != has_z.all():
        return None
    _kind, flat, offsets = shapely.to_ragged_array(shapes, include_z=bool(has_z.all()))
    return Coordinates(flat, offsets[0].astype(np.int64) if offsets else None)


def _arrow(values: Any, declared: sa.types.TypeEngine[Any]) -> pa.Array:
    if isinstance(values, pa.Array | pa.ChunkedArray):
        return _whole(values)
    if isinstance(declared, sa.JSON):
        return _JsonValues(values)
    if isinstance(declared, sa.types.ARRAY):
        return pa.array([None if each is None else _array_literal(each) for each in values])
    return _whole(pa.array(values, from_pandas=True))


class _JsonValues:
    """Python values on their way to JSON, with the one method the encoder asks for."""

    def __init__(self, values: Any) -> None:
        self._values = list(values)

    def to_pylist(self) -> list[Any]:
        return self._values


def _array_literal(values: Any) -> str:
    quoted = ('"' + str(each).replace("\\", "\\\\").replace('"', '\\"') + '"' for each in values)
    return "{" + ",".join(quoted) + "}"


def _whole(values: Any) -> pa.Array:
    return values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values


def _valid(values: pa.Array) -> Flags:
    if values.null_count == 0:
        return np.ones(len(values), dtype=bool)
    return np.asarray(values.is_valid().to_numpy(zero_copy_only=False), dtype=bool)


ENCODERS: Mapping[type[sa.types.TypeEngine[Any]], Callable[[pa.Array], Column]] = {
    sa.Boolean: _encode_booleans,
    sa.SmallInteger: _numbers(pa.int16(), ">i2"),
    sa.BigInteger: _numbers(pa.int64(), ">i8"),
    sa.Integer: _numbers(pa.int32(), ">i4"),
    sa.REAL: _numbers(pa.float32(), ">f4"),
    sa.Double: _numbers(pa.float64(), ">f8"),
    sa.Float: _numbers(pa.float64(), ">f8"),
    sa.DateTime: _numbers(pa.timestamp("us"), ">i8", EPOCH_MICROSECONDS),
    sa.Date: _numbers(pa.date32(), ">i4", EPOCH_DAYS),
    sa.JSON: _encode_json,
    sa.String: _encode_text,
    sa.Uuid: _encode_keys,
    AnyGeometry: _encode_text,
}
