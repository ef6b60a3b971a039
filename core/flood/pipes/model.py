"""A drainage model: its elements in frames, in SI, with geometry; everything else as SWMM's own text.

``nodes``, ``links`` and ``subcatchments`` have the columns that :mod:`layout` names, in the order of the file, which
is the order SWMM computes in. ``skeleton`` is the input file without those elements; its sections keep their places.
A model read from a file and written again gives SWMM the same numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
from shapely import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from undergrid.core.flood.pipes import layout as rows_of
from undergrid.core.flood.pipes.inp import InpFile, Row, quoted
from undergrid.core.flood.pipes.layout import Layout
from undergrid.core.flood.pipes.units import Units

MAPPED = ("COORDINATES", "VERTICES", "POLYGONS")
LAYOUTS = (
    *rows_of.NODES,
    *rows_of.LINKS,
    rows_of.XSECTIONS,
    rows_of.LOSSES,
    rows_of.SUBCATCHMENTS,
    rows_of.SUBAREAS,
    rows_of.INFILTRATION,
)
DESCRIBED = {*(layout.section for layout in (*rows_of.NODES, *rows_of.LINKS)), "SUBCATCHMENTS"}
FRAMED = frozenset({layout.section for layout in LAYOUTS} | set(MAPPED))


@dataclass(frozen=True, slots=True)
class Model:
    """A whole model; frames are never changed in place."""

    nodes: pd.DataFrame
    links: pd.DataFrame
    subcatchments: pd.DataFrame
    skeleton: InpFile

    @property
    def units(self) -> Units:
        """Return the units its file is written in."""
        return Units.of(self.skeleton.options().get("FLOW_UNITS", "CFS"))

    def with_options(self, **options: str) -> Model:
        """Return the model with other options, such as ``end_time``."""
        skeleton = InpFile.parse(self.skeleton.text(), self.skeleton.encoding)
        skeleton.set_options(options)
        return replace(self, skeleton=skeleton)

    @classmethod
    def of(cls, file: InpFile) -> Model:
        """Return the model that ``file`` describes."""
        units = Units.of(file.options().get("FLOW_UNITS", "CFS"))
        nodes = _elements(file, rows_of.NODES, units)
        links = _elements(file, rows_of.LINKS, units)
        for part in (rows_of.XSECTIONS, rows_of.LOSSES):
            links = links.merge(_frame(file, part, units, described=False), on="name", how="left")
        areas = _frame(file, rows_of.SUBCATCHMENTS, units)
        for part in (rows_of.SUBAREAS, rows_of.INFILTRATION):
            areas = areas.merge(_frame(file, part, units, described=False), on="name", how="left")
        points = {row.token(0): Point(place) for row in file.rows("COORDINATES") if (place := _xy(row))}
        nodes["geometry"] = nodes["name"].map(points).astype(object)
        links["geometry"] = list(_courses(links, points, _chains(file, "VERTICES")))
        outlines = {name: Polygon(ring) for name, ring in _chains(file, "POLYGONS").items() if len(ring) >= 3}
        areas["geometry"] = areas["name"].map(outlines).astype(object)
        return cls(nodes, links, areas, _skeleton(file))

    def file(self) -> InpFile:
        """Return the model as an input file."""
        file = InpFile.parse(self.skeleton.text(), self.skeleton.encoding)
        units = self.units
        for layout in (*rows_of.NODES, *rows_of.LINKS):
            frame = self.nodes if layout in rows_of.NODES else self.links
            _put(file, layout, frame[frame["kind"] == layout.kind], units)
        for layout in (rows_of.XSECTIONS, rows_of.LOSSES):
            _put(file, layout, _having(self.links, layout), units)
        for layout in (rows_of.SUBCATCHMENTS, rows_of.SUBAREAS, rows_of.INFILTRATION):
            _put(file, layout, _having(self.subcatchments, layout), units)
        _put_lines(file, "COORDINATES", _point_lines(self.nodes))
        _put_lines(file, "VERTICES", _vertex_lines(self.links))
        _put_lines(file, "POLYGONS", _ring_lines(self.subcatchments))
        return file


def _skeleton(file: InpFile) -> InpFile:
    """Return the file with the framed sections empty, each name once."""
    skeleton = InpFile.parse(file.text(), file.encoding)
    for name in {section.name for section in skeleton.sections} & FRAMED:
        skeleton.replace(name, [])
    return skeleton


# --- reading ---------------------------------------------------------------------------------------------------------


def _elements(file: InpFile, layouts: Iterable[Layout], units: Units) -> pd.DataFrame:
    frames = [_frame(file, layout, units).assign(kind=layout.kind) for layout in layouts]
    filled = [frame for frame in frames if len(frame)] or frames[:1]
    columns = dict.fromkeys(column for frame in frames for column in frame.columns)
    return pd.concat(filled, ignore_index=True).reindex(columns=[*columns])


def _frame(file: InpFile, layout: Layout, units: Units, *, described: bool = True) -> pd.DataFrame:
    """Return one section as a frame; of rows with the same name the last counts, as for SWMM."""
    names = [column.name for column in layout.columns]
    records = [_record(row, layout) for row in file.rows(layout.section)]
    frame = pd.DataFrame(records, columns=[*names, layout.rest, "description"], dtype=object)
    for column in layout.columns:
        if not column.words:
            frame[column.name] = frame[column.name].astype(float) * units.factor(column.quantity)
    frame = frame.drop_duplicates("name", keep="last", ignore_index=True)
    return frame if described else frame.drop(columns="description")


def _record(row: Row, layout: Layout) -> list[Any]:
    named = layout.columns[: layout.fewer.get(row.token(1).upper(), len(layout.columns))]
    values: list[Any] = []
    for column, token in zip(named, row.tokens, strict=False):
        number = token if column.words else _number(token)
        if number is None:
            break
        values.append(number)
    rest = quoted(row.tokens[len(values) :])
    return [*values, *[None] * (len(layout.columns) - len(values)), rest or None, row.description or None]


def _number(token: str) -> float | None:
    try:
        return float(token)
    except ValueError:
        return None


def _xy(row: Row) -> tuple[float, float] | None:
    x, y = _number(row.token(1)), _number(row.token(2))
    return None if x is None or y is None else (x, y)


def _chains(file: InpFile, section: str) -> dict[str, list[tuple[float, float]]]:
    chains: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in file.rows(section):
        if place := _xy(row):
            chains[row.token(0)].append(place)
    return chains


def _courses(
    links: pd.DataFrame, points: dict[str, Point], vertices: dict[str, list[tuple[float, float]]]
) -> Iterator[LineString | None]:
    for name, first, last in zip(links["name"], links["from_node"], links["to_node"], strict=True):
        if first in points and last in points:
            yield LineString([points[first].coords[0], *vertices.get(name, ()), points[last].coords[0]])
        else:
            yield None


# --- writing ---------------------------------------------------------------------------------------------------------


def _having(frame: pd.DataFrame, layout: Layout) -> pd.DataFrame:
    """Return the rows that have anything to say in a section beside their name."""
    said = [column.name for column in layout.columns[1:]] + [layout.rest]
    return frame[frame[said].notna().any(axis=1)]


def _put(file: InpFile, layout: Layout, frame: pd.DataFrame, units: Units) -> None:
    heading = ";;" + " ".join(column.heading for column in layout.columns)
    lines = [line for record in frame.to_dict("records") for line in _lines(record, layout, units)]
    _put_lines(file, layout.section, [heading, *lines] if lines else [])


def _lines(record: dict[Any, Any], layout: Layout, units: Units) -> Iterator[str]:
    """Yield an element's description as comments, then its row."""
    described = record.get("description")
    if isinstance(described, str) and layout.section in DESCRIBED:
        yield from (f";{comment}" for comment in described.split("\n"))
    values = [record[column.name] for column in layout.columns]
    while values and _absent(values[-1]):
        values.pop()
    tokens = [
        column.default if _absent(value) else value if column.words else units.written(value, column.quantity)
        for column, value in zip(layout.columns, values, strict=False)
    ]
    rest = record[layout.rest]
    yield quoted(tokens) + ("" if _absent(rest) else f" {rest}")


