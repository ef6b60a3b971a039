"""The case before the checks: rows as they were delivered or as they stand, code lists, and the city's tolerances."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd
from pyproj import CRS

from undergrid.core.checking.tolerances import Setting
from undergrid.core.kernel.findings import Place
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import CodeBook

FOREVER = dt.date(2200, 1, 1)


class Judged(Protocol):
    """What can be judged: tables by subject, whose rows have a name, a place in files and a place on the map."""

    def table(self, subject: str) -> pd.DataFrame:
        """Return the rows of a subject."""

    def place(self, subject: str, number: int, name: str | None, at_row: int | None = None) -> Place:
        """Return where a field of a row was delivered."""

    def named(self, subject: str, row: Mapping[str, object]) -> str:
        """Return what people call a row."""

    def where(self, subject: str, number: int) -> str | None:
        """Return the place of a row on the map, as WKT."""

    def label(self, subject: str) -> Text:
        """Return what the rows of a subject are called."""


@dataclass(frozen=True)
class Case:
    """Rows with everything a check may ask of them; a room adds to it what its own checks need."""

    delivery: Any  # Judged; a room's own form of it
    codes: CodeBook
    crs: CRS | None = None
    settings: tuple[Setting, ...] = ()
    today: dt.date = FOREVER

    def table(self, subject: str) -> pd.DataFrame:
        """Return the rows of a subject."""
        return self.delivery.table(subject)

    def groups(self, subject: str) -> Sequence[pd.Series]:
        """Return by which names a tolerance may be set for some rows only, the most special first."""
        table = self.delivery.table(subject)
        return [table["category"].astype(object)] if "category" in table else []
