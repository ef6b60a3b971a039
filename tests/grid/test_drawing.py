"""Cells drawn by hand on free ground, what the desktop asks of the grid, and numbers that are looked at first."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
import shapely
import sqlalchemy as sa
from geoalchemy2.shape import from_shape

from undergrid.core.facilities.tables import Facility
from undergrid.core.grid.checking import check_grid_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.drawing import draw_grid_cell
from undergrid.core.grid.editing import merge_grid_cells, split_grid_cell
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.overview import grid_overview, list_areas, list_bodies, list_cells
from undergrid.core.grid.stored import read_cells
from undergrid.core.grid.tables import Area, Assignment, Cell, Duty, Lineage, RetiredCode
from undergrid.core.grid.undoing import undo_grid_change
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.tests.grid.conftest import EAST, ORIGIN, WEST, placed


@pytest.fixture
def grid(call, store, city, findings):
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    with store.begin() as connection:
        for code, x in ((WEST, 0), (EAST, 200)):
            ground = shapely.to_wkb(shapely.multipolygons([placed(shapely.box(x, 0, x + 200, 200))]))
            shape = sa.func.ST_GeomFromWKB(ground, store.srid)
            connection.execute(sa.insert(Area).values(level="community", code=code, geom=shape))
    findings.clear()
    return store


@pytest.fixture
def gap(grid):
    """The ground of cell 004 of the west, which nobody answers for any more."""
    with grid.begin() as connection:
        connection.execute(sa.delete(Cell).where(Cell.code == f"{WEST}004"))
    return shapely.box(100, 0, 200, 100)


def corners(*places):
    return [[ORIGIN[0] + x, ORIGIN[1] + y] for x, y in places]


def in_use(store):
    with store.connect() as connection:
        return read_cells(connection)


def test_a_gap_is_filled_by_drawing_roughly_around_it(call, grid, gap):
    assert not check_grid_cells(call)["is_clean"]
    answer = draw_grid_cell(call, corners=corners((80, -30), (230, -20), (240, 130), (90, 120)))
    assert answer["area_m2"] == pytest.approx(10_000)
    assert answer["code"].startswith(WEST)
    cells = in_use(grid)
    assert len(cells) == 8
    assert shapely.coverage_is_valid(cells.shapes)
    drawn = cells.shapes[[str(key) for key in cells.keys].index(answer["key"])]
    assert shapely.equals(drawn, placed(gap))
    assert check_grid_cells(call)["is_clean"]


def test_half_a_gap_gives_its_neighbours_the_vertices_of_the_cut(call, grid, gap):
    first = draw_grid_cell(call, corners=corners((80, -30), (150.0004, -30), (150.0004, 130), (80, 120)))
    assert first["area_m2"] == pytest.approx(5_000, abs=0.2)
    assert first["reshaped"] == 1, "the cell north of the gap is met in the middle of its border"
    second = draw_grid_cell(call, corners=corners((140, -30), (210, -30), (210, 130), (140, 120)))
    assert second["area_m2"] == pytest.approx(5_000, abs=0.2)
    assert shapely.coverage_is_valid(in_use(grid).shapes)
    assert check_grid_cells(call)["is_clean"]


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (((10, 10), (60, 10), (60, 60)), "belongs to cells"),
        (((10, 10), (60, 60)), "three corners"),
        (((80, -30), (230, 130), (230, -30), (80, 130)), "crosses itself"),
        (((1010, 10), (1060, 10), (1060, 60)), "No community"),
    ],
)
def test_what_cannot_become_a_cell_is_refused_in_words_and_changes_nothing(call, grid, gap, places, said):
    with pytest.raises(SourceError, match=said):
        draw_grid_cell(call, corners=corners(*places))
    assert len(in_use(grid)) == 7


def test_free_ground_in_two_pieces_is_drawn_one_by_one(call, grid, gap):
    with grid.begin() as connection:
        connection.execute(sa.delete(Cell).where(Cell.code == f"{WEST}001"))
    with pytest.raises(SourceError, match="2 pieces"):
        draw_grid_cell(call, corners=corners((-50, -50), (250, -50), (250, 250), (-50, 250)))


def put(connection, store, shape):
    row = {"geom": sa.func.ST_GeomFromText(placed(shape).wkt, store.srid), "code": f"{WEST}009", "community_code": WEST}
    connection.execute(sa.insert(Cell).values(row))


WAITS = sa.text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


def test_of_two_who_draw_into_one_gap_the_second_is_told_that_it_is_taken(call, grid, gap):
    with ThreadPoolExecutor(1) as other:
        with grid.begin() as first:
            put(first, grid, gap)
            drawing = other.submit(draw_grid_cell, call, corners=corners((80, -30), (230, -20), (240, 130), (90, 120)))
            while not first.scalar(WAITS):
                assert not drawing.done()
        with pytest.raises(SourceError, match="belongs to cells"):
            drawing.result()
    assert len(in_use(grid)) == 8


def test_who_waits_for_cells_too_long_is_refused_in_words(grid, gap, store_keywords):
    with grid.begin() as first, psycopg.connect(**store_keywords) as plain:
        put(first, grid, gap)
        plain.execute("SET lock_timeout = '50ms'")
        with pytest.raises(psycopg.errors.LockNotAvailable, match="changing cells") as refused:
            plain.execute("UPDATE grid.cell SET note = '' , rev = -rev")
        assert "正在修改网格" in str(refused.value)
        assert "Save again" in refused.value.diag.message_hint


def test_numbers_are_looked_at_before_they_change(call, grid):
    split_grid_cell(call, cell=f"{WEST}001", corners=corners((-10, 150), (110, 150)))
    before = in_use(grid).codes
    told = code_grid_cells(call, renumber=True, preview=True)
    assert in_use(grid).codes == before
    with grid.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(RetiredCode)) == 0
    assert {each["before"] for each in told["changes"]} <= set(before)
    code_grid_cells(call, renumber=True)
    after = set(in_use(grid).codes)
    assert {each["after"] for each in told["changes"]} <= after
    assert len(told["changes"]) == len(set(before) - after)


def test_the_desktop_is_told_what_there_is_and_where_cells_came_from(call, grid):
    told = grid_overview(call)
    assert (told["cells"], told["communities"], told["without_code"], told["ended"]) == (8, 2, 0, 0)
    assert (told["bare_communities"], told["retired"], told["duties"]) == (0, 0, 0)
    assert told["area_m2"] == pytest.approx(80_000)
    split = split_grid_cell(call, cell=f"{WEST}001", corners=corners((-10, 150), (110, 150)))
    assert grid_overview(call)["ended"] == 1
    listed = list_cells(call, text=WEST, most=3)
    assert (listed["total"], [each["code"] for each in listed["cells"]]) == (5, [f"{WEST}00{n}" for n in (1, 2, 3)])
    there = list_cells(call, place=[ORIGIN[0] + 50, ORIGIN[1] + 160])["cells"]
    assert there[0]["code"] in split["codes"]
    assert there[0]["came_from"] == [{"code": f"{WEST}001", "kind": "split"}]
    assert there[0]["area_m2"] == pytest.approx(5_000)
    assert list_cells(call, keys=[there[0]["id"]])["total"] == 1
    assert list_cells(call, text="100%")["total"] == 0


def test_dialogs_are_told_the_areas_and_the_bodies_that_the_store_knows(call, grid, store):
    shape = from_shape(shapely.MultiPolygon([placed(shapely.box(0, 0, 400, 200))]), srid=store.srid)
    known = [
        ("district", "500103", "渝中区", None),
        ("community", EAST, "东社区", None),
        ("community", WEST, None, None),
        ("community", "500103001009", "旧社区", dt.date.today()),
    ]
    with store.begin() as connection:
        connection.execute(sa.delete(Area))
        for level, code, name, until in known:
            values = {"level": level, "code": code, "name": name, "valid_to": until, "geom": shape}
            connection.execute(sa.insert(Area).values(**values))
        connection.execute(
            sa.update(Cell).where(Cell.code == f"{WEST}001").values(rev=-Cell.rev, responsible_body="乙")
        )
        duty = {"kind": "duty", "name": "一", "organisation": "甲", "geom": shape}
        connection.execute(sa.insert(Duty).values(**duty))
    assert list_areas(call, level="district") == [{"code": "500103", "name": "渝中区"}]
    assert list_areas(call, level="community") == [{"code": WEST, "name": None}, {"code": EAST, "name": "东社区"}]
    assert list_bodies(call) == [{"name": "乙"}, {"name": "甲"}]


def as_it_stands(store):
    """Cells in use with their codes and ground, retired codes, and which cell each thing lies in."""
    with store.connect() as connection:
        cells = read_cells(connection)
        retired = sorted(connection.scalars(sa.select(RetiredCode.code)))
        things = connection.execute(sa.select(Assignment.feature_id, Assignment.cell_id)).all()
        lineage = connection.scalar(sa.select(sa.func.count()).select_from(Lineage))
    return dict(zip(cells.codes, shapely.area(cells.shapes).round().tolist(), strict=True)), retired, things, lineage


@pytest.fixture
def lamp(grid):
    """A facility in cell 004 of the west."""
    with grid.begin() as connection:
        place = f"SRID={grid.srid};POINT ({ORIGIN[0] + 150} {ORIGIN[1] + 20})"
        connection.execute(sa.insert(Facility).values(class_code="01037", geom=place))
    return grid


def test_a_split_and_a_merge_are_taken_back_whole(call, lamp):
    before = as_it_stands(lamp)
    assert len(before[2]) == 1, "the lamp stands in a cell"
    split = split_grid_cell(call, cell=f"{WEST}004", corners=corners((50, 30), (250, 30)))
    assert as_it_stands(lamp)[2] != before[2]
    answer = undo_grid_change(call, cell=split["codes"][1])
    assert (answer["codes"], answer["cells"], answer["removed"]) == ([f"{WEST}004"], 1, 2)
    codes, retired, things, lineage = as_it_stands(lamp)
    assert (codes, things, lineage) == (before[0], before[2], 0)
    assert retired == [f"{WEST}005"], "a number that was given once is not given again"

    merged = merge_grid_cells(call, cells=[f"{WEST}003", f"{WEST}004"])
    assert undo_grid_change(call, cell=merged["codes"][0])["cells"] == 2
    codes, retired, things, lineage = as_it_stands(lamp)
    assert (codes, things, lineage) == (before[0], before[2], 0)
    assert retired == [f"{WEST}005"], "what the merge had retired is in use again"
    assert check_grid_cells(call)["is_clean"]


def test_a_drawn_cell_is_taken_back_and_the_gap_is_there_again(call, grid, gap):
    drawn = draw_grid_cell(call, corners=corners((80, -30), (230, -20), (240, 130), (90, 120)))
    assert undo_grid_change(call, cell=drawn["key"])["removed"] == 1
    assert len(in_use(grid)) == 7


def test_only_the_latest_change_of_today_is_taken_back(call, grid):
    with pytest.raises(StoreError, match="not made by a split"):
        undo_grid_change(call, cell=f"{WEST}001")
    with pytest.raises(StoreError, match="no cell nine"):
        undo_grid_change(call, cell="nine")
    split = split_grid_cell(call, cell=f"{WEST}004", corners=corners((50, 30), (250, 30)))
    again = split_grid_cell(call, cell=split["codes"][0], corners=corners((150, -10), (150, 110)))
    with pytest.raises(StoreError, match="changed again"):
        undo_grid_change(call, cell=split["codes"][1])
    undo_grid_change(call, cell=again["codes"][0])
    undo_grid_change(call, cell=split["codes"][1])
    assert f"{WEST}004" in in_use(grid).codes

    split = split_grid_cell(call, cell=f"{WEST}004", corners=corners((50, 30), (250, 30)))
    with grid.begin() as connection:
        earlier = sa.update(Cell).where(Cell.code == split["codes"][0]).values(valid_from="2026-01-05", rev=-Cell.rev)
        connection.execute(earlier)
    with pytest.raises(StoreError, match="since 2026-01-05"):
        undo_grid_change(call, cell=split["codes"][0])
