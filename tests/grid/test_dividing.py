"""Cells of small cities that are known by hand, and of large random ones that keep every rule."""

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, MultiLineString, box

from undergrid.core.grid.arrangement import HARD, LANE, MAIN, STREET, Features
from undergrid.core.grid.dividing import City, divide
from undergrid.core.grid.partition import Sizes
from undergrid.core.grid.quality import measures

CELLS = Sizes(10_000.0, 5_000.0, 20_000.0)
NOBODY = np.empty(0, dtype=object)


def shapes(*given):
    made = np.empty(len(given), dtype=object)
    made[:] = given
    return made


def features(*lines, rank=STREET):
    ranks = rank if isinstance(rank, list) else [rank] * len(lines)
    return Features(shapes(*(LineString(line) for line in lines)), np.array(ranks, dtype=np.int64))


def divided(communities, lines, **more):
    found = []
    made = divide(City(shapes(*communities), lines, **more), CELLS, found.append)
    return made, found, measures(made, CELLS, more.get("buildings", NOBODY), NOBODY, 1.0)


def slugs(found):
    return sorted({finding.slug.split(".")[1] for finding in found})


def test_a_block_of_two_streets_gives_four_cells():
    made, found, measured = divided([box(0, 0, 200, 200)], features([(0, 100), (200, 100)], [(100, 0), (100, 200)]))
    assert not found
    assert [cell.bounds for cell in made.cells] == [
        (0, 100, 100, 200), (100, 100, 200, 200), (0, 0, 100, 100), (100, 0, 200, 100)
    ]  # fmt: skip
    assert shapely.area(made.cells).tolist() == [10_000.0] * 4
    assert measured["border_m"] == 400
    assert measured["border_share"]["street"] == 1
    assert (measured["variation"], measured["featureless_share"], measured["tiling_error_m2"]) == (0, 0, 0)
    assert measured["mean_compactness"] == pytest.approx(np.pi / 4)


def test_small_blocks_join_across_the_lane_and_not_across_the_main_street():
    lines = features([(100, 0), (100, 200)], [(0, 50), (200, 50)], [(0, 100), (200, 100)], [(0, 150), (200, 150)],
                     rank=[MAIN, LANE, STREET, LANE])  # fmt: skip
    made, _, measured = divided([box(0, 0, 200, 200)], lines)
    assert sorted(cell.bounds for cell in made.cells) == [
        (0, 0, 100, 100), (0, 100, 100, 200), (100, 0, 200, 100), (100, 100, 200, 200)
    ]  # fmt: skip
    assert measured["border_share"]["lane"] == 0


def test_a_river_is_always_a_border():
    made, _, measured = divided([box(0, 0, 100, 100)], features([(0, 40), (100, 40)], rank=HARD))
    assert sorted(shapely.area(made.cells).tolist()) == [4_000.0, 6_000.0]
    assert measured["border_share"]["hard"] == 1


def test_communities_share_the_vertices_of_streets_that_end_on_their_border():
    border = [(100, 0), (103.3, 100), (97.1, 200)]
    west = shapely.Polygon([(0, 0), *border, (0, 200)])
    east = shapely.Polygon([(200, 0), (200, 200), *reversed(border)])
    lines = features([(0, 57.3), (101.9, 57.3)], [(99, 131.7), (200, 131.7)], [(0, 90), (90, 90)])
    made, _found, measured = divided([west, east], lines)
    assert measured["is_valid_coverage"]
    assert measured["tiling_error_m2"] < 0.2
    assert shapely.coverage_invalid_edges(made.cells).tolist() == [None] * len(made.cells) or all(
        edge is None or edge.is_empty for edge in shapely.coverage_invalid_edges(made.cells)
    )
    total = shapely.area(shapely.union_all(made.cells))
    assert total == pytest.approx(shapely.area(made.cells).sum(), abs=1e-6)
    assert set(made.community.tolist()) == {0, 1}


def test_a_building_across_a_street_keeps_its_cell_whole_and_one_across_a_river_is_told():
    house = shapes(box(90, 45, 110, 55))
    lines = features([(0, 100), (200, 100)], [(100, 0), (100, 200)])
    made, found, measured = divided([box(0, 0, 200, 200)], lines, buildings=house)
    assert measured["buildings_cut"] == 0
    assert sorted(shapely.area(made.cells).tolist()) == [10_000.0, 10_000.0, 20_000.0]
    assert not found
    river = Features(lines.lines, np.array([STREET, HARD]))
    _, found, measured = divided([box(0, 0, 200, 200)], river, buildings=house)
    assert slugs(found) == ["building-on-hard-border"]
    assert measured["buildings_cut"] == 1


