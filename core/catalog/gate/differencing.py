"""A release beside the earlier ones: what only one of two holds must not be few."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Members: TypeAlias = NDArray[np.uint64]
"""Sorted pairs (rows, 2): which row, in which group; hashes, that nobody reads a row from."""


def hashed(words: Iterable[str]) -> NDArray[np.uint64]:
    """Return 64 bits for each word, the same in every run."""
    made = b"".join(hashlib.blake2b(word.encode(), digest_size=8).digest() for word in words)
    return np.frombuffer(made, dtype="<u8").astype(np.uint64)


def members_of(keys: Sequence[str], group: NDArray[np.int64], group_names: Sequence[str]) -> Members:
    """Return which rows are in which groups."""
    pairs = np.column_stack([hashed(keys), hashed(group_names)[group]]) if len(keys) else np.empty((0, 2), np.uint64)
    return pairs[np.lexsort(pairs.T[::-1])]


def packed(members: Members) -> bytes:
    """Return members as a release keeps them."""
    return members.astype("<u8").tobytes()


def unpacked(kept: bytes) -> Members:
    """Return the members that a release has kept."""
    return np.frombuffer(kept, dtype="<u8").astype(np.uint64).reshape(-1, 2)


def isolated(new: Members, earlier: Members, least: int) -> set[int]:
    """Return the groups (their hashes) of which one of two releases holds a few rows that the other does not.

    A group that only one of them shows isolates nobody: it is shown with ``least`` rows or more.
    """
    columns = ["row", "group"]
    both = pd.DataFrame(new, columns=columns).merge(
        pd.DataFrame(earlier, columns=columns), how="outer", on=columns, indicator="only"
    )
    few: set[int] = set()
    for side in ("left_only", "right_only"):
        counted = both.loc[both["only"] == side, "group"].value_counts()
        few |= {int(group) for group in counted[counted < least].index}
    return few


def is_isolating(new: Members, earlier: Members, least: int) -> bool:
    """Return whether the rows of two releases, whatever their groups, differ by a few."""
    one, two = np.unique(new[:, 0]), np.unique(earlier[:, 0])
    only = (len(np.setdiff1d(one, two, assume_unique=True)), len(np.setdiff1d(two, one, assume_unique=True)))
    return any(0 < each < least for each in only)
