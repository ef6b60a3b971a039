"""A whole package through the gate against ogr2ogr's bare table: dictionary, style, metadata, validation, checksums."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, peak_memory_mb, program_s, stopwatch
from undergrid.benchmarks.own_store import OwnStore
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.kernel.task import Call

ROWS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "1000000"))
CRS = "EPSG:4544"
TABLE = "survey.point"
TIMES, MEMORY_MB = 1.5, 1_000
BARE = "ogr2ogr to GeoPackage"
# Triggers off: the rows are only there to be exported.
FILL = """
    INSERT INTO survey.point (point_no, category, feature, ground_m, depth_m, road, geom)
    SELECT 'PS' || n, CASE n %% 3 WHEN 0 THEN 'PS' WHEN 1 THEN 'WS' ELSE 'JS' END, '转折点', 200 + n %% 1000 / 10.0,
        1 + n %% 500 / 100.0, '解放路' || n %% 200,
        ST_SetSRID(ST_MakePoint(500000 + n %% 10000, 3270000 + n / 10000, 200 + n %% 1000 / 10.0), ST_SRID(geom))
    FROM generate_series(1, %s) AS n,
        (SELECT ST_SetSRID('POINT EMPTY'::geometry, Find_SRID('survey', 'point', 'geom')) AS geom) AS kind
"""


class Trial(OwnStore):
    """A store full of points, and the two ways out of it."""

    number = 0

    def prepare(self) -> None:
        """Fill the table."""
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            connection.execute("SET session_replication_role = replica")
            connection.execute(FILL, [ROWS])
            connection.execute("ANALYZE survey.point")

    def place(self) -> str:
        """Return a place where nothing is yet."""
        Trial.number += 1
        return str(self.folder / f"package{Trial.number}")

    def package(self, kind: str) -> float:
        """The rows through the gate into a whole package."""
        with stopwatch() as spent:
            answer = hand_over(self.keywords, self.place(), kind)
        if answer["rows"] != ROWS:
            raise RuntimeError("rows were lost")
        return spent[0]

    def bare(self) -> float:
        """The table as it is."""
        source = "PG:" + " ".join(f"{name}='{value}'" for name, value in self.keywords.items())
        return program_s(["ogr2ogr", "-f", "GPKG", self.place() + ".gpkg", source, TABLE])

    def alone(self) -> tuple[float, float]:
        """Return what a process takes that does nothing but hand the rows over as GeoPackage: the most memory in MB,
        and its processor seconds to those of ogr2ogr, which a busy machine does not stretch; the server's not counted.
        """
        asked = json.dumps([dict(self.keywords), self.place()])
        command = [sys.executable, "-m", __spec__.name]
        with _processor_s() as ours:
            done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
        with _processor_s() as theirs:
            self.bare()
        return float(done.stdout.split()[-1]), ours[0] / theirs[0]


@contextmanager
def _processor_s() -> Iterator[list[float]]:
    """Yield a list that holds the processor seconds of the children that the block has run, after it."""
    spent: list[float] = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    yield spent
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def hand_over(keywords: Any, place: str, kind: str) -> dict[str, Any]:
    """Export the points inside the bureau."""
    return export_dataset(
        Call(connection=keywords), datasets=[TABLE], output=place, purpose="benchmark", release_class="internal",
        formats=[kind],
    )  # fmt: skip


def entry() -> Entry:
    """Return the benchmark of packages."""
    trial = Trial(CRS)
    peak, processor = trial.alone()
    parquet = f"{OURS}, GeoParquet"
    return Entry(
        "export_package",
        "A package against the bare table",
        f"{ROWS:,} pipeline points out of the store, inside the bureau.",
        [
            Contender(
                OURS, lambda: trial.package("gpkg"), note="gate, dictionary, style, metadata, checksums included"
            ),
            Contender(parquet, lambda: trial.package("parquet"), note="the same, as GeoParquet"),
            Contender(BARE, trial.bare, note="rows and index, nothing else"),
        ],
        [Limit(BARE, TIMES), Limit(BARE, TIMES, who=parquet)],
        facts={
            f"memory of our process at most (wanted under {MEMORY_MB:,} MB)": f"{peak:.0f} MB",
            "processor seconds of our process to ogr2ogr's": f"{processor:.2f}",
        },
        finish=trial.finish,
    )


if __name__ == "__main__":
    reached, where = json.loads(sys.stdin.read())
    hand_over(reached, str(Path(where)), "gpkg")
    print(peak_memory_mb())
