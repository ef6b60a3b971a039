"""When the sun is below a height at a place: nights, by the equations that NOAA's solar calculator gives from Meeus.

Jean Meeus, Astronomical Algorithms, 2nd edition, chapters 22 (obliquity), 25 (the sun, low accuracy: 0.01 degrees) and
28 (equation of time); gml.noaa.gov/grad/solcalc. Sunrise and sunset come out to about a minute between 72 degrees of
latitude north and south; what hills and clouds do is not in it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SUNSET_DEG = 0.833
"""How far the sun's centre is below the horizon at sunset: its radius, and what the air lifts it (NOAA)."""
J2000 = dt.date(2000, 1, 1)
CENTURY_DAYS = 36_525.0
ROUNDS = 3
"""The sun's place is asked anew for the moment found: the second round moves it by less than a second."""


@dataclass(frozen=True)
class Nights:
    """Nights that begin on some days: when they begin and end, in days of Universal Time after J2000's noon."""

    days: list[dt.date]
    begin: Floats
    end: Floats

    @property
    def hours(self) -> Floats:
        """Return how long each night is; 24 where the sun does not rise above the height, 0 where it stays above."""
        return np.asarray(np.maximum(self.end - self.begin, 0.0) * 24.0)

    def hours_within(self, start_h: float, stop_h: float, offset_h: float) -> Floats:
        """Return how much of each night lies between two hours of a clock that is ``offset_h`` before Universal Time.

        A window whose end is not after its begin goes on past midnight.
        """
        length = (stop_h - start_h) % 24.0
        found = np.zeros(len(self.days))
        midnight = np.floor(self.begin + 0.5 + offset_h / 24.0) - 0.5 - offset_h / 24.0
        for days in (-1, 0, 1):
            opens = midnight + days + start_h / 24.0
            shared = np.minimum(self.end, opens + length / 24.0) - np.maximum(self.begin, opens)
            found += np.maximum(shared, 0.0) * 24.0
        return found

    def clock(self, moments: Floats, offset_h: float) -> list[str]:
        """Return moments as hours and minutes of a clock."""
        minutes = np.round(((moments + 0.5) * 24.0 + offset_h) * 60.0).astype(np.int64) % 1440
        return [f"{minute // 60:02d}:{minute % 60:02d}" for minute in minutes.tolist()]


def sun_at(days: Floats) -> tuple[Floats, Floats]:
    """Return the sun's declination (degrees) and the equation of time (minutes), days after noon of 2000-01-01."""
    t = days / CENTURY_DAYS
    mean_longitude = np.radians((280.46646 + t * (36_000.76983 + t * 0.0003032)) % 360.0)
    anomaly = np.radians((357.52911 + t * (35_999.05029 - 0.0001537 * t)) % 360.0)
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    centre = (
        np.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + np.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + np.sin(3 * anomaly) * 0.000289
    )
    node = np.radians(125.04 - 1934.136 * t)
    longitude = mean_longitude + np.radians(centre - 0.00569 - 0.00478 * np.sin(node))
    mean_obliquity = 23.0 + (26.0 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60.0) / 60.0
    obliquity = np.radians(mean_obliquity + 0.00256 * np.cos(node))
    declination = np.degrees(np.arcsin(np.sin(obliquity) * np.sin(longitude)))
    y = np.tan(obliquity / 2.0) ** 2
    equation = (
        y * np.sin(2 * mean_longitude)
        - 2 * eccentricity * np.sin(anomaly)
        + 4 * eccentricity * y * np.sin(anomaly) * np.cos(2 * mean_longitude)
        - 0.5 * y * y * np.sin(4 * mean_longitude)
        - 1.25 * eccentricity**2 * np.sin(2 * anomaly)
    )
    return np.asarray(declination), np.asarray(np.degrees(equation) * 4.0)


def nights(first: dt.date, last: dt.date, longitude: float, latitude: float, below_deg: float = SUNSET_DEG) -> Nights:
    """Return the nights that begin on the days from ``first`` to ``last``, both among them.

    A night begins and ends as the sun's centre passes ``below_deg`` under the horizon. Where it does not come up to
    that, the night goes from noon to noon; where it does not go down to it, the night has no length.
    """
    count = (last - first).days + 1
    noon = (first - J2000).days + np.arange(count + 1, dtype=np.float64) - longitude / 360.0
    begin, end = _passing(noon[:-1], latitude, below_deg, 1), _passing(noon[1:], latitude, below_deg, -1)
    return Nights([first + dt.timedelta(days=n) for n in range(count)], begin, end)


def _passing(noon: Floats, latitude: float, below_deg: float, sign: int) -> Floats:
    """Return when the sun passes a height after noon (1) or before it (-1)."""
    moment, phi = noon, np.radians(latitude)
    for _ in range(ROUNDS):
        declination, equation = sun_at(moment)
        delta = np.radians(declination)
        cosine = (np.cos(np.radians(90.0 + below_deg)) - np.sin(phi) * np.sin(delta)) / (np.cos(phi) * np.cos(delta))
        angle = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
        moment = noon + (sign * angle * 4.0 - equation) / 1440.0
    return moment
