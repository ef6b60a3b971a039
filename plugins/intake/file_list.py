"""The files of one delivery: chosen, or dropped from a file manager."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPaintEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ...processing.texts import tr
from ..widgets import UNIT
from .empty_state import paint_hint
from .takes_files import dropped

ROWS_SHOWN = 4
KEY = Qt.ItemDataRole.UserRole


class FileList(QListWidget):
    """Names only; the tooltip has the folder. Delete takes the chosen ones off the list."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Files of one delivery"))
        self.setFixedHeight(ROWS_SHOWN * (self.fontMetrics().height() + UNIT) + UNIT)

    @property
    def paths(self) -> list[str]:
        """The files, in their order."""
        items = [self.item(number) for number in range(self.count())]
        return [item.data(KEY) for item in items if item is not None]

    def set_paths(self, paths: list[str]) -> None:
        """List other files."""
        self.clear()
        for path in paths:
            item = QListWidgetItem(Path(path).name)
            item.setData(KEY, path)
            item.setToolTip(path)
            self.addItem(item)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            super().keyPressEvent(event)
            return
        gone = {item.data(KEY) for item in self.selectedItems()}
        self.set_paths([path for path in self.paths if path not in gone])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.set_paths(list(dict.fromkeys([*self.paths, *dropped(event.mimeData())])))
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            paint_hint(self, tr("Drop tables, workbooks, databases or drawings here."))
