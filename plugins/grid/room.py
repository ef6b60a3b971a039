"""Administrative boundaries, as the cards of deliveries and findings must know them."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale

from ...processing.texts import tr
from ..intake.room import Room


def content(delivery: dict[str, Any]) -> str:
    """Return what a delivery holds, in words."""
    return tr("{count} districts, streets and communities").format(count=QLocale().toString(delivery.get("areas", 0)))


ROOM = Room(
    "grid",
    importing="undergrid:importboundaries",
    accepting="undergrid:acceptboundaries",
    withdrawing="undergrid:withdrawboundaries",
    mending="undergrid:mendboundaries",
    undoing="",
    content=content,
)
