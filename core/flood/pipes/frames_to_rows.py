"""Frames back into the sections of a SWMM file: only rows that changed are written, column by column.

A row in which one figure changed keeps the text of the others, its blanks and its comment; elements that are gone lose
their rows, and new ones stand below the last row of their section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.pipes.inp import BLANK, InpFile, Row, Section, folded, quoted, with_rest, with_tokens
from undergrid.core.flood.pipes.layout import Layout
from undergrid.core.flood.pipes.rows_to_frames import named
from undergrid.core.flood.pipes.units import Units

SAME_PLACE = 1e-12
"""Of the largest coordinate: 4 micrometres on a map in metres. What went there and back through PROJ is not moved."""


def absent(values: Any) -> NDArray[np.bool_]:
    """Tell of each value whether it is none: None, NaN."""
    return np.asarray(pd.isna(values), dtype=bool)


def put(file: InpFile, layout: Layout, now: pd.DataFrame, was: pd.DataFrame, units: Units, *, described: bool) -> None:
    """Bring the section of ``layout`` from the rows ``was`` to the rows ``now``, each with its own name."""
    at = {name: place for place, name in enumerate(was["name"])}
    earlier = np.array([at.get(name, -1) for name in now["name"]], dtype=np.int64)
    columns = [column.name for column in layout.columns[1:]] + [layout.rest] + ["description"] * described
    kept = now[earlier >= 0]
    before = was.iloc[earlier[earlier >= 0]]
    changed = {name: _differs(kept[name].to_numpy(), before[name].to_numpy()) for name in columns}
    rows = np.logical_or.reduce([*changed.values()]) if len(kept) else np.zeros(0, bool)
    if rows.any():
        values = kept[rows].to_dict("records")
        marks = {name: mark[rows] for name, mark in changed.items()}
        wanted = {
            folded(str(record["name"]), file.encoding): (record, {name for name in columns if marks[name][place]})
            for place, record in enumerate(values)
        }
        _change(file, layout, wanted, units)
    gone = set(was["name"]) - set(now["name"])
    if gone:
        _drop(file, layout.section, gone)
    fresh = now[earlier < 0]
    if len(fresh):
        _add(file, layout, fresh, units, described=described)


def _differs(now: NDArray[Any], was: NDArray[Any]) -> NDArray[np.bool_]:
    nothing_now, nothing_was = absent(now), absent(was)
    alike = np.asarray(now == was, dtype=bool)
    return np.asarray(~(alike | (nothing_now & nothing_was)), dtype=bool)


def _change(
    file: InpFile, layout: Layout, wanted: Mapping[bytes, tuple[dict[str, Any], set[str]]], units: Units
) -> None:
    """Write new values into the rows of these names; of several rows of one name into the last."""
    found: dict[bytes, tuple[Section, Row, int]] = {}
    for section in file.parts(layout.section):
        rows = [*section.rows()]
        for row, count in zip(rows, named(rows, layout)[0], strict=True):
            name = folded(row.tokens[0], file.encoding)
            if name in wanted:
                found[name] = section, row, count
    for name, (section, row, count) in sorted(found.items(), key=lambda each: -each[1][1].line):
        record, changed = wanted[name]
        section.lines[row.line] = _changed(section.lines[row.line], row, count, layout, record, changed, units)
        if "description" in changed:
            _describe(section, row.line, record["description"], file.line_end)


def _changed(
    text: str, row: Row, count: int, layout: Layout, record: dict[str, Any], changed: set[str], units: Units
) -> str:
    """Return the text of a row with the changed values in place of its own; ``count`` of its tokens have columns."""
    tokens = _tokens(record, layout, units)
    own = [place for place, column in enumerate(layout.columns) if column.name in changed]
    if layout.rest not in changed and all(place < min(count, len(tokens)) for place in own):
        return with_tokens(text, {place: tokens[place] for place in own})
    kept = [row.tokens[place] if place < count and place not in own else token for place, token in enumerate(tokens)]
    rest = record[layout.rest]
    return with_rest(text, 0, quoted(kept) + ("" if pd.isna(rest) else f" {rest}"))


def _tokens(record: dict[str, Any], layout: Layout, units: Units) -> list[str]:
    """Return the named tokens of a row, as far as it has any."""
    values = [record[column.name] for column in layout.columns]
    while values and pd.isna(values[-1]):
        values.pop()
    return [
        column.default if pd.isna(value) else str(value) if column.words else units.written(value, column.quantity)
        for column, value in zip(layout.columns, values, strict=False)
    ]


def _describe(section: Section, line: int, description: Any, end: str) -> None:
    """Put the description's lines above the row in place of those that stand there."""
    first = line
    while first and _describes(section.lines[first - 1]):
        first -= 1
    lines = [] if pd.isna(description) else str(description).split("\n")
    section.lines[first:line] = [f";{each}{end}" for each in lines]


