"""Sections of a SWMM file as frames, read column by column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely import LineString, Point, Polygon

from undergrid.core.flood.pipes.inp import InpFile, Row, folded, quoted
from undergrid.core.flood.pipes.layout import Layout
from undergrid.core.flood.pipes.units import Units

FIGURE = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
"""What is a figure to every reader alike; not ``8_1``, ``inf`` or ``0x10``, which are as good a name."""

Spelled = Mapping[bytes, str]
"""How the section that declares an element spells its name."""


def elements(file: InpFile, layouts: Iterable[Layout], units: Units) -> pd.DataFrame:
    """Return the elements that several sections declare as one frame, in the order of the sections."""
    frames = [frame(file, layout, units).assign(kind=layout.kind) for layout in layouts]
    filled = [each for each in frames if len(each)] or frames[:1]
    columns = dict.fromkeys(column for each in frames for column in each.columns)
    joined = pd.concat(filled, ignore_index=True).reindex(columns=[*columns])
    figures = {column.name for layout in layouts for column in layout.columns if not column.words}
    return joined.astype({name: float for name in columns if name in figures})


def frame(file: InpFile, layout: Layout, units: Units) -> pd.DataFrame:
    """Return one section as a frame, one row for each row of the section."""
    rows = [*file.rows(layout.section)]
    taken, figures = named(rows, layout)
    found: dict[str, Any] = {}
    for place, column in enumerate(layout.columns):
        if column.words:
            words = [row.tokens[place] if place < count else None for row, count in zip(rows, taken, strict=True)]
            found[column.name] = np.array(words, dtype=object)
        else:
            found[column.name] = figures[column.name] * units.factor(column.quantity)
    rests = [quoted(row.tokens[count:]) or None for row, count in zip(rows, taken, strict=True)]
    found[layout.rest] = np.array(rests, dtype=object)
    found["description"] = np.array([row.description or None for row in rows], dtype=object)
    return pd.DataFrame(found)


def named(rows: Sequence[Row], layout: Layout) -> tuple[list[int], dict[str, Any]]:
    """Return how many tokens of each row have a column, and the figures by column, in the file's own units."""
    most = len(layout.columns)
    taken = [
        min(len(row.tokens), layout.fewer.get(row.tokens[1].upper(), most) if len(row.tokens) > 1 else most)
        for row in rows
    ]
    figures: dict[str, Any] = {}
    for place, column in enumerate(layout.columns):
        if column.words:
            continue
        values = np.full(len(rows), np.nan)
        for number, row in enumerate(rows):
            if place < taken[number]:
                token = row.tokens[place]
                if FIGURE.fullmatch(token):
                    values[number] = float(token)
                else:
                    taken[number] = place
        figures[column.name] = values
    return taken, figures


def joined(elements_: pd.DataFrame, part: pd.DataFrame, spelled: Spelled, encoding: str) -> pd.DataFrame:
    """Return the elements with the columns of another section about them; of several rows the last counts."""
    more = part.drop(columns="description")
    declared = [spelled.get(folded(name, encoding)) for name in more["name"]]
    more["name"] = pd.Series(declared, index=more.index, dtype=object)
    more = more[more["name"].notna()].drop_duplicates("name", keep="last")
    return elements_.merge(more, on="name", how="left")


def spelling(names: Iterable[str], encoding: str) -> dict[bytes, str]:
    """Return how each name is spelled where its element is declared."""
    return {folded(name, encoding): name for name in names}


def respelled(names: pd.Series, spelled: Spelled, encoding: str) -> pd.Series:
    """Return references spelled as what they name; those that name nothing stay."""
    found = [spelled.get(folded(name, encoding), name) if isinstance(name, str) else name for name in names]
    return pd.Series(found, index=names.index, dtype=object)


def place(row: Row) -> tuple[float, float] | None:
    """Return the coordinates of a row, if it has them."""
    x, y = row.token(1), row.token(2)
    return (float(x), float(y)) if FIGURE.fullmatch(x) and FIGURE.fullmatch(y) else None


def points(file: InpFile, spelled: Spelled) -> dict[str, Point]:
    """Return the position of each node by its name."""
    found: dict[str, tuple[float, float]] = {}
    for row in file.rows("COORDINATES"):
        name, at = spelled.get(folded(row.token(0), file.encoding)), place(row)
        if name is not None and at is not None:
            found[name] = at
    return dict(zip(found, shapely.points([*found.values()]) if found else [], strict=True))


def chains(file: InpFile, section: str, spelled: Spelled) -> dict[str, list[tuple[float, float]]]:
    """Return the vertices of each element by its name."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in file.rows(section):
        name, at = spelled.get(folded(row.token(0), file.encoding)), place(row)
        if name is not None and at is not None:
            found[name].append(at)
    return found


def courses(
    links: pd.DataFrame, at: Mapping[str, Point], vertices: Mapping[str, Sequence[tuple[float, float]]]
) -> Iterator[LineString | None]:
    """Yield the course of each link from node to node, None where one of them has no position."""
    where = {name: (point.x, point.y) for name, point in at.items()}
    for name, first, last in zip(links["name"], links["from_node"], links["to_node"], strict=True):
        if first in where and last in where:
            yield LineString([where[first], *vertices.get(name, ()), where[last]])
        else:
            yield None


def outline(ring: Sequence[tuple[float, float]]) -> Polygon | None:
    """Return the polygon of a ring; None of fewer than three places."""
    return Polygon(ring) if len(ring) >= 3 else None
