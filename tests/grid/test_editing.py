"""Cells split, merged and brought together into duty grids."""

import numpy as np
import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import box

from undergrid.core.grid.checking import check_grid_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.duties import balanced, duty_grids
from undergrid.core.grid.editing import merge_grid_cells, split_grid_cell
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.stored import read_cells
from undergrid.core.grid.tables import Cell, Duty, DutyCell, Lineage, RetiredCode
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.tests.grid.conftest import EAST, ORIGIN, WEST


@pytest.fixture
def grid(call, store, city, findings):
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    findings.clear()
    return store


def corners(*places):
    return [[ORIGIN[0] + x, ORIGIN[1] + y] for x, y in places]


def in_use(store):
    with store.connect() as connection:
        return read_cells(connection)


def test_a_cell_is_split_and_its_neighbours_keep_sharing_every_vertex(call, grid):
    # cell 004 of the west, (100, 0)-(200, 100), is cut at 30 m; the cut ends on 003 and on the eastern community
    answer = split_grid_cell(call, cell=f"{WEST}004", corners=corners((50, 30), (250, 30.0004)))
    assert answer["codes"] == [f"{WEST}004", f"{WEST}005"] or answer["codes"] == [f"{WEST}005", f"{WEST}004"]
    cells = in_use(grid)
    assert len(cells) == 9
    assert shapely.coverage_is_valid(cells.shapes)
    by_code = dict(zip(cells.codes, shapely.area(cells.shapes).round().tolist(), strict=True))
    assert (by_code[f"{WEST}004"], by_code[f"{WEST}005"]) == (7_000, 3_000)
    with grid.connect() as connection:
        assert sorted(connection.scalars(sa.select(Lineage.share).where(Lineage.kind == "split"))) == [
            pytest.approx(0.3, abs=1e-4), pytest.approx(0.7, abs=1e-4)
        ]  # fmt: skip
        ended = connection.execute(sa.select(Cell.code, Cell.valid_to).where(Cell.valid_to.is_not(None))).all()
    assert [row.code for row in ended] == [f"{WEST}004"]
    assert check_grid_cells(call)["is_clean"]


def test_cells_are_merged_and_the_smaller_ones_code_retires(call, grid):
    answer = merge_grid_cells(call, cells=[f"{WEST}003", f"{WEST}004"])
    assert (answer["cells"], answer["retired"]) == (1, 1)
    cells = in_use(grid)
    assert len(cells) == 7
    assert shapely.coverage_is_valid(cells.shapes)
    with grid.connect() as connection:
        retired = connection.scalars(sa.select(RetiredCode.code)).all()
    assert len(retired) == 1
    assert retired[0] not in cells.codes


def test_what_cannot_be_split_or_merged_is_said(call, grid):
    with pytest.raises(SourceError, match="does not cut"):
        split_grid_cell(call, cell=f"{WEST}004", corners=corners((120, 30), (180, 30)))
    with pytest.raises(StoreError, match="no cell"):
        split_grid_cell(call, cell="nowhere", corners=corners((0, 0), (1, 1)))
    with pytest.raises(SourceError, match="side by side"):
        merge_grid_cells(call, cells=[f"{WEST}001", f"{WEST}004"])
    with pytest.raises(SourceError, match="different communities"):
        merge_grid_cells(call, cells=[f"{WEST}002", f"{EAST}001"])
    with pytest.raises(SourceError, match="two cells"):
        merge_grid_cells(call, cells=[f"{WEST}002", f"{WEST}002"])
    assert len(in_use(grid)) == 8


def test_duty_grids_are_kept_with_their_cells_and_words(call, grid):
    answer = duty_grids(call, count=4, organisation="城管大队", objects="井盖、路灯", in_store=True)
    assert (answer["grids"], answer["variation"]) == (4, pytest.approx(0, abs=1e-9))
    with grid.connect() as connection:
        rows = connection.execute(sa.select(Duty.name, Duty.organisation, sa.func.count(DutyCell.id)).join(
            DutyCell, DutyCell.duty_id == Duty.id).group_by(Duty.name, Duty.organisation)).all()  # fmt: skip
    assert sorted(tuple(row) for row in rows) == [(f"{n:03d}", "城管大队", 2) for n in range(1, 5)]
    with pytest.raises(SourceError, match="cannot be made"):
        duty_grids(call, count=9)


def test_duty_grids_balance_what_is_to_be_done_and_stay_connected():
    cells = np.array(
        [box(x, y, x + 100, y + 100) for y in range(0, 1000, 100) for x in range(0, 1000, 100)], dtype=object
    )
    work = np.random.default_rng(1).uniform(0, 10, len(cells))
    part = balanced(cells, work, 8)
    load = np.bincount(part, work)
    assert len(load) == 8
    assert load.std() / load.mean() < 0.15
    assert all(shapely.coverage_union_all(cells[part == n]).geom_type == "Polygon" for n in range(8))
