"""Columns made coarser: rounded, in bands, dates to a month or year, positions to the square they lie in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from undergrid.core.catalog.gate.rules import SQUARE_M, Treatment
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

UNUSABLE = Text(
    "The rule '{action} {parameter}' does not fit column {column}.",
    "规则“{action} {parameter}”不适用于信息项 {column}。",
)
CORRECT = Text(
    "Correct it in 'Rules of release': round takes a step, band ascending limits, generalise a side in metres.",
    "请在“脱敏规则”表中更正：取整填步长，分档填递增界限，概化填边长（米）。",
)


def treated(name: str, values: pa.ChunkedArray, treatment: Treatment, *, is_geometry: bool) -> pa.ChunkedArray | None:
    """Return a column as it leaves, or None for one that does not; SourceError for a rule that does not fit it."""
    if treatment.action == "drop":
        return None
    if treatment.action == "keep":
        return values
    if is_geometry and treatment.action == "generalise":
        return squares(values, _side(name, treatment))
    if pa.types.is_temporal(values.type) and treatment.action == "generalise":
        return _truncated(name, values, treatment)
    if pa.types.is_integer(values.type) or pa.types.is_floating(values.type):
        if treatment.action == "round":
            return _rounded(name, values, treatment)
        if treatment.action == "band":
            return banded(values, _limits(name, treatment))
    raise _unusable(name, treatment)


def squares(wkb: pa.ChunkedArray, side_m: float) -> pa.ChunkedArray:
    """Return for each shape the square of a grid that its centre lies in."""
    shapes = shapely.from_wkb(wkb.to_numpy())
    centres = shapely.bounds(shapely.centroid(shapes))  # of a point the point itself, of nothing NaN
    x, y = (np.floor(centres[:, edge] / side_m) * side_m for edge in (0, 1))
    known = np.isfinite(x) & np.isfinite(y)
    made = np.full(len(shapes), None, dtype=object)
    made[known] = shapely.box(x[known], y[known], x[known] + side_m, y[known] + side_m)
    return pa.chunked_array([pa.array(shapely.to_wkb(made), pa.binary())])


def banded(values: pa.ChunkedArray, limits: Sequence[float]) -> pa.ChunkedArray:
    """Return the band of each number as words: below the first limit, from one to the next, from the last on."""
    names = [f"< {limits[0]:g}"]
    names += [f"{low:g} – {high:g}" for low, high in pairwise(limits)]
    names.append(f"≥ {limits[-1]:g}")
    numbers = values.cast(pa.float64()).to_numpy(zero_copy_only=False)
    known = np.isfinite(numbers)
    place = np.searchsorted(np.asarray(limits), np.where(known, numbers, limits[0]), side="right")
    words = np.asarray(names, dtype=object)[place]
    words[~known] = None
    return pa.chunked_array([pa.array(words, pa.string())])


def _rounded(name: str, values: pa.ChunkedArray, treatment: Treatment) -> pa.ChunkedArray:
    step = _number(name, treatment, treatment.parameter)
    if step <= 0:
        raise _unusable(name, treatment)
    numbers = values.cast(pa.float64()).to_numpy(zero_copy_only=False)
    rounded = np.round(numbers / step) * step
    return pa.chunked_array([pa.array(rounded, pa.float64(), from_pandas=True)])


def _truncated(name: str, values: pa.ChunkedArray, treatment: Treatment) -> pa.ChunkedArray:
    unit = treatment.parameter or "year"
    if unit not in ("year", "month"):
        raise _unusable(name, treatment)
    return pc.strftime(values, format="%Y" if unit == "year" else "%Y-%m")


def _side(name: str, treatment: Treatment) -> float:
    side = _number(name, treatment, treatment.parameter or f"{SQUARE_M:g}")
    if side <= 0:
        raise _unusable(name, treatment)
    return side


def _limits(name: str, treatment: Treatment) -> list[float]:
    limits = [_number(name, treatment, word) for word in (treatment.parameter or "").replace("，", ",").split(",")]
    if any(low >= high for low, high in pairwise(limits)):
        raise _unusable(name, treatment)
    return limits


def _number(name: str, treatment: Treatment, word: str | None) -> float:
    try:
        number = float(word or "")
    except ValueError:
        raise _unusable(name, treatment) from None
    if not math.isfinite(number):
        raise _unusable(name, treatment)
    return number


def _unusable(name: str, treatment: Treatment) -> SourceError:
    return SourceError(
        UNUSABLE.fill(action=treatment.action, parameter=treatment.parameter or "", column=name), CORRECT
    )
