"""Measured rain, as the cards of deliveries and findings must know it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale

from ...processing.texts import tr
from ..intake.room import Room


def content(delivery: dict[str, Any]) -> str:
    """Return what a delivery of rain holds, in words."""
    return tr("{count} rain gauges").format(count=QLocale().toString(delivery.get("gauges", 0)))


RAIN = Room(
    "rainfall",
    importing="undergrid:importrainfall",
    accepting="undergrid:acceptrainfall",
    withdrawing="undergrid:withdrawrainfall",
    mending="",
    undoing="",
    content=content,
    title=tr("Measured rain"),
    icon="flood",
    by_profile=False,
)
