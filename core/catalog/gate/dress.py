"""What a layer brings into its file beside its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Dress:
    """Title and style of a layer, its fields as its form has them, and documents on it: their standard and the XML."""

    title: str
    qml: str
    fields: Sequence[dict[str, Any]]
    documents: Sequence[tuple[str, bytes]]
