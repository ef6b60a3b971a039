"""undergrid:exportfieldpackage."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import PackAlgorithm
from ..texts import tr


class ExportFieldPackage(PackAlgorithm):
    """Packs an area for work without a line to the store."""

    identifier = "exportfieldpackage"
    title = tr("Export field package")
    summary = tr(
        "Packs an area for the field: a GeoPackage with its points and segments, a project that opens in QField and "
        "QGIS with forms, value lists and standard colours, and a folder for photos.\nEvery new row gets its key in "
        "the field. The package remembers the state in which it went out, so that 'Import field package' can merge "
        "what comes back. It holds exact underground positions: keep the tablet as safe as the store."
    )
    keywords = tr("field,QField,offline,package,GeoPackage,export,tablet")
    room = "survey"
    subjects: ClassVar = {"POINTS": tr("Points"), "SEGMENTS": tr("Segments")}
