"""A delivery as it was understood: tables in our words, each row still knowing where it was delivered.

The same form holds the accepted rows when they are checked again: then there are no sources.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.arrow import from_arrow, to_arrow
from undergrid.core.intake.part_dates import other_of
from undergrid.core.intake.subject import Field, Intake, Subject, intake_called
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text
from undergrid.core.store.columns import Coordinates

NOWHERE = -1
SHAPE = "shape_2d"
"""The column that holds the geometry of lines and areas, as shapely geometries in the project's coordinates."""
Rows = npt.NDArray[np.int64]
Touched = Mapping[str, set[int]]
"""Rows by subject."""


@dataclass(frozen=True, slots=True)
class Source:
    """One delivered sheet as it was read: the column and header of each field, and where its data begin."""

    sheet: Sheet
    columns: Mapping[str, int]
    headers: Mapping[str, str]
    layout: str
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
        if name is not None and name not in self.columns:
            name = other_of(name)  # a year and its date may come from one column
        if name is None or name not in self.columns:
            return Place(self.sheet.file, self.sheet.name, row)
        value = self.sheet.cell(self.columns[name], index)
        return Place(self.sheet.file, self.sheet.name, row, self.headers[name], value)


class Delivery(ABC):
    """What every delivery knows, whatever its subjects: names, places and shapes of its rows.

    A table has the fields of its subject, numbers where numbers belong and NaN where nothing was delivered, and
    ``source`` and ``row``: the source, and the row in its sheet counted from 0. Points have ``x``, ``y`` in the
    project's coordinates (metres east, north) and ``x_native``, ``y_native`` as delivered.
    """

    sources: list[Source]
    findings: list[Finding]
    crs: str | None
    height_datum: str | None

    @property
    @abstractmethod
    def intake(self) -> Intake:
        """Return what this delivery came in by."""

    @property
    @abstractmethod
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return the rows of each subject."""

    def table(self, subject: str) -> pd.DataFrame:
        """Return the rows of a subject."""
        return self.tables[subject]

    def subject(self, name: str) -> Subject:
        """Return the declaration of a subject."""
        return self.intake.subject(name)

    def field(self, subject: str, name: str) -> Field | None:
        """Return the declaration of one of its fields."""
        return self.subject(subject).fields.get(name)

    def label(self, subject: str) -> Text:
        """Return what the rows of a subject are called."""
        return self.subject(subject).label

    def place(self, subject: str, number: int, name: str | None, at_row: int | None = None) -> Place:
        """Return where a row was delivered, or another row of its sheet (``at_row``)."""
        table = self.table(subject)
        if "source" not in table or not self.sources:
            return Place()
        source = int(table["source"].iat[number])
        row = int(table["row"].iat[number]) if at_row is None else int(at_row)
        return Place() if source < 0 else self.sources[source].place(row, name)

    def named(self, subject: str, row: Mapping[str, object]) -> str:
        """Return what people call a row: the fields of its key, ``?`` where one is missing."""
        told = (row.get(name) for name in self.subject(subject).key)
        return "-".join("?" if each is None or pd.isna(each) else str(each) for each in told)

    def kinds_of(self, named: Iterable[str]) -> dict[str, str]:
        """Return the group (such as the utility) of the rows that are called so, where its intake groups them."""
        return self._said_of(named, self.intake.grouped_by)

    def sheets_of(self, named: Iterable[str]) -> dict[str, str]:
        """Return the map sheet of the rows that are called so, as delivered; of one that lies on two, both."""
        return self._said_of(named, self.intake.sheeted_by)

    def _said_of(self, named: Iterable[str], column: str | None) -> dict[str, str]:
        """Return what the rows that are called so say in a column, or the rows that they are linked to."""
        wanted, found = set(named), dict[str, str]()
        for subject in self.intake.subjects if column and wanted else ():
            table = self.tables.get(subject.name)
            if column is None or table is None:
                continue
            keys = [table[name].astype(object).fillna("?").astype(str) for name in subject.key]
            called = keys[0].str.cat(keys[1:], sep="-") if len(keys) > 1 else keys[0]
            rows = np.flatnonzero(called.isin(wanted).to_numpy(bool))
            for name, said in zip(called.iloc[rows], self._cells(subject, rows, column), strict=True):
                if said:
                    found[name] = said
        return found

    def _cells(self, subject: Subject, rows: Rows, column: str) -> list[str]:
        """Return a column of some rows; where their table lacks it, of those they are linked to; "" if unknown."""
        table = self.table(subject.name)
        if column in table:
            return ["" if pd.isna(cell) else str(cell) for cell in table[column].iloc[rows]]
        said: list[list[str]] = [[] for _ in rows]
        for link in subject.links:
            other = self.tables.get(link.subject)
            if other is None or column not in other or link.frame not in table:
                continue
            for mine, row in zip(said, table[link.frame].to_numpy(np.int64)[rows], strict=True):
                if row != NOWHERE and pd.notna(cell := other[column].iat[row]):
                    mine.append(str(cell))
        return ["、".join(dict.fromkeys(each)) for each in said]

    def where(self, subject: str, number: int) -> str | None:
        """Return a point of a row as WKT; None where its place is unknown."""
        shape = self.shape_of(subject, number)
        if shape is None or shape.is_empty:
            return None
        point = shape if isinstance(shape, shapely.Point) else shape.representative_point()
        known = np.isfinite([point.x, point.y]).all()
        return f"POINT ({point.x:.3f} {point.y:.3f})" if known else None

    def shape_of(self, subject: str, number: int) -> shapely.Geometry | None:
        """Return the geometry of a row as its table keeps it."""
        table, kind = self.table(subject), self.subject(subject).geometry
        if kind == "point":
            return shapely.Point(table["x"].iat[number], table["y"].iat[number])
        return table[SHAPE].iat[number] if SHAPE in table else None

    def shapes(self, subject: str) -> npt.NDArray[np.object_]:
        """Return the geometry of all rows of a subject, in the order of its table; None where it is unknown."""
        table = self.table(subject)
        if self.subject(subject).geometry != "point":
            return np.asarray(table[SHAPE] if SHAPE in table else [None] * len(table), dtype=object)
        x, y = table["x"].to_numpy(float), table["y"].to_numpy(float)
        known = np.isfinite(x) & np.isfinite(y)
        made = np.full(len(table), None, dtype=object)
        made[known] = shapely.points(x[known], y[known])
        return made

    def bounds(self, subject: str) -> npt.NDArray[np.float64]:
        """Return west, south, east, north of each row, in the order of its table; NaN where its place is unknown."""
        if self.subject(subject).geometry != "point":
            return np.asarray(shapely.bounds(self.shapes(subject)))
        x, y = (self.table(subject)[axis].to_numpy(float) for axis in ("x", "y"))
        known = np.isfinite(x) & np.isfinite(y)
        return np.where(known[:, None], np.column_stack([x, y, x, y]), np.nan)

    def coordinates(self, subject: str, rows: Rows) -> Coordinates | npt.NDArray[np.object_]:
        """Return the geometry of some rows for the store: Coordinates, or an array of shapes (None: unknown)."""
        if self.subject(subject).geometry == "point" and np.isfinite(spots := self.bounds(subject)[rows, :2]).all():
            return Coordinates(spots)
        return self.shapes(subject)[rows]

    @abstractmethod
    def edited(self, tables: Mapping[str, pd.DataFrame], now: Mapping[str, Rows]) -> Self:
        """Return the delivery with ``tables`` for its own; ``now`` says where each earlier row is (-1: gone)."""

    def compared_by(self, subject: str) -> tuple[str, ...]:
        """Return the fields by which a row is found again in another delivery."""
        return self.subject(subject).key

    def comparable(self, subject: str) -> pd.DataFrame:
        """Return the rows in the form in which they are compared with another delivery's."""
        return self.table(subject)

    def followers(self) -> Callable[[str, set[int]], Touched]:
        """Return a function from moved rows of a subject to the rows of others whose shape follows them."""
        return lambda _subject, _rows: {}

    def packed(self) -> dict[str, bytes]:
        """Return the tables as files that :meth:`unpacked` of its kind reads again."""
        return {subject: to_arrow(table) for subject, table in self.tables.items()}


