"""The plugin as QGIS sees it: a provider everywhere, and a menu, a toolbar and a dock where there is a window."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..processing.texts import install_translator


class UndergridPlugin:
    """Made once by QGIS; ``iface`` is None in ``qgis_process``."""

    def __init__(self, iface: object) -> None:
        self.iface = iface
        self.translator = install_translator()
        self.provider = None

    def initProcessing(self) -> None:
        """Offer the algorithms; needs no window."""
        from ..processing.provider import UndergridProvider

        self.provider = UndergridProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Offer the algorithms, the menu, the toolbar and the dock."""
        self.initProcessing()

    def unload(self) -> None:
        """Leave QGIS as it was."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
