"""Values as gauges write them: decimal commas, codes for missing and trace, counters, tips of a bucket."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.checks import rain as told
from undergrid.core.flood.rain.gauge import Readings
from undergrid.core.flood.rain.gauge_table import COUNTER, INTENSITY
from undergrid.core.flood.rain.judging import Judge
from undergrid.core.flood.rain.series import RainSeries

Floats = NDArray[np.float64]
MISSING_CODES = (32766.0, 32744.0, 99999.0, 999999.0, 9999.0, 999.9, 9999.9)
TRACE_CODES = (32700.0, 999990.0)
"""Codes of the China Meteorological Administration's data sets (surface daily values V3.0; CIMISS)."""
TIP_STEP_S = 300.0
FEWEST_TIPS = 4
UNIT_WORD = re.compile(
    r"[(（\[_\s/](mm|cm|in|inch|inches|m|毫米|厘米|英寸|米)(?:\s*/\s*(?:h|hr|小时)|_h|/\d+min)?\s*[)）\]]?$",
    re.IGNORECASE,
)
UNIT_OF = {"毫米": "mm", "厘米": "cm", "英寸": "in", "inch": "in", "inches": "in", "米": "m"}
DECIMAL_COMMA = re.compile(r"^[-+]?\d+,\d+$")


def numbers_of(readings: Readings, judge: Judge) -> Floats:
    """Return the values as numbers, NaN where one is missing or none; codes and decimal commas are told."""
    texts = [value.strip() for value in readings.values]
    commas = [bool(DECIMAL_COMMA.match(text)) for text in texts]
    if any(commas):
        first = commas.index(True)
        row = readings.rows[first]
        judge.add(told.DECIMAL_COMMA, row, "value", texts[first])
        texts = [text.replace(",", ".") if comma else text for text, comma in zip(texts, commas, strict=True)]
    numbers = np.asarray(pd.to_numeric(pd.Series(texts, dtype=str), errors="coerce"), dtype=np.float64)
    numbers = np.where(np.isfinite(numbers), numbers, np.nan)
    rows = np.asarray(readings.rows)
    missing, trace = np.isin(numbers, MISSING_CODES), np.isin(numbers, TRACE_CODES)
    judge.say(told.MISSING_CODE, rows[missing], "value")
    judge.say(told.TRACE_CODE, rows[trace], "value")
    return np.where(missing, np.nan, np.where(trace, 0.0, numbers))


def check_words(says: str, quantity: str, unit: str, judge: Judge) -> None:
    """Say where the name of the values contradicts the quantity or unit that was chosen."""
    meant = "intensity" if INTENSITY.search(says) else "cumulative" if COUNTER.search(says) else None
    if meant and meant != quantity:
        judge.add(told.QUANTITY, None, says, None, name=says, told=meant, quantity=quantity)
    found = UNIT_WORD.search(says)
    if found:
        word = found.group(1).lower()
        word = UNIT_OF.get(word, word)
        if word != unit.removesuffix("/h").strip():
            judge.add(told.UNIT_SAID, None, says, None, name=says, word=word, unit=unit)


def check_counter(values: Floats, rows: NDArray[np.int64], judge: Judge) -> None:
    """Say that values given as depths behave as a counter: they never fall, and stand at the top to the end."""
    known = np.flatnonzero(np.isfinite(values))
    given = values[known]
    if len(given) < 5 or np.any(np.diff(given) < 0) or np.count_nonzero(np.diff(given)) < 2:
        return
    if given[-1] > 0 and given[-1] == given[-2] == given[-3]:
        judge.add(told.LOOKS_CUMULATIVE, int(rows[known[-1]]), "value", f"{given[-1]:g}")


def are_tips(values: Floats, spacing: NDArray[np.int64]) -> bool:
    """Return whether readings are the moments at which a bucket tipped: one depth, at odd times."""
    if len(values) < FEWEST_TIPS or not np.isfinite(values).all() or values[0] <= 0 or np.ptp(values) > 0:
        return False
    commonest = int(np.bincount(np.minimum(spacing, 864_000)).max())
    return commonest < 0.5 * len(spacing)


def counted(gauge: str, instants: NDArray[np.datetime64], depth_mm: Floats, step_s: float) -> RainSeries:
    """Return the depth of all tips in each interval of ``step_s``, counted from midnight UTC, from first to last."""
    midnight = instants[0].astype("datetime64[D]").astype("datetime64[s]")
    places = ((instants - midnight) / np.timedelta64(1, "s") // step_s).astype(np.int64)
    first = int(places[0])
    depth = np.bincount(places - first, weights=np.nan_to_num(depth_mm)).astype(np.float64)
    begin = midnight + np.round((first + np.arange(len(depth))) * step_s).astype("timedelta64[s]")
    return RainSeries(gauge, begin, depth, step_s)
