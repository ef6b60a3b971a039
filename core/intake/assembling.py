"""From understood sheets to one delivery: rows of a kind under each other, placed, and joined to those they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.tolerances import Setting, severity_wanted
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.delivery import NOWHERE, SHAPE, Delivery, TableDelivery
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.subject import Field, Intake, Subject
from undergrid.core.intake.understanding import Understood
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Severity
from undergrid.core.store.codebook import CodeBook

PROVENANCE = ("row", "source", "unreadable")
KINDS = {"number": "float64", "whole": "float64", "date": "datetime64[s]"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a delivery is put together from; ``settings`` are the city's tolerances."""

    intake: Intake
    sheets: Sequence[Understood]
    profile: Profile
    codes: CodeBook
    coordinates: Coordinates
    settings: Sequence[Setting] = ()

    def marked(self, table: pd.DataFrame, wrong: Mask, check: Check) -> pd.DataFrame:
        """Return a table with the rows marked whose cells a room itself could not read, and tells by ``check``.

        A marked row is refused; where the city holds the check for less than an error the row comes in without the
        cell, as with every cell that the intake cannot read.
        """
        if severity_wanted(check.slug, check.severity, self.settings) is not Severity.ERROR:
            return table
        return table.assign(unreadable=table["unreadable"].to_numpy(bool) | wrong)


def assemble(reading: Reading) -> Delivery:
    """Return the delivery that the sheets make together, in the project's coordinate system."""
    if reading.intake.assemble is not None:
        return reading.intake.assemble(reading)
    frames: dict[str, list[pd.DataFrame]] = {each.name: [] for each in reading.intake.subjects}
    for number, sheet in enumerate(reading.sheets):
        subject = reading.intake.subject(sheet.match.layout.kind)
        frames[subject.name].append(_placed(numbered(sheet, number), sheet, subject, reading.coordinates))
    tables = {each.name: complete(frames[each.name], each.fields) for each in reading.intake.subjects}
    for subject in reading.intake.subjects:
        _join(tables, subject, reading.intake)
    return TableDelivery(
        reading.intake.name,
        tables,
        sources=[sheet.source for sheet in reading.sheets],
        findings=[finding for sheet in reading.sheets for finding in sheet.findings] + reading.coordinates.findings,
        crs=reading.coordinates.native,
        height_datum=reading.profile.height_datum,
    )


def numbered(sheet: Understood, number: int) -> pd.DataFrame:
    """Return the rows of a sheet with their source and whether a cell of them could not be read."""
    frame = sheet.taken_frame()
    return frame.assign(source=np.int32(number), unreadable=frame["row"].isin(sheet.unreadable).to_numpy(bool))


def delivered_shapes(
    frame: pd.DataFrame, sheet: Understood, coordinates: Coordinates
) -> tuple[pd.DataFrame, np.ndarray]:
    """Return the rows of a sheet that carries geometry, one simple shape each, in the project's coordinates."""
    given = sheet.match.sheet.geometry
    wkb = given[frame["row"].to_numpy()] if given is not None else np.full(len(frame), None, dtype=object)
    return coordinates.place_shapes(frame, np.asarray(shapely.from_wkb(wkb), dtype=object), sheet)


def places_of(shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the eastings and northings of points; NaN for one that is missing, empty or no point."""
    plain = shapes.copy()
    plain[shapely.is_empty(shapes)] = None
    return shapely.get_x(plain), shapely.get_y(plain)


def _placed(frame: pd.DataFrame, sheet: Understood, subject: Subject, coordinates: Coordinates) -> pd.DataFrame:
    if sheet.match.sheet.geometry is not None:
        frame, shapes = delivered_shapes(frame, sheet, coordinates)
        if subject.geometry != "point":
            return frame.assign(**{SHAPE: pd.Series(shapes, index=frame.index, dtype=object)})
        x, y = places_of(shapes)
        return frame.assign(x=x, y=y, x_native=x, y_native=y)
    if subject.geometry == "point" and {"x", "y"} <= set(frame.columns):
        return coordinates.place(frame, sheet)
    return frame


def complete(frames: list[pd.DataFrame], fields: Mapping[str, Field]) -> pd.DataFrame:
    """Put frames under each other, with every declared column present; ``frames`` is emptied, for they are large.

    Columns that nobody delivered are one and the same: pandas copies a column when it is changed, not before.
    """
    filled = [frame for frame in frames if len(frame)]
    frames.clear()
    together = (
        pd.concat(filled, ignore_index=True)
        if filled
        else pd.DataFrame({name: [] for name in PROVENANCE}, dtype="int64")
    )
    missing = {name: KINDS.get(fields[name].sort, "str") for name in fields if name not in together}
    blank = {
        kind: pd.Series(pd.NaT if kind.startswith("datetime") else np.nan, index=together.index, dtype=kind)
        for kind in set(missing.values())
    }
    for name, kind in missing.items():
        together[name] = blank[kind]
    return together


def _join(tables: dict[str, pd.DataFrame], subject: Subject, intake: Intake) -> None:
    """Fill the links of a subject: the row of the other subject whose key its own field names."""
    for link in subject.links:
        other = tables[link.subject]
        keys = other[intake.subject(link.subject).key[0]]
        tables[subject.name][link.frame] = rows_called(tables[subject.name][link.named_by], keys)


def rows_called(names: pd.Series, keys: pd.Series) -> np.ndarray:
    """Return for each name the first row whose key it is, or -1."""
    return rows_called_each([names], keys)[0]


def rows_called_each(columns: Sequence[pd.Series], keys: pd.Series) -> list[np.ndarray]:
    """Return the same for several columns of names: the keys are gone through once for all of them."""
    first = np.flatnonzero((keys.notna() & ~keys.duplicated()).to_numpy(bool))
    known = pa.array(keys.iloc[first], pa.large_string())
    names = pa.chunked_array([_as_arrow(each) for each in columns], pa.large_string())
    found = pc.index_in(names, value_set=known).fill_null(NOWHERE).to_numpy().astype(np.int64)
    rows = np.asarray(np.append(first, NOWHERE)[found], dtype=np.int64)
    return np.split(rows, np.cumsum([len(each) for each in columns])[:-1])


def _as_arrow(names: pd.Series) -> pa.Array:
    made = pa.array(names, pa.large_string())
    return made.combine_chunks() if isinstance(made, pa.ChunkedArray) else made
