"""What goes out to the field: a table, what people call its rows, and what else must come along."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely
from sqlalchemy import Connection

from undergrid.core.store.declare import Base

Keys = Mapping[str, Sequence[uuid.UUID]]
"""Keys by layer."""


@dataclass(frozen=True)
class FieldLayer:
    """One layer of a room's field packages.

    ``brings_along`` takes a connection and the keys that are packed of this layer, and returns keys of other layers
    without which they could not be edited. ``after_move`` lets follow what hangs on a row whose shape has changed, and
    returns how much did. ``narrowed`` turns what a package is narrowed by (a utility, a class) into a condition.
    """

    name: str
    table: type[Base]
    called: tuple[str, ...]
    narrowed: Callable[[Connection, str], Any] | None = None
    brings_along: Callable[[Connection, Sequence[uuid.UUID]], Keys] | None = None
    after_move: Callable[[Connection, uuid.UUID, shapely.Geometry, Any], int] | None = None


def layer_called(layers: Sequence[FieldLayer], name: str) -> FieldLayer:
    """Return the layer of that name."""
    return next(each for each in layers if each.name == name)
