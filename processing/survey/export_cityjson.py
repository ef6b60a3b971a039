"""undergrid:exportcityjson."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr
from . import parameters as asking


class ExportCityJson(UndergridAlgorithm):
    """Writes the network as a 3D city model."""

    identifier = "exportcityjson"
    title = tr("Export CityJSON")
    summary = tr(
        "Writes pipes as tubes of their true size and chambers as shafts, in standard colours, to CityJSON 2.0. "
        "Pipes without levels are left out and counted.\nThe file holds exact underground positions: give it only "
        "to those who may see them."
    )
    keywords = tr("CityJSON,3D,export,city model,tubes,BIM")
    task = "survey.cityjson.export_cityjson"

    def declare(self) -> Iterable[Declared]:
        yield asking.category()
        yield asking.area()
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("CityJSON file"), "CityJSON (*.city.json *.json)")
        yield QgsProcessingOutputNumber("PIPES", tr("Number of pipes"))
        yield QgsProcessingOutputNumber("CHAMBERS", tr("Number of chambers"))
        yield QgsProcessingOutputNumber("LEFT_OUT", tr("Pipes without levels"))
