"""undergrid:longitudinalprofile."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterPoint,
)

from ..algorithm import Declared
from ..texts import tr
from ..values import Chosen
from . import parameters as asking


class LongitudinalProfile(asking.NetworkAlgorithm):
    """Draws the profile along a way through the network."""

    identifier = "longitudinalprofile"
    title = tr("Longitudinal profile")
    summary = tr(
        "Draws the profile along the shortest way through the points that are named or clicked: ground, invert, "
        "crown, slopes, sizes, chambers, and the pipes of other utilities that cross.\nFrom a single point the way "
        "goes with the flow to the nearest outlet."
    )
    keywords = tr("profile,longitudinal,section,slope,invert,plot,sewer")
    task = "survey.network.longitudinal.longitudinal_profile"
    lists = ("START",)

    def declare(self) -> Iterable[Declared]:
        yield asking.start()
        yield QgsProcessingParameterPoint("FROM_PLACE", tr("Or from this place on the map"), "", True)
        yield QgsProcessingParameterPoint("TO_PLACE", tr("to this place"), "", True)
        yield asking.category()
        yield QgsProcessingParameterBoolean("CROSSINGS", tr("Show what crosses"), True)
        yield asking.plot()
        yield asking.table()
        yield asking.layer("PATH_OUTPUT", tr("The way as a layer"), asking.LINES)
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
        yield QgsProcessingOutputString("TITLE", tr("Title"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        places = [asked.pop(name) for name in ("from_place", "to_place") if name in asked]
        return asked | {"places": places}
