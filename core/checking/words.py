"""Words that no list knows: each is told once, with the number of its rows and what it may mean."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.register import Hits
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import CodeBook

MOST_PROPOSED = 100
"""A column taken for another one may hold a new word in every row: for those nobody looks up what they may mean."""
PROPOSAL = Text(" It may mean {name} ({code}).", "可能是“{name}”（{code}）。")


def words_hit(codes: CodeBook, kind: str, strange: Mask, values: pd.Series) -> Hits:
    """Return the rows whose word no list knows, each word as one thing, with what it may mean."""
    frequent = values[strange].value_counts().index[:MOST_PROPOSED]
    near = {word: codes.nearest(kind, str(word)) for word in frequent}
    known = codes.codes(kind)
    may = {
        word: PROPOSAL.fill(name=Text(known[code].name_en, known[code].name_zh), code=code)
        for word, code in near.items()
        if code is not None
    }
    words = values.to_numpy(object)[strange]
    said = np.array([may.get(each) for each in words], dtype=object)
    return pd.DataFrame({"alike": words, "may_mean": said}, index=pd.Index(np.flatnonzero(strange)))
