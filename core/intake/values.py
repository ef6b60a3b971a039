"""From delivered text to values: numbers, dates, words; what cannot be read is said, not guessed.

Each function takes a column of text (NaN where empty) and returns the values and a mask of the cells it could not read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

Mask = npt.NDArray[np.bool_]
ISO_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?")
COMPACT_DATE = re.compile(r"(1[89]\d\d|2[01]\d\d)(\d\d)(\d\d)")
EPOCH_MS = "epoch_ms"
COMMA, THOUSANDS = r"[-+]?\d+,\d+", r"[-+]?[1-9]\d{0,2},\d{3}"
PAIR = re.compile(r"(\d+)(?:\s*[/\\]\s*(\d+))?(?:\s*孔|\s*根|\s*条)?")


NO_VALUE = np.array([-999.0, -9999.0, -99999.0, -999999.0, -9999999.0, -32768.0, -2147483648.0])
NO_VALUE_TEXT = tuple(f"{int(number)}{end}" for number in NO_VALUE for end in ("", ".0", ".00", ".000"))
BEYOND = 1e30
"""No measured number is larger; grids and databases write 1e38 and 1.7e308 where they know nothing."""
FEWEST_ZEROS = 2


def numbers(text: pd.Series, decimal: str = ".", *, comma: bool = False) -> tuple[pd.Series, Mask]:
    """Return floats; with ``decimal=","`` points and blanks between digits group thousands.

    ``comma`` says that the delivery shows its commas to be decimal ones.
    """
    if decimal == ",":
        text = text.str.replace(r"[.\s]", "", regex=True).str.replace(",", ".")
    values = _plain_numbers(text)
    if values is None:
        values = pd.to_numeric(text, errors="coerce").astype("float64")
    if (values.isna() & text.notna()).any():
        values = pd.to_numeric(text.str.strip().str.normalize("NFKC"), errors="coerce").astype("float64")
    values = values.where(np.isfinite(values))
    left = values.isna() & text.notna()
    if left.any() and (read := _with_comma(text[left], shown=comma)) is not None:
        values = values.where(~left, read)
    return values, (values.isna() & text.notna()).to_numpy(bool)


def _with_comma(text: pd.Series, *, shown: bool) -> pd.Series | None:
    """Return the cells that are no numbers read with a decimal comma, where all are written so and one shows it.

    ``1,234`` alone, where nothing else of the delivery has ``shown`` it, may as well be a thousand: it is left unread.
    """
    text = text.str.strip()
    if not text.str.fullmatch(COMMA).all() or (not shown and text.str.fullmatch(THOUSANDS).all()):
        return None
    return pd.to_numeric(text.str.replace(",", "."))


def _plain_numbers(text: pd.Series) -> pd.Series | None:
    """Return floats where every cell is plainly written, ten times as fast; None where one is not."""
    try:
        plain = pa.array(text, pa.large_string()).cast(pa.float64())
    except pa.ArrowInvalid:
        return None
    return pd.Series(plain.to_numpy(zero_copy_only=False), index=text.index, dtype="float64")


def stand_ins(column: pd.Series, *, never_zero: bool) -> tuple[Mask, str]:
    """Return the cells in which a number stands for no value, and which number: -9999, 1e38, or 0 in every row.

    Takes numbers, or text that is not read yet. A zero is one only where ``never_zero`` and no row says otherwise.
    """
    if column.dtype.kind == "f":
        number = column.to_numpy(float)
        stands = np.isin(number, NO_VALUE) | (np.abs(number) >= BEYOND)
        filled = np.isfinite(number)
        zero = filled & (number == 0)
    else:
        stands = column.isin(NO_VALUE_TEXT).to_numpy(bool)
        filled = column.notna().to_numpy(bool)
        zero = column.isin(("0", "0.0", "0.00", "0000")).to_numpy(bool)
    if never_zero and zero.sum() >= FEWEST_ZEROS and (zero | stands)[filled].all():
        stands = stands | zero
    return stands, str(column[stands].iloc[0]) if stands.any() else ""


def whole_numbers(text: pd.Series, decimal: str = ".") -> tuple[pd.Series, Mask]:
    """Return whole numbers as floats; a broken number is not read."""
    values, bad = numbers(text, decimal)
    broken = (values.notna() & (values % 1 != 0)).to_numpy(bool)
    return values.where(~broken), bad | broken


def dates(text: pd.Series, formats: Sequence[str] = ()) -> tuple[pd.Series, Mask]:
    """Return dates: written year first, or in one of ``formats`` (strptime, or ``epoch_ms``).

    The first format that reads every cell goes before the others: 03/04/14 is what 31/01/14 beside it says.
    """
    codes, distinct = pd.factorize(text, use_na_sentinel=True)
    cells = [str(cell).strip() for cell in distinct]
    formats = fitting_first(cells, formats)
    read = [day_of(cell, formats) for cell in cells]
    known = np.array([*read, None], dtype="datetime64[s]")
    bad = np.array([*(each is None for each in read), False])[codes]
    return pd.Series(known[codes], index=text.index), bad


def fitting_first(cells: Sequence[str], formats: Sequence[str]) -> Sequence[str]:
    """Return the formats, those in which every cell is written before the others."""
    if len(formats) < 2:
        return formats
    return [*(each for each in formats if all(day_of(cell, (each,)) for cell in cells)), *formats]


def day_of(cell: str, formats: Sequence[str]) -> dt.datetime | None:
    """Return the day that one cell is, written year first or in one of ``formats``; None for neither."""
    for pattern in (ISO_DATE, COMPACT_DATE):
        found = pattern.fullmatch(cell)
        if found:
            return _day(*map(int, found.groups()))
    for form in formats:
        if form == EPOCH_MS:
            if re.fullmatch(r"-?\d{9,14}", cell):
                return dt.datetime(1970, 1, 1) + dt.timedelta(milliseconds=int(cell))
            continue
        try:
            return dt.datetime.strptime(cell, form)
        except ValueError:
            continue  # the next format may fit; if none does, the cell is reported
    return None


def _day(year: int, month: int, day: int) -> dt.datetime | None:
    try:
        return dt.datetime(year, month, day)
    except ValueError:
        return None


def pairs(text: pd.Series) -> tuple[pd.Series, pd.Series, Mask]:
    """Return the two numbers of ``12/4``; a single number stands first, alone."""

    def pair(cell: str) -> tuple[int, int | None] | None:
        found = PAIR.fullmatch(cell.strip())
        return (int(found[1]), int(found[2]) if found[2] else None) if found else None

    found, bad = each_unlike(text, pair)
    first = found.map(lambda each: each[0], na_action="ignore").astype("float64")
    second = found.map(lambda each: np.nan if each[1] is None else each[1], na_action="ignore").astype("float64")
    return first, second, bad


def words(text: pd.Series, meaning: Mapping[str, str], code_of: Callable[[str], str | None]) -> pd.Series:
    """Return each word's code where the profile's ``meaning`` or the code list knows it; other words stay."""

    def known(word: str) -> str:
        word = word.strip()
        meant = meaning.get(word, word)
        return code_of(meant) or meant

    codes, distinct = pd.factorize(text, use_na_sentinel=True)
    meant = pa.array([known(str(word)) for word in distinct], pa.string())
    return pd.Series(meant.take(pa.array(codes, mask=codes < 0)), index=text.index, dtype="str")


def extracted(text: pd.Series, pattern: re.Pattern[str]) -> pd.Series:
    """Return what the first group of ``pattern`` holds where a whole text matches; other texts stay as they are."""

    def held(word: str) -> str:
        found = pattern.fullmatch(word.strip())
        return found[1] if found else word

    return words(text, {}, held)


def each_unlike(text: pd.Series, read: Callable[[str], object | None]) -> tuple[pd.Series, Mask]:
    """Apply ``read`` once to every distinct text; it returns None for what it cannot read."""
    codes, distinct = pd.factorize(text, use_na_sentinel=True)
    results = np.empty(len(distinct) + 1, dtype=object)
    results[:-1] = [read(str(cell)) for cell in distinct]
    results[-1] = None
    values = results[codes]
    bad = np.array([value is None for value in results])[codes] & (codes >= 0)
    return pd.Series(values, index=text.index, dtype=object), bad
