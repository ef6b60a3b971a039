"""Where the first coordinate of a proposal points, and by what that is known: digits, or where other data lies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.headers import Match
from undergrid.core.intake.sampling import Column
from undergrid.core.kernel.text import Text

Box = tuple[float, float, float, float]
FAR = 5.0
"""So many times its own size, and at least as many kilometres, a delivery may lie beside what is there."""
MOST_LOOKED_AT = 300
NORTH, EAST = Text("X is north", "X 为北坐标"), Text("X is east", "X 为东坐标")
BY_DIGITS = Text("{which}, for the one number has seven digits before the point and the other six or eight.",
                 "{which}：一列整数部分七位，另一列六位或八位。")  # fmt: skip
BY_PLACE = Text(
    "{which}, for so the points lie by {what}, and the other way they do not.",
    "{which}：按此顺序各点位于{what}附近，反之则不然。",
)
UNDECIDED = Text(
    "X is taken for east: neither the digits nor what lies elsewhere decides it. Look at the map before it comes in.",
    "X 暂按东坐标处理：位数和已有数据均无法判定，导入前请在图上核对。",
)
NO_PLACES = Text("No table has columns of coordinates.", "没有含坐标列的表。")
STORE = Text("what the store holds", "库中已有数据")
OTHER_FILES = Text("the shapes of the delivery", "成果中的图形")


def axes_of(matches: Sequence[Match], store: Box | None = None, sheets: Sequence[Sheet] = ()) -> tuple[str, Text]:
    """Return ``north_east`` where X points north, else ``east_north``, and by what that is known.

    ``store`` is where the city's data lies; the shapes among the ``sheets`` speak too, where they are in metres.
    """
    placed = [match for match in matches if {"x", "y"} <= match.columns.keys()]
    if not placed:
        return "east_north", NO_PLACES
    first, second = (
        np.concatenate([Column.of(match, match.columns[axis].index).numbers for match in placed]) for axis in ("x", "y")
    )
    digits = [_digits(numbers) for numbers in (first, second)]
    if 7 in digits and {6, 8} & set(digits):
        which = "north_east" if digits[0] == 7 else "east_north"
        return which, BY_DIGITS.fill(which=NORTH if which == "north_east" else EAST)
    for box, what in ((store, STORE), (_box_of(sheets), OTHER_FILES)):
        east, north = _within(first, second, box), _within(second, first, box)
        if east != north:
            return ("north_east", BY_PLACE.fill(which=NORTH, what=what)) if north else (
                "east_north", BY_PLACE.fill(which=EAST, what=what)
            )  # fmt: skip
    return "east_north", UNDECIDED


def _digits(numbers: np.ndarray) -> int:
    """Return how many digits most of the numbers have before the point."""
    return len(str(int(abs(np.median(numbers))))) if len(numbers) else 0


def _within(east: np.ndarray, north: np.ndarray, box: Box | None) -> bool:
    if box is None or not len(east) or not len(north):
        return False
    west, south, right, top = box
    reach = max(FAR * max(right - west, top - south), 1000 * FAR)
    x, y = float(np.median(east)), float(np.median(north))
    return bool(west - reach <= x <= right + reach and south - reach <= y <= top + reach)


def _box_of(sheets: Sequence[Sheet]) -> Box | None:
    """Return where the first shapes of the sheets lie; None for none, or for degrees."""
    drawn = [each for sheet in sheets if sheet.geometry is not None for each in sheet.geometry[:MOST_LOOKED_AT] if each]
    if not drawn:
        return None
    west, south, east, north = map(float, shapely.total_bounds(shapely.from_wkb(np.array(drawn, dtype=object))))
    return (
        None if max(abs(west), abs(east)) <= 180 and max(abs(south), abs(north)) <= 90 else (west, south, east, north)
    )
