"""What every writer asks first: whether rows have come through the gate; and words made harmless for spreadsheets."""

from __future__ import annotations

from typing import Any, cast

from undergrid.core.catalog.gate.release import Released, is_released

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
QUOTE = "'"


def require_released(what: object) -> Released:
    """Return the rows; TypeError for anything that :func:`undergrid.core.catalog.gate.release.release` did not make."""
    if not is_released(what):
        raise TypeError("only rows that the gate has released are written")
    return cast(Released, what)


def harmless(value: Any) -> Any:
    """Return a cell that no spreadsheet program takes for a formula: such a text begins with an apostrophe."""
    return QUOTE + value if isinstance(value, str) and value.startswith(FORMULA) else value
