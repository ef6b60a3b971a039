"""What points do in their network, by the words that the survey has for them: gullies, valves, outfalls and so on."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.store.codebook import CodeBook

WORDS = ("appurtenance", "feature")

NETWORK_ENDS = frozenset(
    {"outfall", "pumping_station", "treatment", "septic", "soakaway", "border", "stub", "end"}
)  # fmt: skip
"""Where a gravity network may end; the last three are the border of what was surveyed."""
LINE_ENDS = frozenset({"inlet", "outfall", "service", "septic", "border", "stub", "start", "end"})
"""Where one line may end without having lost its neighbour."""


def roles_of(points: pd.DataFrame, codes: CodeBook) -> list[frozenset[str]]:
    """Return the roles of each row of points; each different wording is looked up once."""
    of, found = _roles(points, codes)
    return [found[number] for number in of]


def _roles(points: pd.DataFrame, codes: CodeBook) -> tuple[npt.NDArray[np.int64], list[frozenset[str]]]:
    """Return each row's number among the different wordings, and the roles of each of these."""
    columns = points.reindex(columns=[*WORDS, "category"])
    of = np.zeros(len(columns), dtype=np.int64)
    for name in columns:  # a million rows of words as tuples would take longer than all that is asked of them
        numbers, words = pd.factorize(columns[name], use_na_sentinel=True)
        of = np.unique(of * (len(words) + 1) + numbers + 1, return_inverse=True)[1]
    _, firsts = np.unique(of, return_index=True)
    told = columns.iloc[firsts].astype(object)
    return of, [
        codes.roles([None if pd.isna(each) else each for each in words], None if pd.isna(utility) else utility)
        for *words, utility in told.itertuples(index=False)
    ]


def points_with(points: pd.DataFrame, codes: CodeBook, roles: Collection[str]) -> npt.NDArray[np.bool_]:
    """Return which rows of points have one of the roles."""
    of, found = _roles(points, codes)
    return np.array([not held.isdisjoint(roles) for held in found], dtype=bool)[of]
