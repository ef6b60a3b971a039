"""The parameters that fit best, found by a known optimiser with a budget of runs.

Searches are scipy's: Nelder-Mead within bounds (Gao and Han 2012), which climbs from the start in few runs, or
differential evolution (Storn and Price 1997), which looks everywhere and takes many. Parameters that span decades are
searched by their logarithm.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import differential_evolution, minimize

from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

Method = Literal["nelder-mead", "differential-evolution"]
Values = Mapping[str, float]
WORST = 1e6
"""The score of a run that failed: the search turns back from there."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A parameter between its bounds."""

    name: str
    low: float
    high: float
    start: float
    logarithmic: bool = False

    def __post_init__(self) -> None:
        if not (self.low < self.high and self.low <= self.start <= self.high) or (self.logarithmic and self.low <= 0.0):
            raise ModelError(
                Text("The bounds of {name} make no sense.", "参数 {name} 的上下限不合理。").fill(name=self.name),
                Text(
                    "Give low ≤ start ≤ high, above zero for a logarithmic one.",
                    "应满足 下限 ≤ 初值 ≤ 上限；对数搜索须大于零。",
                ),
            )

    def share(self, value: float) -> float:
        """Return where a value lies between the bounds, 0 to 1."""
        if self.logarithmic:
            return log(value / self.low) / log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def value(self, share: float) -> float:
        """Return the value at a place between the bounds."""
        within = min(max(share, 0.0), 1.0)
        if self.logarithmic:
            return self.low * exp(within * log(self.high / self.low))
        return self.low + within * (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Trial:
    """One run of the search: its values and its score, 0 the best possible."""

    values: Values
    score: float


class BudgetSpent(Exception):
    """The search has used all its runs; what it has found stands in the history."""


@dataclass(slots=True)
class Search:
    """A search under way: asks ``score`` for each new set of values, at most ``budget`` times."""

    searched: Sequence[Searched]
    score: Callable[[Values], float]
    budget: int
    history: list[Trial] = field(default_factory=list)

    def run(self, method: Method = "nelder-mead", seed: int = 1) -> Trial:
        """Return the best trial; ends when the optimiser is content or the budget is spent."""
        start = np.array([each.share(each.start) for each in self.searched])
        bounds = [(0.0, 1.0)] * len(self.searched)
        with contextlib.suppress(BudgetSpent):  # the budget is the other regular end of a search
            if method == "nelder-mead":
                within = {"xatol": 0.005, "fatol": 1e-4, "initial_simplex": _simplex(start)}
                minimize(self._ask, start, method="Nelder-Mead", bounds=bounds, options=within)
            else:
                size = max(4, self.budget // (10 * len(bounds)))
                differential_evolution(self._ask, bounds, x0=start, popsize=size, rng=seed, polish=False)
        return self.best

    @property
    def best(self) -> Trial:
        """Return the best trial so far."""
        return min(self.history, key=lambda trial: trial.score)

    def _ask(self, shares: NDArray[np.float64]) -> float:
        values = {each.name: each.value(float(share)) for each, share in zip(self.searched, shares, strict=True)}
        for known in self.history:
            if known.values == values:
                return known.score
        if len(self.history) >= self.budget:
            raise BudgetSpent
        trial = Trial(values, self.score(values))
        self.history.append(trial)
        return trial.score


def _simplex(start: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the start and one point beside it along each parameter, a fifth of its range away, towards its middle."""
    corners = np.tile(start, (len(start) + 1, 1))
    for place in range(len(start)):
        corners[place + 1, place] += 0.2 if start[place] < 0.5 else -0.2
    return corners
