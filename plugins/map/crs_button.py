"""The store's own system of coordinates is called by its name in this window, not by a number or "Unknown CRS"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton

from ...processing.layers import name_own_crs
from ...processing.one_language import crs_in_one_language

if TYPE_CHECKING:
    from ..session import Session

QGIS_BUTTON = "mOntheFlyProjectionStatusButton"
SHORT = {"China Geodetic Coordinate System 2000": "CGCS2000", "2000 国家大地坐标系": "CGCS2000", "，横轴墨卡托，": " "}
"""What people say for what EPSG spells out."""
NARROWEST = 90  # of the button; on a small screen Qt shortens the name rather than let the window outgrow the screen


class CrsButton(QObject):
    """QGIS writes an authority's number on its status bar's button; a system without one shows its name there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._button = session.iface.mainWindow().findChild(QToolButton, QGIS_BUTTON)
        QgsProject.instance().readProject.connect(self._read)
        if self._button is not None:
            self._before = (self._button.sizePolicy(), self._button.minimumWidth())
            self._button.setSizePolicy(QSizePolicy.Policy.Maximum, self._before[0].verticalPolicy())
            self._button.setMinimumWidth(NARROWEST)
            self._button.installEventFilter(self)

    def close(self) -> None:
        """Give the button back to QGIS."""
        QgsProject.instance().readProject.disconnect(self._read)
        button, self._button = self._button, None
        if button is not None and not sip.isdeleted(button):
            button.removeEventFilter(self)
            button.setSizePolicy(self._before[0])
            button.setMinimumWidth(self._before[1])
            if QgsProject.instance().crs().authid():
                button.setText(QgsProject.instance().crs().authid())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the name when QGIS has written the number: it sets the button's tip each time, whatever the cause."""
        if event.type() == QEvent.Type.ToolTipChange:
            QTimer.singleShot(0, self.show_name)
        return super().eventFilter(watched, event)

    def show_name(self) -> None:
        """Write the name of a system without an authority on the button."""
        crs = QgsProject.instance().crs()
        has_number = bool(crs.authid()) and not crs.authid().startswith("USER:")
        if self._button is None or not crs.isValid() or has_number:
            return
        name = crs_in_one_language(crs)
        for long, short in SHORT.items():
            name = name.replace(long, short)
        self._button.setText(name)

    def _read(self) -> None:
        name_own_crs(QgsProject.instance())
        self.show_name()
