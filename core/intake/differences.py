"""What a corrected delivery changes: rows added, changed and removed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from undergrid.core.intake.delivery import Delivery

SMALLEST_CHANGE = 0.0005
"""Half a millimetre: what is delivered with three decimals is the same within it."""


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
    """Return what ``new`` adds to, changes in and removes from ``old``; rows are told apart by their keys."""
    found: list[Difference] = []
    for subject in new.intake.subjects:
        names = [*subject.columns, *(("x", "y") if subject.geometry == "point" else ())]
        columns = [name for name in names if name not in new.compared_by(subject.name)]
        found += _compare(_keyed(old, subject.name), _keyed(new, subject.name), columns, subject.name)
    return found


def _keyed(delivery: Delivery, subject: str) -> pd.DataFrame:
    """Return the rows under their keys; rows with equal keys are told apart by their order."""
    frame = delivery.comparable(subject)
    keys = [frame[name].astype("str").fillna("") for name in delivery.compared_by(subject)]
    middle = shapely.centroid(delivery.shapes(subject))
    rows = frame.to_dict("records")
    frame = frame.assign(
        subject=[delivery.named(subject, row) for row in rows], at_x=shapely.get_x(middle), at_y=shapely.get_y(middle)
    )
    rank = frame.groupby(keys).cumcount()
    return frame.set_axis(pd.MultiIndex.from_arrays([*keys, rank]))


def _compare(old: pd.DataFrame, new: pd.DataFrame, columns: list[str], table: str) -> list[Difference]:
    found = _as_differences("added", table, new.loc[new.index.difference(old.index)])
    found += _as_differences("removed", table, old.loc[old.index.difference(new.index)])
    both = old.index.intersection(new.index)
    before, after = old.loc[both], new.loc[both]
    changed = {name: _differs(before[name], after[name]) for name in columns if name in before and name in after}
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
