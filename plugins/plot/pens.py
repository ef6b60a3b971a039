"""The colours of a plot on light paper, on a dark screen and in print; standard colours stay recognisable on both."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor, QFont, QPalette

DARK = 0.45  # lightness of a paper below which it counts as dark
TEXT_PX = 11


@dataclass(frozen=True)
class Ink:
    """What is drawn with."""

    paper: QColor
    line: QColor
    quiet: QColor
    grid: QColor
    ground: QColor
    earth: QColor
    family: str

    def of_utility(self, code: str) -> QColor:
        """Return a standard colour, moved away from the paper's lightness where it would vanish on it."""
        colour = QColor(code)
        hue, saturation, lightness, _alpha = colour.getHslF()
        if self.is_dark and lightness < 0.4:
            return QColor.fromHslF(max(hue, 0.0), saturation, 0.62)
        if not self.is_dark and lightness > 0.8:
            return QColor.fromHslF(max(hue, 0.0), saturation, 0.6)
        return colour

    @property
    def is_dark(self) -> bool:
        """Whether the paper is dark."""
        return self.paper.lightnessF() < DARK

    def font(self, size_px: int = TEXT_PX, *, is_bold: bool = False) -> QFont:
        """Return the font of texts on the sheet, in units of the sheet."""
        font = QFont(self.family)
        font.setPixelSize(size_px)
        font.setBold(is_bold)
        return font


def on_screen(palette: QPalette, family: str) -> Ink:
    """Return the ink for a window of that palette."""
    paper, line = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    return _ink(paper, line, family)


def in_print(family: str) -> Ink:
    """Return the ink for white paper."""
    return _ink(QColor("white"), QColor("#202124"), family)


def _ink(paper: QColor, line: QColor, family: str) -> Ink:
    is_dark = paper.lightnessF() < DARK
    return Ink(
        paper=paper,
        line=line,
        quiet=QColor("#8b9299" if is_dark else "#6b7278"),
        grid=_faint(line, 34),
        ground=QColor("#c79a63" if is_dark else "#8a5a2b"),
        earth=QColor(178, 132, 80, 36 if is_dark else 28),
        family=family,
    )


def _faint(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