def _absent(value: Any) -> bool:
    return value is None or value != value  # noqa: PLR0124  (NaN and NaT are unlike themselves)


def _put_lines(file: InpFile, section: str, lines: list[str]) -> None:
    if lines or any(part.name == section for part in file.sections):
        file.replace(section, lines)


def _coordinates(geometry: BaseGeometry | None) -> list[tuple[float, ...]]:
    return [] if geometry is None or geometry.is_empty else [*geometry.coords]


def _place(name: str, x: float, y: float) -> str:
    return quoted([name, repr(float(x)), repr(float(y))])


def _point_lines(nodes: pd.DataFrame) -> list[str]:
    pairs = zip(nodes["name"], nodes["geometry"], strict=True)
    return [_place(name, *at[:2]) for name, point in pairs if not _absent(point) for at in _coordinates(point)]


def _vertex_lines(links: pd.DataFrame) -> list[str]:
    pairs = zip(links["name"], links["geometry"], strict=True)
    return [_place(name, *at[:2]) for name, line in pairs if not _absent(line) for at in _coordinates(line)[1:-1]]


def _ring_lines(areas: pd.DataFrame) -> list[str]:
    pairs = zip(areas["name"], areas["geometry"], strict=True)
    outlines = ((name, area.exterior) for name, area in pairs if not _absent(area))
    return [_place(name, *at[:2]) for name, ring in outlines for at in _coordinates(ring)[:-1]]
