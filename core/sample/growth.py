"""The whole district, made from a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray
from shapely.ops import unary_union

from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.sample.buildings import build
from undergrid.core.sample.census import Census, take_census
from undergrid.core.sample.corridors import Corridors, lay_corridors
from undergrid.core.sample.deliveries import Survey, survey_of
from undergrid.core.sample.design import Design, read_design
from undergrid.core.sample.earthworks import (
    cut_streets,
    declared_hollows,
    drain_ground,
    level_pads,
    sink_hollows,
    wall_underpass,
)
from undergrid.core.sample.inventory import facilities, gauges
from undergrid.core.sample.land import administrative_boundaries, lay_out_land
from undergrid.core.sample.layers import hollows_frame, lines_frame, points_frame, streets_frame
from undergrid.core.sample.network import UTILITIES, Network
from undergrid.core.sample.pipes_gravity import lay_foul, lay_storm
from undergrid.core.sample.pipes_pressure import SHALLOW, lay_shallow
from undergrid.core.sample.streets import Street, lay_out_streets
from undergrid.core.sample.terrain import Hillside, Terrain, natural_terrain

SEED = 20160119


@dataclass(frozen=True, slots=True)
class District:
    """Everything in the sample: the ground, the layers by name, the pipes in three dimensions, survey and census."""

    design: Design
    seed: int
    terrain: Terrain
    layers: dict[str, gpd.GeoDataFrame]
    network: Network
    survey: Survey
    census: Census

    @property
    def crs(self) -> str:
        """The coordinate system as a PROJ string."""
        return self.design.site.crs


def generate_district(seed: int = SEED, size_m: float | None = None, progress: Progress | None = None) -> District:
    """Return the district that grows from a seed: the same seed and size give the same district.

    ``size_m`` scales the plan and the relief together, while streets and pipes keep their widths: 800 to 1200 m have
    been tried, and only the drawn size is free of every clearance conflict.
    """
    say = progress or Progress()
    rng = np.random.default_rng(seed)
    design = read_design(size_m)
    say.report(0.0, Text("The hillside and its streets", "山坡与道路"))
    hillside = Hillside(design, rng)
    streets = lay_out_streets(design, hillside)
    blocks, land = lay_out_land(design, streets)
    free = unary_union([area for area, _depth in declared_hollows(design, streets)]).buffer(5)
    buildings = build(design, streets, blocks, free, rng)
    say.report(0.2, Text("The ground", "地面"))
    terrain, pads = _shape_ground(design, hillside, streets, buildings)
    buildings["base_m"] = np.round(pads, 2)
    say.report(0.6, Text("Pipes and cables", "管线"))
    corridors = lay_corridors(streets, terrain)
    network = _lay_network(design, corridors, land, buildings)
    say.report(0.8, Text("Boundaries, facilities and the survey", "边界、部件与普查成果"))
    layers = {
        "streets": streets_frame(design, streets, terrain),
        "blocks": blocks,
        "land_use": land,
        "buildings": buildings,
        **administrative_boundaries(design, streets),
        "facilities": facilities(design, corridors, network, rng),
        "gauges": gauges(design, terrain, network),
        "hollows": hollows_frame(design, streets),
        "pipe_points": points_frame(design, network),
        "pipe_lines": lines_frame(design, network),
    }
    survey = survey_of(design, network, rng)
    return District(
        design, seed, terrain, layers, network, survey, take_census(design, layers, np.random.default_rng([seed, 2]))
    )


def _shape_ground(
    design: Design, hillside: Hillside, streets: dict[str, Street], buildings: gpd.GeoDataFrame
) -> tuple[Terrain, NDArray[np.float64]]:
    """Return the finished ground and the buildings' pad levels."""
    hollows = declared_hollows(design, streets)
    ground = cut_streets(natural_terrain(design, hillside), streets.values())
    ground = sink_hollows(wall_underpass(ground, design, streets), hollows)
    ground, pads = level_pads(ground, list(buildings.geometry))
    ground = drain_ground(ground, hollows)
    return replace(ground, z=np.round(ground.z, 3)), pads


def _lay_network(design: Design, corridors: Corridors, land: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame) -> Network:
    """Return all utilities' networks in one, with point numbers as a team gives them: utility and serial."""
    network = lay_storm(design, corridors, list(zip(land.geometry, land["runoff"], strict=True)))
    centres = buildings.geometry.centroid
    people = list(zip(centres.x, centres.y, buildings["population"], strict=True))
    network.add(lay_foul(design, corridors, network, people))
    for utility in SHALLOW:
        network.add(lay_shallow(design, corridors, utility))
    serial = dict.fromkeys(UTILITIES, 0)
    for node in network.nodes.values():
        serial[node.utility] += 1
        node.number = f"{node.utility}{serial[node.utility]:04d}"
    return network
