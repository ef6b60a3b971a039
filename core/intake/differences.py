"""What a corrected delivery changes: points and segments added, changed and removed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from undergrid.core.survey.network_delivery import Delivery
from undergrid.core.survey.promoting import POINT_COLUMNS, SEGMENT_COLUMNS

SMALLEST_CHANGE = 0.0005
"""Half a millimetre: what is delivered with three decimals is the same within it."""
POINT_KEY = ["category", "point_no"]
DERIVED = {"from_point_no", "to_point_no", "category", "point_no"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that is not as it was; ``what`` names the columns that changed, ``x``, ``y`` its place."""

    kind: str
    table: str
    subject: str
    what: str
    x: float
    y: float


def differences(old: Delivery, new: Delivery) -> list[Difference]:
    """Return what ``new`` adds to, changes in and removes from ``old``; rows are told apart by utility and numbers."""
    found = _compare(_keyed_points(old), _keyed_points(new), [*POINT_COLUMNS, "x", "y"], "points")
    return found + _compare(_keyed_segments(old), _keyed_segments(new), SEGMENT_COLUMNS, "segments")


def _keyed_points(delivery: Delivery) -> pd.DataFrame:
    points = delivery.points.assign(subject=delivery.points["point_no"], at_x=delivery.points["x"])
    points["at_y"] = points["y"]
    return _indexed(points, [points[name].fillna("") for name in POINT_KEY])


def _keyed_segments(delivery: Delivery) -> pd.DataFrame:
    segments = delivery.segments.copy()
    first, second = segments["from_point_no"].fillna(""), segments["to_point_no"].fillna("")
    segments["subject"] = first + "-" + second
    segments["at_x"] = (delivery.end("a", "x") + delivery.end("b", "x")) / 2
    segments["at_y"] = (delivery.end("a", "y") + delivery.end("b", "y")) / 2
    swapped = (first > second).to_numpy(bool)
    for name in ("depth_m", "level_m"):
        one, other = segments[f"from_{name}"].copy(), segments[f"to_{name}"].copy()
        segments[f"from_{name}"], segments[f"to_{name}"] = one.mask(swapped, other), other.mask(swapped, one)
    return _indexed(
        segments, [segments["category"].fillna(""), first.mask(swapped, second), second.mask(swapped, first)]
    )


def _indexed(frame: pd.DataFrame, keys: list[pd.Series]) -> pd.DataFrame:
    """Return the frame under its keys; rows with equal keys are told apart by their order."""
    rank = frame.groupby(keys).cumcount()
    return frame.set_axis(pd.MultiIndex.from_arrays([*keys, rank]))


def _compare(old: pd.DataFrame, new: pd.DataFrame, columns: list[str], table: str) -> list[Difference]:
    found = _as_differences("added", table, new.loc[new.index.difference(old.index)])
    found += _as_differences("removed", table, old.loc[old.index.difference(new.index)])
    both = old.index.intersection(new.index)
    before, after = old.loc[both], new.loc[both]
    changed = {name: _differs(before[name], after[name]) for name in columns if name not in DERIVED and name in before}
    changed = {name: mask for name, mask in changed.items() if mask.any()}
    if not changed:
        return found
    masks = np.column_stack(list(changed.values()))
    what = [", ".join(name for name, hit in zip(changed, row, strict=True) if hit) for row in masks]
    rows = np.asarray(masks.any(axis=1)).reshape(-1)
    return found + _as_differences(
        "changed", table, after[rows], [each for each, hit in zip(what, rows, strict=True) if hit]
    )


def _differs(before: pd.Series, after: pd.Series) -> np.ndarray:
    if pd.api.types.is_numeric_dtype(before.dtype) and pd.api.types.is_numeric_dtype(after.dtype):
        apart = np.abs(before.to_numpy(float) - after.to_numpy(float)) > SMALLEST_CHANGE
        return np.asarray(apart | (before.isna().to_numpy() != after.isna().to_numpy()))
    one, other = (pd.Series(each.to_numpy()).astype("str") for each in (before, after))
    gone = before.isna().to_numpy(), after.isna().to_numpy()
    return np.asarray((gone[0] != gone[1]) | (~gone[0] & ~gone[1] & (one != other).to_numpy(bool)))


def _as_differences(kind: str, table: str, rows: pd.DataFrame, what: list[str] | None = None) -> list[Difference]:
    told = what or [""] * len(rows)
    places = zip(rows["subject"], told, rows["at_x"], rows["at_y"], strict=True)
    return [Difference(kind, table, str(subject), names, float(x), float(y)) for subject, names, x, y in places]
