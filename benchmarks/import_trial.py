"""An import into a durable store beside raw COPY of the same rows: what the benchmarks of all rooms' imports share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import psycopg
from psycopg import sql

from undergrid.benchmarks.harness import OURS, peak_memory_mb, stopwatch
from undergrid.benchmarks.own_store import OwnStore
from undergrid.core.intake.importing import import_delivery
from undergrid.core.kernel.task import Call

ROWS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "1000000"))
CRS = "EPSG:4544"
RAW = "raw COPY from files"
REPLICA = "SELECT set_config('session_replication_role', 'replica', false)"
INDEXES = """
    SELECT relname, amname, indisunique,
        (SELECT array_agg(attname ORDER BY nr) FROM unnest(indkey::int[]) WITH ORDINALITY AS key (number, nr)
            JOIN pg_attribute ON attrelid = indrelid AND attnum = number)
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
    WHERE indrelid = %s::regclass
"""


class ImportTrial(OwnStore):
    """A durable store and files of a delivery; whoever derives from it names the room and its tables, in ``files``."""

    room: ClassVar[str]
    tables: ClassVar[tuple[str, ...]]
    kept: ClassVar[tuple[str, ...]] = ("profile", "counts")

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.peak_mb = 0.0
        self.processor_s: dict[str, float] = {}
        self.answer: dict[str, object] = {}
        self.files: list[Path] = []
        super().__init__(CRS)

    def ours(self, files: list[Path], over: Mapping[str, str] | None = None) -> float:
        """Return the seconds of the whole import in an engine process of its own, as QGIS runs it.

        It reaches the store by the keywords ``over``, where a line of its own leads there.
        """
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            connection.execute(REPLICA)
            for table in (*self.tables, "intake.delivery", "store.batch"):
                connection.execute(sql.SQL("TRUNCATE {} CASCADE").format(sql.Identifier(*table.split("."))))
        asked = json.dumps([dict(over or self.keywords), self.room, [str(path) for path in files], self.kept])
        before_s = self.server_s()
        done = subprocess.run(
            [sys.executable, "-m", __name__], input=asked, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        self.answer = json.loads(done.stdout)
        if files is self.files:
            self.processor_s[OURS] = float(self.answer["processor_s"]) + self.server_s() - before_s
            self.peak_mb = max(self.peak_mb, float(self.answer["peak_mb"]))
        return float(self.answer["seconds"])

    def raw_copy(self) -> float:
        """The same rows from files in PostgreSQL's own binary format, then the same indexes: the floor."""
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            for table in self.tables:
                connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(_raw(table)))
        before_s = self.server_s() + time.process_time()
        with stopwatch() as spent, psycopg.connect(**self.keywords) as connection:
            for table in self.tables:
                raw, ours = _raw(table), sql.Identifier(*table.split("."))
                connection.execute(sql.SQL("CREATE TABLE {} (LIKE {} INCLUDING DEFAULTS)").format(raw, ours))
                statement = sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(raw)
                with connection.cursor().copy(statement) as copy, self._copied(table).open("rb") as opened:
                    while block := opened.read(1 << 20):
                        copy.write(block)
                for _name, method, unique, columns in connection.execute(INDEXES, (table,)).fetchall():
                    made = sql.SQL("CREATE {} INDEX ON {} USING {} ({})").format(
                        sql.SQL("UNIQUE" if unique else ""), raw, sql.Identifier(method),
                        sql.SQL(", ").join(map(sql.Identifier, columns)),
                    )  # fmt: skip
                    connection.execute(made)
        self.processor_s[RAW] = self.server_s() + time.process_time() - before_s
        return spent[0]

    def write_copy_files(self) -> None:
        """Import once, and keep the rows as they ended up for the floor."""
        self.ours(self.files)
        for table in self.tables:
            statement = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(*table.split(".")))
            with (
                psycopg.connect(**self.keywords) as connection,
                connection.cursor().copy(statement) as copy,
                self._copied(table).open("wb") as written,
            ):
                for block in copy:
                    written.write(block)

    def facts(self) -> dict[str, str]:
        """Return what the runs have shown beside their seconds."""
        told = {"memory of the engine process at most (wanted under 2,000 MB)": f"{self.peak_mb:.0f} MB"}
        if {OURS, RAW} <= self.processor_s.keys():
            ours, raw = self.processor_s[OURS], self.processor_s[RAW]
            said = f"{ours:.1f}, {ours / raw:.2f} times raw COPY's {raw:.1f}"
            told["processor seconds of program and server"] = said
        return told

    def _copied(self, table: str) -> Path:
        return self.folder / f"{table}.copy"


def _raw(table: str) -> sql.Identifier:
    return sql.Identifier("public", f"raw_{table.partition('.')[2]}")


def import_alone() -> None:
    """Import what standard input asks for, and print seconds, peak memory and what was found."""
    keywords, room, files, kept = json.load(sys.stdin)
    began = time.perf_counter()
    answer = import_delivery(Call(connection=keywords), room=room, files=files, name="bench", entry={"accept": True})
    spent, busy = time.perf_counter() - began, time.process_time()
    if answer["state"] != "accepted":
        raise RuntimeError(f"the benchmark's own delivery is refused: {answer['counts']}")
    told = {name: answer[name] for name in kept}
    print(json.dumps({"seconds": spent, "processor_s": busy, "peak_mb": peak_memory_mb(), **told}))


if __name__ == "__main__":
    import_alone()
