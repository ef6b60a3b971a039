"""What only some deliveries need said: claimed lengths, what a correction changes, profiles of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QLineEdit, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ...processing.texts import tr
from ..widgets import UNIT, button, quiet, row, sentence

if TYPE_CHECKING:
    from ..session import Session
    from .room import Room

PROFILES = "undergrid/survey/profiles"
UTILITIES_SHOWN = 4


def profile_folders() -> list[str]:
    """Return the user's own folder of import profiles, if there is one."""
    folder = QgsSettings().value(PROFILES, "", type=str)
    return [folder] if folder and Path(folder).is_dir() else []


def own_folder() -> str:
    """Return the user's folder of import profiles; without one it is a folder beside QGIS's settings from now on."""
    folder: str = QgsSettings().value(PROFILES, "", type=str)
    if not folder:
        folder = str(Path(QgsApplication.qgisSettingsDirPath()) / "undergrid" / "profiles")
        QgsSettings().setValue(PROFILES, folder)
    return folder


class ImportMore(QgsCollapsibleGroupBox):
    """Closed until somebody needs it."""

    def __init__(
        self, session: Session, room: Room, files: Callable[[], list[str]], profiles_changed: Callable[[], None]
    ) -> None:
        super().__init__(tr("More"))
        self.session, self._files = session, files
        self.setCollapsed(True)
        self.area = QLineEdit()
        self.area.setPlaceholderText(tr("none"))
        self.utility = QLineEdit()
        self.utility.setPlaceholderText(tr("none"))
        self.claimed = QTableWidget(UTILITIES_SHOWN, 2)
        self.claimed.setHorizontalHeaderLabels([tr("Utility"), tr("Metres")])
        self.claimed.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.claimed.verticalHeader().hide()
        self.claimed.setFixedHeight((UTILITIES_SHOWN + 1) * self.claimed.rowHeight(0) + UNIT)
        self.claimed.itemChanged.connect(lambda _item: self._grow())
        self.profiles = QgsFileWidget()
        self.profiles.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.profiles.setFilePath(QgsSettings().value(PROFILES, "", type=str))
        self.profiles.fileChanged.connect(lambda _path: self._keep(profiles_changed))
        column = QVBoxLayout(self)
        column.setSpacing(UNIT)
        importing = QgsApplication.processingRegistry().algorithmById(room.importing)
        of_survey: tuple[QWidget, ...] = ()
        if importing is not None and importing.parameterDefinition("CLAIMED") is not None:
            of_survey = (
                QLabel(tr("Survey area")), self.area,
                QLabel(tr("Utility of rows that do not say theirs")), self.utility,
                QLabel(tr("Claimed length per utility")), self.claimed,
                quiet(sentence(tr("A code such as PS, and the metres that the team says it surveyed."))),
                row(button(tr("Draft a profile from these files…"), self._draft)),
            )  # fmt: skip
        for part in (QLabel(tr("Folder with your own profiles")), self.profiles, *of_survey):
            column.addWidget(part)

    def chosen(self) -> dict[str, Any]:
        """Return the parameters of undergrid:importsurvey that are said here."""
        asked: dict[str, Any] = {}
        if self.area.text().strip():
            asked["AREA"] = self.area.text().strip()
        if self.utility.text().strip():
            asked["UTILITY"] = self.utility.text().strip()
        if claimed := [cell for pair in self._claims() for cell in pair]:
            asked["CLAIMED"] = claimed
        if folders := profile_folders():
            asked["PROFILE_FOLDER"] = folders[0]
        return asked

    def empty(self) -> None:
        """Forget what was said of the last delivery; the folder of profiles stays."""
        self.area.clear()
        self.utility.clear()
        self.claimed.clearContents()

    def show_folder(self) -> None:
        """Show the folder of profiles that holds now; nobody is told, for whoever changed it knows."""
        self.profiles.blockSignals(True)
        self.profiles.setFilePath(QgsSettings().value(PROFILES, "", type=str))
        self.profiles.blockSignals(False)

    def _claims(self) -> list[tuple[str, float]]:
        found = []
        for line in range(self.claimed.rowCount()):
            name, metres = (self._words(line, column) for column in (0, 1))
            number = _number(metres)
            if name and number is not None:
                found.append((name, number))
        return found

    def _words(self, line: int, column: int) -> str:
        item = self.claimed.item(line, column)
        return item.text().strip() if item else ""

    def _grow(self) -> None:
        """Mark what is no number, and keep one line free."""
        self.claimed.blockSignals(True)
        for line in range(self.claimed.rowCount()):
            words = self._words(line, 1)
            item = self.claimed.item(line, 1)
            if item is not None:
                is_wrong = bool(words) and _number(words) is None
                item.setForeground(Qt.GlobalColor.red if is_wrong else self.palette().text())
        if self._words(self.claimed.rowCount() - 1, 0):
            self.claimed.setRowCount(self.claimed.rowCount() + 1)
            self.claimed.setItem(self.claimed.rowCount() - 1, 0, QTableWidgetItem(""))
        self.claimed.blockSignals(False)

    def _keep(self, changed: Callable[[], None]) -> None:
        QgsSettings().setValue(PROFILES, self.profiles.filePath())
        changed()

    def _draft(self) -> None:
        """Open the dialog that drafts a profile, with the files and a place in the user's own folder filled in."""
        folder = Path((profile_folders() or [QgsApplication.qgisSettingsDirPath()])[0])
        files = self._files()
        name = Path(files[0]).stem.casefold() if files else "mine"
        self.session.open_dialog(
            "undergrid:draftprofile", {"FILES": files, "SLUG": name, "FILE": str(folder / f"{name}.toml")}
        )


def _number(words: str) -> float | None:
    """Return the metres that a person wrote; None for what is no number."""
    try:
        return float(words.replace(",", "."))
    except ValueError:
        return None
