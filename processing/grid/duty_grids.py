"""undergrid:dutygrids."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..flood.parameters import count
from ..streets.parameters import field
from ..survey.parameters import POLYGONS, SHAPES, layer
from ..texts import tr

KINDS = {"duty": tr("Duty grid"), "supervision": tr("Supervision grid")}


class DutyGrids(UndergridAlgorithm):
    """Brings cells together into duty grids."""

    identifier = "dutygrids"
    title = tr("Duty grids")
    summary = tr(
        "Brings management cells together into connected duty or supervision grids of about equal load: by area, or by "
        "what lies in them, such as components or past cases, or the sum of a column.\nA grid has its responsible "
        "body, its objects and its standard."
    )
    keywords = tr("grid,duty,supervision,collector,balance,workload")
    task = "grid.duties.duty_grids"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield count("COUNT", tr("Number of grids"), 10)
        yield one_of("KIND", tr("Kind"), KINDS, "duty")
        things = int(SHAPES)
        yield QgsProcessingParameterFeatureSource(
            "FEATURES", tr("Balance by these (empty: area)"), [things], None, True
        )
        yield field("VALUE_COLUMN", tr("Sum of this column (empty: their number)"), "FEATURES")
        cells = int(POLYGONS)
        yield QgsProcessingParameterFeatureSource("CELLS", tr("Cells (empty: those in use)"), [cells], None, True)
        yield field("CELL_COLUMN", tr("Their codes"), "CELLS")
        for name, title in {
            "ORGANISATION": tr("Responsible body"),
            "OBJECTS": tr("Objects"),
            "STANDARD": tr("Standard"),
        }.items():
            yield QgsProcessingParameterString(name, title, "", False, True)
        yield QgsProcessingParameterBoolean("IN_STORE", tr("Put them into the store"), False)
        yield layer("OUTPUT", tr("Duty grids as a layer"), POLYGONS)
        yield QgsProcessingOutputNumber("GRIDS", tr("Grids"))
        yield QgsProcessingOutputNumber("MEAN", tr("Mean load"))
        yield QgsProcessingOutputNumber("VARIATION", tr("Variation of load"))
