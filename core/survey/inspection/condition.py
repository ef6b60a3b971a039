"""The condition of inspected pipes, as a map and a list of what to mend first: the task behind `gradeinspection`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from sqlalchemy import Connection, select

from undergrid.core.formats.layers import Layer
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.checks.examining import FROM_MEMORY, NOT_COUNTED
from undergrid.core.survey.inspection.circumstances import Circumstances, read_circumstances
from undergrid.core.survey.inspection.defects import Catalogue, read_catalogue
from undergrid.core.survey.inspection.grading import (
    Condition,
    Scored,
    condition,
    maintenance_index,
    repair_index,
    size_parameter,
    urgency,
)
from undergrid.core.survey.inspection.locating import DRAINAGE, Locator, locator
from undergrid.core.survey.inspection.rehabilitation import rehabilitation_list
from undergrid.core.survey.network.current import current_network
from undergrid.core.survey.network.layers import write_layer
from undergrid.core.survey.network.profile import number
from undergrid.core.survey.network.stored import Stored, read_segments
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Defect, Inspection

CODED = {"category": "pipe_category", "material": "pipe_material"}
"""Columns of codes with their lists: people read what they are called."""
KINDS = {"structural": Text("structural", "结构性"), "functional": Text("functional", "功能性")}
FIGURES = {
    "value": Text("Defect parameter, {kind}", "{kind}缺陷参数"),
    "worst": Text("Gravest score, {kind}", "{kind}最大分值"),
    "density": Text("Density of defects, {kind}", "{kind}缺陷密度"),
    "grade": Text("Class, {kind}", "{kind}缺陷等级"),
}
HEADS = {f"{kind}_{name}": text.fill(kind=said) for kind, said in KINDS.items() for name, text in FIGURES.items()} | {
    "category": Text("Utility", "管线类别"),
    "from_point_no": Text("From", "起点点号"),
    "to_point_no": Text("To", "终点点号"),
    "section": Text("Section", "断面"),
    "width_mm": Text("Width (mm)", "管径或宽（mm）"),
    "material": Text("Material", "管材"),
    "road": Text("Road", "道路"),
    "owner": Text("Owner", "权属单位"),
    "k": Text("Importance of the place (K)", "地区重要性参数 K"),
    "t": Text("Soil (T)", "土质影响参数 T"),
}


@dataclass(frozen=True, slots=True)
class Inspected:
    """The newest inspection of one pipe and its defects, each with whether its distance counts from the other end.

    A camera that met an obstacle comes again from the other side: two runs of one day are one inspection.
    """

    inspection: Any
    defects: list[tuple[Any, bool]]


@task
def grade_inspection(
    call: Call,
    *,
    k: str = "K4",
    t: str = "T1",
    zones: Layer | None = None,
    category: str = DRAINAGE,
    condition_output: str | None = None,
    report_output: str | None = None,
    table_output: str | None = None,
) -> Answer:
    """Return how many pipes are in which class of repair and maintenance; map and list are written if asked.

    ``k`` and ``t``: rows of the code list ``defect_index_parameter`` for the importance of the place and the soil;
    the parameter of size follows the pipe. ``zones``: polygons with columns ``k`` and ``t`` in which others hold. Of
    several inspections of a pipe the newest counts.
    """
    with open_store(call.connection, application="undergrid grade inspection") as store:
        with store.connect() as connection:
            defects = read_catalogue(connection)
            around = read_circumstances(connection, store, k, t, zones)
            known = read_utilities(connection)
            codes = known.of_network(known.named(category).code)
            inspected = read_inspected(connection)
        numbers = {
            number
            for each in inspected
            for number in (each.inspection.from_point_no, each.inspection.to_point_no)
            if number
        }
        network = current_network(store, codes)
        with store.connect() as connection:
            where = locator(connection, network, codes, numbers)
        rows, geometry, skipped = graded_pipes(store, inspected, defects, where, around)
        call.report(FROM_MEMORY.found())
        if skipped:
            call.report(NOT_COUNTED.found(count=skipped))
        answer = _told(rows, len(inspected), skipped)
        if condition_output:
            answer["condition_output"] = write_layer(condition_output, store, rows, geometry, name="condition")
        ranked = rows.sort_values(["ri", "mi"], ascending=False)
        if report_output:
            said = _in_words(store, ranked, call.language)
            answer["report_output"] = rehabilitation_list(report_output, said, answer, FROM_MEMORY.says, call.language)
        if table_output:
            told = _in_words(store, ranked, call.language).drop(columns="id")
            heads = heads_of(told.columns, HEADS)
            answer["table_output"] = write_table(table_output, told.to_dict("records"), heads, call.language)
        return answer


def _in_words(store: Store, ranked: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Return the rows with the names of what is a code in them."""
    said = ranked.astype(object)
    with store.connect() as connection:
        book = stored_codes(connection, CODED.values())
    for column, kind in CODED.items() if len(said) else ():
        names = book.names(kind, language)
        said[column] = [names.get(code, code) for code in said[column]]
    return said


