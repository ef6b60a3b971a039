"""The entities of a drawing, gathered by what they become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from ezdxf import path as paths
from ezdxf import recover
from ezdxf.entities.dxfentity import DXFEntity
from ezdxf.entities.insert import Insert
from ezdxf.lldxf.const import DXFError

from undergrid.core.formats.drawing import (
    AS_POINTS,
    CIRCLES,
    DRAW_AS_LINE,
    FARTHEST_M,
    FROM_TEXTS,
    LEFT_OUT,
    LOOK_AT_CIRCLES,
    LOOK_AT_THEM,
    METRES,
    NUMBERED,
    OTHERS,
    SAVE_AGAIN,
    SIZED,
    SIZES_FROM_TEXTS,
    TEXTS,
    UNREADABLE,
)
from undergrid.core.formats.drawn_circles import WIDEST_M, Circle, about_the_same, run_to_middles, signs
from undergrid.core.formats.drawn_numbers import is_number, numbers_beside
from undergrid.core.formats.drawn_sizes import sizes_along
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity

BESIDE = "text beside"
SIZE_ALONG, MATERIAL_ALONG = "size along", "material along"
ADDED = frozenset({"kind", "handle", BESIDE, SIZE_ALONG, MATERIAL_ALONG})
COURSES = {"LINE", "LWPOLYLINE", "POLYLINE", "ARC", "SPLINE", "ELLIPSE"}
SAGITTA_M, SAGITTA_SHARE = 0.01, 1e-5
"""How far a course may lie beside its arc: a centimetre, or a share of what is drawn, so that its parts are few."""
Row = list[str | None]
Place3 = tuple[float, float, float]


def gather(path: Path) -> tuple[Gathered, int]:
    """Return the entities of a drawing's model space, and the unit that its head says ($INSUNITS, 0 for none).

    Raises SourceError for a file that is no drawing.
    """
    try:
        drawing, _ = recover.readfile(path)
    except (DXFError, OSError, ValueError) as error:
        raise SourceError(UNREADABLE.fill(name=path.name, why=error), SAVE_AGAIN) from error
    gathered = Gathered()
    for number, entity in enumerate(drawing.modelspace(), start=1):
        gathered.take(number, entity)
    unit = int(drawing.header.get("$INSUNITS", 0))
    gathered.take_circles(unit)
    gathered.number_points()
    gathered.size_lines()
    return gathered, unit


class Gathered:
    """The entities of a drawing, by what they become."""

    def __init__(self) -> None:
        self.circles: dict[int, tuple[DXFEntity, Circle]] = {}
        self.manholes = self.surrounding = self.moved = 0
        self.blocks: list[tuple[int, Insert]] = []
        self.lines: list[tuple[int, DXFEntity, list[Place3]]] = []
        self.points: list[tuple[int, DXFEntity, Place3]] = []
        self.texts: list[tuple[int, DXFEntity, Place3]] = []
        self.others: Counter[str] = Counter()
        self.beside: dict[int, str] = {}
        self.along: dict[int, tuple[str, str | None]] = {}

    def take(self, number: int, entity: DXFEntity) -> None:
        """Put an entity where it belongs."""
        kind = entity.dxftype()
        if isinstance(entity, Insert):
            self.blocks.append((number, entity))
        elif kind == "POINT":
            self.points.append((number, entity, tuple(entity.dxf.location)))
        elif kind == "CIRCLE":
            self.circles[number] = (entity, Circle(number, _in_space(entity, entity.dxf.center), entity.dxf.radius))
        elif kind in {"TEXT", "MTEXT"}:
            self.texts.append((number, entity, _in_space(entity, entity.dxf.insert)))
        elif kind in COURSES and len(course := _course(entity)) > 1:
            self.lines.append((number, entity, course))
        else:
            self.others[kind] += 1

    def take_circles(self, unit: int) -> None:
        """Make points of the circles that are signs of manholes, and let lines run to their middles.

        Where the drawing has blocks or points too, only a circle that a line runs to is one.
        A unit of the head holds where the coordinates bear it out, as it does for all else of the drawing.
        """
        circles = [circle for _, circle in self.circles.values()]
        farthest = max((abs(part) for each in circles for part in each.middle), default=0.0)
        one_m = METRES[unit][1] if unit in METRES and METRES[unit][1] < 1 and farthest > FARTHEST_M else 1.0
        places = [_in_space(block, block.dxf.insert) for _, block in self.blocks] + [each for *_, each in self.points]
        own, around = signs(circles, places, one_m)
        self.moved, met = run_to_middles([course for *_, course in self.lines], own + around, one_m)
        if places:  # beside blocks and points a circle that no line runs to may be anything
            own = about_the_same([each for each in own + around if each.number in met], own, one_m)
        self.points.extend((each.number, self.circles[each.number][0], each.middle) for each in own)
        self.manholes, self.surrounding = len(own), len(around)
        if wide := len(circles) - len(own) - len(around):
            self.others["CIRCLE"] += wide

    def number_points(self) -> None:
        """Give the points that have no number in an attribute the one that is written beside them."""
        bare = [(number, _in_space(block, block.dxf.insert)) for number, block in self.blocks if not _has_number(block)]
        bare += [(number, place) for number, _, place in self.points]
        found, used = numbers_beside(_flat([place for _, place in bare]), *self._written())
        self.beside = {number: said for (number, _), said in zip(bare, found, strict=True) if said is not None}
        self.texts = [each for at, each in enumerate(self.texts) if at not in used]

    def size_lines(self) -> None:
        """Give the lines the sizes and materials that are written along them."""
        courses = [shapely.LineString([place[:2] for place in course]) for *_, course in self.lines]
        self.along, used = sizes_along(courses, *self._written())
        self.texts = [each for at, each in enumerate(self.texts) if at not in used]

    def _written(self) -> tuple[list[str], np.ndarray, np.ndarray]:
        """Return the texts that are not taken yet, their places and the heights of their letters."""
        heights = [float(entity.dxf.get("char_height" if entity.dxftype() == "MTEXT" else "height", 0.0))
                   for _, entity, _ in self.texts]  # fmt: skip
        texts = [_words(entity) for _, entity, _ in self.texts]
        return texts, _flat([place for *_, place in self.texts]), np.array(heights)

    def sheets(self, file: str) -> Iterator[Sheet]:
        """Yield a sheet for each kind of thing there is."""
        if self.blocks:
            yield _block_sheet(file, self.blocks, self.beside)
        if self.lines:
            rows = [_row(entity) for _, entity, _ in self.lines]
            names = ["layer", "kind", "handle"]
            if self.along:
                names += [SIZE_ALONG, MATERIAL_ALONG]
                rows = [[*row, *self.along.get(at, (None, None))] for at, row in enumerate(rows)]
            shapes = np.array([shapely.LineString(course) for _, _, course in self.lines], dtype=object)
            yield _sheet(file, "lines", names, rows, [each[0] for each in self.lines], shapes)
        if self.points:
            rows, numbers = [_row(entity) for _, entity, _ in self.points], [number for number, *_ in self.points]
            named = _with_numbers(["layer", "kind", "handle"], rows, numbers, self.beside)
            yield _sheet(file, "points", *named, *_places(self.points))
        if self.texts:
            rows = [[*_row(entity), _words(entity)] for _, entity, _ in self.texts]
            yield _sheet(file, TEXTS, ["layer", "kind", "handle", "text"], rows, *_places(self.texts))

    def findings(self, file: str) -> Iterator[Finding]:
        """Yield what was read from elsewhere, and what must be said of entities that no sheet holds."""
        if self.beside:
            text = FROM_TEXTS.fill(count=len(self.beside))
            yield Finding(NUMBERED, Severity.ADVICE, text, LOOK_AT_THEM, Place(file))
        if self.along:
            materials = sum(1 for _, material in self.along.values() if material)
            text = SIZES_FROM_TEXTS.fill(count=len(self.along), lines=len(self.lines), materials=materials)
            yield Finding(SIZED, Severity.ADVICE, text, LOOK_AT_THEM, Place(file))
        if self.manholes or self.surrounding:
            text = AS_POINTS.fill(count=self.manholes, radius=WIDEST_M, around=self.surrounding, ends=self.moved)
            yield Finding(CIRCLES, Severity.ADVICE, text, LOOK_AT_CIRCLES, Place(file))
        if self.others:
            kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.others.items()))
            yield Finding(LEFT_OUT, Severity.WARNING, OTHERS.fill(kinds=kinds), DRAW_AS_LINE, Place(file))


def _course(entity: DXFEntity) -> list[Place3]:
    """Return a line's vertices in space; arcs, bulges and splines as courses near them; none for a mesh."""
    try:
        drawn = paths.make_path(entity)
    except (TypeError, ValueError):
        return []
    corners = np.array([tuple(each) for each in drawn.control_vertices()]) if len(drawn) else np.empty((0, 3))
    if not len(corners) or not np.isfinite(corners).all():
        return []
    sagitta = max(SAGITTA_M, SAGITTA_SHARE * float(np.ptp(corners, axis=0).max()))
    return [(each.x, each.y, each.z) for each in drawn.flattening(sagitta)]


