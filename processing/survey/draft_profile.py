"""undergrid:draftprofile."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..texts import tr


class DraftProfile(UndergridAlgorithm):
    """Writes a first draft of an import profile; needs no store."""

    identifier = "draftprofile"
    title = tr("Draft import profile")
    summary = tr(
        "Writes a first draft of an import profile from the headers and words of delivered files: what is recognised "
        "is mapped, the rest stands as lines to fill in. Keep the corrected file in a folder of your own profiles."
    )
    keywords = tr("survey,import,profile,mapping,headers,toml")
    task = "intake.drafting.draft_profile"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterMultipleLayers("FILES", tr("Delivered files"), Qgis.ProcessingSourceType.File)
        yield QgsProcessingParameterString("SLUG", tr("Name of the profile"), "", False, True)
        yield QgsProcessingParameterFileDestination("FILE", tr("Profile"), "TOML (*.toml)")
