"""The hands that plant: find a place no other slip is near, change or add a row, and note it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from undergrid.core.sample.deliveries import Row, Survey
from undergrid.core.sample.kinds import Slip

APART_M = 40.0


@dataclass(slots=True)
class Planter:
    """The survey under the planter's hands; no slip is planted next to another, whatever their utilities."""

    survey: Survey
    rng: np.random.Generator
    slips: list[Slip] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    at: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    point_of: dict[str, dict[str, int]] = field(default_factory=dict)
    taken: list[tuple[float, float]] = field(default_factory=list)
    north_edge_m: float = -np.inf

    def __post_init__(self) -> None:
        for utility, tables in self.survey.items():
            self.point_of[utility] = {row["Exp_No"]: i for i, row in enumerate(tables.points)}
            near: dict[str, list[int]] = {}
            for i, line in enumerate(tables.lines):
                near.setdefault(line["S_Exp"], []).append(i)
                near.setdefault(line["E_Exp"], []).append(i)
            self.at[utility] = near
            self.north_edge_m = max(self.north_edge_m, *(float(row["X"]) for row in tables.points))

    def neighbours(self, utility: str, number: str) -> list[str]:
        """Return the points one line away."""
        lines = self.survey[utility].lines
        return [
            other
            for i in self.at[utility].get(number, [])
            for other in (lines[i]["S_Exp"], lines[i]["E_Exp"])
            if other != number
        ]

    def note(self, kind: str, utility: str, table: str, index: int, column: str, clean: str, planted: str) -> None:
        """Note a slip that the renderer of the workbook will write."""
        row = getattr(self.survey[utility], table)[index]
        self.slips.append(Slip(kind, utility, table, index, row["Exp_No"], {column: (clean, planted)}))

    def _free(self, utility: str, numbers: list[str]) -> bool:
        around = {*numbers, *(other for number in numbers for other in self.neighbours(utility, number))}
        return not around & self.touched and self._far_from_others(utility, numbers)

    def _far_from_others(self, utility: str, numbers: list[str]) -> bool:
        """Say whether no other slip, of any utility, was planted within ``APART_M``: their findings must not mix."""
        if not self.taken:
            return True
        here = np.array([self._place(utility, number) for number in numbers])
        apart = np.hypot(*(here[:, None, :] - np.array(self.taken)[None]).transpose(2, 0, 1))
        return bool(apart.min() > APART_M)

    def _place(self, utility: str, number: str) -> tuple[float, float]:
        row = self.survey[utility].points[self.point_of[utility][number]]
        return float(row["X"]), float(row["Y"])

    def touch(self, utility: str, numbers: list[str]) -> None:
        """Keep a place for a slip: its points, their neighbours, and the ground around it."""
        self.taken += [self._place(utility, number) for number in numbers]
        self.touched |= {*numbers, *(other for number in numbers for other in self.neighbours(utility, number))}

    def point(self, utility: str, fits: Callable[[Row, int], bool]) -> int:
        """Return an untouched point that fits; ``fits`` gets its row and its number of lines."""
        rows = self.survey[utility].points
        for i in self.rng.permutation(len(self.point_of[utility])):
            number = rows[i]["Exp_No"]
            if fits(rows[i], len(self.at[utility].get(number, []))) and self._free(utility, [number]):
                self.touch(utility, [number])
                return int(i)
        raise LookupError(f"no {utility} point is left for this slip")

    def line(self, utility: str, fits: Callable[[Row, Row, Row], bool]) -> int:
        """Return an untouched line that fits; ``fits`` gets its row and the rows of both ends."""
        tables = self.survey[utility]
        count = sum(len(lines) for lines in self.at[utility].values()) // 2
        for i in self.rng.permutation(count):
            line = tables.lines[i]
            a, b = (tables.points[self.point_of[utility][line[end]]] for end in ("S_Exp", "E_Exp"))
            numbers = [line["S_Exp"], line["E_Exp"]]
            if fits(line, a, b) and self._free(utility, numbers):
                self.touch(utility, numbers)
                return int(i)
        raise LookupError(f"no {utility} line is left for this slip")

    def change(self, kind: str, utility: str, table: str, index: int, **cells: str) -> None:
        """Write other values into a row and note the slip."""
        row = getattr(self.survey[utility], table)[index]
        changed = {column: (row[column], value) for column, value in cells.items()}
        row.update(cells)
        subject = row["Exp_No"] if table == "points" else f"{row['S_Exp']}-{row['E_Exp']}"
        self.slips.append(Slip(kind, utility, table, index, subject, changed))

    def add(self, kind: str, utility: str, table: str, like: Row, column: str, **cells: str) -> int:
        """Append a row like another and note the slip at ``column`` (no note if it is empty)."""
        rows = getattr(self.survey[utility], table)
        row = {**like, **cells}
        rows.append(row)
        if column:
            subject = row["Exp_No"] if table == "points" else f"{row['S_Exp']}-{row['E_Exp']}"
            self.slips.append(
                Slip(kind, utility, table, len(rows) - 1, subject, {column: ("", row[column])}, added=True)
            )
        return len(rows) - 1