def _in_space(entity: DXFEntity, place: Any) -> Place3:
    """Return a place of an entity's own plane in the coordinates of the drawing."""
    x, y, z = entity.ocs().to_wcs(place) if hasattr(entity, "ocs") and entity.dxftype() != "MTEXT" else place
    return float(x), float(y), float(z)


def _words(entity: DXFEntity) -> str:
    return entity.plain_text() if hasattr(entity, "plain_text") else str(entity.dxf.text)


def _row(entity: DXFEntity) -> Row:
    return [entity.dxf.layer, entity.dxftype(), entity.dxf.handle]


def _places(entities: list[tuple[int, DXFEntity, Place3]]) -> tuple[list[int], np.ndarray]:
    shapes = shapely.points(np.array([place for _, _, place in entities]))
    return [number for number, _, _ in entities], np.asarray(shapes, dtype=object)


def _flat(places: Sequence[Place3]) -> np.ndarray:
    return np.array([place[:2] for place in places], dtype=np.float64).reshape(-1, 2)


def _has_number(block: Insert) -> bool:
    return any(is_number(attribute.dxf.text) for attribute in block.attribs)


def _block_sheet(file: str, blocks: list[tuple[int, Insert]], beside: Mapping[int, str]) -> Sheet:
    tags = sorted({attribute.dxf.tag for _, block in blocks for attribute in block.attribs})
    rows: list[Row] = []
    for _, block in blocks:
        values = {attribute.dxf.tag: attribute.dxf.text for attribute in block.attribs}
        rows.append([block.dxf.layer, block.dxf.name, block.dxf.handle, *(values.get(tag) for tag in tags)])
    places = shapely.points(np.array([_in_space(block, block.dxf.insert) for _, block in blocks]))
    numbers = [number for number, _ in blocks]
    named = _with_numbers(["layer", "block", "handle", *tags], rows, numbers, beside)
    return _sheet(file, "blocks", *named, numbers, places)


def _with_numbers(
    names: list[str], rows: list[Row], numbers: list[int], beside: Mapping[int, str]
) -> tuple[list[str], list[Row]]:
    """Return a sheet's columns with the numbers that stand beside its points, where any do."""
    if not any(number in beside for number in numbers):
        return names, rows
    return [*names, BESIDE], [[*row, beside.get(number)] for row, number in zip(rows, numbers, strict=True)]


def _sheet(file: str, name: str, names: list[str], rows: list[Row], numbers: list[int], geometry: object) -> Sheet:
    return Sheet(
        file,
        name,
        text_columns(rows, len(names)),
        np.array(numbers),
        names=names,
        added=ADDED,
        geometry=np.asarray(shapely.to_wkb(geometry), dtype=object),
    )
