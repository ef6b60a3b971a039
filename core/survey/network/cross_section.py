"""What lies across a street line at which depth. Pure; :meth:`CrossSection.as_json` has all that a plot needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

import numpy as np
import shapely

from undergrid.core.kernel.values import Answer
from undergrid.core.survey.network.named_lines import NamedLine
from undergrid.core.survey.network.profile import number, size_text
from undergrid.core.survey.network.stored import Pipes
from undergrid.core.survey.network.utilities import Utilities


@dataclass(frozen=True, slots=True)
class Cut:
    """One pipe where the line cuts it. ``level_m``: axis; ``ground_m``: ground above it; ``cover_m``: earth over its
    top; sizes are outside sizes of the pipe itself, not of the slanted cut.
    """

    segment_id: str
    at_m: float
    category: str
    name_en: str
    name_zh: str
    colour: str
    level_m: float | None
    ground_m: float | None
    cover_m: float | None
    width_m: float
    height_m: float
    round: bool
    size: str
    material: str | None
    owner: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something else that the line crosses: a kerb, the road line, the centre line."""

    at_m: float
    name: str


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a cross-section: ``kind`` street, carriageway, pavement or footway; and whose it is."""

    from_m: float
    to_m: float
    kind: str
    street: str | None = None


@dataclass(frozen=True, slots=True)
class CrossSection:
    """All pipes along a line, from its beginning; ``bands`` are the parts of the streets over them."""

    length_m: float
    cuts: tuple[Cut, ...]
    marks: tuple[Mark, ...] = ()
    bands: tuple[Band, ...] = ()

    def as_json(self) -> Answer:
        """Return all of it as JSON values."""
        return asdict(self)


def cross_section(line: shapely.LineString, pipes: Pipes, utilities: Utilities) -> CrossSection:
    """Return the pipes that ``line`` cuts in plan, in the order of the line; coordinates in metres."""
    line = shapely.force_2d(line)
    axes = pipes.axes
    plan = shapely.linestrings(np.stack([axes.a[:, :2], axes.b[:, :2]], axis=1))
    cuts = [_cut(pipes, int(piece), line, utilities) for piece in np.flatnonzero(shapely.intersects(plan, line))]
    # A line through a bend cuts both pieces that meet there: one pipe at one place is shown once.
    unique = {(cut.segment_id, round(cut.at_m, 3)): cut for cut in cuts}
    return CrossSection(float(line.length), tuple(sorted(unique.values(), key=lambda cut: cut.at_m)))


def _cut(pipes: Pipes, piece: int, line: shapely.LineString, utilities: Utilities) -> Cut:
    a, b = pipes.axes.a[piece], pipes.axes.b[piece]
    place = shapely.intersection(shapely.LineString([a[:2], b[:2]]), line).representative_point()
    length = float(np.hypot(*(b - a)[:2]))
    share = float(np.hypot(place.x - a[0], place.y - a[1])) / length if length else 0.0
    owner = int(pipes.axes.owner[piece])
    row = pipes.stored.rows.iloc[owner]
    utility = utilities[row["category"]]
    level = number(a[2] + share * (b[2] - a[2]))
    ground = _ground(pipes, owner, place)
    half = float(pipes.sizes.half_height_m[owner])
    return Cut(
        segment_id=str(row["id"]),
        at_m=float(line.project(place)),
        category=row["category"] or "",
        name_en=utility.name.en,
        name_zh=utility.name.zh,
        colour=utility.colour,
        level_m=level,
        ground_m=ground,
        cover_m=None if ground is None or level is None else ground - level - half,
        width_m=2 * float(pipes.sizes.half_width_m[owner]),
        height_m=2 * half,
        round=bool(pipes.sizes.round[owner]),
        size=size_text(number(row["width_mm"]), number(row["height_mm"]), row["section"]),
        material=row["material"],
        owner=row["owner"],
    )


def _ground(pipes: Pipes, owner: int, place: shapely.Point) -> float | None:
    """Return the ground above a place on a pipe, straight between the grounds at its two ends."""
    row = pipes.stored.rows.iloc[owner]
    ends = [number(row[f"{end}_level_m"] + row[f"{end}_depth_m"]) for end in ("from", "to")]
    if ends[0] is None or ends[1] is None:
        return ends[0] if ends[1] is None else ends[1]
    share = shapely.line_locate_point(shapely.force_2d(pipes.stored.geometry[owner]), place, normalized=True)
    return ends[0] + float(share) * (ends[1] - ends[0])


def marks_on(line: shapely.LineString, lines: Iterable[NamedLine]) -> tuple[Mark, ...]:
    """Return where ``line`` crosses other lines with a name, in its order."""
    found = [
        Mark(float(line.project(place)), each.name)
        for each in lines
        for place in shapely.get_parts(shapely.intersection(each.course, line))
        if each.name and place.geom_type == "Point"
    ]
    return tuple(sorted(found, key=lambda mark: mark.at_m))
