"""The survey, as the cards of deliveries and findings must know it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale

from ...processing.texts import tr
from ..intake.room import Room


def content(delivery: dict[str, Any]) -> str:
    """Return what a delivery holds, in words."""
    number = QLocale().toString
    return tr("{points} points, {segments} pipes").format(
        points=number(delivery.get("points", 0)), segments=number(delivery.get("segments", 0))
    )


def content_of_inspections(delivery: dict[str, Any]) -> str:
    """Return what a delivery of inspections holds, in words."""
    number = QLocale().toString
    return tr("{inspections} inspections, {observations} observations").format(
        inspections=number(delivery.get("inspections", 0)), observations=number(delivery.get("defects", 0))
    )


INSPECTIONS = Room(
    "inspections",
    importing="undergrid:importinspection",
    accepting="undergrid:acceptinspection",
    withdrawing="undergrid:withdrawinspection",
    mending="",
    undoing="",
    content=content_of_inspections,
)
ROOM = Room(
    "survey",
    importing="undergrid:importsurvey",
    accepting="undergrid:acceptsurvey",
    withdrawing="undergrid:rollbacksurvey",
    mending="undergrid:mendsurvey",
    undoing="undergrid:undomend",
    content=content,
    beside=(INSPECTIONS,),
)
