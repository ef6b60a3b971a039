"""From metres to the sheet and back, and where the ticks of an axis stand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF


@dataclass(frozen=True)
class Range:
    """What is shown: from ``left_m`` to ``right_m`` along the course, from level ``low_m`` to ``high_m``."""

    left_m: float
    right_m: float
    low_m: float
    high_m: float

    @property
    def width_m(self) -> float:
        """How much of the course is shown."""
        return self.right_m - self.left_m

    @property
    def height_m(self) -> float:
        """How much of the depth is shown."""
        return self.high_m - self.low_m

    def moved(self, along_m: float, up_m: float) -> Range:
        """Return the range shifted."""
        return Range(self.left_m + along_m, self.right_m + along_m, self.low_m + up_m, self.high_m + up_m)

    def zoomed(self, around: QPointF, along: float, up: float) -> Range:
        """Return the range ``along`` and ``up`` times as large, the place ``around`` (metres) staying where it is."""
        x, z = around.x(), around.y()
        return Range(
            x - (x - self.left_m) * along,
            x + (self.right_m - x) * along,
            z - (z - self.low_m) * up,
            z + (self.high_m - z) * up,
        )


@dataclass(frozen=True)
class Frame:
    """A range of metres shown on an area of the sheet; levels grow upward."""

    area: QRectF
    shown: Range

    def x(self, at_m: float) -> float:
        """Return the horizontal place on the sheet."""
        return self.area.left() + (at_m - self.shown.left_m) * self.along

    def z(self, level_m: float) -> float:
        """Return the vertical place on the sheet."""
        return self.area.bottom() - (level_m - self.shown.low_m) * self.up

    def point(self, at_m: float, level_m: float) -> QPointF:
        """Return the place on the sheet."""
        return QPointF(self.x(at_m), self.z(level_m))

    def metres(self, point: QPointF) -> QPointF:
        """Return distance and level of a place on the sheet."""
        return QPointF(
            self.shown.left_m + (point.x() - self.area.left()) / self.along,
            self.shown.low_m + (self.area.bottom() - point.y()) / self.up,
        )

    @property
    def along(self) -> float:
        """How many units of the sheet one metre along the course takes."""
        return self.area.width() / self.shown.width_m

    @property
    def up(self) -> float:
        """How many units of the sheet one metre of level takes."""
        return self.area.height() / self.shown.height_m

    @property
    def exaggeration(self) -> float:
        """How many times larger heights are drawn than lengths."""
        return self.up / self.along


def ticks(low: float, high: float, length: float, apart: float) -> Iterator[tuple[float, str]]:
    """Yield round values between ``low`` and ``high`` with their text, at least ``apart`` units of the sheet apart."""
    step = round_step((high - low) * apart / max(length, 1.0))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    number = math.ceil(low / step - 1e-9)
    while number * step <= high + 1e-9 * step:
        yield number * step, f"{number * step + 0.0:.{digits}f}"
        number += 1


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 5, 10, 20, … (and their tenths) that is not smaller than ``least``."""
    scale = 10.0 ** math.floor(math.log10(least))
    return next(factor * scale for factor in (1, 2, 5, 10) if factor * scale >= least * (1 - 1e-9))
