"""What every writer asks first: whether rows have come through the gate."""

from __future__ import annotations

from typing import cast

from undergrid.core.catalog.gate.release import Released, is_released


def require_released(what: object) -> Released:
    """Return the rows; TypeError for anything that :func:`undergrid.core.catalog.gate.release.release` did not make."""
    if not is_released(what):
        raise TypeError("only rows that the gate has released are written")
    return cast(Released, what)
