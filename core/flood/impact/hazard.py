"""How dangerous the water is: the hazard rating of FD2320, and the classes of every scheme in ``data/hazard``.

Rating (Defra/EA FD2320/TR2, 2006; supplementary note 2008): HR = d (v + 0.5) + DF, with depth d in metres, speed v in
m/s and a debris factor DF by land use. It is judged by its maximum over time, never by the product of the maximum of
depth and the maximum of speed, which may be hours apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.impact.criteria import Classes, DebrisFactor, Scheme

Floats = NDArray[np.floating]

SHALLOW_M, DEEP_M, FAST_M_S = 0.25, 0.75, 2.0
"""Where the debris factor changes (FD2320/TR2, table 3.1)."""
FILM_M = 0.05
"""Rain on a steep street runs as a fast film that endangers nobody: shallower water is not judged."""


@dataclass(frozen=True, slots=True)
class Peaks:
    """What a run keeps of its water for every cell, each the maximum over time; NaN where there is no ground.

    ``product_m2_s`` is the greatest depth times speed, ``rating`` the greatest FD2320 rating, ``duration_h`` the hours
    deeper than 0.15 m, ``after_rain_h`` those of them after the last rain. What a run did not keep is None.
    """

    depth_m: Floats
    speed_m_s: Floats | None = None
    product_m2_s: Floats | None = None
    rating: Floats | None = None
    duration_h: Floats | None = None
    after_rain_h: Floats | None = None

    def quantities(self) -> dict[str, Floats]:
        """Return the known quantities by the names that criteria use."""
        known = {
            "depth_m": self.depth_m,
            "speed_m_s": self.speed_m_s,
            "product_m2_s": self.product_m2_s,
            "rating": self.rating,
            "duration_h": self.duration_h,
            "after_rain_h": self.after_rain_h,
        }
        return {name: values for name, values in known.items() if values is not None}


def debris_factor(depth_m: Floats, speed_m_s: Floats, land: DebrisFactor) -> Floats:
    """Return DF for one kind of land, with the shape of ``depth_m``."""
    deep = (depth_m > DEEP_M) | (speed_m_s > FAST_M_S)
    return np.where(deep, land.deep, np.where(depth_m > SHALLOW_M, land.middle, land.shallow)).astype(np.float32)


def rating_of_maxima(peaks: Peaks, land: DebrisFactor) -> Floats | None:
    """Return max(d v) + max(d)/2 + DF: never below the greatest rating over time, and equal to it wherever depth and
    depth times speed peak together; for runs that did not keep the rating itself. None without speed.
    """
    if peaks.product_m2_s is None or peaks.speed_m_s is None:
        return None
    depth = peaks.depth_m
    rated = peaks.product_m2_s + 0.5 * depth + debris_factor(depth, peaks.speed_m_s, land)
    return np.where(depth > 0.0, rated, np.where(np.isnan(depth), np.nan, 0.0)).astype(np.float32)


def classify(scheme: Scheme, peaks: Peaks, film_m: float = FILM_M) -> Classes:
    """Return the scheme's class of every cell as uint8; 0 where water never stood deeper than ``film_m``."""
    return scheme.classify(peaks.quantities(), peaks.depth_m > film_m)


def areas_by_class(scheme: Scheme, classes: Classes, cell_area_m2: float) -> dict[int, float]:
    """Return the area in m2 of each class, those without a cell included."""
    counts = np.bincount(classes.ravel(), minlength=len(scheme.classes) + 1)
    return {each.code: float(counts[each.code] * cell_area_m2) for each in scheme.classes}
