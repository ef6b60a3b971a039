"""Small pieces of JSON that a page reads as it needs them: neighbours together, each piece with its box."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from undergrid.core.catalog.writers.checked import require_released
from undergrid.core.catalog.writers.layers import in_wgs84
from undergrid.core.kernel.values import Answer, Json

Shapes: TypeAlias = NDArray[np.object_]
PIECE_BYTES = 120_000
DEGREE_DIGITS = 6
"""A tenth of a metre."""
MOST_NAMES = 20_000


@dataclass
class Pieces:
    """What was written of a data set: its columns, its pieces with box, rows and bytes, and the file of its names."""

    columns: list[str]
    pieces: list[Answer] = field(default_factory=list)
    names: str | None = None
    names_left_out: int = 0


def write_pieces(released: object, folder: Path, called_by: Sequence[str] = (), kind: str | None = None) -> Pieces:
    """Write the rows that have a place, and by which words they are found: each name in the columns ``called_by`` once,
    with the place of its first; where things are of a ``kind`` (a column of codes), every row with its kind.

    Keys of the store do not leave.
    """
    rows = require_released(released)
    columns = [name for name in rows.table.column_names if name not in (rows.geometry, "id")]
    made = Pieces(columns)
    if rows.geometry is None:
        return made
    table = rows.table.filter(rows.table[rows.geometry].is_valid())
    shapes = shapely.force_2d(shapely.from_wkb(in_wgs84(table[rows.geometry], rows.crs).to_numpy()))
    order = _neighbours(shapes)
    table, shapes = table.take(pa.array(order)), shapes[order]
    words: list[str] = []
    first = 0
    for at, word in enumerate(_rows(table.select(columns), shapes)):
        if words and sum(map(len, words)) + len(word) > PIECE_BYTES:
            made.pieces.append(_write(folder, rows.name, len(made.pieces), words, shapes[first:at]))
            words, first = [], at
        words.append(word)
    if words:
        made.pieces.append(_write(folder, rows.name, len(made.pieces), words, shapes[first:]))
    kinds = table[kind].to_pylist() if kind in columns else None
    if kinds or any(each in columns for each in called_by):
        words = _names(table.select([each for each in called_by if each in columns]))
        _write_names(made, folder / f"{rows.name}.names.json", words, kinds, shapes)
    return made


def _names(table: pa.Table) -> list[str]:
    """Return by which words each row is called, those of several columns after each other."""
    if not table.num_columns:
        return [""] * table.num_rows
    return [" ".join(str(each) for each in row.values() if each is not None) for row in table.to_pylist()]


def _rows(table: pa.Table, shapes: Shapes) -> Iterator[str]:
    """Yield each row as JSON: its shape and its values in the order of the columns."""
    places = shapely.to_geojson(shapely.set_precision(shapes, 10**-DEGREE_DIGITS, mode="pointwise"))
    at = 0
    for batch in table.to_batches(max_chunksize=10_000):
        for row in batch.to_pylist() if table.num_columns else [{}] * batch.num_rows:
            values = json.dumps([_plain(each) for each in row.values()], ensure_ascii=False, separators=(",", ":"))
            yield f'{{"at":{places[at]},"values":{values}}}'
            at += 1


def _plain(value: dt.date | float | str | None) -> Json:
    if isinstance(value, float):
        return round(value, 6) if np.isfinite(value) else None
    return value if value is None or isinstance(value, (bool, int, str)) else value.isoformat()


def _write(folder: Path, name: str, number: int, words: list[str], shapes: Shapes) -> Answer:
    path = folder / f"{name}.{number}.json"
    path.write_text(f"[{','.join(words)}]", encoding="utf-8")
    box = [round(float(each), DEGREE_DIGITS) for each in shapely.total_bounds(shapes)]
    return {"file": path.name, "box": box, "rows": len(words), "bytes": path.stat().st_size}


def _write_names(made: Pieces, path: Path, names: list[str], kinds: list[str] | None, shapes: Shapes) -> None:
    found = list(range(len(names))) if kinds else _firsts(names)
    kept = found[:MOST_NAMES]
    places = np.round(shapely.get_coordinates(shapely.point_on_surface(shapes[kept])), DEGREE_DIGITS).tolist()
    told = [
        [names[at], *place, *([kinds[at]] if kinds else [])] for at, place in zip(kept, places, strict=True)
    ]  # fmt: skip
    path.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    made.names, made.names_left_out = path.name, len(found) - len(kept)


def _firsts(names: list[str]) -> list[int]:
    """Return where each name stands first, in the order of the names."""
    first = {name: at for at, name in reversed(list(enumerate(names))) if name}
    return [first[name] for name in sorted(first)]


def _neighbours(shapes: Shapes) -> NDArray[np.int64]:
    """Return an order in which neighbours are near each other: along Morton's curve; equal places stay as they were."""
    if not len(shapes):
        return np.empty(0, dtype=np.int64)
    boxes = shapely.bounds(shapes)
    centres = np.column_stack([(boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2])
    low, high = centres.min(axis=0), centres.max(axis=0)
    cells = ((centres - low) / np.maximum(high - low, 1e-12) * 65_535).astype(np.uint64)
    curve = np.zeros(len(cells), dtype=np.uint64)
    for bit in range(16):
        for axis in (0, 1):
            curve |= ((cells[:, axis] >> np.uint64(bit)) & np.uint64(1)) << np.uint64(2 * bit + axis)
    return np.argsort(curve, kind="stable").astype(np.int64)
