"""A small screen has room for the panel: QGIS's window may be narrower than the page with which QGIS greets.

That page asks for about 900 pixels also while a map lies above it; with panels on both sides the window then grew over
the right edge of a screen of 1366 pixels, and half of every button with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QSizePolicy, QStackedWidget, QWidget

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class WindowRoom:
    """Holds the pages that lie behind the map, and how wide they wanted to be."""

    def __init__(self, iface: QgisInterface) -> None:
        self._before = [(page, page.sizePolicy()) for page in _beside_map(iface.mapCanvas())]
        for page, wanted in self._before:
            page.setSizePolicy(QSizePolicy.Policy.Ignored, wanted.verticalPolicy())

    def close(self) -> None:
        """Let the pages ask for their width again."""
        for page, wanted in self._before:
            if not sip.isdeleted(page):
                page.setSizePolicy(wanted)


def _beside_map(canvas: QWidget) -> Iterator[QWidget]:
    """Yield the pages that share the middle of the window with the map; none where a QGIS has no such pages."""
    shown = canvas
    while (above := shown.parentWidget()) is not None:
        if isinstance(above, QStackedWidget):
            yield from (page for page in map(above.widget, range(above.count())) if page is not shown)
            return
        shown = above
