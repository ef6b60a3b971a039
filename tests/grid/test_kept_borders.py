"""The kept borders of cells: where they meet, after every way in which cells change, and what each follows."""

import numpy as np
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.grid.arrangement import Edges, sides_of
from undergrid.core.grid.checking import check_grid_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.drawing import draw_grid_cell
from undergrid.core.grid.editing import merge_grid_cells, split_grid_cell
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.healing import mend_grid_cells
from undergrid.core.grid.stored import read_cells
from undergrid.core.grid.tables import Area, Cell, CellBorder
from undergrid.core.grid.undoing import undo_grid_change
from undergrid.tests.grid.conftest import EAST, ORIGIN, WEST, placed, written

NOTHING = Edges(np.array([placed(shapely.LineString([(-9, -9), (-8, -8)]))]), np.array([0]))


@pytest.fixture
def grid(call, store, city, findings):
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    with store.begin() as connection:
        for code, x in ((WEST, 0), (EAST, 200)):
            ground = sa.func.ST_Multi(geom(store, shapely.box(x, 0, x + 200, 200)))
            connection.execute(sa.insert(Area).values(level="community", code=code, geom=ground))
    findings.clear()
    return store


def corners(*places):
    return [[ORIGIN[0] + x, ORIGIN[1] + y] for x, y in places]


def geom(store, shape):
    return sa.func.ST_GeomFromText(placed(shape).wkt, store.srid)


def kept(store):
    """The kept borders of cells in use: what each follows and its course, by the codes on both sides."""
    one, two = sa.orm.aliased(Cell), sa.orm.aliased(Cell)
    asked = (
        sa.select(CellBorder.follows, sa.func.ST_AsBinary(CellBorder.geom), CellBorder.length_m, one.code, two.code)
        .join(one, one.id == CellBorder.cell_a_id)
        .outerjoin(two, two.id == CellBorder.cell_b_id)
        .where(one.valid_to.is_(None), two.valid_to.is_(None))
    )
    found = {}
    with store.connect() as connection:
        for follows, course, length, a, b in connection.execute(asked):
            shape = shapely.from_wkb(bytes(course))
            assert shape.length == pytest.approx(length)
            found.setdefault((a, b) if b is None else (min(a, b), max(a, b)), []).append((follows, shape))
    return found


def lengths(store, *pair):
    """What the border of a pair of cells follows, and how far."""
    found = {}
    for follows, shape in kept(store)[tuple(f"{WEST}{each}" if each else None for each in pair)]:
        assert follows not in found, "one row for each thing that a border follows"
        found[follows] = round(shape.length, 3)
    return found


def assert_true(store):
    """Hold the kept borders against those that the engine finds by its own rule in the outlines."""
    with store.connect() as connection:
        cells = read_cells(connection)
    sides = sides_of(cells.shapes, NOTHING)
    met = {}
    for a, b, start, end in zip(sides.one, sides.two, sides.start, sides.end, strict=True):
        codes = (cells.codes[a], None) if b < 0 else tuple(sorted((cells.codes[a], cells.codes[b])))
        met.setdefault(codes, []).append(shapely.LineString([start, end]))
    borders = kept(store)
    assert borders.keys() == met.keys()
    for pair, pieces in met.items():
        courses = [shape for _follows, shape in borders[pair]]
        assert sum(shape.length for shape in courses) == pytest.approx(sum(piece.length for piece in pieces), abs=1e-3)
        assert shapely.hausdorff_distance(shapely.union_all(courses), shapely.union_all(pieces)) < 2e-3


def test_what_the_generator_brought_stands_as_it_is(grid):
    assert_true(grid)
    with grid.connect() as connection:
        batches = connection.scalars(sa.select(CellBorder.batch_id).distinct()).all()
    assert len(batches) == 1, "nothing was drawn that the batch had not brought"
    assert batches[0] is not None
    assert lengths(grid, "001", "002") == {"street": 100}
    assert lengths(grid, "001", None) == {"community": 200}


