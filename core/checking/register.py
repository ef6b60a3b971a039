"""Checks that judge tables: each declared once with its words, in ``core/<room>/checks/<family>.py``.

A check judges a delivery in memory, before anything is written, and the accepted rows in the same way. Its room is
the folder it stands in, its family the file. All rooms are scanned: adding the file adds the check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.tolerances import Limits
from undergrid.core.kernel import checks as kernel
from undergrid.core.kernel.checks import Check, load_checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

DELIVERY = "delivery"
"""The subject of a check that looks at a delivery as a whole."""
ALIKE, MAY_MEAN = "alike", "may_mean"
"""Columns of hits: what is told once for all rows that share it; and a sentence of what it may mean."""
Hits: TypeAlias = pd.DataFrame
"""A table of hits, indexed by row."""
Judge = Callable[[Any, Limits], "Hits | Mask"]
"""Takes the room's case and the check's tolerances."""


@dataclass(frozen=True)
class JudgedCheck(Check):
    """A check of the rows of one subject, or of a delivery as a whole.

    The judge looks at all rows at once: it returns a mask over the rows of ``on``, or a table of hits indexed by row.
    The marks of ``says`` are filled from the row and from the columns of the hits; a column ``cell`` of the hits names
    another field than ``cell`` to point at, and a column ``alike`` which hits are told once together, if no error.
    """

    judge: Judge = field(kw_only=True)
    on: str = DELIVERY
    cell: str | None = None
    tolerances: Mapping[str, float] = field(default_factory=dict)

    @property
    def family(self) -> str:
        """Return the family of the check: the file it is declared in."""
        return self.judge.__module__.rsplit(".", 1)[-1]


def check(
    what: str,
    severity: Severity,
    on: str,
    *,
    holds: Text,
    says: Text,
    remedy: Text,
    cell: str | None = None,
    tolerances: Mapping[str, float] | None = None,
) -> Callable[[Judge], JudgedCheck]:
    """Enter the decorated judge as the check ``<room>.<what>``; ``what`` with a dot in it is the whole slug."""

    def enter(judge: Judge) -> JudgedCheck:
        slug = what if "." in what else f"{room_of(judge)}.{what}"
        made = JudgedCheck(
            slug, severity, holds, remedy, says, on=on, cell=cell, tolerances=dict(tolerances or {}), judge=judge
        )
        kernel.enter(made)
        return made

    return enter


def room_of(judge: Judge) -> str:
    """Return the room whose folder a judge stands in."""
    return judge.__module__.split(".")[-3]


def all_checks() -> dict[str, Check]:
    """Return the whole register by slug: what is judged, and what is found on the way."""
    load_checks()
    return kernel.REGISTER


def judged_checks(room: str) -> dict[str, JudgedCheck]:
    """Return the checks that judge the tables of a room, by slug, in the order of families and of their files."""
    return {slug: each for slug, each in all_checks().items() if isinstance(each, JudgedCheck) and each.room == room}


def hits(mask: Mask, /, **columns: Any) -> Hits:
    """Return the hits of a mask with columns cut to them; each column is an array over all rows, or one value."""
    mask = np.asarray(mask, dtype=bool)
    cut = {name: np.asarray(values)[mask] if np.ndim(values) else values for name, values in columns.items()}
    return pd.DataFrame(cut, index=pd.Index(np.flatnonzero(mask)))


def rows_hit(each: JudgedCheck, case: Any, limits: Limits) -> Hits:
    """Return what a check hits, as a table indexed by row."""
    result = each.judge(case, limits)
    return result if isinstance(result, pd.DataFrame) else pd.DataFrame(index=np.flatnonzero(result))
