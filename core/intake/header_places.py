"""The places in a delivered table where its header may stand, and what stands there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import shapely

from undergrid.core.formats.sheet import Sheet, spread_merges
from undergrid.core.intake.everyday import loose, strange_unit
from undergrid.core.intake.subject import Shape
from undergrid.core.intake.two_tongues import with_both_tongues
from undergrid.core.intake.units import head_of, unit_in

SEARCHED_ROWS = 40
FRACTION = re.compile(r"[-+]?\d+[.,]\d{2,}")
UNIT_CELL = re.compile(r"[(\[（].{1,12}[)\]）]|[-–—/]{1,3}")
SHAPES: dict[str, Shape] = {"Point": "point", "LineString": "line", "Polygon": "area"}


@dataclass(frozen=True, slots=True)
class Header:
    """One column of a delivered table: where it stands, what it says, and in which unit."""

    index: int
    text: str
    unit: str | None = None
    everyday: bool = False


@dataclass(frozen=True)
class PlaceOfHeader:
    """A place where the header of a sheet may stand: the names each column may go by, and the cells above."""

    first_row: int
    headers: list[list[str]]
    above: list[str]

    @cached_property
    def by_name(self) -> dict[str, list[Header]]:
        """Return the columns that go by each name."""
        return _by_name(self.headers)

    @cached_property
    def loosened(self) -> frozenset[str]:
        """Return the names without units and all that is neither letter nor digit."""
        return frozenset(loose(name) for names in self.headers for name in names)


@dataclass(frozen=True)
class SearchedSheet:
    """A sheet with what every layout of every profile asks of it, found once."""

    sheet: Sheet
    _filled: dict[int, set[int]] = field(default_factory=dict)

    @cached_property
    def places(self) -> list[PlaceOfHeader]:
        """Return the places where its header may stand."""
        return [PlaceOfHeader(*place) for place in possible_headers(self.sheet)]

    @cached_property
    def geometry(self) -> Shape | None:
        """Return the kind of its shapes."""
        return geometry_kind(self.sheet)

    def filled(self, first_row: int) -> set[int]:
        """Return the columns that hold anything from ``first_row`` on."""
        if first_row not in self._filled:
            self._filled[first_row] = filled_columns(self.sheet, first_row)
        return self._filled[first_row]


@lru_cache(maxsize=65536)
def plain(header: str) -> str:
    """Return a header without what people vary: width of letters, case, white space, line breaks, underscores."""
    return re.sub(r"[\s_]+", "", unicodedata.normalize("NFKC", header)).casefold()


def filled_columns(sheet: Sheet, first_row: int) -> set[int]:
    """Return the columns of a sheet that hold anything from ``first_row`` on."""
    rest = (column.slice(first_row) for column in sheet.columns)
    return {number for number, column in enumerate(rest) if column.null_count < len(column)}


def geometry_kind(sheet: Sheet) -> Shape | None:
    if sheet.geometry is None:
        return None
    first = next((shape for shape in sheet.geometry if shape), None)
    kind = shapely.from_wkb(first).geom_type if first else ""
    return next((shape for end, shape in SHAPES.items() if kind.endswith(end)), None)


def possible_headers(sheet: Sheet) -> Iterable[tuple[int, list[list[str]], list[str]]]:
    """Yield (first data row, the names each column may go by, cells above) for every place a header may stand."""
    if sheet.names is not None:
        yield 0, with_both_tongues([[name] for name in sheet.names]), []
        return
    top = sheet.top(SEARCHED_ROWS + 1)
    spread = spread_merges(top, sheet.merges)
    for row in range(min(SEARCHED_ROWS, len(top))):
        if _measured(top[row]):
            continue
        above = [cell for cells in top[:row] for cell in cells if cell]
        yield _with_units(row + 1, with_both_tongues([[cell] for cell in spread[row]]), above, top)
        if row + 1 < len(top) and not _measured(top[row + 1]):
            both = [_two_rows(upper, lower) for upper, lower in zip(spread[row], top[row + 1], strict=True)]
            yield _with_units(row + 2, both, above, top)


def _measured(row: Sequence[str]) -> bool:
    """Return whether a row is one of data: of two figures with fractions, such as coordinates, no header is made."""
    return sum(FRACTION.fullmatch(cell) is not None for cell in row) >= 2


def _with_units(
    first_row: int, headers: list[list[str]], above: list[str], top: Sequence[Sequence[str]]
) -> tuple[int, list[list[str]], list[str]]:
    """Return a header with the units that stand in a row of their own below it, where there is such a row."""
    below = top[first_row] if first_row < len(top) else ()
    said = [cell for cell in below if cell]
    units = sum(unit_in(cell.strip("()[]（）")) is not None for cell in said)
    if not units or not all(unit_in(cell) or UNIT_CELL.fullmatch(cell) for cell in said):
        return first_row, headers, above
    told = [cell.strip("()[]（）") if cell.strip("-–—/") else "" for cell in below]
    with_units = [
        [f"{name} ({unit})" if name and unit and head_of(name).unit is None else name for name in names]
        for names, unit in zip(headers, told, strict=True)
    ]
    return first_row + 1, with_units, above


def _two_rows(upper: str, lower: str) -> list[str]:
    """Return the names of a column under a header of two rows: 'upper/lower' first, for groups of equal names.

    A unit in brackets above holds for what stands below without one.
    """
    if upper and lower and upper != lower:
        both, own = f"{upper}/{lower}", head_of(lower)
        head = head_of(both)
        said = head.unit or strange_unit(both)
        return [both, lower if own.unit or own.remark or not said else f"{lower} ({said})"]
    return [lower or upper]


def _by_name(headers: Sequence[Sequence[str]]) -> dict[str, list[Header]]:
    """Return the columns that go by each name, with and without its unit."""
    by_name: dict[str, list[Header]] = {}
    for index, names in enumerate(headers):
        by_name[f"#{index + 1}"] = [Header(index, f"#{index + 1}")]
        for name in names:
            head = head_of(name)
            shown, unit = re.sub(r"\s+", "", name), head.unit or strange_unit(name, is_place=True)
            for key in {plain(name), plain(head.bare) if head.unit else ""} - {""}:
                by_name.setdefault(key, []).append(Header(index, shown, unit))
    for index, names in enumerate(headers):  # X (L93) is X where nothing else is
        for name in names:
            if (key := plain(head_of(name).bare)) in ("x", "y") and head_of(name).remark:
                by_name.setdefault(key, [Header(index, re.sub(r"\s+", "", name))])
    return by_name
