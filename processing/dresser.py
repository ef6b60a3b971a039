"""How a layer looks and what its columns are called when QGIS loads it after a run."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

from .one_language import name_columns, put_style


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Gives one layer its style, if it has one, and its columns their names."""

    # QGIS keeps no reference to a post-processor that Python made; they live as long as the plugin.
    kept: list[Dresser] = []  # noqa: RUF012

    def __init__(self, style: Path | None = None) -> None:
        super().__init__()
        self.style = style
        Dresser.kept.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if self.style is not None:
            put_style(layer, self.style)
            layer.triggerRepaint()
        else:
            name_columns(layer)


def name_columns_of_all(context: QgsProcessingContext) -> None:
    """Let every layer that is going to be loaded, and that nothing else dresses, name its columns for people."""
    for source in context.layersToLoadOnCompletion():
        details = context.layerToLoadOnCompletionDetails(source)
        if details.postProcessor() is None:
            details.setPostProcessor(Dresser())
