"""All pipes too near to each other: the task behind `pipeclearance`."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely

from undergrid.core.checking.tolerances import settings_of
from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.tables import in_words
from undergrid.core.survey.clearance.classes import Classes, broken_requirement, demands, sorted_into_classes
from undergrid.core.survey.clearance.distance import HORIZONTAL, SPATIAL, UNJUDGED, VERTICAL
from undergrid.core.survey.clearance.pairs import Conflicts, conflicts
from undergrid.core.survey.clearance.report import clearance_report
from undergrid.core.survey.clearance.rulebook import SCHEME, read_rules
from undergrid.core.survey.clearance.rules import Requirement, Rules
from undergrid.core.survey.network.layers import write_layer
from undergrid.core.survey.network.profile import number, size_text
from undergrid.core.survey.network.stored import Stored, as_pipes, joints, read_segments
from undergrid.core.survey.network.utilities import read_utilities

MEASURES = {
    HORIZONTAL: Text("horizontal", "水平"),
    VERTICAL: Text("vertical", "垂直"),
    SPATIAL: Text("3D", "空间"),
    UNJUDGED: Text("not judged: no level", "缺少高程，未判定"),
}


@task
def pipe_clearance(
    call: Call,
    *,
    area: Layer | None = None,
    area_wkt: str | None = None,
    scheme: str = SCHEME,
    conflicts_output: str | None = None,
    report_output: str | None = None,
) -> Answer:
    """Return how many pairs of pipes break the clearance rules of ``scheme``, by pair of utilities and measure.

    ``conflicts_output``: a layer of 3D points with both parties, required and found metres, the rule's row and its
    confidence. ``report_output``: an HTML page. Only pipes that touch ``area`` (a polygon layer) or
    ``area_wkt`` are judged, when one of them is given.
    """
    with open_store(call.connection, application="undergrid clearance") as store:
        with store.connect() as connection:
            call.progress.report(0.0, Text("Reading pipes", "读取管线"))
            utilities, rules = read_utilities(connection), read_rules(connection, settings_of(connection), scheme)
            stored = read_segments(connection, area_wkt=area_in(store.crs, area, area_wkt))
        classes = sorted_into_classes(stored, utilities)
        pipes = as_pipes(stored)
        found = conflicts(
            pipes.axes, pipes.sizes, classes.kind, demands(classes, rules), joints(stored), call.progress.part(0.2, 0.9)
        )
        rows = conflict_rows(found, stored, classes, rules, call.language)
        answer = told(rows, found, stored, pipes.sizes.known)
        if conflicts_output:
            places = shapely.points(np.nan_to_num(found.place))
            answer["conflicts_output"] = write_layer(conflicts_output, store, rows, places, name="conflicts")
        if report_output:
            answer["report_output"] = clearance_report(report_output, answer, rows, scheme, utilities, call.language)
        return answer


def conflict_rows(found: Conflicts, stored: Stored, classes: Classes, rules: Rules, language: Language) -> pd.DataFrame:
    """Return one row per conflict, both parties with their names, and the row of the table that is broken."""
    asked: dict[tuple[int, int, float], Requirement] = {}
    for i, j, metres in _kinds(found, classes):
        if (i, j, metres) not in asked:
            asked[i, j, metres] = broken_requirement(rules, classes.parties[i], classes.parties[j], metres)
    requirements = [asked[key] for key in _kinds(found, classes)]
    columns: dict[str, Any] = {
        "measure": [MEASURES[int(measure)].say(language) for measure in found.measure],
        "required_m": found.required_m.round(3),
        "found_m": found.found_m.round(3),
        "lacking_m": (found.required_m - found.found_m).round(3),
        "distance_3d_m": found.wall_distance_m.round(3),
    }
    for name, indices in (("a", found.one), ("b", found.other)):
        party = stored.rows.iloc[indices]
        columns |= {
            f"{name}_category": party["category"].to_numpy(),
            f"{name}_segment": [f"{start}-{end}" for start, end in _ends(party)],
            f"{name}_size": [
                size_text(number(width), number(height), given)
                for width, height, given in zip(party["width_mm"], party["height_mm"], party["section"], strict=True)
            ],
            f"{name}_owner": party["owner"].to_numpy(),
            f"{name}_id": party["id"].to_numpy(),
        }
    columns |= {
        "rule": [requirement.row for requirement in requirements],
        "assumed": [requirement.assumed for requirement in requirements],
        "confidence": [in_words(requirement.confidence, language) for requirement in requirements],
        "source": [requirement.source for requirement in requirements],
    }
    return pd.DataFrame(columns)


def told(rows: pd.DataFrame, found: Conflicts, stored: Stored, sized: np.ndarray) -> Answer:
    """Return the counts that sum the conflicts up."""
    pairs = rows.groupby(["a_category", "b_category", "measure"], dropna=False).agg(
        conflicts=("lacking_m", "size"), worst_m=("lacking_m", "max")
    )
    return {
        "conflicts": int((found.measure != UNJUDGED).sum()),
        "not_judged": int((found.measure == UNJUDGED).sum()),
        "assumed": int(rows["assumed"].sum()),
        "segments": len(stored),
        "segments_without_size": int((~sized).sum()),
        "pairs": [{**row, "worst_m": number(row["worst_m"])} for row in pairs.reset_index().to_dict(orient="records")],
    }


def _kinds(found: Conflicts, classes: Classes) -> list[tuple[int, int, float]]:
    return list(
        zip(
            classes.kind[found.one].tolist(),
            classes.kind[found.other].tolist(),
            found.required_m.tolist(),
            strict=True,
        )
    )


def _ends(party: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(party["from_point_no"].fillna("?"), party["to_point_no"].fillna("?"), strict=True))
