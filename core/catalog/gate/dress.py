"""What a layer brings into its file beside its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Dress:
    """Title and styles of a layer (an empty SLD where it has no look), its fields as its form has them, and documents
    on it: their standard and the XML.
    """

    title: str
    qml: str
    sld: str
    fields: Sequence[dict[str, Any]]
    documents: Sequence[tuple[str, bytes]]


@dataclass(frozen=True)
class Drawn:
    """One class of a look: its name, its colour (#rrggbb), and which values of which column are of it, or from where to
    where; without a column all are.
    """

    label: str
    colour: str
    column: str | None = None
    values: tuple[str, ...] = ()
    from_: float | None = None
    to: float | None = None

    def holds(self, value: Any) -> bool:
        """Return whether a value of the column is of this class."""
        if self.from_ is None and self.to is None:
            return str(value) in self.values
        try:
            number = float(value)
        except (TypeError, ValueError):
            return False
        return (self.from_ is None or number >= self.from_) and (self.to is None or number <= self.to)
