"""The photo of a facility: looked for by its name in the folder where the photos lie, known by its content."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImageReader, QPixmap
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...processing.texts import tr, with_note
from ..asking import ask_for_folder
from ..background import Work
from ..widgets import UNIT, button, quiet, row, sentence

if TYPE_CHECKING:
    from ..session import Session

FOLDER = "undergrid/facilities/photos"
KINDS = (b"jpeg", b"png", b"webp")
WIDEST_PX, HIGHEST_PX = 360, 240
MOST_PIXELS = 200_000_000  # a file that claims more is not opened


class PhotoView(QWidget):
    """The first photo whose file is found, and the names of all; the folder is asked for once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._photos: list[dict[str, str]] = []
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = quiet(sentence())
        self._choose = row(button(tr("Folder of photos…"), self.choose_folder))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for part in (self.picture, self.words, self._choose):
            column.addWidget(part)
        self.show_photos([])

    def show_photos(self, photos: list[dict[str, str]]) -> None:
        """Look for the files of other photos."""
        self._photos = photos
        self.picture.hide()
        self.setVisible(bool(photos))
        self.words.setText(tr("Photos: {names}").format(names=", ".join(_called(each) for each in photos)))
        folder = QgsSettings().value(FOLDER, "", type=str)
        self._choose.setVisible(bool(photos))
        if not photos or not folder:
            return
        looked = [(each["name"], each["sha256"]) for each in photos]

        def came(path: str) -> None:
            if photos is self._photos:  # and not those of another facility, which was chosen meanwhile
                self._show(path)

        refused = self.session.tell_refusal
        Work(
            tr("Looking for photos"), lambda work: find_photo(folder, looked, work), came, refused, is_quiet=True
        ).start()

    def choose_folder(self) -> None:
        """Ask where the photos lie, which is kept for the next time."""
        title, known = tr("Folder of photos…"), QgsSettings().value(FOLDER, "", type=str)
        ask_for_folder(self, title, known, self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        QgsSettings().setValue(FOLDER, str(folder))
        self.show_photos(self._photos)

    def _show(self, path: str) -> None:
        picture = read_picture(path) if path else None
        if picture is None:
            self.words.setText(f"{self.words.text()}\n{tr('None of them is in the folder as it was attached.')}")
            return
        self.picture.setPixmap(picture)
        self.picture.setToolTip(path)
        self.picture.show()


def find_photo(folder: str, photos: list[tuple[str, str]], work: Work) -> str:
    """Return the path of the first photo that lies in a folder by name and has the content that was attached."""
    named = {name.casefold() for name, _sha256 in photos}
    wanted = {(name.casefold(), sha256) for name, sha256 in photos}  # cameras give many photos one name
    for above, _folders, files in os.walk(folder):
        if work.isCanceled():
            return ""
        for name in files:
            path = Path(above) / name
            if name.casefold() in named and (name.casefold(), _content(path)) in wanted:
                return str(path)
    return ""


def read_picture(path: str) -> QPixmap | None:
    """Return a photo as large as the panel shows it; None for what is no photo, or claims an absurd size."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format()) not in KINDS or not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setScaledSize(size.scaled(QSize(WIDEST_PX, HIGHEST_PX), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)


def _content(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _called(photo: dict[str, str]) -> str:
    return with_note(photo["name"], photo["taken"])
