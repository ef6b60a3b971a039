"""Cells in the store: made, coded, made again after a street was built; what stays keeps its number."""

import geopandas
import numpy as np
import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import LineString, box

from undergrid.core.grid.codes import in_order, is_well_formed, numbered, same_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.stored import read_cells
from undergrid.core.grid.tables import Cell, CellBorder, Lineage, RetiredCode
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.tests.grid.conftest import EAST, WEST, placed, written


def cells_of(store):
    with store.connect() as connection:
        return read_cells(connection)


def by_corner(cells):
    """Return the code of each cell by its south-west corner in metres of the city."""
    corner = shapely.bounds(cells.shapes)[:, :2] - shapely.bounds(placed(box(0, 0, 1, 1)))[:2]
    return {(round(x), round(y)): code for (x, y), code in zip(corner.tolist(), cells.codes, strict=True)}


def test_cells_are_made_into_layers_and_a_page(call, store, city, tmp_path):
    outputs = {name: str(tmp_path / f"{name}.gpkg") for name in ("cells_output", "borders_output")}
    answer = generate_grid_cells(call, **city, **outputs, report_output=str(tmp_path / "page.html"))
    assert (answer["cells"], answer["area_m2"], answer["buildings_cut"]) == (8, 80_000, 0)
    assert answer["is_valid_coverage"]
    cells = geopandas.read_file(outputs["cells_output"])
    assert cells.groupby("community").size().to_dict() == {WEST: 4, EAST: 4}
    borders = geopandas.read_file(outputs["borders_output"])
    inner = borders[~borders["outer"].astype(bool)].groupby("follows")["length_m"].sum()
    assert inner.to_dict() == {"community": 200.0, "street": 800.0}
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "data:image/png;base64," in page
    assert "vertex for vertex" in page
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Cell)) == 0


def test_cells_get_codes_in_order_from_north_west(call, store, city):
    generate_grid_cells(call, **city, in_store=True)
    answer = code_grid_cells(call)
    assert answer == {"cells": 8, "kept": 0, "coded": 8, "retired": 0, "not_coded": 0}
    assert by_corner(cells_of(store)) == {
        (0, 100): f"{WEST}001", (100, 100): f"{WEST}002", (0, 0): f"{WEST}003", (100, 0): f"{WEST}004",
        (200, 100): f"{EAST}001", (300, 100): f"{EAST}002", (200, 0): f"{EAST}003", (300, 0): f"{EAST}004",
    }  # fmt: skip
    with store.connect() as connection:
        borders = connection.execute(sa.select(CellBorder.follows, sa.func.sum(CellBorder.length_m)).where(
            CellBorder.cell_b_id.is_not(None)).group_by(CellBorder.follows)).all()  # fmt: skip
    assert {follows: length for follows, length in borders} == {"community": 200.0, "street": 800.0}
    assert code_grid_cells(call)["kept"] == 8


def test_a_new_street_leaves_unchanged_cells_their_codes_and_retires_what_is_gone(call, store, city, tmp_path):
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    # the cross street of the west is moved from 100 m to 150 m: two cells there grow, two shrink
    moved = [LineString(line) for line in ([(0, 100), (400, 100)], [(150, 0), (150, 200)], [(300, 0), (300, 200)])]
    city["streets"] = written(tmp_path, store, "moved", moved, **{"class": ["支路"] * 3})
    generate_grid_cells(call, **city, in_store=True)
    answer = code_grid_cells(call)
    codes = by_corner(cells_of(store))
    # 150 x 100 against 100 x 100 share 100 of 150: kept; 50 x 100 against 100 x 100 share 50 of 100: kept as well
    assert answer["kept"] == 8
    assert codes[(150, 100)] == f"{WEST}002"
    third = [LineString(line) for line in ([(0, 100), (400, 100)], [(300, 0), (300, 200)])]
    city["streets"] = written(tmp_path, store, "third", third, **{"class": ["支路"] * 2})
    generate_grid_cells(call, **city, in_store=True)
    answer = code_grid_cells(call)
    codes = by_corner(cells_of(store))
    assert {code for at, code in codes.items() if at[0] >= 200} == {f"{EAST}00{n}" for n in (1, 2, 3, 4)}
    assert (codes[(0, 100)], codes[(0, 0)]) == (f"{WEST}001", f"{WEST}003")
    with store.connect() as connection:
        assert sorted(connection.scalars(sa.select(RetiredCode.code))) == [f"{WEST}002", f"{WEST}004"]
        shares = connection.scalars(sa.select(Lineage.share)).all()
    assert all(0 < share <= 1 for share in shares)
    city["streets"] = written(tmp_path, store, "again", moved, **{"class": ["支路"] * 3})
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    codes = by_corner(cells_of(store))
    assert (codes[(150, 100)], codes[(150, 0)]) == (f"{WEST}005", f"{WEST}006")  # a retired code is never used again


def test_the_older_scheme_has_fourteen_digits_and_renumbering_retires_all(call, store, city):
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    answer = code_grid_cells(call, scheme="cjt14", renumber=True)
    assert (answer["coded"], answer["retired"]) == (8, 8)
    assert sorted(cells_of(store).codes)[0] == f"{WEST}01"


def test_what_cannot_be_coded_is_told(call, store, city, tmp_path, findings):
    with pytest.raises(StoreError, match="no cells in use"):
        code_grid_cells(call)
    city["communities"] = written(tmp_path, store, "odd", [box(0, 0, 200, 200)], code=["ABC"])
    with pytest.raises(StoreError, match="12 digits"):
        generate_grid_cells(call, **city, in_store=True)
    nameless = written(tmp_path, store, "nameless", [box(0, 0, 200, 200)], what=["x"])
    generate_grid_cells(call, communities=nameless, streets=city["streets"])
    assert "grid.community-without-code" in [finding.slug for finding in findings]
    with pytest.raises(SourceError, match="no community"):
        generate_grid_cells(call, streets=city["streets"])


def test_a_number_beyond_the_digits_is_refused():
    cells = np.array([box(x, 0, x + 1, 1) for x in range(100)], dtype=object)
    made = numbered(cells, WEST, "cjt14", old=cells[:0], old_codes=[], taken=[])
    assert made.codes.count(None) == 1
    assert made.codes[0] == f"{WEST}01"
    assert is_well_formed(f"{WEST}001", "gb15")
    assert [is_well_formed(code, "gb15") for code in (f"{WEST}01", f"{WEST}000", f"{WEST[:-1]}A001", "")] == [False] * 4


def test_same_cells_are_found_by_the_most_common_ground_over_all():
    old = np.array([box(0, 0, 10, 10), box(10, 0, 20, 10)], dtype=object)
    new = np.array([box(9, 0, 20, 10), box(0, 0, 9, 10), box(0, 10, 5, 20)], dtype=object)
    assert same_cells(new, old).tolist() == [1, 0, -1]


def test_order_tells_which_cell_stands_wrong():
    cells = np.array([box(0, 100, 100, 200), box(100, 100, 200, 200), box(0, 0, 100, 100)], dtype=object)
    assert in_order(cells, ["001", "002", "003"]).all()
    assert in_order(cells, ["001", "003", "002"]).tolist() == [True, True, False]
