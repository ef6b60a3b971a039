"""Things by cell: one rule for points on borders, lines and areas, in the engine and in the store alike."""

import numpy as np
import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import LineString, Point, box

from undergrid.core.grid.assigning import assign, assign_to_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.hotspots import false_discovery, hot_spots, neighbours
from undergrid.core.grid.statistics import aggregated, classes, grid_statistics
from undergrid.core.grid.tables import Assignment, Cell
from undergrid.core.streets.tables import Street
from undergrid.tests.grid.conftest import WEST, placed, written

CELLS = np.array([box(0, 0, 10, 10), box(10, 0, 20, 10), box(0, 10, 20, 20)], dtype=object)


def things(*given):
    made = np.empty(len(given), dtype=object)
    made[:] = given
    return made


def test_points_lines_and_areas_by_hand():
    found = assign(
        things(Point(5, 5), Point(10, 5), LineString([(5, 5), (20, 5)]), box(5, 5, 15, 15), Point(50, 50)), CELLS
    )
    pairs = sorted(zip(found.thing.tolist(), found.cell.tolist(), found.share.round(6).tolist(), strict=True))
    assert pairs == [
        (0, 0, 1.0), (1, 0, 1.0), (2, 0, 0.333333), (2, 1, 0.666667), (3, 0, 0.25), (3, 1, 0.25), (3, 2, 0.5)
    ]  # fmt: skip
    assert found.thing[found.on_border].tolist() == [1]
    assert found.largest(5).tolist() == [0, 0, 1, 2, -1]


def test_sums_means_and_extremes_by_hand():
    found = assign(things(Point(5, 5), Point(6, 5), Point(15, 5), LineString([(5, 5), (15, 5)])), CELLS)
    values = np.array([2.0, 4.0, 10.0, 20.0])
    assert aggregated(found, values, "sum", 3).tolist() == [16, 20, 0]
    assert aggregated(found, values, "max", 3)[:2].tolist() == [20, 20]
    mean = aggregated(found, values, "mean", 3)
    assert mean[:2].tolist() == [16 / 2.5, 20 / 1.5]
    assert np.isnan(mean[2])
    assert classes(np.array([0.0, 1, 2, 3, 4, 5, np.nan])).tolist() == [0, 1, 2, 3, 4, 5, 0]


def test_work_grows_with_the_things_and_not_with_things_times_cells(monkeypatch):
    asked = []
    real = shapely.intersection
    monkeypatch.setattr(shapely, "intersection", lambda one, two: asked.append(len(one)) or real(one, two))
    counts = []
    for size in (10, 20):
        asked.clear()
        cells = np.array([box(x, 0, x + 10, 10) for x in range(0, 10 * size, 10)], dtype=object)
        assign(things(*(LineString([(x + 5, 5), (x + 12, 5)]) for x in range(0, 10 * size, 5))), cells)
        counts.append(sum(asked))
    assert counts[1] <= 2.1 * counts[0]


# --- hot spots -------------------------------------------------------------------------------------------------------


def test_gi_star_has_the_published_values_of_pysal():
    """Esda's own example (docstring of ``G_Local``): six points, neighbours within 15, binary weights, star."""
    points = np.array([(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)], dtype=float)
    distance = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    around = [[b for b in range(6) if b != a and distance[a, b] <= 15] for a in range(6)]
    found = hot_spots(np.array([2, 3, 3.2, 5, 8, 7]), around)
    published = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    assert found.z == pytest.approx(published, abs=1e-7)
    # two-sided normal p of z = 2.02424331, from tables 0.0429
    assert found.p[5] == pytest.approx(0.0429, abs=1e-4)
    assert set(found.called) == {"neither"}  # none is left after the control of false discoveries


def test_false_discoveries_are_held_down_as_benjamini_and_hochberg_do():
    p = np.array([0.01, 0.04, 0.03, 0.005, np.nan])
    assert false_discovery(p)[:4] == pytest.approx([0.02, 0.04, 0.04, 0.02])
    assert np.isnan(false_discovery(p)[4])


