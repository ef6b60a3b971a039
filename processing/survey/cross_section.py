"""undergrid:crosssection."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFeatureSource, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking


class CrossSection(UndergridAlgorithm):
    """Draws what lies across a street at which depth."""

    identifier = "crosssection"
    title = tr("Cross-section")
    summary = tr(
        "Draws every pipe that a line across a street cuts, at its depth, in its true size and standard colour, "
        "with the earth over it. The first line of the layer counts."
    )
    keywords = tr("cross-section,street,depth,cover,plot,utilities")
    task = "survey.network.across.cross_section_along"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFeatureSource("LINE", tr("Line across the street"), [int(asking.LINES)])
        yield asking.category()
        yield QgsProcessingParameterString("TITLE", tr("Title"), "", False, True)
        marks = tr("Kerbs, road lines, centre lines to show (lines with a column of names)")
        yield QgsProcessingParameterFeatureSource("MARKS", marks, [int(asking.LINES)], None, True)
        yield asking.plot()
        yield asking.table()
        yield QgsProcessingOutputNumber("PIPES", tr("Number of pipes"))
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
