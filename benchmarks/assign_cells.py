"""A million points to ten thousand cells: the engine, PostGIS's join, and geopandas."""

from __future__ import annotations

import os

import geopandas
import numpy as np
import psycopg
import shapely

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.benchmarks.own_store import OwnStore
from undergrid.core.grid.assigning import assign

POINTS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "1000000"))
CELLS = max(POINTS // 100, 16)
VERTICES = 12
"""Vertices on each side of a cell: borders that follow streets are not straight."""
JOIN = """
    SELECT count(cell.id) FROM bench.point JOIN bench.cell ON ST_Contains(cell.geom, point.geom)
"""


def cells(count: int) -> np.ndarray:
    """Return cells of about 100 by 100 m with crooked borders that tile."""
    side = int(np.ceil(np.sqrt(count)))
    random = np.random.default_rng(3)
    steps = side * VERTICES + 1
    line = np.linspace(0, side * 100.0, steps)
    rows = [np.column_stack([line, np.full(steps, 100.0 * n) + _wave(random, steps)]) for n in range(side + 1)]
    columns = [np.column_stack([np.full(steps, 100.0 * n) + _wave(random, steps), line]) for n in range(side + 1)]
    drawn = shapely.union_all([shapely.LineString(each) for each in (*rows, *columns)], grid_size=0.001)
    faces = np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(drawn))), dtype=object)
    return faces[shapely.area(faces) > 100]


def _wave(random: np.random.Generator, steps: int) -> np.ndarray:
    return random.uniform(-8, 8, steps)


class Join(OwnStore):
    """Cells and points in a store, with indexes and statistics, and the same in memory."""

    def prepare(self) -> None:
        """Lay the cells and scatter the points."""
        self.cells = cells(CELLS)
        extent = 100.0 * np.sqrt(len(self.cells))
        self.xy = np.random.default_rng(5).uniform(0, extent, (POINTS, 2))
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            connection.execute("CREATE SCHEMA bench")
            connection.execute("CREATE TABLE bench.cell (id integer PRIMARY KEY, geom geometry(Polygon))")
            connection.execute("CREATE TABLE bench.point (id integer PRIMARY KEY, geom geometry(Point))")
            with connection.cursor() as cursor:
                for table, shapes in (("cell", self.cells), ("point", shapely.points(self.xy))):
                    target = {"cell": "COPY bench.cell FROM STDIN", "point": "COPY bench.point FROM STDIN"}[table]
                    with cursor.copy(target) as copy:
                        for number, wkb in enumerate(shapely.to_wkb(shapes, hex=True)):
                            copy.write_row((number, wkb))
            connection.execute("CREATE INDEX ON bench.cell USING gist (geom)")
            connection.execute("CREATE INDEX ON bench.point USING gist (geom)")
            connection.execute("ANALYZE bench.cell")
            connection.execute("ANALYZE bench.point")

    def engine(self) -> float:
        """From coordinates in memory to cell, share and mark of every point."""
        with stopwatch() as spent:
            found = assign(shapely.points(self.xy), self.cells)
        if len(found.thing) < 0.98 * POINTS:
            raise RuntimeError("points were lost")
        return spent[0]

    def postgis(self) -> float:
        """The join in the server, its rows counted there and not sent."""
        with psycopg.connect(**self.keywords) as connection, stopwatch() as spent:
            connection.execute(JOIN).fetchone()
        return spent[0]

    def geopandas(self) -> float:
        """``sjoin`` of the same arrays, with the predicate ``within``."""
        points = geopandas.GeoDataFrame(geometry=shapely.points(self.xy))
        areas = geopandas.GeoDataFrame(geometry=self.cells)
        with stopwatch() as spent:
            geopandas.sjoin(points, areas, predicate="within")
        return spent[0]


def entry() -> Entry:
    """Return the benchmark of assignment."""
    join = Join("EPSG:4544")
    return Entry(
        "assign_cells",
        "Points to management cells",
        f"{POINTS:,} points to {len(join.cells):,} cells with crooked borders that tile.",
        [
            Contender(
                OURS, join.engine, note="points made from coordinates included; border points settled and marked"
            ),
            Contender("PostGIS ST_Contains join", join.postgis, note="indexed, counted in the server"),
            Contender("geopandas sjoin", join.geopandas, note="points made beforehand"),
        ],
        [Limit("PostGIS ST_Contains join", 1.0)],
        finish=join.finish,
    )
