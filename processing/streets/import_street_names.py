"""undergrid:importstreetnames."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsProcessingOutputNumber, QgsProcessingParameterBoolean, QgsProcessingParameterFile

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr

FILES = "*.csv *.txt *.tsv *.xlsx *.xls *.ods *.gpkg *.geojson *.shp *.zip"


class ImportStreetNames(UndergridAlgorithm):
    """Takes the other names of streets into the store."""

    identifier = "importstreetnames"
    title = tr("Import other street names")
    summary = tr(
        "Takes former names, abbreviations and what people call a street into the store: from a table with the columns "
        "alias and name (别名, 标准名称), or from a layer of streets with old_name, alt_name, loc_name or short_name, "
        "as OpenStreetMap has them. Roads are compared, counted and written by the name that holds from then on.\nA "
        "name that the file gives to several streets is told and left out: which is meant, only the city knows."
    )
    keywords = tr("street,road,name,alias,former name,old_name,alt_name,osm")
    task = "streets.naming.import_street_names"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        kind = Qgis.ProcessingFileParameterBehavior.File
        filters = tr("Tables and layers") + f" ({FILES})"
        yield QgsProcessingParameterFile("INPUT", tr("Table or layer of other names"), kind, "", None, False, filters)
        replace = tr("Replace other names that the store gives to another street")
        yield QgsProcessingParameterBoolean("REPLACE", replace, False)
        yield QgsProcessingOutputNumber("READ", tr("Other names read"))
        yield QgsProcessingOutputNumber("NEW", tr("Other names that are new"))
        yield QgsProcessingOutputNumber("KNOWN", tr("Other names that were there"))
        yield QgsProcessingOutputNumber("LEFT_OUT", tr("Other names left out"))
