"""Small questions to a person: a name, whether one is sure, a file or folder. None of them blocks the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from ..processing.texts import tr


def ask_name(parent: QWidget, title: str, name: str, done: Callable[[str], None]) -> None:
    """Ask for another name; an empty or unchanged one changes nothing."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(tr("Name"))
    dialog.setTextValue(name)
    dialog.setOkButtonText(tr("Rename"))
    dialog.setCancelButtonText(tr("Cancel"))
    dialog.textValueSelected.connect(lambda said: done(said.strip()) if said.strip() not in ("", name) else None)
    _show(dialog)


def ask_whether(parent: QWidget, text: str, what_follows: str, deed: str, done: Callable[[], None]) -> None:
    """Do it when a person presses the button that says what will be done."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Undergrid", text, QMessageBox.StandardButton.NoButton, parent)
    box.setInformativeText(what_follows)
    sure = box.addButton(deed, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.buttonClicked.connect(lambda pressed: done() if pressed is sure else None)
    _show(box)


def ask_where_to_save(
    parent: QWidget, title: str, proposal: Path, kinds: str, done: Callable[[Path, str], None]
) -> None:
    """Ask for the file to be written; ``done`` gets it with the kind that was chosen among ``kinds``."""
    dialog = QFileDialog(parent, title, str(proposal.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposal.suffix.removeprefix("."))
    dialog.selectFile(proposal.name)
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")")))
    dialog.fileSelected.connect(lambda path: done(Path(path), dialog.selectedNameFilter()))
    _show(dialog)


def ask_for_files(parent: QWidget, title: str, folder: str, kinds: str, done: Callable[[list[str]], None]) -> None:
    """Ask for files that are there."""
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(done)
    _show(dialog)


def ask_for_folder(parent: QWidget, title: str, folder: str, done: Callable[[Path], None]) -> None:
    """Ask for a folder that is there."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: done(Path(path)))
    _show(dialog)


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    dialog.show()
