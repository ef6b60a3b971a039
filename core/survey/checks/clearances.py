"""Clearances: pipes keep the distance from one another, and the cover, that the city's tables ask for.

A shortage smaller than what a survey can tell (depths of hidden points are known to 0.15 h) is not told here; nor is
one for which the strictest rule had to be assumed. The judgement is that of the clearance check over the network
(``core/survey/clearance``), here on what is delivered. Without tables (no store) nothing is judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd
import shapely

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.clearance.classes import Classes, broken_requirement, demands, sorted_into_classes
from undergrid.core.survey.clearance.cover import FOOTWAY, IN_THE_AIR, cover_m
from undergrid.core.survey.clearance.distance import UNJUDGED
from undergrid.core.survey.clearance.pairs import Conflicts, conflicts
from undergrid.core.survey.clearance.rules import Rules
from undergrid.core.survey.network.stored import Stored, as_pipes, sizes_of
from undergrid.core.survey.network.utilities import Utilities
from undergrid.core.survey.network_delivery import segment_coordinates
from undergrid.core.survey.point_roles import NETWORK_ENDS

WARNING = Severity.WARNING
STRIP = 100_000
Lines = Callable[[Case, np.ndarray], np.ndarray]
WIDEST_M = 10.0
"""No pipe is wider."""


ASKED = (
    "category", "width_mm", "height_mm", "pressure", "voltage", "burial", "material", "shape", "level_kind",
    "from_depth_m", "to_depth_m", "from_level_m", "to_level_m",
)  # fmt: skip


def _stored(case: Case, rows: np.ndarray, lines: Lines) -> Stored:
    """Return segments of the delivery in the form in which the store's own are judged: words as objects, None empty."""
    columns: dict[str, np.ndarray | pd.Series] = {}
    for name in ASKED:
        column = case.segments[name]
        if pd.api.types.is_numeric_dtype(column.dtype):
            columns[name] = column.to_numpy(float)[rows]
        else:
            which, words = case.distinct(name)
            # as objects: a column that pandas takes for text would turn None into NaN
            columns[name] = pd.Series(words[which[rows]], dtype=object)
    return Stored(pd.DataFrame(columns), lines(case, rows))


def _drawn(case: Case, rows: np.ndarray) -> np.ndarray:
    """Return the courses of segments."""
    flat, offsets = segment_coordinates(case.delivery, rows)
    return np.asarray(shapely.linestrings(flat, indices=np.repeat(np.arange(len(rows)), np.diff(offsets))))


def _not_drawn(_case: Case, rows: np.ndarray) -> np.ndarray:
    """Return nothing for every segment: cover asks for depths and sizes only, and a million lines take seconds."""
    return np.full(len(rows), None, dtype=object)


def _placed(case: Case) -> np.ndarray:
    """Return the segments that have both ends where pipes can be."""
    return np.flatnonzero(case.joined & ~case.doubtful & np.isfinite(case.length_m) & (case.length_m > 0))


@check(
    "pipes-too-near",
    WARNING,
    "segments",
    tolerances={"allowance_m": 0.1},
    holds=Text("Pipes keep the clearances of the city's tables.", "管线间净距满足规定。"),
    says=Text(
        "{required} m are required to {other} of {other_category}, {found} m are found.",
        "与 {other_category} 管线 {other} 的净距应不小于 {required} m，实际 {found} m。",
    ),
    remedy=Text(
        "Check position and depth of both; the clearance check names the rule and its confidence.",
        "请核对两条管线的位置与埋深；净距检查给出所依规则及其可信度。",
    ),
)
def pipes_too_near(case: Case, limit: Limits) -> Hits:
    nothing = hits(np.zeros(len(case.segments), dtype=bool))
    rows = _placed(case)
    if case.rules is None or case.utilities is None or len(rows) < 2:
        return nothing
    both = [found for strip in _strips(case, rows, case.rules) for found in _near(case, strip, limit("allowance_m"))]
    worst = pd.concat(both)
    worst = worst.iloc[np.argsort((worst["found"] - worst["required"]).to_numpy(), kind="stable")]
    return worst[~worst.index.duplicated()].sort_index()


def _strips(case: Case, rows: np.ndarray, rules: Rules) -> Iterator[np.ndarray]:
    """Yield the segments strip by strip from west to east, each with those that reach into it.

    A million pipes at once would take more memory than the rest of the import; a strip takes little.
    """
    ax, _, bx, _ = case.ends
    west, east = np.minimum(ax, bx)[rows], np.maximum(ax, bx)[rows]
    reach = max((float(row["min_m"]) for row in (*rules.horizontal, *rules.vertical)), default=0.0) + WIDEST_M
    order = np.argsort(west, kind="stable")
    for first in range(0, len(rows), STRIP):
        own = order[first : first + STRIP]
        low, high = west[own].min() - reach, east[own].max() + reach
        yield rows[(west <= high) & (east >= low)] if len(rows) > STRIP else rows


