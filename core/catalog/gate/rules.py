"""How each column of a data set may leave: the loosest that a class of release allows, and what is done by default.

Positions of restricted tables leave generalised, depths and levels not at all, unless a request that was approved says
otherwise; what tells of persons never leaves, what tells of the house's machines not the house. A rule of the data
officer may be stricter than this, never laxer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast

import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.store.declare import BOOKKEEPING, Base, facts, sensitivity_of

ReleaseClass = Literal["open", "shared", "internal"]
Action = Literal["drop", "generalise", "band", "round", "keep"]
LOOSENESS: dict[str, int] = {"drop": 0, "generalise": 1, "band": 1, "round": 2, "keep": 3}
SQUARE_M = 500.0
"""The least side of a square that stands for a position, as in the views that readers get."""
DEPTH = re.compile(
    r"depth|level|ground|height|elev|invert|crown|cover_m($|_)|head|(from|to)_offset|(^|_)z($|_)|埋深|高程"
)
COORDINATE = re.compile(r"(^|_)([xy]|lon|lat)($|_)|_native|latitude|longitude|easting|northing|coordinate")
BY_DEFAULT = {"category": ("keep", None), "material": ("keep", None), "width_mm": ("band", "300,600,1200")}
"""What is open of restricted tables without any rule: of which utility, of what, how large, in which square."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is done to a column."""

    action: Action
    parameter: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """Return the form in which a release keeps it."""
        return {"action": self.action, "parameter": self.parameter}


@dataclass(frozen=True, slots=True)
class Permit:
    """What an approved request permits beyond the rules."""

    exact_positions: bool = False
    depths: bool = False


DROP, KEEP = Treatment("drop"), Treatment("keep")
NOTHING_MORE = Permit()


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule of the data officer for one column."""

    column: str
    treatment: Treatment


def is_position(column: sa.Column[Any]) -> bool:
    """Return whether a column tells exactly where something lies."""
    return isinstance(column.type, Geometry) or COORDINATE.search(column.name) is not None


def is_depth(column: sa.Column[Any]) -> bool:
    """Return whether a column tells how deep or high something lies."""
    return DEPTH.search(column.name) is not None and column.name != "level_kind"


def loosest(declared: type[Base], column: sa.Column[Any], to: ReleaseClass, permit: Permit) -> Treatment:
    """Return the loosest treatment that a class of release allows for a column."""
    if facts(column).is_personal:
        return DROP
    if to == "internal":
        return KEEP
    if facts(column).is_of_machine or (column.name in BOOKKEEPING and column.name != "id"):
        return DROP
    if sensitivity_of(declared, column) != "restricted":
        return KEEP
    permitted = permit if to == "shared" else NOTHING_MORE
    if facts(column).is_exact:
        return KEEP if permitted.exact_positions and permitted.depths else DROP
    if is_position(column):
        generalised = Treatment("generalise", f"{SQUARE_M:g}") if isinstance(column.type, Geometry) else DROP
        return KEEP if permitted.exact_positions else generalised
    if is_depth(column):
        return KEEP if permitted.depths else DROP
    return KEEP


def by_default(declared: type[Base], column: sa.Column[Any], to: ReleaseClass) -> Treatment:
    """Return what is done where no rule is written; the loosest that is allowed bounds it."""
    if to != "open" or sensitivity_of(declared, column) == "open":
        return KEEP
    if isinstance(column.type, Geometry):
        return Treatment("generalise", f"{SQUARE_M:g}")
    action, parameter = BY_DEFAULT.get(column.name, ("drop", None))
    return Treatment(cast(Action, action), parameter)


def treatments(
    declared: type[Base], to: ReleaseClass, asked: Iterable[Asked], permit: Permit
) -> tuple[dict[str, Treatment], list[str]]:
    """Return what is done to each column, and the columns for which a rule asked for more than is allowed."""
    rules = {each.column: each.treatment for each in asked}
    done, too_lax = {}, []
    for column in cast(sa.Table, declared.__table__).columns:
        bound = loosest(declared, column, to, permit)
        wished = rules.get(column.name, by_default(declared, column, to))
        done[column.name] = stricter(wished, bound)
        if column.name in rules and done[column.name] != wished:
            too_lax.append(column.name)
    return done, too_lax


def stricter(wished: Treatment, bound: Treatment) -> Treatment:
    """Return what is wished, or the bound where that is stricter; of two squares the larger."""
    if wished.action == bound.action:
        return wished if _side(wished) >= _side(bound) else bound
    return wished if LOOSENESS[wished.action] < LOOSENESS[bound.action] else bound


def _side(treatment: Treatment) -> float:
    """Return the side of a square in metres; one that is no number counts as none at all."""
    try:
        return float(treatment.parameter or SQUARE_M)
    except ValueError:
        return 0.0