@dataclass(slots=True)
class TableDelivery(Delivery):
    """A delivery of plain tables: what a room has that hands in no form of its own."""

    room: str
    rows: dict[str, pd.DataFrame]
    sources: list[Source] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    crs: str | None = None
    height_datum: str | None = None

    @property
    def intake(self) -> Intake:
        """Return what this delivery came in by."""
        return intake_called(self.room)

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return the rows of each subject."""
        return self.rows

    def edited(self, tables: Mapping[str, pd.DataFrame], now: Mapping[str, Rows]) -> Self:
        """Return the delivery with other tables; links follow the rows they name."""
        fresh = dict(tables)
        for subject in self.intake.subjects:
            for link in subject.links:
                fresh[subject.name] = relinked(fresh[subject.name], link.frame, now[link.subject])
        return replace(self, rows=fresh)


def relinked(table: pd.DataFrame, column: str, now: Rows) -> pd.DataFrame:
    """Return a table whose links name the rows where they are now; :class:`ValueError` if one would be lost."""
    before = table[column].to_numpy(np.int64)
    after = np.where(before == NOWHERE, NOWHERE, now[np.maximum(before, 0)]) if len(before) else before
    if ((after == NOWHERE) & (before != NOWHERE)).any():
        raise ValueError("a row would lose the one it hangs on")
    return table.assign(**{column: after})


def unpacked(intake: Intake, parts: Mapping[str, bytes]) -> Delivery:
    """Return the delivery whose tables were packed."""
    if intake.unpacked is not None:
        return intake.unpacked(parts)
    return TableDelivery(intake.name, {each.name: from_arrow(parts[each.name]) for each in intake.subjects})


def take(values: npt.NDArray[np.float64], rows: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Return ``values[rows]``, NaN where the row is -1."""
    if len(values) == 0:
        return np.full(len(rows), np.nan)
    return np.where(rows == NOWHERE, np.nan, values[rows])
