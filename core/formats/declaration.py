"""Files that people edit: a key that nothing reads is refused with the nearest that is, never passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches


def refuse_unknown(table: Mapping[str, object], known: Iterable[str], where: str) -> None:
    """Raise ValueError for a key that nothing reads: in silence it would have no effect."""
    names = list(known)
    for name in table:
        if name not in names:
            near = get_close_matches(name, names, 1, 0.5)
            meant = f"is {near[0]!r} meant?" if near else f"known are {', '.join(names)}"
            raise ValueError(f"{where}: nothing reads {name!r}; {meant}")
