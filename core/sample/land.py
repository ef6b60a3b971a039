"""The land: blocks between the streets, what they are used for, and the administrative boundaries."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from scipy.interpolate import PchipInterpolator
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import polygonize, unary_union

from undergrid.core.sample.design import Design
from undergrid.core.sample.streets import Street

SMALLEST_BLOCK_M2 = 600.0


def extent(design: Design) -> Polygon:
    """Return the district's square."""
    site = design.site
    return box(site.east_m, site.north_m, site.east_m + site.size_m, site.north_m + site.size_m)


def river(design: Design) -> Polygon:
    """Return the water's area within the district."""
    site = design.site
    bank = PchipInterpolator(*np.array(design["relief"]["bank"], float).T)
    x = np.linspace(0, 1000, 101)
    edge = [site.plan(point) for point in zip(x, bank(x), strict=True)]
    corners = [site.plan([1000, 0]), site.plan([0, 0])]
    return Polygon([*edge, *corners])


def lay_out_land(design: Design, streets: dict[str, Street]) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return the blocks, and the land use that covers the district without gap or overlap."""
    crs, whole, water = design.site.crs, extent(design), river(design)
    paved = shapely.intersection(unary_union([street.surface for street in streets.values()]), whole)
    free = whole.difference(paved).difference(water)
    parts = [part for part in shapely.get_parts(free) if isinstance(part, Polygon)]
    parts.sort(key=lambda part: (-round(part.centroid.y), round(part.centroid.x)))
    rows = [_block(design, i, part, streets) for i, part in enumerate(parts)]
    blocks = gpd.GeoDataFrame(rows, crs=crs)
    uses = design["use"]
    cover = [(row.use, row.name_zh, row.geometry) for row in blocks.itertuples()]
    cover += [("S1", "", part) for part in shapely.get_parts(paved.difference(water))]
    cover += [("E1", "", water)]
    land = gpd.GeoDataFrame(
        [
            {
                "use": use,
                "use_zh": uses[use]["name"][1],
                "use_en": uses[use]["name"][0],
                "name_zh": name,
                "runoff": uses[use]["runoff"],
                "area_m2": round(part.area, 1),
                "geometry": part,
            }
            for use, name, part in cover
        ],
        crs=crs,
    )
    return blocks[blocks.area >= SMALLEST_BLOCK_M2].reset_index(drop=True), land


def _block(design: Design, index: int, part: Polygon, streets: dict[str, Street]) -> dict[str, Any]:
    use, names = _use_of(design, part, streets)
    return {
        "code": f"B{index + 1:03d}",
        "use": use,
        "name_en": names[0],
        "name_zh": names[1],
        "area_m2": round(part.area, 1),
        "geometry": part,
    }


def _use_of(design: Design, part: Polygon, streets: dict[str, Street]) -> tuple[str, tuple[str, str]]:
    """Return a block's use: the place that stands in it, else by size and by the street it fronts."""
    site = design.site
    for place in design["place"]:
        if part.contains(Point(site.plan(place["at"]))):
            return place["use"], (place["name"][0], place["name"][1])
    if part.area < SMALLEST_BLOCK_M2:
        return "G2", ("", "")
    above_river = part.centroid.y - river(design).bounds[3]
    if above_river < 25 * site.scale:
        return "G1", ("", "")
    if part.area < 6000 and part.distance(streets["T3"].line) < 12:
        return "B1", ("", "")
    return "R2", ("", "")


def administrative_boundaries(design: Design, streets: dict[str, Street]) -> dict[str, gpd.GeoDataFrame]:
    """Return districts, streets (subdistricts) and communities; each level tiles the one above exactly."""
    site, table = design.site, design["administration"]
    whole = extent(design)
    terraces = [streets[row["id"]] for row in design["terrace"]]
    middle = _middle_line(design, streets)
    dividing = [_through(street.line, whole) for street in terraces[1:4]]
    faces = list(polygonize(unary_union([whole.exterior, middle, *dividing])))
    communities: dict[str, list[Polygon]] = {row["code"]: [] for row in table["community"]}
    for face in faces:
        point = face.representative_point()
        above = sum(_is_above(street.line, point) for street in terraces[1:4])
        west = point.x < middle.interpolate(middle.project(point)).x
        band = (0, 2, 3, 4)[above]
        for row in table["community"]:
            if row["between"][0] == band and row["cut"] == ("west" if west else "east"):
                communities[row["code"]].append(face)
    rows = [_unit(row, unary_union(communities[row["code"]])) for row in table["community"]]
    streets_rows = [
        _unit(row, unary_union([unit["geometry"] for unit in rows if unit["code"].startswith(row["code"])]))
        for row in table["street"]
    ]
    district = [_unit(table["district"], unary_union([unit["geometry"] for unit in streets_rows]))]
    levels = {"districts": district, "subdistricts": streets_rows, "communities": rows}
    return {name: gpd.GeoDataFrame(units, crs=site.crs) for name, units in levels.items()}


def _unit(row: dict[str, Any], area: Polygon) -> dict[str, Any]:
    return {
        "code": row["code"],
        "name_en": row["name"][0],
        "name_zh": row["name"][1],
        "area_m2": round(area.area, 1),
        "geometry": area,
    }


def _middle_line(design: Design, streets: dict[str, Street]) -> LineString:
    """Return the line that parts west from east: from the north border down stairs and lanes to the river's middle."""
    site = design.site
    stairs = [streets[code].line for code in ("S1", "S3", "S4", "S7")]
    points: list[tuple[float, float]] = [(stairs[0].coords[0][0], site.north_m + site.size_m)]
    for line in stairs:
        coords = sorted(line.coords, key=lambda point: -point[1])
        points += [coords[0], coords[len(coords) // 2], coords[-1]]
    points.append((stairs[-1].coords[-1][0], site.north_m))
    return LineString(points)


def _through(line: LineString, whole: Polygon) -> LineString:
    """Return a terrace's line drawn out to the district's border."""
    coords = list(line.coords)
    west, _south, east, _north = whole.bounds
    return LineString([(west, coords[0][1]), *coords[1:-1], (east, coords[-1][1])])


def _is_above(line: LineString, point: Point) -> bool:
    coords = shapely.get_coordinates(line)
    return bool(point.y > np.interp(point.x, coords[:, 0], coords[:, 1]))
