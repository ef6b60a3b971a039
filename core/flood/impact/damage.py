"""Damage to buildings by depth: one curve for each use of a building, shipped or a city's own.

The shipped curves stand in ``data/hazard/depth_damage.csv``, the words for uses in ``data/hazard/building_uses.csv``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.impact.criteria import HAZARD_DATA
from undergrid.core.flood.impact.facilities import by_word, plain
from undergrid.core.formats.small_table import number_of, rows_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

DEFAULT_USE = "residential"
"""The use by whose curve a building of unknown use is judged."""
SHIPPED_CURVES = HAZARD_DATA / "depth_damage.csv"
NO_CURVE = Text(
    "{name} has no curve for {use}, by which buildings of unknown use are judged.",
    "{name} 缺少 {use} 曲线（用途不明的建筑物按此计算）。",
)
WRITE_IT = Text("Add it, as in data/hazard/depth_damage.csv.", "请参照 data/hazard/depth_damage.csv 补充。")
NO_SHARE = Text("{name}, row {row}: a share lost lies from 0 to 1.", "{name} 第 {row} 行：损失率应在 0 与 1 之间。")
FALLS = Text(
    "{name}, row {row}: depths of a use must rise, and what is lost must not fall.",
    "{name} 第 {row} 行：同一用途的水深应递增，损失率不应减小。",
)
SORT = Text("Mend the table.", "请更正该表。")


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


def damage_curves(path: Path = SHIPPED_CURVES) -> dict[str, DamageCurve]:
    """Return the curves of a table by use: its columns ``use``, ``depth_m`` and ``fraction`` are needed.

    Raises SourceError for one that does not rise, or without a curve for what is of unknown use.
    """
    points: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for number, row in rows_of(path, {"use", "depth_m", "fraction"}):
        points.setdefault(plain(row.get("use")), []).append((number, row))
    curves = {use: _curve(use, known, path) for use, known in points.items() if use}
    if DEFAULT_USE not in curves:
        raise SourceError(NO_CURVE.fill(name=path.name, use=DEFAULT_USE), WRITE_IT)
    return curves


def _curve(use: str, points: list[tuple[int, dict[str, str]]], path: Path) -> DamageCurve:
    depth, fraction = (
        np.array([number_of(row, name, path, number) for number, row in points]) for name in ("depth_m", "fraction")
    )
    for at, (number, _) in enumerate(points):
        if not 0 <= fraction[at] <= 1:
            raise SourceError(NO_SHARE.fill(name=path.name, row=number), SORT)
        if at and (depth[at] <= depth[at - 1] or fraction[at] < fraction[at - 1]):
            raise SourceError(FALLS.fill(name=path.name, row=number), SORT)
    first = points[0][1]
    name = Text(first.get("name_en") or use, first.get("name_zh") or first.get("name_en") or use)
    return DamageCurve(use, name, depth, fraction, first.get("source", ""))


@cache
def _words() -> dict[str, str]:
    return {word: row["code"] for word, row in by_word("building_uses.csv").items()}


def curve_of(word: object, curves: Mapping[str, DamageCurve]) -> str | None:
    """Return the use whose curve a word in any language means; None where it means none that has a curve."""
    said = plain(word)
    named = next((use for use, each in curves.items() if said in (use, plain(each.name.en), plain(each.name.zh))), None)
    known = named or _words().get(said)
    return known if known in curves else None


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
