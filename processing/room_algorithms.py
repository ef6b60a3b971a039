"""What every room's deliveries have in common in the toolbox: import, check, mend, undo, accept, withdraw, template.

A room's algorithm is a subclass with its identifier, its words, its ``room`` and its ``subjects``::

    class ImportFacilities(ImportAlgorithm):
        identifier = "importfacilities"
        title = tr("Import facilities")
        ...
        room = "facilities"
        subjects = {"COMPONENTS": tr("Components")}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from .algorithm import Declared, UndergridAlgorithm
from .parameters import advanced, words
from .texts import tr
from .values import Chosen

READING = ("profile", "profile_folder", "crs")
ENTRY = ("accept", "clean_rows_only", "replaces")
OUTPUTS = ("findings_layer", "workbook", "report", "refused", "differences_layer", "table")
PACKAGE = "undergrid.gpkg"


class RoomAlgorithm(UndergridAlgorithm):
    """An algorithm about the deliveries of one room; ``subjects`` are its outputs that count rows, with titles."""

    room: ClassVar[str]
    subjects: ClassVar[Mapping[str, str]] = {}

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        return {"room": self.room} | super().request(chosen, context)

    def counts(self, prefix: str = "", pattern: str = "{title}") -> Iterable[Declared]:
        """Yield an output for the number of rows of each subject."""
        for name, title in self.subjects.items():
            yield QgsProcessingOutputNumber(f"{prefix}{name}", pattern.format(title=title))


class ImportAlgorithm(RoomAlgorithm):
    """Reads, judges and stages a delivery; lets it in when asked to. :meth:`own` yields what only this room asks."""

    task = "intake.importing.import_delivery"
    gives_findings = True
    enters_at_once: ClassVar[bool] = False
    """Whether a delivery without errors comes in where the person says nothing else."""
    enters_in_part: ClassVar[bool] = False
    """Whether the clean rows of one with errors do."""
    by_profile: ClassVar[bool] = True
    """Whether an import profile says what columns mean; else the room's own parameters say how its files are meant."""

    def own(self) -> Iterable[QgsProcessingParameterDefinition]:
        """Yield the room's own options; their names in lower case are those of its intake."""
        return ()

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterMultipleLayers("FILES", tr("Delivered files"), Qgis.ProcessingSourceType.File)
        yield QgsProcessingParameterString("NAME", tr("Name of the delivery"), "", False, True)
        if self.by_profile:
            yield QgsProcessingParameterString(
                "PROFILE", tr("Import profile (empty: chosen by headers)"), "", False, True
            )
            yield QgsProcessingParameterCrs(
                "CRS", tr("Coordinate system of the files (empty: as profile or files say)"), None, True
            )
        else:
            yield from self.own()
        yield QgsProcessingParameterBoolean("ACCEPT", tr("Accept at once if there are no errors"), self.enters_at_once)
        yield QgsProcessingParameterBoolean(
            "CLEAN_ROWS_ONLY", tr("Let the clean rows in, refuse the others"), self.enters_in_part
        )
        yield QgsProcessingParameterString("REPLACES", tr("Delivery that this one corrects"), "", False, True)
        if self.by_profile:
            yield from map(advanced, self.own())
            yield advanced(
                QgsProcessingParameterFile("PROFILE_FOLDER", tr("Folder with your own profiles"),
                                           Qgis.ProcessingFileParameterBehavior.Folder, "", None, True)
            )  # fmt: skip
        yield _written("WORKBOOK", tr("Workbook to send back, with the findings marked"), "Excel (*.xlsx)")
        if self.by_profile:
            yield _written("REFUSED", tr("Refused rows"), "Excel (*.xlsx)")
        yield _written("REPORT", tr("Report"), "HTML (*.html)")
        if self.by_profile:
            yield _differences()
        yield QgsProcessingOutputString("DELIVERY", tr("Delivery"))
        yield QgsProcessingOutputString("STATE", tr("State"))
        if self.by_profile:
            yield QgsProcessingOutputString("CHOSEN_PROFILE", tr("Profile that was used"))
        yield from self.counts()
        yield QgsProcessingOutputNumber("ERRORS", tr("Errors"))
        yield QgsProcessingOutputNumber("WARNINGS", tr("Warnings"))
        yield from self.counts("ENTERED_", tr("{title} that entered"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        taken = {name: {key: asked.pop(key) for key in keys if key in asked} for name, keys in
                 (("reading", READING), ("entry", ENTRY), ("outputs", OUTPUTS))}  # fmt: skip
        if folder := taken["reading"].pop("profile_folder", None):
            taken["reading"]["profile_folders"] = [folder]
        options = {each.name().lower(): asked.pop(each.name().lower(), None) for each in self.own()}
        return asked | taken | {"options": {name: value for name, value in options.items() if value is not None}}

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        used = {"CHOSEN_PROFILE": answer["profile"]} if self.by_profile else {}
        return super().conclude(answer, context) | used


class CheckAlgorithm(RoomAlgorithm):
    """Runs all checks of a room over its accepted rows."""

    task = "intake.checking.check_room"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Only this delivery"), "", False, True)
        yield QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)", None, True, False)
        yield from self.counts()
        yield QgsProcessingOutputNumber("ERRORS", tr("Errors"))
        yield QgsProcessingOutputNumber("WARNINGS", tr("Warnings"))


class AcceptAlgorithm(RoomAlgorithm):
    """Lets a staged delivery in."""

    task = "intake.importing.accept_delivery"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery"))
        yield QgsProcessingParameterBoolean("CLEAN_ROWS_ONLY", tr("Let the clean rows in, refuse the others"), False)
        yield _differences()
        yield QgsProcessingOutputString("STATE", tr("State"))
        yield from self.counts("ENTERED_", tr("{title} that entered"))


class WithdrawAlgorithm(RoomAlgorithm):
    """Takes a delivery out again."""

    task = "intake.withdrawing.withdraw_delivery"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery"))
        yield QgsProcessingParameterBoolean("EVEN_IF_EDITED", tr("Even if rows were edited since"), False)
        yield QgsProcessingOutputString("STATE", tr("State"))
        yield from self.counts("", tr("{title} taken out"))


class MendAlgorithm(RoomAlgorithm):
    """Proposes what would mend the findings, and does it when asked to."""

    task = "mending.mending.mend"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("DELIVERY", tr("Delivery (empty: all that was accepted)"), "", False, True)
        yield QgsProcessingParameterString("CHECKS", tr("Checks to mend (empty: all with a mend)"), "", False, True)
        yield QgsProcessingParameterString(
            "SUBJECTS", tr("Only these, as the findings call them, with ; between them"), "", False, True
        )
        yield QgsProcessingParameterBoolean("APPLY", tr("Apply the mends"), False)
        yield advanced(
            QgsProcessingParameterString("SEEN", tr("Apply only the mends with this signature"), "", False, True)
        )
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


class UndoAlgorithm(RoomAlgorithm):
    """Puts back what a mend changed."""

    task = "mending.mending.undo_mend"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("MEND", tr("Key of the mend"))
        yield QgsProcessingParameterString(
            "DELIVERY", tr("Delivery that waits (empty: what was accepted)"), "", False, True
        )
        yield QgsProcessingOutputNumber("ROWS", tr("Rows that were put back"))


class ProfileAlgorithm(RoomAlgorithm):
    """An algorithm about the import profiles of a room; needs no store."""

    needs_store = False

    def profile_folder(self) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterFile(
            "PROFILE_FOLDER", tr("Folder with your own profiles"),
            Qgis.ProcessingFileParameterBehavior.Folder, "", None, True,
        )  # fmt: skip

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        folder = asked.pop("profile_folder", None)
        return asked | ({"profile_folders": [folder]} if folder else {})


class TemplateAlgorithm(ProfileAlgorithm):
    """Writes an empty workbook for a profile."""

    task = "intake.template.delivery_template"
    profile: ClassVar[str] = ""

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("PROFILE", tr("Import profile"), self.profile, False, not self.profile)
        yield self.profile_folder()
        yield QgsProcessingParameterFileDestination("FILE", tr("Workbook"), "Excel (*.xlsx)")


class DraftAlgorithm(ProfileAlgorithm):
    """Writes a first draft of an import profile."""

    task = "intake.drafting.draft_profile"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterMultipleLayers("FILES", tr("Delivered files"), Qgis.ProcessingSourceType.File)
        yield QgsProcessingParameterString("SLUG", tr("Name of the profile"), "", False, True)
        yield QgsProcessingParameterFileDestination("FILE", tr("Profile"), "TOML (*.toml)")


class PackAlgorithm(RoomAlgorithm):
    """Packs an area for work without a line to the store."""

    task = "fieldwork.packing.pack_field_area"
    # A project and its layers belong to the thread that opened them.
    extra_flags = Qgis.ProcessingAlgorithmFlags(Qgis.ProcessingAlgorithmFlag.NoThreading)

    def declare(self) -> Iterable[Declared]:
        polygons = int(Qgis.ProcessingSourceType.VectorPolygon)
        yield QgsProcessingParameterFeatureSource("AREA", tr("Area"), [polygons])
        yield QgsProcessingParameterString("CATEGORY", tr("Only this utility or class (a code)"), "", False, True)
        yield QgsProcessingParameterFolderDestination("FOLDER", tr("Folder of the package"))
        yield QgsProcessingOutputFile("PACKAGE", tr("Package"))
        yield QgsProcessingOutputFile("PROJECT", tr("Project"))
        yield from self.counts()

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from .field_project import write_project  # noqa: PLC0415  (Qt's XML, which a start of QGIS need not load)

        asked = dict(self.given)
        folder = Path(asked.pop("folder"))
        told = self.ask(self.task, asked | {"output": str(folder / PACKAGE)}, feedback)
        project = write_project(folder / PACKAGE, told)
        counted = dict(zip(self.subjects, told["counts"].values(), strict=True))  # layers stand in the subjects' order
        return {
            "FOLDER": str(folder),
            "PACKAGE": told["output"],
            "PROJECT": str(project),
            **counted,
        }

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {}  # what processAlgorithm gave


def _differences() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterVectorDestination(
        "DIFFERENCES_LAYER", tr("What a corrected delivery changes"),
        Qgis.ProcessingSourceType.VectorPoint, None, True, False,
    )  # fmt: skip


def _written(name: str, title: str, kind: str) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFileDestination(name, title, kind, None, True, False)
