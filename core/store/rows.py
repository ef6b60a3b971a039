"""Compiled writers of PostgreSQL's binary COPY rows, one column at a time over a chunk of rows that fits the cache.

A row is the number of its fields (int16), then per field its length (int32, -1 for NULL) and its bytes; numbers are
big-endian. Geometry goes as EWKB, little-endian, with the store's SRID.
Source: PostgreSQL documentation, "COPY", binary format; PostGIS documentation, "EWKB".
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

HEADER = b"PGCOPY\n\xff\r\n\x00" + bytes(8)
TRAILER = b"\xff\xff"
HAS_Z = 0x80000000
HAS_SRID = 0x20000000
POINT, LINESTRING = 1, 2


@njit(cache=True, nogil=True)
def _put_int32(out: Bytes, at: int, value: int) -> None:
    out[at] = (value >> 24) & 0xFF
    out[at + 1] = (value >> 16) & 0xFF
    out[at + 2] = (value >> 8) & 0xFF
    out[at + 3] = value & 0xFF


@njit(cache=True, nogil=True)
def _put_little_uint32(out: Bytes, at: int, value: int) -> None:
    out[at] = value & 0xFF
    out[at + 1] = (value >> 8) & 0xFF
    out[at + 2] = (value >> 16) & 0xFF
    out[at + 3] = (value >> 24) & 0xFF


@njit(cache=True, nogil=True)
def put_field_count(out: Bytes, position: Integers, count: int) -> None:
    """Begin each row with the number of its fields; ``position`` (rows,) moves behind what is written."""
    for row in range(position.size):
        out[position[row]] = (count >> 8) & 0xFF
        out[position[row] + 1] = count & 0xFF
        position[row] += 2


@njit(cache=True, nogil=True)
def put_fixed(out: Bytes, position: Integers, data: Bytes, valid: Flags, first: int) -> None:
    """Write a column of equal widths: ``data`` (n, width) bytes in network order, ``valid`` (n,)."""
    width = data.shape[1]
    for row in range(position.size):
        at = position[row]
        if valid[first + row]:
            _put_int32(out, at, width)
            for byte in range(width):
                out[at + 4 + byte] = data[first + row, byte]
            position[row] = at + 4 + width
        else:
            _put_int32(out, at, -1)
            position[row] = at + 4


@njit(cache=True, nogil=True)
def put_varying(out: Bytes, position: Integers, data: Bytes, offsets: Integers, valid: Flags, first: int) -> None:
    """Write a column of byte strings: row i is ``data[offsets[i]:offsets[i + 1]]``."""
    for row in range(position.size):
        at = position[row]
        if valid[first + row]:
            begin, end = offsets[first + row], offsets[first + row + 1]
            _put_int32(out, at, end - begin)
            for byte in range(end - begin):
                out[at + 4 + byte] = data[begin + byte]
            position[row] = at + 4 + end - begin
        else:
            _put_int32(out, at, -1)
            position[row] = at + 4


@njit(cache=True, nogil=True)
def put_wkb(
    out: Bytes, position: Integers, data: Bytes, offsets: Integers, valid: Flags, first: int, srid: int
) -> None:
    """Write little-endian WKB as EWKB: the same bytes with the SRID set in behind the type."""
    for row in range(position.size):
        at = position[row]
        if valid[first + row]:
            begin, end = offsets[first + row], offsets[first + row + 1]
            _put_int32(out, at, end - begin + 4)
            for byte in range(5):
                out[at + 4 + byte] = data[begin + byte]
            out[at + 8] |= HAS_SRID >> 24
            _put_little_uint32(out, at + 9, srid)
            for byte in range(5, end - begin):
                out[at + 8 + byte] = data[begin + byte]
            position[row] = at + 8 + end - begin
        else:
            _put_int32(out, at, -1)
            position[row] = at + 4


@njit(cache=True, nogil=True)
def put_points(out: Bytes, position: Integers, coordinates: Bytes, first: int, srid: int) -> None:
    """Write points from their numbers; ``coordinates`` (n, 16 or 24) are the bytes of little-endian doubles."""
    width = coordinates.shape[1]
    kind = POINT | HAS_SRID | (HAS_Z if width == 24 else 0)
    for row in range(position.size):
        at = position[row]
        _put_int32(out, at, 9 + width)
        out[at + 4] = 1
        _put_little_uint32(out, at + 5, kind)
        _put_little_uint32(out, at + 9, srid)
        for byte in range(width):
            out[at + 13 + byte] = coordinates[first + row, byte]
        position[row] = at + 13 + width


@njit(cache=True, nogil=True)
def put_lines(out: Bytes, position: Integers, coordinates: Bytes, offsets: Integers, first: int, srid: int) -> None:
    """Write lines: row i has the vertices ``offsets[i]`` to ``offsets[i + 1]`` of ``coordinates`` (vertices, bytes)."""
    width = coordinates.shape[1]
    kind = LINESTRING | HAS_SRID | (HAS_Z if width == 24 else 0)
    for row in range(position.size):
        at = position[row]
        begin, end = offsets[first + row], offsets[first + row + 1]
        length = 13 + (end - begin) * width
        _put_int32(out, at, length)
        out[at + 4] = 1
        _put_little_uint32(out, at + 5, kind)
        _put_little_uint32(out, at + 9, srid)
        _put_little_uint32(out, at + 13, end - begin)
        to = at + 17
        for vertex in range(begin, end):
            for byte in range(width):
                out[to + byte] = coordinates[vertex, byte]
            to += width
        position[row] = at + 4 + length


def starts_of_rows(lengths: Integers) -> tuple[Integers, int]:
    """Return where each row begins, and the bytes of all together."""
    ends = np.cumsum(lengths, dtype=np.int64)
    return ends - lengths, int(ends[-1]) if ends.size else 0
