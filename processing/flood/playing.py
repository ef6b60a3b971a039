"""Results that play: layers that QGIS's temporal controller moves through time as soon as they are loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsMeshRendererScalarSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtGui import QColor

from ..one_language import put_style
from ..texts import tr

STYLES = Path(__file__).resolve().parents[2] / "styles" / "flood"
INSTANT = "at"
DEEP_M = 1.0
ARROWS_APART_PX = 14
SLOWEST_SHOWN_M_S = 0.1
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
            put_style(layer, STYLES / f"{self.style}.qml")
        if isinstance(layer, QgsRasterLayer):
            play_bands(layer)
        elif isinstance(layer, QgsMeshLayer):
            show_arrows(layer)
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
    told = [_seconds(layer.bandName(band)) for band in range(1, layer.bandCount() + 1)]
    seconds = [second for second in told if second is not None]
    if len(seconds) < 2 or len(seconds) < len(told):
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


def show_arrows(layer: QgsMeshLayer) -> None:
    """Show a mesh's depth in the colours of water, and its velocity as arrows on a grid of the map."""
    named = {layer.datasetGroupMetadata(QgsMeshDatasetIndex(group, 0)).name(): group for group in groups_of(layer)}
    if not {"depth", "velocity"} <= set(named):
        return
    settings = layer.rendererSettings()
    settings.setActiveScalarDatasetGroup(named["depth"])
    settings.setActiveVectorDatasetGroup(named["velocity"])
    scalar = settings.scalarSettings(named["depth"])
    scalar.setClassificationMinimumMaximum(0.0, DEEP_M)
    scalar.setColorRampShader(_water(DEEP_M))
    scalar.setDataResamplingMethod(QgsMeshRendererScalarSettings.DataResamplingMethod.NoResampling)
    settings.setScalarSettings(named["depth"], scalar)
    arrows = settings.vectorSettings(named["velocity"])
    arrows.setColor(QColor("#10243f"))
    arrows.setLineWidth(0.25)
    arrows.setOnUserDefinedGrid(True)
    arrows.setUserGridCellWidth(ARROWS_APART_PX)
    arrows.setUserGridCellHeight(ARROWS_APART_PX)
    arrows.setFilterMin(SLOWEST_SHOWN_M_S)
    settings.setVectorSettings(named["velocity"], arrows)
    layer.setRendererSettings(settings)


def groups_of(layer: QgsMeshLayer) -> list[int]:
    """Return the numbers of a mesh's groups of datasets."""
    return [index for index in layer.datasetGroupsIndexes() if index >= 0]


def _water(deepest_m: float) -> QgsColorRampShader:
    items = [
        QgsColorRampShader.ColorRampItem(share * deepest_m, QColor(colour), f"{share * deepest_m:g} m")
        for share, colour in ((0.0, "#dbeafe"), (0.15, "#8ec5f5"), (0.5, "#2f7fd6"), (1.0, "#0b3a82"))
    ]
    shader = QgsColorRampShader(0.0, deepest_m)
    shader.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    shader.setColorRampItemList(items)
    return shader


def play_water(context: QgsProcessingContext, answer: dict[str, Any]) -> None:
    """Load what a run of the surface model left to be played: depth through time, and its mesh where one was asked."""
    if answer.get("depth"):
        play(context, answer["depth"], tr("Depth through time"), "results/depth")
    if answer.get("mesh"):
        play(context, answer["mesh"], tr("Depth and velocity"), hint=QgsProcessingUtils.LayerHint.Mesh)


def play(
    context: QgsProcessingContext,
    source: str,
    name: str,
    style: str | None = None,
    hint: QgsProcessingUtils.LayerHint = QgsProcessingUtils.LayerHint.UnknownType,
) -> None:
    """Load a result layer under a readable name, dressed, and ready for the temporal controller."""
    if context.project() is None:
        return
    details = QgsProcessingContext.LayerDetails(name, context.project(), name, hint)
    details.setPostProcessor(Player(style))
    context.addLayerToLoadOnCompletion(source, details)
