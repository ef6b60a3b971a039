"""How hard it rains: mean intensity over a duration, once in so many years.

Three kinds of relation answer the same two questions, :meth:`intensity_mm_h` and :meth:`depth_mm`:
the formula of Chinese cities, a table of intensity, duration and frequency (IDF), and a user's own expression.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from math import inf, log10
from typing import Literal, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from undergrid.core.flood.rain.expression import Expression
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]
IntensityUnit = Literal["mm/h", "mm/min", "L/(s·ha)", "L/(s·hm²)"]

MM_H_PER: dict[IntensityUnit, float] = {"mm/h": 1.0, "mm/min": 60.0, "L/(s·ha)": 0.36, "L/(s·hm²)": 0.36}
"""Millimetres per hour in one of each unit; 1 L/(s·ha) over 3600 s on 10 000 m2 is 0.36 mm, and 1 hm² is 1 ha."""

FITTED_DURATIONS_MIN = (5.0, 180.0)
"""The durations Chinese city formulas are fitted to (GB 50014-2021, appendix on storm statistics: 11 from 5 to 180)."""

EVERYWHERE = Text("", "")


class Intensity(Protocol):
    """What every relation of intensity, duration and frequency can tell."""

    @property
    def name(self) -> Text:
        """Return what people call the relation."""

    @property
    def source(self) -> str:
        """Return where its figures come from."""

    @property
    def formula(self) -> str:
        """Return the relation as it is written, with its unit; empty for a table."""

    def intensity_mm_h(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        """Return the mean intensity in mm/h over each duration (min), once in ``return_period_a`` years."""

    def depth_mm(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        """Return the depth in mm that falls in each duration (min)."""


class _Depth(ABC):
    """Depth follows from mean intensity, for every relation alike."""

    __slots__ = ()

    @abstractmethod
    def intensity_mm_h(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        """Return the mean intensity in mm/h over each duration."""

    def depth_mm(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        minutes = np.asarray(duration_min, dtype=np.float64)
        safe = np.where(minutes > 0, minutes, 1.0)
        return np.where(minutes > 0, self.intensity_mm_h(safe, return_period_a) * minutes / 60.0, 0.0)


@dataclass(frozen=True, slots=True)
class StormFormula(_Depth):
    """The storm intensity formula of GB 50014: A (1 + C lg P) / (t + b)^n, t in minutes, P in years.

    ``form`` says what ``A`` is: ``q`` in L/(s·ha), ``i`` in mm/min, or ``167`` when the rule is written
    q = 167 A1 (1 + C lg P) / (t + b)^n; the 167 is the standard's own rounding of 1000/6 and is kept. ``to_a`` is the
    longest return period for which its source gives it.
    """

    code: str
    name: Text
    form: Literal["q", "i", "167"]
    A: float
    C: float
    b: float
    n: float
    applies_to: Text = EVERYWHERE
    source: str = ""
    confidence: str = "unknown"
    to_a: float = inf

    @property
    def formula(self) -> str:
        """Return the formula with its figures; the unit of q is written as GB 50014 does."""
        head, unit = {"q": ("q = ", "L/(s·hm²)"), "i": ("i = ", "mm/min"), "167": ("q = 167×", "L/(s·hm²)")}[self.form]
        return f"{head}{self.A:g}×(1 + {self.C:g} lgP)/(t + {self.b:g})^{self.n:g}, {unit}"

    def strength_mm_h(self, return_period_a: float) -> float:
        """Return A (1 + C lg P) such that dividing by (t + b)^n gives mm/h."""
        factor = {"q": MM_H_PER["L/(s·ha)"], "i": MM_H_PER["mm/min"], "167": 167.0 * MM_H_PER["L/(s·ha)"]}[self.form]
        growth = 1.0 + self.C * log10(return_period_a)
        if growth <= 0:
            raise ModelError(
                Text("The formula gives no rain at a return period of {p} years.", "重现期 {p} 年时公式无降雨。").fill(
                    p=return_period_a
                ),
                Text("Choose a longer return period.", "请选择更长的重现期。"),
            )
        return factor * self.A * growth

    def intensity_mm_h(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        minutes = np.asarray(duration_min, dtype=np.float64)
        return np.asarray(self.strength_mm_h(return_period_a) / (minutes + self.b) ** self.n)


@dataclass(frozen=True, slots=True)
class IdfTable(_Depth):
    """Intensities at the crossings of durations (rows) and return periods (columns), log-log between them."""

    code: str
    name: Text
    durations_min: Floats
    return_periods_a: Floats
    table_mm_h: Floats = field(repr=False)
    source: str = ""
    formula: str = ""

    def intensity_mm_h(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        """Interpolate; outside the table the nearest duration's depth slope goes on, a return period must be inside."""
        low, high = float(self.return_periods_a[0]), float(self.return_periods_a[-1])
        if not low <= return_period_a <= high:
            raise ModelError(
                Text(
                    "The table covers return periods of {low:g} to {high:g} years, not {p:g}.",
                    "该表适用重现期 {low:g} 至 {high:g} 年，不含 {p:g} 年。",
                ).fill(low=low, high=high, p=return_period_a),
                Text("Choose a return period inside the table.", "请选择表内的重现期。"),
            )
        periods, wanted = np.log(self.return_periods_a), np.log(return_period_a)
        column = np.exp([np.interp(wanted, periods, row) for row in np.log(self.table_mm_h)])
        return _log_log(np.asarray(duration_min, dtype=np.float64), self.durations_min, column)


@dataclass(frozen=True, slots=True)
class UserFormula(_Depth):
    """A user's own expression of ``t`` (min) and ``P`` (years), in a declared unit."""

    code: str
    name: Text
    expression: Expression
    unit: IntensityUnit
    source: str = ""

    @property
    def formula(self) -> str:
        """Return the expression as its writer gave it."""
        return f"{self.expression.text}, {self.unit}"

    def intensity_mm_h(self, duration_min: ArrayLike, return_period_a: float) -> Floats:
        minutes = np.asarray(duration_min, dtype=np.float64)
        value = np.asarray(self.expression(t=minutes, P=return_period_a), dtype=np.float64) * MM_H_PER[self.unit]
        return np.broadcast_to(value, minutes.shape)


def _log_log(at: Floats, x: Floats, y: Floats) -> Floats:
    """Interpolate linearly in both logarithms, with the end slopes going on outside."""
    lx, ly, la = np.log(x), np.log(y), np.log(at)
    piece = np.clip(np.searchsorted(lx, la) - 1, 0, len(lx) - 2)
    slope = (ly[piece + 1] - ly[piece]) / (lx[piece + 1] - lx[piece])
    return np.asarray(np.exp(ly[piece] + slope * (la - lx[piece])))
