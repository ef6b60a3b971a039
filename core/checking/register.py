"""The survey's entries in the register of checks: each declared once with its words, found by scanning this folder.

The register itself is the store's, one for all rooms. A survey check judges a delivery in memory, before anything is
written, and the accepted network in the same way; so its body takes a :class:`Case` instead of the store's scope.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.questions import REGISTER, Check
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.tables import Point, Segment

ROOM = "survey"
CORE = Path(__file__).parents[1]
Subject = Literal["points", "segments", "delivery"]
Hits = Any
"""A table of hits: pandas says nothing of its types."""
Judge = Callable[[Case, Limits], "Hits | Mask"]
TABLES = {"points": (Point,), "segments": (Segment,), "delivery": ()}


@dataclass(frozen=True)
class SurveyCheck(Check):
    """A check of a delivery's points, its segments, or the delivery as a whole.

    The judge looks at all rows at once: it returns a mask over the rows of ``on``, or a table of hits indexed by row.
    The marks of ``says`` are filled from the row and from the columns of the hits; a column ``cell`` of the hits names
    another field than ``cell`` to point at.
    """

    on: Subject = "delivery"
    cell: str | None = None
    tolerances: Mapping[str, float] = field(default_factory=dict)
    judge: Judge | None = None

    @property
    def family(self) -> str:
        """Return the family of the check: the file it is declared in."""
        return self.judge.__module__.rsplit(".", 1)[-1] if self.judge else "reading"


def check(
    what: str,
    severity: Severity,
    on: Subject,
    *,
    holds: Text,
    says: Text,
    remedy: Text,
    cell: str | None = None,
    tolerances: Mapping[str, float] | None = None,
) -> Callable[[Judge], SurveyCheck]:
    """Enter the decorated judge as the check ``survey.<what>``."""

    def enter(judge: Judge) -> SurveyCheck:
        return declare(
            what, severity, on, holds=holds, says=says, remedy=remedy, cell=cell, tolerances=tolerances,
            judge=judge,
        )  # fmt: skip

    return enter


def declare(
    what: str,
    severity: Severity,
    on: Subject = "delivery",
    *,
    holds: Text,
    says: Text | None = None,
    remedy: Text,
    cell: str | None = None,
    tolerances: Mapping[str, float] | None = None,
    judge: Judge | None = None,
) -> SurveyCheck:
    """Enter a check; one without a judge is made while the files are read."""
    slug = f"{ROOM}.{what}"
    if slug in REGISTER:
        raise ValueError(f"two checks are called {slug}")
    entered = SurveyCheck(
        slug, severity, holds, remedy, _only_in_memory, says or holds, TABLES[on], on, cell, dict(tolerances or {}),
        judge,
    )  # fmt: skip
    REGISTER[slug] = entered
    return entered


def _only_in_memory(_scope: Any) -> Any:
    raise TypeError("a survey check judges a Case: run it with undergrid.core.checking.running")


@cache
def survey_checks() -> dict[str, SurveyCheck]:
    """Return all survey checks by slug, in the order of families and of their files."""
    for path in sorted(CORE.glob("*/checks/*.py")):
        importlib.import_module(f"undergrid.core.{path.parts[-3]}.checks.{path.stem}")
    return {slug: each for slug, each in REGISTER.items() if isinstance(each, SurveyCheck)}


def hits(mask: Mask, /, **columns: Any) -> Hits:
    """Return the hits of a mask with columns cut to them; each column is an array over all rows, or one value."""
    mask = np.asarray(mask, dtype=bool)
    cut = {name: np.asarray(values)[mask] if np.ndim(values) else values for name, values in columns.items()}
    return pd.DataFrame(cut, index=pd.Index(np.flatnonzero(mask)))
