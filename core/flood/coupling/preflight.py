"""What terrain and network say against each other: found before a coupled run, with place and remedy."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.checks import coupling as told
from undergrid.core.flood.coupling.shafts import COUPLED_KINDS, rims_m
from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.findings import Finding

FOOT_M = 0.3048
LIKE_FEET = 0.03
"""Relative scatter within which levels are taken to differ by the unit: nothing else has this ratio by chance."""
FEWEST = 5
LEAST_LEVEL_M = 5.0
"""Below this the ratio of two levels says nothing."""
MOST_NAMED = 10
LEAST_LOST_M3 = 0.1


def against_each_other(network: Model, elevation_m: NDArray[np.float64], frame: Frame) -> Iterator[Finding]:
    """Yield where the network leaves the terrain, and whether their heights are in different units."""
    nodes = network.nodes[network.nodes["geometry"].notna()].drop_duplicates("name")
    if not len(nodes):
        return
    points = np.array(nodes["geometry"].to_list(), dtype=object)
    x, y = shapely.get_x(points), shapely.get_y(points)
    cell = frame.cells_at(x, y)
    ground = np.where(cell >= 0, elevation_m.ravel()[np.maximum(cell, 0)], np.nan)
    outside = cell < 0
    if outside.any():
        far = shapely.distance(points[outside], shapely.box(*frame.bounds))
        middle, count = _middle(points[outside]), int(outside.sum())
        yield told.BEYOND_TERRAIN.found(wkt=middle, count=count, all=len(nodes), far=float(far.max()))
    bare = ~outside & np.isnan(ground)
    if bare.any():
        yield told.WITHOUT_GROUND.found(wkt=_middle(points[bare]), count=int(bare.sum()), all=len(nodes))
    rims = rims_m(nodes, network.units).to_numpy(dtype=np.float64)
    comparable = np.isfinite(ground) & (np.abs(rims) > LEAST_LEVEL_M)
    if comparable.sum() >= FEWEST:
        ratio = float(np.median(ground[comparable] / rims[comparable]))
        for expected in (1.0 / FOOT_M, FOOT_M):
            if abs(ratio / expected - 1.0) < LIKE_FEET:
                yield told.OTHER_UNITS.found(wkt=_middle(points[comparable]), ratio=ratio)


def what_leaves(
    network: Model, coupled: Collection[str], buried: Collection[str], own_level: Collection[str]
) -> Iterator[Finding]:
    """Yield whose water the streets will never see, before the run: nodes without a street, outfalls that lead away."""
    nodes = network.nodes.drop_duplicates("name")
    alone = nodes[nodes["kind"].isin(COUPLED_KINDS) & ~nodes["name"].isin(list(coupled))]
    ends = nodes[nodes["kind"] == "outfall"]
    for chosen, check in (
        (alone, told.NOT_COUPLED),
        (ends[ends["name"].isin(list(buried))], told.UNDER_GROUND),
        (ends[ends["name"].isin(list(own_level))], told.LEADS_AWAY),
    ):
        if not len(chosen):
            continue
        names = ", ".join(chosen["name"].iloc[:MOST_NAMED]) + (", ..." if len(chosen) > MOST_NAMED else "")
        points = chosen["geometry"][chosen["geometry"].notna()].to_numpy()
        wkt = shapely.MultiPoint(list(points)).wkt if len(points) else None
        subject = str(chosen["name"].iloc[0]) if len(chosen) == 1 else None
        yield check.found(subject=subject, wkt=wkt, count=len(chosen), names=names)


def lost_in_pipes(ledger: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield what has flooded inside the pipe model, after the run."""
    volume = float(ledger["pipes"]["flooded_m3"])
    if volume > LEAST_LOST_M3:
        yield told.FLOODED.found(volume=volume)


def _middle(points: NDArray[np.object_]) -> str:
    """Return the middle of the points that a finding is about; they may be thousands."""
    middle = shapely.MultiPoint(list(points)).representative_point()
    return f"POINT ({middle.x:.3f} {middle.y:.3f})"
