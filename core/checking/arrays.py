"""The arrays in which checks think: numbers, rows and masks over the rows of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


def as_mask(values: Any) -> Mask:
    """Return truth values as an array; what pandas calls unknown is not allowed to reach here."""
    return np.asarray(values, dtype=np.bool_)


def told_of(words: pd.Series, told: Callable[[Any], str | None]) -> pd.Series:
    """Return a column of what is told of each word, asked once for each distinct one; unknown where nothing is."""
    codes, distinct = pd.factorize(words, use_na_sentinel=True)
    answers = pa.array([told(each) for each in distinct], pa.string())
    return pd.Series(answers.take(pa.array(codes, mask=codes < 0)), index=words.index, dtype="str")


def is_among(words: pd.Series, *others: pd.Series) -> Mask:
    """Return where a word is one of the others' words; what is unknown is none of them."""
    known = pa.concat_arrays([_text(each) for each in others]).drop_null()
    return as_mask(pc.is_in(_text(words), value_set=known))


def _text(words: pd.Series) -> pa.Array:
    found = pa.array(words, from_pandas=True).cast(pa.large_string())
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found