def _describes(line: str) -> bool:
    text = line.strip(BLANK)
    return text.startswith(";") and not text.startswith(";;")


def _drop(file: InpFile, section_name: str, names: set[str]) -> None:
    """Take the rows of these names out, with the comments that describe them."""
    gone = {folded(name, file.encoding) for name in names}
    for section in file.parts(section_name):
        lines: set[int] = set()
        for row in section.rows():
            if folded(row.tokens[0], file.encoding) in gone:
                lines.add(row.line)
                above = row.line - 1
                while above >= 0 and _describes(section.lines[above]):
                    lines.add(above)
                    above -= 1
        if lines:
            section.lines = [line for number, line in enumerate(section.lines) if number not in lines]


def _add(file: InpFile, layout: Layout, fresh: pd.DataFrame, units: Units, *, described: bool) -> None:
    lines = _lines(fresh, layout, units)
    if described and fresh["description"].notna().any():
        above = fresh["description"]
        lines = [
            each
            for words, line in zip(above, lines, strict=True)
            for each in (*([f";{part}" for part in str(words).split("\n")] if isinstance(words, str) else ()), line)
        ]
    heading = [] if any(section.lines for section in file.parts(layout.section)) else [_heading(layout)]
    file.append(layout.section, [*heading, *lines])


def _heading(layout: Layout) -> str:
    return ";;" + " ".join(column.heading for column in layout.columns)


def _lines(rows: pd.DataFrame, layout: Layout, units: Units) -> list[str]:
    """Return the rows as text: each column written whole, then the columns side by side."""
    columns = [rows[column.name].to_numpy() for column in layout.columns]
    there = ~np.array([absent(values) for values in columns])
    counts = len(columns) - there[::-1].argmax(axis=0)
    texts = [
        _texts(values, there[place], column.words, column.default, units.writer(column.quantity))
        for place, (column, values) in enumerate(zip(layout.columns, columns, strict=True))
    ]
    rests = rows[layout.rest].to_numpy()
    tails = ["" if nothing else f" {rest}" for rest, nothing in zip(rests, absent(rests), strict=True)]
    if (counts == counts[0]).all():
        bodies = [" ".join(tokens) for tokens in zip(*texts[: counts[0]], strict=True)]
    else:
        bodies = [" ".join(tokens[:count]) for tokens, count in zip(zip(*texts, strict=True), counts, strict=True)]
    return [body + tail for body, tail in zip(bodies, tails, strict=True)]


def _texts(
    values: NDArray[Any], there: NDArray[np.bool_], words: bool, default: str, written: Callable[[float], str]
) -> list[str]:
    filler = quoted([default])
    if words:
        return [quoted([str(value)]) if has else filler for value, has in zip(values, there, strict=True)]
    return [written(value) if has else filler for value, has in zip(values.tolist(), there, strict=True)]


# --- places ----------------------------------------------------------------------------------------------------------

Places = Mapping[str, NDArray[np.float64]]
"""The coordinates of each element that has any, shaped (places, 2)."""


def put_places(file: InpFile, section_name: str, now: Places, was: Places) -> None:
    """Bring a section of coordinates from ``was`` to ``now``; what lies where it lay keeps its text."""
    largest = max((float(np.abs(each).max(initial=0.0)) for each in (*was.values(), *now.values())), default=0.0)
    moved = {name: now[name] for name in now if name in was and _moved(now[name], was[name], SAME_PLACE * largest)}
    anew = _move(file, section_name, moved) if moved else []
    gone = (set(was) - set(now)) | set(anew)
    if gone:
        _drop(file, section_name, gone)
    fresh = [*anew, *(name for name in now if name not in was)]
    lines = [line for name in fresh for line in _place_lines(name, now[name])]
    if lines:
        file.append(section_name, lines)


def _moved(now: NDArray[np.float64], was: NDArray[np.float64], tolerance: float) -> bool:
    return len(now) != len(was) or bool((np.abs(now - was) > tolerance).any())


def _move(file: InpFile, section_name: str, moved: Places) -> list[str]:
    """Write new places into the rows of these elements; return those that have another number of rows than places."""
    names = {folded(name, file.encoding): name for name in moved}
    rows: dict[str, list[tuple[Section, int]]] = {name: [] for name in moved}
    for section in file.parts(section_name):
        for row in section.rows():
            name = names.get(folded(row.tokens[0], file.encoding))
            if name is not None:
                rows[name].append((section, row.line))
    anew = [name for name, lines in rows.items() if len(lines) != len(moved[name])]
    for name in rows.keys() - set(anew):
        for (section, line), (x, y) in zip(rows[name], moved[name].tolist(), strict=True):
            section.lines[line] = with_tokens(section.lines[line], {1: repr(x), 2: repr(y)})
    return anew


def _place_lines(name: str, places: NDArray[np.float64]) -> Iterator[str]:
    word = quoted([name])
    return (f"{word} {x!r} {y!r}" for x, y in places.tolist())
