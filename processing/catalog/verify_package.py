"""undergrid:verifypackage."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


def package() -> QgsProcessingParameterString:
    """Return the parameter for a package that exists: a folder or a zip."""
    return QgsProcessingParameterString("PACKAGE", tr("Package: its folder or zip"))


class VerifyPackage(UndergridAlgorithm):
    """Judges a package."""

    identifier = "verifypackage"
    title = tr("Verify package")
    summary = tr(
        "Judges a package as if a stranger had made it: every byte is hashed and held against its manifests, metadata "
        "against the official schema, and rows are counted.\nA zip with paths that lead out of it, links, or far more "
        "inside than it says is not opened; a package of a newer form is refused."
    )
    keywords = tr("package,verify,checksum,BagIt,integrity,receive")
    task = "catalog.packages.verifying.verify_package"
    gives_findings = True
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield package()
        yield QgsProcessingOutputBoolean("IS_VALID", tr("Whole and unchanged"))
        yield QgsProcessingOutputNumber("FAULTS", tr("Faults found"))
        yield QgsProcessingOutputNumber("DATASETS", tr("Data sets in it"))
        yield QgsProcessingOutputNumber("ROWS", tr("Rows in it"))
        yield QgsProcessingOutputString("PACKAGE_KEY", tr("Key of the package"))
