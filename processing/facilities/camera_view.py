"""undergrid:cameraview."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterField

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number, polygons
from ..parameters import advanced
from ..survey.parameters import LINES, POLYGONS, area, layer
from ..texts import tr

NUMBERS = {
    "CAMERAS": tr("Cameras in use"),
    "DRAWN": tr("Drawn"),
    "NOT_DRAWN": tr("Not drawn: something is not known"),
    "SECTOR_M2": tr("Area of the sectors (m²)"),
    "VISIBLE_M2": tr("Of it seen (m²)"),
    "COVERED_M2": tr("Ground seen by any camera (m²)"),
    "STREET_M2": tr("Surface of streets (m²)"),
    "STREET_SHARE": tr("Share of it that is seen (0 to 1)"),
    "CELLS": tr("Management cells"),
    "CELLS_SEEN": tr("Cells that are seen at least in part"),
    "CELL_SHARE": tr("Share of the cells' area that is seen (0 to 1)"),
    "BLIND_SPOTS": tr("Blind spots"),
}


class CameraView(UndergridAlgorithm):
    """Draws what cameras see."""

    identifier = "cameraview"
    title = tr("Camera view")
    summary = tr(
        "Draws what each camera sees of the ground: the sector it looks into, less the shadows of buildings by their "
        "height; and how much of streets and management cells is seen, with the blind spots of the streets.\nThe "
        "ground is taken as level. A camera of which height, direction, angle or range is not known is told and not "
        "drawn, unless a usual value is given."
    )
    keywords = tr("facilities,camera,view,visibility,coverage,blind spot,surveillance,buildings")
    task = "facilities.camera_view.camera_view"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield polygons("BUILDINGS", tr("Buildings"))
        kind = QgsProcessingParameterField.DataType.Any
        label = tr("Height of a building (m)")
        yield QgsProcessingParameterField("HEIGHT_COLUMN", label, None, "BUILDINGS", kind, False, True)
        yield area()
        yield number("CAMERA_HEIGHT_M", tr("Height of cameras that have none (m)"), optional=True)
        yield number("CAMERA_HFOV_DEG", tr("Angle of view of cameras that have none (°)"), optional=True)
        yield number("CAMERA_RANGE_M", tr("Range of cameras that have none (m)"), optional=True)
        yield advanced(number("STREET_WIDTH_M", tr("Width of streets that have none (m)"), 6.0, minimum=0.5))
        yield advanced(number("LEAST_M2", tr("A blind spot has at least (m²)"), 25.0))
        yield layer("OUTPUT", tr("Views"), POLYGONS)
        yield layer("STREETS_OUTPUT", tr("Streets with the share that is seen"), LINES)
        yield layer("CELLS_OUTPUT", tr("Cells with the share that is seen"), POLYGONS)
        yield layer("BLIND_OUTPUT", tr("Blind spots of streets"), POLYGONS)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
