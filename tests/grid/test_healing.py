"""Gaps and overlaps of cells: narrow ones are closed, wide ones stay, and nothing changes in a preview."""

import geopandas
import numpy as np
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.grid.checking import check_grid_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.healing import mend_grid_cells
from undergrid.core.grid.stored import read_cells
from undergrid.core.grid.tables import Area, Cell
from undergrid.tests.grid.conftest import EAST, WEST, placed, written

WIDE = [(0, 0, 100, 100), (100, 0, 200, 100), (0, 100, 100, 200), (100, 100, 200, 200)]
"""Four cells that tile a community of 200 m by 200 m, as x and y from and to."""


@pytest.fixture
def laid(store):
    """Lay cells as boxes into one community."""

    def lay(*boxes):
        with store.begin() as connection:
            ground = shapely.multipolygons([placed(shapely.box(0, 0, 200, 200))])
            area = sa.func.ST_GeomFromWKB(shapely.to_wkb(ground), store.srid)
            connection.execute(sa.insert(Area).values(level="community", code=WEST, geom=area))
            for number, corners in enumerate(boxes, 1):
                shape = sa.func.ST_GeomFromWKB(shapely.to_wkb(placed(shapely.box(*corners))), store.srid)
                x0, y0, x1, y1 = corners
                row = {
                    "geom": shape,
                    "code": f"{WEST}{number:03d}",
                    "community_code": WEST,
                    "area_m2": (x1 - x0) * (y1 - y0),
                }
                connection.execute(sa.insert(Cell).values(**row))
        return store

    return lay


def areas(store):
    with store.connect() as connection:
        cells = read_cells(connection)
    return shapely.area(cells.shapes).round().tolist(), cells


def test_a_narrow_overlap_and_a_narrow_gap_are_closed(call, laid, tmp_path):
    # 001 reaches 2 m into 002; between 001 and 003 stay 1.5 m
    store = laid((0, 0, 102, 98.5), *WIDE[1:])
    before, _cells = areas(store)
    told = mend_grid_cells(call, output=str(tmp_path / "strips.gpkg"))
    assert (told["gaps"], told["overlaps"], told["left"], told["applied"]) == (1, 1, 0, False)
    assert areas(store)[0] == before, "a preview changes nothing"
    strips = geopandas.read_file(tmp_path / "strips.gpkg")
    assert set(strips["kind"]) == {"gap", "overlap"}
    assert strips["area_m2"].sum() == pytest.approx(2 * 98.5 + 1.5 * 100, abs=0.01)
    assert mend_grid_cells(call, apply_mends=True)["applied"]
    after, cells = areas(store)
    assert sum(after) == 40_000
    with store.connect() as connection:
        stated = connection.scalars(sa.select(Cell.area_m2).order_by(Cell.code)).all()
    assert stated == pytest.approx(after, abs=0.5), "the area that a cell states follows its outline"
    assert shapely.coverage_is_valid(cells.shapes)
    assert [code[-3:] for code in cells.codes] == ["001", "002", "003", "004"]
    again = mend_grid_cells(call)
    assert (again["gaps"], again["overlaps"], again["reshaped"]) == (0, 0, 0)


def test_cells_that_were_just_made_have_nothing_to_mend(call, store, tmp_path):
    """Along a crooked border of communities whose corners lie between the millimetres, as a projected layer's do."""
    y = np.linspace(0, 600, 47)
    crooked = np.column_stack([300 + 40 * np.sin(y / 37) + np.pi / 1e4 * np.arange(47) % 1e-3, y])
    west = shapely.Polygon([(0, 600), (0, 0), *crooked])
    east = shapely.Polygon([(600, 0), (600, 600), *crooked[::-1]])
    ground = {WEST: west, EAST: east}
    with store.begin() as connection:
        for code, shape in ground.items():
            area = sa.func.ST_GeomFromWKB(shapely.to_wkb(shapely.multipolygons([placed(shape)])), store.srid)
            connection.execute(sa.insert(Area).values(level="community", code=code, geom=area))
    across = [shapely.LineString([(-10, 71.3 * n), (610, 71.3 * n + 23.7)]) for n in range(9)]
    streets = written(tmp_path, store, "streets", across, **{"class": ["支路"] * 9})
    generate_grid_cells(call, streets=streets, in_store=True)
    code_grid_cells(call)
    told = mend_grid_cells(call)
    assert {name: told[name] for name in ("gaps", "overlaps", "reshaped", "borders")} == {
        "gaps": 0, "overlaps": 0, "reshaped": 0, "borders": 0
    }  # fmt: skip


def test_what_is_wide_stays_and_is_counted(call, laid):
    store = laid((0, 0, 130, 100), *WIDE[1:3])  # 30 m into the neighbour, and the fourth cell is missing
    before, _cells = areas(store)
    told = mend_grid_cells(call, apply_mends=True)
    assert (told["gaps"], told["overlaps"], told["left"]) == (1, 1, 2)
    assert areas(store)[0] == before
    assert mend_grid_cells(call, width_m=40, apply_mends=True)["left"] == 1
    assert sum(areas(store)[0]) == 30_000


def test_neighbours_share_every_vertex_afterwards(call, laid, findings):
    laid((0, 0, 200, 100), *WIDE[2:])  # the long cell has no vertex where the two above it meet
    assert not check_grid_cells(call)["is_clean"]
    assert mend_grid_cells(call, apply_mends=True)["reshaped"] == 1
    findings.clear()
    check_grid_cells(call)
    assert "grid.borders-not-shared" not in {finding.slug for finding in findings}


def test_a_cell_that_crosses_itself_is_left_alone(call, laid):
    store = laid(*WIDE[1:])
    ring = placed(shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)]))
    with store.begin() as connection:
        shape = sa.func.ST_GeomFromWKB(shapely.to_wkb(ring), store.srid)
        connection.execute(sa.insert(Cell).values(geom=shape, code=f"{WEST}009", community_code=WEST))
    assert mend_grid_cells(call, apply_mends=True)["crossing"] == 1
