"""Every check of the grid finds its slip, and nothing else on a clean city."""

import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import Point, box

from undergrid.core.grid.checking import check_grid_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.tables import Area, Cell, RetiredCode
from undergrid.core.kernel.errors import StoreError
from undergrid.tests.grid.conftest import EAST, WEST, placed, written


def shape(store, geometry):
    return sa.func.ST_GeomFromText(geometry.wkt, store.srid)


@pytest.fixture
def grid(call, store, city, findings):
    """The city's cells in the store, coded, with its communities."""
    with store.begin() as connection:
        for code, extent in ((WEST, box(0, 0, 200, 200)), (EAST, box(200, 0, 400, 200))):
            many = sa.func.ST_Multi(shape(store, placed(extent)))
            connection.execute(sa.insert(Area).values(level="community", code=code, geom=many))
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    findings.clear()
    return store


def slugs(findings):
    return sorted({finding.slug.split(".")[1] for finding in findings})


def test_a_clean_city_has_no_findings(call, grid, findings):
    answer = check_grid_cells(call)
    assert answer == {"cells": 8, "errors": 0, "warnings": 0, "cut_or_on_border": 0, "is_clean": True}
    assert not findings


def test_an_independent_judge_finds_the_cells_tiling(grid):
    with grid.connect() as connection:
        asked = sa.text("SELECT ST_AsBinary(geom), ST_Area(geom) FROM grid.cell WHERE valid_to IS NULL")
        rows = connection.execute(asked).all()
    cells = shapely.from_wkb([row[0] for row in rows])
    assert shapely.coverage_is_valid(cells)
    assert sum(row[1] for row in rows) == pytest.approx(80_000, abs=1e-6)
    assert shapely.union_all(cells).area == pytest.approx(80_000, abs=1e-6)


CODE = f"{WEST}004"
SLIPS = {
    "code-missing": {"code": None},
    "code-form": {"code": f"{WEST}4"},
    "code-prefix": {"code": f"{EAST}009"},
    "date-ahead": {"valid_from": sa.func.current_date() + 3},
}


@pytest.mark.parametrize("slug", SLIPS)
def test_a_slip_in_a_column_is_found(call, grid, findings, slug):
    with grid.begin() as connection:
        connection.execute(sa.update(Cell).where(Cell.code == CODE).values(**SLIPS[slug], rev=-Cell.rev))
    answer = check_grid_cells(call)
    assert slug in slugs(findings)
    assert not answer["is_clean"]


def test_a_retired_code_in_use_and_a_number_out_of_order_are_found(call, grid, findings):
    with grid.begin() as connection:
        connection.execute(sa.insert(RetiredCode).values(code=CODE))
        connection.execute(sa.update(Cell).where(Cell.code == f"{WEST}001").values(code=f"{WEST}050", rev=-Cell.rev))
    check_grid_cells(call)
    assert slugs(findings) == ["code-retired", "sequence"]


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        # (100, 0)-(200, 100) is the cell; it grows over its western neighbour, shrinks, crosses itself, is a shred
        (box(90, 0, 200, 100), ["borders-not-shared", "overlap"]),
        (box(100, 0, 190, 100), ["borders-not-shared", "not-tiled"]),
        (shapely.Polygon([(100, 0), (200, 100), (200, 0), (100, 100)]), ["not-tiled", "shape-invalid"]),
        (box(195, 0, 200, 100), ["area", "borders-not-shared", "not-tiled"]),
    ],
)
def test_a_slip_in_a_shape_is_found_with_its_place(call, grid, findings, outline, expected):
    with grid.begin() as connection:
        connection.execute(
            sa.update(Cell).where(Cell.code == CODE).values(geom=shape(grid, placed(outline)), rev=-Cell.rev)
        )
    check_grid_cells(call)
    found = set(slugs(findings)) - {"sequence"}
    assert found == set(expected)
    assert all(finding.wkt for finding in findings)
    town = placed(box(-1, -1, 401, 201))
    assert all(town.contains(shapely.from_wkt(finding.wkt)) for finding in findings)


def test_buildings_cut_and_components_on_borders_are_told(call, grid, findings, tmp_path):
    buildings = written(
        tmp_path, grid, "b", [box(95, 20, 105, 30), box(100, 40, 110, 50), box(20, 20, 30, 30)], n=[1, 2, 3]
    )
    components = written(tmp_path, grid, "c", [Point(100.5, 70), Point(50, 50)], n=[1, 2])
    answer = check_grid_cells(call, buildings=buildings, components=components)
    assert answer["cut_or_on_border"] == 2  # a wall along the border is no cut
    assert slugs(findings) == ["building-cut", "component-on-border"]


def test_nothing_to_check_is_said(call, store):
    with pytest.raises(StoreError, match="no cells in use"):
        check_grid_cells(call)
