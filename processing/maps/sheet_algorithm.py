"""What the algorithms that make a page of one kind have in common: where the page goes, and how it is laid out."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from .. import layers, main_thread
from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..parameters import advanced
from ..texts import tr
from ..values import Chosen
from . import layout as page
from . import sheet

TITLE, AUTHOR, SIZE, PROJECT, TEMPLATE, ATLAS, KEPT, PDF, PNG = (
    "TITLE", "AUTHOR", "SIZE", "PROJECT", "TEMPLATE", "ATLAS", "KEPT_TEMPLATE", "PDF", "PNG",
)  # fmt: skip
QPT = tr("Template of a page (*.qpt)")


@dataclass(frozen=True)
class Words:
    """What was chosen for a sheet, as plain values."""

    title: str
    author: str
    size: str
    project: str
    template: str
    atlas: str
    atlas_provider: str
    kept: str
    pdf: str
    png: str


class SheetAlgorithm(UndergridAlgorithm):
    """Asks the engine what the page says, in any thread, and draws it, in the main thread, into the project."""

    words: Words

    def sheet_parameters(self, title: str) -> Iterable[Declared]:
        """Yield what is chosen for every sheet."""
        yield QgsProcessingParameterString(TITLE, tr("Title"), title)
        yield QgsProcessingParameterString(AUTHOR, tr("Made by"), optional=True)
        yield one_of(SIZE, tr("Paper"), {size: size for size in page.SIZES_MM}, "A3")
        yield QgsProcessingParameterFile(PROJECT, tr("Project (empty: the one that is open)"), optional=True)
        yield advanced(QgsProcessingParameterFile(TEMPLATE, tr("Template"), extension="qpt", optional=True))
        kinds = [Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.VectorLine]
        atlas = QgsProcessingParameterVectorLayer(
            ATLAS, tr("One sheet for each of (cells, streets)"), kinds, None, True
        )
        yield advanced(atlas)
        for name, label, kind in ((PDF, tr("Page as PDF"), "PDF (*.pdf)"), (PNG, tr("Page as PNG"), "PNG (*.png)")):
            yield QgsProcessingParameterFileDestination(name, label, kind, None, True)
        kept = QgsProcessingParameterFileDestination(KEPT, tr("Template, to change"), QPT, None, True, False)
        yield advanced(kept)

    @abstractmethod
    def draw(self, answer: dict[str, Any], project: QgsProject) -> tuple[QgsRectangle, sheet.Content]:
        """Put the page's layers and theme into the project; return what the map shows and what the sheet says."""

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        atlas = self.parameterAsVectorLayer(chosen, ATLAS, context) if chosen.get(ATLAS) else None
        text, path = self.parameterAsString, self.parameterAsFileOutput
        self.words = Words(
            title=text(chosen, TITLE, context), author=text(chosen, AUTHOR, context),
            size=self.parameterAsEnumString(chosen, SIZE, context),
            project=self.parameterAsFile(chosen, PROJECT, context),
            template=self.parameterAsFile(chosen, TEMPLATE, context),
            atlas="" if atlas is None else atlas.source(), atlas_provider="" if atlas is None else atlas.providerType(),
            kept=path(chosen, KEPT, context), pdf=path(chosen, PDF, context), png=path(chosen, PNG, context),
        )  # fmt: skip
        for each in filter(None, (self.words.kept, self.words.pdf, self.words.png, self.words.project)):
            if not os.access(Path(each).parent, os.W_OK):
                raise QgsProcessingException(page.not_written(each))
        asked = super().request(chosen, context)
        ours = {each.lower() for each in (TITLE, AUTHOR, SIZE, PROJECT, TEMPLATE, ATLAS, KEPT, PDF, PNG)}
        return {name: value for name, value in asked.items() if name not in ours}

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        told = super().processAlgorithm(chosen, context, feedback)
        # Not in conclude: QGIS calls a run successful whose last step fails there.
        main_thread.call(lambda: self._write_sheet(context, feedback), feedback)
        return told

    def _write_sheet(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Draw and write the page; the project that was opened for it lives as long as that takes."""
        words = self.words
        project = self._opened(context)
        extent, content = self.draw(self._answer, project)
        atlas = self._atlas(project)
        if atlas is not None:
            tell_white_sheets(atlas, extent, project, feedback)
        made = sheet.make_sheet(project, extent, content, words.size, words.template, atlas)
        if words.kept:
            sheet.keep_template(made, words.kept)
        sheet.write(made, words.pdf, words.png)
        if words.project:
            with layers.without_logins(project):
                if not project.write(words.project):
                    raise QgsProcessingException(page.not_written(words.project))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        words = self.words
        return {name: path for name, path in ((PDF, words.pdf), (PNG, words.png), (KEPT, words.kept)) if path}

    def _opened(self, context: QgsProcessingContext) -> QgsProject:
        """Return the project that was named, else the open one."""
        if not self.words.project:
            return context.project() or QgsProject.instance()
        opened = QgsProject()
        if not opened.read(self.words.project):
            raise QgsProcessingException(page.not_a_project(self.words.project))
        return opened

    def _atlas(self, project: QgsProject) -> QgsVectorLayer | None:
        """Return the layer of the sheets, in the project: the one that is there, else added unticked."""
        if not self.words.atlas:
            return None
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.source() == self.words.atlas:
                return layer
        made = QgsVectorLayer(self.words.atlas, tr("Sheets"), self.words.atlas_provider)
        project.addMapLayer(made, False)
        project.layerTreeRoot().addLayer(made).setItemVisibilityChecked(False)
        return made


def tell_white_sheets(
    atlas: QgsVectorLayer, shown: QgsRectangle, project: QgsProject, feedback: QgsProcessingFeedback
) -> None:
    """Tell how many sheets of an atlas would be white, as nothing that the page shows lies there; refuse it if all."""
    carry = QgsCoordinateTransform(atlas.crs(), project.crs(), project)
    boxes = [carry.transformBoundingBox(each.geometry().boundingBox()) for each in atlas.getFeatures()]
    white, name = sum(not box.intersects(shown) for box in boxes), Path(atlas.source().split("|")[0]).name
    if white == len(boxes):
        said = tr(
            "{parameter} ({file}): nothing that the page shows lies in any of its {count} sheets.\n"
            "Give one of this place."
        )
        raise QgsProcessingException(said.format(parameter=ATLAS, file=name, count=len(boxes)))
    if white:
        said = tr("{parameter} ({file}): {white} of {count} sheets are white: nothing that the page shows lies there.")
        feedback.pushWarning(said.format(parameter=ATLAS, file=name, white=white, count=len(boxes)))
