"""From understood sheets to one delivery: layouts brought to points and segments, ends joined, heights completed."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import shapely

from undergrid.core.intake.assembling import (
    PROVENANCE,
    Reading,
    complete,
    delivered_shapes,
    numbered,
    places_of,
    rows_called_each,
)
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.understanding import Understood
from undergrid.core.store.codebook import CodeBook
from undergrid.core.survey.burial import TRENCH
from undergrid.core.survey.drawn_numbers import Ends, numbers_of_stand_ins, tell_disagreements
from undergrid.core.survey.fields import END_FIELDS, POINT_FIELDS, SEGMENT_FIELDS
from undergrid.core.survey.lines_in_order import Ordered, segments_in_order
from undergrid.core.survey.naming_utilities import complete_utilities, unknown_utilities, utilities_by_number
from undergrid.core.survey.network_delivery import NetworkDelivery
from undergrid.core.survey.shape_levels import heights_beside, take_heights

NOT_OF_THE_POINT = {"depth_m", "remarks"}
LEVELS = (
    "ground_m", "from_ground_m", "to_ground_m", "from_level_m", "to_level_m", "from_level_top_m", "to_level_top_m",
    "from_level_invert_m", "to_level_invert_m",
)  # fmt: skip
COMPARED = ("section", "material", "burial", "category")
"""What both ends of a segment say in the one-sheet layout, and must say alike."""


def assemble(reading: Reading) -> NetworkDelivery:
    """Return the delivery that the sheets make together, in the project's coordinate system."""
    parts = _Parts()
    for number, sheet in enumerate(reading.sheets):
        parts.take(numbered(sheet, number), sheet, reading.coordinates)
    parts.segments += segments_in_order(parts.ordered, others=bool(parts.segments or parts.drawn))
    delivery = NetworkDelivery(
        complete(parts.points, POINT_FIELDS),
        complete([*parts.segments, *parts.drawn], SEGMENT_FIELDS),
        sources=[sheet.source for sheet in reading.sheets],
        findings=[finding for sheet in reading.sheets for finding in sheet.findings]
        + reading.coordinates.findings
        + [each.finding for each in parts.ordered if each.finding is not None],
        crs=reading.coordinates.native,
        height_datum=reading.profile.height_datum,
        differing=pd.concat([pd.DataFrame(), *parts.differing], ignore_index=True),
    )
    complete_utilities(delivery, reading.sheets, reading.codes)
    _shift_levels(delivery, reading.profile)
    _join_ends(delivery, reading.profile)
    take_heights(delivery, reading.sheets)
    _inherit_category(delivery)
    utilities_by_number(delivery, reading.codes)
    _inherit_category(delivery)
    unknown_utilities(delivery, reading.codes)
    _complete_levels(delivery, reading.profile, reading.codes)
    return delivery


@dataclass
class _Parts:
    """What the sheets come to: points, segments between numbers, lines that were drawn, contradictions."""

    points: list[pd.DataFrame] = field(default_factory=list)
    segments: list[pd.DataFrame] = field(default_factory=list)
    drawn: list[pd.DataFrame] = field(default_factory=list)
    differing: list[pd.DataFrame] = field(default_factory=list)
    ordered: list[Ordered] = field(default_factory=list)

    def take(self, frame: pd.DataFrame, sheet: Understood, coordinates: Coordinates) -> None:
        """Take the rows of one sheet."""
        kind = sheet.match.layout.kind
        if kind in ("points", "in_order") and "point_no" not in frame:
            frame = frame.assign(point_no=_own_numbers(sheet, frame))
        if sheet.match.sheet.geometry is not None:
            frame, shapes = delivered_shapes(frame, sheet, coordinates)
            if kind not in ("points", "in_order"):
                self.drawn.append(frame.assign(shape_drawn=shapes, **heights_beside(frame, sheet)))
                return
            frame["x"], frame["y"] = places_of(shapes)
        elif kind != "segments":
            frame = coordinates.place(frame, sheet)
        if kind == "in_order":
            self.ordered.append(Ordered(sheet, frame))
            self.points.append(self.ordered[-1].points())
        elif kind == "one_sheet":
            own, between, contradictions = split_one_sheet(frame)
            self.points.append(own)
            self.segments.append(between)
            self.differing.append(contradictions)
        else:
            (self.points if kind == "points" else self.segments).append(frame)


def _own_numbers(sheet: Understood, frame: pd.DataFrame) -> pd.Series:
    """Return numbers for points of a source that has none: the name of the table and the row."""
    stem = (sheet.match.sheet.name or sheet.match.sheet.file).rsplit(".", 1)[0]
    rows = pd.Series(sheet.match.sheet.rows[frame["row"].to_numpy()], index=frame.index)
    return f"{stem}-" + rows.astype("str")


