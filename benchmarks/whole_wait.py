"""The whole wait of six jobs, from Run to the layers in QGIS, and the share of each of its parts.

Each job runs as a person has it: in a QGIS of its own, by the plugin, with an engine that stands by. Both have a
stopwatch at their doors (``benchmarks/timed``). ``UNDERGRID_BENCH_ROWS`` makes a smaller city, such as 4000.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from undergrid.benchmarks.city import lay_out
from undergrid.benchmarks.harness import Contender, Entry, Limit, machine
from undergrid.benchmarks.survey_city import as_csv, city, write_files
from undergrid.benchmarks.timed import doors
from undergrid.benchmarks.timed.marks import FILE
from undergrid.core.flood.warming import compile_kernels
from undergrid.core.kernel.home import home
from undergrid.core.kernel.task import Call
from undergrid.core.store.embedded import Cluster

HERE = Path(__file__).absolute().parent
PLUGINS = HERE.parent.parent
"""Where QGIS finds the plugin: by the path of this program, for a compiled kernel is known by its source's path."""
ROWS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "200000"))
"""Points and as many segments that are imported; the city whose drains are modelled has two fifths of them."""
MODELLED, KM2 = 0.4, max(ROWS / 200_000, 0.04)
MERIDIAN = 105
PASSES = 1
MOST = 0.10
"""What a part outside the work itself may take of the wait."""
QGIS_PYTHON = "/usr/bin/python3"
QGIS_PLUGINS = "/usr/share/qgis/python/plugins"
EMPTIED = ("survey.point", "survey.segment", "intake.delivery", "store.batch")


@dataclass(frozen=True)
class Job:
    """What is asked of one algorithm, in which store, emptied before or not; and which parts are the work itself."""

    title: str
    algorithm: str
    inputs: dict[str, Any]
    store: str = "modelled"
    anew: bool = False
    work: tuple[str, ...] = (doors.WORK,)


@dataclass
class Told:
    """What the runs of one job took: seconds from Run on, by part; those of QGIS's own start; layers shown."""

    parts: dict[str, float] = field(default_factory=lambda: dict.fromkeys(doors.PARTS, 0.0))
    seconds: float = 0.0
    start_s: float = 0.0
    processor_s: float = 0.0
    runs: int = 0

    def add(self, lines: list[dict[str, Any]]) -> float:
        """Add one run, as its processes told it; return its seconds."""
        (outer,) = (line for line in lines if line["process"] == "QGIS")
        asked = [line for line in lines if line["process"] == "engine"]
        found = dict(outer["parts"])
        found[doors.REST] -= sum(line["seconds"] for line in asked)
        for line in asked:
            _add(found, line["parts"])
        apart: dict[str, float] = {}
        for line in lines:
            if line["process"] == "errand":
                _add(apart, line["parts"])
        waited = found.pop(doors.ERRANDS, 0.0)
        _add(found, {part: waited * spent / sum(apart.values()) for part, spent in apart.items()})
        _add(self.parts, found)
        self.seconds += outer["seconds"]
        self.start_s += outer["start_s"]
        self.processor_s += sum(line["processor_s"] for line in lines)
        self.runs += 1
        return float(outer["seconds"])

    def share(self, part: str) -> float:
        """Return a part's share of the wait."""
        return self.parts[part] / self.seconds


def _add(to: dict[str, float], more: dict[str, float]) -> None:
    for part, spent in more.items():
        to[part] = to.get(part, 0.0) + spent


