"""undergrid:sampledistrict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr

OUTPUTS = {
    "TERRAIN": "terrain", "VECTORS": "vectors", "CLEAN": "clean", "PLANTED_FOLDER": "planted", "CENSUS": "census",
    "BOUNDARIES": "boundaries", "CRS": "crs",
}  # fmt: skip


class SampleDistrict(UndergridAlgorithm):
    """Writes the sample district's files; needs no store."""

    identifier = "sampledistrict"
    title = tr("Sample district")
    summary = tr(
        "Writes a steep riverside district of one square kilometre that never existed: terrain, streets, buildings, "
        "land use, boundaries, facilities, seven utilities, and survey tables as a team would deliver them, once "
        "clean and once with planted slips and their list.\nThe same seed gives the same bytes."
    )
    keywords = tr("sample,example,demo,tutorial,training,test data")
    task = "sample.district.make_sample"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFolderDestination("FOLDER", tr("Folder for the district's files"))
        yield QgsProcessingParameterBoolean("PLANTED", tr("Also a delivery with planted slips"), True)
        seed = QgsProcessingParameterNumber(
            "SEED", tr("Seed"), Qgis.ProcessingNumberParameterType.Integer, None, True, 0
        )
        seed.setFlags(seed.flags() | Qgis.ProcessingParameterFlag.Advanced)
        yield seed
        yield QgsProcessingOutputFile("TERRAIN", tr("Terrain"))
        yield QgsProcessingOutputFile("VECTORS", tr("Map layers"))
        yield QgsProcessingOutputString("CLEAN", tr("Folder of the clean delivery"))
        yield QgsProcessingOutputString("PLANTED_FOLDER", tr("Folder of the delivery with slips"))
        yield QgsProcessingOutputString("CENSUS", tr("Folder of the census of facilities"))
        yield QgsProcessingOutputFile("BOUNDARIES", tr("Administrative boundaries"))
        yield QgsProcessingOutputString("CRS", tr("Coordinate system"))
        yield QgsProcessingOutputNumber("SLIPS", tr("Planted slips"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        named = {output: answer[key] for output, key in OUTPUTS.items() if answer[key] is not None}
        return {"FOLDER": answer["folder"], "SLIPS": answer["slips"], **named}
