"""undergrid:publishsite."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced, words
from ..texts import tr
from ..values import Chosen


class PublishSite(UndergridAlgorithm):
    """Publishes a site for citizens."""

    identifier = "publishsite"
    title = tr("Publish site")
    summary = tr(
        "Publishes what is open to the public as a site for citizens: a folder of static files that any web server "
        "carries, with a map, search, Chinese and English, print, and the age of what is shown. It asks no other host "
        "for anything.\nEvery row passes the gate. The new page takes the old one's place in one step; when something "
        "stops it, the old one stays."
    )
    keywords = tr("site,web,citizens,public,publish,map,open data")
    task = "catalog.site.publishing.publish_site"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFolderDestination("FOLDER", tr("Folder of the site"))
        yield QgsProcessingParameterString("PURPOSE", tr("What for"))
        yield QgsProcessingParameterString("TITLE", tr("Title of the page"), "", False, True)
        label = tr("Only these data sets, with commas between")
        yield advanced(QgsProcessingParameterString("DATASETS", label, "", False, True))
        label = tr("Hold back groups that an earlier release would give away, instead of stopping")
        yield advanced(QgsProcessingParameterBoolean("HOLD_BACK", label, True))
        yield QgsProcessingOutputString("PAGE", tr("The page"))
        for name, title in {
            "DATASETS_SHOWN": tr("Data sets on the page"),
            "ROWS": tr("Rows handed over"),
            "HELD_BACK_ROWS": tr("Rows held back"),
            "FILES": tr("Files"),
            "FIRST_VIEW_KB": tr("A first view (kB)"),
        }.items():
            yield QgsProcessingOutputNumber(name, title)

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        return {name: words(value) if name == "datasets" else value for name, value in asked.items()}
