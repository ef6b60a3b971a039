"""Tables whose rows are properties and whose columns are things: labels down a column, one thing beside another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from undergrid.core.intake.label_words import LabelWords
from undergrid.core.intake.units import unit_in

Grid = Sequence[Sequence[str]]
SEARCHED_COLUMNS = 3
MOST_ROWS = 400
FEWEST_LABELS, FEWEST_THINGS = 3, 2
MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Things:
    """What was read of a sheet laid out otherwise: labels, and the things' values under them with their row or column.

    ``titles`` stand above them; ``left`` are texts that are neither label nor value.
    """

    titles: list[str]
    labels: list[str]
    values: list[list[str | None]]
    places: list[int]
    left: list[str]


def turned(grid: Grid, words: LabelWords) -> Things | None:
    """Return the things of a sheet with its properties down a column; None where that is not plain.

    It is plain where most texts of a column, three at least and the number of the things among them, are words of
    properties, no other column has such words, and two things at least have a number of their own.
    """
    if len(grid) > MOST_ROWS or not grid:
        return None
    found = (_by_labels_in(grid, column, words) for column in range(min(SEARCHED_COLUMNS, len(grid[0]))))
    return next((each for each in found if each is not None), None)


def _by_labels_in(grid: Grid, column: int, words: LabelWords) -> Things | None:
    labelled = [row for row, cells in enumerate(grid) if words.of(cells[column])]
    if not labelled:
        return None
    first, last = labelled[0], max(row for row, cells in enumerate(grid) if cells[column])
    said = {cells[column] for cells in grid[first : last + 1] if cells[column]}
    known = {name for name in said if words.of(name)}
    keys = [row for row in labelled if words.is_key(grid[row][column])]
    if len(known) < FEWEST_LABELS or len(known) < MOSTLY * len(said) or not keys:
        return None
    elsewhere = sum(bool(words.of(cell)) for cells in grid for cell in cells[column + 1 :])
    if elsewhere > (1 - MOSTLY) * len(labelled):
        return None
    key = grid[keys[0]][column]
    starts = [row for row in keys if grid[row][column] == key]
    unit_column = _unit_column(grid, column, labelled)
    things = [at for at in range(column + 1, len(grid[0])) if at != unit_column]
    numbers = [grid[row][at] for row in starts for at in things if grid[row][at]]
    if len(numbers) < FEWEST_THINGS or len(set(numbers)) < len(numbers):
        return None
    offset = starts[0] - first
    tops = [row - offset for row in starts]
    return _together(grid, column, unit_column, things, list(zip(tops, [*tops[1:], len(grid)], strict=True)))


def _unit_column(grid: Grid, column: int, labelled: Sequence[int]) -> int | None:
    """Return the column beside the labels in which nothing but their units stands."""
    beside = column + 1
    if beside >= len(grid[0]):
        return None
    said = [grid[row][beside].strip("()[]（） ") for row in labelled if grid[row][beside]]
    return beside if said and all(unit_in(cell) or cell in {"-", "—", "/"} for cell in said) else None


def _together(
    grid: Grid, column: int, unit_column: int | None, things: Sequence[int], blocks: Sequence[tuple[int, int]]
) -> Things:
    """Return the things of all blocks of a sheet: a page holds so many side by side, and the next goes on below."""
    labels: dict[str, int] = {}
    values: list[list[str | None]] = []
    places: list[int] = []
    left = [cell for cells in grid[: blocks[0][0]] for cell in cells[1:] if cell]
    titles = [cells[0] for cells in grid[: blocks[0][0]] if cells[0]]
    for start, end in blocks:
        of_block: list[dict[str, str]] = [{} for _ in things]
        for cells in grid[start:end]:
            filled = [cells[at] for at in things]
            if not cells[column]:
                left.extend(cell for cell in filled if cell)
                continue
            if not any(filled):
                left.append(cells[column])
                continue
            name = _own_label(cells, column, unit_column, of_block)
            labels.setdefault(name, len(labels))
            for thing, cell in zip(of_block, filled, strict=True):
                if cell:
                    thing[name] = cell
        for at, thing in zip(things, of_block, strict=True):
            if thing:
                places.append(at + 1)
                values.append([thing.get(name) for name in labels])
    width = len(labels)
    return Things(titles, list(labels), [[*row, *[None] * (width - len(row))] for row in values], places, left)


def _own_label(cells: Sequence[str], column: int, unit_column: int | None, of_block: list[dict[str, str]]) -> str:
    """Return what a row's values are called: with its unit, and with a number where the block has it already."""
    unit = cells[unit_column].strip("()[]（） ") if unit_column is not None else ""
    name = f"{cells[column]} ({unit})" if unit and unit_in(unit) else cells[column]
    own, times = name, 1
    while any(own in thing for thing in of_block):
        times += 1
        own = f"{name} {times}"
    return own
