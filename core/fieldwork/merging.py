"""Three-way merge of one row: the base that went out, mine from the field, theirs in the store. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from undergrid.core.fieldwork.versions import GEOMETRY, Version, same
from undergrid.core.kernel.values import Answer

ROW = "(row)"
"""The column under which a conflict about the existence of a row is told."""


Choice = Literal["mine", "theirs"]


class Deed(StrEnum):
    """What a merge does with a row."""

    NOTHING = "nothing"
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome: for an insert or update the values to write, for a review the columns both sides changed."""

    deed: Deed
    changes: dict[str, Any] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()


def merge(base: Version | None, mine: Version | None, theirs: Version | None) -> Merged:
    """Return what becomes of a row.

    What only one side changed is taken from that side, column by column, the shape being one of them. What both
    changed alike is done already. What both changed differently is for a person: then nothing of the row is written.
    """
    if mine is None:
        return _gone_in_field(base, theirs)
    if base is None:
        return _new_in_field(mine, theirs)
    changed = changes(base, mine)
    if not changed:
        return Merged(Deed.NOTHING)
    if theirs is None:
        return Merged(Deed.REVIEW, conflicts=(ROW,))
    wanted = {name: value for name, value in changed.items() if not same(value, theirs[name])}
    disputed = tuple(name for name in wanted if not same(base[name], theirs[name]))
    if disputed:
        return Merged(Deed.REVIEW, changes=wanted, conflicts=disputed)
    return Merged(Deed.UPDATE, wanted) if wanted else Merged(Deed.NOTHING)


def decide(merged: Merged, choices: Mapping[str, Choice], mine: Version | None) -> Merged:
    """Return the outcome once a person has taken a side for every column in dispute; unchanged until then.

    For a dispute about the row itself, mine is to bring it back as it is in the field, or to delete it.
    """
    if merged.deed != Deed.REVIEW or not set(merged.conflicts) <= set(choices):
        return merged
    if merged.conflicts == (ROW,):
        if choices[ROW] == "theirs":
            return Merged(Deed.NOTHING)
        return Merged(Deed.DELETE) if mine is None else Merged(Deed.INSERT, {**mine.values, GEOMETRY: mine.shape})
    wanted = {name: value for name, value in merged.changes.items() if choices.get(name, "mine") == "mine"}
    return Merged(Deed.UPDATE, wanted) if wanted else Merged(Deed.NOTHING)


def changes(base: Version, mine: Version) -> Answer:
    """Return what was changed in the field, the shape included."""
    return {name: mine[name] for name in (*mine.values, GEOMETRY) if not same(base[name], mine[name])}


def _new_in_field(mine: Version, theirs: Version | None) -> Merged:
    """A new row; the same package may come twice, and then it is there already."""
    if theirs is None:
        return Merged(Deed.INSERT, {**mine.values, GEOMETRY: mine.shape})
    different = {name: mine[name] for name in (*mine.values, GEOMETRY) if not same(mine[name], theirs[name])}
    return Merged(Deed.REVIEW, different, tuple(different)) if different else Merged(Deed.NOTHING)


def _gone_in_field(base: Version | None, theirs: Version | None) -> Merged:
    """A row taken away in the field; that goes without asking only if nobody has changed it since."""
    if base is None or theirs is None:
        return Merged(Deed.NOTHING)
    return Merged(Deed.DELETE) if base.rev == theirs.rev else Merged(Deed.REVIEW, conflicts=(ROW,))
