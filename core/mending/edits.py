"""Edits to the rows of a delivery, and the delivery as it stands after them. Nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from undergrid.core.intake.delivery import NOWHERE, Delivery
from undergrid.core.kernel.text import Text

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Edit:
    """New values for some columns of one row, or the row's removal; a link's value is a row of the other subject."""

    table: str
    row: int
    values: Mapping[str, Any] = field(default_factory=dict)
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would mend one finding: its slug, the table and row it is about, a sentence, and the edits."""

    slug: str
    table: str
    row: int
    says: Text
    edits: tuple[Edit, ...]

    @property
    def touched(self) -> set[tuple[str, int]]:
        """The rows that the edits change."""
        return {(each.table, each.row) for each in self.edits}


@dataclass(frozen=True, slots=True)
class Mended:
    """A delivery after edits, and where each earlier row is now (-1: removed)."""

    delivery: Delivery
    now: Mapping[str, Rows]


def without_collisions(proposals: Iterable[Proposal]) -> tuple[list[Proposal], int]:
    """Return the proposals that touch different rows, and how many have to wait for the next mend."""
    kept: list[Proposal] = []
    taken: set[tuple[str, int]] = set()
    waiting = 0
    for each in proposals:
        if each.touched & taken:
            waiting += 1
            continue
        taken |= each.touched
        kept.append(each)
    return kept, waiting


def apply(delivery: Delivery, edits: Iterable[Edit]) -> Mended:
    """Return the delivery after the edits.

    A row may not stay without the one it hangs on: :class:`ValueError`.
    """
    frames = {name: frame.copy() for name, frame in delivery.tables.items()}
    gone = {name: np.zeros(len(frame), dtype=bool) for name, frame in frames.items()}
    changes: dict[tuple[str, str], dict[int, Any]] = defaultdict(dict)
    for each in edits:
        if each.removed:
            gone[each.table][each.row] = True
        for name, value in each.values.items():
            changes[each.table, name][each.row] = value
    for (table, name), values in changes.items():
        frames[table].loc[list(values), name] = list(values.values())
    now: dict[str, Rows] = {name: np.where(mask, NOWHERE, np.cumsum(~mask) - 1) for name, mask in gone.items()}
    kept = {name: frame[~gone[name]].reset_index(drop=True) for name, frame in frames.items()}
    return Mended(delivery.edited(kept, now), now)
