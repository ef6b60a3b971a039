"""undergrid:mendsurvey."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen
from .parameters import words


class MendSurvey(UndergridAlgorithm):
    """Proposes what would mend the findings, and does it when asked to."""

    identifier = "mendsurvey"
    title = tr("Mend survey")
    summary = tr(
        "Proposes what would mend the findings of the checks without going back to the street: line ends snapped to "
        "a near point, doubles merged, axes and ends exchanged, flow along the levels, levels computed anew.\n"
        "Without 'Apply' nothing is changed: the layer shows every cell before and after. A delivery that waits is "
        "mended before it is accepted; otherwise the network is, through its audit trail. Every mend can be undone."
    )
    keywords = tr("survey,mend,repair,fix,snap,merge,duplicates,swap axes,flow direction,undo")
    task = "mending.mending.mend_survey"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery (empty: the whole network)"), "", False, True)
        yield QgsProcessingParameterString("CHECKS", tr("Checks to mend (empty: all with a mend)"), "", False, True)
        yield QgsProcessingParameterString(
            "SUBJECTS", tr("Only these points, or segments as A-B, with ; between them"), "", False, True
        )
        yield QgsProcessingParameterBoolean("APPLY", tr("Apply the mends"), False)
        seen = QgsProcessingParameterString("SEEN", tr("Apply only the mends with this signature"), "", False, True)
        seen.setFlags(seen.flags() | Qgis.ProcessingParameterFlag.Advanced)
        yield seen
        yield QgsProcessingParameterVectorDestination(
            "PREVIEW", tr("What is changed"), Qgis.ProcessingSourceType.VectorPoint, None, True, False
        )
        for name, title in (
            ("COUNT", tr("Number of mends")), ("WAITING", tr("Mends that wait for the next round")),
            ("FOUND_BEFORE", tr("Findings of these checks before")),
            ("FOUND_AFTER", tr("Findings of these checks after")), ("ROWS", tr("Rows that were changed")),
        ):  # fmt: skip
            yield QgsProcessingOutputNumber(name, title)
        yield QgsProcessingOutputBoolean("APPLIED", tr("The mends were applied"))
        yield QgsProcessingOutputString("MEND", tr("Key to undo the mend"))
        yield QgsProcessingOutputString("SIGNATURE", tr("Signature of the mends"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        asked["apply_mends"] = asked.pop("apply", False)
        asked["checks"] = words(asked.get("checks", ""))
        asked["subjects"] = [each.strip() for each in re.split(r"[;；\n]", asked.get("subjects", "")) if each.strip()]
        return asked
