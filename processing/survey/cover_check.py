"""undergrid:covercheck."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from . import parameters as asking

SURFACES = {
    "carriageway": tr("Carriageway"),
    "footway_or_non_motor": tr("Footway, or way for bicycles"),
    "courtyard_no_trucks": tr("Courtyard without trucks"),
    "paddy_field": tr("Paddy field"),
}


class CoverCheck(UndergridAlgorithm):
    """Finds pipes that lie too shallow."""

    identifier = "covercheck"
    title = tr("Cover check")
    summary = tr(
        "Finds pipes with less earth over their outer top than the cover table asks, by utility, burial, material "
        "and surface.\nWith a layer of carriageways, pipes that touch one are judged as lying under it and all "
        "others as lying under a footway. Pipes in the air are left out, and so are those without a depth, which "
        "are counted."
    )
    keywords = tr("cover,depth,shallow,minimum,carriageway,footway")
    task = "survey.clearance.cover.cover_check"

    def declare(self) -> Iterable[Declared]:
        yield one_of("SURFACE", tr("Surface"), SURFACES, "carriageway")
        yield QgsProcessingParameterFeatureSource(
            "CARRIAGEWAYS", tr("Carriageways, instead of one surface"), [int(asking.POLYGONS)], None, True
        )
        yield asking.category()
        yield asking.area()
        yield QgsProcessingParameterString("SCHEME", tr("Rules"), "GB 50289-2016")
        yield asking.layer("SHALLOW_OUTPUT", tr("Pipes too shallow"), asking.LINES)
        yield QgsProcessingOutputNumber("SHALLOW", tr("Number of pipes too shallow"))
        yield QgsProcessingOutputNumber("CHECKED", tr("Number of pipes judged"))
        yield QgsProcessingOutputNumber("WITHOUT_DEPTH", tr("Number of pipes without a depth"))
        yield QgsProcessingOutputNumber("WITHOUT_RULE", tr("Number of pipes the table is silent about"))
        yield QgsProcessingOutputNumber("WORST_M", tr("Most that is missing, in metres"))
