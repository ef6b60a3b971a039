"""Import of a survey over a line on which every exchange with the server takes 80 ms, as from another city."""

from __future__ import annotations

import os

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.benchmarks.import_trial import ImportTrial
from undergrid.benchmarks.survey_city import as_csv, city, write_files
from undergrid.tests.fault.proxy import line_to

ROWS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "20000"))
DELAY_S = 0.08
NEAR = "the same import over the same line without delay"


class Trial(ImportTrial):
    """A durable store and a delivery of a few streets."""

    room = "survey"
    tables = ("survey.point", "survey.segment")

    def prepare(self) -> None:
        folder = self.folder / "delivery"
        folder.mkdir()
        self.files = write_files(folder, city(self.rows), 2, as_csv)
        self.exchanges = 0
        self.imported(0.0)  # what is compiled and cached at the first time is there for both

    def imported(self, delay_s: float) -> float:
        """Return the seconds of an import in an engine process of its own."""
        with line_to(self.keywords, delay_s=delay_s) as (line, over):
            spent = self.ours(self.files, over)
        self.exchanges = line.exchanges
        return spent


def entry() -> Entry:
    """Return the benchmark, its server started and its files written."""
    trial = Trial(ROWS)

    def finish() -> None:
        made.facts["exchanges of an import with the server"] = str(trial.exchanges)
        trial.finish()

    made = Entry(
        name="slow_line",
        title="Import over a slow line",
        job=f"{ROWS:,} points and {ROWS:,} segments in CSV files, accepted, into a store whose every answer comes "
        f"{1000 * DELAY_S:.0f} ms late (a proxy delays each turn of the line; it does not narrow it).",
        contenders=[
            Contender(OURS, lambda: trial.imported(DELAY_S), 3, "80 ms for each exchange"),
            Contender(NEAR, lambda: trial.imported(0.0), 3),
        ],
        limits=[Limit(NEAR, 2.0)],
        finish=finish,
    )
    return made