def read_inspected(connection: Connection) -> list[Inspected]:
    """Return the newest inspection between every two chambers, with its defects; looks into chambers are no pipe's."""
    newest: dict[frozenset[str], list[Any]] = {}
    of_pipes = select(Inspection.__table__).where(Inspection.to_point_no.is_not(None))
    for row in connection.execute(of_pipes.order_by(Inspection.inspected_on.asc().nulls_first())):
        pipe = frozenset({row.from_point_no, row.to_point_no})
        runs = newest.setdefault(pipe, [])
        if runs and runs[0].inspected_on != row.inspected_on:
            runs.clear()
        runs.append(row)
    found: dict[Any, list[Any]] = {run.id: [] for runs in newest.values() for run in runs}
    columns = (Defect.inspection_id, Defect.distance_m, Defect.length_m, Defect.scheme, Defect.code, Defect.grade)
    for defect in connection.execute(select(*columns)):
        if defect.inspection_id in found:
            found[defect.inspection_id].append(defect)
    return [
        Inspected(
            runs[0],
            [(seen, run.from_point_no != runs[0].from_point_no) for run in runs for seen in found[run.id]],
        )
        for runs in newest.values()
    ]


def graded_pipes(
    store: Store, inspected: Sequence[Inspected], defects: Catalogue, where: Locator, around: Circumstances
) -> tuple[pd.DataFrame, Any, int]:
    """Return one row per segment of an inspected pipe, its line, and the number of defects that did not count."""
    courses = [where.course_of(each.inspection.from_point_no, each.inspection.to_point_no) for each in inspected]
    keys = [where.keys(course) if course else [] for course in courses]
    with store.connect() as connection:
        stored = read_segments(connection, ids=[key for each in keys for key in each])
    place = {key: i for i, key in enumerate(stored.rows["id"])}
    records, lines, skipped = [], [], 0
    for each, course, own in zip(inspected, courses, keys, strict=True):
        length = course.length_m if course else each.inspection.length_m or 0.0
        structural, functional, uncounted = scored(each.defects, defects, length)
        skipped += uncounted
        if course is None:
            continue
        row = stored.rows.iloc[place[own[0]]]
        k, t = around.of([stored.geometry[place[key]] for key in own])
        values = around.values[k], around.values[t]
        figures = indices(structural, functional, length, number(row["width_mm"]), *values) | {"k": k, "t": t}
        for key in own:
            records.append(_named(stored, place[key], each.inspection) | figures)
            lines.append(stored.geometry[place[key]])
    columns = None if records else ["id", "ri", "mi", "repair", "maintenance", "length_m"]
    return pd.DataFrame(records, columns=columns), np.asarray(lines, dtype=object), skipped


def scored(
    found: Sequence[tuple[Any, bool]], defects: Catalogue, length_m: float
) -> tuple[list[Scored], list[Scored], int]:
    """Return structural and functional defects with their scores, and how many have none.

    ``length_m``: the pipe's, to count the distances of a run from the other end from the same end as all others.
    """
    kinds: dict[str, list[Scored]] = {"structural": [], "functional": []}
    uncounted = 0
    for each, turned in found:
        defect = defects.find(each.code, each.scheme)
        no_defect = defects.kind_of(each.code, each.scheme) == "inventory"
        if no_defect or (defect is not None and not defect.counts):
            continue
        if defect is None or each.grade not in defect.scores:
            uncounted += 1
            continue
        extent = each.length_m or 0.0
        at_m = length_m - each.distance_m - extent if turned else each.distance_m
        kinds[defect.kind].append(Scored(at_m, defect.scores[each.grade], extent))
    return kinds["structural"], kinds["functional"], uncounted


def indices(
    structural: Sequence[Scored], functional: Sequence[Scored], length_m: float, diameter_mm: float | None,
    k: float, t: float,
) -> Answer:  # fmt: skip
    """Return all figures of one pipe."""
    build, use = condition(structural, length_m), condition(functional, length_m)
    e = size_parameter(diameter_mm)
    ri, mi = repair_index(build, k, e, t), maintenance_index(use, k, e)
    return {
        **_figures(build, "structural"),
        **_figures(use, "functional"),
        "ri": round(ri, 2),
        "repair": urgency(ri),
        "mi": round(mi, 2),
        "maintenance": urgency(mi),
        "defects": len(structural) + len(functional),
    }


def _figures(found: Condition, name: str) -> dict[str, float]:
    return {
        f"{name}_value": round(found.value, 2),
        f"{name}_worst": found.worst,
        f"{name}_density": round(found.density, 3),
        f"{name}_grade": found.grade,
    }


def _named(stored: Stored, at: int, inspection: Any) -> Answer:
    row = stored.rows.iloc[at]
    names = ("id", "category", "from_point_no", "to_point_no", "section", "width_mm", "material", "road", "owner")
    return {name: row[name] for name in names} | {
        "length_m": float(shapely.length(stored.geometry[at])),
        "inspected_on": None if inspection.inspected_on is None else inspection.inspected_on.isoformat(),
    }


def _told(rows: pd.DataFrame, inspected: int, skipped: int) -> Answer:
    classes = {
        name: {str(grade): int((rows[name] == grade).sum()) for grade in range(5)} for name in ("repair", "maintenance")
    }
    return {
        "inspected": inspected,
        "segments": len(rows),
        "defects_not_counted": skipped,
        **classes,
        "length_m": float(rows["length_m"].sum()) if len(rows) else 0.0,
        "worst_ri": float(rows["ri"].max()) if len(rows) else 0.0,
    }
