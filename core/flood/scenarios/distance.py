"""How alike two storms are, for looking up what a coming one will do among those that were simulated.

The distance is declared, not learned: storms are described by the depths of their heaviest bursts over a ladder of
durations, which decide what pipes and streets meet, by their total, and by when the rain is heaviest. Each is compared
as a share of the forecast's own, so that 10 % more rain is as far away in a drizzle as in a cloudburst.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from undergrid.core.flood.rain.hyetograph import Hyetograph

BURSTS_MIN = (10.0, 30.0, 60.0, 120.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each difference counts: of each burst's depth, of the total, of the time of the peak."""

    bursts: Mapping[float, float] = field(default_factory=lambda: {10.0: 1.0, 30.0: 1.5, 60.0: 1.5, 120.0: 1.0})
    total: float = 1.0
    peak_time: float = 0.25


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far a known storm is from a forecast one: 0 is equal, 0.1 about ten per cent; and where they differ.

    ``ratios`` holds known over forecast for every burst (in minutes) and the total: below one, the known storm is less.
    """

    distance: float
    ratios: Mapping[str, float]


def heaviest(storm: Hyetograph, duration_min: float) -> float:
    """Return the greatest depth in mm that falls within any ``duration_min``; the total when the storm is shorter.

    Within a step the rain is even, so the heaviest burst begins or ends at the edge of a step.
    """
    edges = np.arange(len(storm.depth_mm) + 1) * storm.step_min
    fallen = np.concatenate(([0.0], storm.depth_mm.cumsum()))
    starts = np.concatenate((edges, edges - duration_min))
    until = np.interp(starts + duration_min, edges, fallen)
    return float((until - np.interp(starts, edges, fallen)).max())


def rains_only(storm: Hyetograph) -> Hyetograph:
    """Return the storm from its first to its last rain: dry hours before and after flood nothing."""
    wet = np.flatnonzero(storm.depth_mm > 0.0)
    return Hyetograph(storm.step_min, storm.depth_mm[wet[0] : wet[-1] + 1]) if len(wet) else storm


def comparable(known: Hyetograph, forecast: Hyetograph) -> tuple[float, ...]:
    """Return the bursts that both storms can tell: within a step nobody knows how the rain fell."""
    coarsest = max(known.step_min, forecast.step_min)
    return tuple(minutes for minutes in BURSTS_MIN if minutes >= coarsest)


def likeness(known: Hyetograph, forecast: Hyetograph, weights: Weights | None = None) -> Likeness:
    """Return how far a known storm is from the forecast: the root of the weighted mean of squared shares."""
    chosen = weights or Weights()
    known, forecast = rains_only(known), rains_only(forecast)
    bursts = {minutes: chosen.bursts[minutes] for minutes in comparable(known, forecast)}
    pairs = {
        f"{minutes:g} min": (heaviest(known, minutes), heaviest(forecast, minutes), weight)
        for minutes, weight in bursts.items()
    }
    pairs["total"] = (known.total_mm, forecast.total_mm, chosen.total)
    least = 0.1  # mm: below what a gauge resolves, nothing is a share of anything
    squares = [weight * ((ours - theirs) / max(theirs, least)) ** 2 for ours, theirs, weight in pairs.values()]
    later = (_middle(known) - _middle(forecast)) / max(forecast.step_min * len(forecast.depth_mm), forecast.step_min)
    squares.append(chosen.peak_time * later**2)
    whole = sum(bursts.values()) + chosen.total + chosen.peak_time
    ratios = {name: ours / max(theirs, least) for name, (ours, theirs, _) in pairs.items()}
    return Likeness(float(np.sqrt(sum(squares) / whole)), ratios)


def _middle(storm: Hyetograph) -> float:
    """Return the minute at which half of the rain has fallen: steadier than the peak itself."""
    edges = np.arange(len(storm.depth_mm) + 1) * storm.step_min
    fallen = np.concatenate(([0.0], storm.depth_mm.cumsum()))
    return float(np.interp(0.5 * fallen[-1], fallen, edges))
