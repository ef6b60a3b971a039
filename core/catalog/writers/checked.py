"""What every writer asks first: whether rows have come through the gate."""

from __future__ import annotations

from undergrid.core.catalog.gate.release import Released, ReleasedRaster, is_released


def require_released(what: object) -> Released:
    """Return the rows; TypeError for anything that :func:`undergrid.core.catalog.gate.release.release` did not make."""
    if not is_released(what) or not isinstance(what, Released):
        raise TypeError("only rows that the gate has released are written")
    return what


def require_released_raster(what: object) -> ReleasedRaster:
    """Return the raster; TypeError for anything else."""
    if not is_released(what) or not isinstance(what, ReleasedRaster):
        raise TypeError("only rasters that the gate has released are written")
    return what
