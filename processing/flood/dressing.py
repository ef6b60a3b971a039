"""Results that come to the map dressed: each layer in the style of its kind, under a readable name."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext

from ..dresser import Dresser

STYLES = Path(__file__).resolve().parents[2] / "styles" / "flood" / "results"


def dress(context: QgsProcessingContext, source: str, style: str) -> None:
    """Give a layer its style, if it is going to be loaded."""
    if context.willLoadLayerOnCompletion(source):
        context.layerToLoadOnCompletionDetails(source).setPostProcessor(Dresser(STYLES / f"{style}.qml"))


def show(context: QgsProcessingContext, source: str, name: str, style: str) -> None:
    """Load a layer that is not an output of its own, such as one of several in a GeoPackage, in its style."""
    if context.project() is None:
        return
    details = QgsProcessingContext.LayerDetails(name, context.project(), name)
    details.setPostProcessor(Dresser(STYLES / f"{style}.qml"))
    context.addLayerToLoadOnCompletion(source, details)
