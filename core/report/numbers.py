"""The one way in which a number is written for people: on pages and drawings, in findings, mends and workbooks.

Digits are stated by what is written. A number of decimals keeps its zeros: levels and depths have three (millimetres),
lengths and distances two. ``EXACT`` has as many as the value needs, millimetres at most, and no sign between thousands:
it may be put back into a cell. ``SHORT`` is for tables that are read over: three significant digits below a
thousand, whole from there on, a comma between thousands. A half is rounded to the even digit (GB/T 8170), zero has no
sign, and what is not known is :data:`NOTHING`, never 0.

English and Chinese write the same: a decimal point, and a blank before the unit (GB 3100), but none before a degree.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

NOTHING = "—"
EXACT: Literal["exact"] = "exact"
SHORT: Literal["short"] = "short"
Digits = int | Literal["exact", "short"]
LONG = 999.5
"""From here on three digits would write a thousand."""


def is_nothing(value: object) -> bool:
    """Return whether a value is none: None, NaN, or what pandas calls no time and no value."""
    return value is None or value is pd.NaT or value is pd.NA or value != value  # noqa: PLR0124


def written(value: object, digits: Digits = EXACT, unit: str = "") -> str:
    """Return a value as people write it, :data:`NOTHING` for none; words and truths stay what they are."""
    if is_nothing(value):
        return NOTHING
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, float, np.integer, np.floating)):
        return str(value) or NOTHING
    said = _digits(int(value) if isinstance(value, (int, np.integer)) else float(value), digits)
    return f"{said}{'' if unit[:1] in ('', '°') else ' '}{unit}"


def cell_text(value: object) -> str | None:
    """Return what a cell says of a value: as exact as it is, None where there is nothing."""
    return None if is_nothing(value) else written(value)


def _digits(value: float, digits: Digits) -> str:
    if digits == EXACT:
        said = str(value) if isinstance(value, int) else f"{value:.3f}".rstrip("0").rstrip(".")
    elif digits == SHORT:
        said = f"{value:,.0f}" if isinstance(value, int) or abs(value) >= LONG else f"{value:.3g}"
    else:
        said = f"{value:.{digits}f}"
    return said.removeprefix("-") if not said.strip("-0.") else said
