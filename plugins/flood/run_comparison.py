"""A second map beside the first: the same layers with another run's water; extent and time are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer

from .water import Water

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

NAME = "UndergridBesideDock"
SETTLE_MS = 700  # until a map that was given another size has drawn itself in it


class Beside(QObject):
    """The panel with the second map; made when first wanted, gone with ``owner``."""

    def __init__(self, iface: QgisInterface, owner: QObject) -> None:
        super().__init__(owner)
        self._iface = iface
        self._is_following = True  # until the second map has a place of its own
        self.panel: QgsDockWidget | None = None
        self.canvas: QgsMapCanvas | None = None

    def show_run(self, first: Water, second: Water) -> None:
        """Show the first map's layers with the second run's water in place of the first's."""
        self._is_following = True
        panel, canvas = self.panel, self.canvas
        if panel is None or canvas is None or sip.isdeleted(panel):
            panel, canvas = self._make()
        main = self._iface.mapCanvas()
        others = {
            ours.id(): theirs
            for ours, theirs in ((first.depth, second.depth), (first.max_depth, second.max_depth),
                                 (first.links, second.links), (first.nodes, second.nodes))
            if ours is not None and theirs is not None
        }  # fmt: skip
        shown = [others.get(layer.id(), layer) for layer in main.layers(expandGroupLayers=True)]
        panel.setWindowTitle(second.name)
        canvas.setDestinationCrs(main.mapSettings().destinationCrs())
        canvas.setCanvasColor(main.canvasColor())
        canvas.setLayers(shown)
        canvas.setExtent(main.extent())
        canvas.setTemporalRange(main.mapSettings().temporalRange())
        panel.setUserVisible(True)
        canvas.refresh()
        QTimer.singleShot(SETTLE_MS, self._settled)

    def empty(self) -> None:
        """Show nothing, and give the map its room back: the second run's layers are about to go."""
        if self.canvas is not None and not sip.isdeleted(self.canvas):
            self.canvas.stopRendering()
            self.canvas.setLayers([])
        if self.panel is not None and not sip.isdeleted(self.panel):
            self.panel.close()

    def _make(self) -> tuple[QgsDockWidget, QgsMapCanvas]:
        window, main = self._iface.mainWindow(), self._iface.mapCanvas()
        self.panel = panel = QgsDockWidget("", window)
        panel.setObjectName(NAME)
        self.canvas = canvas = QgsMapCanvas(panel)
        canvas.setTemporalController(main.temporalController())
        canvas.setMapTool(QgsMapToolPan(canvas))
        panel.setWidget(canvas)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        ours = next(each for each in window.findChildren(QgsDockWidget) if each.objectName() == "UndergridDock")
        half, width = main.width() // 2, ours.width()
        window.splitDockWidget(panel, ours, Qt.Orientation.Horizontal)
        window.resizeDocks([panel, ours], [half, width], Qt.Orientation.Horizontal)
        panel.closed.connect(lambda: window.resizeDocks([ours], [width], Qt.Orientation.Horizontal))
        main.extentsChanged.connect(self._follow)
        canvas.extentsChanged.connect(self._lead)
        iface = self._iface
        self.parent().destroyed.connect(lambda: _remove(iface, panel))
        return panel, canvas

    def _settled(self) -> None:
        """From here on the two lead each other; before, the second map's place was that of an empty window."""
        self._is_following = False
        self._follow()

    def _follow(self) -> None:
        self._move(self._iface.mapCanvas(), self.canvas)

    def _lead(self) -> None:
        self._move(self.canvas, self._iface.mapCanvas())

    def _move(self, leader: QgsMapCanvas | None, follower: QgsMapCanvas | None) -> None:
        """Let one map show what the other does: the same middle at the same scale, whatever their sizes."""
        if self._is_following or leader is None or follower is None or sip.isdeleted(follower):
            return
        self._is_following = True
        follower.setCenter(leader.center())
        follower.zoomScale(leader.scale())
        self._is_following = False


def _remove(iface: QgisInterface, panel: QgsDockWidget) -> None:
    """Take the panel out of a window that may itself be gone already, when QGIS ends."""
    if not sip.isdeleted(panel):
        iface.removeDockWidget(panel)
        panel.deleteLater()
