"""What the first cells of a column look like: places, names of points, sizes, words of a code list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from undergrid.core.intake.cross_section import section
from undergrid.core.intake.headers import Match
from undergrid.core.store.codebook import CodeBook

SAMPLE = 300
MOSTLY = 0.8
COMMA = re.compile(r"[-+]?\d{1,3}(?:[. ]\d{3})*,\d+|[-+]?\d+,\d+")
POINT = re.compile(r"[-+]?\d{1,3}(?:,\d{3})*\.\d+|[-+]?\d+\.\d+")
DN = re.compile(r"(?:DN|[ΦФØ∅⌀])\s*\d+|\d+\s*[X×*＊]\s*\d+|\d+\s*[ΦФØ∅⌀]\s*\d+", re.IGNORECASE)
HIGHEST_M = 9000
STEP_MM, LEAST_MM, MOST_MM = 25, 50, 4000


@dataclass(frozen=True)
class Column:
    """The first filled cells of a column."""

    values: tuple[str, ...]

    @classmethod
    def of(cls, match: Match, index: int) -> Column:
        """Return the sample of one column below the header."""
        cells = match.sheet.columns[index].slice(match.first_row, 4 * SAMPLE).to_pylist()
        return cls(tuple(cell.strip() for cell in cells if cell and cell.strip())[:SAMPLE])

    @cached_property
    def numbers(self) -> np.ndarray:
        """Return the numbers among the cells."""
        comma = sum(bool(COMMA.fullmatch(cell)) for cell in self.values)
        point = sum(bool(POINT.fullmatch(cell)) for cell in self.values)
        found = []
        for cell in self.values:
            plain = re.sub(r"[. ]", "", cell).replace(",", ".") if comma > point else cell.replace(",", "")
            try:
                found.append(float(plain))
            except ValueError:
                continue  # a word among numbers; the share of numbers tells
        return np.array(found)

    @cached_property
    def distinct(self) -> int:
        """Return how many unlike cells there are."""
        return len(set(self.values))

    @property
    def is_number(self) -> bool:
        """Return whether most cells are numbers."""
        return bool(self.values) and len(self.numbers) >= MOSTLY * len(self.values)

    @property
    def has_fractions(self) -> bool:
        """Return whether the numbers are measured ones."""
        return bool(np.any(self.numbers % 1 != 0))

    @property
    def middle(self) -> float:
        """Return the median of the numbers."""
        return float(np.median(self.numbers)) if len(self.numbers) else 0.0

    @property
    def is_degrees(self) -> bool:
        """Return whether the numbers may be degrees written to the metre."""
        fine = [cell for cell in self.values if len(re.split(r"[.,]", cell)[-1]) >= 4 and re.search(r"[.,]", cell)]
        return self.is_number and bool(np.all(np.abs(self.numbers) <= 180)) and len(fine) >= MOSTLY * len(self.values)

    @property
    def is_coordinate(self) -> bool:
        """Return whether the numbers may be eastings, northings or degrees."""
        if not self.is_number or self.distinct < min(2, len(self.values)):
            return False
        far = abs(self.middle) >= 1000 and (self.has_fractions or abs(self.middle) >= 100_000)
        narrow = np.ptp(self.numbers) < abs(self.middle) if far else True
        return bool(self.is_degrees or (far and narrow))

    @property
    def is_height(self) -> bool:
        """Return whether the numbers may be heights: measured ones, of the earth's surface."""
        return self.is_number and self.has_fractions and bool(np.all(np.abs(self.numbers) < HIGHEST_M))

    @property
    def is_name(self) -> bool:
        """Return whether the cells may be numbers of points."""
        return bool(self.values) and not self.has_fractions and self.distinct >= min(2, len(self.values))

    @property
    def tells_apart(self) -> bool:
        """Return whether the cells may be the names of the rows."""
        return self.is_name and self.distinct >= 0.95 * len(self.values)

    @property
    def is_section(self) -> bool:
        """Return whether the cells may be sizes: DN 300, 300x200, or the usual millimetres."""
        if not self.values:
            return False
        written = sum(bool(DN.fullmatch(cell)) and section(cell) is not None for cell in self.values)
        usual = (self.numbers >= LEAST_MM) & (self.numbers <= MOST_MM) & (self.numbers % STEP_MM == 0)
        few = self.distinct <= max(3, len(self.values) / 4)
        return written >= MOSTLY * len(self.values) or (few and int(usual.sum()) >= MOSTLY * len(self.values))

    def says(self, kind: str, codes: CodeBook) -> bool:
        """Return whether most of the words stand in a code list."""
        words = {cell for cell in self.values if not cell.isdecimal()}
        known = sum(codes.code_of(kind, word) is not None for word in words)
        return bool(words) and known >= 0.6 * len(words)


def decimal_of(columns: Iterable[Column]) -> str:
    """Return ``,`` where more numbers are written with a decimal comma than with a point."""
    cells = [cell for column in columns for cell in column.values]
    comma = sum(bool(re.fullmatch(r"[-+]?[\d. ]*\d,\d+", cell)) for cell in cells)
    point = sum(bool(re.fullmatch(r"[-+]?[\d, ]*\d\.\d+", cell)) for cell in cells)
    return "," if comma > point else "."
