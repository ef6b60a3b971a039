"""The panel below the map in which plots are read; made when the first one is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsGeometry, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...processing import domains
from ...processing.texts import tr
from ..asking import ask_where_to_save
from ..widgets import MARGIN, SPACE, UNIT
from .drawing import Drawing
from .export import KINDS, export
from .view import PlotView

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

FOLDER = "undergrid/plots"
NAME = "UndergridPlotDock"
HEIGHT, SHARE = 400, 0.4  # at first, and of the window's height at most: the map is what is asked; people drag it


class PlotDock(QObject):
    """Owns the panel; it leaves the window with ``owner``."""

    pointed = pyqtSignal(object)  # the place under the pointer as a geometry of the store, a null one when none is

    def __init__(self, iface: QgisInterface, owner: QObject, name: str = NAME, footer: QWidget | None = None) -> None:
        super().__init__(owner)
        self._iface = iface
        self._name = name
        self._footer = footer
        self._course = QgsGeometry()
        self.drawing: Drawing | None = None
        self.title = ""
        self.panel: QgsDockWidget | None = None
        self.view: PlotView | None = None

    def show_drawing(self, title: str, drawing: Drawing, course: QgsGeometry) -> None:
        """Show a plot; ``course`` is where it runs on the map, in the store's coordinates."""
        if self.panel is None or self.view is None:
            self.panel, self.view = self._make()
        self.drawing, self.title, self._course = drawing, title, course
        self.panel.setWindowTitle(title)
        self._reading.clear()
        self.panel.setUserVisible(True)
        self.view.show_drawing(drawing)

    def close(self) -> None:
        """Put the panel away: what it shows is no longer there."""
        self.drawing = None
        if self.panel is not None and not sip.isdeleted(self.panel):
            self.panel.setUserVisible(False)

    def write(self, path: Path) -> None:
        """Write what is shown, as a whole, to a file; nothing, where nothing was shown yet."""
        if self.drawing is not None and self.view is not None:
            export(self.drawing, self.title, path, self.view.font().family())

    def _make(self) -> tuple[QgsDockWidget, PlotView]:
        window = self._iface.mainWindow()
        panel = QgsDockWidget("Undergrid", window)
        panel.setObjectName(self._name)
        view = PlotView()
        view.pointed.connect(self._pointed)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._header(view))
        column.addWidget(view, 1)
        if self._footer is not None:
            column.addWidget(self._footer)
        panel.setWidget(body)
        self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
        window.resizeDocks([panel], [min(HEIGHT, round(SHARE * window.height()))], Qt.Orientation.Vertical)
        iface = self._iface
        self.parent().destroyed.connect(lambda: _remove(iface, panel))
        return panel, view

    def _header(self, view: PlotView) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(MARGIN, 0, MARGIN, 0)
        header.setSpacing(SPACE)
        self._reading = QLabel()
        self._reading.setMinimumWidth(1)
        view.told.connect(self._reading.setText)
        header.addWidget(self._reading, 1)
        for icon, text, pressed in (
            ("fit", tr("Show all"), view.fit),
            ("export", tr("Save as SVG, PDF or PNG…"), self._export),
        ):
            made = QToolButton()
            made.setIcon(domains.icon(icon))
            made.setIconSize(QSize(20, 20))
            made.setToolTip(text)
            made.setAccessibleName(text)
            made.setAutoRaise(True)
            made.clicked.connect(lambda _checked=False, act=pressed: act())
            header.addWidget(made)
        return header

    def _export(self) -> None:
        folder = Path(QgsSettings().value(FOLDER, str(Path.home()), type=str))
        proposal = folder / f"{self.title.replace('/', '-')}.svg"
        if self.panel is not None:
            ask_where_to_save(self.panel, tr("Save the plot"), proposal, KINDS, self._write_chosen)

    def _write_chosen(self, path: Path, kind: str) -> None:
        if path.suffix.lower() not in (".svg", ".pdf", ".png"):
            path = path.with_name(f"{path.name}.{kind.split(' ', 1)[0].lower()}")
        QgsSettings().setValue(FOLDER, str(path.parent))
        try:
            self.write(path)
        except OSError as error:
            self._iface.messageBar().pushWarning("Undergrid", str(error))
            return
        self._iface.messageBar().pushSuccess("Undergrid", tr("Written: {path}").format(path=path))

    def _pointed(self, at_m: float | None) -> None:
        length = self._course.length()
        share = length / self.drawing.length_m if self.drawing is not None and self.drawing.length_m else 1.0
        self.pointed.emit(QgsGeometry() if at_m is None else self._course.interpolate(at_m * share))


def _remove(iface: QgisInterface, panel: QgsDockWidget) -> None:
    """Take the panel out of a window that may itself be gone already, when QGIS ends."""
    if not sip.isdeleted(panel):
        iface.removeDockWidget(panel)
        panel.deleteLater()
