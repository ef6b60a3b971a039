"""Clearances: pipes keep the distance from one another, and the cover, that the city's tables ask for.

A shortage smaller than what a survey can tell (depths of hidden points are known to 0.15 h) is not told here; nor is
one for which the strictest rule had to be assumed. The judgement is that of the clearance check over the network
(``core/survey/clearance``), here on what is delivered. Without tables (no store) nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, Rows, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.clearance.classes import Classes, broken_requirement, demands, sorted_into_classes
from undergrid.core.survey.clearance.cover import FOOTWAY, IN_THE_AIR, cover_m
from undergrid.core.survey.clearance.distance import UNJUDGED
from undergrid.core.survey.clearance.pairs import Conflicts, Demands, conflicts
from undergrid.core.survey.clearance.rules import Rules
from undergrid.core.survey.network.solid import Bools, Floats, Sections, pieces_between
from undergrid.core.survey.network.stored import levels_of, sizes_of
from undergrid.core.survey.network.utilities import Utilities
from undergrid.core.survey.network_delivery import segment_coordinates
from undergrid.core.survey.point_roles import NETWORK_ENDS

WARNING = Severity.WARNING
STRIP = 100_000
WIDEST_M = 10.0
"""No pipe is wider."""


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
    bodies = _Bodies.of(case, case.rules, case.utilities)
    strips = _strips(case, rows, case.rules)
    both = [found for strip in strips for found in _near(case, case.rules, bodies, strip, limit("allowance_m"))]
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


@dataclass(frozen=True, slots=True)
class _Bodies:
    """All segments of a delivery as the tables see them, and what is asked between their classes."""

    sizes: Sections
    offset_m: Floats
    leveled: Bools
    classes: Classes
    demands: Demands

    @classmethod
    def of(cls, case: Case, rules: Rules, utilities: Utilities) -> Self:
        """Return the bodies of a case: what words mean is asked once, not for each strip."""
        sizes, classes = sizes_of(case.stored), sorted_into_classes(case.stored, utilities)
        return cls(sizes, *levels_of(case.stored, sizes), classes, demands(classes, rules))

    def conflicts(self, case: Case, rows: Rows) -> Conflicts:
        """Return the pairs among ``rows`` that break a demand, by their places in them."""
        flat, offsets = segment_coordinates(case.delivery, rows)
        line = np.repeat(np.arange(len(rows)), np.diff(offsets))
        axes = pieces_between(flat, line, self.offset_m[rows], self.leveled[rows])
        own = self.sizes
        sizes = Sections(own.half_width_m[rows], own.half_height_m[rows], own.round[rows], own.known[rows])
        ends = np.column_stack([case.a[rows], case.b[rows]])
        return conflicts(axes, sizes, self.classes.kind[rows], self.demands, ends)


def _near(case: Case, rules: Rules, bodies: _Bodies, rows: Rows, allowance_m: float) -> Iterator[pd.DataFrame]:
    """Yield the pairs of ``rows`` that are too near, once for each of the two."""
    found = bodies.conflicts(case, rows)
    kinds = bodies.classes.kind[rows]
    short = found.required_m - found.found_m > allowance_m
    judged = (found.measure != UNJUDGED) & short & ~_assumed(found, kinds, bodies.classes, rules)
    one, other = rows[found.one[judged]], rows[found.other[judged]]
    columns = {"required": found.required_m[judged], "found": found.found_m[judged], "cell": "from_depth_m"}
    for mine, theirs in ((one, other), (other, one)):
        yield pd.DataFrame({**_named(case, theirs), **columns}, index=pd.Index(mine))


def _named(case: Case, rows: np.ndarray) -> dict[str, np.ndarray]:
    chosen = case.segments[["from_point_no", "to_point_no", "category"]].iloc[rows]
    number = chosen["from_point_no"].fillna("?") + "-" + chosen["to_point_no"].fillna("?")
    return {"other": number.to_numpy(object), "other_category": chosen["category"].to_numpy(object)}


def _assumed(found: Conflicts, kinds: Rows, classes: Classes, rules: Rules) -> Mask:
    """Return the conflicts for which the survey did not say enough, and the strictest rule was taken."""
    keys = list(zip(kinds[found.one], kinds[found.other], found.required_m, strict=True))
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
    cover, required = _covered(case, case.rules, case.utilities)
    in_the_air = case.segments["burial"].isin(IN_THE_AIR).to_numpy(bool)
    small: Mask = (required - cover > limit("allowance_m")) & ~_at_outlet(case) & ~in_the_air
    return hits(small & ~_zero_or_above(case), cover=cover, required=required)


def _covered(case: Case, rules: Rules, utilities: Utilities) -> tuple[Floats, Floats]:
    """Return the cover of the segments and the cover that is asked of each, metres."""
    classes = sorted_into_classes(case.stored, utilities)
    asked = [rules.covered(party, FOOTWAY) for party in classes.parties]
    required = np.array([np.nan if each is None else each.metres for each in asked])[classes.kind]
    return cover_m(case.stored, sizes_of(case.stored)), required


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
