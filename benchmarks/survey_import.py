"""Import of a whole city's survey: 20 files read, understood, checked by every check, promoted and indexed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import psycopg
from psycopg import sql

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, peak_memory_mb, stopwatch
from undergrid.benchmarks.own_store import OwnStore
from undergrid.benchmarks.survey_city import as_csv, as_workbook, city, write_files
from undergrid.core.formats.files import read_files
from undergrid.core.intake.importing import import_delivery
from undergrid.core.kernel.task import Call

ROWS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "1000000"))
FILES = 20
WORKBOOK_SHARE = 20
"""Workbooks are compared at this part of the rows: a workbook has at most a million, and reading them takes minutes."""
CRS = "EPSG:4544"
TABLES = ("point", "segment")
RAW = "raw COPY from files"
EMPTY = """
    SELECT set_config('session_replication_role', 'replica', false);
    TRUNCATE survey.point, survey.segment, intake.delivery, store.batch CASCADE
"""
INDEXES = """
    SELECT relname, amname, indisunique,
        (SELECT array_agg(attname ORDER BY nr) FROM unnest(indkey::int[]) WITH ORDINALITY AS key (number, nr)
            JOIN pg_attribute ON attrelid = indrelid AND attnum = number)
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
    WHERE indrelid = %s::regclass
"""


class Trial(OwnStore):
    """A durable store, a city's survey as text files, and a twentieth of it as workbooks."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.peak_mb = 0.0
        self.processor_s: dict[str, float] = {}
        self.answer: dict[str, object] = {}
        super().__init__(CRS)

    def prepare(self) -> None:
        self.files = self._write(city(self.rows), "csv", as_csv)
        self.workbooks = self._write(city(self.rows // WORKBOOK_SHARE), "xlsx", as_workbook)
        self.ours(self.files)
        for table in TABLES:
            self._write_copy_file(table)

    def _write(self, tables: tuple, name: str, writer: object) -> list[Path]:
        folder = self.folder / name
        folder.mkdir()
        return write_files(folder, tables, FILES, writer)

    # --- contenders --------------------------------------------------------------------------------------------

    def ours(self, files: list[Path]) -> float:
        """The whole import in an engine process of its own, as QGIS runs it."""
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            connection.execute(EMPTY)
        asked = json.dumps([dict(self.keywords), [str(path) for path in files]])
        before_s = self.server_s()
        done = subprocess.run(
            [sys.executable, "-m", __spec__.name], input=asked, capture_output=True, text=True, check=False
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
            connection.execute("DROP TABLE IF EXISTS public.raw_point, public.raw_segment")
        before_s = self.server_s() + time.process_time()
        with stopwatch() as spent, psycopg.connect(**self.keywords) as connection:
            for table in TABLES:
                raw, ours = sql.Identifier("public", f"raw_{table}"), sql.Identifier("survey", table)
                connection.execute(sql.SQL("CREATE TABLE {} (LIKE {} INCLUDING DEFAULTS)").format(raw, ours))
                statement = sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(raw)
                with connection.cursor().copy(statement) as copy, (self.folder / f"{table}.copy").open("rb") as opened:
                    while block := opened.read(1 << 20):
                        copy.write(block)
                for _name, method, unique, columns in connection.execute(INDEXES, (f"survey.{table}",)).fetchall():
                    made = sql.SQL("CREATE {} INDEX ON {} USING {} ({})").format(
                        sql.SQL("UNIQUE" if unique else ""), raw, sql.Identifier(method),
                        sql.SQL(", ").join(map(sql.Identifier, columns)),
                    )  # fmt: skip
                    connection.execute(made)
        self.processor_s[RAW] = self.server_s() + time.process_time() - before_s
        return spent[0]

    def reader(self) -> float:
        """The workbooks read into cells by the same library, and nothing else."""
        with stopwatch() as spent:
            read_files(self.workbooks)
        return spent[0]

    def _write_copy_file(self, table: str) -> None:
        statement = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier("survey", table))
        with (
            psycopg.connect(**self.keywords) as connection,
            connection.cursor().copy(statement) as copy,
            (self.folder / f"{table}.copy").open("wb") as written,
        ):
            for block in copy:
                written.write(block)


def entry() -> Entry:
    """Return the benchmark, its server started and its files written."""
    trial = Trial(ROWS)
    books = f"Undergrid, workbooks of {ROWS // WORKBOOK_SHARE:,} + {ROWS // WORKBOOK_SHARE:,} rows"
    contenders = [
        Contender(OURS, partial(trial.ours, trial.files), 2, "read, understood, all checks, staged, promoted, audited"),
        Contender(RAW, trial.raw_copy, 2, "binary COPY of the rows as they ended up, and the same indexes: the floor"),
        Contender(books, partial(trial.ours, trial.workbooks), 2, f"{FILES} workbooks, the same import"),
        Contender("reading these workbooks alone", trial.reader, 2, "python-calamine into columns of text"),
    ]
    made = Entry(
        name="survey_import",
        title="Import of a survey",
        job=f"{ROWS:,} points and {ROWS:,} segments of eight utilities in {FILES} CSV files into a durable store "
        "(fsync on), with all checks, promotion and indexes.",
        contenders=contenders,
        limits=[Limit(RAW, 5.0)],
        finish=lambda: finish(made, trial, books),
        facts={"rows": f"{ROWS:,} + {ROWS:,}"},
    )
    return made


def finish(made: Entry, trial: Trial, books: str) -> None:
    """Write down what the runs have shown beside their seconds."""
    made.facts["memory of the engine process at most (wanted under 2,000 MB)"] = f"{trial.peak_mb:.0f} MB"
    if {OURS, RAW} <= trial.processor_s.keys():
        ours, raw = trial.processor_s[OURS], trial.processor_s[RAW]
        made.facts["processor seconds of program and server"] = (
            f"{ours:.1f}, {ours / raw:.2f} times raw COPY's {raw:.1f}"
        )
    if "reading these workbooks alone" in made.seconds:
        share = made.median_s("reading these workbooks alone") / made.median_s(books)
        made.facts["share of python-calamine and its cells in the import of workbooks"] = f"{100 * share:.0f} %"
    trial.finish()


def import_alone() -> None:
    """Import what standard input asks for, and print seconds, peak memory and what was found."""
    keywords, files = json.load(sys.stdin)
    began = time.perf_counter()
    answer = import_delivery(
        Call(connection=keywords), room="survey", files=files, name="bench", entry={"accept": True}
    )
    spent, busy = time.perf_counter() - began, time.process_time()
    if answer["state"] != "accepted":
        raise RuntimeError(f"the benchmark's own survey is refused: {answer['counts']}")
    kept = {name: answer[name] for name in ("points", "segments", "profile", "counts")}
    print(json.dumps({"seconds": spent, "processor_s": busy, "peak_mb": peak_memory_mb(), **kept}))


if __name__ == "__main__":
    import_alone()