def test_a_planted_cluster_is_hot_and_an_island_has_no_neighbours():
    cells = [box(x, y, x + 1, y + 1) for y in range(12) for x in range(12)] + [box(50, 50, 51, 51)]
    cells = np.array(cells, dtype=object)
    x, y = shapely.bounds(cells)[:, 0], shapely.bounds(cells)[:, 1]
    rng = np.random.default_rng(0)
    values = rng.uniform(0, 1, len(cells)) + np.where((x >= 4) & (x < 8) & (y >= 4) & (y < 8), 5.0, 0.0)
    found = hot_spots(values, neighbours(cells))
    hot = found.called == "hot"
    assert hot[(x >= 5) & (x < 7) & (y >= 5) & (y < 7)].all()
    assert not hot[(x < 2) | (y < 2)].any()
    assert found.called[-1] == "no neighbours"
    assert np.isnan(found.z[-1])


def test_noise_is_rarely_called_hot():
    cells = np.array([box(x, y, x + 1, y + 1) for y in range(15) for x in range(15)], dtype=object)
    around = neighbours(cells)
    rng = np.random.default_rng(7)
    called = [(hot_spots(rng.normal(size=len(cells)), around).called != "neither").any() for _ in range(60)]
    assert np.mean(called) <= 0.1


# --- in the store ----------------------------------------------------------------------------------------------------


@pytest.fixture
def grid(call, store, city):
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    return store


def assigned(store):
    """Return (last digits of code, share, on border) of everything that the store has assigned."""
    asked = sa.select(Cell.code, Assignment.share, Assignment.on_border).join(Cell, Cell.id == Assignment.cell_id)
    with store.connect() as connection:
        return sorted((code[-4:], round(share, 6), marked) for code, share, marked in connection.execute(asked))


def geom(store, shape):
    return sa.func.ST_GeomFromText(placed(shape).wkt, store.srid)


def test_the_store_assigns_by_the_same_rule_and_keeps_it_true(call, grid, city, tmp_path):
    with grid.begin() as connection:
        connection.execute(sa.insert(Street).values(name="s", geom=geom(grid, LineString([(50, 50), (150, 50)]))))
    assert assigned(grid) == [("1003", 0.5, False), ("1004", 0.5, False)]
    with grid.begin() as connection:  # the street is moved to the east
        moved = {"geom": geom(grid, LineString([(150, 50), (250, 50)])), "rev": -Street.rev}
        connection.execute(sa.update(Street).values(**moved))
    assert assigned(grid) == [("1004", 0.5, False), ("2003", 0.5, False)]
    generate_grid_cells(call, **city, in_store=True)  # other cells are in use now
    code_grid_cells(call)
    assert assigned(grid) == [("1004", 0.5, False), ("2003", 0.5, False)]
    with grid.begin() as connection:
        connection.execute(sa.delete(Street))
    assert assigned(grid) == []


def test_features_of_a_layer_get_their_cell(call, grid, findings, tmp_path):
    findings.clear()
    lamps = written(tmp_path, grid, "lamps", [Point(50, 50), Point(100, 50), Point(900, 0)], n=[1, 2, 3])
    answer = assign_to_cells(
        call, features=lamps, output=str(tmp_path / "a.gpkg"), shares_output=str(tmp_path / "s.csv")
    )
    assert answer["assigned"], answer["outside"] == (2, 1)
    assert answer["on_border"] == 1
    assert [finding.slug for finding in findings] == ["grid.outside"]
    table = (tmp_path / "s.csv").read_text(encoding="utf-8-sig").splitlines()
    assert table[1:] == [f"1,{WEST}003,1.0", f"2,{WEST}003,1.0"]


def test_statistics_count_by_cell(call, grid, tmp_path):
    import geopandas

    lamps = written(tmp_path, grid, "lamps", [Point(50, 50), Point(60, 50), Point(350, 150)], watts=[40.0, 60.0, None])
    answer = grid_statistics(call, features=lamps, output=str(tmp_path / "o.gpkg"))
    assert (answer["cells"], answer["total"], answer["outside"]) == (8, 3, 0)
    counted = geopandas.read_file(tmp_path / "o.gpkg").set_index("code")["value"]
    assert counted[f"{WEST}003"] == 2
    answer = grid_statistics(call, features=lamps, aggregate="sum", value_column="watts", per_hectare=True)
    assert answer["total"] == pytest.approx(100)
