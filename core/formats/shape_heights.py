"""The heights that shapes bring: of points, and of the first and the last place of lines, as columns of text."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import shapely

HEIGHTS_LOOKED_AT = 200
OF_POINTS, AT_START, AT_END = "shape z", "shape z start", "shape z end"


def kind_of(wkb: bytes | None) -> int:
    """Return the dimension of a shape in WKB: 0 a point, 1 a line, 2 an area; -1 for none or a collection."""
    if wkb is None:
        return -1
    code = int.from_bytes(wkb[1:5], "little" if wkb[0] else "big")
    return {1: 0, 4: 0, 2: 1, 5: 1, 3: 2, 6: 2}.get((code & 0xFFFFFFF) % 1000, -1)


def height_columns(shapes: npt.NDArray[np.object_]) -> Iterator[tuple[str, pa.ChunkedArray]]:
    """Yield the heights that shapes have, as columns: of points, of the first and of the last place of lines.

    Nobody says what they are of: they are told as every column is, and mapped by a person. 0 everywhere is none.
    """
    if not any(shape is not None and _is_high(shape) for shape in shapes[:HEIGHTS_LOOKED_AT]):
        return
    kinds = np.array([kind_of(shape) for shape in shapes])
    read = shapely.from_wkb(shapes, on_invalid="ignore")
    first, last = np.full(len(read), np.nan), np.full(len(read), np.nan)
    places, of = shapely.get_coordinates(read, include_z=True, return_index=True)
    rows, begin = np.unique(of, return_index=True)
    first[rows], last[rows] = places[begin, 2], places[[*(begin[1:] - 1), len(of) - 1] if len(of) else [], 2]
    for name, heights, wanted in ((OF_POINTS, first, 0), (AT_START, first, 1), (AT_END, last, 1)):
        own = np.where(kinds == wanted, heights, np.nan)
        if np.nan_to_num(own).any():
            texts = [None if np.isnan(height) else f"{height:.4f}".rstrip("0").rstrip(".") for height in own]
            yield name, pa.chunked_array([pa.array(texts, pa.string())])


def _is_high(wkb: bytes) -> bool:
    """Return whether a shape in WKB (ISO or extended) has heights."""
    code = int.from_bytes(wkb[1:5], "little" if wkb[0] else "big")
    return bool(code & 0x80000000) or (code & 0xFFFFFFF) // 1000 in (1, 3)