class Home:
    """A throw-away home with a profile of QGIS and a private store, and this machine's engine and kernels."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        folder.chmod(0o755)  # the server of a private store never runs as root
        (folder / "engine").symlink_to(sys.prefix)
        (home() / "kernels").mkdir(exist_ok=True)
        (folder / "kernels").symlink_to(home() / "kernels")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PG"))}
        self.variables = kept | {
            "UNDERGRID_HOME": str(folder), "QGIS_PLUGINPATH": str(PLUGINS),
            "QGIS_CUSTOM_CONFIG_PATH": str(folder / "qgis"), "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join([QGIS_PLUGINS, str(PLUGINS)]), "PYTHONSAFEPATH": "1",
            FILE: str(folder / "marks"),
        }  # fmt: skip
        without_python = {name: value for name, value in self.variables.items() if not name.startswith("PYTHON")}
        subprocess.run(
            ["qgis_process", "plugins", "enable", "undergrid"], env=without_python, capture_output=True, check=True
        )
        self.run("undergrid:createstore", {"NAME": "City", "CENTRAL_MERIDIAN": MERIDIAN})

    @property
    def cluster(self) -> Cluster:
        """The server of its store."""
        return Cluster(self.folder / "store")

    def run(self, algorithm: str, inputs: dict[str, Any]) -> list[dict[str, Any]]:
        """Run one algorithm in a QGIS of its own; return what each process told."""
        marks = self.folder / "marks"
        marks.unlink(missing_ok=True)
        command = [QGIS_PYTHON, str(HERE / "timed" / "in_qgis.py"), algorithm, json.dumps(inputs)]
        done = subprocess.run(command, env=self.variables, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{algorithm} ended with {done.returncode}: {done.stderr[-3000:]}")
        return [json.loads(line) for line in marks.read_text(encoding="utf-8").splitlines()]

    def empty(self) -> None:
        """Leave nothing of what was imported."""
        with psycopg.connect(**self.cluster.keywords(), autocommit=True) as connection:
            connection.execute("SELECT set_config('session_replication_role', 'replica', false)")
            for table in EMPTIED:
                connection.execute(sql.SQL("TRUNCATE {} CASCADE").format(sql.Identifier(*table.split("."))))


class Jobs:
    """The six jobs, in the order in which each finds what it needs; files and stores go with :meth:`finish`."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="ug-bench-"))
        self.folder.chmod(0o755)
        self.homes: dict[str, Home] = {}
        self.told: dict[str, Told] = {}

    def listed(self) -> list[Job]:
        """Return the jobs."""
        out, flood = self.folder / "out", self.folder / "flood"
        run = {
            "DEM": str(flood / "dem.tif"), "ROUGHNESS_RASTER": str(flood / "manning.tif"), "DURATION_S": 3600,
            "INP": str(flood / "pipes.inp"), "RAIN_TABLE": str(flood / "rain.csv"), "OUTPUT_INTERVAL_S": 300,
            "OUTPUT_FOLDER": str(out / "flood"), "KEEP_AS": "storm",
        }  # fmt: skip
        results = [str(out / "flood" / "max_depth.tif"), str(out / "flood" / "pipes.gpkg")]
        project = str(out / "city.qgz")
        return [
            Job(f"import of {ROWS:,} + {ROWS:,} rows", "importsurvey",
                {"FILES": self._files("imported"), "ACCEPT": True}, "imported", True,
                (doors.WORK, doors.READING, doors.RECORDING)),
            Job(f"buildswmmmodel, {round(ROWS * MODELLED) // 8:,} pipes", "buildswmmmodel",
                {"NAME": "drains", "REPLACE": True, "INP": str(out / "drains.inp")}),
            Job("networkcapacity of that model, two storms of an hour", "networkcapacity",
                {"MODEL": "drains", "RETURN_PERIODS_A": "2,20", "DURATION_MIN": 60,
                 "OUTPUT_FOLDER": str(out / "capacity")}),
            Job(f"simulateflood, {KM2:g} km2 at 2 m, an hour", "simulateflood", run),
            Job("makeproject", "makeproject", {"TITLE": "City", "RESULTS": results, "OUTPUT": project}),
            Job("mappage of that project, PDF and PNG", "mappage",
                {"PROJECT": project, "TITLE": "City", "PDF": str(out / "city.pdf"), "PNG": str(out / "city.png")}),
        ]  # fmt: skip

    def run(self, job: Job) -> float:
        """Run a job once; return the seconds from Run on."""
        if not self.homes:
            self._prepare()
        if job.anew:
            self.homes[job.store].empty()
        lines = self.homes[job.store].run(f"undergrid:{job.algorithm}", job.inputs)
        return self.told.setdefault(job.title, Told()).add(lines)

    def finish(self) -> None:
        """Stop the servers and remove all files."""
        for each in self.homes.values():
            each.cluster.stop()
        shutil.rmtree(self.folder)

    def _files(self, store: str) -> list[str]:
        return [str(path) for path in sorted((self.folder / f"csv-{store}").glob("*.csv"))]

    def _prepare(self) -> None:
        """Make stores and inputs, and import the modelled city, so that nothing is compiled while it is timed."""
        compile_kernels(Call())
        (self.folder / "out").mkdir()
        (self.folder / "flood").mkdir()
        lay_out(self.folder / "flood", KM2)
        for store in ("modelled", "imported"):
            self.homes[store] = Home(self.folder / store)
        self.homes["modelled"].run("undergrid:importsurvey", {"FILES": self._files("modelled"), "ACCEPT": True})

    def write_deliveries(self) -> None:
        """Write what is imported."""
        for store, rows in {"modelled": round(ROWS * MODELLED), "imported": ROWS}.items():
            folder = self.folder / f"csv-{store}"
            folder.mkdir()
            write_files(folder, city(rows), 20, as_csv)


