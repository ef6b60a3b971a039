"""Corners that are written as pairs of numbers."""

from __future__ import annotations

import re

from qgis.core import QgsProcessingException

from ..texts import tr


def corners_of(given: str) -> list[list[float]]:
    """Return corners written as ``x y, x y``; raise where numbers are missing."""
    numbers = re.findall(r"-?\d+(?:\.\d+)?", given)
    if len(numbers) < 4 or len(numbers) % 2:
        raise QgsProcessingException(tr("Corners are pairs of numbers: {given}").format(given=given))
    return [[float(x), float(y)] for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
