"""The plugin as QGIS sees it: a provider everywhere, and a menu, a toolbar and a dock where there is a window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QMenu

from ..processing import domains
from ..processing.texts import install_translator, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QToolBar

    from ..processing.provider import UndergridProvider
    from .dock import UndergridDock
    from .home.locator import ThingLocator
    from .map.crs_button import CrsButton
    from .session import Session
    from .store.edit_guard import EditGuard
    from .window_room import WindowRoom


class UndergridPlugin:
    """Made once by QGIS; ``iface`` is None in ``qgis_process``."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.translator = install_translator()
        self._actions: list[QAction] = []
        self.provider: UndergridProvider | None = None
        self.session: Session | None = None
        self.dock: UndergridDock | None = None
        self.edit_guard: EditGuard | None = None
        self.crs_button: CrsButton | None = None
        self.window_room: WindowRoom | None = None
        self.menu: QMenu | None = None
        self.toolbar: QToolBar | None = None
        self._locator: ThingLocator | None = None

    def initProcessing(self) -> None:
        """Offer the algorithms; needs no window."""
        from ..processing.provider import UndergridProvider

        self.provider = UndergridProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        # A model is read through the registry, which knows our algorithms only from here on.
        self.provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Offer the algorithms, one menu, one toolbar and one dock, whose pages are made when first shown."""
        from .dock import UndergridDock
        from .map.crs_button import CrsButton
        from .session import Session
        from .store.edit_guard import EditGuard
        from .window_room import WindowRoom

        self.initProcessing()
        iface = self.iface
        if iface is None:
            return
        window = iface.mainWindow()
        self.session = session = Session(iface, window)
        self.edit_guard = EditGuard(session)
        self.crs_button = CrsButton(session)
        self.window_room = WindowRoom(iface)
        self.dock = dock = UndergridDock(session, window)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)

        iface.initializationCompleted.connect(session.wake_private_store)
        QgsProject.instance().readProject.connect(session.wake_private_store)

        panel = dock.toggleViewAction()
        panel.setIcon(domains.icon("undergrid"))
        panel.setText(tr("Undergrid panel"))
        layers = QAction(domains.icon("layers"), tr("Add the store's layers"), window)
        self._actions = [layers]
        layers.triggered.connect(lambda _checked=False: session.add_layers())
        session.ready_changed.connect(layers.setEnabled)
        layers.setEnabled(False)

        self.menu = QMenu("&Undergrid", window)
        self.menu.addActions([panel, layers])
        self.menu.addSeparator()
        for domain in dock.domains:
            page = self.menu.addAction(domains.icon(domain), domains.title(domain))
            page.triggered.connect(lambda _checked=False, wanted=domain: dock.open_page(wanted))
        window.menuBar().insertMenu(iface.firstRightStandardMenu().menuAction(), self.menu)

        self.toolbar = iface.addToolBar("Undergrid")
        self.toolbar.setObjectName("UndergridToolbar")
        self.toolbar.addActions([panel, layers])

        from .home.locator import ThingLocator

        self._locator = ThingLocator(session)
        iface.registerLocatorFilter(self._locator)

    def unload(self) -> None:
        """Leave QGIS as it was: no process, no thread, no window, no module; a later load begins from the files."""
        if self.iface is not None and self.dock is not None and self.session is not None:
            self.iface.initializationCompleted.disconnect(self.session.wake_private_store)
            QgsProject.instance().readProject.disconnect(self.session.wake_private_store)
            if self._locator is not None:
                self.iface.deregisterLocatorFilter(self._locator)
                self._locator = None
            if self.edit_guard is not None:
                self.edit_guard.close()
            if self.crs_button is not None:
                self.crs_button.close()
            if self.window_room is not None:
                self.window_room.close()
                self.window_room = None
            self.session.close()
            self._close_dialogs()
            self.iface.removeDockWidget(self.dock)
            for thing in (self.dock, self.toolbar, self.menu, self.session, *self._actions):
                if thing is not None:
                    thing.setParent(None)
                    thing.deleteLater()
            self.dock = self.toolbar = self.menu = self.session = self.edit_guard = self.crs_button = None
            self._actions = []
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
        if self.iface is not None:
            _forget_modules()

    def _close_dialogs(self) -> None:
        """Close the dialogs of our algorithms: each holds on to a provider that is about to go."""
        from qgis.gui import QgsProcessingAlgorithmDialogBase

        for window in QApplication.topLevelWidgets():
            if isinstance(window, QgsProcessingAlgorithmDialogBase) and _is_ours(window.algorithm()):
                # Its task may have ended well before it heard of the cancel; QGIS would then load the results with
                # the name of a provider that is gone, and die (Processing's handleAlgorithmResults).
                dialog: Any = window
                dialog.finish = _forget_results
                window.close()  # it goes when its task, which has just been cancelled, is done with it


def _is_ours(algorithm: QgsProcessingAlgorithm | None) -> bool:
    """Return whether an algorithm is the suite's, by its class: an earlier load's has a provider that is gone."""
    return type(algorithm).__module__.partition(".")[0] == __name__.partition(".")[0]


def _forget_results(*_told: object, **_named: object) -> None:
    """Take the place of what a dialog does with its results, when the plugin has left."""


def _forget_modules() -> None:
    """Let the next load read every file anew. QGIS forgets only the modules that it saw being imported.

    One that stayed would bring classes of the old load into the new one, where nothing fits them.
    """
    package = __name__.partition(".")[0]
    for name in list(sys.modules):
        if name.startswith((f"{package}.plugins", f"{package}.processing")):
            del sys.modules[name]
