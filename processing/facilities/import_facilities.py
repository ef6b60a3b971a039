"""undergrid:importfacilities."""

from __future__ import annotations

from typing import ClassVar

from ..room_algorithms import ImportAlgorithm
from ..texts import tr
from . import SUBJECTS


class ImportFacilities(ImportAlgorithm):
    """Reads, judges and stages facilities; lets them in when asked to."""

    identifier = "importfacilities"
    title = tr("Import facilities")
    summary = tr(
        "Reads components of a city and what their kinds have beside, from tables, workbooks, layers or an extract of "
        "OpenStreetMap, judges them as a whole, and keeps them staged until they are accepted.\n"
        "Classes are those of GB/T 47678.5-2026; those of CJ/T 214-2007 are translated, and it is told. On further "
        "sheets come circuits, organisations, vehicles and devices. An address with a password is refused."
    )
    keywords = tr("facilities,components,import,census,GB/T 47678,CJ/T 214,OpenStreetMap,lamp,camera,bridge")
    room = "facilities"
    subjects: ClassVar = SUBJECTS