def test_a_compound_stays_one_cell():
    lines = features([(0, 100), (200, 100)], [(100, 0), (100, 200)], [(50, 0), (50, 100)], rank=LANE)
    made, _, _ = divided([box(0, 0, 200, 200)], lines, compounds=shapes(box(10, 0, 190, 95)))
    inside = [cell for cell in made.cells if shapely.intersects(cell, shapely.Point(40, 50))]
    assert shapely.area(shapely.intersection(inside[0], box(10, 0, 190, 95))) == pytest.approx(180 * 95)


def test_ground_without_features_is_divided_and_told():
    made, found, measured = divided([box(0, 0, 400, 300)], Features(NOBODY, np.empty(0, dtype=np.int64)))
    assert slugs(found) == ["no-features"]
    assert "120000 m²" in found[0].text.en
    assert len(made.cells) == 12
    assert measured["featureless_share"] == 1
    assert measured["share_in_bounds"] == 1
    assert measured["tiling_error_m2"] < 0.01


def test_helper_lines_between_buildings_cut_none():
    rng = np.random.default_rng(1)
    houses = [
        box(x, y, x + rng.uniform(8, 20), y + rng.uniform(8, 14)) for x in range(10, 380, 27) for y in range(8, 290, 21)
    ]
    houses = shapes(*(shapely.affinity.rotate(house, rng.uniform(-15, 15)) for house in houses))
    _made, _found, measured = divided(
        [box(0, 0, 400, 300)], features([(0, 150), (400, 140)], rank=MAIN), buildings=houses
    )
    crossed = shapely.STRtree(houses).query(MultiLineString([((0, 150), (400, 140))]), predicate="intersects")
    assert measured["buildings_cut"] == 0
    assert len(crossed) > 0  # the street itself runs through some: they hold its two sides together
    assert measured["is_valid_coverage"]
    assert measured["connected"]


def test_hills_may_stay_large():
    hill = shapes(box(200, 0, 1000, 800))
    lines = features([(0, 400), (200, 400)], [(200, 0), (200, 800)])
    made, _, _ = divided([box(0, 0, 1000, 800)], lines, hills=hill)
    assert max(shapely.area(made.cells)) >= 600_000


def test_an_end_a_little_short_still_divides():
    lines = features([(0, 100), (198.5, 100)], [(100, 0), (100, 190)])  # 1.5 m short, and 10 m straight on
    made, found, _ = divided([box(0, 0, 200, 200)], lines)
    assert len(made.cells) == 4
    assert not found
    _, found, _ = divided([box(0, 0, 200, 200)], features([(0, 100), (200, 100)], [(100, 0), (100, 150)]))
    assert "loose-ends" in slugs(found)


def town(size, seed):
    """A town of crooked streets every 60 m or so, with houses, in four communities."""
    rng = np.random.default_rng(seed)
    n = size // 60
    grid = np.stack(np.meshgrid(np.arange(n + 1), np.arange(n + 1)), axis=-1) * (size / n)
    grid[1:-1, 1:-1] += rng.uniform(-14, 14, grid[1:-1, 1:-1].shape)
    lines, rank = [], []
    for at in range(1, n):
        for line in (grid[at], grid[:, at]):
            lines.append(LineString(line))
            rank.append(MAIN if at % 5 == 0 else STREET if at % 2 else LANE)
    houses = [box(x, y, x + 12, y + 9) for x, y in rng.uniform(0, size - 12, (n * n // 2, 2))]
    half = size / 2
    quarters = [box(a, b, a + half, b + half) for a in (0, half) for b in (0, half)]
    return City(shapes(*quarters), Features(shapes(*lines), np.array(rank)), shapes(*houses))


@pytest.mark.parametrize("seed", range(3))
def test_a_town_keeps_every_rule(seed):
    city = town(1200, seed)
    made = divide(city, CELLS, print)
    measured = measures(made, CELLS, city.buildings, NOBODY, 1.0)
    assert measured["is_valid_coverage"]
    assert measured["connected"]
    assert measured["tiling_error_m2"] < 1e-6
    assert shapely.union_all(made.cells).area == pytest.approx(1200**2, abs=1e-3)
    assert measured["share_in_bounds"] > 0.9
    assert measured["mean_area_m2"] == pytest.approx(10_000, rel=0.1)
    again = divide(city, CELLS, print)
    assert [cell.wkb for cell in made.cells] == [cell.wkb for cell in again.cells]
    # only houses across a community's border, which no cell may change, are cut
    across = shapely.STRtree(city.communities).query(city.buildings, predicate="intersects")[0]
    across = (np.bincount(across, minlength=len(city.buildings)) > 1).sum()
    assert measured["buildings_cut"] <= across
