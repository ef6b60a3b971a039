"""undergrid:exportcityjson."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..catalog.export_dataset import CLASSES, recipient
from ..choices import one_of
from ..texts import tr
from . import parameters as asking


class ExportCityJson(UndergridAlgorithm):
    """Writes the network as a 3D city model."""

    identifier = "exportcityjson"
    title = tr("Export CityJSON")
    summary = tr(
        "Writes pipes as tubes of their true size and chambers as shafts, in standard colours, to CityJSON 2.0. "
        "Pipes without levels are left out and counted.\nThe file holds exact underground positions, so it passes the "
        "gate: inside the bureau, or to a partner whose approved request permits them. Who got it is written down."
    )
    keywords = tr("CityJSON,3D,export,city model,tubes,BIM")
    task = "catalog.city_model.export_city_model"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield one_of(
            "RELEASE_CLASS",
            tr("For whom"),
            {each: CLASSES[each] for each in ("internal", "shared")},
            "internal",
        )
        yield QgsProcessingParameterString("PURPOSE", tr("What for"))
        yield from recipient()
        yield asking.category()
        yield asking.area()
        yield QgsProcessingParameterFileDestination("OUTPUT", tr("CityJSON file"), "CityJSON (*.city.json *.json)")
        yield QgsProcessingOutputNumber("PIPES", tr("Number of pipes"))
        yield QgsProcessingOutputNumber("CHAMBERS", tr("Number of chambers"))
        yield QgsProcessingOutputNumber("LEFT_OUT", tr("Pipes without levels"))
