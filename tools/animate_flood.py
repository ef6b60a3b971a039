"""Draw a run's water rising over its district as an animated picture, for the guide.

``animate_flood.py RUN_FOLDER DISTRICT.gpkg PICTURE.webp``, in QGIS's Python: the run's depth stack over streets, houses
and land use, in the styles that the plugin ships, with legend, scale and the minute of the storm.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PIL import Image
from qgis.core import (
    QgsApplication,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen

STYLES = Path(__file__).resolve().parent.parent / "styles"
SIZE = QSize(880, 600)
SHOWN_MS, LAST_MS = 140, 2500
BASE = ("buildings", "streets", "land_use")
FAMILY = "Noto Sans CJK SC"
INK, QUIET = QColor("#22262b"), QColor("#5b6470")
SIDE = 258.0


def layers_of(run: Path, district: str) -> tuple[QgsRasterLayer, list]:
    """Return the depth stack, and it with the base map below, all in the stack's coordinates."""
    depth = QgsRasterLayer(str(run / "depth.tif"), "depth")
    depth.loadNamedStyle(str(STYLES / "flood" / "results" / "depth.qml"))
    base = []
    for name in BASE:
        layer = QgsVectorLayer(f"{district}|layername={name}", name, "ogr")
        layer.loadNamedStyle(str(STYLES / "sample" / f"{name}.qml"))
        layer.setCrs(depth.crs())
        base.append(layer)
    return depth, [base[0], depth, *base[1:]]


def show_band(depth: QgsRasterLayer, band: int) -> None:
    """Let the stack's renderer show another band."""
    renderer = depth.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        raise TypeError("the depth style shows no single band")
    renderer.setInputBand(band)


def frame(settings: QgsMapSettings, depth: QgsRasterLayer, second: float, end_s: float) -> QImage:
    """Return the map with its legend at one moment."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.start()
    job.waitForFinished()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_side(painter, depth, second, end_s, settings)
    painter.end()
    return image


def paint_side(painter: QPainter, depth: QgsRasterLayer, second: float, end_s: float, settings: QgsMapSettings) -> None:
    """Paint the minute of the storm, the legend, a scale bar."""
    items = [item for item in depth.renderer().shader().rasterShaderFunction().colorRampItemList()
             if item.color.alpha() > 0]  # fmt: skip
    box = QRectF(12, 12, SIDE, 92 + 20 * len(items))
    painter.setPen(QPen(QColor("#c4c9cf"), 1))
    painter.setBrush(QColor(255, 255, 255, 232))
    painter.drawRoundedRect(box, 6, 6)
    write(painter, box.left() + 12, box.top() + 30, f"{round(second / 60)} min", 21, INK, is_bold=True)
    write(painter, box.left() + 118, box.top() + 29, "since the rain began", 9, QUIET)
    bar = QRectF(box.left() + 12, box.top() + 40, SIDE - 24, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#e3e7eb"))
    painter.drawRoundedRect(bar, 2, 2)
    painter.setBrush(QColor("#2f7fd6"))
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * second / end_s, bar.height()), 2, 2)
    write(painter, box.left() + 12, box.top() + 68, "Depth of water 水深", 11, INK, is_bold=True)
    for number, item in enumerate(items):
        y = box.top() + 80 + 20 * number
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(item.color)
        painter.drawRect(QRectF(box.left() + 12, y, 22, 13))
        write(painter, box.left() + 42, y + 11, item.label, 10, INK)
    length = 100.0 / settings.mapUnitsPerPixel()
    right, y = SIZE.width() - 18.0, SIZE.height() - 18.0
    painter.fillRect(QRectF(right - length - 10, y - 22, length + 20, 32), QColor(255, 255, 255, 210))
    painter.setPen(QPen(INK, 2))
    painter.drawLine(QPointF(right - length, y), QPointF(right, y))
    write(painter, right - length, y - 6, "100 m", 10, INK)


def write(
    painter: QPainter, x: float, y: float, words: str, size_pt: int, colour: QColor, *, is_bold: bool = False
) -> None:
    font = QFont(FAMILY, size_pt)
    font.setBold(is_bold)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, y), words)


def picture_of(image: QImage) -> Image.Image:
    """Return the image as Pillow has it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    data = plain.constBits().asstring(plain.sizeInBytes())
    return Image.frombuffer("RGB", (plain.width(), plain.height()), data, "raw", "RGB", plain.bytesPerLine(), 1).copy()


def animate(run: Path, district: str, target: Path, share: float) -> int:
    """Write the animation of the middle ``share`` of the run's frame; return how many moments it has."""
    depth, shown = layers_of(run, district)
    seconds = [
        float(depth.dataProvider().generateBandName(band).rsplit(":", 1)[-1])
        for band in range(1, depth.bandCount() + 1)
    ]
    settings = QgsMapSettings()
    settings.setOutputSize(SIZE)
    settings.setDestinationCrs(depth.crs())
    settings.setLayers(shown)
    extent = QgsRectangle(depth.extent())
    extent.scale(share)
    settings.setExtent(extent)
    frames = []
    for band, second in enumerate(seconds, start=1):
        show_band(depth, band)
        frames.append(picture_of(frame(settings, depth, second, seconds[-1])))
    times = [SHOWN_MS] * (len(frames) - 1) + [LAST_MS]
    frames[0].save(target, save_all=True, append_images=frames[1:], duration=times, loop=0, quality=72, method=4)
    return len(frames)


def main() -> int:
    """Draw one animation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("district")
    parser.add_argument("picture", type=Path)
    parser.add_argument("--share", type=float, default=0.45, help="how much of the run's frame is shown")
    asked = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    count = animate(asked.run, asked.district, asked.picture, asked.share)
    print(f"{asked.picture}: {count} moments, {asked.picture.stat().st_size / 1e6:.2f} MB")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
