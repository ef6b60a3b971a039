"""Pipes sorted into the classes that the clearance tables tell apart, and what is asked between the classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from undergrid.core.survey.clearance.pairs import Demands
from undergrid.core.survey.clearance.pipe_class import Party, party
from undergrid.core.survey.clearance.rules import Requirement, Rules
from undergrid.core.survey.network.solid import Integers
from undergrid.core.survey.network.stored import Stored
from undergrid.core.survey.network.utilities import Utilities

TOLD_APART_BY = ("category", "width_mm", "pressure", "voltage", "burial", "material")


@dataclass(frozen=True, slots=True)
class Classes:
    """``kind`` (N,): the class of each pipe; ``parties``: what a pipe of each class is to the tables."""

    kind: Integers
    parties: tuple[Party, ...]


def sorted_into_classes(stored: Stored, utilities: Utilities) -> Classes:
    """Return the classes of segments; two pipes are of one class when no table could tell them apart."""
    key = np.zeros(len(stored), dtype=np.int64)
    for name in TOLD_APART_BY:
        codes, distinct = pd.factorize(stored.rows[name])
        key = key * (len(distinct) + 1) + codes + 1
    alike, distinct_keys = pd.factorize(key)
    first = np.empty(len(distinct_keys), dtype=np.int64)
    first[alike[::-1]] = np.arange(len(key) - 1, -1, -1)
    numbers: dict[Party, int] = {}
    rows = stored.rows[list(TOLD_APART_BY)].iloc[first].itertuples(index=False, name=None)
    of_key = [numbers.setdefault(_party(row, utilities), len(numbers)) for row in rows]
    return Classes(np.array(of_key, dtype=np.int64)[alike], tuple(numbers))


def _party(row: tuple[Any, ...], utilities: Utilities) -> Party:
    category, width, pressure, voltage, burial, material = (None if pd.isna(value) else value for value in row)
    return party(
        category or "",
        utilities[category or ""].major,
        diameter_mm=None if width is None else float(width),
        pressure=pressure,
        voltage=voltage,
        burial=burial,
        material=material,
    )


def demands(classes: Classes, rules: Rules) -> Demands:
    """Return what the rules ask between every two classes, as matrices; NaN where they are silent."""
    parties = classes.parties
    side, over = np.full((2, len(parties), len(parties)), np.nan)
    for i, one in enumerate(parties):
        for j, other in enumerate(parties):
            beside, above = rules.horizontally(one, other), rules.vertically(one, other)
            side[i, j] = np.nan if beside is None else beside.metres
            over[i, j] = np.nan if above is None else above.metres
    utilities = {name: i for i, name in enumerate(dict.fromkeys(party.column for party in parties))}
    return Demands(side, over, np.array([utilities[party.column] for party in parties], dtype=np.int64))


def broken_requirement(rules: Rules, one: Party, other: Party, metres: float) -> Requirement:
    """Return the requirement that asked for ``metres`` between two parties."""
    possible = (rules.horizontally(one, other), rules.vertically(one, other), rules.vertically(other, one))
    return next(found for found in possible if found is not None and found.metres == metres)
