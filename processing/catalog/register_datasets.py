"""undergrid:registerdatasets."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterBoolean, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class RegisterDatasets(UndergridAlgorithm):
    """Describes data sets in the catalogue."""

    identifier = "registerdatasets"
    title = tr("Register data sets")
    summary = tr(
        "Describes data sets in the catalogue as they are now: every table of the store by itself, and on wish a "
        "GeoPackage, another layer file or a whole folder. A record holds extent, coordinate system, rows, columns "
        "with labels, units and code lists, last change and lineage."
        "\nWhat the data officer wrote into a record stays. A record whose category begins with digits gets a "
        "resource code."
    )
    keywords = tr("catalogue,register,metadata,inventory,data set,resource")
    task = "catalog.registering.register_datasets"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString("PATH", tr("File or folder to register (empty: none)"), "", False, True)
        yield QgsProcessingParameterBoolean("STORE_TABLES", tr("Describe all tables of the store again"), True)
        for name, title in {
            "DESCRIBED": tr("Data sets described"),
            "MADE": tr("New records"),
            "CODED": tr("Resource codes given"),
            "UNREADABLE": tr("Files that could not be read"),
            "RECORDS": tr("Records in the catalogue"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)
