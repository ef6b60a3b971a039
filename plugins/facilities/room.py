"""The facilities, as the cards of deliveries and findings must know them."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale

from ...processing.texts import tr
from ..intake.room import Room


def content(delivery: dict[str, Any]) -> str:
    """Return what a delivery holds, in words."""
    return tr("{count} facilities").format(count=QLocale().toString(delivery.get("facilities", 0)))


ROOM = Room(
    "facilities",
    importing="undergrid:importfacilities",
    accepting="undergrid:acceptfacilities",
    withdrawing="undergrid:withdrawfacilities",
    mending="",
    undoing="",
    content=content,
)
