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
    columns = points.reindex(columns=[*WORDS, "category"]).astype(object)
    numbers, distinct = pd.factorize(pd.MultiIndex.from_frame(columns))
    found = [
        codes.roles([None if pd.isna(each) else each for each in words], None if pd.isna(utility) else utility)
        for *words, utility in distinct
    ]
    return [found[number] for number in numbers]


def points_with(points: pd.DataFrame, codes: CodeBook, roles: Collection[str]) -> npt.NDArray[np.bool_]:
    """Return which rows of points have one of the roles."""
    return np.array([not held.isdisjoint(roles) for held in roles_of(points, codes)], dtype=bool)
