"""Results that come to the map dressed: each layer in the style of its kind, under a readable name."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

from ..one_language import put_style

STYLES = Path(__file__).resolve().parents[2] / "styles" / "flood" / "results"


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Gives one layer its style when it is loaded."""

    # QGIS keeps no reference to a post-processor that Python made; they live as long as the plugin.
    kept: list[Dresser] = []  # noqa: RUF012

    def __init__(self, style: str) -> None:
        super().__init__()
        self.style = style
        Dresser.kept.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        put_style(layer, STYLES / f"{self.style}.qml")
        layer.triggerRepaint()


def dress(context: QgsProcessingContext, source: str, style: str) -> None:
    """Give a layer its style, if it is going to be loaded."""
    if context.willLoadLayerOnCompletion(source):
        context.layerToLoadOnCompletionDetails(source).setPostProcessor(Dresser(style))


def show(context: QgsProcessingContext, source: str, name: str, style: str) -> None:
    """Load a layer that is not an output of its own, such as one of several in a GeoPackage, in its style."""
    if context.project() is None:
        return
    details = QgsProcessingContext.LayerDetails(name, context.project(), name)
    details.setPostProcessor(Dresser(style))
    context.addLayerToLoadOnCompletion(source, details)
