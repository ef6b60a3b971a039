"""Cards of single things: a label beside its value, several pairs in a row; one to a sheet, or one below another.

A table within a card, as of the pipes at a manhole, gives a row for each of its rows, where it says what they lead to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from undergrid.core.intake.label_words import NUMBER, LabelWords
from undergrid.core.intake.turned import Grid, Things

MOST_ROWS, MOST_COLUMNS = 50_000, 60
FEWEST_PAIRS = 3
MOSTLY = 0.8
LONGEST_LABEL = 16
Cell = tuple[int, str]
Spans = dict[tuple[int, int], int]
"""The last column of a merged cell, by its first row and column."""


@dataclass
class Card:
    """One card: its pairs of label and value, the rows of the table in it, and the texts that are neither."""

    row: int
    pairs: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    known: int = 0
    numbered: bool = False

    def put(self, label: str, value: str) -> None:
        """Keep a pair; a label that comes again has its number behind."""
        own, times = label, 1
        while own in self.pairs and self.pairs[own] != value:
            times += 1
            own = f"{label} {times}"
        self.pairs[own] = value


def cards(grid: Grid, words: LabelWords, spans: Spans) -> Things | None:
    """Return the things of a sheet of cards; None where that is not plain.

    It is plain where a label of the things' number stands beside a value, and most cards that begin there have two
    known labels with values more.
    """
    if not grid or len(grid) > MOST_ROWS:
        return None
    found: list[Card] = []
    for left, right, starts, end in _bands(grid, words):
        templates = _constant(grid, starts, end, left, right) if len(starts) > 1 else frozenset()
        for at, start in enumerate(starts):
            stop = starts[at + 1] if at + 1 < len(starts) else end
            reader = _Reader(grid, words, spans, templates, start)
            found.append(reader.read(start, stop, left, right))
    sound = [card for card in found if card.numbered and card.known >= FEWEST_PAIRS]
    if not sound or len(sound) < MOSTLY * len(found):
        return None
    titles = [text for text in sound[0].above if all(text in card.above for card in sound)]
    return _together(found, titles)


def _bands(grid: Grid, words: LabelWords) -> Iterator[tuple[int, int, list[int], int]]:
    """Yield (first column, last, the rows where cards begin, the row behind) for each pile of cards side by side."""
    keys: dict[int, list[int]] = {}
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells[:MOST_COLUMNS]):
            pair = words.inline(cell)
            if words.is_key(pair[0] if pair else cell) and (pair or _has_value(cells, column, words)):
                keys.setdefault(column, []).append(row)
    if not keys:
        return
    first_row = min(rows[0] for rows in keys.values())
    columns = sorted(column for column, rows in keys.items() if rows[0] == first_row)
    name = _label_at(grid[first_row][columns[0]], words)
    columns = [column for column in columns if _label_at(grid[first_row][column], words) == name]
    top = next(row for row, cells in enumerate(grid) if any(cells))
    lefts = [0, *(column - columns[0] for column in columns[1:]), len(grid[0])]
    for number, column in enumerate(columns):
        own = [row for row in keys[column] if _label_at(grid[row][column], words) == name]
        offset = own[0] - top
        starts = [top]
        for row in own[1:]:
            starts.append(max(row - offset, starts[-1] + 1))
        yield lefts[number], lefts[number + 1], starts, len(grid)


def _label_at(cell: str, words: LabelWords) -> str:
    pair = words.inline(cell)
    return _name(pair[0] if pair else cell)


def _name(cell: str) -> str:
    return cell.rstrip(":： ").strip()


def _has_value(cells: Sequence[str], column: int, words: LabelWords) -> bool:
    """Return whether the next cell in a row that holds anything is no label."""
    value = next((cell for cell in cells[column + 1 :] if cell), "")
    return bool(value) and not words.of(value) and words.inline(value) is None


def _constant(grid: Grid, starts: Sequence[int], end: int, left: int, right: int) -> frozenset[tuple[int, int]]:
    """Return the places in a card, by row and column, at which most cards say one and the same word."""
    said: dict[tuple[int, int], Counter[str]] = {}
    for at, start in enumerate(starts):
        stop = starts[at + 1] if at + 1 < len(starts) else end
        for row in range(start, stop):
            for column in range(left, right):
                if (cell := grid[row][column]) and not NUMBER.fullmatch(cell):
                    said.setdefault((row - start, column), Counter())[cell] += 1
    return frozenset(place for place, texts in said.items() if max(texts.values()) >= MOSTLY * len(starts))


@dataclass
class _Reader:
    """Reads one card of a sheet."""

    grid: Grid
    words: LabelWords
    spans: Spans
    constant: frozenset[tuple[int, int]]
    start: int

    def read(self, start: int, stop: int, left: int, right: int) -> Card:
        """Return the card in some rows and columns."""
        card = Card(start)
        row = start
        while row < stop:
            cells = [(column, self.grid[row][column]) for column in range(left, right) if self.grid[row][column]]
            below = next((each for each in range(row + 1, stop) if any(self.grid[each][left:right])), stop)
            if below < stop and self._is_head(cells, below, left, right):
                row = self._table(card, cells, below, stop)
                continue
            self._pairs(card, row, cells)
            row += 1
        return card

    def _is_head(self, cells: Sequence[Cell], below: int, left: int, right: int) -> bool:
        """Return whether cells are the header of a table in the card: labels, with values below and not beside them."""
        labels = [column for column, cell in cells if self.words.of(cell)]
        if len(labels) < 2 or 2 * len(labels) <= len(cells) or self.words.inline(cells[0][1]):
            return False
        under = [self.grid[below][column] for column in labels]
        row = [cell for cell in self.grid[below][left:right] if cell]
        filled = [cell for cell in under if cell and not self.words.of(cell) and self.words.inline(cell) is None]
        return 2 * len(filled) > len(labels) and not self.words.of(row[0]) and self.words.inline(row[0]) is None

    def _table(self, card: Card, head: Sequence[Cell], below: int, stop: int) -> int:
        """Take the rows of a table in the card; return the row behind it."""
        row, found = below, []
        while row < stop:
            filled = [cell for cell in self.grid[row] if cell]
            if not filled or self.words.of(filled[0]) or any(self.words.inline(cell) for cell in filled):
                break
            found.append((row, {name: self.grid[row][column] for column, name in head if self.grid[row][column]}))
            row += 1
        if any(self.words.is_link(name) for _, name in head):
            card.rows += found
        elif len(found) == 1:
            for name, value in found[0][1].items():
                self._take(card, name, value)
        else:
            card.left += [f"{name}: {value}" for _, pairs in found for name, value in pairs.items()]
        return row

    def _take(self, card: Card, label: str, value: str) -> None:
        name = _name(label)
        card.put(name, value)
        card.known += bool(self.words.of(name))
        card.numbered |= self.words.is_key(name)

    def _pairs(self, card: Card, row: int, cells: Sequence[Cell]) -> None:
        at = 0
        while at < len(cells):
            column, cell = cells[at]
            at += 1
            if (pair := self.words.inline(cell)) is not None and (pair[1] or at == len(cells)):
                if pair[1]:
                    self._take(card, *pair)
                continue
            known = bool(self.words.of(cell))
            if not known and not self._may_be_label(cell, row, column):
                (card.left if card.pairs else card.above).append(cell)
                continue
            value = cells[at] if at < len(cells) else None
            if value is not None and self._is_value(row, column, value, known=known):
                self._take(card, cell, value[1])
                at += 1
            elif not known:
                (card.left if card.pairs else card.above).append(cell)

    def _may_be_label(self, cell: str, row: int, column: int) -> bool:
        short = len(cell) <= LONGEST_LABEL and not NUMBER.fullmatch(cell)
        return short and (not self.constant or (row - self.start, column) in self.constant or cell[-1] in ":：")

    def _is_value(self, row: int, column: int, value: Cell, *, known: bool) -> bool:
        """Return whether a cell is the value of the label before it, and no label of the next one."""
        at, text = value
        if self.words.of(text) or self.words.inline(text) is not None or text[-1] in ":：":
            return False
        end = self.spans.get((row, column), column)
        if at == end + 1:
            return True
        return known and not self.spans and (row - self.start, at) not in self.constant


def _together(found: Sequence[Card], titles: Sequence[str]) -> Things:
    """Return the things of all cards, one for each row of the tables in them."""
    in_rows = {name for card in found for _, pairs in card.rows for name in map(_name, pairs)}
    labels: dict[str, None] = {}
    told: list[tuple[int, dict[str, str]]] = []
    for card in found:
        own = {f"card {name}" if name in in_rows else name: value for name, value in card.pairs.items()}
        rows = [(row, {_name(name): value for name, value in pairs.items()}) for row, pairs in card.rows]
        told += [(row, {**own, **pairs}) for row, pairs in rows] or [(card.row, own)]
        labels.update(dict.fromkeys([*own, *(name for _, pairs in rows for name in pairs)]))
    left = [text for card in found for text in [*card.above, *card.left] if text not in titles]
    values = [[pairs.get(name) for name in labels] for _, pairs in told]
    return Things(list(titles), list(labels), values, [row + 1 for row, _ in told], left)
