"""undergrid:importfieldpackage."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking

FILE = Qgis.ProcessingFileParameterBehavior.File


class ImportFieldPackage(UndergridAlgorithm):
    """Merges what comes back from the field."""

    identifier = "importfieldpackage"
    title = tr("Import field package")
    summary = tr(
        "Merges a package that comes back from the field into the store, row by row and column by column: what only "
        "one side changed is taken from that side. What both sides changed differently, positions included, is not "
        "touched but written to a review layer with base, mine and theirs.\nWrite 'mine' or 'theirs' into its column "
        "'take' and import the package again with it. The same package twice changes nothing twice."
    )
    keywords = tr("field,QField,merge,conflict,review,offline,import")
    task = "fieldwork.unpacking.import_field_package"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFile("PACKAGE", tr("Package"), FILE, "gpkg")
        yield QgsProcessingParameterFile("REVIEW", tr("Review layer with sides taken"), FILE, "gpkg", None, True)
        yield QgsProcessingParameterBoolean("ACCEPT_DELETIONS", tr("Delete what was deleted in the field"), False)
        yield asking.layer("REVIEW_OUTPUT", tr("Conflicts to review"), asking.SHAPES)
        for name, title in (
            ("INSERTED", tr("Rows inserted")), ("UPDATED", tr("Rows updated")), ("DELETED", tr("Rows deleted")),
            ("UNCHANGED", tr("Rows unchanged")), ("CONFLICTS", tr("Rows to review")),
            ("DRAGGED", tr("Pipe ends that followed a moved point")), ("PHOTOS", tr("Photos")),
        ):  # fmt: skip
            yield QgsProcessingOutputNumber(name, title)
