"""Watching water rise: the depth that a running simulation leaves in its folder at every output time."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...processing.layers import shorten_legend
from ...processing.texts import tr
from .water import FLOOD, adopt, seconds_of

LATEST = "latest_depth.tif"
LOOK_MS = 400


class Live(QObject):
    """A layer on top of the map that shows the newest depth; it goes when the run ends."""

    def __init__(self, folder: Path, told: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self.file = folder / LATEST
        self.layer: QgsRasterLayer | None = None
        self.shown_s: list[float] = []
        self._told = told
        self._written = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Show the newest depth if there is one that has not been shown."""
        try:
            written = os.stat(self.file).st_mtime_ns
        except FileNotFoundError:
            return  # not begun yet, or at its end
        if written == self._written:
            return
        self._written = written
        if self.layer is None or sip.isdeleted(self.layer):
            self._begin()
        else:
            self.layer.dataProvider().reloadData()
            self.layer.triggerRepaint()
        if self.layer is not None:
            self.shown_s.append(seconds_of(self.layer)[0])
            self._told(self.shown_s[-1])

    def end(self) -> None:
        """Take the layer away and look no more."""
        self._timer.stop()
        if self.layer is not None and not sip.isdeleted(self.layer):
            QgsProject.instance().removeMapLayer(self.layer)
        self.layer = None
        self.file.with_name(f"{LATEST}.aux.xml").unlink(missing_ok=True)

    def _begin(self) -> None:
        # A default style would ask for statistics, which GDAL lays down beside the file.
        layer = QgsRasterLayer(str(self.file), tr("Water now"), "gdal", QgsRasterLayer.LayerOptions(False))
        if not layer.isValid():
            return
        layer.loadNamedStyle(str(FLOOD / "results" / "depth.qml"))
        layer.setName(tr("Water now"))
        adopt(layer, QgsProject.instance())
        QgsProject.instance().addMapLayer(layer, False)
        shorten_legend(QgsProject.instance().layerTreeRoot().insertLayer(0, layer))
        self.layer = layer
