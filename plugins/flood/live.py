"""Watching water rise: the depth that a running simulation leaves in its folder at every output time.

The run replaces that file while the map may be reading it, and takes it away at its end. So the map never sees it:
every state is taken down under a name of its own, which nobody writes to, and the layer moves from one to the next.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsDataProvider, QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...processing.layers import shorten_legend
from ...processing.one_language import put_style
from ...processing.texts import tr
from .water import FLOOD, adopt, below_signs, seconds_of

LATEST = "latest_depth.tif"
LOOK_MS = 250
KEPT = 2  # the state on the map, and the one before, which may still be being drawn


class Live(QObject):
    """A layer on top of the map, but for a flood page's signs, with the newest depth; it goes when the run ends."""

    def __init__(self, folder: Path, told: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self.file = folder / LATEST
        self.layer: QgsRasterLayer | None = None
        self.shown_s: list[float] = []
        self._told = told
        self._written = (0, 0)
        self._states = tempfile.TemporaryDirectory(prefix="undergrid-water-")
        self._kept: list[Path] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Show the newest depth if there is one that has not been shown."""
        state = self._take()
        if state is None:
            return
        if self.layer is None or sip.isdeleted(self.layer):
            self._begin(state)
        else:
            options = QgsDataProvider.ProviderOptions()
            self.layer.setDataSource(str(state), self.layer.name(), "gdal", options, False)
            self.layer.triggerRepaint()
        for old in self._kept[:-KEPT]:
            old.unlink()
        self._kept = self._kept[-KEPT:]
        if self.layer is not None and self.layer.isValid():
            self.shown_s.append(seconds_of(self.layer)[0])
            self._told(self.shown_s[-1])

    def end(self) -> None:
        """Take the layer away and look no more."""
        self._timer.stop()
        if self.layer is not None and not sip.isdeleted(self.layer):
            QgsProject.instance().removeMapLayer(self.layer)
        self.layer = None
        self._states.cleanup()

    def _take(self) -> Path | None:
        """Return a copy of the newest state under a name of its own; nothing where it is known, or not there."""
        state = Path(self._states.name) / f"{len(self.shown_s)}-{self._written[0]}.tif"
        try:
            told = os.stat(self.file)
            if (told.st_mtime_ns, told.st_ino) == self._written:
                return None
            shutil.copyfile(self.file, state)
        except FileNotFoundError:
            return None  # not begun yet, or at its end
        self._written = (told.st_mtime_ns, told.st_ino)
        self._kept.append(state)
        return state

    def _begin(self, state: Path) -> None:
        # A default style would ask for statistics, which GDAL lays down beside the file.
        layer = QgsRasterLayer(str(state), tr("Water now"), "gdal", QgsRasterLayer.LayerOptions(False))
        if not layer.isValid():
            return
        put_style(layer, FLOOD / "results" / "depth.qml")
        layer.setName(tr("Water now"))
        adopt(layer, QgsProject.instance())
        QgsProject.instance().addMapLayer(layer, False)
        above, place = below_signs(QgsProject.instance())
        if node := above.insertLayer(place, layer):
            shorten_legend(node)
        self.layer = layer
