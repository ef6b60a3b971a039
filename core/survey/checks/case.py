"""The case before the checks: a delivery, the code lists, the city's tolerances, and what several checks need of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from undergrid.core.checking import case as checking
from undergrid.core.checking import positions
from undergrid.core.checking.arrays import Mask, Numbers, Rows, as_mask
from undergrid.core.checking.tolerances import Limits
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.streets.names import StreetNames
from undergrid.core.survey.burial import AERIAL, IN_CHAMBER, RISER
from undergrid.core.survey.clearance.rules import Rules
from undergrid.core.survey.network.stored import Stored
from undergrid.core.survey.network.utilities import Utilities
from undergrid.core.survey.network_delivery import NetworkDelivery
from undergrid.core.survey.point_roles import points_with

Which = npt.NDArray[np.int32]
GRAVITY = "PS"
FAR_M = 1000.0
"""Points of one survey stand tens of metres apart; a kilometre is a slip of a digit, or another survey."""
JUDGED_BY = (
    "category", "width_mm", "height_mm", "pressure", "voltage", "burial", "material", "shape", "level_kind",
    "from_depth_m", "to_depth_m", "from_level_m", "to_level_m",
)  # fmt: skip
"""What the clearances ask of a segment."""
LEVEL_M = 0.005
"""Levels are delivered in centimetres: a smaller fall shows no direction."""


@dataclass(frozen=True)
class Case(checking.Case):
    """A survey (delivered, or the accepted network) with what its checks ask of it; arrays are computed once."""

    delivery: NetworkDelivery
    rules: Rules | None = None
    utilities: Utilities | None = None
    names: StreetNames = field(default_factory=StreetNames)
    _strayed: dict[float, Numbers] = field(default_factory=dict, init=False, repr=False)
    _distinct: dict[str, tuple[Which, npt.NDArray[np.object_]]] = field(default_factory=dict, init=False, repr=False)

    @property
    def points(self) -> pd.DataFrame:
        """The points."""
        return self.delivery.points

    @property
    def segments(self) -> pd.DataFrame:
        """The segments."""
        return self.delivery.segments

    def points_with(self, roles: Collection[str]) -> Mask:
        """Return which points do one of some things in their network, as the survey's words for them say."""
        return as_mask(points_with(self.points, self.codes, roles))

    @cached_property
    def a(self) -> Rows:
        """Row of each segment's first point, -1 where it is missing."""
        return np.asarray(self.segments["a"], dtype=np.int64)

    @cached_property
    def b(self) -> Rows:
        """Row of each segment's second point, -1 where it is missing."""
        return np.asarray(self.segments["b"], dtype=np.int64)

    @cached_property
    def joined(self) -> Mask:
        """Segments whose two ends are there and are not the same point."""
        return as_mask((self.a != NOWHERE) & (self.b != NOWHERE) & (self.a != self.b))

    @cached_property
    def ends(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Easting and northing of first and of second ends, metres; NaN where unknown."""
        end = self.delivery.end
        return end("a", "x"), end("a", "y"), end("b", "x"), end("b", "y")

    @cached_property
    def length_m(self) -> Numbers:
        """Length in plan of each segment along its course, metres."""
        ax, ay, bx, by = self.ends
        length = np.hypot(bx - ax, by - ay)
        for number, course in self.delivery.courses.items():
            length[number] = np.hypot(*np.diff(course[:, :2], axis=0).T).sum()
        return length

    def lines(self, rows: Rows) -> npt.NDArray[np.object_]:
        """Return the courses of segments as lines; None where a position is unknown."""
        ax, ay, bx, by = (values[rows] for values in self.ends)
        flat = np.column_stack([ax, ay, bx, by]).reshape(-1, 2, 2)
        known = np.isfinite(flat).all(axis=(1, 2))
        lines = np.full(len(rows), None, dtype=object)
        lines[known] = shapely.linestrings(flat[known])
        for place, row in enumerate(rows) if self.delivery.courses else ():
            if int(row) in self.delivery.courses:
                lines[place] = shapely.LineString(self.delivery.courses[int(row)][:, :2])
        return lines

    @cached_property
    def doubtful(self) -> Mask:
        """Segments with an end that cannot be where it is said to be; other checks of places leave them out."""
        lost = np.append(self.lost_points, False)  # the row after the last stands for an end that nobody delivered
        return as_mask(lost[self.a] | lost[self.b])

    @cached_property
    def places(self) -> tuple[Numbers, Numbers]:
        """Easting and northing of the points, metres."""
        return self.points["x"].to_numpy(float), self.points["y"].to_numpy(float)

    @cached_property
    def inside(self) -> Mask:
        """Points that lie where the project's coordinate system is used; those without a position count as inside."""
        return positions.inside(self.crs, *self.places)

    def strayed_m(self, far_m: float) -> Numbers:
        """Return the distance of strayed points to the others, metres; it is sought once for each ``far_m``."""
        if far_m not in self._strayed:
            self._strayed[far_m] = positions.distance_to_others(*self.places, far_m)
        return self._strayed[far_m]

    @cached_property
    def lost_points(self) -> Mask:
        """Points whose position is outside of the coordinate system, of a wrong zone, or far from all others."""
        size = len(self.points)
        wrong_zone = self.points["wrong_zone"].notna() if "wrong_zone" in self.points else np.zeros(size, dtype=bool)
        far = self.strayed_m(FAR_M) > FAR_M
        return as_mask(~self.inside | np.asarray(wrong_zone, dtype=bool) | far)

    @cached_property
    def neighbours(self) -> Rows:
        """How many different points of its own utility each point is joined to."""
        size = max(len(self.points), 1)
        joined = self.joined
        low, high = np.minimum(self.a, self.b)[joined], np.maximum(self.a, self.b)[joined]
        pairs = np.unique(low * size + high)
        low, high = pairs // size, pairs % size
        alike = self.point_family[low] == self.point_family[high] if len(pairs) else np.zeros(0, dtype=bool)
        return np.bincount(np.concatenate([low[alike], high[alike]]), minlength=len(self.points))

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """The two ends of each segment in one order, the course between them, its direction, and its section."""
        section = self.segments["section"].fillna(self.segments["width_mm"].astype("str"))
        course = np.zeros(len(self.a), dtype=np.int64)
        for row, vertices in self.delivery.courses.items():
            oriented = vertices if self.a[row] < self.b[row] else vertices[::-1]
            course[row] = hash(np.round(oriented[1:-1, :2], 2).tobytes())
        size = max(len(self.points), 1)
        return pd.DataFrame(
            {
                "ends": np.minimum(self.a, self.b) * size + np.maximum(self.a, self.b),
                "course": course,
                "up": self.a < self.b,
                "section": pd.factorize(section)[0],
            }
        )

    @cached_property
    def degree(self) -> Rows:
        """How many segment ends meet at each point."""
        ends = np.concatenate([self.a, self.b])
        return np.bincount(ends[ends != NOWHERE], minlength=len(self.points))

    @cached_property
    def stored(self) -> Stored:
        """The segments in the form in which the store's own are judged, but for their lines."""
        columns: dict[str, pd.Series] = {}
        for name in JUDGED_BY:
            if pd.api.types.is_numeric_dtype(self.segments[name].dtype):
                columns[name] = pd.Series(self.segments[name].to_numpy(float))
            else:
                which, words = self.distinct(name)
                columns[name] = pd.Series(pd.Categorical.from_codes(which, words[:-1]))
        return Stored(pd.DataFrame(columns, copy=False), np.broadcast_to(np.array(None), len(self.segments)))

    def distinct(self, name: str) -> tuple[Which, npt.NDArray[np.object_]]:
        """Return which of its distinct words each segment has in a column, and these: one object each, the last None.

        They are told apart once for all checks: a check may look at the segments strip by strip.
        """
        if name not in self._distinct:
            which, words = pd.factorize(self.segments[name])
            self._distinct[name] = which.astype(np.int32), np.append(np.asarray(words, dtype=object), [None])
        return self._distinct[name]

    def groups(self, subject: str) -> list[pd.Series]:
        """Return the utility of each row, and the major utility it is of."""
        return [self.table(subject)["category"].astype(object), pd.Series(self.family(subject))]

    def family(self, subject: str) -> npt.NDArray[np.object_]:
        """Return the major utility of each row, None where it is unknown."""
        codes, distinct = pd.factorize(self.table(subject)["category"])
        families = np.empty(len(distinct) + 1, dtype=object)
        families[:-1] = [self.codes.family(str(each)) for each in distinct]
        return np.asarray(families[codes], dtype=object)

    @cached_property
    def segment_family(self) -> npt.NDArray[np.object_]:
        """Major utility of each segment."""
        return self.family("segments")

    @cached_property
    def point_family(self) -> npt.NDArray[np.object_]:
        """Major utility of each point."""
        return self.family("points")

    @cached_property
    def gravity(self) -> Mask:
        """Segments in which water runs by itself: drainage without a pressure, and not inside a chamber."""
        pressed = self.segments["pressure"].notna().to_numpy(bool)
        return as_mask(
            (self.segment_family == GRAVITY) & ~pressed & (self.segments["burial"] != IN_CHAMBER).to_numpy(bool)
        )

    @cached_property
    def aerial(self) -> Mask:
        """Segments that hang in the air, or rise into it."""
        return as_mask(self.segments["burial"].isin([AERIAL, RISER]).to_numpy(bool))

    @cached_property
    def declared(self) -> Mask:
        """Segments whose flow direction was delivered."""
        return as_mask(self.segments["flow_direction"].isin(["forward", "backward"]).to_numpy(bool))

    @cached_property
    def _backward(self) -> Mask:
        """Segments in which water runs from the second point to the first: as delivered, else down the levels."""
        low, high = self.segments["from_level_m"].to_numpy(float), self.segments["to_level_m"].to_numpy(float)
        return as_mask(
            np.where(self.declared, (self.segments["flow_direction"] == "backward").to_numpy(bool), high > low)
        )

    @cached_property
    def flow(self) -> tuple[Rows, Rows, Mask]:
        """Upstream row, downstream row, and which segments have a direction: delivered, or shown by their levels."""
        fall = np.abs(self.segments["from_level_m"] - self.segments["to_level_m"]).to_numpy(float)
        known = self.declared | (fall > LEVEL_M)
        return np.where(self._backward, self.b, self.a), np.where(self._backward, self.a, self.b), known

    @cached_property
    def flow_levels(self) -> tuple[Numbers, Numbers]:
        """Level at the upstream and at the downstream end of each segment, metres."""
        first, second = self.segments["from_level_m"].to_numpy(float), self.segments["to_level_m"].to_numpy(float)
        return np.where(self._backward, second, first), np.where(self._backward, first, second)


__all__ = ["Case", "Limits"]
