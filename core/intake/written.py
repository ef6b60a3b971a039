"""Figures as people write them: with a unit in the cell, with marks between thousands, as degrees, minutes and seconds.

Only cells that are no plain numbers come here, each distinct one once.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import pandas as pd

from undergrid.core.intake.units import TO_METRES
from undergrid.core.intake.values import each_unlike

UNITS = {
    "m": "m", "米": "m", "м": "m", "mm": "mm", "毫米": "mm", "мм": "mm", "cm": "cm", "厘米": "cm", "km": "km",
    "公里": "km", "千米": "km", "ft": "ft", "feet": "ft", "'": "ft", "英尺": "ft", "in": "in", "inch": "in",
    "inches": "in", '"': "in", "英寸": "in", "″": "in", "′": "ft", "”": "in", "’": "ft",
}  # fmt: skip
UNIT = re.compile(rf"\s*({'|'.join(sorted(map(re.escape, UNITS), key=len, reverse=True))})\.?$", re.IGNORECASE)
BETWEEN_THOUSANDS = re.compile(r"(?<=\d)['’`\s\u00a0\u202f\u2009](?=\d{3}(?!\d))")
BEFORE_TEXT = re.compile(r"^['’‘`](?=[-+\d.])|[\u200b-\u200f\u2060\ufeff]")
"""What makes a workbook take figures for text, and signs without a width that come along from web pages."""
GROUPED = (
    (re.compile(r"[-+]?\d{1,3}(?:,\d{3})+\.\d+|[-+]?\d{1,3}(?:,\d{3}){2,}"), ","),
    (re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+,\d+|[-+]?\d{1,3}(?:\.\d{3}){2,}"), "."),
)
PLAIN = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?", re.IGNORECASE)
DEGREES = re.compile(
    r"([NSEW北南东西])?\s*([-+]?\d{1,3})\s*(?:[°º度d:\s]|deg)\s*(\d{1,2})\s*(?:[′'’分m:\s])\s*(\d{1,2}(?:[.,]\d+)?)?\s*"
    r"(?:[″\"”秒s]|''|’’)?\s*([NSEW北南东西])?",
    re.IGNORECASE,
)
NEGATIVE = frozenset("SWsw南西")


def figures(text: pd.Series, factor: float, *, is_place: bool) -> pd.Series:
    """Return the numbers in cells written otherwise, in the column's unit, whose metres are ``factor``; NaN for none.

    A coordinate may be written as degrees, minutes and seconds.
    """

    def read(cell: str) -> float | None:
        found = degrees(cell) if is_place else None
        return found if found is not None else figure(cell, factor)

    return each_unlike(text, read)[0].astype("float64")


def figure(cell: str, factor: float) -> float | None:
    """Return the number of one cell in a unit whose metres are ``factor``; None where it holds other words."""
    cell = unicodedata.normalize("NFKC", cell.replace("″", '"').replace("′", "'")).strip()
    bare, unit = without_unit(BEFORE_TEXT.sub("", cell))
    bare = BETWEEN_THOUSANDS.sub("", bare)
    for pattern, mark in GROUPED:
        if pattern.fullmatch(bare):
            bare = bare.replace(mark, "")
    if not PLAIN.fullmatch(bare) or (unit and not factor):
        return None
    value = float(bare.replace(",", "."))
    return value * TO_METRES[unit] / factor if unit else value if bare != cell else None


def without_unit(cell: str) -> tuple[str, str | None]:
    """Return a cell without the unit at its end, and that unit."""
    found = UNIT.search(cell)
    if found is None or not re.search(r"\d\s*$", cell[: found.start()]):
        return cell, None
    return cell[: found.start()].strip(), UNITS[found[1].casefold()]


def degrees(cell: str) -> float | None:
    """Return the degrees of one cell such as ``114°03′25.1″E``; None where it is written otherwise."""
    found = DEGREES.fullmatch(unicodedata.normalize("NFKC", cell.replace("″", '"')).strip())
    if found is None:
        return None
    before, whole, minutes, seconds, after = found.groups()
    if int(minutes) >= 60 or float((seconds or "0").replace(",", ".")) >= 60:
        return None
    value = abs(int(whole)) + int(minutes) / 60 + float((seconds or "0").replace(",", ".")) / 3600
    return float(np.copysign(value, -1 if whole.startswith("-") or {before, after} & NEGATIVE else 1))
