"""From a matched sheet to its columns as text: rows that are no data left out and counted, merged cells filled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

import numpy as np
import pandas as pd

from undergrid.core.intake.account import ABOVE, BLANK, cells_filled, no_data
from undergrid.core.intake.headers import Match
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.subject import Field, intake_called


def fields_of(match: Match, profile: Profile) -> Mapping[str, Field]:
    """Return what the columns of a sheet may mean."""
    return intake_called(profile.room).fields[match.layout.kind]


def text_frame(match: Match, profile: Profile) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return the matched columns as text below the header, without rows that are no data, and how many those are."""
    length = len(match.sheet)
    columns: dict[str, pd.Series] = {
        name: pd.Series(match.sheet.columns[header.index].slice(match.first_row), dtype="str")
        for name, header in match.columns.items()
    }
    for name in columns.keys() - set(match.layout.fill_down):  # those say by their gaps where a point begins
        columns[name] = _merged_filled(columns[name], match, match.columns[name].index)
    frame = pd.DataFrame(columns, index=pd.RangeIndex(length - match.first_row))
    blank = {"", *profile.unknown.get("*", ())} if "*" in profile.unknown else {""}
    for name in frame:
        text = frame[name]
        if text.notna().any():
            text = text.str.strip()
            says_nothing = text.isin(blank | set(profile.unknown.get(str(name), ())))
            frame[name] = text.mask(says_nothing) if says_nothing.any() else text
    filled = pd.Series(cells_filled(frame) > 0 if len(frame.columns) else True, index=frame.index, dtype=bool)
    if match.sheet.geometry is not None:  # a layer's row is a thing without a word too; a table may have blank lines
        drawn = match.sheet.geometry[match.first_row :] != np.array(None)
        filled |= drawn if match.sheet.names is None else True
    left = {ABOVE: match.first_row, BLANK: int((~filled).sum())}
    for why, rows in no_data(frame, match, fields_of(match, profile)).items():
        left[why] = int((rows & filled).sum())
        filled &= ~rows
    frame["new_point"] = _starts(frame, match, filled)
    for name in match.layout.fill_down:
        if name in frame:
            frame[name] = frame[name].ffill()
    frame.insert(0, "row", np.arange(match.first_row, length))
    fields = fields_of(match, profile)
    for name, value in {**profile.defaults, **match.layout.constants, **match.titles}.items():
        if name in fields:
            frame[name] = (
                frame[name].fillna(value) if name in frame else pd.Series(value, index=frame.index, dtype="str")
            )
    taken = frame if filled.all() else frame[filled].reset_index(drop=True)
    return taken, {why: count for why, count in left.items() if count}


def _merged_filled(text: pd.Series, match: Match, column: int) -> pd.Series:
    """Return a column in which every row under a merged cell has that cell's text."""
    below = [
        slice(first - match.first_row, last + 1 - match.first_row)
        for (first, left), (last, right) in match.sheet.merges
        if left <= column <= right and last > first >= match.first_row
    ]
    if not below:
        return text
    cells = text.to_numpy(object, copy=True)
    filled = np.flatnonzero(~pd.isna(cells)).tolist()
    for inside in below:
        under = bisect_right(filled, inside.start)
        held = under < len(filled) and filled[under] < inside.stop
        if not held and under and filled[under - 1] == inside.start:
            cells[inside] = cells[inside.start]
            filled[under:under] = range(inside.start + 1, min(inside.stop, len(cells)))
    return pd.Series(cells, index=text.index, dtype="str")


def _starts(frame: pd.DataFrame, match: Match, filled: pd.Series) -> pd.Series:
    """Return the filled rows where a point begins: those with a number, where its further rows leave it out."""
    if "point_no" not in frame or "point_no" not in match.layout.fill_down:
        return filled.copy()
    number = frame["point_no"][filled]
    starts = number.notna() if number.isna().any() else ~number.duplicated()
    return starts.reindex(frame.index, fill_value=False)