def split_one_sheet(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return points, segments and contradictions of the one-sheet layout, where a row is a point and a connection.

    A point is its first row; what its further rows say otherwise is a contradiction. A segment is the two rows that
    name each other; ``ends`` is 1 for a row whose counterpart is missing, ``other_*`` is what the second row says.
    """
    described = [
        name for name in frame.columns if name in POINT_FIELDS and name not in {*NOT_OF_THE_POINT, *SEGMENT_FIELDS}
    ]
    shared = [name for name in frame.columns if name in POINT_FIELDS and name in SEGMENT_FIELDS]
    position = [name for name in ("x_native", "y_native", "wrong_zone") if name in frame]
    starts = frame["new_point"].to_numpy(bool).copy()
    starts[:1] = True
    points = frame.loc[starts, [*described, *shared, *position, *PROVENANCE]]
    segments = _pair_ends(frame[frame["to_point_no"].notna()])
    return points, segments, _contradictions(frame, starts, described)


def _contradictions(frame: pd.DataFrame, starts: np.ndarray, described: list[str]) -> pd.DataFrame:
    """Return the cells in which a row says otherwise than the first row of its point."""
    first = np.flatnonzero(starts)[np.cumsum(starts) - 1]
    found = []
    for name in described:
        own, head = frame[name], frame[name].iloc[first].set_axis(frame.index)
        differs = (own != head) & own.notna() & head.notna()
        if differs.any():
            found.append(
                pd.DataFrame(
                    {
                        "source": frame.loc[differs, "source"],
                        "row": frame["row"].to_numpy()[first][differs.to_numpy()],
                        "at_row": frame.loc[differs, "row"],
                        "cell": name,
                        "first": head[differs].astype(object),
                        "other": own[differs].astype(object),
                    }
                )
            )
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def _pair_ends(rows: pd.DataFrame) -> pd.DataFrame:
    """Pair the rows ``a to b`` and ``b to a``, first with first, second with second; keep the first one's direction."""
    numbers, _ = pd.factorize(pd.concat([rows["point_no"], rows["to_point_no"]]))
    a, b = numbers[: len(rows)], numbers[len(rows) :]
    keys = pd.DataFrame({"low": np.minimum(a, b), "high": np.maximum(a, b), "up": a < b}, index=rows.index)
    keys["rank"] = keys.groupby(["low", "high", "up"], sort=False).cumcount()
    groups = keys.groupby(["low", "high", "rank"], sort=False)
    keys["turn"], keys["ends"], keys["pair"] = groups.cumcount(), groups["low"].transform("size"), groups.ngroup()
    first = rows[keys["turn"] == 0].set_axis(keys.loc[keys["turn"] == 0, "pair"])
    second = rows[keys["turn"] == 1].set_axis(keys.loc[keys["turn"] == 1, "pair"]).reindex(first.index)
    names = [name for name in rows.columns if name in SEGMENT_FIELDS]
    segments = first[[*names, *PROVENANCE]].copy()
    segments["unreadable"] |= second["unreadable"].fillna(value=False).astype(bool)
    segments["from_point_no"] = first["point_no"]
    segments["other_row"] = second["row"]
    segments["ends"] = keys.loc[keys["turn"] == 0].set_index("pair")["ends"]
    for end, side in (("from", first), ("to", second)):
        for name in (*END_FIELDS, "ground_m"):
            if name in side:
                segments[f"{end}_{name}"] = side[name]
    for name in COMPARED:
        if name in second:
            segments[f"other_{name}"] = second[name]
    return segments.reset_index(drop=True)


def _join_ends(delivery: NetworkDelivery, profile: Profile) -> None:
    """Fill ``a`` and ``b`` by point number; drawn lines find their ends by position, within the profile's tolerance."""
    points, segments = delivery.points, delivery.segments
    named = [segments["from_point_no"], segments["to_point_no"]]
    segments["a"], segments["b"] = rows_called_each(named, points["point_no"])
    if "shape_drawn" in segments:
        _join_drawn(delivery, profile.snap_m)


def _join_drawn(delivery: NetworkDelivery, snap_m: float) -> None:
    """Join drawn lines to points by position; where none stands, the line's end becomes a point of its own.

    Such points get the number that their line says, or one that begins with ``@``. A line keeps the numbers that it was
    delivered with: where the drawing says otherwise, that is told.
    """
    segments = delivery.segments
    drawn = segments.pop("shape_drawn")
    lines = [
        (number, shape)
        for number, shape in drawn.items()
        if isinstance(shape, shapely.LineString) and not shape.is_empty
    ]
    if not lines:
        return
    rows = np.array([number for number, _ in lines])
    shapes = np.array([shape for _, shape in lines], dtype=object)
    ends = np.concatenate([shapely.get_point(shapes, 0), shapely.get_point(shapes, -1)])
    places, nearest = _nearest(delivery.points, ends, snap_m)
    named = np.concatenate([segments[end].to_numpy(np.int64)[rows] for end in ("a", "b")])
    said = np.concatenate([segments[name].to_numpy(object)[rows] for name in ("from_point_no", "to_point_no")])
    free = (nearest == NOWHERE) & (named == NOWHERE)
    both = np.concatenate([rows, rows])
    if free.any():
        nearest[free] = _stand_ins(delivery, places[free], both[free], said[free], snap_m)
    taken = np.where(named == NOWHERE, nearest, named)
    tell_disagreements(delivery, both, said, Ends(places, named, taken), snap_m)
    halves = (("a", "from_point_no", taken[: len(rows)]), ("b", "to_point_no", taken[len(rows) :]))
    for end, name, half in halves:
        segments.loc[rows, end] = half
        segments.loc[rows, name] = delivery.points["point_no"].to_numpy()[half]
    for number, shape in zip(rows, shapes, strict=True):
        course = shapely.get_coordinates(shape)
        if len(course) > 2:
            delivery.courses[int(number)] = course


def _nearest(points: pd.DataFrame, ends: np.ndarray, snap_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the places of ``ends``, and the row of the point within ``snap_m`` of each, or -1."""
    places = shapely.get_coordinates(ends)
    nearest = np.full(len(ends), NOWHERE)
    placed = points.dropna(subset=["x", "y"])
    if len(placed):
        tree = shapely.STRtree(shapely.points(placed[["x", "y"]].to_numpy()))
        of, found = tree.query_nearest(ends, max_distance=snap_m, all_matches=False)
        nearest[of] = placed.index.to_numpy()[found]
    return places, nearest


def _stand_ins(
    delivery: NetworkDelivery, places: np.ndarray, lines: np.ndarray, said: np.ndarray, snap_m: float
) -> np.ndarray:
    """Add one point for every distinct place, with the utility and source of its first line; return their rows.

    It bears the number that its line gives it, where no other place has that number.
    """
    grid = np.round(places / max(snap_m, 1e-6)).astype("int64")
    _cells, first, which = np.unique(grid, axis=0, return_index=True, return_inverse=True)
    start = len(delivery.points)
    of = delivery.segments.loc[lines[first]]
    made = pd.DataFrame(
        {
            "point_no": pd.Series(numbers_of_stand_ins(said[first]), dtype="str"),
            "category": of["category"].to_numpy(),
            "x": places[first, 0],
            "y": places[first, 1],
            "row": of["row"].to_numpy(),
            "source": of["source"].to_numpy(),
            "unreadable": False,
        }
    )
    delivery.points = pd.concat([delivery.points, made], ignore_index=True)
    return start + which.reshape(-1)


def _inherit_category(delivery: NetworkDelivery) -> None:
    """Give a point the utility of its first segment, and a segment that of its first point, where it has none."""
    points, segments = delivery.points, delivery.segments
    if points["category"].isna().any() and len(segments):
        ends = pd.concat([segments.set_index("a")["category"], segments.set_index("b")["category"]]).dropna()
        ends = ends[(ends.index != NOWHERE) & ~ends.index.duplicated()]
        points["category"] = points["category"].fillna(ends.reindex(points.index))
    missing = segments["category"].isna() & (segments["a"] != NOWHERE)
    if missing.any():
        segments.loc[missing, "category"] = points["category"].to_numpy()[segments.loc[missing, "a"]]


def _shift_levels(delivery: NetworkDelivery, profile: Profile) -> None:
    """Bring every level of a delivery in another height datum to the store's, and tell by how much."""
    if profile.heights is None:
        return
    for table in (delivery.points, delivery.segments):
        for name in table.columns.intersection(LEVELS):
            table[name] += profile.heights.offset_m
    delivery.findings.extend(profile.heights.findings(profile.height_datum))


def _complete_levels(delivery: NetworkDelivery, profile: Profile, codes: CodeBook) -> None:
    """Say of what each segment's depth and level are, and complete depth, level and ground from one another."""
    segments = delivery.segments
    for kind in ("invert", "top"):
        for end in ("from", "to"):
            delivered = segments.pop(f"{end}_level_{kind}_m") if f"{end}_level_{kind}_m" in segments else None
            if delivered is not None:
                segments[f"{end}_level_m"] = segments[f"{end}_level_m"].fillna(delivered)
                segments["level_kind"] = segments["level_kind"].mask(
                    segments["level_kind"].isna() & delivered.notna(), kind
                )
    segments["level_kind"] = segments["level_kind"].fillna(_profile_level_kind(segments, profile, codes))
    grounds = {"from": delivery.end("a", "ground_m"), "to": delivery.end("b", "ground_m")}
    for end, of_point in grounds.items():
        ground = segments[f"{end}_ground_m"].fillna(pd.Series(of_point, index=segments.index))
        level, depth = segments[f"{end}_level_m"], segments[f"{end}_depth_m"]
        segments[f"{end}_ground_m"] = ground
        segments[f"{end}_level_m"] = level.fillna(ground - depth)
        segments[f"{end}_depth_m"] = depth.fillna(ground - level)


def _profile_level_kind(segments: pd.DataFrame, profile: Profile, codes: CodeBook) -> pd.Series:
    """Return what the profile says of each utility: its own code first, then its family, then ``*``."""
    meaning = profile.level_kind
    known = {
        category: meaning.get(category) or meaning.get(codes.family(category) or "") or meaning.get("*")
        for category in segments["category"].dropna().unique()
    }
    kinds = segments["category"].map(known).astype("str")
    if "trench" in meaning:
        kinds = kinds.mask(segments["burial"] == TRENCH, meaning["trench"])
    return kinds
