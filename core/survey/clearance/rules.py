"""The clearance tables: what distance two pipes must keep, by which row, and how sure that row is.

Rows come from the code lists ``horizontal_clearance``, ``vertical_clearance`` and ``minimum_cover``, which a city
edits. Where the survey does not say enough to choose a row, the strictest of the possible ones is taken, and the
requirement says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from undergrid.core.survey.clearance.pipe_class import Party, meets, stands_for

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Requirement:
    """What the table asks. ``assumed``: a condition was unknown and the strictest row was taken."""

    metres: float
    row: str
    source: str
    confidence: str
    assumed: bool


@dataclass(frozen=True)
class Rules:
    """The three tables as rows of text, as the code lists have them."""

    horizontal: tuple[Row, ...]
    vertical: tuple[Row, ...]
    cover: tuple[Row, ...] = ()

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str], list[Row]]:
        found: dict[tuple[str, str], list[Row]] = {}
        for row in self.horizontal:
            found.setdefault((row["a_code"], row["b_code"]), []).append(row)
        return found

    @cached_property
    def _by_layers(self) -> dict[tuple[str, str], list[Row]]:
        found: dict[tuple[str, str], list[Row]] = {}
        for row in self.vertical:
            columns = (row["lower_code"].split("_")[0], row["upper_code"].split("_")[0])
            found.setdefault(columns, []).append(row)
        return found

    def horizontally(self, one: Party, other: Party) -> Requirement | None:
        """Return the distance between outer walls in plan, None when the table does not speak of the pair."""
        possible = []
        for a, b in ((one, other), (other, one)):
            for row in self._by_pair.get((a.column, b.column), ()):
                met = (meets(row.get("a_condition"), a), meets(row.get("b_condition"), b))
                if False not in met:
                    possible.append((float(row["min_m"]), row, None in met))
        return _strictest(possible)

    def vertically(self, lower: Party, upper: Party) -> Requirement | None:
        """Return the distance between facing outer walls at a crossing.

        The table has one entry per pair of utilities; where it lists the pair only with the other one on top, that
        entry holds, as the printed table is a triangle.
        """
        for low, high in ((lower, upper), (upper, lower)):
            possible = []
            for row in self._by_layers.get((low.column, high.column), ()):
                met = (stands_for(row["lower_code"], low), stands_for(row["upper_code"], high))
                if False not in met:
                    possible.append((float(row["min_m"]), row, None in met))
            if possible:
                return _strictest(possible)
        return None

    def covered(self, pipe: Party, surface: str) -> Requirement | None:
        """Return the earth that must lie over the pipe's top under ``surface`` (a code of the table)."""
        possible = []
        for row in self.cover:
            met = stands_for(row["code"].split("|")[0], pipe)
            if row["surface"] == surface and met is not False:
                possible.append((float(row["min_cover_m"]), row, met is None))
        return _strictest(possible)

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The surfaces that the cover table knows."""
        return tuple(dict.fromkeys(row["surface"] for row in self.cover))


def _strictest(possible: list[tuple[float, Row, bool]]) -> Requirement | None:
    if not possible:
        return None
    metres, row, unknown = max(possible, key=lambda each: each[0])
    return Requirement(
        metres=metres,
        row=row["code"],
        source=row.get("source", ""),
        confidence=row.get("confidence", ""),
        assumed=unknown and len({each[0] for each in possible}) > 1,
    )
