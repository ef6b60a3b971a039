"""undergrid:importsurvey."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from ..values import Chosen

ADVANCED = Qgis.ProcessingParameterFlag.Advanced


def _advanced(parameter):
    parameter.setFlags(parameter.flags() | ADVANCED)
    return parameter


class ImportSurvey(UndergridAlgorithm):
    """Reads, judges and stages a delivery; lets it in when asked to."""

    identifier = "importsurvey"
    title = tr("Import survey")
    summary = tr(
        "Reads the point and line tables that a survey team delivers, in any format and for all utilities at once, "
        "checks them as a whole, and keeps them staged until they are accepted.\n"
        "The import profile is chosen by the headers, and its score is shown. Every finding names file, sheet, row, "
        "column and remedy. A delivery with errors does not enter the network unless only its clean rows are wanted; "
        "the others come back as a workbook. The same files again are recognised, and a corrected delivery replaces "
        "the earlier one with a list of what changed."
    )
    keywords = tr("survey,import,pipeline,point,line,table,xlsx,csv,mdb,dxf,imkl,isybau,cjj 61")
    task = "intake.importing.import_survey"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterMultipleLayers("FILES", tr("Delivered files"), Qgis.ProcessingSourceType.File)
        yield QgsProcessingParameterString("NAME", tr("Name of the delivery"), "", False, True)
        yield QgsProcessingParameterString("PROFILE", tr("Import profile (empty: chosen by headers)"), "", False, True)
        yield QgsProcessingParameterCrs("CRS", tr("Coordinate system of the files (empty: as profile or files say)"),
                                        None, True)  # fmt: skip
        yield QgsProcessingParameterBoolean("ACCEPT", tr("Accept at once if there are no errors"), False)
        yield QgsProcessingParameterBoolean("CLEAN_ROWS_ONLY", tr("Let the clean rows in, refuse the others"), False)
        yield QgsProcessingParameterString("REPLACES", tr("Delivery that this one corrects"), "", False, True)
        yield _advanced(QgsProcessingParameterString("AREA", tr("Survey area"), "", False, True))
        yield _advanced(
            QgsProcessingParameterMatrix("CLAIMED", tr("Claimed length per utility, metres"), 1, False,
                                         [tr("Utility"), tr("Metres")], [], True)
        )  # fmt: skip
        yield _advanced(
            QgsProcessingParameterFile("PROFILE_FOLDER", tr("Folder with your own profiles"),
                                       Qgis.ProcessingFileParameterBehavior.Folder, "", None, True)
        )  # fmt: skip
        for name, title, kind in (
            ("WORKBOOK", tr("Workbook to send back, with the findings marked"), "Excel (*.xlsx)"),
            ("REFUSED", tr("Refused rows"), "Excel (*.xlsx)"),
            ("REPORT", tr("Report"), "HTML (*.html)"),
        ):
            yield QgsProcessingParameterFileDestination(name, title, kind, None, True, False)
        yield QgsProcessingParameterVectorDestination(
            "DIFFERENCES_LAYER", tr("What a corrected delivery changes"),
            Qgis.ProcessingSourceType.VectorPoint, None, True, False,
        )  # fmt: skip
        yield QgsProcessingOutputString("DELIVERY", tr("Delivery"))
        yield QgsProcessingOutputString("STATE", tr("State"))
        yield QgsProcessingOutputString("CHOSEN_PROFILE", tr("Profile that was used"))
        for name, title in (
            ("POINTS", tr("Points")), ("SEGMENTS", tr("Segments")),
            ("ERRORS", tr("Errors")), ("WARNINGS", tr("Warnings")),
            ("ENTERED_POINTS", tr("Points that entered")), ("ENTERED_SEGMENTS", tr("Segments that entered")),
        ):  # fmt: skip
            yield QgsProcessingOutputNumber(name, title)

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        folder = asked.pop("profile_folder", None)
        asked.pop("claimed", None)
        cells = self.parameterAsMatrix(chosen, "CLAIMED", context)
        claimed = {str(name): float(metres) for name, metres in zip(cells[::2], cells[1::2], strict=True) if name}
        return asked | {"claimed_m": claimed} | ({"profile_folders": [folder]} if folder else {})

    def conclude(self, answer: dict[str, Any], chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        return super().conclude(answer, chosen, context) | {"CHOSEN_PROFILE": answer["profile"]}
