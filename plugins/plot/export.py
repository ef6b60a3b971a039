"""A plot as a file: SVG, PDF or PNG, all from the same strokes."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from ...processing.texts import tr
from .drawing import ALIGN_LEFT, Drawing
from .pens import in_print

UNITS_PER_INCH = 96
PDF_PER_INCH = 1200
POINTS_PER_INCH = 72
PNG_TIMES = 2  # sharp in print, still small
HEAD = 34.0
EDGE = 18.0
KINDS = "SVG (*.svg);;PDF (*.pdf);;PNG (*.png)"


def export(drawing: Drawing, title: str, path: Path, family: str) -> None:
    """Write the whole plot with its title to a file of the kind that its name says; raise OSError if that fails."""
    width, height = drawing.paper_size()
    size = QSize(round(width + 2 * EDGE), round(height + HEAD + EDGE))
    write = {".svg": _svg, ".pdf": _pdf, ".png": _png}[path.suffix.lower()]
    write(drawing, title, path, size, family)


def _svg(drawing: Drawing, title: str, path: Path, size: QSize, family: str) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(UNITS_PER_INCH)
    generator.setTitle(title)
    _paint(QPainter(), generator, drawing, title, size, family, path)


def _pdf(drawing: Drawing, title: str, path: Path, size: QSize, family: str) -> None:
    writer = QPdfWriter(str(path))
    points = QSizeF(size) * POINTS_PER_INCH / UNITS_PER_INCH
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, title, QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setResolution(PDF_PER_INCH)
    writer.setTitle(title)
    _paint(QPainter(), writer, drawing, title, size, family, path, times=PDF_PER_INCH / UNITS_PER_INCH)


def _png(drawing: Drawing, title: str, path: Path, size: QSize, family: str) -> None:
    image = QImage(size * PNG_TIMES, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    _paint(QPainter(), image, drawing, title, size, family, path, times=PNG_TIMES)
    if not image.save(str(path)):
        raise OSError(tr("The file {path} cannot be written.").format(path=path))


def _paint(
    painter: QPainter, device: QPaintDevice, drawing: Drawing, title: str, size: QSize, family: str, path: Path,
    times: float = 1.0,
) -> None:  # fmt: skip
    ink = in_print(family)
    if not painter.begin(device):
        raise OSError(tr("The file {path} cannot be written.").format(path=path))
    try:
        painter.scale(times, times)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), ink.paper)
        painter.setPen(ink.line)
        painter.setFont(ink.font(15, is_bold=True))
        painter.drawText(QRectF(EDGE, 8, size.width() - 2 * EDGE, HEAD - 8), ALIGN_LEFT, title)
        sheet = QRectF(EDGE, HEAD, size.width() - 2 * EDGE, size.height() - HEAD - EDGE)
        drawing.paint(painter, sheet, drawing.fit(drawing.area(sheet)), ink)
    finally:
        painter.end()
