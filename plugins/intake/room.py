"""What the cards of deliveries and findings must know of the room they stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Room:
    """A room's algorithms, and the sentence that says what a delivery of it holds.

    ``beside`` are what else the room takes in: such deliveries stand in the same list. ``title`` and ``icon`` are the
    card's where they are not the usual ones. Without ``by_profile`` the algorithm's own dialog asks how files are
    meant.
    """

    name: str
    importing: str
    accepting: str
    withdrawing: str
    mending: str
    undoing: str
    content: Callable[[dict[str, Any]], str]
    beside: tuple[Room, ...] = ()
    title: str = ""
    icon: str = ""
    by_profile: bool = True
