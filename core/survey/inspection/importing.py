"""Camera inspections into the store, each on its pipe: the task behind `importinspection`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from undergrid.core.formats.files import read_files
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import unit_of_work
from undergrid.core.store.columns import new_keys
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.checks import examining
from undergrid.core.survey.inspection.defects import Catalogue, read_catalogue
from undergrid.core.survey.inspection.isybau import has_condition_data, read_condition_data
from undergrid.core.survey.inspection.locating import lines_of, locator
from undergrid.core.survey.inspection.records import Aliases, Report, read_aliases, runs_of
from undergrid.core.survey.inspection.replacing import withdraw
from undergrid.core.survey.inspection.runs import Observation, Run
from undergrid.core.survey.inspection.stationing import Course
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Defect, Inspection

DRAINAGE = "PS"
INVENTORY = ("BC", "BD")
"""EN 13508-2 codes of connections, beginnings and remarks, which are no defects."""
BEYOND_M, BEYOND_SHARE = 1.0, 1.05


@dataclass(frozen=True, slots=True)
class Placed:
    """A run with its course, None when no pipe was found, and the lines of the course's segments."""

    run: Run
    course: Course | None
    keys: tuple[Any, ...]
    lines: Any


@task
def import_inspection(
    call: Call, *, files: Sequence[str], category: str = DRAINAGE, replaces: str | None = None
) -> Answer:
    """Bring inspection files into the store as one batch; return its id, counts, and how many runs found their pipe.

    Files are tables (CSV, workbook, Access; one row per defect) or ISYBAU-XML condition data. Nothing is refused
    for its content: what cannot be placed, graded or understood is kept as it is and reported as a finding.
    ``replaces`` is the batch that these files correct: its inspections leave as these come in.
    """
    with open_store(call.connection, application="undergrid import inspection") as store:
        with store.connect() as connection:
            known, defects = read_aliases(connection), read_catalogue(connection)
            codes = read_utilities(connection).of_network(category)
        call.progress.report(0.1, Text("Reading inspections", "读取检测记录"))
        runs = read_runs([Path(file) for file in files], known, call.report)
        call.progress.report(0.4, Text("Placing defects on pipes", "将缺陷定位到管道"))
        placed = place(store, codes, runs)
        judged = [(each, judge(each, defects, call.report)) for each in placed]
        names, sha256 = [Path(file).name for file in files], content_sha256(map(Path, files))
        with unit_of_work(store, call, kind="inspection", sources=names, content_sha256=sha256) as work:
            replaced = withdraw(work.connection, replaces) if replaces else 0
            _stage(work, judged)
            work.check()
            counts = work.promote()
            batch = str(work.batch_id)
        return {
            "batch_id": batch,
            "inspections": counts["survey.inspection"],
            "replaced": replaced,
            "defects": counts.get("survey.defect", 0),
            "placed": sum(each.course is not None for each in placed),
            "length_m": sum(each.run.length_m or 0.0 for each in placed),
            "crs": f"EPSG:{store.srid}",
        }


def read_runs(files: Sequence[Path], known: Aliases, report: Report) -> list[Run]:
    """Return the runs of all files in their order."""
    runs: list[Run] = []
    for file in files:
        if file.suffix.lower() == ".xml" and has_condition_data(file):
            runs += read_condition_data(file)
            continue
        for sheet in read_files([file]):
            if len(sheet):
                runs += runs_of(sheet, known, report)
    return runs


def place(store: Store, codes: Sequence[str], runs: Sequence[Run]) -> list[Placed]:
    """Return the runs with the pipes that they went through."""
    numbers = {number for run in runs for number in (run.from_point_no, run.to_point_no)}
    where = locator(store, codes, numbers)
    courses = [where.course_of(run.from_point_no, run.to_point_no) for run in runs]
    keys = [tuple(where.keys(course)) if course else () for course in courses]
    lines = lines_of(store, [key for each in keys for key in each])
    return [
        Placed(run, course, each, np.array([lines[key] for key in each], dtype=object))
        for run, course, each in zip(runs, courses, keys, strict=True)
    ]


def judge(placed: Placed, defects: Catalogue, report: Report) -> list[tuple[Observation, shapely.Point | None]]:
    """Return the defects of a run with their places; all that is doubtful is reported."""
    if placed.course is None:
        start, end = placed.run.from_point_no, placed.run.to_point_no
        report(examining.PIPE_UNKNOWN.found(placed.run.place, start=start, end=end))
    seen = [each for each in placed.run.observations if not each.code.startswith(INVENTORY) or len(each.code) < 3]
    return [(graded(each, defects, report), _where(each, placed, report)) for each in seen]


def graded(seen: Observation, defects: Catalogue, report: Report) -> Observation:
    """Return the observation with its grade, read off its percentage where the file gives none."""
    defect = defects.find(seen.code, seen.scheme)
    if defect is None:
        report(examining.CODE_UNKNOWN.found(seen.place, code=seen.code))
        return seen
    if not defect.counts:
        return seen
    grade = seen.grade if seen.grade is not None or seen.percent is None else defect.grade_of(seen.percent)
    if grade is None:
        report(examining.GRADE_MISSING.found(seen.place, code=seen.code))
    elif grade not in defect.scores:
        highest = max(defect.scores)
        report(examining.GRADE_UNKNOWN.found(seen.place, code=seen.code, grade=grade, highest=highest))
    return replace(seen, grade=grade)


def _where(seen: Observation, placed: Placed, report: Report) -> shapely.Point | None:
    if placed.course is None:
        return None
    length = placed.course.length_m
    if seen.distance_m > max(length + BEYOND_M, length * BEYOND_SHARE) or seen.distance_m < 0:
        report(examining.BEYOND_END.found(seen.place, distance=f"{seen.distance_m:g}", length=f"{length:.2f}"))
        return None
    return placed.course.point_at(min(seen.distance_m, length), placed.lines)


def _stage(work: Any, judged: Sequence[tuple[Placed, list[tuple[Observation, shapely.Point | None]]]]) -> None:
    """Stage one row per run and one per defect."""
    keys = new_keys(len(judged))
    runs = [placed.run for placed, _ in judged]
    plain = ("from_point_no", "to_point_no", "against_flow", "inspected_on", "method", "length_m", "filling_percent",
             "team", "road", "video", "remarks")  # fmt: skip
    work.stage(
        Inspection,
        {
            "id": keys,
            "segment_id": [placed.keys[0] if placed.keys else None for placed, _ in judged],
            **{name: [getattr(run, name) for run in runs] for name in plain},
            **_places(runs),
        },
    )
    rows = [(i, seen, point) for i, (_, found) in enumerate(judged) for seen, point in found]
    if not rows:
        return
    own = ("distance_m", "length_m", "scheme", "code", "grade", "clock", "photo", "remarks")
    work.stage(
        Defect,
        {
            "inspection_id": keys[[i for i, _, _ in rows]],
            **{name: [getattr(seen, name) for _, seen, _ in rows] for name in own},
            "geom": np.array([point for _, _, point in rows], dtype=object),
            **_places([seen for _, seen, _ in rows]),
        },
    )


def _places(given: Sequence[Run] | Sequence[Observation]) -> dict[str, list[Any]]:
    return {f"_{name}": [getattr(each.place, name) for each in given] for name in ("file", "sheet", "row")}