@dataclass
class WholeWait(Entry):
    """A benchmark whose table tells the share of each part; what must be kept holds for every part."""

    jobs: Jobs = field(default_factory=Jobs)

    def kept(self) -> Iterator[tuple[Limit, float, bool]]:
        """Yield, for each job, the largest share of a part outside its work."""
        for job in self.jobs.listed():
            told = self.jobs.told[job.title]
            part = max((each for each in doors.PARTS if each not in job.work), key=told.share)
            yield Limit(f"of {job.title} go into {part}", MOST, job.title), told.share(part), told.share(part) <= MOST

    def section(self) -> str:
        """Return the entry's section of the page."""
        heads = " | ".join(doors.PARTS)
        lines = [
            f"## {self.title}", "", self.job, "", f"| what is waited for | median s | {heads} |",
            f"|---|---|{'---|' * len(doors.PARTS)}",
        ]  # fmt: skip
        for title, told in self.jobs.told.items():
            shares = " | ".join(f"{100 * told.share(part):.1f} %" for part in doors.PARTS)
            lines.append(f"| {title} | {self.median_s(title):.1f} | {shares} |")
        lines.append("")
        for limit, share, holds in self.kept():
            verdict = "kept" if holds else "**not kept**"
            lines.append(f"- {verdict}: at most {100 * MOST:.0f} % {limit.of}; measured {100 * share:.1f} %.")
        starts = sum(told.start_s for told in self.jobs.told.values()) / sum(t.runs for t in self.jobs.told.values())
        facts = {
            "the start of QGIS and of the engine that stands by, before each": f"{starts:.1f} s",
            **self.facts,
            **machine(),
        }
        facts |= {
            f"processor seconds of all our processes, {title}": f"{told.processor_s / told.runs:.1f}"
            for title, told in self.jobs.told.items()
        }
        lines += ["", "Measured: " + "; ".join(f"{name} {value}" for name, value in facts.items()) + ".", ""]
        return "\n".join(lines)


def entry() -> Entry:
    """The benchmark as ``./run bench whole_wait`` knows it."""
    jobs = Jobs()
    jobs.write_deliveries()
    return WholeWait(
        "whole_wait",
        "The whole wait, from Run to the layers in QGIS",
        "Each in a QGIS of its own by the plugin, an engine standing by as in the desktop; kernels compiled before. "
        f"Seconds of the clock from Run on, medians of {PASSES}; shares of all passes. An import's work is to read, "
        "judge and store rows; a project's and a page's to make, dress and draw layers.",
        [Contender(each.title, partial(jobs.run, each), PASSES) for each in jobs.listed()],
        jobs=jobs,
        finish=jobs.finish,
    )
