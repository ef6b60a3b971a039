"""undergrid:waterloggedplaces."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced, table
from ..texts import tr
from .parameters import folder, lines, polygons, shapes


class WaterloggedPlaces(UndergridAlgorithm):
    """Lists the places of a run that are prone to waterlogging; needs no store."""

    identifier = "waterloggedplaces"
    title = tr("Waterlogging-prone places")
    summary = tr(
        "Lists the places where the water of a run stands deeper than 15 cm in a pool of at least 100 m²: number, "
        "place, depth, area, how long, coordinates, as points and as a table.\nBeside your city's register of such "
        "places each pool bears its number, cause and responsible body, pools that are not in it are told, and so are "
        "places of the register that stay dry."
    )
    keywords = tr("flood,waterlogging,prone,places,list,register,pool,table")
    task = "flood.reporting.waterlogged.list_waterlogged_places"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield folder("RUN", tr("Folder of a run"))
        yield lines("STREETS", tr("Streets"))
        yield polygons("BUILDINGS", tr("Buildings"))
        yield polygons("WATERS", tr("Rivers and ponds (no flood)"))
        yield shapes("REGISTER", tr("Register of waterlogging-prone places"))
        yield advanced(table("STREET_NAMES", tr("Other names of streets"), optional=True))
        points = Qgis.ProcessingSourceType.VectorPoint
        yield QgsProcessingParameterVectorDestination("OUTPUT", tr("Places"), points)
        kind = "CSV (*.csv)"
        yield QgsProcessingParameterFileDestination("TABLE_OUTPUT", tr("Table of places"), kind, None, True)
        yield QgsProcessingOutputNumber("PLACES", tr("Places listed"))
        yield QgsProcessingOutputNumber("KNOWN", tr("Pools that the register has"))
        yield QgsProcessingOutputNumber("NEW", tr("Pools that the register has not"))
        yield QgsProcessingOutputNumber("DRY", tr("Places of the register that stay dry"))
