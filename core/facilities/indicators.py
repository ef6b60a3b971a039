"""Indicators: what is in scope, what of it is found, the target, and what is lacking; told, and written as a table."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from undergrid.core.facilities.checks.covering import NOT_REACHED, NOTHING_IN_SCOPE
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import write_table

FOLDER = Path(__file__).resolve().parents[2] / "data" / "facilities"
HEADS = {
    "indicator": Text("Code", "代码"),
    "name": Text("Indicator", "指标"),
    "in_scope": Text("In scope", "应有数"),
    "found": Text("Found", "实有数"),
    "stale": Text("Found, but not of late", "已过期数"),
    "share": Text("Share", "比例"),
    "target": Text("Target", "目标"),
    "lacking": Text("Lacking to the target", "距目标缺数"),
    "reached": Text("Reached", "是否达标"),
}


@dataclass(frozen=True)
class Indicator:
    """One indicator: amounts in one unit (pieces, metres, cells); ``stale`` is what was found once, and not of late."""

    slug: str
    name: Text
    in_scope: float
    found: float
    target: float
    stale: float = 0

    @property
    def share(self) -> float | None:
        """Return the share of what is in scope that was found; None where nothing is in scope."""
        return self.found / self.in_scope if self.in_scope else None

    @property
    def lacking(self) -> float:
        """Return how much more must be found to reach the target; whole pieces where pieces are counted."""
        short = max(0.0, self.target * self.in_scope - self.found)
        is_whole = float(self.in_scope).is_integer() and float(self.found).is_integer()
        return math.ceil(short - 1e-9) if is_whole else short

    @property
    def reached(self) -> bool | None:
        """Return whether the target is reached; None where nothing is in scope."""
        return None if self.share is None else self.lacking == 0

    def row(self) -> Answer:
        """Return the indicator as a row of a table."""
        return {
            "indicator": self.slug, "name_en": self.name.en, "name_zh": self.name.zh, "in_scope": self.in_scope,
            "found": self.found, "stale": self.stale, "share": self.share, "target": self.target,
            "lacking": self.lacking, "reached": self.reached,
        }  # fmt: skip


def targets(path: Path = FOLDER / "indicators.csv") -> list[Mapping[str, str]]:
    """Return the rows of the list of indicators: classes and targets."""
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def tell(call: Call, indicators: Iterable[Indicator]) -> None:
    """Report indicators that miss their target, and those with nothing in scope."""
    values: dict[str, Any]
    for each in indicators:
        if each.share is None:
            kind, values = NOTHING_IN_SCOPE, {}
        elif not each.reached:
            kind = NOT_REACHED
            values = {"found": f"{each.found:g}", "scope": f"{each.in_scope:g}", "gap": f"{each.lacking:g}",
                      "share": f"{100 * each.share:.1f}", "target": f"{100 * each.target:g}"}  # fmt: skip
        else:
            continue
        call.report(kind.found(subject=each.slug, name=each.name, **values))


def write_indicators(path: str, indicators: Sequence[Indicator], language: Language) -> str:
    """Write the indicators as a table that somebody opens; return its path."""
    return write_table(path, ({**each.row(), "name": each.name} for each in indicators), HEADS, language)
