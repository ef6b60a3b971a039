"""Import of a whole city's survey: 20 files read, understood, checked by every check, promoted and indexed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.benchmarks.import_trial import RAW, ROWS, ImportTrial
from undergrid.benchmarks.survey_city import as_csv, as_workbook, city, write_files
from undergrid.core.formats.files import read_files

FILES = 20
WORKBOOK_SHARE = 20
"""Workbooks are compared at this part of the rows: a workbook has at most a million, and reading them takes minutes."""


class Trial(ImportTrial):
    """A city's survey as text files, and a twentieth of it as workbooks."""

    room = "survey"
    tables = ("survey.point", "survey.segment")
    kept = ("points", "segments", "profile", "counts")

    def prepare(self) -> None:
        self.files = self._write(city(self.rows), "csv", as_csv)
        self.workbooks = self._write(city(self.rows // WORKBOOK_SHARE), "xlsx", as_workbook)
        self.write_copy_files()

    def _write(self, tables: tuple, name: str, writer: object) -> list[Path]:
        folder = self.folder / name
        folder.mkdir()
        return write_files(folder, tables, FILES, writer)

    def reader(self) -> float:
        """The workbooks read into cells by the same library, and nothing else."""
        with stopwatch() as spent:
            read_files(self.workbooks)
        return spent[0]


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
    made.facts.update(trial.facts())
    if "reading these workbooks alone" in made.seconds:
        share = made.median_s("reading these workbooks alone") / made.median_s(books)
        made.facts["share of python-calamine and its cells in the import of workbooks"] = f"{100 * share:.0f} %"
    trial.finish()
