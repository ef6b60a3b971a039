"""Whether the map should go to a place: one that lies absurdly far from the city's data shows a white sheet."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QLocale

from ...processing.texts import tr

Box = Sequence[float]  # west, south, east, north


def sight_of(shape: QgsGeometry, usual: Box | None) -> tuple[QgsGeometry | None, str]:
    """Return what the map shows for a place, or None where it stays; and the words about it where it is not the place.

    ``usual`` is the square around the city's data, None where nothing tells. A place that lies in it once its
    coordinates are exchanged is shown there: that is where the surveyor stood.
    """
    if usual is None:
        return shape, ""
    square, at = QgsRectangle(*usual), shape.pointOnSurface().asPoint()
    if square.contains(at):
        return shape, ""
    exchanged = QgsPointXY(at.y(), at.x())
    if square.contains(exchanged):
        return QgsGeometry.fromPointXY(exchanged), tr("shown where it lies once X and Y are exchanged")
    far = QLocale().toString(round(at.distance(square.center()) / 1000))
    return None, tr("{km} km away from the other data: the map stays where it is").format(km=far)
