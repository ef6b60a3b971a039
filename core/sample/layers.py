"""The map layers of streets, hollows and pipes, from what was designed."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
from shapely.geometry import LineString, Point

from undergrid.core.sample.design import Design
from undergrid.core.sample.earthworks import declared_hollows
from undergrid.core.sample.network import GRAVITY, Network
from undergrid.core.sample.streets import Street
from undergrid.core.sample.terrain import Terrain


def streets_frame(design: Design, streets: dict[str, Street], terrain: Terrain) -> gpd.GeoDataFrame:
    rows = []
    for street in streets.values():
        xy = list(street.line.coords)
        z = terrain.at(np.array([p[0] for p in xy]), np.array([p[1] for p in xy]))
        rows.append(
            {
                "code": street.code,
                "name_en": street.name.en,
                "name_zh": street.name.zh,
                "class": street.section.code,
                "class_zh": street.section.name.zh,
                "width_m": street.section.width_m,
                "carriageway_m": street.section.carriageway_m,
                "surface_en": street.section.surface.en,
                "surface_zh": street.section.surface.zh,
                "steepest": round(street.steepest, 4),
                "length_m": round(street.line.length, 1),
                "geometry": LineString([(p[0], p[1], round(float(h), 2)) for p, h in zip(xy, z, strict=True)]),
            }
        )
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def hollows_frame(design: Design, streets: dict[str, Street]) -> gpd.GeoDataFrame:
    """Return where water is meant to stand, by name."""
    names = [row["name"] for row in design["hollow"]]
    names += [row["underpass"]["name"] for row in design["terrace"] if "underpass" in row]
    rows = [
        {"name_en": name[0], "name_zh": name[1], "geometry": area}
        for name, (area, _depth) in zip(names, declared_hollows(design, streets), strict=True)
    ]
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def points_frame(design: Design, network: Network) -> gpd.GeoDataFrame:
    rows = [
        {
            "number": node.number,
            "utility": node.utility,
            "feature": node.feature,
            "appurtenance": node.appurtenance,
            "ground_m": node.ground_m,
            "well_depth_m": node.well_depth_m,
            "effective_area_m2": node.effective_area_m2,
            "street": node.street,
            "geometry": Point(node.east_m, node.north_m, node.ground_m),
        }
        for node in network.nodes.values()
    ]
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def lines_frame(design: Design, network: Network) -> gpd.GeoDataFrame:
    """Return the lines along their axes: from invert or top, half the height up or down."""
    rows = []
    for pipe in network.pipes:
        a, b = network.nodes[pipe.start], network.nodes[pipe.end]
        middle = pipe.section.height_m / 2 * (1 if pipe.utility in GRAVITY else -1)
        rows.append(
            {
                "utility": pipe.utility,
                "role": pipe.role,
                "start": a.number,
                "end": b.number,
                "start_depth_m": round(a.ground_m - pipe.start_level_m, 2),
                "end_depth_m": round(b.ground_m - pipe.end_level_m, 2),
                "start_level_m": pipe.start_level_m,
                "end_level_m": pipe.end_level_m,
                "size": pipe.section.size,
                "width_m": pipe.section.width_m,
                "height_m": pipe.section.height_m,
                "street": pipe.street,
                "geometry": LineString(
                    [
                        (a.east_m, a.north_m, round(pipe.start_level_m + middle, 3)),
                        (b.east_m, b.north_m, round(pipe.end_level_m + middle, 3)),
                    ]
                ),
            }
        )
    return gpd.GeoDataFrame(rows, crs=design.site.crs)
