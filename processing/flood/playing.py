"""Results that play: layers that QGIS's temporal controller moves through time as soon as they are loaded."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

STYLES = Path(__file__).resolve().parents[2] / "styles" / "flood"
INSTANT = "at"
NO_DAY = QDateTime.fromString("2000-01-01T00:00:00Z", Qt.DateFormat.ISODate)
"""When a design storm begins in the clock of its results: on no particular day."""


class Player(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its style, and its time: a vector by its column ``at``, a raster by its bands' seconds."""

    # QGIS keeps no reference to a post-processor that Python made; they live as long as the plugin.
    kept: list[Player] = []  # noqa: RUF012

    def __init__(self, style: str | None = None) -> None:
        super().__init__()
        self.style = style
        Player.kept.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if self.style:
            layer.loadNamedStyle(str(STYLES / f"{self.style}.qml"))
        if isinstance(layer, QgsRasterLayer):
            play_bands(layer)
        elif isinstance(layer, QgsVectorLayer) and layer.fields().indexOf(INSTANT) >= 0:
            play_instants(layer)
        layer.triggerRepaint()


def play_instants(layer: QgsVectorLayer) -> None:
    """Show each feature at the instant in its column ``at``, until the next step."""
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    temporal.setStartField(INSTANT)
    temporal.setIsActive(True)


def play_bands(layer: QgsRasterLayer) -> None:
    """Show each band from the second its description names until the next band's."""
    descriptions = [layer.dataProvider().generateBandName(band) for band in range(1, layer.bandCount() + 1)]
    seconds = [_seconds(words) for words in descriptions]
    if layer.bandCount() < 2 or None in seconds:
        return
    ends = [*seconds[1:], 2 * seconds[-1] - seconds[-2]]
    ranges = {
        band: QgsDateTimeRange(NO_DAY.addMSecs(round(1000 * begin)), NO_DAY.addMSecs(round(1000 * end)), True, False)
        for band, (begin, end) in enumerate(zip(seconds, ends, strict=True), start=1)
    }
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    temporal.setFixedRangePerBand(ranges)
    temporal.setIsActive(True)


def _seconds(words: str) -> float | None:
    """Return the number at the end of a band's name, such as ``Band 3: 600``."""
    try:
        return float(words.rsplit(":", 1)[-1])
    except ValueError:
        return None


def play(context: QgsProcessingContext, source: str, name: str, style: str | None = None) -> None:
    """Load a result layer under a readable name, dressed, and ready for the temporal controller."""
    if context.project() is None:
        return
    details = QgsProcessingContext.LayerDetails(name, context.project(), name)
    details.setPostProcessor(Player(style))
    context.addLayerToLoadOnCompletion(source, details)
