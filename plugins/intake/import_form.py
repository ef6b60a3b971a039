"""What must be said of a delivery before it comes in; mostly the files say it, and the preview shows what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsSettings
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...processing.texts import say, tr
from ..asking import ask_for_files
from ..background import Refusal, Work, words_of
from ..widgets import SPACE, UNIT, button, quiet, row, sentence
from .file_list import FileList
from .import_more import ImportMore, profile_folders
from .mapping_dialog import MappingDialog
from .preview import Preview
from .takes_files import READABLE

if TYPE_CHECKING:
    from ..session import Session
    from .room import Room

FOLDER = "undergrid/intake/folder"


class ImportForm(QWidget):
    """Files first; everything else has an answer already that can be changed."""

    def __init__(
        self, session: Session, room: Room, ready: Callable[[dict[str, Any]], None], closed: Callable[[], None]
    ) -> None:
        super().__init__()
        self.session, self.room = session, room
        self._titles: dict[str, str] = {}
        self._scores: list[tuple[str, float]] = []  # how well each profile fits the files, once they were looked at
        self._asked: Work | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE, 0, 0)
        self._column.setSpacing(UNIT)
        self.files = FileList()
        self.files.changed.connect(self._files_changed)
        self.profile = QComboBox()
        self.profile.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.profile.activated.connect(lambda _index: self.look())
        self.preview = Preview()
        self.map_columns = button(tr("Map the columns…"), self.open_mapping)
        self.map_columns.setToolTip(tr("Say what each column of the files holds, and keep it as a profile"))
        self._kept = ""
        self.name = QLineEdit()
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("as profile or files say"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        self.corrects = QComboBox()
        self.back = QgsFileWidget()
        self.back.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        if line := self.back.lineEdit():
            line.setPlaceholderText(tr("none"))
        self.more = ImportMore(session, room, lambda: self.files.paths, self.open)
        self.accept_at_once = QCheckBox(tr("Accept at once if there are no errors"))
        self.go = button(tr("Import"), lambda: ready(self.chosen()))
        self.go.setDefault(True)
        self._lay_out(closed)
        self.empty()

    def open(self) -> None:
        """Show the form; the profiles are asked for anew, for people add their own."""
        self.show()
        request = {"room": self.room.name, "profile_folders": profile_folders()}
        self.session.ask("intake.preview.list_profiles", request, self._profiles_came, self._no_profiles)

    def empty(self) -> None:
        """Forget what was chosen."""
        self.name.setModified(False)
        self.accept_at_once.setChecked(False)
        self.files.set_paths([])
        self.more.empty()
        self._offer_profiles("")

    def choose_files(self) -> None:
        """Let a person choose the files of one delivery."""
        folder = QgsSettings().value(FOLDER, "", type=str)
        kinds = f"{tr('Survey tables')} ({READABLE});;{tr('All files')} (*)"
        ask_for_files(self, tr("Files of one delivery"), folder, kinds, self.take_files)

    def take_files(self, paths: list[str]) -> None:
        """Add files to those of the delivery."""
        QgsSettings().setValue(FOLDER, str(Path(paths[0]).parent))
        self.files.set_paths(list(dict.fromkeys([*self.files.paths, *paths])))

    def offer_to_correct(self, accepted: list[dict[str, Any]]) -> None:
        """Offer accepted deliveries as those that this one may correct."""
        self.corrects.clear()
        self.corrects.addItem(tr("none, it is new"), "")
        for each in accepted:
            self.corrects.addItem(each["name"], each["id"])
        self._correcting.setVisible(bool(accepted))

    def look(self) -> None:
        """Ask how the files will be understood, with the chosen profile or the best one."""
        if self._asked is not None:
            self._asked.abandon()
            self._asked = None
        if not self.files.paths:
            self.preview.show_nothing()
            return
        request = {"room": self.room.name, "files": self.files.paths, "profile_folders": profile_folders()}
        if self.profile.currentData():
            request["profile"] = self.profile.currentData()
        self.preview.show_busy()
        self.go.setEnabled(False)
        self._asked = self.session.ask("intake.preview.preview_delivery", request, self._previewed, self._refused)

    def open_mapping(self) -> None:
        """Let a person say what the columns mean; it is kept as a profile, and the import goes on with that."""
        self.mapping = MappingDialog(self, self.session, self.room.name, self.files.paths, self._mapped)
        self.mapping.open_for(self.name.text().strip() or Path(self.files.paths[0]).stem)

    def chosen(self) -> dict[str, Any]:
        """Return the parameters of undergrid:importsurvey, but for the store."""
        asked: dict[str, Any] = {"FILES": self.files.paths, "ACCEPT": self.accept_at_once.isChecked()}
        if self.name.text().strip():
            asked["NAME"] = self.name.text().strip()
        if self.profile.currentData():
            asked["PROFILE"] = self.profile.currentData()
        if self.crs.crs().isValid():
            asked["CRS"] = self.crs.crs()
        if self.corrects.currentData():
            asked["REPLACES"] = self.corrects.currentData()
        if folder := self.back.filePath():
            stem = Path(folder) / (self.name.text().strip() or Path(self.files.paths[0]).stem)
            asked |= {"WORKBOOK": f"{stem}.xlsx", "REPORT": f"{stem}.html"}
            asked["REFUSED"] = f"{stem}-{tr('refused rows')}.xlsx"
        return asked | self.more.chosen()

    def _lay_out(self, closed: Callable[[], None]) -> None:
        self._field(tr("Files of one delivery"), self.files)
        self._column.addWidget(row(button(tr("Choose files…"), self.choose_files), button(tr("Clear"), self.empty)))
        self._column.addSpacing(UNIT)
        self._field(tr("Import profile"), self.profile)
        self._column.addWidget(self.preview)
        self._column.addWidget(row(self.map_columns))
        self._column.addSpacing(UNIT)
        self._field(tr("Name of the delivery"), self.name)
        self._field(tr("Coordinate system of the files"), self.crs)
        self._correcting = QWidget()
        column = QVBoxLayout(self._correcting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(QLabel(tr("Delivery that this one corrects")))
        column.addWidget(self.corrects)
        self._column.addWidget(self._correcting)
        self._field(tr("Folder for what goes back to the team"), self.back)
        self._column.addWidget(
            quiet(sentence(tr("The workbook with the findings marked, the refused rows, a report.")))
        )
        self._column.addWidget(self.accept_at_once)
        self._column.addWidget(self.more)
        self._column.addSpacing(SPACE)
        self._column.addWidget(row(self.go, button(tr("Close"), closed)))

    def _field(self, name: str, widget: QWidget) -> None:
        label = QLabel(name)
        label.setBuddy(widget)
        self._column.addWidget(label)
        self._column.addWidget(widget)
        self._column.addSpacing(UNIT)

    def _files_changed(self) -> None:
        paths = self.files.paths
        self.map_columns.setEnabled(bool(paths))
        if not self.name.isModified():
            self.name.setText(_proposal([Path(path) for path in paths]))
        self.go.setEnabled(False)
        self._scores = []
        self.profile.setCurrentIndex(0)
        self.look()

    def _mapped(self, slug: str) -> None:
        self._kept = slug
        self.more.show_folder()
        self.open()

    def _profiles_came(self, profiles: list[dict[str, Any]]) -> None:
        self._titles = {each["slug"]: say(each["title"]) for each in profiles}
        kept, self._kept = self._kept, ""
        # The files may have been looked at first: two questions come back in any order.
        self._offer_profiles(kept or self.profile.currentData() or "")
        if kept:
            self.look()

    def _previewed(self, told: dict[str, Any]) -> None:
        self._asked = None
        wanted = self.profile.currentData() or ""
        if not wanted:  # with a profile of someone's choice only that one was scored
            self._scores = [(slug, score) for slug, score in told["scores"]]
            self._offer_profiles("")
        self.preview.show_told(told)
        self.go.setEnabled(told["profile"] is not None)

    def _offer_profiles(self, wanted: str) -> None:
        """Offer every profile, those that fit first with their score; the automatic choice says what it chose."""
        scores = self._scores
        self.profile.clear()
        best = self._scored(*scores[0]) if scores else tr("by the headers")
        self.profile.addItem(tr("Automatic: {profile}").format(profile=best), "")
        for slug, score in scores:
            self.profile.addItem(self._scored(slug, score), slug)
        for slug, title in self._titles.items():
            if slug not in dict(scores):
                self.profile.addItem(title, slug)
        self.profile.setCurrentIndex(max(0, self.profile.findData(wanted)))

    def _scored(self, slug: str, score: float) -> str:
        return f"{self._titles.get(slug, slug)} · {100 * score:.0f} %"

    def _no_profiles(self, refusal: Refusal) -> None:
        """Say why there are none to choose; a look at the files that is under way goes on."""
        if self._asked is None:
            self.preview.show_refusal(*words_of(refusal))

    def _refused(self, refusal: Refusal) -> None:
        self._asked = None
        self.preview.show_refusal(*words_of(refusal))


def _proposal(paths: list[Path]) -> str:
    """Return a name for a delivery: the only file's, or the folder's in which all lie."""
    folders = {path.parent for path in paths}
    return paths[0].stem if len(paths) == 1 else folders.pop().name if len(folders) == 1 else ""
