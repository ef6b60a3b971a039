"""The store's own system of coordinates is called by its name in this window, not by a number or "Unknown CRS"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QToolButton

from ...processing.layers import name_own_crs
from ...processing.one_language import crs_in_one_language

if TYPE_CHECKING:
    from ..session import Session

QGIS_BUTTON = "mOntheFlyProjectionStatusButton"
SHORT = {"China Geodetic Coordinate System 2000": "CGCS2000"}
"""What people say for what EPSG spells out."""


class CrsButton(QObject):
    """QGIS writes an authority's number on its status bar's button; a system without one shows its name there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        window = session.iface.mainWindow()
        self._button = window.findChild(QToolButton, QGIS_BUTTON) if window is not None else None
        project = QgsProject.instance()
        project.readProject.connect(self._read)
        project.crsChanged.connect(self.show_name)
        session.iface.initializationCompleted.connect(self.show_name)
        self._session = session

    def close(self) -> None:
        """Give the button back to QGIS."""
        project = QgsProject.instance()
        project.readProject.disconnect(self._read)
        project.crsChanged.disconnect(self.show_name)
        self._session.iface.initializationCompleted.disconnect(self.show_name)
        if self._button is not None and not sip.isdeleted(self._button) and project.crs().authid():
            self._button.setText(project.crs().authid())

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
