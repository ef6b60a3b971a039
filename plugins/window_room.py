"""A small screen has room for the panel: QGIS's window is never wider than what stands in it needs.

The page with which QGIS greets asks for about 900 pixels also while a map lies above it, the line at the lower edge for
about 1,000 while something runs, and the bar of messages for whatever its words are long. With panels on both sides
the window then grew over the right edge of a screen of 1366 pixels, or of 1920 pixels at 200 %, and stayed so: half of
every button lay outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QSizePolicy, QStackedWidget, QWidget

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class WindowRoom:
    """Holds the parts of QGIS's window that take the width there is, and how wide they wanted to be."""

    def __init__(self, iface: QgisInterface) -> None:
        parts = [*_beside_map(iface.mapCanvas()), iface.messageBar(), iface.mainWindow().statusBar()]
        self._before = [(part, part.sizePolicy()) for part in parts]
        for part, wanted in self._before:
            part.setSizePolicy(QSizePolicy.Policy.Ignored, wanted.verticalPolicy())

    def close(self) -> None:
        """Let the parts ask for their width again."""
        for part, wanted in self._before:
            if not sip.isdeleted(part):
                part.setSizePolicy(wanted)


def _beside_map(canvas: QWidget) -> Iterator[QWidget]:
    """Yield the pages that share the middle of the window with the map; none where a QGIS has no such pages."""
    shown = canvas
    while (above := shown.parentWidget()) is not None:
        if isinstance(above, QStackedWidget):
            yield from (page for page in map(above.widget, range(above.count())) if page is not shown)
            return
        shown = above