def test_a_split_and_a_merge_and_their_undoing(call, grid):
    whole = kept(grid)
    split = split_grid_cell(call, cell=f"{WEST}004", corners=corners((50, 30), (250, 30.0004)))
    assert_true(grid)
    assert lengths(grid, *sorted(code[-3:] for code in split["codes"])) == {"none": 100}
    assert sorted(lengths(grid, "003", code[-3:])["street"] for code in split["codes"]) == [30, 70]
    undo_grid_change(call, cell=split["codes"][0])
    assert_true(grid)
    assert {pair: {follows for follows, _shape in rows} for pair, rows in kept(grid).items()} == {
        pair: {follows for follows, _shape in rows} for pair, rows in whole.items()
    }
    merged = merge_grid_cells(call, cells=[f"{WEST}003", f"{WEST}004"])["codes"][0]
    assert_true(grid)
    assert lengths(grid, merged[-3:], None) == {"community": 300}
    undo_grid_change(call, cell=merged)
    assert_true(grid)
    assert check_grid_cells(call)["is_clean"]


def test_a_gap_has_borders_of_its_own_and_none_when_it_is_drawn(call, grid):
    with grid.begin() as connection:
        connection.execute(sa.delete(Cell).where(Cell.code == f"{WEST}004"))
    assert_true(grid)
    assert lengths(grid, "003", None) == {"community": 200, "street": 100}
    drawn = draw_grid_cell(call, corners=corners((80, -30), (230, -20), (240, 130), (90, 120)))
    assert_true(grid)
    assert lengths(grid, "003", drawn["code"][-3:]) == {"street": 100}
    undo_grid_change(call, cell=drawn["key"])
    assert_true(grid)


def test_a_vertex_dragged_in_plain_qgis_takes_its_borders_along(call, grid):
    """QGIS with topological editing saves one cell after another, in one transaction."""
    moved = {
        "001": [(0, 100), (0, 200), (100, 200), (103, 98)],
        "002": [(103, 98), (100, 200), (200, 200), (200, 100)],
        "003": [(0, 0), (0, 100), (103, 98), (100, 0)],
        "004": [(100, 0), (103, 98), (200, 100), (200, 0)],
    }
    with grid.begin() as connection:
        for code, ring in moved.items():
            changed = {"geom": geom(grid, shapely.Polygon(ring)), "rev": -Cell.rev}
            connection.execute(sa.update(Cell).where(Cell.code == f"{WEST}{code}").values(**changed))
    assert_true(grid)
    assert lengths(grid, "001", "002") == {"street": pytest.approx(102.044, abs=1e-3)}, "it follows the street still"
    assert check_grid_cells(call)["is_clean"]


def test_what_a_person_said_of_a_border_stays_when_cells_change(call, grid):
    with grid.begin() as connection:
        said = sa.update(CellBorder).where(CellBorder.follows == "street").values(follows="lane", rev=-CellBorder.rev)
        connection.execute(said)
    split_grid_cell(call, cell=f"{WEST}001", corners=corners((-10, 150), (110, 150)))
    assert_true(grid)
    assert lengths(grid, "003", "004") == {"lane": 100}
    with_north = [pair for pair in kept(grid) if f"{WEST}002" in pair and pair[1] is not None]
    assert {follows for pair in with_north for follows, _shape in kept(grid)[pair]} == {"lane", "community"}


def test_cells_that_are_mended_or_made_again_have_their_borders(call, grid, city):
    with grid.begin() as connection:
        narrower = geom(grid, shapely.box(0, 0, 98, 100))
        connection.execute(sa.update(Cell).where(Cell.code == f"{WEST}003").values(geom=narrower, rev=-Cell.rev))
    assert_true(grid)
    assert mend_grid_cells(call, apply_mends=True)["borders"] == 0
    assert_true(grid)
    assert lengths(grid, "003", "004") == {"none": 100}, "the strip went to 004: they meet two metres beside the street"
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    assert_true(grid)
    assert lengths(grid, "003", "004") == {"street": 100}