def _near(case: Case, rows: np.ndarray, allowance_m: float) -> Iterator[pd.DataFrame]:
    """Yield the pairs of ``rows`` that are too near, once for each of the two."""
    if case.rules is None or case.utilities is None:
        return
    stored = _stored(case, rows, _drawn)
    classes, pipes = sorted_into_classes(stored, case.utilities), as_pipes(stored)
    ends = np.column_stack([case.a[rows], case.b[rows]])
    found = conflicts(pipes.axes, pipes.sizes, classes.kind, demands(classes, case.rules), ends)
    short = found.required_m - found.found_m > allowance_m
    judged = (found.measure != UNJUDGED) & short & ~_assumed(found, classes, case.rules)
    one, other = rows[found.one[judged]], rows[found.other[judged]]
    columns = {"required": found.required_m[judged], "found": found.found_m[judged], "cell": "from_depth_m"}
    for mine, theirs in ((one, other), (other, one)):
        yield pd.DataFrame({**_named(case, theirs), **columns}, index=pd.Index(mine))


def _named(case: Case, rows: np.ndarray) -> dict[str, np.ndarray]:
    chosen = case.segments[["from_point_no", "to_point_no", "category"]].iloc[rows]
    number = chosen["from_point_no"].fillna("?") + "-" + chosen["to_point_no"].fillna("?")
    return {"other": number.to_numpy(object), "other_category": chosen["category"].to_numpy(object)}


def _assumed(found: Conflicts, classes: Classes, rules: Rules) -> Mask:
    """Return the conflicts for which the survey did not say enough, and the strictest rule was taken."""
    keys = list(zip(classes.kind[found.one], classes.kind[found.other], found.required_m, strict=True))
    known = {
        key: broken_requirement(rules, classes.parties[key[0]], classes.parties[key[1]], key[2]).assumed
        for key in set(keys)
    }
    return np.array([known[key] for key in keys], dtype=bool)


@check(
    "segment-cover-small",
    WARNING,
    "segments",
    tolerances={"allowance_m": 0.1},
    cell="from_depth_m",
    holds=Text(
        "Every buried pipe has the cover that is asked under a footway.", "埋地管线覆土不小于人行道下的最小值。"
    ),
    says=Text(
        "{cover} m of ground cover the pipe, {required} m are required.", "管顶覆土 {cover} m，应不小于 {required} m。"
    ),
    remedy=Text(
        "Check depth and size; the cover check judges by the surface above.",
        "请核对埋深与断面；覆土检查按上方路面类别判定。",
    ),
)
def segment_cover_small(case: Case, limit: Limits) -> Hits:
    if case.rules is None or case.utilities is None or not len(case.segments):
        return hits(np.zeros(len(case.segments), dtype=bool))
    parts = [_covered(case, rows, case.rules, case.utilities) for rows in _parts(len(case.segments))]
    cover, required = (np.concatenate(each) for each in zip(*parts, strict=True))
    in_the_air = case.segments["burial"].isin(IN_THE_AIR).to_numpy(bool)
    small: Mask = (required - cover > limit("allowance_m")) & ~_at_outlet(case) & ~in_the_air
    return hits(small & ~_zero_or_above(case), cover=cover, required=required)


def _parts(count: int) -> Iterator[np.ndarray]:
    """Yield the rows from 0 to ``count``, some at a time."""
    return (np.arange(first, min(first + STRIP, count)) for first in range(0, count, STRIP))


def _covered(case: Case, rows: np.ndarray, rules: Rules, utilities: Utilities) -> tuple[np.ndarray, np.ndarray]:
    """Return the cover of segments and the cover that is asked of each, metres."""
    stored = _stored(case, rows, _not_drawn)
    classes = sorted_into_classes(stored, utilities)
    asked = [rules.covered(party, FOOTWAY) for party in classes.parties]
    required = np.array([np.nan if each is None else each.metres for each in asked])[classes.kind]
    return cover_m(stored, sizes_of(stored)), required


def _at_outlet(case: Case) -> Mask:
    """Segments that come to the light at an outlet: there the cover ends."""
    lit = np.append(
        case.points_with(NETWORK_ENDS), False
    )  # the row after the last stands for an end that nobody delivered
    return as_mask(lit[case.a] | lit[case.b])


def _zero_or_above(case: Case) -> Mask:
    """Depths of zero and above the ground are told by their own checks."""
    shallowest = np.fmin(case.segments["from_depth_m"].to_numpy(float), case.segments["to_depth_m"].to_numpy(float))
    return np.asarray(shallowest <= 0)
