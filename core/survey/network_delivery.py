"""A delivery as it was understood: points and segments in our words, each row still knowing where it was delivered.

The same form holds the accepted network when it is checked again: then there are no sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.formats.sheet import Sheet
from undergrid.core.kernel.findings import Finding, Place

Subject = Literal["points", "segments"]
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Source:
    """One delivered sheet as it was read: the column and header of each field, and where its data begin."""

    sheet: Sheet
    columns: Mapping[str, int]
    headers: Mapping[str, str]
    subject: Literal["points", "segments", "one_sheet"]
    first_row: int = 0

    def with_axes_exchanged(self) -> Source:
        """Return the source of a delivery whose X is north: our easting stands in its column Y."""
        turned = {"x": "y", "y": "x"}
        columns = {turned.get(name, name): column for name, column in self.columns.items()}
        headers = {turned.get(name, name): header for name, header in self.headers.items()}
        return replace(self, columns=columns, headers=headers)

    def place(self, index: int, name: str | None) -> Place:
        """Return the place of one field of one row, with the text that was delivered there."""
        row = int(self.sheet.rows[index])
        if name is None or name not in self.columns:
            return Place(self.sheet.file, self.sheet.name, row)
        value = self.sheet.cell(self.columns[name], index)
        return Place(self.sheet.file, self.sheet.name, row, self.headers[name], value)


@dataclass(slots=True)
class Delivery:
    """Points and segments with numbers where numbers belong, NaN where nothing was delivered.

    ``points`` has the fields of :data:`~undergrid.core.survey.fields.POINT_FIELDS` with ``x``, ``y`` in the project's
    coordinate system (metres east, north) and ``x_native``, ``y_native`` as delivered. ``segments`` has
    :data:`~undergrid.core.survey.fields.SEGMENT_FIELDS`, ``a`` and ``b`` (the rows of its ends in ``points``, or -1),
    and, from the one-sheet layout, ``ends`` (how many of its two ends named it) and ``other_*`` (what the second said).
    Both have ``source`` and ``row``: the source, and the row in its sheet counted from 0.
    ``differing`` lists the cells in which a point's further rows contradict its first (one-sheet layout).
    ``taken`` lists the points whose number stands already for a point of another delivery in the store.
    ``courses`` maps a segment's row to its bends, WKB in the project's coordinate system, where it is not straight.
    """

    points: pd.DataFrame
    segments: pd.DataFrame
    sources: list[Source] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    courses: dict[int, npt.NDArray[np.float64]] = field(default_factory=dict)
    crs: str | None = None
    height_datum: str | None = None
    differing: pd.DataFrame = field(default_factory=pd.DataFrame)
    taken: pd.DataFrame = field(default_factory=pd.DataFrame)
    claimed_m: Mapping[str, float] = field(default_factory=dict)
    area_wkb: bytes | None = None
    bounds: tuple[float, float, float, float] | None = None

    def table(self, subject: Subject) -> pd.DataFrame:
        """Return the points or the segments."""
        return self.points if subject == "points" else self.segments

    def place(self, subject: Subject, number: int, name: str | None, at_row: int | None = None) -> Place:
        """Return where a row of ``points`` or ``segments`` was delivered, or another row of its sheet (``at_row``)."""
        table = self.table(subject)
        if "source" not in table or not self.sources:
            return Place()
        source = int(table["source"].iat[number])
        row = int(table["row"].iat[number]) if at_row is None else int(at_row)
        return Place() if source < 0 else self.sources[source].place(row, name)

    def end(self, which: Literal["a", "b"], name: str) -> npt.NDArray[np.float64]:
        """Return a number of each segment's first or second point, NaN where that point is missing."""
        return take(self.points[name].to_numpy(float), self.segments[which].to_numpy())


def take(values: npt.NDArray[np.float64], rows: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Return ``values[rows]``, NaN where the row is -1."""
    if len(values) == 0:
        return np.full(len(rows), np.nan)
    return np.where(rows == NOWHERE, np.nan, values[rows])
