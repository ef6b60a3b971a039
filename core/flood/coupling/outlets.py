"""Outfalls on the terrain: what leaves them runs on over the ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.raster import Frame

OutfallChoice = Literal["open", "all", "none"]
OWN_LEVEL = ("FIXED", "TIDAL", "TIMESERIES")
"""Outfalls into water whose level the model itself gives: that water lies outside both models."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outfalls side by side: (n,) arrays but for ``cells`` (n, 2), which are (row, column).

    ``links``: the one pipe that ends there; ``sign``: 1 where it runs to the outfall, -1 where it was drawn from it.
    """

    names: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    cells: NDArray[np.int64] = field(default_factory=lambda: np.zeros((0, 2), np.int64))
    sign: Floats = field(default_factory=lambda: np.zeros(0))

    def __len__(self) -> int:
        return len(self.names)


def outlets_of(
    model: Model, elevation_m: Floats, frame: Frame, choice: OutfallChoice
) -> tuple[Outlets, list[str], list[str]]:
    """Return the outfalls that open to the terrain, those under its ground, and those into water of their own level.

    ``choice``: ``open`` takes those whose mouth is not under the ground: a sewer that ends below a street goes on in
    one that the model does not have. ``all`` takes whatever lies on the terrain, ``none`` nothing.
    """
    found = list(_on_terrain(model, elevation_m, frame)) if choice != "none" else []
    buried = [each.name for each in found if each.is_buried and not each.has_level and choice != "all"]
    level = [each.name for each in found if each.has_level]
    chosen = [each for each in found if not each.has_level and each.name not in buried]
    outlets = Outlets(
        [each.name for each in chosen],
        [each.link for each in chosen],
        np.array([each.cell for each in chosen], np.int64).reshape(-1, 2),
        np.array([each.sign for each in chosen], np.float64),
    )
    return outlets, buried, level


@dataclass(frozen=True, slots=True)
class _Outfall:
    name: str
    link: str
    sign: float
    cell: tuple[int, int]
    ground_m: float
    invert_m: float
    height_m: float
    has_level: bool

    @property
    def is_buried(self) -> bool:
        """Tell whether the ground covers the mouth."""
        return self.ground_m > self.invert_m + self.height_m


def _on_terrain(model: Model, elevation_m: Floats, frame: Frame) -> Iterator[_Outfall]:
    """Yield the outfalls on the terrain to which a link leads."""
    ends = {name: (link, 1.0) for link, name in zip(model.links["name"], model.links["to_node"], strict=True)}
    starts = {name: (link, -1.0) for link, name in zip(model.links["name"], model.links["from_node"], strict=True)}
    heights = model.links.drop_duplicates("name").set_index("name")["height_m"]
    chosen = (model.nodes["kind"] == "outfall") & model.nodes["geometry"].notna()
    for row in model.nodes[chosen].drop_duplicates("name").itertuples():
        link = ends.get(row.name) or starts.get(row.name)
        cell = int(frame.cells_at(np.array([row.geometry.x]), np.array([row.geometry.y]))[0])
        if link is None or cell < 0:
            continue
        place = (cell // elevation_m.shape[1], cell % elevation_m.shape[1])
        ground, height = float(elevation_m[place]), float(heights[link[0]])
        if np.isfinite(ground):
            kind = (str(row.rest).split() or [""])[0].upper()
            yield _Outfall(
                str(row.name), *link, place, ground, float(row.invert_m), height if np.isfinite(height) else 0.0,
                kind in OWN_LEVEL,
            )  # fmt: skip
