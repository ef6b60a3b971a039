"""Names of columns that their file could not hold whole: dBASE, and so a shape file, keeps ten bytes of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from undergrid.core.intake.everyday import everyday, loose
from undergrid.core.intake.profiles import TableLayout

Words = Mapping[str, frozenset[str]]


def words_of(layout: TableLayout, wanted: Sequence[tuple[str, tuple[str, ...]]]) -> Words:
    """Return all that a column of each field may be called, without what people vary in writing."""
    found: dict[str, set[str]] = {field: set() for field in layout.columns}
    for field, names in wanted:
        found[field].update(map(loose, names))
    for field in layout.columns if layout.everyday else ():
        found[field].update(everyday(field, layout.everyday, north_east=layout.north_east))
    return {field: frozenset(words) for field, words in found.items()}


def meant_by(name: str, words: Words) -> str | None:
    """Return the only field with a word that goes on where a cut name ends; None where none has, or several have."""
    begun = loose(name)
    fields = [
        field
        for field, said in words.items()
        if any(len(word) > len(begun) and word.startswith(begun) for word in said)
    ]
    return fields[0] if len(fields) == 1 else None
