"""Mends of borders: narrow strips between areas are given to one of them, a ring that barely crosses itself is cut."""

from __future__ import annotations

import numpy as np
import shapely

from undergrid.core.grid.boundaries import AREAS, BoundaryCase
from undergrid.core.intake.delivery import SHAPE
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend

NARROW_M = 5.0
"""A strip wider than this is a question about the ground, and not about the drawing of a border."""
LOST_SHARE = 0.01


@mend(
    "area-overlap",
    does=Text("Give a narrow strip that two areas share to one of them", "将窄重叠条划归一方"),
    says=Text("Take what {code} shares with its neighbour away from {code}.", "从 {code} 中去掉与邻区重叠的窄条。"),
)
def cut_overlap(case: BoundaryCase, row: int, said: Said) -> list[Edit]:
    shape = case.delivery.shapes(AREAS)[row]
    return _changed(row, shapely.difference(shape, said["strip"])) if said["width"] <= NARROW_M else []


@mend(
    "area-gap",
    does=Text("Give a narrow gap to the area beside it", "将窄缝隙并入相邻区域"),
    says=Text("Give the gap beside {code} to {code}.", "将 {code} 旁的缝隙并入 {code}。"),
)
def fill_gap(case: BoundaryCase, row: int, said: Said) -> list[Edit]:
    shape = case.delivery.shapes(AREAS)[row]
    return _changed(row, shapely.union(shape, said["strip"])) if said["width"] <= NARROW_M else []


@mend(
    "area-shape-broken",
    does=Text("Cut off a small loop where a ring crosses itself", "去除界线自相交的小环"),
    says=Text("Cut the small loops off the outline of {code}.", "去除 {code} 界线上的小环。"),
)
def cut_loops(case: BoundaryCase, row: int, _said: object) -> list[Edit]:
    """Propose the sound shape where next to nothing of the ground is lost; a figure of eight is not guessed at."""
    shape = case.delivery.shapes(AREAS)[row]
    sound = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    parts = [part for part in shapely.get_parts(sound) if part.geom_type == "Polygon"]
    if not parts:
        return []
    areas = shapely.area(parts)
    main = [part for part, area in zip(parts, areas, strict=True) if area > LOST_SHARE * areas.sum()]
    lost = 1 - shapely.area(main).sum() / areas.sum()
    drawn = float(np.abs(shapely.area(shape)))
    if lost > LOST_SHARE or abs(drawn - areas.sum()) > 2 * LOST_SHARE * areas.sum():
        return []
    return _changed(row, main[0] if len(main) == 1 else shapely.multipolygons(main))


def _changed(row: int, shape: shapely.Geometry) -> list[Edit]:
    if shape.is_empty or shape.geom_type not in {"Polygon", "MultiPolygon"} or not shape.is_valid:
        return []
    return [Edit(AREAS, row, {SHAPE: shape})]
