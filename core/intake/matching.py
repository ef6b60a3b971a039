"""The reading of each sheet by a profile; points are numbered by the column that lines name their ends by.

Exports have a number of the database and a number of the team side by side (ID, Label): which of them is meant stands
in the lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.header_places import Header, filled_columns
from undergrid.core.intake.headers import Match, best_match, names_above
from undergrid.core.intake.profiles import Profile

ENDS = ("from_point_no", "to_point_no")
NUMBER = "point_no"
FEWEST = 3
CLEARLY, HARDLY = 0.8, 0.2
LOOKED_AT = 1000
"""Numbers of points that a first look takes of a sheet; where lines name enough of these, no other number is sought."""


def matched(sheets: Sequence[Sheet], profile: Profile) -> list[Match | None]:
    """Return how each sheet is read by a profile, None for one that it does not understand."""
    found = [best_match(sheet, profile) for sheet in sheets]
    lines = [match for match in found if match and match.layout.kind == "segments"]
    if all(_are_plainly_named(match, lines) for match in found if match is None or match.layout.kind == "points"):
        return found
    ends = {value for match in lines for name in ENDS for value in _values(match, name)}
    if len(ends) < FEWEST:
        return found
    return [_numbered_by(ends, sheet, match, profile) for sheet, match in zip(sheets, found, strict=True)]


def _are_plainly_named(points: Match | None, lines: Sequence[Match]) -> bool:
    """Return whether lines name so many of the first points that their number is certainly the one meant."""
    header = points.columns.get(NUMBER) if points else None
    if points is None or header is None:
        return False
    first = points.sheet.columns[header.index].slice(points.first_row, LOOKED_AT).unique().drop_null()
    named, wanted = set[str](), HARDLY * LOOKED_AT
    for match in sorted(lines, key=lambda match: match.sheet.file != points.sheet.file):
        for end in (match.columns[name] for name in ENDS if name in match.columns):
            values = match.sheet.columns[end.index].slice(match.first_row)
            named.update(first.filter(pc.is_in(first, value_set=_whole(values))).to_pylist())
            if len(named) > wanted:
                return True
    return False


def _whole(values: pa.ChunkedArray) -> pa.Array:
    whole = values.combine_chunks()
    return whole.combine_chunks() if isinstance(whole, pa.ChunkedArray) else whole


def _values(match: Match, name: str) -> Iterator[str]:
    header = match.columns.get(name)
    if header is not None:
        yield from _texts(match, header.index)


def _texts(match: Match, column: int) -> set[str]:
    cells = match.sheet.columns[column].slice(match.first_row).unique().to_pylist()
    return {cell.strip() for cell in cells if cell and cell.strip()}


def _numbered_by(ends: set[str], sheet: Sheet, match: Match | None, profile: Profile) -> Match | None:
    """Return a reading of points in which they are numbered as the lines say, where their own number is another's."""
    reading = match or _without_number(sheet, profile)
    if reading is None or reading.layout.kind != "points":
        return match
    own = set(_values(reading, NUMBER))
    if _share(own, ends) > HARDLY:
        return match
    taken = {header.index for name, header in reading.columns.items() if name != NUMBER}
    shares = {at: _share(_texts(reading, at), ends) for at in filled_columns(sheet, reading.first_row) - taken}
    best = max(shares, key=lambda at: shares[at], default=None)
    if best is None or shares[best] < CLEARLY:
        return match
    header = Header(best, names_above(reading)[best] or f"#{best + 1}", everyday=True)
    return replace(reading, columns={**reading.columns, NUMBER: header}, understood=len(taken) + 1)


def _without_number(sheet: Sheet, profile: Profile) -> Match | None:
    """Return the reading of a sheet as points, of which no column is known to be the number."""
    tables = tuple(
        replace(layout, required=tuple(name for name in layout.required if name != NUMBER))
        for layout in profile.tables
        if layout.kind == "points" and NUMBER in layout.required and len(layout.required) > 1
    )
    return best_match(sheet, replace(profile, tables=tables)) if tables else None


def _share(values: set[str], ends: set[str]) -> float:
    return len(values & ends) / max(1, min(len(values), len(ends)))
