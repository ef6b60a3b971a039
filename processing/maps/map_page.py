"""undergrid:mappage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProject,
    QgsRectangle,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..one_language import crs_in_one_language
from ..texts import tr
from ..values import Chosen
from . import layout as page

PROJECT, TITLE, SUBTITLE, FACTS, EXTENT, SIZE, MOMENT, PDF, PNG = (
    "PROJECT", "TITLE", "SUBTITLE", "FACTS", "EXTENT", "SIZE", "MOMENT", "PDF", "PNG",
)  # fmt: skip


class MapPage(UndergridAlgorithm):
    """Prints a project; asks no engine."""

    identifier = "mappage"
    title = tr("Map page")
    summary = tr(
        "Writes a map page with title, legend, scale bar, north arrow and the facts you give it, as PDF and as PNG.\n"
        "The legend shows only what the map shows. With a moment given, layers that change in time show that moment."
    )
    keywords = tr("map,page,print,layout,pdf,png,legend")
    needs_store = False
    # A project and its layers belong to the thread that opened them.
    extra_flags = Qgis.ProcessingAlgorithmFlags(Qgis.ProcessingAlgorithmFlag.NoThreading)

    def canExecute(self) -> tuple[bool, str]:
        return True, ""

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterFile(PROJECT, tr("Project (empty: the one that is open)"), optional=True)
        yield QgsProcessingParameterString(TITLE, tr("Title"))
        yield QgsProcessingParameterString(SUBTITLE, tr("Subtitle"), optional=True)
        yield QgsProcessingParameterString(FACTS, tr("Facts beside the map"), multiLine=True, optional=True)
        yield QgsProcessingParameterExtent(EXTENT, tr("Extent (empty: all layers)"), optional=True)
        yield one_of(SIZE, tr("Paper"), {size: size for size in page.SIZES_MM}, "A3")
        yield QgsProcessingParameterDateTime(MOMENT, tr("Moment to show"), optional=True)
        yield QgsProcessingParameterFileDestination(PDF, tr("Page as PDF"), "PDF (*.pdf)", optional=True)
        yield QgsProcessingParameterFileDestination(PNG, tr("Page as PNG"), "PNG (*.png)", optional=True)

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        project = self._project(chosen, context)
        words = page.Words(
            self.parameterAsString(chosen, TITLE, context),
            self.parameterAsString(chosen, SUBTITLE, context),
            self.parameterAsString(chosen, FACTS, context),
            foot=f"{crs_in_one_language(project.crs())} · Undergrid",
            legend=tr("Legend"),
        )
        extent = self._extent(project, chosen, context)
        if not page.shows_something(project, extent, project.layerTreeRoot().checkedLayers()):
            raise QgsProcessingException(
                tr(
                    "There is nothing on this map: no layer that is switched on has anything within its extent.\n"
                    "Switch on the layers that the page is about, or choose another extent."
                )
            )
        layout = page.make_page(project, extent, words, self.parameterAsEnumString(chosen, SIZE, context))
        self._set_moment(layout, chosen, context)
        written = {}
        for name, write in ((PDF, page.write_pdf), (PNG, page.write_png)):
            path = self.parameterAsFileOutput(chosen, name, context)
            if not path:
                continue
            feedback.setProgressText(path)
            if not write(layout, path):
                raise QgsProcessingException(page.not_written(path))
            written[name] = path
        return written

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {}  # what processAlgorithm gave

    def _project(self, chosen: Chosen, context: QgsProcessingContext) -> QgsProject:
        path = self.parameterAsFile(chosen, PROJECT, context)
        if not path:
            return context.project() or QgsProject.instance()
        project = QgsProject()
        if not project.read(path):
            raise QgsProcessingException(page.not_a_project(path))
        return project

    def _extent(self, project: QgsProject, chosen: Chosen, context: QgsProcessingContext) -> QgsRectangle:
        asked = self.parameterAsExtent(chosen, EXTENT, context, project.crs())
        if not asked.isEmpty():
            return asked
        saved = project.viewSettings().defaultViewExtent()
        return saved if not saved.isEmpty() else project.viewSettings().fullExtent()

    def _set_moment(self, layout: QgsPrintLayout, chosen: Chosen, context: QgsProcessingContext) -> None:
        moment = self.parameterAsDateTime(chosen, MOMENT, context)
        drawn = layout.referenceMap()
        if moment.isValid() and drawn is not None:
            drawn.setIsTemporal(True)
            drawn.setTemporalRange(QgsDateTimeRange(moment, moment))
