"""Damage to buildings by depth: curves from ``data/hazard/depth_damage.csv``, one for each use of a building."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.impact.criteria import HAZARD_DATA, rows
from undergrid.core.kernel.text import Text

DEFAULT_USE = "residential"


@dataclass(frozen=True, slots=True)
class DamageCurve:
    """The share of a building's value that is lost at a depth above its floor; straight between its points."""

    use: str
    name: Text
    depth_m: NDArray[np.float64]
    fraction: NDArray[np.float64]
    source: str

    def share(self, depth_m: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the share lost; as at the last point for greater depths."""
        return np.asarray(np.interp(depth_m, self.depth_m, self.fraction), dtype=np.float64)


def damage_curves(path: Path = HAZARD_DATA / "depth_damage.csv") -> dict[str, DamageCurve]:
    """Return the curves by use."""
    curves = {}
    for use, points in groupby(rows(path), key=lambda row: row["use"]):
        known = list(points)
        depth, fraction = (np.array([float(point[name]) for point in known]) for name in ("depth_m", "fraction"))
        name = Text(known[0]["name_en"], known[0]["name_zh"])
        curves[use] = DamageCurve(use, name, depth, fraction, known[0]["source"])
    return curves


def damage_share(
    depth_m: NDArray[np.floating], uses: Sequence[str | None], curves: Mapping[str, DamageCurve]
) -> NDArray[np.float64]:
    """Return the share of each building that is lost; buildings of a use without a curve count as dwellings."""
    known = np.array([use if use in curves else DEFAULT_USE for use in uses], dtype=object)
    lost = np.zeros(len(known))
    for use, curve in curves.items():
        chosen = known == use
        lost[chosen] = curve.share(np.asarray(depth_m)[chosen])
    return lost