def test_neighbours_of_a_community_made_anew_are_told_apart_from_it(call, grid, city, tmp_path):
    """The cells of the east stay, the west is made again: they share with its new cells what they did with the old."""
    with grid.connect() as connection:
        east = {key for key, community in zip(*_keys(connection), strict=True) if community == EAST}
    alone = written(tmp_path, grid, "alone", [shapely.box(0, 0, 200, 200)], code=[WEST])
    generate_grid_cells(call, **city | {"communities": alone}, in_store=True)
    code_grid_cells(call)
    assert_true(grid)
    with grid.connect() as connection:
        assert east < set(_keys(connection)[0])


def _keys(connection):
    cells = read_cells(connection)
    return cells.keys, cells.community.tolist()


def test_a_border_that_was_moved_by_hand_is_found_and_drawn_anew(call, grid, findings):
    with grid.begin() as connection:
        aside = {"geom": sa.func.ST_Translate(CellBorder.geom, 4, 0), "rev": -CellBorder.rev}
        inner = sa.and_(CellBorder.cell_b_id.is_not(None), CellBorder.follows == "community")
        connection.execute(sa.update(CellBorder).where(inner).values(**aside))
        connection.execute(sa.delete(CellBorder).where(CellBorder.cell_b_id.is_(None)))
    told = check_grid_cells(call)
    assert {finding.slug for finding in findings} == {"grid.border-stale"}
    assert told["warnings"] == len(findings) == 2 + 8, "two borders between communities, and eight towards outside"
    assert mend_grid_cells(call)["borders"] == 4 + 8
    assert mend_grid_cells(call, apply_mends=True)["borders"] == 4 + 8
    assert_true(grid)
    assert check_grid_cells(call)["is_clean"]


def rows_read(connection):
    """Return the rows of cells and borders that this session read and has not yet told: also in transactions before."""
    asked = (
        "SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables"
        " WHERE schemaname = 'grid' AND relname IN ('cell', 'cell_border')"
    )
    return int(connection.scalar(sa.text(asked)) or 0)


def test_drawing_borders_costs_by_the_cells_that_changed_and_not_by_all(store):
    """Rows that the server reads of cells and borders for one change, among n cells and among 2n."""
    read, drawn = [], []
    for size in (12, 24):
        with store.begin() as connection:
            connection.execute(sa.delete(Cell))
            ground = [
                shapely.box(x, y, x + 100, y + 100) for x in range(0, 100 * size, 100) for y in range(0, 1200, 100)
            ]
            rows = [
                {"geom": geom(store, box), "code": f"{WEST}{number:03d}", "community_code": WEST}
                for number, box in enumerate(ground)
            ]
            connection.execute(sa.insert(Cell).values(rows))
        with store.connect() as connection:
            connection.execute(sa.text("ANALYZE grid.cell, grid.cell_border"))
            connection.commit()
        with store.begin() as connection:
            one = connection.scalar(sa.select(Cell.id).where(Cell.code == f"{WEST}065"))
            before, read_before = connection.scalar(sa.text("SELECT max(id) FROM audit.change")), rows_read(connection)
            moved = {"geom": geom(store, shapely.box(500, 500, 590, 600)), "rev": -Cell.rev}
            connection.execute(sa.update(Cell).where(Cell.id == one).values(**moved))
            connection.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
            read.append(rows_read(connection) - read_before)
            drawn.append(connection.scalar(sa.text(
                "SELECT count(*) FROM audit.change WHERE table_name = 'grid.cell_border' AND id > :before"),
                {"before": before}))  # fmt: skip
    assert 0 < drawn[0] == drawn[1] < 20
    assert read[1] < 1.3 * read[0], read
