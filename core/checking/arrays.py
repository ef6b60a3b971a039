"""The arrays in which checks think: numbers, rows and masks over the rows of a table."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


def as_mask(values: Any) -> Mask:
    """Return truth values as an array; what pandas calls unknown is not allowed to reach here."""
    return np.asarray(values, dtype=np.bool_)
